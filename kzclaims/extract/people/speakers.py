"""Who may speak, and whether quotation marks hold speech at all."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.proper_names import ProperName
from kzclaims.record import record

_BY = re.compile(
    r"(?<!\w)(?:dirigée?|présidée?|contrôlée?|détenue?|fondée?|led|headed|run|owned|founded|chaired)\s(?:par|by)\s$"
)
_OF = re.compile(r"(?<!\w)(?:d[eu]s?|d['’]|of)\s?$", re.IGNORECASE)
# What ties a name to a noun or a verb before it, so that it is no subject.
_TOLD_OF = re.compile(
    r"(?<!\w)(?:de|du|d['’]|par|avec|contre|à|chez|of|by|with|against|to|from|on|у|от|с|со|на)\s?$", re.I
)
_CITING = re.compile(r"(?<!\w)(?:citant|quoting|citing|цитируя|процитировав)\s")
# By these somebody says again what another said.
_REPEATING = re.compile(
    r"(?<!\w)(?:reprenant|paraphrasant|répétant|empruntant|faisant (?:sienn?e?s?|écho)|pour reprendre|selon la formule"
    r"|echoing|repeating|borrowing|paraphrasing|in the words of|to quote|повторив|повторяя|вслед за|словами)(?!\w)",
    re.IGNORECASE,
)
# What comes before a verb whose subject follows it: quoted words, and an auxiliary.
# What may stand between a title and the name of its bearer: what else somebody is, behind an article or without one.
_APPOSED = re.compile(r",\s(?:l['’]|(?P<article>l[ae])\s|the\s)?(?:[a-zà-ÿа-яё-]+\s){1,3}")
_GENDERS = {"le": "masculine", "la": "feminine"}
_OPENED = re.compile(
    r"[»”\",—–]\s*(?:(?:leur|lui|nous)\s)?(?:(?:a|ont|avait|s’est|s'est|est|has|had)\s?)?$|,\s*(?:\w+\s){0,2}$|^$"
    # "Comme l'a dit X, « … »", "Как сказал X, «…»"
    r"|^(?:Ainsi que|Comme)\s(?:l['’]|le\s)?(?:a|avait|faisait)?$|^(?:Ainsi que|Comme|Как)$"
)


@record(frozen=True, slots=True)
class Speaker:
    """Who speaks: a person by name or an office by title, with the span that says so."""

    start: int
    end: int
    person: ProperName | None
    look: Look
    office: Office | None = None
    gender: str = ""

    @property
    def person_start(self) -> int:
        """Where the name stands, behind a title that speaks with it; where the title does, without a name."""
        return self.person.start if self.person else self.start

    @property
    def ref(self) -> Ref | None:
        """What claims call the speaker."""
        if self.person:
            return self.look.person(self.person)
        return self.office.ref if self.office else None


def speaks(speaker: Speaker) -> bool:
    """Whether a name or a title may be a subject: "a namesake of the director", "led by X" are none."""
    before = speaker.look.text[: speaker.start]
    return not _BY.search(before) and (speaker.person is not None or not _OF.search(before))


def whole(speaker: Speaker) -> bool:
    """Whether a speaker is named in full, here or elsewhere in the article."""
    name = speaker.person
    return name is not None and (" " in name.text or fold(name.text) in speaker.look.bearers)


def is_speech(look: Look, start: int, end: int) -> bool:
    """Whether quotation marks hold what somebody said, not a title, a nickname or a brand."""
    words = re.findall(r"\w+", look.text[start:end])
    if look.passage.section.value in ("title", "heading") and len(words) < 4:
        return False
    before = look.text[: max(0, start - 1)].rstrip(' «“„"\u00a0\u202f')
    titled = bool(before) and before[-1].isalpha() and bool(words) and words[0][0].isupper() and len(words) < 9
    if titled and not re.search(r"[.!?,;]", look.text[start:end]):
        return False
    if len(words) >= 4 or (len(words) == 3 and words[0][0].isupper()):
        return not all(word[0].isupper() for word in words)
    return len(words) > 1 and words[0][0].islower() and any(end <= v[0] or v[1] <= start for v in look.verbs)


def repeats(look: Look) -> bool:
    """Whether a sentence tells that its speaker says again what somebody else said."""
    told = _REPEATING.finditer(look.text)
    return any(not look.inside_quote(found.start(), found.end()) for found in told)


def governs(look: Look, end: int, verb: int) -> bool:
    """Whether a name is the subject of a verb after it: no other verb, full stop or quotation between them."""
    between = look.text[end:verb]
    if re.search(r"[.;:!?«»“”]", between) or len(between) > 90:
        return False
    inner = re.sub(r",[^,]*,", " ", between)
    return len(re.findall(r"\w+", inner)) <= 5 and not re.search(r"\b(?:que|that|что)\b", inner)


def inverted(look: Look, start: int, end: int, name: int) -> bool:
    """ "…", a déclaré lundi le maire X: the subject after its verb, at most a time or a place between them."""
    opened = _OPENED.search(look.text[:start].rstrip())
    between = re.sub(r"\b(?:M|MM|Mr|Mrs|Ms|Dr)\. ?$", "", look.text[end:name])
    return bool(opened) and len(between) <= 70 and not re.search(r"[.;:!?«»“”]|\b(?:que|qu|that|что)\b", between)


def named_behind(speaker: Speaker, candidates: Sequence[Speaker]) -> Speaker:
    """Who bears a title that a name follows in apposition, whatever else it calls them: "le recteur, l'abbé X".

    Args:
        speaker: who speaks.
        candidates: who may speak in the sentence, in order.
    """
    if speaker.person is not None:
        return speaker
    following = next((s for s in candidates if s.person and s.start >= speaker.end), None)
    told = following and _APPOSED.fullmatch(speaker.look.text, speaker.end, following.person_start)
    # "a dit la ministre, le préfet X à ses côtés": the articles are of two people.
    other = told and told["article"] in ("le", "la") and speaker.gender not in ("", _GENDERS[told["article"]])
    return following if following and told and not other else speaker


def acting(candidates: Sequence[Speaker]) -> Speaker | None:
    """Who acts in a sentence: the one person named, but not in "la ministre a salué le film de X".

    Args:
        candidates: who may speak in it.
    """
    named = [s for s in candidates if s.person]
    if len({fold(s.person.text) for s in named if s.person}) != 1:
        return None
    titled = [s for s in candidates if not s.person and s.end <= named[0].start]
    return titled[0] if titled and all(_TOLD_OF.search(s.look.text[: s.start]) for s in named) else named[0]


def cited(look: Look, candidates: Sequence[Speaker]) -> Speaker | None:
    """Whose words somebody else reads out: "« … », a lu le ministre, citant X".

    Args:
        look: the sentence.
        candidates: who may speak in it.
    """
    for found in _CITING.finditer(look.text):
        told = next((s for s in candidates if s.start >= found.end()), None)
        if told and told.person and look.words.short(look.text[found.end() : told.start]):
            return told if not look.inside_quote(found.start(), found.end()) else None
    return None


def boss_of_another(
    found: Sequence[Look], office: Office, gender: str, holders: Set[str]
) -> tuple[Look, ProperName] | None:
    """Whom "la patronne" takes up where the article's "patron" is a man: the one person named just before.

    Args:
        found: the sentences up to that of the title.
        office: the one that the title would take up.
        gender: that of the title.
        holders: those who hold offices in the article, by their folded names.
    """
    if not office.gender or office.gender == gender:
        return None
    near = [look for look in found[-2:] if look.passage.block is found[-1].passage.block]
    named = {fold(n.text): (look, n) for look in near for n in look.persons if not look.inside_quote(n.start, n.end)}
    return next(iter(named.values())) if len(named) == 1 and not holders & named.keys() else None
