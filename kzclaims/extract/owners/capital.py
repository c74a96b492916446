"""Whose "the capital" is: that of the one body just spoken of, which holds nothing and neither enters nor leaves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzclaims.claim import Section, fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.names import within
from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.topic import antecedent, bodied, governed
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

if TYPE_CHECKING:
    from kzclaims.extract.owners.parties import Cast

_BETWEEN = re.compile(r"[»”\"]?,\s[^,;:.]{2,60},\s")
_VERB = 30  # characters in which the verb of a subject begins


def of_the_capital(cast: Cast, passage: Passage, before: int, exclude: frozenset[str]) -> Ref | None:
    """Whose "the capital" is where no name follows: the one body just spoken of, else that of the title."""
    for near in list(cast.back(passage))[:2]:
        found = [n for n in cast.organisations(near) if n.end <= (before if near is passage else len(near.text))]
        found = [n for n in found if (n.kind or fold(n.text) not in cast.led) and not _comes_or_goes(near, n)]
        names = {fold(n.text) for n in found} - exclude
        if len(names) > 1:
            words = owner_words(near.language)
            held = {fold(n.text) for n in found if not holds_by_word(near, n, words)} - exclude
            free = {fold(n.text) for n in found if not governed(near, n)} - exclude
            names = held if len(held) == 1 else free
        spoken = any(
            not any(a <= n.start and n.end <= b and b - a <= n.end - n.start + 2 for n in found) for a, b in near.quoted
        )
        if names and len(names) == 1 and not spoken:
            return Ref(name=next(n for n in found if fold(n.text) in names), passage=near, kind="organisation")
    return titled(cast, exclude) or antecedent(cast, passage, before, "", frozenset(), exclude)


def _comes_or_goes(passage: Passage, name: ProperName) -> bool:
    """Whether a name is that of who enters or leaves a capital: "Alder, entré en 2004, est sorti entièrement"."""
    return bool(owner_words(passage.language)["leaves"].match(unbroken(passage.text), _past_aside(passage, name.end)))


def _past_aside(passage: Passage, at: int) -> int:
    """Past what stands between commas behind a name, and the blank."""
    aside = _BETWEEN.match(passage.text, at)
    return aside.end() if aside else at + 1


def titled(cast: Cast, exclude: frozenset[str]) -> Ref | None:
    """The one body that the title names and the text speaks of again."""
    spoken = {fold(n.text) for p in cast.passages if p.section is not Section.TITLE for n in cast.organisations(p)}
    for title in cast.passages:
        if title.section is Section.TITLE:
            named = [n for n in cast.names(title) if n.kind or not (country(n.text) or fold(n.text) in cast.placed)]
            named = bodied(cast, [n for n in named if fold(n.text) in spoken and not within(n, exclude)])
            found = {fold(n.text): n for n in named}
            if len(found) == 1:
                return Ref(name=next(iter(found.values())), passage=title, kind="organisation")
    return None


def titled_estate(cast: Cast, noun: str, exclude: frozenset[str]) -> Ref | None:
    """What an estate without another name is called: the one place of the title, "À Valbrune, la fête" of "le domaine".

    Args:
        cast: the parties of the article.
        noun: the noun for it.
        exclude: folded names that it cannot be.
    """
    for title in cast.passages:
        if title.section is Section.TITLE and owner_words(title.language)["estates"].fullmatch(noun):
            named = [n for n in cast.names(title) if not (country(n.text) or n.kind == "person" or within(n, exclude))]
            if len({fold(n.text) for n in named}) == 1:
                return Ref(name=named[0], passage=title, kind="organisation")
    return None


def holds_by_word(passage: Passage, name: ProperName, words: OwnerWords) -> bool:
    """Whether a name is that of one who holds: by the noun before it, or by the verb after it."""
    text = passage.text.replace("’", "'")
    noun = re.search(r"(?<!\w)([^\W\d_]+)\s[«“\"]?$", text[: name.start])
    told = noun and words["holders"].fullmatch(noun.group(1))
    verb = words["holds"].search(text, name.end, name.end + _VERB)
    return bool(told or words["holders"].search(name.text) or (verb and not words["weak"].fullmatch(verb.group())))
