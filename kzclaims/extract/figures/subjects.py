"""What a number counts that has no noun of its own, and the group of people that it counts the members of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.figures.clause import segments
from kzclaims.extract.figures.heads import any_person
from kzclaims.extract.figures.model import FATE, GROUP, Figure
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.figures.words import FigureWords, figure_words
from kzclaims.extract.lemmas import first_word, key, lemma, words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_AGO = 3
_PERSON, _INHABITANT = "thing-person", "thing-inhabitant"
_BESIDE = 2  # characters between a name and what stands behind it between two marks
_LED = 48  # characters before a number in which a place is named that so many live in
_THEY = re.compile(r"\b(?:ils|elles) (?:étaient|sont|seront|furent|seraient)\s$", re.IGNORECASE)
_GROUP = re.compile(r"(?<!\w)([^\W\d_]{4,})\s(?:de|of|из)\s$", re.IGNORECASE)
# Between a subject and the number that says how many they are: "les grévistes sont 340", "the strikers number 430".
_ARE = re.compile(
    r"(?:\s(?:du|de\sla|de\sl['’]|des?|d['’]|of(?:\sthe)?)\s?[^\W\d_]+){0,2}\s(?:(?:en grève|on strike)\s)?"
    r"(?:sont|étaient|seraient|seront|furent|number|numbered|were|are)\s"
    r"(?:désormais\s|déjà\s|encore\s|environ\s|now\s|about\s|some\s)?",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:()«»“”]")
_FROM = re.compile(r"\s(?:(?:venue?s?|issue?s?|originaires?)\s)?(?:de|from|из)\s", re.IGNORECASE)
_BARE = frozenset({"d", "de"})
_FEW = 6  # words before the number of its members among which a group is named


def find_heads(passage: Passage, figures: Sequence[Figure], told: Sequence[Figure]) -> None:
    """Say what elliptic numbers count: what the sentence counts before, its subject, what "d'entre eux" takes up.

    Args:
        passage: a sentence.
        figures: its figures.
        told: those told before.
    """
    table = figure_words(passage.language)
    for n, figure in enumerate(figures):
        if figure.kind != "quantity" or figure.value.unit:
            continue
        if strong := table.strong.match(passage.text, figure.found.end):
            figure.head, figure.head_text, figure.own = _PERSON, "", set()  # "the 23-strong team"
            figure.phrase_end = max(strong.end(), figure.found.end)
            figure.single = False
            continue
        anaphoric = any(
            figure.found.end <= t.start <= figure.found.end + _AGO and t.concept == "cue-of-which"
            for t in passage.of(CUES)
        )
        if anaphoric:
            earlier = [f for f in (*told, *figures[:n]) if f.kind == "quantity" and f.head]
            figure.head = earlier[-1].head if earlier else ""
            figure.own, figure.phrase_end = set(), figure.found.end
            if earlier and earlier[-1].passage.number >= passage.number - 1 and not earlier[-1].links:
                figure.far.add("part")
                figure.link("partOf", earlier[-1])
        elif not figure.head:
            _elliptic(figure, figures[:n], table)


_SOURCE = re.compile(r"\s*(?:d['’]après|selon|au vu d[eu]|à en croire)\s[^,;.]{3,80},", re.IGNORECASE)
_IN_ALL = re.compile(r"(?<!\w)(?:sont|étaient|seront|furent|étant)\s(?:[^\W\d_]+\s)?au\snombre$", re.IGNORECASE)


def _elliptic(figure: Figure, before: Sequence[Figure], table: FigureWords) -> None:
    """Find what a number without a noun counts in what stands before it."""
    passage = figure.passage
    text = passage.text[: figure.start]
    counted = [w for w in words(text) if w[2] in table.count_before]
    if counted:
        terms = [t for t in head_terms(passage) if counted[-1][1] <= t.start < figure.start]
        if terms:
            figure.head = terms[0].concept
        else:
            rest = [w for w in words(text[counted[-1][1] :]) if w[2] not in table.function]
            if rest:
                a, b, _ = rest[0]
                noun = text[counted[-1][1] :][a:b]
                figure.head = f"{passage.language}:{lemma(noun, passage.language)}"
            elif _IN_ALL.search(text, 0, counted[-1][1]):  # "les vols … sont au nombre de 1 132"
                told = [t for t in head_terms(passage) if t.end < counted[-1][0]]
                led = _SOURCE.match(text)  # "D’après le rapport, les vols sont au nombre de …"
                told = [t for t in told if t.start > led.end()] if led else told
                figure.head = told[0].concept if told else ""
    elif group := _GROUP.search(text):  # "a crew of 22"
        term = next((t.concept for t in head_terms(passage) if t.end == group.end(1)), "")
        crowd = term or table.collective.name(key(group.group(1)))  # "a crowd of 41,000"
        figure.head = crowd or f"{passage.language}:{lemma(group.group(1), passage.language)}"
        figure.head_text = group.group(1)
    elif _THEY.search(text):  # "57 % des votants — ils étaient 2 418 à s’être déplacés"
        named = [t.concept for t in head_terms(passage) if t.end < figure.start]
        people = [head for head in named if any_person((head,))]
        figure.head = (people or named or [_PERSON])[-1]
    elif (subject := _subject(figure)) is not None:
        figure.head, figure.head_text = subject
    elif collective := _collective(figure, table):
        figure.head = collective
    else:
        same = [f for f in before if f.kind == "quantity" and (f.value.unit or f.head)]
        if same and not same[-1].value.unit:
            figure.head, figure.head_text = same[-1].head, same[-1].head_text
            figure.told = same[-1]


def _subject(figure: Figure) -> tuple[str, str] | None:
    """The thing that its clause says to be so many: "les grévistes sont 340"."""
    passage = figure.passage
    for term in head_terms(passage):
        if term.end < figure.start and _ARE.fullmatch(passage.text, term.end, figure.start):
            return term.concept, passage.text[term.start : term.end]
    return None


def _collective(figure: Figure, table: FigureWords) -> str:
    """What is counted where the subject names it as one: "attendance came to 58,000"."""
    text = figure.passage.text
    cut = [m.end() for m in _BREAK.finditer(text, 0, figure.start)]
    for _, _, word in reversed(words(text[cut[-1] if cut else 0 : figure.start])):
        if concept := table.collective.name(word):
            return concept
        if word not in table.neutral and word not in table.function:
            return ""
    return ""


def grouped(figure: Figure) -> None:
    """Note of people that they are the members of a group: "une expédition de 23 chercheurs", "the 23-strong team".

    Args:
        figure: the figure, its clause read.
    """
    if figure.kind != "quantity" or figure.value.unit or "part" in figure.far or not counts_people(figure.head):
        return
    passage, table = figure.passage, figure_words(figure.passage.language)
    kind = _group_of(passage, figure, table)
    if kind:
        # Who they are and what they do is told of the group.
        figure.near, figure.far = {f"{GROUP}{kind}"}, set()
        figure.negated = False  # "the crew has not changed: it has 27 members"


def come_from(figure: Figure, before: Figure | None) -> None:
    """Leave a deed to those who do it: in "38 theatres from 14 countries have played" no country has.

    Args:
        figure: the figure, its clause read.
        before: that before it in its sentence.
    """
    if before is None or figure.value.unit or not (before.head and figure.head) or before.head == figure.head:
        return
    if _FROM.fullmatch(figure.passage.text, before.phrase_end, figure.start):
        figure.near = {t for t in figure.near if not t.startswith(("rel:", FATE))}


def peopled(figure: Figure, names: Sequence[ProperName]) -> None:
    """Note of people that they live in a place: "Brune, a village of 2,150 people", "Brune, 1 350 habitants, …".

    Args:
        figure: the figure, its clause read.
        names: the names of its passage.
    """
    if figure.head not in (_PERSON, _INHABITANT) or figure.value.unit or "part" in figure.far:
        return
    text = figure.passage.text
    start = next(a for a, b in segments(figure.passage) if a <= figure.found.core_start < b)
    told = figure_words(figure.passage.language).peopled.search(text, max(0, figure.start - _LED), figure.start)
    if told:
        figure.head, figure.near, figure.far, figure.negated = _INHABITANT, set(), set(), False
    if told or (figure.head == _INHABITANT and not words(text[start : figure.start])):
        figure.bearer = next((n for n in names if 0 <= start - n.end <= _BESIDE), figure.bearer)


def _group_of(passage: Passage, figure: Figure, table: FigureWords) -> str:
    text = passage.text
    if table.strong.match(text, figure.found.end):
        return table.group.name(first_word(text, figure.phrase_end))
    cut = [m.end() for m in _BREAK.finditer(text, 0, figure.start)]
    near = words(text[: figure.start])[-_FEW:]
    for n, (first, _, word) in reversed(list(enumerate(near))):
        bare = n > 0 and near[n - 1][2] in _BARE  # "une fosse d’orchestre" is no orchestra
        if kind := table.group.name(word):
            return "" if bare else kind
        if first < (cut[-1] if cut else 0):
            return ""
        if word in table.taking_up:
            return _before(text[:first], table)
        known = word in table.neutral or word in table.function or word in table.of or table.belong.name(word)
        complement = n > 0 and near[n - 1][2] in table.of  # "l’expédition du glacier compte 23 personnes"
        if not known and not complement and not text[first].isupper():
            return ""
    return ""


def _before(text: str, table: FigureWords) -> str:
    """The group that a pronoun takes up: "the crew has not changed: it has 27 members"."""
    return next((kind for _, _, word in reversed(words(text)) if (kind := table.group.name(word))), "")
