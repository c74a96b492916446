"""What hangs together, as SQL for DuckDB and Spark: claims and marks, contracted until each component has one name.

A claim is known by a digest of its id, a mark by a digest of what its claims share. Every round sends a claim to the
least claim with which it shares a mark, and what is sent to one place goes on as one: of digests, which stand in no
order, a round leaves a part of them, so that rounds are few even for long chains. Two claims of one digest are one
component, which is looked at whole: too much is looked at, never too little.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from kzclaims.engines.plan import Seen
from kzclaims.formats.columns import KINDS
from kzclaims.symbols import literal
from kzclaims.table import Row
from kzclaims.ties import Circle, Sign, Tie

# Of the columns of a claim, those from which it is made again.
CLAIM_COLUMNS = tuple(
    name
    for name in KINDS
    if name not in ("language", "dated", "wide", "time_lo", "time_hi", "lo_axis", "hi_axis", "traits")
)
_NAMING = {"subject": "subject <> ''", "scope": "scope <> ''", "speaker": "speaker <> ''", "value": "kind = 'entity'"}
_OWN = "record = 'claim'"


def row(alias: str, traits: Mapping[str, tuple[str, ...]]) -> Row:
    """The columns of the table of claims, for an expression over rows."""
    return cast(Row, Seen(alias, traits))


def _said(expression: object) -> str:
    return literal(cast(Any, expression))


def links(words: str) -> str:
    """Which claim points to which, by their digests: the relation, and both ends. ``words`` makes rows of links."""
    told = f"SELECT node, {words} AS link FROM nodes r WHERE r.links <> ''"
    return f"""SELECT node AS a, substr(link, 1, instr(link, '=') - 1) AS relation,
DIGEST(substr(link, instr(link, '=') + 1)) AS b FROM ({told})"""


def _tie(tie: Tie, traits: Mapping[str, tuple[str, ...]]) -> str:
    seen = row("r", traits)
    # One text, since a digest of several columns is a weak one.
    key = ", ".join(f"CAST({_said(getattr(seen, column))} AS STRING)" for column in tie.key)
    mark = f"DIGEST(concat_ws('\x1f', {literal(tie.name)}, {key}))"
    return f"SELECT node, {mark} AS mark FROM nodes r WHERE {_said(tie.where(seen))}"


def _converted(traits: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Sums of two currencies told to be one, and rates of currencies."""
    pair = "DIGEST(concat_ws('\x1f', 'pair', least({a}, {b}), greatest({a}, {b})))"
    seen = row("r", traits)
    both = """FROM linked l JOIN nodes x ON x.node = l.a JOIN nodes y ON y.node = l.b
WHERE l.relation = 'equivalentTo' AND x.kind = 'money' AND y.kind = 'money' AND x.unit <> y.unit"""
    rate = pair.format(a="r.subject", b="r.scope")
    return [
        f"SELECT l.a AS node, {pair.format(a='x.unit', b='y.unit')} AS mark {both}",
        f"SELECT node, {rate} AS mark FROM nodes r WHERE {_said(seen.has('Rate'))} AND NOT r.background",
    ]


def edges(circle: Circle, traits: Mapping[str, tuple[str, ...]]) -> str:
    """Each claim with each of its marks."""
    parts = [_tie(tie, traits) for tie in circle.ties]
    if circle.linked:
        # Claims that link to each other, and no claim alone: what no claim points to has no mark of its own.
        parts += ["SELECT a AS node, b AS mark FROM linked", "SELECT b AS node, b AS mark FROM linked"]
    if circle.converted:
        parts += _converted(traits)
    return " UNION ALL ".join(parts)


def leads(edges_of: str) -> str:
    """The least claim of each mark that several have."""
    return f"SELECT mark, min(node) AS lead FROM {edges_of} GROUP BY mark HAVING min(node) <> max(node)"


def sent(edges_of: str, leads_of: str) -> str:
    """Each claim with the least one that it shares a mark with, itself where it is that."""
    return f"SELECT e.node, min(m.lead) AS up FROM {edges_of} e JOIN {leads_of} m ON e.mark = m.mark GROUP BY e.node"


def contracted(edges_of: str, leads_of: str, sent_to: str) -> str:
    """The marks of those that claims were sent to."""
    return f"""SELECT DISTINCT s.up AS node, e.mark FROM {edges_of} e JOIN {leads_of} m ON e.mark = m.mark
JOIN {sent_to} s ON e.node = s.node"""


