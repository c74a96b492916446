"""Components that hold as they are written, told by one look at their numbers: no rule finds anything in them.

Each query names the components (of ``members``) for which the values of the words themselves are values that satisfy
every row a rule could make of them. It is strict: a word like "about", a value that changes within its steadiness, a
link of another kind, anything not thought of here leaves a component to the rules. ``tests/engines`` holds what is
passed over against what the rules find in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kzclaims.engines.gathering import row
from kzclaims.symbols import Column, literal
from kzclaims.ties import figure
from kzclaims.vocabulary import Vocabulary

# A share given in whole per cents may be another one by so much, and one of one decimal by a tenth of it.
_WITHIN = "CASE WHEN r.lo LIKE '%._' THEN 0.049 WHEN r.lo LIKE '%.%' THEN -1.0 ELSE 0.49 END"
# Whole numbers up to here, and their sums, are exact as binary floats.
_EXACT = "1e12"
_PLAIN = f"""(r.kind IN ('quantity', 'money', 'share') AND r.relation = 'eq' AND r.lo <> '' AND r.lo = r.hi
AND r.lo = r.written AND NOT r.wide AND NOT r.background AND r.lo_axis >= 0 AND r.lo_axis < {_EXACT})"""
_KEY = "comp, subject, property, scope, kind, unit, planned"

# Queries by their names, each of which may ask those before it; the last one is the answer.
Steps = tuple[tuple[str, str], ...]
_PASSED = ("w_passed", "SELECT DISTINCT m.comp FROM members m ANTI JOIN w_doubtful d ON m.comp = d.comp")


def _figures(vocabulary: Vocabulary, traits: Mapping[str, tuple[str, ...]]) -> Steps:
    """Components of figures in which parts make no more than their wholes, and shares of bases make their counts."""
    seen = row("r", traits)
    told, fixed, growth, total = (
        literal(Column(literal(found)))
        for found in (figure(seen), seen.has("Fixed"), seen.has("Growth"), seen.has("Cumulative"))
    )
    steady = " ".join(
        f"WHEN {literal(name)} THEN {prop.steadiness}"
        for name, prop in sorted(vocabulary.properties.items())
        if prop.steadiness
    )
    return (
        ("w_held", f"""SELECT m.comp, r.node, r.subject, r.property, r.scope, r.kind, r.unit,
r.modality = 'announced' AS planned, r.lo, r.lo_axis AS x, r.links <> '' AS links, {told} AS told, {total} AS total,
{_PLAIN} AND NOT {growth} AS plain, {_WITHIN} AS within, CASE r.property {steady} ELSE 0 END AS steady,
r.dated AND NOT {fixed} AS timed, CASE WHEN {fixed} THEN 0 ELSE r.time_lo END AS first,
CASE WHEN {fixed} THEN 0 ELSE r.time_hi END AS last,
CASE WHEN r.dated OR {fixed} THEN '' ELSE r.article_id END AS place
FROM members m JOIN nodes r ON m.node = r.node"""),
        ("w_tied", """SELECT l.relation, a.comp, a.node AS a, a.kind AS a_kind, a.unit AS a_unit, a.x AS a_x,
b.node AS b, b.kind AS b_kind, b.unit AS b_unit, b.x AS b_x, b.within
FROM linked l JOIN w_held a ON l.a = a.node LEFT JOIN w_held b ON l.b = b.node"""),
        ("w_whole", "SELECT a, comp, b_x AS x, b_kind AS kind, b_unit AS unit FROM w_tied WHERE relation = 'ofWhole'"),
        ("w_shared", """SELECT e.comp, e.b AS node, e.a_x AS part, w.x AS base,
coalesce(e.a_kind = w.kind AND e.a_unit = w.unit AND w.x > 0 AND abs(100 * e.a_x / w.x - e.b_x) <= e.within, FALSE)
AS fits FROM w_tied e LEFT JOIN w_whole w ON e.b = w.a WHERE e.relation = 'equivalentTo'"""),
        ("w_said", """SELECT h.comp, subject, property, scope, kind, unit, planned, total, timed, steady, first, last,
place, min(x) AS x, min(lo) <> max(lo) AS torn, min(coalesce(part, -1)) AS part, min(coalesce(base, -1)) AS base,
coalesce(min(part) <> max(part) OR min(base) <> max(base), FALSE) AS split
FROM w_held h LEFT JOIN w_shared s ON h.node = s.node WHERE told
GROUP BY h.comp, subject, property, scope, kind, unit, planned, total, timed, steady, first, last, place"""),
        ("w_paced", f"""SELECT comp, kind, total, steady, x, part, base, first, lag(x) OVER w AS x0,
