"""A key rule as SQL: what it looks at, by what it groups, and when two rows clash. One text for DuckDB and Spark.

The table ``r`` has the columns of :mod:`kzclaims.formats.columns`, ``traits`` the traits of entities. Two claims clash
within one article, or across two. Within one they are joined by article; across articles claims that say the same in
every column the rule looks at count as one (their articles matter only in that they are not one and the same), so that
a figure repeated in thousands of articles costs as much as one told twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from kzclaims.rules.base import KeyRule
from kzclaims.symbols import Column, Columns, literal
from kzclaims.table import LASTING_DAYS, Row
from kzclaims.vocabulary import Vocabulary

# What a row calls its columns, where the table calls them otherwise.
_NAMES = {"claim": "id", "article": "article_id", "lo": "lo_axis", "hi": "hi_axis"}
_CALLED = {column: name for name, column in _NAMES.items()}
# Of more claims than this under one key, so many are looked at of each way of saying it.
CROWD, EACH = 2_000, 20
# More ways of saying it than this, of one key, are for the last look at the claims themselves, which has a bound.
SAYINGS = 3_000


@dataclass(frozen=True, slots=True)
class Seen(Columns):
    """Columns of the table; ``article`` replaces the article where two are known not to be one."""

    article_as: str = ""

    def __getattr__(self, name: str) -> Column:
        if name == "article" and self.article_as:
            return Column(self.article_as)
        if name == "steadiness":
            return Column(f"{self.alias}.steadiness")
        return Column(f"{self.alias}.{_NAMES.get(name, name)}")


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of the queries of one rule; ``columns`` are those its pairs look at, articles apart."""

    rule: KeyRule
    where: str
    key: tuple[str, ...]
    group: str
    same_article: str
    other_article: str
    columns: tuple[str, ...]

    @property
    def keyed(self) -> str:
        """The key columns, for a list."""
        return ", ".join(self.key)

    def on(self, a: str, b: str) -> str:
        """The condition that two rows share the key."""
        return " AND ".join(f"{a}.{name} = {b}.{name}" for name in self.key)


