"""Statements about every member of a group, about these only, and about some: what is said, of whom, of which thing.

A statement is read clause by clause: a predicate of ``scopes.axes``, the group that it is said of, and the words that
narrow the group. ``scopes.pairs`` says which of them exclude each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.axes import APPLIES, DUTY
from kzclaims.extract.scopes.clause import STOP, Clause, clause, denied, long_past
from kzclaims.extract.scopes.clause_parts import counted_parts, end_of_part, own_part
from kzclaims.extract.scopes.ellipsis import filled, hedged
from kzclaims.extract.scopes.exceptionless import for_everyone, without_exceptions
from kzclaims.extract.scopes.groups import EVERYONE, Segment, segments
from kzclaims.extract.scopes.nouns import Narrowed, Noun, narrowing, noun_after
from kzclaims.extract.scopes.predicated import BEFORE, but_attributes, somebody, told_of
from kzclaims.extract.scopes.senses import chunks
from kzclaims.extract.scopes.statements import DUTY_OF_ALL, Statement, statement_of, sweeping
from kzclaims.extract.scopes.taken import BESIDE_IT, all_counted, all_of_them, spoken_before
from kzclaims.extract.scopes.times import A_TIME
from kzclaims.extract.scopes.words import collectives, scope_words, universal_words
from kzclaims.extract.thesaurus import CUES, load_thesaurus

CLOSE = 25  # characters between "two" or "some" and the noun
_NOT_SO = 40  # characters between "not" and "a single"
UNANIMOUS = re.compile(r"à l'unanim|unanim|единогласн|единодушн", re.IGNORECASE)
_NE_QUE = re.compile(
    r"(?<!\w)n(?:e\s|')(?![^,;:]{0,60}(?<!\w)(?:pas|plus|jamais|aussi|moins|si)(?!\w))[^,;:]{2,60}$", re.IGNORECASE
)
_OWN = re.compile(r"(?<!\w)(?:s[ea]s|leurs?|its|their|сво[^\W\d_]+|е[её]|его|их)\s", re.IGNORECASE)
_PAY = "pay"
_FOR_SOME = re.compile(
    r"\s(?:pour|aux|for|to|для)\s(?!tou|all\b|every|any|le monde|всех|кажд|люб|quiconque)\w", re.IGNORECASE
)
_FOR_ONE = re.compile(r"\s(?:pour|for|для)\s(?!tou|all\b|every|any|le monde|всех|кажд|люб|quiconque)\w", re.IGNORECASE)
_THEY = re.compile(r"(?:ils|elles|they|они|им|их)\s", re.IGNORECASE)
_NOUN = 20  # characters between "the whole" and "fleet"
_TAKEN_TOGETHER = re.compile(r"\s(?:confondue?s|combined|taken together|вместе взят)", re.IGNORECASE)  # a sum of them
_COUNTED_FIRST = re.compile(r"(?<=[^\W\d_]),\s$")  # "three citizens of Ruthenia, all alive": those alone
_COMPLEMENT = re.compile(r"\s(?:de\s(?:la\s|l')?|d'|du\s|des\s|of\s(?:the\s)?)?", re.IGNORECASE)
# "A fire killed five girls, all aged fifteen": said of the girls alone.
_ASIDE = re.compile(r",\s[^\W\d_]+\s(?!sans\s|without\s|без\s)", re.IGNORECASE)
_TO_ALL = re.compile(r"всем|всех|никому|никого", re.IGNORECASE)  # no subject: "the guard helps them all"
_NOBODY_DOES = re.compile(r"(?:\s(?!d'autre)[^\W\d_]+){0,3}\s*n(?:'|e\s)", re.IGNORECASE)  # "personne à bord n'a"
# "Aucune de nos piscines", "not one of the city's stages", "ни один из студентов".
_OF_THEM = re.compile(
    r"\s(?:one\s)?(?:d'entre\s(?:les|nos)|de\s(?:nos|ses|ces|leurs|la\s[^\W\d_]+'s)|des|of\s(?:the|its|our|their|these)|из|среди)\s"
    r"(?:(?:наших|их|его|её|этих)\s|[^\W\d_]+'s\s)?",
    re.IGNORECASE,
)
_NO_GROUP = re.compile(r"\s(?:leur|son|sa|du|au|un|une)\s|\s[ld]'", re.IGNORECASE)
_NOT_ONE = re.compile(r"ни\sодн|ни\sодин", re.IGNORECASE)
_THE = re.compile(r"(?<!\w)(?:les|ces|ses|leurs|the|these|its|their)\s+$", re.IGNORECASE)
_WHERE = re.compile(r"in|at|after|sur", re.IGNORECASE)
# "Will not close a single branch", "did not hurt any of the passengers".
_SINGLE = re.compile(r"(?-i:[aA])(?<=\s.)(?:\ssingle|ny(?:\sof\s(?:the|its|their))?)(?=\s[a-z])", re.IGNORECASE)
_NOT_A = re.compile(r"(?:\bnot|n't|\bnever)\s[^,;:.()]{2,30}$", re.IGNORECASE)
_OPENING = re.compile(r",\s+")
_BODIES = frozenset({"thing-inhabitant", "thing-person", "thing-manager", "thing-spectator"})
_NO_MORE = re.compile(r"plus\s+$", re.IGNORECASE)  # "plus aucun hangar": none any more


def universals(scene: Scene, passage: Passage) -> Iterator[Statement]:
    """What a sentence says of all, of none or only of some kind of things or people."""
    if len(passage.text) > LONGEST:
        return
    table, text = scope_words(passage.language), plain(passage.text)
    if rule := without_exceptions(text, passage.language):
        yield for_everyone(clause(Segment(passage, 0, len(text)), scene.names(passage), None), rule)
        return
    words, counted = table.said, all_counted(passage)
    may = table.hints["said"].meet(passage.text)
    if not (counted or (may and (universal_words(passage.language).search(text) or _SINGLE.search(text)))):
        return
    found = [("none", m) for m in _SINGLE.finditer(text) if _NOT_A.search(text, max(0, m.start() - _NOT_SO), m.start())]
    found += [(k, m) for k in ("all", "none", "only") for m in words[k].finditer(text)]
    found += [("all", m) for m in words["anyone"].finditer(text) if found or UNANIMOUS.match(m.group())]
    found += [("none", m) for m in words["lacking"].finditer(text)]
    found += [(k, m) for k in ("whole", "entire") for m in words[k].finditer(text)]
    found = [(kind, m) for kind, m in found if not A_TIME.match(text, m.end()) and not BESIDE_IT.match(text, m.start())]
    taken = all_of_them(passage)
    known = spoken_before(scene, passage) if taken else ""
    found = [("all", taken)] if taken and known else found
    absolute = [m.span() for m in words["absolute"].finditer(text)] if counted else []
    if counted and all(any(a <= m.start() < b for a, b in absolute) for _, m in found):
        found = [("all" if absolute else "counted", counted)]  # "the nine pools are open, without any exception"
    found += [("all", m) for m in counted_parts(passage)]  # "it is settled: the nine pools open, without exception"
    if not found or passage.asks:
        return
    if any(t.concept == "cue-except" for t in passage.of(CUES)):
        return
    names = scene.names(passage)
    parts = segments(passage)
    for segment, after in zip(parts, [*parts[1:], None], strict=True):
        inside = [(k, m) for k, m in found if segment.start <= m.start() and m.end() <= segment.end]
        # A time is that of what is told after it: "all were analysed; only that of 17 June was positive".
        c = clause(segment, names, None) if inside and not long_past(passage, 0, segment.end) else None
        hedges = hedged(c) if c is not None else []
        inside = [(k, m) for k, m in inside if c is not None and not any(a < end_of_part(c, m) for a, _ in hedges)]
        if c is None or not inside:
            continue
        c = filled(scene, c)
        whole = c
        must = c.has("must") or scope_words(passage.language)["duty"].search(c.text, c.start, c.end)
        bound = bool(must) and not any(kind == "none" for kind, _ in inside)
        seen: set[int] = set()
        for kind, match in sorted(inside, key=lambda pair: (pair[1].start(), -pair[1].end())):
            if match.start() not in seen:
                seen |= set(range(match.start(), match.end()))
                told = list(_universal(c, own_part(whole, match), kind, match, known))
                # Whoever breaks a rule does not make it another one: only those who may are held against it.
                if bound:
                    told = [u if u.axis in (APPLIES, DUTY) else replace(u, rule=DUTY_OF_ALL) for u in told]
                yield from told
                if told and after and kind == "all" and _THEY.match(text, after.start):
                    yield from _gone_on(told[0], clause(after, names, None))


def _gone_on(one: Statement, c: Clause) -> Iterator[Statement]:
    """What a pronoun goes on to tell of a group: "all children get a discount: they travel free"."""
    for said in c.said if not c.has("hedge") else ():
        found = Narrowed(one.own, one.names, one.end)
        told = statement_of(c, said, "all", one.group, (one.start, one.end), found, yes=said.yes != denied(c, said))
        yield replace(told, start=one.start, absolute=one.absolute or told.absolute)


def _universal(c: Clause, whole: Clause, kind: str, match: re.Match[str], known: str) -> Iterator[Statement]:
    before = re.search(r"(?<![^\W\d_])([^\W\d_]+)[\s']*$", c.text[c.start : match.start()])
    no_more = kind == "none" and _NO_MORE.search(c.text, c.start, match.start())
    skipped = before and kind != "only" and c.word("skip").fullmatch(before.group(1)) and not no_more
    # "At all stations" tells where; "at all", "in all" tell nothing of a group.
    named = before and _WHERE.fullmatch(before.group(1)) and any(0 < t.start - match.end() <= _NOUN for t in c.terms())
    if skipped and not named:
        return
    other = c.word("no_none").match(c.text, match.start()) if kind == "none" else None
    if other and other.end() >= match.end():  # "no less than six", "no longer"
        return
    if (
        kind == "only"
        and match.group().casefold().startswith("qu")
        and not _NE_QUE.search(c.text[c.start : match.start()])
    ):
        return
    if kind == "none" and somebody(c, match):
        return
    if c.word("lacking").fullmatch(match.group()) and not _everyone(c, kind, match):  # "without a word"
        return
    noun = Noun(known, match.start(), match.end()) if known else group_of(c, kind, match)
    if noun is None:
        return
    start, end = min(match.start(), noun.start), max(match.end(), noun.end)
    c = but_attributes(c, noun.end)
    found = Narrowed(frozenset(), frozenset(), noun.end) if known else narrowing(c, noun, match.end())
    if kind == "only" and any(ch.isdigit() for ch in c.text[match.end() : noun.start]):
        return
    those = noun.head == EVERYONE and c.passage.numbers and _COUNTED_FIRST.search(c.text, c.start, match.start())
    if those or _TAKEN_TOGETHER.match(c.text, noun.end):
        return
    if kind == "none":  # "in Laskas not one tree was planted" is so there alone
        a, b = next(((a, b) for a, b in chunks(c.text, c.start, c.end) if a <= match.start() < b), (c.start, c.end))
        here = frozenset(
            fold(n.text) for n in c.names if n.kind != "person" and a <= n.start < b and n.start != match.start()
        )
        found = replace(found, names=found.names | here)
    if _OWN.search(c.text, match.start(), noun.start):  # "Azura says that all its flights": no flights but its own
        owner = [n for n in c.names if n.end < match.start() and n.kind != "person"]
        found = replace(found, names=found.names | {fold(n.text) for n in owner[-1:]})
    vague = kind in ("whole", "entire") and noun.head in _BODIES  # "the whole town repeats it"
    vague = vague or bool(scope_words(c.passage.language)["duty"].search(c.text, c.start, c.end))
    vague = vague or any(one.start > match.start() and _FOR_ONE.match(c.text, one.end) for one in whole.said)
    vague = vague or (kind == "none" and c.has("pending"))  # "not one dose has been given yet"
    if kind != "only" and noun.head != EVERYONE and not vague:
        yield sweeping(whole, noun.head, (start, end), found, none=kind == "none")
    if kind == "counted":
        return
    for one in told_of(c, (start, end)):
        if one.axis == _PAY and _FOR_SOME.match(c.text, one.end):  # "all buses are free for pupils"
            continue
        if denied(c, one) and kind != "none" and not UNANIMOUS.match(match.group()):
            continue
        yield statement_of(
            c, one, "only" if kind == "only" else "all", noun.head, (start, max(end, found.end)), found,
            yes=one.yes != (kind == "none"),
        )  # fmt: skip


def group_of(c: Clause, kind: str, match: re.Match[str]) -> Noun | None:
    """Whom "all", "none" or "only" is about.

    Args:
        c: the clause.
        kind: all, whole, none or only.
        match: the words.
    """
    if kind in ("whole", "entire"):
        return _collective(c, match, before=kind == "entire")
    everyone = Noun(EVERYONE, match.start(), match.end())
    at = match.end()
    of = _OF_THEM.match(c.text, at)
    if of and not match.group().casefold().endswith((" of", " des")):
        at = of.end()
    if UNANIMOUS.match(match.group()) or _everyone(c, kind, match):
        return everyone
    floats = c.passage.language == "fr" and c.word("anyone").fullmatch(match.group())
    if floats and _NO_GROUP.match(c.text, at):  # "conservent tous leur poste"
        return _floating(c, match)
    sure = _NOT_ONE.match(match.group())  # what follows "ни одна" is a noun, known or not
    noun = noun_after(c, at, known=(kind == "none" and not sure) or bool(floats))
    if noun is None and kind == "all":
        return _floating(c, match)
    return noun


def _collective(c: Clause, match: re.Match[str], *, before: bool) -> Noun | None:
    """ "The whole helicopter fleet", "le village tout entier", "весь коллектив": those who are in it."""
    known = collectives(c.passage.language)
    a, b = (max(c.start, match.start() - _NOUN), match.start()) if before else (match.end(), c.end)
    words = [w for w in WORD.finditer(c.text, a, b) if lemma(w.group(), c.passage.language) in known]
    word = (words[-1] if before else words[0]) if words else None
    if before:
        return Noun(known[lemma(word.group(), c.passage.language)], *word.span()) if word else None
    if word is None or word.start() - match.end() > _NOUN or STOP.search(c.text, match.end(), word.start()):
        return None
    member = known[lemma(word.group(), c.passage.language)]
    of = [t for t in c.terms() if match.end() <= t.start and t.end <= word.start()]
    led = _COMPLEMENT.match(c.text, word.end())
    of += [t for t in c.terms() if led and led.end() == t.start]
    ancestors = load_thesaurus().ancestors
    inside = next((t for t in of if member in ancestors(t.concept)), None)
    return Noun(inside.concept if inside else member, word.start(), max(word.end(), inside.end if inside else 0))


def _floating(c: Clause, match: re.Match[str]) -> Noun | None:
    """ "Les écoles resteront toutes ouvertes": the subject stands before."""
    terms = [t for t in c.terms() if t.end < match.start()]
    if not c.word("anyone").fullmatch(match.group()) or not terms or _TO_ALL.fullmatch(match.group()):
        return None
    if _ASIDE.match(c.text, max(c.start, match.start() - 2)):
        return None
    led = [m.end() for m in _OPENING.finditer(c.text, c.start, match.start())]  # "à Vil, en Wallonie, les piscines"
    floor = next((at for at in reversed([c.start, *led]) if any(at <= t.start <= at + CLOSE for t in terms)), None)
    first = next((t for t in terms if floor is not None and floor <= t.start), None)
    if first is None:
        return None
    counts = [n for n in c.passage.numbers if 0 <= first.start - n.end < CLOSE]
    counted = any(not _THE.search(c.text, c.start, n.start) for n in counts)  # "les quatorze maires" are all there are
    verb = re.search(r"[^\W\d_]{2,}", c.text[first.end : match.start()])
    if counted or not verb or match.start() - first.end > BEFORE:
        return None
    return Noun(first.concept, first.start, first.end)


def _everyone(c: Clause, kind: str, match: re.Match[str]) -> bool:
    """ "For all", "nobody", "никто": no noun follows; in "no injuries" it is itself what is said."""
    text, words = c.text, scope_words(c.passage.language)
    pronoun = match.group().casefold() in ("personne", "nul")
    if (
        kind == "none"
        and not pronoun
        and any(0 <= one.start - match.end() <= 2 and one.axis in ("harm", "laid-off") for one in c.said)
    ):
        return True
    if not c.word("anyone").fullmatch(match.group()) or kind == "only":
        return False
    if pronoun:
        return _NOBODY_DOES.match(text, match.end()) is not None
    led = re.search(r"(?<![^\W\d_])([^\W\d_]+)\s*$", text[c.start : match.start()])
    if led and words["for"].fullmatch(led.group(1)):
        after = re.match(r"\s+([^\W\d_]+)", text[match.end() : c.end])
        return after is None or (
            not any(t.start == match.end() + 1 for t in c.terms())
            and bool(words["little"].fullmatch(after.group(1)) or words["copula"].fullmatch(after.group(1)))
        )
    after = re.match(r"\s*([^\W\d_']+'?)", text[match.end() : c.end])
    follows = after and (
        words["copula"].fullmatch(after.group(1)) or any(0 <= one.start - match.end() <= 1 for one in c.said)
    )
    return (bool(follows) and led is None) or bool(kind == "none" and follows)
