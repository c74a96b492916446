"""Surnames alone and names with initials: resolved within their article, or left apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kzclaims.claim import fold
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.cliques import groups
from kzclaims.entities.letters import is_cyrillic
from kzclaims.entities.match import Match, Tier, same
from kzclaims.entities.names import parse
from kzclaims.entities.score import compare
from kzclaims.record import record

NO_ALIASES = AliasTable()
_MALE = "male"


@record(frozen=True, slots=True, order=True)
class Mention:
    """A name as it stands in an article, with what the article says of its bearer.

    ``kind`` is person, organisation, place, office …; ``id`` tells mentions apart; ``role`` and ``organisation`` are
    ids or words, compared folded; ``gender`` is "male", "female" or "".
    """

    id: str
    text: str
    language: str
    article: str
    kind: str
    role: str = ""
    organisation: str = ""
    gender: str = ""


@record(frozen=True, slots=True, order=True)
class Form:
    """A distinct written name: mentions that share it need no comparison."""

    kind: str
    folded: str
    language: str
    text: str
    gender: str


def is_partial(form: Form) -> bool:
    """A surname alone, or given names as initials only."""
    if form.kind != "person":
        return False
    name = parse(form.text, form.language)
    family = name.family[0] if name.family else 0
    return all(token.initial for i, part in enumerate(name.parts) if i != family for token in part)


def match_forms(left: Form, right: Form) -> Match:
    """Compare two written names by their letters, aliases having been asked; a man's case is in no doubt."""
    found = compare(left.text, right.text, left.kind, left.language, right.language, known=NO_ALIASES)
    told = found.cause == "case" and any(form.gender == _MALE and is_cyrillic(form.text) for form in (left, right))
    return same(found.score, found.why) if told else found


def _context(mention: Mention) -> set[str]:
    if not (mention.role or mention.organisation):
        return set()
    return {part for part in (fold(mention.role), fold(mention.organisation)) if part}


def _bearers(mention: Mention, form: Form, within: Iterable[tuple[int, Form]]) -> set[int]:
    """Clusters of the article that a partial name fits; another case counts when nothing fits as it stands."""
    fitting: dict[Tier, set[int]] = {Tier.SAME: set(), Tier.NEAR: set()}
    for cluster, other in within:
        if form.gender and other.gender and form.gender != other.gender:
            continue
        match = match_forms(form, other)
        if match.tier is Tier.SAME or (match.cause == "case" and mention.language in ("", "ru", "uk")):
            fitting[match.tier].add(cluster)
    return fitting[Tier.SAME] or fitting[Tier.NEAR]


def attach(
    partial: list[tuple[Mention, Form]], cluster_of: Mapping[Form, int], mentions: Iterable[tuple[Mention, Form]]
) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """The cluster of each partial mention that has exactly one bearer in its article, and those in doubt."""
    there: dict[str, set[tuple[int, Form]]] = {}
    contexts: dict[tuple[str, int], set[str]] = {}
    articles = {mention.article for mention, _ in partial}
    for mention, form in mentions if articles else ():
        if mention.article in articles and (cluster := cluster_of.get(form)) is not None:
            there.setdefault(mention.article, set()).add((cluster, form))
            contexts.setdefault((mention.article, cluster), set()).update(_context(mention))
    found, doubtful = {}, []
    for mention, form in partial:
        bearers = _bearers(mention, form, sorted(there.get(mention.article, ())))
        if len(bearers) > 1:
            sharing = {c for c in bearers if _context(mention) & contexts.get((mention.article, c), set())}
            bearers = sharing if len(sharing) == 1 else bearers
        if len(bearers) == 1:
            found[mention.id] = min(bearers)
        elif bearers:
            doubtful.append((mention.id, f"{len(bearers)} bearers of the name in the article"))
    return found, doubtful


def lone(partial: Iterable[tuple[Mention, Form]], attached: Mapping[str, int]) -> list[list[tuple[Mention, Form]]]:
    """Partial mentions with no bearer: those of one article that are the same surname together, the others apart."""
    by_article: dict[str, dict[Form, list[tuple[Mention, Form]]]] = {}
    for mention, form in partial:
        if mention.id not in attached:
            by_article.setdefault(mention.article, {}).setdefault(form, []).append((mention, form))
    found = []
    for _, listed in sorted(by_article.items()):
        forms = sorted(listed)
        edges: dict[int, set[int]] = {}
        for i, a in enumerate(forms):
            for j, b in enumerate(forms[:i]):
                if match_forms(a, b).tier is Tier.SAME and not (a.gender and b.gender and a.gender != b.gender):
                    edges.setdefault(i, set()).add(j)
                    edges.setdefault(j, set()).add(i)

        def apart(i: int, j: int, forms: list[Form] = forms) -> bool:
            return match_forms(forms[i], forms[j]).tier is not Tier.SAME

        members, bridges = groups(range(len(forms)), edges, apart)
        found += [[pair for i in group for pair in listed[forms[i]]] for group in (*members, *([b] for b in bridges))]
    return found
