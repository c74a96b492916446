"""What the words of a stretch say, each with its pole, for statements that no listed predicate ties together.

A pole is turned by "not" and by words that deny beside it ("for want of"), chunk by chunk of the sentence; what is told
of who said so is left out. ``scopes.families`` holds two stretches against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kzclaims.entities.letters import word_keys
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.axes import predicates
from kzclaims.extract.scopes.clause import HOUR, so_remains
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.families import NONE, families
from kzclaims.extract.scopes.words import kin_axes, scope_words
from kzclaims.extract.thesaurus import CUES, load_thesaurus
from kzclaims.extract.word_tables import any_of, word_table

Spans = Iterable[tuple[int, int]]
_FILE = "scopes/senses.toml"
_BREAK = re.compile(
    r"[;:()—–!?«»“”]|,\s|\s(?:because|but|while|although|whereas|parce qu|car|puisqu|alors qu|tandis qu|mais|"
    r"потому что|так как|поскольку|но)(?:\s|e\s|')"
    # "No child fell ill after drinking the milk": all drank it.
    r"|\s(?:après\s(?=avoir\s|être\s|s'être\s)|(?:after|before|despite)\s(?=[a-z]{2,}ing\s)|avant\sd(?:e\s|')(?=[^\W\d_]+(?:er|ir|re)\s))"
    # "They got no seed and stand idle": the second verb is denied by itself.
    r"|\sи\s(?=[^\W\d_]{2,}(?:[юуяа]т|[еиё]т|[аяие]л[аои]?|ются|ится)\s)"
    r"|\set\s(?=(?:n'|ne\s|se\s|s')?[^\W\d_]{2,}(?:ent|ont|ra)\s|n(?:'|e\s)(?:pas\s)?[^\W\d_]{2,}(?:er|ir|oir|re)\s)"
    # "None has the votes to win the election": what for is denied of none.
    r"|\s(?:pour|afin\sde|in\sorder\sto|чтобы)\s(?=[^\W\d_]+(?:er|ir|re|oir|ть)\s)"
    r"|\sand\s(?=(?:have|has|are|is|was|were|will|do|does|did|must|can|cannot)\s)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?<!\w)(?:l[ae]|les|sa|ma|leurs?|une|cette|ses|the|a)\s$", re.IGNORECASE
)  # "sa demande" asks nothing
_DETERMINED = re.compile(
    r"\s(?:les?|la|leurs?|sa|son|ses|the|its|their|an?|his|her|une?|свои|свою|свой|своё)\s|\sl'|\s(?=[а-яё])",
    re.IGNORECASE,
)
_NE = re.compile(r"(?<!\w)n(?:e\s|')", re.IGNORECASE)
_QUE = re.compile(r"(?<!\w)n(?:e\s|')[^,;:.]{2,50}?(?<!\w)qu(?:e\s|')", re.IGNORECASE)
# "They sing without a piano": they do sing.
_WITHOUT = re.compile(r"(?:without|sans|без|faute\sd|for\s(?:want|lack)\sof)(?:\s|e\s|')", re.IGNORECASE)
_NEED_NE = frozenset({"plus", "personne", "rien"})
_NAME = 3  # letters of the shortest part of a name that tells it
ONES = frozenset(
    {"en:one", "fr:un", "ru:один", "ru:одн", "fr:seul", "fr:seule", "en:single", "en:them", "ru:них", "fr:été"}
)
_LIFTS = frozenset({"surfaced"})
_WEAK = frozenset({"have", "new", "local", "present", "fit", "on-time", "permanent", "works", "salaried", "mandatory"})


@lru_cache(maxsize=3)
def _negators(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = word_table(_FILE)
    return any_of(table["not"][language]), any_of(table["negators"][language])


def chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch cut at its punctuation."""
    at = start
    for match in _BREAK.finditer(text, start, end):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < end:
        yield at, end


def _reporting(passage: Passage, a: int, b: int) -> bool:
    known = load_thesaurus().concepts
    return any(
        a <= t.start < b and known[t.concept].fact("cueKind") == "Reporting"
        and not _NOUN.search(passage.text, max(0, t.start - 6), t.start)
        for t in passage.of(CUES)
    )  # fmt: skip


def denials(text: str, language: str, a: int, b: int) -> list[tuple[int, int]]:
    """Where the grammar of a chunk denies."""
    found = list(_negators(language)[0].finditer(text, a, b))
    if language == "fr":
        ne = _NE.search(text, a, b)
        found = [m for m in found if ne or m.group().casefold() not in _NEED_NE]
        if _QUE.search(text, a, b):
            found = [m for m in found if m.group().casefold() not in ("plus", "rien")]
    return [m.span() for m in found]


