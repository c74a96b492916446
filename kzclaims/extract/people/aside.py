"""Who speaks where no known verb of speech says so: what stands right behind quoted words, or credits them after.

Behind closing quotation marks and a comma any verb is one of speech, whoever is its subject; "the line is X's" and
"ainsi parlait X" credit the words of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.people.evidence import is_trade
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.speakers import Speaker

_FEWEST_WORDS = 3
_FARTHEST = 120  # characters between quoted words and who said them
_STOPS = re.compile(r"[.;:!?«»“”]")
_TITLES = re.compile(r"\b(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Me|St)\. ?")
# What opens the words behind a quotation: its own closing mark, a comma, a dash; then a verb, at most an adverb before.
_OPENS = re.compile(
    r"\s?[»”\"]?\s?,?\s?[»”\"]?\s?,?\s(?:[—–-]\s)?(?:(?:leur|lui|nous|m['’])\s?(?=(?:a|avait|ont)\s))?"
    r"(?P<first>[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*)\s"
)
# What stands between quoted words and a name that follows at once: "« … » (X)", "« … », X en est convaincu".
_AT_ONCE = re.compile(r"\s?[»”\"]?\s?(?:,?[»”\"]?\s\(|,\s?[»”\"]?,?\s(?:[—–-]\s)?)")
_TOLD_OF = re.compile(r"\s?[»”\"]?\s?:\s")
_AFTER = r"\s?[»”\"]?\s?[,?!]?\s?[»”\"]?,?\s"
_PRONOUN = {
    "fr": re.compile(
        _AFTER + r"(?:(?:[\w’']+\s){0,2}?[\w’']+[-‑](?:t[-‑])?(?:(?P<male>il)|elle)"
        r"|(?:[\w’']+\s){1,4}?(?:(?P<man>ce dernier|celui-ci)|cette dernière|celle-ci))(?!\w)"
    ),
    "en": re.compile(
        _AFTER + r"(?:(?:(?P<male>he)|she)\s(?:\w+ly\s)?\w+(?:ed|s|aid|old)\b|\w+(?:ed|s|aid)\s(?:(?P<man>he)|she)\b)"
    ),
    "ru": re.compile(
        _AFTER
        + r"[—–-]\s(?:\w+\s){0,2}?"
        + r"(?:\w+(?:л|ла|ет|ит|ёт|ся|лась|лся)\s(?:(?P<male>он)|она)\b|(?:(?P<man>он)|она)\s\w+)"
    ),
}
# What is said of somebody's words, up to their name.
_CREDIT = {
    "fr": re.compile(
        r"(?:(?:la (?:formule|phrase|boutade|sentence|réplique|remarque|confidence)|le mot"
        r"|l['’](?:image|expression|aveu|avertissement)|(?:ces|les) (?:mots|paroles|propos))"
        r"(?:,[^,.;:«»]{3,90},)?\s[^.;:«»]{0,30}?"
        r"\b(?:est|sont|était|étaient|revient|reviennent|viennent|vient)\s(?:signée?s?\s)?(?:d[eu]\s|d['’]|à\s)?"
        r"|(?:(?:la|cette) (?:formule|phrase|boutade|sentence|réplique|remarque|confidence)"
        r"|(?:le|ce) (?:mot|constat|cri|propos|slogan)"
        r"|l['’](?:image|expression|aveu|avertissement)|(?:[cl]es )?(?:mots|paroles|propos))"
        r"\s(?:est\s)?(?:d[eu]\s|d['’])"
        r"|l['’]aut(?:eure?|rice) de (?:ces (?:mots|paroles|propos)|(?:la|cette) (?:formule|phrase|sentence|boutade))"
        r"(?:,\s|\s:\s|\s(?:est|n['’]est autre que)\s)"
        r"|ainsi (?:parl|s['’]exprim|résum)\w+\s|signée?\s|dixit\s)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:(?:the|that|those|these) (?:line|words?|phrase|quip|remark|verdict|joke|sentiment|warning)"
        r"(?:,[^,.;:“”]{3,90},)?\s"
        r"[^.;:“”]{0,30}?\b(?:belongs? to|comes? from|came from|(?:is|are|was|were)(?: that of| those of| from)?)\s"
        r"|(?:the|an?|this|that|these|those) (?:lines?|words?|phrase|quip|remark|verdict|joke|warning)"
        r"\s(?:of|by|from)\s|the author of (?:these|those|the) (?:words|lines?|phrase|quip),?\s(?:is\s|was\s)?"
        r"|(?:were|are|was) the words of\s|came the (?:reply|answer|response|retort) (?:from|of)\s"
        r"|thus (?:spoke|spake)\s|so (?:said|says)\s)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?:(?:(?:эти|такие|его|её)\s)?(?:слова|фраза|мысль|шутка)(?:,[^,.;:«»]{3,90},)?\s[^.;:«»]{0,30}?"
        r"(?:принадлежат|принадлежит|сказал|сказала|произн[её]с|произнесла)\s"
        r"|(?:(?:эти|эта|такие|такая|это)\s)?(?:слова|фраза|мысль|шутка|формула|выражение|реплика|афоризм|образ)\s(?=[^.;:«»]{0,40}[А-ЯЁ])"
        r"|так (?:говорит|сказал|сказала|считает|шутит|ответил|ответила)\s"
        r"|автор (?:этих слов|этой фразы|фразы)(?:\s[—–-]|,)\s)",
        re.IGNORECASE,
    ),
}
# How a sentence begins that tells who uttered the words before it, up to the name: "La formule, lancée par X".
_UTTERED = {
    "fr": r"(?:lanc|lâch|prononc|formul|gliss|martel|répét|sign|souffl|murmur|jet|assén|adress|énonc)ée?s?|dite?s?",
    "en": r"(?:delivered|spoken|uttered|thrown|coined|offered|dropped|said|given|tossed|shouted|made)",
    "ru": r"(?:сказан|произнес|произнёс|брошен|прозвуча|высказан|обронен|выкрикнут)\w*",
}
_UTTERER = {
    "fr": re.compile(
        r"(?:(?:(?:l[ae]|cette|ce|ces|les)\s(?:petite\s|bonne?\s|simple\s)?|l['’])"
        r"(?:formule|phrase|boutade|sentence|réplique|remarque|confidence|citation|saillie|comparaison|maxime|mots?|trait"
        r"|paroles|propos|constat|cri|slogan|image|expression|aveu|avertissement)\b[^.;:«»]{0,40}?"
        rf"|(?:elle|il)\s(?:est|a été|fut|était)\s|(?={_UTTERED['fr']}\s))"
        rf"\b(?:{_UTTERED['fr']})\b[^.;:«»]{{0,70}}?\bpar\s"
        r"|(?:elle|il|le mot|la phrase|la formule)\s(?:est|était|vient)\s(?:de\s|d['’]|du\s)"
        r"|(?:elle|il) est signée?\s|c['’]est (?:ainsi|en ces termes|par ces mots|avec ces mots) (?:que|qu['’])\s?"
        r"|(?:avec|sur|par) ces mots,?\s"
        rf"|c['’]est\s(?=[^.;:«»]{{3,90}}\squi\s(?:l['’]a|les a)\s(?:ainsi\s)?(?:{_UTTERED['fr']}))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:the|that|this|those|these)\s(?:\w+\s)?"
        r"(?:line|words?|phrase|quip|remark|verdict|joke|sentiment|warning|sentence|comment|aphorism|retort|image)\b"
        rf"[^.;:“”]{{0,40}}?\b{_UTTERED['en']}\b[^.;:“”]{{0,70}}?\bby\s"
        rf"|(?:it|they)\s(?:was|were)\s{_UTTERED['en']}\s[^.;:“”]{{0,60}}?\bby\s|(?:it|they) came from\s"
        r"|(?:those|these) (?:are|were) the words of\s|that is how\s|with (?:these|those) words,?\s"
        r"|it was\s(?=[^.;:“”]{3,90}\swho\s(?:said|uttered|coined|delivered|put|told|spoke))",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?:(?:эт[аиу]|такая|такие|такую)\s)?(?:слова|фраз[ау]|мысль|шутк[ау]|формул[ау]|выражение|реплик[ау]|афоризм|цитат[ау])\b"
        rf"[^.;:«»]{{0,40}}?\b{_UTTERED['ru']}[^.;:«»]{{0,50}}?\s"
        r"|(?:её|ее|их|его|это|эти слова|эту фразу)\s(?:произн[её]с\w*|сказал\w*|бросил\w*|обронил\w*|выдал\w*)\s"
        r"|так\s\w+(?:ла?|[её]т|ит)\s|(?:этими|такими) словами\s",
        re.IGNORECASE,
    ),
}
# When and where somebody speaks, before the name: "Lundi, sous le chapiteau, X".
_LED_IN = re.compile(r"(?:[^,;:.!?«»“”]{1,70},\s){1,3}(?:l['’]|l[ae]\s|the\s)?(?:[a-zà-ÿа-яё-]{3,}\s){0,2}")
_DASH = re.compile(r"(?:\s?[»”\"]?\s?:\s|" + _AFTER + r"(?:[—–-]\s)?)")


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def behind(look: Look, quotes: Sequence[tuple[int, int]], candidates: Sequence[Speaker]) -> Speaker | None:
    """The person behind quoted words, a comma and a verb of any kind: "« … », a lâché mardi, devant tous, X".

    Args:
        look: the sentence.
        quotes: the words quoted in it.
        candidates: who may speak in it, in order.
    """
    for start, end in quotes:
        first = not re.search(r"\w", look.text[:start])  # "Après « une saison perdue », X veut gagner" quotes nobody
        at_once = _AT_ONCE.match(look.text, end) if first and _words(look.text[start:end]) >= _FEWEST_WORDS else None
        named = next((s for s in candidates if at_once and s.person and s.start == at_once.end()), None)
        if named:
            return named
        opened = _OPENS.match(look.text, end) if _words(look.text[start:end]) >= _FEWEST_WORDS else None
        if not opened or opened["first"].split("’")[0].split("'")[0].lower() in look.words.sets["no_verbs"]:
            continue
        found = next((s for s in candidates if s.start >= opened.end()), None)
        if found is None or not found.person or found.start - end > _FARTHEST:
            continue
        between = _TITLES.sub("", look.text[opened.end() : found.start])
        last = re.findall(r"[\w]+", between)[-1:]
        if not _STOPS.search(between) and not (last and look.words.has("oblique", last[0].lower())):
            return found
    return None


def told_behind(look: Look, quotes: Sequence[tuple[int, int]], candidates: Sequence[Speaker]) -> Speaker | None:
    """The one person of what a colon says of the words before it: "« … » : jeudi, X avait trouvé la formule"."""
    start, end = quotes[-1]
    opened = _TOLD_OF.match(look.text, end)
    if not opened or _words(look.text[start:end]) < _FEWEST_WORDS or re.search(r"\w", look.text[: quotes[0][0]]):
        return None
    people = [s for s in candidates if s.person and s.start >= opened.end()]
    if len({s.person.text for s in people if s.person}) != 1:
        return None
    last = re.findall(r"\w+", look.text[opened.end() : people[0].start])[-1:]
    return None if last and look.words.has("oblique", last[0].lower()) else people[0]


def pronoun_behind(look: Look, quotes: Sequence[tuple[int, int]]) -> tuple[str, int, int] | None:
    """A pronoun that is the subject of whatever verb stands behind quoted words: its side, and where it stands."""
    for _, end in quotes:
        found = _PRONOUN[look.passage.language].match(look.text, end)
        if found:
            groups = found.groupdict()
            side = "male" if groups.get("male") or groups.get("man") else "female"
            return side, end + 1, found.end()
    return None


def trade_behind(look: Look, start: int, end: int) -> tuple[int, int] | None:
    """What somebody is, without a name, right behind or before a verb of speech: "dit l'archéologue".

    Args:
        look: the sentence.
        start: where the verb starts.
        end: where it ends.
    """
    at = look.at(end)
    following = look.tokens[at : at + 5]
    while following and any(look.words.has(kind, following[0].low) for kind in ("articles", "former")):
        following = following[1:]
    if following and following[0].text[0].islower() and is_trade(look, following[0].low):
        return start, following[0].end
    return None


def credited(look: Look, candidates: Sequence[Speaker]) -> Speaker | None:
    """Whom a sentence credits with words quoted in it or just before it: "The line belongs to X", "Ainsi parlait X"."""
    starts = [0, *(opened.end() for _, end in look.quotes if (opened := _DASH.match(look.text, end)))]
    known = (_CREDIT[look.passage.language], _UTTERER[look.passage.language])
    for found in filter(None, (pattern.match(look.text, start) for start in starts for pattern in known)):
        told = next((s for s in candidates if s.person and 0 <= s.start - found.end() <= 40), None)
        if told:
            return told
    return None


def opens_with(look: Look, candidates: Sequence[Speaker]) -> Speaker | None:
    """The person with whom a sentence opens, where it quotes nobody and denies nothing."""
    first = candidates[0] if candidates else None
    denied = any(cue.concept == "cue-not" for cue in look.passage.terms)
    alone = first is not None and first.person is not None and not denied and not look.quotes and not look.verbs
    if first is None or not alone:
        return None
    lone = len({s.person.text for s in candidates if s.person}) == 1
    return first if first.start <= 1 or (lone and _LED_IN.fullmatch(look.text, 0, first.start)) else None


def by_agent(look: Look, quotes: Sequence[tuple[int, int]], candidates: Sequence[Speaker]) -> Speaker | None:
    """ "« … » : the words, spoken by X": the agent of a participle that tells of the quoted words before it.

    Args:
        look: the sentence.
        quotes: the words quoted in it.
        candidates: who may speak in it, in order.
    """
    first = look.at(quotes[-1][1])
    for at, token in enumerate(look.tokens[first : first + 9], first):
        by = at + 1 < len(look.tokens) and look.words.has("agent", look.tokens[at + 1].low)
        if not by or not look.words.has("uttered", token.low):
            continue
        found = next((s for s in candidates if s.person and s.start > token.end), None)
        return found if found and not _STOPS.search(look.text[token.end : found.start]) else None
    return None
