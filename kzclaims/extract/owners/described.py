"""Names as they stand in a sentence, and parties that a sentence only describes: "the staff", "the project company"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import Section
from kzclaims.entities.words import toml
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, placed_in
from kzclaims.extract.thesaurus import MEASURES, OFFICES, Term, find_terms, load_thesaurus

_POSSESSIVE = re.compile(r"['’]s?$")
_OWNING = re.compile(r"([A-Z]\w+)['’]s\s+(?=[A-Z])")
_LINK = re.compile(r"\s(?:de(?:\sl[ae])?|du|des|d|of(?:\sthe)?)$")  # "la mine de", before a name
_TAIL = re.compile(r"\s+([a-z][a-z-]*(?:\s[a-z-]+){0,2})")


# A body and the one thing that it is there for.
_FOR_A_THING = re.compile(
    r"(?:société|compagnie|entreprise|régie|syndicat)\s(?:du\s|de la\s|de l['’]|des\s)[a-zà-ÿœ]{3,}"
)
# "The company that runs it", "la société qui l'exploite".
_RUNS = re.compile(
    r"\s(?:(?:that|which)\s(?:will\s|is to\s)?(?:owns?|runs?|operates?|manages?|builds?|holds?)\s(?:it|them|the)"
    r"|(?:qui|chargée de)\s(?:va\s|doit\s)?(?:l[ae']s?\s?)?(?:exploit|gèr|gér|construi|bâti|porte|possèd|détien))",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"(?<!\w)(?:voisine?|attenante?|neighbou?ring|nearby|adjacent|adjoining|second|next door|opposite|d['’]à côté"
    r"|d['’]en face|ancien(?:ne)?|former|old|бывш\w+|стар(?:ый|ая|ое|ого|ой|ому)"
    r"|друг(?:ая|ой|ого|ому|ую|им)|соседн\w+|рядом|напротив|по соседству)(?!\w)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"[a-zà-ÿ-]{2,30}\s(?:\w{2,20}(?:é|i|u)e?s?\spar|(?:set\sup|founded|created|formed|launched|started|built)\sby)\s"
)
_NOWHERE = re.compile(r"(?:в|во|на|dans|en|in|within)\s", re.IGNORECASE)  # where something is, and no party
_NO_PARTY = frozenset({"soit", "dont", "that is", "i.e.", "то есть", "или"}) | frozenset(
    {"nobody", "no one", "none", "personne", "nul", "никто", "никому"}
    | {"который", "которая", "которого", "которой", "которому", "которым", "которых"}  # who is meant stands before
)
# Who governs a place and is called by the noun alone: of one town, whatever it holds.
_TOWN = frozenset({"thing-city", "thing-town", "thing-municipality", "thing-town-hall"})
_WHOSE = "thing-family"
_GOVERNING = _TOWN | {"thing-region", "thing-county", "thing-department"}
# People who are named by their holding alone: a fund is one of them.
_ANY_HOLDERS = frozenset(
    {"thing-investor-counted", "thing-shareholder-counted", "thing-minority-shareholder", "thing-owner-of-home"}
)
_MANY = {"fr": re.compile(r"[sx]$"), "en": re.compile(r"(?:s|men|people|staff)$"), "ru": re.compile(r"[иыейвхм]$")}
_PLURAL = re.compile(r"[A-Z][\w-]*[^\W\dsui]s")
_AS_MANY = re.compile(  # what follows a name of several people, and no name that narrows a noun
    r"\s+(?:are|have|own|hold|control|keep|kept|held|will|still|now|each|also|remain|retain|would|had|were|the|and)\b"
    r"|\s+\d|[,.;:)]|\s\("
)
_A_FIGURE = re.compile(r"\s(?:[\w'-]+\s){0,3}?(?:\d|half|a third|a quarter|la moitié|un tiers|un quart)")
# After a lone word without an article: a common noun would have one, in the singular.
_ACTS = {
    "fr": re.compile(
        r"\s(?:n['’](?:a|y|en|est)\s|ne\s|a\s(?!été)|veut\s|compte\s|prévoit\s|assure\s|affirme\s|annonce\s|souhaite\s"
        r"|réclame\s|estime\s|revendique\s|promet\s|refuse\s|dément\s)"
    ),
    "en": re.compile(
        r"\s(?:said|says|has (?:asked|said|told|signed|bought|agreed|named|denied|refused|promised|announced|warned"
        r"|appointed"
        r"|become|offered|hired|not)|plans|wants|denied|denies|declined|confirmed|agreed|insists|expects|argues|wanted|intends"
        r"|will \w+ its)\s"
    ),
}
# "Un journal de l'Oural", "a newspaper of Orville": where it is from, not what it is called.
_SOME_OF = re.compile(
    r"(?<!\w)(?:an?|une?)\s(?:[\w-]+\s){1,2}(?:de\s(?:la\s|l')?|du\s|d'|des\s|of\s(?:the\s)?)$", re.IGNORECASE
)
_PLURAL_RU = re.compile(r"([А-ЯЁ][а-яё-]{3,}?)(?:ы|и|ов|ам|ами|ах)")


def slug(text: str, language: str) -> str:
    """Words of a description as part of an id: lemmas in Latin or Cyrillic letters, without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "-".join(lemma(word, language) for word in re.findall(r"[^\W_]+", bare) if len(word) > 2)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """Countries, by their names in English."""
    return frozenset(toml("organisation-words.toml")["places"])


