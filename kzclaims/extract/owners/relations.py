"""Relations without a figure: owners, shareholders, investors and developers, by the nouns and participles of news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from kzclaims.claim import Modality, Number, fold
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause
from kzclaims.extract.owners.described import described
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.phrases import OWNED
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES, load_thesaurus

_COPULA = re.compile(
    r"(?:,|\s[—–-]|(?:\s|^)(?:is|are|remains|became|est|sont|reste|demeure|devient|является|являются|стал|стала|остаётся))\s*"
    r"(?:(?:bien|also|now|still|aussi|toujours|confirmed as)\s+)?(?:(?:the|a|an|le|la|l'|un|une|its|son|sa)\s*)?$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"(?:\s+\w+){0,3}?\s+(?:par|by)\s+|\s+(?=компани|групп|фирм)", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:(?:(?:of|in|de|du|des|dans|au capital de)(?!\w)|d'|—|–)\s*|(?=[A-ZÀ-ÞА-ЯЁ«]))")
_IS = re.compile(r"\s*(?:,|—|–|:)\s|[»”\"]?\s+(?:—|–|is|est|reste|remains|является)\s")
_THEN_IS = re.compile(r"[»”\"]?,\s(?:—|–|is|est|reste|remains|является|остаётся|стал\w?)\s")
_IS_NOW = re.compile(r"(?:is|remains|est|reste|demeure|является|остаётся)(?!\w)", re.IGNORECASE)
_IS_RU = re.compile(r"\s(?:—|–|является|остаётся|остается|стал\w?)\s")
_CLAUSE = re.compile(r"[,;:(—–]\s")
_HOLDS_ALL = ("shareholder", "owner")
_WHOLE = Number("share", Decimal(100), Decimal(100), "", written=Decimal(100))
_PLACE = re.compile(r"[»”\"]?\s(?:в|на|in|at|near|à|en|de)\s[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?=\s)")
# A relative clause about a name, or about the noun beside it: "Harl, the Danish utility that"; "a rival of the
# utility that" is another.
_RELATIVE = re.compile(
    r"(?:,\s(?:(?:an?|the|l[ae]|une?)\s|l')?(?:(?!(?:of|de|du|des)\s|d')[\w'-]+\s){1,4}|,?\s)(?:that|which|who|qui)",
    re.IGNORECASE,
)
_NEAR = 24  # characters between a name and the verb that it belongs to
_SUBORDINATE = re.compile(
    r"(?:alors que|tandis que|si|quand|lorsque?|comme|puisque?|while|as|when|if|since|если|когда|пока|хотя)\W",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"(?:no longer (?:be )?|n'(?:est|sera) plus |больше не )(?:the |le |la |l')?$", re.IGNORECASE)
_FIRM = re.compile(r"(?:\s(?!that\b|which\b|who\b|qui\b)[a-z-]+){1,2}")
_NOR = re.compile(r"(?:nor|ni|ни)\s", re.IGNORECASE)
_BELONGS = ("held",)
# Whoever comes before these is the owner: "A, à qui appartient B".
_TURNED = re.compile(r"(?:à qui|auxquels?|auquel|à laquelle|to (?:whom|which)|котор(?:ому|ой|ым))\s$", re.IGNORECASE)


def relation_drafts(passage: Passage, cast: Cast, spoken: Sequence[Clause]) -> Iterator[Draft]:
    """The relations of one passage, whose clauses with a verb of holding are given."""
    words = owner_words(passage.language)
    if words.relations.meet(passage.text):
        yield from _by_nouns(passage, cast, words)
    for clause in spoken:
        if clause.cue.voice in _BELONGS and not clause.stakes:
            yield from _belongs(clause, cast, words)


def _by_nouns(passage: Passage, cast: Cast, words: OwnerWords) -> Iterator[Draft]:
    text = unbroken(passage.text)
    for name in ("shareholder", "investor", "developer", "owner"):
        for match in words.nouns[name].finditer(text):
            yield from _noun(passage, match, name, cast, words, text)
    for name, made in (("by_developer", "developer"), ("by_owner", "owner")):
        for match in words.nouns[name].finditer(text):
            yield from _agent(passage, match, made, cast, text)


@lru_cache(maxsize=3)
def _some(language: str) -> re.Pattern[str]:
    """The words before a noun that tell whether there are others, or that there is none."""
    nouns = owner_words(language).nouns
    return re.compile(rf"(?:(?:{nouns['some'].pattern}|{nouns['sole'].pattern})\s*+){{1,4}}$", re.IGNORECASE)


def _noun(p: Passage, match: re.Match[str], name: str, cast: Cast, words: OwnerWords, text: str) -> Iterator[Draft]:
    """ "ERG, principal investisseur de BTS", "K is one of the shareholders of A", "владелец клуба — холдинг"."""
    some = _some(words.language).search(text[max(0, match.start() - 40) : match.start()])
    head = max(0, match.start() - 40) + some.start() if some else match.start()
    before = text[:head]
    copula = _COPULA.search(before)
    aside = copula and copula.group().startswith(",") and _SUBORDINATE.match(text) and "," not in text[: copula.start()]
    if aside or _NO_LONGER.search(before):
        return  # "While X sells Y, the owner of Z …": Y is not set beside the owner
    link = _LINK.match(text, match.end())
    held, right = None, (match.end(), match.end())
    if p.language == "ru" or (link and link.group().strip()):
        verb = _IS_RU.search(text, match.end()) if p.language == "ru" else None
        right = cast.phrase_right(p, link.end() if link else match.end(), verb.start() if verb else len(text))
        held = _named(cast.refer(p, *right, frozenset())) if right[0] < right[1] else None
    holder, start = None, match.start()
    if copula:
        names = [n for n in cast.names(p) if n.end <= copula.start() and _up_to(text[n.end : copula.start()], words)]
        if names:
            holder, start = _body(p, names[-1].start, names[-1].end, cast), names[-1].start
            others = [
                n for n in cast.organisations(p) if n.end <= start and text[n.end : start].strip(" \u00a0") == ":"
            ]
            held = held or (Ref(name=others[-1], passage=p, kind="organisation") if others and link is None else None)
            right = (start, max(right[1], match.end()))
        elif some and held and words.nouns["sole"].search(some.group()) and _IS_NOW.search(copula.group()):
            holder, start = _described(p, text, copula.start(), cast, words, held)
    elif not held and some and words["mine"].fullmatch(before.strip()) and words.nouns["sole"].search(some.group()):
        led = _IS.match(text, match.end())  # "Its only shareholder is A"
        after = cast.phrase_right(p, led.end(), len(text)) if led else right
        names = [n for n in cast.names(p) if after[0] <= n.start and n.end <= after[1]]
        holder = _body(p, *after, cast) if names else None
        held = of_the_capital(cast, p, start, frozenset({fold(n.text) for n in names})) if holder else None
        right = after
    elif held and (link := _IS.match(text, _past_place(text, right[1]))) and not _NOR.match(text, link.end()):
        after = cast.phrase_right(p, link.end(), len(text))
        if link.group().strip() == "," and _THEN_IS.match(text, after[1]):
            return  # "the owner of the operator, A, is B": the name is that of what is owned
        names = [n for n in cast.names(p) if after[0] <= n.start and n.end <= after[1]]
        holder = _body(p, names[0].start, names[0].end, cast) if names else None
        right = after if holder else right
    if held and holder and not _same(held, holder):
        sole = bool(some and words.nouns["sole"].search(some.group()))
        if sole and name in _HOLDS_ALL:
            yield Draft(
                p, start, right[1], "ownershipShare", held, _WHOLE, holder, modality_of(text, start, right[1], words),
                negated=denied(text, start, right[1], words), quantifier="direct",
            )  # fmt: skip
            return
        yield Draft(
            p, start, right[1], name, held, holder, modality=modality_of(text, start, right[1], words),
            quantifier="some" if some and not sole else "", negated=denied(text, start, right[1], words),
        )  # fmt: skip


def _described(p: Passage, text: str, end: int, cast: Cast, words: OwnerWords, held: Ref) -> tuple[Ref | None, int]:
    """Who "is the sole owner of" something where a sentence describes them: "The family firm is the sole owner"."""
    start = max((stop.end() for stop in _CLAUSE.finditer(text, 0, end)), default=0)
    right = cast.phrase_right(p, start, end)
    if right[0] < right[1] and _FIRM.fullmatch(text, right[1], end):  # "the Orville family business"
        return described(p, right[0], end, held), right[0]
    if right[0] >= right[1] or text[right[1] : end].strip():
        return None, end
    out = frozenset({fold(held.name.text)}) if held.name else frozenset[str]()
    return _named(cast.refer(p, *right, out)), right[0]


def _up_to(gap: str, words: OwnerWords) -> bool:
    """Whether a name reaches up to a copula: a noun such as "family" or the opening of a relative clause between."""
    return len(gap) <= 3 or bool(words["tails"].fullmatch(gap.strip()) or _RELATIVE.fullmatch(gap))


def _past_place(text: str, at: int) -> int:
    """Past where something is: "the owner of the plant in Orville is"."""
    place = _PLACE.match(text, at)
    return place.end() if place else at


def _agent(p: Passage, match: re.Match[str], name: str, cast: Cast, text: str) -> Iterator[Draft]:
    """ "A a été lancée en 2018 par la société B", "A was developed by B"."""
    agent = _AGENT.match(text, match.end())
    subjects = [n for n in cast.names(p) if n.end <= match.start() and match.start() - n.end <= 16] if agent else []
    if agent is None or not subjects or subjects[-1].kind == "person":
        return
    right = cast.phrase_right(p, agent.end(), len(text))
    holder = _named(cast.refer(p, *right, frozenset())) if right[0] < right[1] else None
    if holder and holder.kind == "organisation":
        subject = Ref(name=subjects[-1], passage=p)
        if not _same(subject, holder):
            yield Draft(p, subjects[-1].start, right[1], name, subject, holder)


def _belongs(clause: Clause, cast: Cast, words: OwnerWords) -> Iterator[Draft]:
    """ "The club belongs to X", "Y, a subsidiary of X": an owner where no figure says how much."""
    p, text = clause.passage, unbroken(clause.passage.text)
    led = re.compile(rf"\s(?:(?:{words['adverbs'].pattern})\s)+").match(text, clause.cue.end)
    right = cast.phrase_right(p, led.end() - 1 if led else clause.cue.end, clause.end)
    subject, start = _owned(clause, cast, words)
    if subject is None or right[0] >= right[1] or words["was"].search(text, start, clause.cue.end):
        return
    if (
        text.rstrip().endswith(":")
        or _TURNED.search(text, 0, clause.cue.start)
        or words["capital"].search(text, clause.start, clause.cue.end)
        or words["rest"].search(text, clause.start, right[1])
    ):
        return
    holder = cast.refer(p, *right, frozenset())
    known = holder and (_named(holder) or (holder.id.startswith("holder-thing-") and not subject.name))
    if holder and known and holder.kind == "organisation" and not _same(subject, holder):
        yield Draft(
            p, start, right[1], "owner", subject, holder, modality=modality_of(text, start, right[1], words),
            negated=denied(text, start, clause.cue.end + 6, words),
        )  # fmt: skip


def _owned(clause: Clause, cast: Cast, words: OwnerWords) -> tuple[Ref | None, int]:
    """What belongs: a name near before the verb, or a building or body of the topic ("the stadium")."""
    p, text = clause.passage, unbroken(clause.passage.text)
    for name in reversed(cast.organisations(p)):
        if clause.start <= name.start and 0 <= clause.cue.start - name.end <= _NEAR:
            return Ref(name=name, passage=p, kind="organisation"), name.start
    for term in p.of(MEASURES):
        gap = text[term.end : clause.cue.start] if term.end <= clause.cue.start else "-"
        led = p.language == "ru" or re.search(
            rf"(?:{words['definite'].pattern})\s*$", text[: term.start], re.IGNORECASE
        )
        above = set(load_thesaurus().ancestors(term.concept))
        if clause.start <= term.start and not gap.strip() and led and not above.isdisjoint(OWNED):
            return Ref(term.concept, of=TOPIC), term.start
    return None, clause.start


def _named(ref: Ref | None) -> Ref | None:
    return ref if ref and (ref.name or ref.traits) else None


def _body(p: Passage, start: int, end: int, cast: Cast) -> Ref | None:
    return _named(cast.refer(p, start, end, frozenset()))


def _same(a: Ref, b: Ref) -> bool:
    return bool(a.name and b.name and fold(a.name.text) == fold(b.name.text))


def modality_of(text: str, start: int, end: int, words: OwnerWords) -> Modality:
    """Whether what a span of text tells is said to be so, to become so, or only to be told by others."""
    if words["would"].search(text, start, end):
        return Modality.CONDITIONAL
    return Modality.ANNOUNCED if words["will"].search(text, start, end) else Modality.STATED


def denied(text: str, start: int, end: int, words: OwnerWords) -> bool:
    """Whether a span of text has a word of negation."""
    return bool(words["not"].search(text, start, end))
