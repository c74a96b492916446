"""Written forms of one name: which are romanisations, and which of them are one and the same.

Dashes, case, initials, bare surnames, patronymics and word order make no romanisation of their own, nor does another
script; within Russian, two spellings by ear of a name from elsewhere do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from kzclaims.claim import Claim, Words, fold
from kzclaims.entities import names
from kzclaims.entities.letters import is_cyrillic, word_keys

NAMED_KINDS = ("person", "organisation")
# Words of an organisation's name that resemble each other less than this are two names, not two spellings.
_ALIKE = 0.6
_PLURAL = re.compile(r"(?<=[^\W\d_]{3})(?<!s)s(?= |$)")  # the s of a noun: no convention of writing names adds one


def romanisation(text: str) -> str:
    """A full name in Latin letters with case, dashes and spaces folded; empty where the text is no romanisation.

    Initials, a bare surname and other scripts are none: they say nothing of how the name is romanised.
    """
    folded = re.sub(r"'s$", "", re.sub(r"[\s-]+", " ", fold(text)).strip())
    tokens = folded.split(" ")
    letters = [c for c in unicodedata.normalize("NFKD", folded) if c.isalpha()]
    if len(tokens) < 2 or any(len(t) < 2 or t.endswith(".") for t in tokens):
        return ""
    return folded if all("LATIN" in unicodedata.name(c, "") for c in letters) else ""


# What Cyrillic writes by ear of a name from elsewhere: vowels, signs, and a д before ж that some leave out.
_BY_EAR = str.maketrans("", "", "аеёиоуыэюяйьъө ү".replace(" ", ""))
_CASES = re.compile(r"(?:[ое]го|[ое]му|[ое]й|[оы]ю|[ыиое]м)$")
_ENDINGS = re.compile(r"(?<![аеуыиюяйьо])[аеуыиюяйьо]+$")
_SHORTEST_STEM = 2


def heard(word: str) -> str:
    """The consonants of a folded word in Cyrillic, without its case ending: what two spellings by ear share."""
    return _stem(word).replace("дж", "ж").replace("ё", "е").translate(_BY_EAR)


def _stem(word: str) -> str:
    bare = _ENDINGS.sub("", _CASES.sub("", word.replace("ё", "е")))
    return bare if len(bare) >= _SHORTEST_STEM else word


def _cyrillic(text: str) -> str:
    """A full name in Cyrillic, each word without its case ending; empty where the text is none."""
    tokens = fold(text).replace("-", " ").split()
    if not 2 <= len(tokens) <= 3 or not all(len(t) > 1 and t.isalpha() and is_cyrillic(t) for t in tokens):
        return ""
    return " ".join(map(_stem, tokens))


def written_by_ear(a: str, b: str) -> bool:
    """Whether two full names in Cyrillic are one name of elsewhere spelt two ways: Жасур Таиров, Джасур Таиров."""
    left, right = _cyrillic(a), _cyrillic(b)
    return bool(left and right) and left != right and _heard_alike(left, right)


def breathed_alike(a: str, b: str) -> bool:
    """Whether two names in two scripts may be one whose Latin form has an H that Russian drops: Hakobyan, Акопян.

    Args:
        a: a name.
        b: another one.
    """
    latin, other = (a, b) if is_cyrillic(b) else (b, a)
    pairs = list(zip(fold(latin).split(), fold(other).split(), strict=False))
    if is_cyrillic(latin) or not is_cyrillic(other) or len(latin.split()) != len(other.split()):
        return False
    return any(left.startswith("h") for left, _ in pairs) and all(_sounds_as(*pair) for pair in pairs)


def _sounds_as(latin: str, cyrillic: str) -> bool:
    told = (latin.removeprefix("h"), "en"), (cyrillic, "ru")
    # The initial of "H. Hakobyan" leaves no letter.
    left, right = (min(word_keys(word, language), default="") for word, language in told)
    return left[:1] == right[:1] and SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def _fleeting(a: str, b: str) -> bool:
    """Whether two stems are one whose vowel comes and goes with the case: павел, павл."""
    short, long = sorted((a.replace("ь", ""), b.replace("ь", "")), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)) if long[at] in "ео")


def _heard_alike(a: str, b: str) -> bool:
    """Whether two names in Cyrillic are told apart by what is written by ear, and by that alone."""
    first, second = a.split(), b.split()
    return len(first) == len(second) and all(
        x == y or (heard(x) == heard(y) and not _fleeting(x, y)) for x, y in zip(first, second, strict=True)
    )


def language_of(claim: Claim) -> str:
    """The language a name is written in, without region or script; empty where nobody says it."""
    value = claim.value.language if isinstance(claim.value, Words) else ""
    tag = value or (claim.quote.language if claim.quote else "") or claim.article.language
    match = re.match(r"[A-Za-z]{2,3}(?=-|$)", tag)
    return match[0].lower() if match else ""


def _alike(a: str, b: str) -> bool:
    first, second = a.split(), b.split()
    return len(first) == len(second) and all(
        SequenceMatcher(None, x, y).ratio() >= _ALIKE for x, y in zip(first, second, strict=True)
    )


def _shortest(form: str, written: Iterable[str]) -> str:
    """The form, or one whose words are all in it: a patronymic, or the surname first, is no other romanisation."""
    words = set(form.split())
    within = [other for other in written if set(other.split()) <= words]
    return min(within, key=lambda other: (len(other.split()), other))


def romanisations(
    claims: Iterable[Claim], kind_of: Callable[[str], str]
) -> dict[tuple[str, str], dict[str, list[Claim]]]:
    """Claims of names by (entity, language), then by romanisation; forms that are one are under the shortest.

    Args:
        claims: claims of a property with the trait Romanised.
        kind_of: the kind of an entity; only people and organisations have romanisations.
    """
    found: dict[tuple[str, str], dict[str, list[Claim]]] = {}
    for claim in claims:
        text, language = claim.value.text if isinstance(claim.value, Words) else "", language_of(claim)
        form = romanisation(text) or (
            _cyrillic(text) if language == "ru" and kind_of(claim.subject) == "person" else ""
        )
        if form and language and kind_of(claim.subject) in NAMED_KINDS:
            found.setdefault((claim.subject, language), {}).setdefault(form, []).append(claim)
    return {key: _merged(forms, kind_of(key[0])) for key, forms in sorted(found.items())}


def _one_number(forms: dict[str, list[Claim]]) -> dict[str, list[Claim]]:
    """Forms that differ by the s of a plural alone under the first of them: "Northern Railway", "Northern Railways"."""
    kept: dict[str, tuple[str, list[Claim]]] = {}
    for form, claims in forms.items():
        kept.setdefault(_PLURAL.sub("", form), (form, []))[1].extend(claims)
    return dict(kept.values())


def _merged(forms: dict[str, list[Claim]], kind: str) -> dict[str, list[Claim]]:
    merged: dict[str, list[Claim]] = {}
    forms = _one_number(forms) if kind == "organisation" else forms
    for form, claims in forms.items():
        if kind == "organisation" and not any(_alike(form, other) for other in forms if other != form):
            continue
        if is_cyrillic(form) and not any(_heard_alike(form, other) for other in forms if other != form):
            continue
        merged.setdefault(_shortest(form, forms), []).extend(claims)
    return merged


# A surname long enough for a letter moved to be a slip, and how far it may move.
_LONG, _FARTHEST = 7, 3


def letters_moved(a: str, b: str, language: str) -> bool:
    """Whether a letter of a long surname stands up to three places further on, or two have changed places."""
    left, right = ("".join(fold(word.text) for word in names.parse(text, language).parts[-1]) for text in (a, b))
    if len(left) != len(right) or len(left) < _LONG or left[:2] != right[:2] or left[-1] != right[-1]:
        return False
    differ = [at for at, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if not differ or differ[-1] - differ[0] > _FARTHEST:
        return False
    ours, theirs = left[differ[0] : differ[-1] + 1], right[differ[0] : differ[-1] + 1]
    swapped = len(differ) == 2 and ours[0] == theirs[-1] and ours[-1] == theirs[0]
    return swapped or ours[1:] + ours[0] == theirs or theirs[1:] + theirs[0] == ours