def _kind(word: str) -> bool:
    """Whether a word is a common noun in English: "Bank of England" is one name."""
    return any(term.scheme in (MEASURES, OFFICES) for term in find_terms(word.lower(), "en"))


def trimmed(name: ProperName) -> ProperName:
    """A name without its possessive ending and the country it is said to be of: "Alder of Norway", "France's Alder"."""
    words = re.split(r"\s+", name.text) if "of" in name.text else ()
    if len(words) > 2 and words[-2] == "of" and words[-1].lower() in _countries() and not _kind(words[-3]):
        return replace(name, end=name.end - len(words[-1]) - 4, text=name.text[: -len(words[-1]) - 4])
    if "'" not in name.text and "’" not in name.text:
        return name
    owner = _OWNING.match(name.text)
    if owner and owner.group(1).lower() in _countries():
        return replace(name, start=name.start + owner.end(), text=name.text[owner.end() :])
    ending = _POSSESSIVE.search(name.text)
    if ending is None:
        return name
    text = name.text[: ending.start()]
    return replace(name, end=name.start + len(text), text=text) if text else name


def of_a_family(passage: Passage, name: ProperName) -> ProperName:
    """ "The Kerbrats", "Кербраты" by what the family is called; the word for a family stands near in Russian."""
    cut = 0
    if passage.language == "en" and passage.text[: name.start].casefold().endswith("the "):
        one = name.text[:-1]
        known = _kind(one) or bool(country(name.text))
        cut = int(bool(_PLURAL.fullmatch(name.text) and _AS_MANY.match(passage.text, name.end)) and not known)
    elif passage.language == "ru" and (ending := _PLURAL_RU.fullmatch(name.text)):
        stem = ending.group(1)
        cut = len(name.text) - len(stem) if re.search(rf"[Сс]емь\w{{1,3}}\s{stem}", passage.document.text) else 0
    return replace(name, end=name.end - cut, text=name.text[:-cut]) if cut else name


def tail(passage: Passage, start: int, end: int, words: OwnerWords) -> int | None:
    """Where a common noun that an English name only narrows begins: "the Kolding port authority"."""
    after = _TAIL.fullmatch(passage.text, start, end)
    if after is None or words["tails"].fullmatch(after.group(1)) or words["stops"].match(after.group(1)):
        return None
    ends = any(term.end == end and term.start >= after.start(1) for term in passage.of(MEASURES))
    return after.start(1) if ends or words.head(after.group(1).split()[-1]) else None


def own_concept(passage: Passage, shown: str, start: int) -> bool:
    """Whether a description is of a thing of its own: "project company" to the thesaurus, "the refinery next to it".

    So is one that says who made it: "la coopérative montée par les ouvriers".
    """
    end = start + len(shown)
    if _MADE.match(passage.text, start):
        return True
    if _ANOTHER.search(shown) or (passage.text[end : end + 1] == " " and _ANOTHER.match(passage.text, end + 1)):
        return True
    return " " in shown and any(term.start <= start and term.end >= start + len(shown) for term in passage.of(MEASURES))


def of_a_thing(passage: Passage, shown: str, start: int, words: OwnerWords) -> bool:
    """Whether a description says what a body is there for: "la société du stade", "the terminal company".

    Args:
        passage: the sentence.
        shown: the description without its article.
        start: where it stands.
        words: those of its language.
    """
    if passage.language == "fr":
        return bool(_FOR_A_THING.fullmatch(shown)) and shown.split(maxsplit=1)[0].isalpha()
    parts = shown.split()
    if passage.language != "en" or len(parts) < 2 or not words["firms"].fullmatch(parts[-1]):
        return False
    if words["things"].fullmatch(" ".join(parts[:-1])):
        return True
    if len(parts) != 2:
        return False
    return any(
        term.start == start and term.end < start + len(shown) and term.concept != _WHOSE  # "the family firm"
        for term in passage.of(MEASURES)
    )


def for_a_thing(passage: Passage, shown: str, end: int, words: OwnerWords) -> bool:
    """Whether a firm is told by what it does for another thing: "the company that will own it", "qui l'exploite".

    Args:
        passage: the sentence.
        shown: the noun for it.
        end: where the noun ends.
        words: those of its language.
    """
    return bool(words["firms"].fullmatch(shown) and _RUNS.match(passage.text.replace("’", "'"), end))


def counts_people(passage: Passage, start: int, end: int) -> bool:
    """Whether a noun between two places counts people."""
    ancestors = load_thesaurus().ancestors
    return any(
        "thing-person" in ancestors(term.concept)
        for term in passage.of(MEASURES)
        if start <= term.start and term.end <= end
    )


