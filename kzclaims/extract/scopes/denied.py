"""Headings that tell of none ("no job losses") over a text that counts some: "thirty-four posts will go".

So are those that see off the last of a kind, over a text that counts more of it still there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause, clause, long_past
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.families import befalling, families
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.kinds import of_siblings
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.thesaurus import load_thesaurus

_JOB = "job"  # the root of the lexicon
_NOUN = 14  # characters between "no" and its noun
_BESIDE = 2  # characters between a noun and the adjective behind it
_COUNTED = 45  # characters between a number and what it counts
_NONE = {
    "fr": re.compile(
        r"(?<!\w)(?:aucune?|(?:pas|plus)\sune?\sseule?|pas\sl[ae]\smoindre|zéro|nulle?|sans\s(?:aucune?|une?\sseule?|l[ae]\smoindre))\s",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:no|not\sone|not\sa\ssingle|zero|without\s(?:a|one|any)(?:\ssingle)?)\s", re.IGNORECASE
    ),
    "ru": re.compile(r"(?<!\w)(?:ни\sодн\w{1,3}|ни\sедин\w{2,3}|без\sедин\w{2,3}|без|никаких|ноль)\s", re.IGNORECASE),
}
_IN = re.compile(r"(?<!\w)(?:à|en|in|at|в|во)\s$", re.IGNORECASE)
_ONE = re.compile(r"(?<!\w)(?:une?|one|одн[аои]|один)\s(?:[^\W\d_]+\s)?$", re.IGNORECASE)
_STILL = re.compile(
    r"(?<!\w)(?:il\sreste|reste|demeure|subsiste|encore|toujours|still|remains?|is\sleft|осталось|остаётся|остался|осталась|по-прежнему|ещё)(?!\w)",
    re.IGNORECASE,
)
# "Waves off its last diesel bus", "the last mine shuts": after it there is none. Who leaves may be the last of a day.
_LAST = re.compile(r"(?<!\w)(?:last|final|derni(?:er|ère)|последн(?:ий|яя|ее|его|ей|юю|ему|им|ем))\s", re.IGNORECASE)
_SEEN_OFF = {
    "fr": re.compile(
        r"(?<!\w)(?:adieux?|ferm(?:e|é|ée|era)|disparaît|a\sdisparu|disparu|s'éteint|s'arrête|arrêtée?|révérence"
        r"|retirée?|démonté?e?|débranchée?|évacuée?|libérée?|enterrée?|abattue?|rasée?|éteinte?|relogée?)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:waves?\s(?:off|goodbye)|farewell|goodbye|shuts?|closes?|closed|disappears?|bows?\sout|retires?|retired"
        r"|scraps?|scrapped|switche[sd]\soff|unplugs?|removed|demolished|evacuated|freed|released|phase[sd]\sout"
        r"|sees?\soff|buries|felled|rehoused)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:про(?:ща|сти)\w+|попроща\w+|провод\w+|закры\w+|исчез\w*|списа\w+|выключ\w+|отключ\w+"
        r"|демонтир\w+|снес\w+|снос\w+|остановл\w+|погас\w*|убра\w+|освобо\w+|эвакуир\w+|расселил\w*)(?!\w)",
        re.IGNORECASE,
    ),
}
# "Plus un seul patient", "no more patients", "больше не осталось пациентов".
_NO_MORE = re.compile(
    r"(?<!\w)(?:plus\s(?:aucune?|une?\sseule?)|no\smore(?!\sthan)|больше\sнет|(?:больше\s)?не\sосталось)\s",
    re.IGNORECASE,
)
_KIND = 24  # characters after "last" in which its kind is told
_WERE = re.compile(
    r"(?<!\w)(?:avai(?:t|ent)|étai(?:t|ent)|rest(?:ai)(?:t|ent)|fonctionnai(?:t|ent)|circulai(?:t|ent)|were|was|had|remained|был[аои]?"
    r"|оставал\w+|работал[аои]?|ходил[аои]?)(?!\w)",
    re.IGNORECASE,
)
_Found = tuple[Passage, int, int]


def seen_off(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """A heading that sees off the last of a kind, and where the text counts some that are still there.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    last = _LAST.search(text) if _SEEN_OFF[title.language].search(text) else _NO_MORE.search(text)
    if last is None or any(title.numbers):
        return
    named = [w for w in content(title) if 0 <= w.start - last.end() <= _KIND]
    kind = [w for w in named if w.concept or any(m.endswith("-n") for m in w.means)]
    # "Le dernier bus diesel", "the last diesel bus": what the kind is, and what narrows it.
    kin = [kin_of_noun(word) for word in kind[:2]]
    places = frozenset(n.text for p in (title, *body[:1]) for n in p.names)
    for passage in body if kin else ():
        still = _STILL.search(plain(passage.text))
        if still is None or _WERE.search(passage.text):
            continue
        less = [found for one in kin for found in _counted(passage, one, places)]
        less = [found for found in less if not _of_another_kind(found, kind[:2])]
        if less:
            _, start, end = less[0]
            yield 0, len(text.rstrip(" .")), [(passage, min(start, still.start()), max(end, still.end()))]
            return