@lru_cache(maxsize=512)  # a sentence is asked for again with every noun in it
def senses(
    passage: Passage,
    start: int,
    end: int,
    skip: tuple[tuple[int, int], ...],
    names: tuple[ProperName, ...],
    *,
    none: bool,
) -> frozenset[str]:
    """Each content word of a stretch with what it may mean, each meaning with its pole.

    Args:
        passage: the sentence.
        start: where the stretch begins.
        end: where it ends.
        skip: the places of words that are left out: the group of which it is said.
        names: the names in it.
        none: whether "none" is said in the chunk of the group.
    """
    text = plain(passage.text)
    parts = list(chunks(text, start, end))
    told = [p for p in parts if _in_any(p, skip) or not _reporting(passage, *p)] or parts
    absolute = [m.span() for m in scope_words(passage.language).said["absolute"].finditer(text, start, end)]
    quiet = (*skip, *absolute, *((p.start, p.end) for p in passage.periods if p.what != "age"))
    found: set[str] = {NONE} if none else set()
    for a, b in told:
        chunk = _Chunk(passage, a, b, quiet, names, no=none and _in_any((a, b), skip))
        found.update(chunk.words())
        found.update(chunk.axes())
        found.update(chunk.named())
    return frozenset(found - {""})


class _Chunk:
    """What stands between two marks of punctuation, and how it is denied."""

    def __init__(
        self, passage: Passage, a: int, b: int, quiet: Spans, names: tuple[ProperName, ...], *, no: bool
    ) -> None:
        self.text = text = plain(passage.text)
        self.passage, self.a, self.b = passage, a, b
        self.names = [n for n in names if a <= n.start < b and not _in(n.start, quiet)]
        self.quiet = (*quiet, *((n.start, n.end) for n in names))
        self.denied = [s for s in denials(text, passage.language, a, b) if not _in(s[0], self.quiet)]
        turns = _negators(passage.language)[1].finditer(text, a, b)
        self.turned = [m.span() for m in turns if not _in(m.start(), self.quiet)]
        self.no = no

    def _pole(self, at: int) -> bool:
        """Whether what stands at a place is told as so: "not" turns it, and each word that denies beside it."""
        others = sum(not x <= at < y and (at > x or not _WITHOUT.match(self.text, x)) for x, y in self.turned)
        return (bool(self.denied) or self.no) == (others % 2 == 1)

    def words(self) -> Iterator[str]:
        """The content words; whoever is lifted out of a pit does not increase."""
        lifts = predicates(plain(self.passage.text), self.passage.language, _LIFTS)
        for word in content(self.passage):
            inside = self.a <= word.start and word.end <= self.b and not _in(word.start, self.quiet)
            if not inside or word.token in ONES or HOUR.match(plain(self.passage.text), word.end):
                continue
            raised = any(one.start <= word.start < one.end for one in lifts)
            kin = {one for one in families(word.means) if not (raised and one[0] == "kin:rise")}
            told = {(word.token, True), *kin} | ({(word.concept, True)} if word.concept else set())
            acts = any(c.endswith("-v") for c in word.means) and not any(c.endswith("-n") for c in word.means)
            things = _object(self.passage, word.end) if acts else self._noun_of(word)
            yield _written(told, self._pole(word.start), things)

    def _noun_of(self, word: Word) -> tuple[str, ...]:
        """What an adjective beside a noun is said of: "new glasses" are no new licence."""
        if not (word.concept or word.token).startswith("adj:"):
            return ()
        fr = self.passage.language == "fr"
        for one in content(self.passage):
            beside = one.end + 1 == word.start if fr else word.end + 1 == one.start
            if beside and not _in(one.start, self.quiet) and any(c.endswith("-n") for c in one.means):
                return _thing(one)
        return ()

    def axes(self) -> Iterator[str]:
        """The predicates of ``scopes.axes``, with those by which others tell the same state."""
        text, language = plain(self.passage.text), self.passage.language
        for one in predicates(text, language, None):
            inside = self.a <= one.start and one.end <= self.b and not _in(one.start, self.quiet)
            inside = inside and not so_remains(one, text, language)
            if not inside or one.axis in _WEAK or "-v" in one.axis or HOUR.match(text, one.end):
                continue
            told = {(f"axis:{n}", one.yes == alike) for n, alike in kin_axes(one.axis).items() if n not in _WEAK}
            denied = self.no or any(not one.start <= x < one.end for x, _ in self.denied)
            things = _object(self.passage, one.end)  # "n'ont pas reçu leur paie"
            yield _written({(f"axis:{one.axis}", one.yes), *told}, not denied, things)

    def named(self) -> Iterator[str]:
        """The names of places and bodies, by their keys in any script."""
        dates = [(p.start, p.end) for p in self.passage.periods]
        for name in self.names:
            if name.kind != "person" and not _in(name.start, dates):
                told = {(f"name:{k}", True) for k in word_keys(name.text) if len(k) > _NAME}
                yield _written(told, self._pole(name.start))


def _in_any(part: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(part[0] <= x < part[1] for x, _ in spans)


def _in(at: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(x <= at < y for x, y in spans)


def _object(passage: Passage, at: int) -> tuple[str, ...]:
    """What is closed, kept or paid: the noun right after a verb, as it is told elsewhere."""
    led = _DETERMINED.match(plain(passage.text), at)
    word = next((w for w in content(passage) if led and w.start == led.end()), None)
    return _thing(word) if word else ()


def _thing(word: Word) -> tuple[str, ...]:
    return tuple(sorted({word.concept or word.token, *(name for name, _ in families(word.means))}))


def _written(told_by: Iterable[tuple[str, bool]], pole: bool, things: Iterable[str] = ()) -> str:
    told = sorted(("+" if yes == pole else "-") + name.replace(" ", "_") for name, yes in told_by)
    return " ".join([*told, *(f"@{thing}" for thing in things)])
