"""Whether a capitalised name of several words is a person's: by its given name, or by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic
from kzclaims.entities.words import person_words
from kzclaims.extract.people.words import body_type, given_names
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import OFFICES
from kzclaims.extract.words import concepts

if TYPE_CHECKING:
    from kzclaims.extract.people.names import Look

_SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|yev|yeva|iev|ieva|ïev|ïeva|enko|sky|ski|skaya|skaïa|bay|baev|uly|ou?lou|ян|ов|ова|ев|ева|ёв|ёва"
    r"|ин|ина|ын|ына|енко|ский|ская|ский|чук|дзе|швили|ову|еву|ого|овым|евым|иной|овой|евой)$"
)
# What may stand between an office and the name of its holder: nothing, or what the office is of, and a comma.
_BESIDE = re.compile(
    r"\s{1,2}|[^,;:.!?()«»“”]{0,60},\s{1,2}(?:(?:l[ae]\s|l['’]|the\s)[A-ZÀ-Ý][\w-]{2,}\s|[а-яё]{4,}(?:ец|ин|ка|нка)\s)?"
)
_HOUSE = re.compile(r"\s(?:of|at|chez)\s")
# Endings of words for who somebody is; things that end so are listed in people/words.toml.
_TRADES = {
    "fr": re.compile(r"\w{2,}(?:eur|euse|trice|iste|ienne?|logue|graphe|naute|crate|iatre|ier|ière|ère|pathe|mane)"),
    "en": re.compile(r"\w{2,}(?:er|or|ist|ian|man|woman|smith|wright|ess|ologist|eer|ster|herd)"),
    "ru": re.compile(
        r"\w{2,}(?:тель|ник|ница|щик|щица|чик|чица|ист|истка|ёр|ер|ор|лог|вед|граф|арь|анин|анка|ец|ун|унья)"
    ),
}
_RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*")
# Endings of adjectives, which begin the names of places and bodies.
_ADJECTIVE = re.compile(r"(?:[ыио]й|[ао]я|яя|[ое]е|[ое]го|[ое]му|[ыи]м|[ыи]х(?<!рих)|ую|юю|ые|ие)$")
_OPENING = ' \u00a0«„"—–-'
_PLACED = re.compile(
    r"(?:город|сел|деревн|посёл|посел|станиц|район|област|кра[йяюе]|округ|улиц|площад|проспект|бульвар|шоссе|озер|гор[аыеу]|"
    r"остров|полуостров|порт|рек[аиеу]|залив|аэропорт|вокзал|станци|стадион|парк|пик|мыс|штат|провинци|ул\.|им\.|имени)\w*\s?$"
)


def may_be_person(name: ProperName) -> bool:
    """Whether a name has the form of a person's: two to four words, capitalised, none a body's."""
    parts = name.text.split()
    if not 2 <= len(parts) <= 4 or any(c.isdigit() for c in name.text):
        return False
    if name.kind == "organisation" and not given(parts[0]):
        return False
    capitals = [part for part in parts if part[0].isupper()]
    return len(capitals) >= 2 and not any(len(p) > 2 and p.isupper() and not p.endswith(".") for p in parts)


def given(word: str) -> bool:
    """Whether a word is a given name of somewhere."""
    return fold(word) in given_names() or person_words().given(fold(word))


def evident(look: Look, name: ProperName, once: bool) -> bool:
    """Whether the name itself, or what stands beside it, shows a person."""
    if name.kind == "person":
        return True
    parts = name.text.split()
    offices = look.passage.of(OFFICES)
    if any(_HOUSE.fullmatch(look.text[t.end : name.start]) for t in offices):  # "technical director of Kara Energo"
        return False
    if given(parts[0]) or (len(parts) == 2 and bool(_SURNAME.search(fold(parts[1])))):
        return True
    apart = not any(body_type(part) for part in parts)
    if apart and (_two_in_russian(look, name) or _beside_trade(look, name) or _acts(look, name)):
        return True
    first, last = look.at(name.start), look.at(name.end)
    words, toks = look.words, look.tokens
    before = [t.low for t in toks[max(0, first - 2) : first] if t.low != "."]
    if before and before[-1] in words.sets["person_titles"]:
        return True
    if any(t.end < name.start and _BESIDE.fullmatch(look.text[t.end : name.start]) for t in offices):
        return look.passage.language != "ru" or is_cyrillic(name.text)
    after = toks[last : last + 4]
    if len(after) > 1 and after[0].low in (",", "(") and after[1].low.isdigit() and 10 < int(after[1].low) < 111:
        return True
    if after and after[0].low == "," and len(after) > 1:
        at = 1 + (after[1].low in words.sets["articles"])
        if len(after) > at and any(t.start == after[at].start for t in offices):
            return True
        if after[1].low == "who" or words.phrase("duty", toks, last + 1) or words.phrase("runs", toks, last + 1):
            return True
    follows = any(
        first - back + words.phrase(listed, toks, first - back) == first
        for back in range(1, min(5, first) + 1)
        for listed in (("headed", "replaces") if offices else ("headed",))
    )
    if follows:
        return True
    spoken = (
        bool(look.quotes)
        and not look.inside_quote(name.start, name.end)
        and any(0 < name.start - end <= 2 or 0 < start - name.end <= 5 for start, end in look.verbs)
    )
    apart = apart and not (before and before[-1] in words.sets["connectors"])
    return spoken and once and len(parts) == 2 and apart


def _two_in_russian(look: Look, name: ProperName) -> bool:
    """Whether a name is two capitalised words of Russian, no adjective among them: places and bodies seldom are."""
    parts, text = name.text.split(), look.text
    if look.passage.language != "ru" or len(parts) > 3 or not all(map(_RUSSIAN.fullmatch, parts)):
        return False
    if _ADJECTIVE.search(fold(parts[0])) or min(map(len, parts)) < 3:
        return False
    if not text[: name.start].strip(_OPENING) and concepts(fold(parts[0]), "ru") and not given(parts[0]):
        return False  # "Власти Озёрска решили": the start of a sentence alone gives its first word a capital
    bare = text[name.start - 1 : name.start] not in ("«", "„", '"') and not look.inside_quote(name.start, name.end)
    return bare and not _PLACED.search(fold(text[max(0, name.start - 16) : name.start]))


def is_trade(look: Look, word: str) -> bool:
    """Whether a folded word says who somebody is: by its ending, or by the list."""
    if look.words.has("trades", word):
        return True
    pattern = _TRADES[look.passage.language]
    return bool(pattern.fullmatch(word)) and not (look.words.has("no_trades", word) or body_type(word))


def _beside_trade(look: Look, name: ProperName) -> bool:
    """Whether a trade stands right before a name or, after a comma, behind it: "le luthier X", "X, beekeeper at Y"."""
    toks, first, last = look.tokens, look.at(name.start), look.at(name.end)
    before = toks[first - 1] if first else None
    # "le meunier, X", "son adversaire malheureux, X": an apposition, after an article and a trade.
    if before is not None and before.low == ",":
        for at in (first - 2, first - 3):
            led = at > 0 and look.words.has("articles", toks[at - 1].low)
            if led and toks[at].text[0].islower() and is_trade(look, toks[at].low):
                return True
    if before and before.text[0].isalpha() and is_trade(look, before.low) and look.text[before.end : name.start] == " ":
        told = toks[first - 2].low if first > 1 else ""
        # French puts an article, English at least one word, before the trade.
        if look.passage.language != "fr" or look.words.has("articles", told) or told in ("du", "au", "jeune", "vieux"):
            return before.text[0].islower() or first == 1
    after = toks[last : last + 7]
    if len(after) < 2 or after[0].low != ",":
        return False
    rest = after[1 + look.words.has("articles", after[1].low) :]
    reach = 4 if look.passage.language == "en" else 1
    # "X, jeune apicultrice de", "X, ancienne championne"
    reach += any(look.words.has(kind, t.low) for t in rest[:1] for kind in ("preposed", "former"))
    for at, token in enumerate(rest[:reach]):
        if (at and look.words.has("stops", token.low)) or not token.text[0].isalpha():
            return False
        if not token.text[0].islower():
            if at and look.passage.language == "en":  # "a young Norwegian cellist"
                continue
            return False
        follows = rest[at + 1].low if at + 1 < len(rest) else ""
        goes_on = any(look.words.has(kind, follows) for kind in ("connectors", "stops", "locative"))
        if is_trade(look, token.low) and (look.passage.language == "ru" or goes_on or not follows[:1].isalpha()):
            return True
    return False


def _acts(look: Look, name: ProperName) -> bool:
    """Whether what follows a name is done by people alone: smiling, shrugging, remembering."""
    last = look.at(name.end)
    return any(look.words.phrase("human", look.tokens, last + skip) for skip in (0, 1))


def speaking_alone(look: Look) -> Iterator[str]:
    """Surnames that stand alone beside a verb of speech and words quoted: "…", Marsh said."""
    if not look.verbs or not look.quotes:
        return
    for name in look.others:
        beside = any(start - name.end == 1 or name.start - end == 1 for start, end in look.verbs)
        if beside and " " not in name.text and not name.kind and not look.inside_quote(name.start, name.end):
            yield fold(name.text)
