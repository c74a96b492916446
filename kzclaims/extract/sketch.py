"""What assembly wants to know of every article at once: its names, the nouns beside them, what it speaks of.

All else is settled story by story, so that this alone, and not its drafts, is held of each of many articles.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple, Protocol

from kzclaims.claim import Section, fold
from kzclaims.entities.partial import Mention
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.families import TOLD, family_sign, is_family
from kzclaims.extract.proper_names import ProperName, is_function_word
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.stories import Outline, spoken_of
from kzclaims.extract.topics_nouns import Bearer, bearers

TITLE, LEAD, BODY, BESIDE = 2, 1, 0, -1
_SHORTEST = 3  # letters of a name that may tell a story
_LEAD = 3  # first sentences of the text that name or count anything, beside the title
_BEARERS = ("person", "organisation")


class Spanned(Protocol):
    """Any name: ``text`` from ``start`` to ``end`` of its sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


# The id of the entity that a name stands for, by the id of its article and the number of its sentence.
EntityOf = Callable[[str, int, Spanned], str]


class Standing(NamedTuple):
    """A name where it stands, with what a draft knows of its bearer; ``kind`` is "" where nothing tells.

    ``place`` is TITLE, LEAD or BODY; BESIDE where a draft alone calls it a name. ``family`` is a sign of a family
    (``families.family_sign``). ``telling``: it may tell a story from the next.
    """

    number: int
    start: int
    end: int
    text: str
    language: str
    kind: str
    gender: str
    place: int
    family: int
    telling: bool = True


@dataclass(frozen=True, slots=True)
class Sketch:
    """One article: its id, names, nouns with the names that bear them, and things most spoken of.

    ``people`` are the names, folded, that drafts know to be of people.
    """

    article: str
    standings: tuple[Standing, ...]
    bearers: tuple[Bearer, ...]
    spoken: tuple[str, ...]
    people: frozenset[str]

    @property
    def names(self) -> Iterable[Standing]:
        """The names that the article itself writes as names."""
        return (one for one in self.standings if one.place != BESIDE)


def _refs(draft: Draft) -> Iterable[Ref]:
    for part in (draft.subject, draft.value, draft.scope, draft.speaker):
        ref: Ref | None = part if isinstance(part, Ref) else None
        while ref is not None:
            yield ref
            ref = ref.of


def sketch(scene: Scene, drafts: Sequence[Draft]) -> Sketch:
    """The sketch of an article.

    Args:
        scene: the article.
        drafts: what was found in it.
    """
    known: dict[tuple[int, int, int], Ref] = {}
    for draft in drafts:
        for ref in _refs(draft):
            if ref.name and ref.passage:
                key = ref.passage.number, ref.name.start, ref.name.end
                # Whom one reader knows to be a person is none for another’s taking him for a body.
                if key not in known or (ref.kind != "thing" and known[key].kind != "person"):
                    known[key] = ref
    found: dict[tuple[int, int, int], Standing] = {}
    told = 0
    for passage in scene.passages:
        title = passage.section is Section.TITLE
        names = scene.names(passage)
        # A sentence that names and counts nothing leads to nothing: a note to readers moves no lead.
        told += not title and bool(names or passage.numbers or passage.periods)
        place = TITLE if title else LEAD if told <= _LEAD else BODY
        for name in names:
            key = passage.number, name.start, name.end
            bearer = known.get(key)
            kind, gender = (bearer.kind, bearer.gender) if bearer else ("", "")
            kind = kind if kind in _BEARERS else name.kind
            family = family_sign(passage, name)
            telling = _telling(passage, name)
            found[key] = Standing(*key, intern(name.text), passage.language, kind, gender, place, family, telling)
    for key, ref in known.items():
        if key not in found and ref.name and ref.passage:
            kind = ref.kind if ref.kind in _BEARERS else "organisation"
            whole = _ended_by(found.values(), key) if kind == "person" else None
            place, telling = (whole.place, whole.telling) if whole else (BESIDE, True)
            text, language = intern(ref.name.text), ref.passage.language
            found[key] = Standing(*key, text, language, kind, ref.gender, place, 0, telling)
            if whole:
                found[whole.number, whole.start, whole.end] = whole._replace(telling=False)
    people = frozenset(fold(ref.name.text) for ref in known.values() if ref.name and ref.kind == "person")
    return Sketch(scene.document.article.id, tuple(found.values()), bearers(scene), spoken_of(scene), people)


def _ended_by(names: Iterable[Standing], key: tuple[int, int, int]) -> Standing | None:
    """The name that ends in that of a person: "глава Минэнерго Анна Орлова", "le Russe Ivan Petrov".

    By what leads to it, a body or a people, the article is known no better: another article writes the person alone.
    """
    number, start, end = key
    return next((one for one in names if one.number == number and one.end == end and one.start < start), None)


def _telling(passage: Passage, name: ProperName) -> bool:
    """Whether a name may tell a story: no month or day of the week, no word that only begins a sentence."""
    if len(name.text) < _SHORTEST or is_function_word(name.text, passage.language):
        return False
    return not any(p.start <= name.start and name.end <= p.end for p in passage.periods)


def outline(told: Sketch, entity: EntityOf) -> Outline:
    """The outline of an article.

    Args:
        told: its sketch.
        entity: the id of the entity that a name stands for.
    """
    written: dict[str, str] = {}
    leading: set[str] = set()
    titled: set[str] = set()
    for name in told.names:
        if not name.telling:
            continue
        identifier = entity(told.article, name.number, name)
        written.setdefault(identifier, name.text)
        if name.place != BODY:
            leading.add(identifier)
        if name.place == TITLE:
            titled.add(identifier)
    return Outline(told.article, written, frozenset(leading), frozenset(told.spoken), frozenset(titled))


def mention_id(article: str, number: int, name: Spanned) -> str:
    """The id of a name where it stands, as names are resolved by: its article, its sentence and its place there."""
    return f"{article}\x1f{number}\x1f{name.start}\x1f{name.end}"


def _kind(name: Standing, people: Collection[str], houses: Collection[str]) -> str:
    if name.kind != "person" and is_family(name.family, name.text, name.language, houses):
        return "family"
    return name.kind or ("person" if fold(name.text) in people else "organisation")


def mentions(
    sketches: Sequence[Sketch], people: Collection[str] | None = None, houses: Collection[str] | None = None
) -> list[Mention]:
    """Every proper name, with the kind that drafts know it to be of, in its article or else in any.

    Args:
        sketches: the articles.
        people: the folded names that some article knows to be of people; None for those of the sketches.
        houses: the folded names that some article gives to a family, likewise.
    """
    if people is None:
        people = {name for one in sketches for name in one.people}
    if houses is None:
        houses = {fold(name.text) for one in sketches for name in one.standings if name.family == TOLD}
    return [
        Mention(
            mention_id(one.article, name.number, name),
            name.text,
            name.language,
            one.article,
            _kind(name, people, houses),
            gender=name.gender,
        )
        for one in sketches
        for name in one.standings
    ]
