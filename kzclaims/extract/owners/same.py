"""Companies of one story that are one though each article calls them otherwise: "la société du stade", "the company".

Two are one where somebody is told to hold shares of both, and nothing in what they are called tells them apart: a
description fits a name that its article has too, or the noun that the story sets beside it; two names differ by such a
noun alone ("Château Vernay", "le château Vernay"). What may stand for several stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rapidfuzz import fuzz

from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.owners.kin import one_family
from kzclaims.extract.owners.placed import one_work
from kzclaims.extract.people.meant import Token, meant_by, one_meaning
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.stories import Outline

_SHARE = "ownershipShare"
_STATE = "the-state"
# What one article names and another only describes: "the founding family".
_FAMILY = "a-family"
_FAMILIES = re.compile(r"(?:^|[-\s])(?:famil|семь|found)", re.IGNORECASE)
_TOWN = re.compile(r"(\S+(?:\s\S+){0,4}?)\s(?:of\s|de\s|d['’]|из\s)[A-ZÀ-ÝА-ЯЁ][\w-]+")
_LONG = 5  # sounds of a name by which a longer one is known
_SEVERAL = 2  # holders that tell one company
_NOUN_OF = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,})\s(?:de\s(?:la\s|l['’])?|du\s|des\s|d['’]|of\s(?:the\s)?)?[«“]?$")
# Those of a French name in an English article, which reads them as words: "Moulin des Prés".
_PARTICLES = frozenset(f"name:{word}" for word in ("de", "des", "du", "la", "le", "les", "et"))
_ALIKE = 80  # of a hundred: how much a name must sound like itself in another script


@dataclass(frozen=True, slots=True)
class _Company:
    """A company of one article: its id, the entity where it has a name, what it is called, who holds shares of it."""

    article: int
    id: str
    ref: Ref
    entity: str
    language: str
    words: tuple[Token, ...]
    holders: frozenset[str]
    named: tuple[str, ...] = ()  # those of its holders that have a name


def same_companies(
    scenes: Sequence[Scene],
    drafts: Sequence[Sequence[Draft]],
    outlines: Mapping[str, Outline],
    identify: Callable[[Ref, str], str],
    entity: Callable[[Passage, ProperName], str],
    nouns: Callable[[str], frozenset[str]],
) -> list[list[Draft]]:
    """The drafts of one story, companies that are one called by one name.

    Args:
        scenes: the articles.
        drafts: what was read of each.
        outlines: what tells the story of each, by its id.
        identify: the id of a ref of an article.
        entity: the id of the entity that a name stands for.
        nouns: the keys of the nouns that the story sets beside a name of an entity.
    """
    found = [list(listed) for listed in drafts]
    ids = [scene.document.article.id for scene in scenes]
    known = [_companies(n, listed, ids[n], identify, entity, nouns) for n, listed in enumerate(drafts)]
    if sum(map(bool, known)) < 2:
        return found
    joined: dict[tuple[int, str], dict[str, tuple[bool, int]]] = {}
    anchors: dict[str, Ref] = {}
    for left, right in combinations(known, 2):
        for a in left:
            for b in right:
                alone = any(_only(who, left) and _only(who, right) for who in a.holders & b.holders)
                lone = len(left) == len(right) == 1 and _unsaid(a, b, outlines, ids)
                common = a.holders & b.holders or _held_alike(a, b)
                work = one_work(a.ref, b.ref, (a.language, b.language), entity) if common else None
                if a.id != b.id and work is not False and (lone or work or _one(a, b, outlines, ids, alone)):
                    one, other = (a, b) if a.entity or not b.entity else (b, a)
                    named = one.entity in outlines[ids[other.article]].names
                    joined.setdefault((other.article, other.id), {})[one.id] = named, len(a.holders & b.holders)
                    anchors[one.id] = one.ref
    for (article, old), shared in joined.items():
        most = max(shared.values())
        new = [name for name, holders in shared.items() if holders == most]
        if len(new) != 1 or new[0] in {name for (n, name) in joined if n != article}:
            continue
        anchor = anchors[new[0]]
        found[article] = [_renamed(draft, old, anchor, ids[article], identify) for draft in found[article]]
    return one_family(_held_by_one(found, ids, identify), ids, identify)


def _held_by_one(
    drafts: list[list[Draft]], ids: Sequence[str], identify: Callable[[Ref, str], str]
) -> list[list[Draft]]:
    """The drafts, whoever two articles describe alike as a holder of one company being one: "their union"."""
    told: dict[tuple[str, str], set[int]] = {}
    for number, listed in enumerate(drafts):
        for draft in listed:
            if draft.property == _SHARE and draft.scope and draft.scope.id.startswith("holder-"):
                told.setdefault((identify(draft.subject, ids[number]), draft.scope.id), set()).add(number)
    shared = {key for key, articles in told.items() if len(articles) > 1}

    def one(draft: Draft, article: str) -> Draft:
        known = draft.scope and (identify(draft.subject, article), draft.scope.id) in shared
        return replace(draft, scope=replace(draft.scope, of=TOPIC)) if known and draft.scope else draft

    return [[one(draft, ids[number]) for draft in listed] for number, listed in enumerate(drafts)] if shared else drafts


def _only(holder: str, companies: Sequence[_Company]) -> bool:
    """Whether a holder has shares of one company only."""
    return sum(holder in company.holders for company in companies) == 1


def _companies(
    article: int,
    drafts: Sequence[Draft],
    name: str,
    identify: Callable[[Ref, str], str],
    entity: Callable[[Passage, ProperName], str],
    nouns: Callable[[str], frozenset[str]],
) -> list[_Company]:
    held: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.property == _SHARE and draft.scope is not None:
            held.setdefault(identify(draft.subject, name), []).append(draft)
    found = []
    for company, listed in held.items():
        ref, passage = listed[0].subject, listed[0].passage
        body = entity(ref.passage, ref.name) if ref.name and ref.passage else ""
        text = ref.name.text if ref.name else ref.label
        words = meant_by(text, passage.language) + tuple(frozenset({n}) for n in sorted(nouns(body)) if body)
        words += tuple(frozenset({token}) for token in sorted(_led_by(ref)))
        holders = frozenset(who for d in listed if d.scope for who in _known_as(d.scope, name, identify, entity))
        named = tuple(d.scope.name.text for d in listed if d.scope and d.scope.name)
        found.append(_Company(article, company, ref, body, passage.language, words, holders, named))
    return found


def _led_by(ref: Ref) -> frozenset[str]:
    """What the noun that leads to a name may mean: "la papeterie des Bords de Vrine", "la radio Grand Large"."""
    led = _NOUN_OF.search(ref.passage.text, 0, ref.name.start) if ref.name and ref.passage else None
    language = ref.passage.language if ref.passage else ""
    return (
        frozenset(token for word in meant_by(led.group(1).lower(), language) for token in word) if led else frozenset()
    )


def _known_as(
    ref: Ref, article: str, identify: Callable[[Ref, str], str], entity: Callable[[Passage, ProperName], str]
) -> tuple[str, ...]:
    """What a holder is known by: a family is one whether or not it is named."""
    known = _holder(ref, article, identify, entity)
    family = identify(ref, article).startswith("family-") or bool(not ref.name and _FAMILIES.search(ref.label))
    return (known, _FAMILY) if family else (known,)


def _base(name: str) -> str:
    """What a holder is described by, whatever it is said to be of."""
    return name.partition("-of-")[0] if name.startswith("holder-") else name


def _holder(
    ref: Ref, article: str, identify: Callable[[Ref, str], str], entity: Callable[[Passage, ProperName], str]
) -> str:
    """What a holder is known by, whatever it holds."""
    if ref.name and ref.passage:
        return entity(ref.passage, ref.name)
    return _STATE if ref.id.startswith(_STATE) else _base(ref.id) or identify(ref, article)


def _unsaid(a: _Company, b: _Company, outlines: Mapping[str, Outline], ids: Sequence[str]) -> bool:
    """Whether one article does not say whose shares it tells of, and it names the company of the other."""
    open_, told = (a, b) if a.ref.id.startswith("company") else (b, a)
    return bool(open_.ref.id.startswith("company") and told.entity in outlines[ids[open_.article]].names)


def _one(a: _Company, b: _Company, outlines: Mapping[str, Outline], ids: Sequence[str], alone: bool) -> bool:
    """Whether two companies are one; ``alone`` where somebody has shares of no other in either article."""
    if not a.holders & b.holders or a.id in b.holders or b.id in a.holders:
        return False
    if a.entity and b.entity:
        return _one_name(a, b)
    if _of_the_same(a, b, alone):
        return True
    named, described = (a, b) if a.entity else (b, a)
    if alone and any(one.ref.id.startswith("company") for one in (a, b)):  # it is not said whose shares they are
        return True
    if named.entity and named.entity not in outlines[ids[described.article]].names:
        return False
    one_word = " " not in described.ref.label.strip() and not (described.ref.of and described.ref.of.name)
    if alone and one_word:  # "the mill", but not "the mill company"
        return True
    return all(any(one_meaning(word, other) for other in named.words) for word in described.words)


def _of_the_same(a: _Company, b: _Company, alone: bool) -> bool:
    """Whether two companies, one at least without a name, have two holders in common that no other could be."""
    shared = a.holders & b.holders
    if _FAMILY in shared and any(who.startswith("family-") for who in shared):
        shared -= {_FAMILY}
    sure = alone or any(not who.startswith(("holder-", _STATE)) and who != _FAMILY for who in shared)
    return len(shared) >= _SEVERAL and sure


def _one_name(a: _Company, b: _Company) -> bool:
    """Whether two names are one but for a noun that the story sets beside the other."""
    if (a.language != b.language and _sounds_alike(a, b)) or _of_its_town(a, b) or _of_its_town(b, a):
        return True
    few, many = sorted((a, b), key=lambda company: len(_name(company)))
    rest = [word for word in _name(many) if not any(one_meaning(word, other) for other in _name(few))]
    if not _name(few) or len(rest) + len(_name(few)) != len(_name(many)):
        return False
    beside = [word for word in few.words if word not in _name(few)]
    told = [any(one_meaning(t, noun) for t in _read_as(word, few.language) for noun in beside) for word in rest]
    # "Rugby Club de Valbrune": beside "club" a word for a thing says no more of what it is.
    return any(told) and all(ok or _a_thing(word) for ok, word in zip(told, rest, strict=True))


def _a_thing(word: Token) -> bool:
    """Whether a word of a name is one that things are called by."""
    return any(token.startswith(("thing-", "type:")) or token.endswith("-n") for token in word)


def _of_its_town(a: _Company, b: _Company) -> bool:
    """Whether one name is the other with where its bearer is from: "Lamy", "Lamy of Tournai"."""
    if not (a.ref.name and b.ref.name):
        return False
    led = _TOWN.fullmatch(b.ref.name.text)
    return bool(led and fold(led.group(1)) == fold(a.ref.name.text))


def _sounds_alike(a: _Company, b: _Company) -> bool:
    """Whether the names of two companies are one by their sound in two languages."""
    left, right = a.ref.name, b.ref.name
    return left is not None and right is not None and _heard((left.text, a.language), (right.text, b.language))


def _held_alike(a: _Company, b: _Company) -> bool:
    """Whether a holder of each has a name that is one by its sound in two languages: "Valea Albă", "Валя-Албэ"."""
    if a.language == b.language:
        return False
    return any(_heard((x, a.language), (y, b.language)) for x in a.named for y in b.named)


def _heard(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two names of two languages are one by their sound, word by word: "Dunav Zerno", "Дунав Зърно".

    One may be the beginning of the other: "Dunav".
    """
    names = [[word_keys(w, language) for w in re.findall(r"\w{2,}", fold(name))] for name, language in (a, b)]
    if not all(names):
        return False
    if len(names[0]) != len(names[1]) and max(len(x) for x in min(names, key=len)[0]) < _LONG:
        return False
    return all(
        any(fuzz.ratio(_stem(x), _stem(y)) >= _ALIKE for x in xs for y in ys) for xs, ys in zip(*names, strict=False)
    )


def _stem(sounds: str) -> str:
    """How a word sounds without the ending that cases change: "roza", "rozi"."""
    return sounds.rstrip("aeiouy") or sounds


def _name(company: _Company) -> list[Token]:
    """The words of a name, without what the story says that its bearer is."""
    return [word for word in company.words if len(word) > 1 and _PARTICLES.isdisjoint(word)]


def _read_as(word: Token, language: str) -> tuple[Token, ...]:
    """A word with what it would mean in another language: "Château Vernay" in an English article."""
    written = next((t.partition(":")[2] for t in word if t[2:3] == ":"), "")
    return (word, *meant_by(written, language))


def _renamed(draft: Draft, old: str, new: Ref, article: str, identify: Callable[[Ref, str], str]) -> Draft:
    scope = draft.scope
    if scope and scope.of and identify(scope.of, article) == old:
        scope = replace(scope, of=new)
    subject = new if draft.property == _SHARE and identify(draft.subject, article) == old else draft.subject
    return draft if (subject, scope) == (draft.subject, draft.scope) else replace(draft, subject=subject, scope=scope)