def _workers(passage: Passage, start: int, end: int) -> list[Term]:
    """The nouns between two places for people by their work, not by what they hold."""
    ancestors = load_thesaurus().ancestors
    found = (term for term in passage.of(MEASURES) if start <= term.start and term.end <= end)
    return [t for t in found if "thing-person" in ancestors(t.concept) and t.concept not in _ANY_HOLDERS]


def several_people(passage: Passage, start: int, end: int) -> bool:
    """Whether a description is of people by their work, several of them: "its employees", no "investors".

    Args:
        passage: the sentence.
        start: where the description begins.
        end: where it ends.
    """
    terms = [term for term in passage.of(MEASURES) if start <= term.start and term.end <= end]
    told = _workers(passage, start, end)
    if not told or told[0].start != min(term.start for term in terms):
        return False
    return bool(_MANY[passage.language].search(passage.text[told[0].start : told[0].end].casefold()))


def _traits(passage: Passage, start: int, end: int) -> frozenset[str]:
    """What sets a described holder apart: whether people are in the words for it, and whether it is several."""
    told = {"unnamed"} | ({"people"} if _workers(passage, start, end) else set[str]())
    return frozenset(told | ({"several"} if several_people(passage, start, end) else set[str]()))


def described(passage: Passage, start: int, end: int, of: Ref | None) -> Ref | None:
    """An entity known by its description alone, the same in every language where the thesaurus knows all of it.

    "A's capital" is A.
    """
    shown = passage.text[start:end].strip(" ,«»“”\"'’")
    if of is not None and owner_words(passage.language)["capital"].fullmatch(shown):
        return of
    terms = [t for t in passage.of(MEASURES) if t.start >= start and t.end <= end]
    whole = next((t for t in terms if t.end - t.start >= len(_LINK.sub("", shown))), None)
    name = whole.concept if whole else f"{passage.language}-{slug(shown, passage.language)}"
    if shown.casefold() in _NO_PARTY or _NOWHERE.match(shown) or (not whole and not slug(shown, passage.language)):
        return None
    traits = _traits(passage, start, end)
    of = TOPIC if name in _GOVERNING else of
    name = "thing-municipality" if name in _TOWN else name
    return Ref(f"holder-{name}", kind="organisation", label=shown, of=of or TOPIC, traits=traits)


def unnamed(passage: Passage) -> Ref:
    """The company of a list of holders that does not say whose they are: that of this article alone."""
    traits = frozenset({"unnamed"})
    return Ref(placed_in("company", passage), kind="organisation", label=passage.document.article.title, traits=traits)


def owns(passage: Passage, name: ProperName) -> bool:
    """Whether a lone word that begins its sentence stands before a verb of holding: a name after all."""
    words, text = owner_words(passage.language), passage.text.replace("’", "'")
    told = (words[voice].search(text, name.end, name.end + 40) for voice in ("holds", "held", "lists"))
    found = [m for m in told if m and (not words["weak"].fullmatch(m.group()) or _A_FIGURE.match(text, m.end()))]
    return any(m.group() != "у" for m in found) or text.startswith("'s", name.end)


def acts(passage: Passage, name: ProperName) -> bool:
    """Whether a lone word that begins its sentence does what only somebody does: "Kalvik said", "Bergen n'a pas"."""
    acting = _ACTS.get(passage.language)
    return bool(acting and passage.section is not Section.TITLE and acting.match(passage.text, name.end))


def brought_in(passage: Passage, name: ProperName) -> bool:
    """Whether a noun of another thing brings a name in: "the register of Dublin"."""
    words, before = owner_words(passage.language), passage.text[: name.start].replace("’", "'")
    noun = re.search(r"(?<!\w)([^\W\d_]{4,})\s(?:(?:de|of)\s|d')$", before)
    return bool(
        noun
        and noun.group(1).islower()
        and not words.head(noun.group(1))
        and not words["capital"].fullmatch(noun.group(1))
    )


def fits(passage: Passage, name: ProperName, head: str, kin: frozenset[str], names: Sequence[ProperName]) -> bool:
    """Whether a name is one that a generic noun may take up: the noun stands before it, or a word of its kind in it.

    Args:
        passage: the sentence of the name.
        name: the name.
        head: the noun.
        kin: words that names of its kind hold.
        names: the names of the sentence.
    """
    if not kin.isdisjoint(re.findall(r"\w+", name.text.casefold())):
        return True
    if _SOME_OF.search(passage.text[max(0, name.start - 40) : name.start].replace("’", "'")):
        return False
    floor = max((n.end for n in names if n.end <= name.start), default=0)
    near = passage.text[max(floor, name.start - 40) : name.start].replace("’", "'").casefold()
    stem = head[: max(4, len(head) - 2)]
    return bool(re.search(rf"(?<!\w){re.escape(stem)}\w*[^.;:()]*$", near))