def _of_another_kind(counted: _Found, kind: Sequence[Word]) -> bool:
    """Whether what is counted is beside the last of a kind: copper mines, where coal mines close."""
    passage, start, end = counted
    told = [w.concept for w in content(passage) if w.concept and start <= w.start < end]
    return of_siblings([w.concept for w in kind if w.concept], told)


def none_at_all(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell of none of something, and where the text counts some.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    match = _NONE[title.language].search(text)
    word = _noun(title, match.end()) if match else None
    # "No plant will close" tells of plants: scopes.pairs holds what is said of them against what is said of some.
    if match is None or word is None or _predicated(title, word.end):
        return
    kin = befalling(kin_of_noun(word))
    if not kin or any(_denied_too(p, kin) for p in body):
        return
    places = frozenset(n.text for p in (title, *body[:1]) for n in p.names)
    narrowed = _adjectives(title, match.end(), word)
    less = [found for p in body if _of_such(p, narrowed) for found in _counted(p, kin, places)]
    if less:
        yield 0, len(text.rstrip(" .")), less[:1]


def _predicated(title: Passage, at: int) -> bool:
    """Whether something is told of what follows "no", up to the next mark of punctuation."""
    stop = STOP.search(plain(title.text), at)
    end = stop.start() if stop else len(title.text)
    return any(at <= one.start < end for one in clause(Segment(title, 0, len(title.text)), title.names, None).said)


def _noun(passage: Passage, at: int) -> Word | None:
    """The noun that nothing but an adjective parts from "no"."""
    near = [w for w in content(passage) if 0 <= w.start - at <= _NOUN]
    return next((w for w in near if any(m.endswith("-n") for m in w.means)), None)


def _adjectives(title: Passage, at: int, noun: Word) -> Sequence[Word]:
    """What narrows a noun behind "no", before it or right behind it: "no free seats", "aucune place libre"."""
    near = [w for w in content(title) if at <= w.start < noun.start or 0 < w.start - noun.end <= _BESIDE]
    return [w for w in near if w.means and all(m.endswith(("-a", "-x", "-v")) for m in w.means)]


def _of_such(passage: Passage, narrowed: Sequence[Word]) -> bool:
    """Whether a sentence may count things that are narrowed so: "410 seats" are no free ones, those left may be."""
    if not narrowed or _STILL.search(plain(passage.text)):
        return True
    tokens, means = {w.token for w in narrowed}, {m for w in narrowed for m in w.means}
    return any(w.token in tokens or not means.isdisjoint(w.means) for w in content(passage))


def kin_of_noun(word: Word) -> frozenset[str]:
    """The roots of the lexicon that a noun and its verb share, and the noun itself.

    Args:
        word: the noun.
    """
    roots = frozenset(name for name, yes in families(word.means) if yes and not name.startswith("kin:"))
    return roots | ({word.concept} if word.concept else frozenset())


def tells_noun(word: Word, kin: frozenset[str]) -> bool:
    """Whether a word tells what a noun does, whose kin is given.

    Args:
        word: the word.
        kin: by ``kin_of_noun``.
    """
    if word.concept in kin or any(name in kin for name, _ in families(word.means)):
        return True
    return bool(word.concept) and not kin.isdisjoint(load_thesaurus().ancestors(word.concept))


def _denied_too(passage: Passage, kin: frozenset[str]) -> bool:
    """Whether a sentence denies it as well."""
    text = plain(passage.text)
    return any(
        denials(text, passage.language, s.start, s.end) for s in segments(passage)
        if any(s.start <= w.start < s.end and tells_noun(w, kin) for w in content(passage))
    )  # fmt: skip


def _counted(passage: Passage, kin: frozenset[str], places: frozenset[str]) -> Iterator[_Found]:
    """The stretch of a sentence that counts some, and in no other place."""
    text = plain(passage.text)
    led = [n for n in passage.names if _IN.search(text, max(0, n.start - _COUNTED), n.start)]
    if any(n.text not in places for n in led) and _JOB not in kin:  # a firm that loses no job loses none at a site
        return
    for segment in segments(passage):
        c = Clause(segment, passage.names, ())
        # "… are still at work, and nobody expects to be rid of them": what is expected stands behind.
        hedge = c.word("hedge").search(text, segment.start, segment.end)
        numbers = [
            n for n in passage.numbers
            if segment.start <= n.start < segment.end and n.value.kind == "quantity" and not n.value.unit and n.value.lo
        ]  # fmt: skip
        for word in content(passage):
            if not (segment.start <= word.start < segment.end and tells_noun(word, kin)):
                continue
            near_end = min(segment.end, word.end + _COUNTED)
            if (hedge and hedge.start() < near_end) or long_past(passage, segment.start, near_end):
                continue
            near = [n for n in numbers if n.end <= word.start <= n.end + _COUNTED or n.start == word.end + 1]
            one = _ONE.search(text, max(segment.start, word.start - _COUNTED), word.start)
            if one and _STILL.search(text, segment.start, segment.end):
                last = WORD.search(text, word.start)
                yield passage, one.start(), last.end() if last else word.end
                return
            if near:
                last = WORD.search(text, word.start)
                yield passage, near[-1].start, last.end() if last else word.end
                return