def composed(so_far: str, sent_to: str) -> str:
    """Where claims are after one round more."""
    return f"SELECT c.node, coalesce(s.up, c.comp) AS comp FROM {so_far} c LEFT JOIN {sent_to} s ON c.comp = s.node"


def signed(sign: Sign, traits: Mapping[str, tuple[str, ...]]) -> str:
    """The components that show a sign."""
    seen = row("r", traits)
    key = "".join(f", {_said(getattr(seen, column))}" for column in sign.key)
    having = [f"bool_or({_said(some(seen))})" for some in sign.some]
    having += [f"min({_said(getattr(seen, c))}) <> max({_said(getattr(seen, c))})" for c in sign.varied]
    return f"""SELECT m.comp FROM members m JOIN nodes r ON m.node = r.node
GROUP BY m.comp{key} HAVING {" AND ".join(having)}"""


def present(circle: Circle, traits: Mapping[str, tuple[str, ...]]) -> str:
    """Whether all that a sign of a circle asks for stands anywhere."""
    seen = row("r", traits)
    signs = (" AND ".join(f"bool_or({_said(some(seen))})" for some in sign.some) for sign in circle.signs)
    return f"SELECT coalesce({' OR '.join(f'({sign})' for sign in signs)}, FALSE) FROM rows r"


def alive(circle: Circle, traits: Mapping[str, tuple[str, ...]], passed: str) -> str:
    """The components that are worth looking at, with how many claims of articles each has.

    Args:
        circle: what makes them so.
        traits: the properties that have each trait.
        passed: a query for those of which it is known that nothing is found in them, or nothing.
    """
    shown = " UNION ".join(f"({signed(sign, traits)})" for sign in circle.signs)
    without = f" ANTI JOIN ({passed}) p ON s.comp = p.comp" if passed else ""
    return f"""SELECT m.comp, count(*) AS n FROM members m JOIN nodes r ON m.node = r.node
SEMI JOIN (SELECT s.comp FROM ({shown}) s{without}) k ON m.comp = k.comp WHERE r.{_OWN} GROUP BY m.comp"""


def batched(batches: int, bound: int) -> str:
    """The components within the bound, each with its claims and the number of its batch."""
    return f"""SELECT m.node, m.comp, CAST({_modulo(batches)} AS BIGINT) AS batch FROM members m
JOIN alive a ON m.comp = a.comp WHERE a.n <= {bound}"""


def _modulo(batches: int) -> str:
    return f"((m.comp % {batches}) + {batches}) % {batches}"


def lines(first: int, last: int) -> str:
    """The lines of the claims of some batches, of their articles and of what they name, each with its component.

    Args:
        first: the number of the first batch.
        last: the number after that of the last one.
    """
    claim = ", ".join(f"l.{name}" for name in CLAIM_COLUMNS)
    named = " UNION ".join(f"SELECT batch, {name} AS id FROM told WHERE {given}" for name, given in _NAMING.items())
    return f"""WITH told AS (SELECT c.batch, c.comp, {claim} FROM lines l JOIN chosen c ON DIGEST(l.id) = c.node
WHERE l.{_OWN} AND c.batch >= {first} AND c.batch < {last}), named AS ({named})
SELECT * FROM told
UNION ALL SELECT w.batch, NULL AS comp, {claim} FROM lines l JOIN (SELECT DISTINCT batch, article FROM told) w
ON l.id = w.article WHERE l.record = 'article'
UNION ALL SELECT w.batch, NULL AS comp, {claim} FROM lines l JOIN named w ON l.id = w.id WHERE l.record = 'entity'"""


def beyond(bound: int) -> str:
    """The components beyond the bound: their size, and what most of their claims are about."""
    return f"""SELECT comp, n, subject FROM (
    SELECT a.comp, a.n, r.subject, row_number() OVER (PARTITION BY a.comp ORDER BY count(*) DESC, r.subject) AS place
    FROM alive a JOIN members m ON a.comp = m.comp JOIN nodes r ON m.node = r.node
    WHERE a.n > {bound} AND r.{_OWN} GROUP BY a.comp, a.n, r.subject
) WHERE place = 1 ORDER BY subject, n"""