def traits_of(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The properties that have each trait."""
    found: dict[str, list[str]] = {}
    for name, prop in sorted(vocabulary.properties.items()):
        for trait in prop.traits:
            found.setdefault(trait, []).append(name)
    return {trait: tuple(names) for trait, names in found.items()}


def steadiness(vocabulary: Vocabulary) -> str:
    """The span in days within which the values of a row compare, as rows have it."""
    spans = {name: prop.steadiness for name, prop in sorted(vocabulary.properties.items()) if prop.steadiness}
    cases = " ".join(f"WHEN {literal(name)} THEN {days}" for name, days in spans.items())
    own = f"CASE r.property {cases} ELSE 0 END" if cases else "0"
    lasting = "SELECT id FROM traits WHERE trait = 'lasting'"
    return f"greatest({own}, CASE WHEN r.scope IN ({lasting}) THEN {LASTING_DAYS} ELSE 0 END)"


def _row(alias: str, traits: Mapping[str, tuple[str, ...]], article_as: str = "") -> Row:
    return cast(Row, Seen(alias, traits, article_as=article_as))


def _pair(rule: KeyRule, traits: Mapping[str, tuple[str, ...]], apart: bool) -> str:
    a = _row("a", traits, "1" if apart else "")
    b = _row("b", traits, "2" if apart else "")
    comparable = literal(cast(Any, rule.comparable(a, b)))
    if rule.differs == "bounds":
        differ = "greatest(a.lo_axis, b.lo_axis) > least(a.hi_axis, b.hi_axis)"
    else:
        differ = literal(getattr(a, rule.differs) != getattr(b, rule.differs))
    return f"NOT (a.background AND b.background) AND {differ} AND {comparable}"


def plan_of(rule: KeyRule, vocabulary: Vocabulary) -> Plan:
    """The plan of a rule.

    Raises:
        RuleError: the rule is not written with :mod:`kzclaims.symbols`.
    """
    traits = traits_of(vocabulary)
    differs = _NAMES.get(rule.differs, rule.differs)
    group = "max(lo_axis) > min(hi_axis)" if rule.differs == "bounds" else f"max({differs}) <> min({differs})"
    other = _pair(rule, traits, True)
    used = set(re.findall(r"\b[ab]\.(\w+)", other)) - set(rule.key)
    return Plan(
        rule,
        literal(cast(Any, rule.where(_row("r", traits)))),
        tuple(_NAMES.get(name, name) for name in rule.key),
        group,
        _pair(rule, traits, False),
        other,
        tuple(sorted(used)),
    )


@lru_cache(maxsize=64)
def looked_at(rule: KeyRule) -> tuple[str, ...]:
    """The columns of a row that tell whether it clashes with another of its key, its article apart."""
    text = _pair(rule, {}, True)
    found = {_CALLED.get(name, name) for name in re.findall(r"\b[ab]\.(\w+)", text)}
    return tuple(sorted(found | {"background", "property"}))


def suspects(plan: Plan, rows: str, digest: str) -> str:
    """The digests of the keys that may hold a clash, after one look at each row.

    Args:
        plan: the rule's plan.
        rows: the table of all rows.
        digest: the engine's function of several columns to one number.
    """
    return f"""SELECT {digest}({plan.keyed}) AS digest FROM {rows} r WHERE {plan.where} GROUP BY 1
HAVING count(*) > 1 AND NOT bool_and(background) AND ({plan.group} OR bool_or(wide))"""


def members(plan: Plan, suspected: str, digest: str, vocabulary: Vocabulary, doubles: bool = False) -> str:
    """The rows of the suspected keys, with what their pairs look at; each once, even where claims stand twice."""
    names = dict.fromkeys((*plan.key, *plan.columns, "id", "article_id", "background", "wide", "lo_axis", "hi_axis"))
    listed = ", ".join(f"{steadiness(vocabulary)} AS steadiness" if n == "steadiness" else f"r.{n}" for n in names)
    once = "DISTINCT " if doubles else ""
    return f"""SELECT {once}{listed} FROM rows r WHERE {plan.where}
AND {digest}({plan.keyed}) IN (SELECT digest FROM {suspected})"""


def clashing_keys(plan: Plan, held: str) -> str:
    """The keys among some members that hold two claims that clash, or that only exact numbers can tell."""
    said = ", ".join(dict.fromkeys((*plan.key, *plan.columns)))
    a_keys, b_keys = plan.on("a", "b"), ", ".join(f"a.{name}" for name in plan.key)
    return f"""WITH said AS (
    SELECT {said}, min(article_id) AS first_article, max(article_id) AS last_article FROM {held} GROUP BY {said}
), many AS (
    SELECT {plan.keyed} FROM said GROUP BY {plan.keyed} HAVING count(*) > {SAYINGS}
), few AS (
    SELECT said.* FROM said ANTI JOIN many ON {plan.on("said", "many")}
)
SELECT {plan.keyed} FROM many
UNION SELECT {plan.keyed} FROM {held} WHERE wide
UNION SELECT {b_keys} FROM {held} a JOIN {held} b ON {a_keys} AND a.article_id = b.article_id WHERE {plan.same_article}
UNION SELECT {b_keys} FROM few a JOIN few b ON {a_keys} WHERE {plan.other_article}
AND NOT (a.first_article = a.last_article AND b.first_article = b.last_article AND a.first_article = b.first_article)"""


def clashing_members(plan: Plan, held: str, keys: str) -> str:
    """The ids of the claims of some keys, beside the key as one text and how many claims share it.

    Of a crowd, only the first few that say each thing, as :func:`kzclaims.engines.local.few_of` leaves them.
    """
    named = ", '\x1f', ".join(f"m.{name}" for name in plan.key)
    same = ", ".join(f"m.{name}" for name in dict.fromkeys((*plan.key, *plan.columns)))
    by_key = ", ".join(f"m.{name}" for name in plan.key)
    return f"""SELECT key, id, n FROM (
    SELECT concat({named}) AS key, m.id, count(*) OVER (PARTITION BY {by_key}) AS n,
    row_number() OVER (PARTITION BY {same} ORDER BY m.id) AS place
    FROM {held} m SEMI JOIN {keys} k ON {plan.on("m", "k")}
) WHERE n <= {CROWD} OR place <= {EACH}"""


def ids_in(names: Sequence[str]) -> str:
    """A list of texts for IN."""
    return ", ".join(literal(name) for name in names) or "''"