lag(part) OVER w AS part0, lag(base) OVER w AS base0, lag(last) OVER w AS last0 FROM w_said WHERE timed
WINDOW w AS (PARTITION BY {_KEY} ORDER BY first, last)"""),
        ("w_doubtful", """SELECT comp FROM w_held WHERE NOT plain
UNION SELECT comp FROM w_tied WHERE b IS NULL OR relation NOT IN ('partOf', 'ofWhole', 'equivalentTo')
UNION SELECT comp FROM w_tied WHERE relation = 'partOf' AND (a_kind <> b_kind OR a_unit <> b_unit OR a_x >= b_x
    OR a_kind = 'share' OR a_x <> floor(a_x))
UNION SELECT comp FROM w_tied WHERE relation = 'partOf' GROUP BY comp, b, b_x HAVING sum(a_x) > b_x
UNION SELECT comp FROM w_tied WHERE relation = 'ofWhole' AND (a_kind <> 'share' OR b_kind = 'share')
UNION SELECT comp FROM w_tied WHERE relation = 'equivalentTo' AND (a_kind = 'share' OR b_kind <> 'share')
UNION SELECT comp FROM w_shared WHERE NOT fits
UNION SELECT comp FROM w_said WHERE torn OR split
UNION SELECT comp FROM w_paced WHERE last0 < first AND CASE WHEN total THEN x < x0 OR kind = 'share'
    ELSE first - last0 <= steady AND (x <> x0 OR part <> part0 OR base <> base0) END"""),
        _PASSED,
    )  # fmt: skip


def _owners(vocabulary: Vocabulary, traits: Mapping[str, tuple[str, ...]]) -> Steps:
    """Components of holdings without a way round, in which the holders of each company have no more than all of it."""
    seen = row("r", traits)
    nature, holds, shares = (
        literal(Column(literal(found)))
        for found in (seen.has("Nature") | seen.has("OwnerNature"), seen.has("Holding"), seen.has("Shareholding"))
    )
    kinds = ", ".join(map(literal, sorted(vocabulary.without_shares))) or "''"
    known = ", ".join(
        literal(name)
        for name, entity in sorted(vocabulary.entities.items())
        if entity.kind in vocabulary.without_shares
    )
    return (
        ("w_held", f"""SELECT m.comp, r.subject, CASE WHEN r.kind = 'entity' THEN r.value ELSE r.scope END AS holder,
r.kind, greatest(r.lo_axis, 0.0) AS lo, r.hi_axis AS hi, {nature} OR r.links <> '' OR r.quantifier = 'indirect'
OR r.wide OR r.kind NOT IN ('share', 'entity') OR NOT {holds} AS odd, {shares} AS shares
FROM members m JOIN nodes r ON m.node = r.node"""),
        ("w_stakes", """SELECT comp, subject, holder, max(CASE WHEN kind = 'share' THEN lo ELSE 0.0 END) AS lo,
min(CASE WHEN kind = 'share' THEN hi ELSE 100.0 END) AS hi FROM w_held WHERE holder <> ''
GROUP BY comp, subject, holder"""),
        ("w_things", "SELECT comp, subject AS name FROM w_stakes UNION SELECT comp, holder FROM w_stakes"),
        ("w_named", "SELECT comp, count(*) AS n FROM w_things GROUP BY comp"),
        ("w_paired", "SELECT comp, count(*) AS n FROM w_stakes GROUP BY comp"),
        ("w_without", f"SELECT id FROM lines WHERE record = 'entity' AND kind IN ({kinds})"),
        ("w_doubtful", f"""SELECT comp FROM w_held WHERE odd OR (shares AND subject IN ({known or "''"}))
UNION SELECT comp FROM w_held h SEMI JOIN w_without w ON h.subject = w.id WHERE h.shares
UNION SELECT comp FROM w_stakes WHERE lo > hi
UNION SELECT comp FROM w_stakes GROUP BY comp, subject
    HAVING sum(lo) > 100 OR (sum(lo) > 99.999 AND bool_or(lo <> floor(lo)))
UNION SELECT n.comp FROM w_named n JOIN w_paired p ON n.comp = p.comp WHERE n.n <> p.n + 1"""),
        _PASSED,
    )  # fmt: skip


QUERIES: Mapping[str, Callable[[Vocabulary, Mapping[str, tuple[str, ...]]], Steps]] = {
    "figures": _figures,
    "owners": _owners,
}
