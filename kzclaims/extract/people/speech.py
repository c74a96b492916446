"""Words between quotation marks and who said them: by name, by title or by pronoun, before, inside or after the words.

The words are the subject of the claim: the same sentence in two articles is one utterance, whatever stands around it. A
few words, and words whose speaker only a surname tells, are an utterance of their article alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from kzclaims.claim import Words, fold, placed
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people import aside
from kzclaims.extract.people.called import Called, winner
from kzclaims.extract.people.holdings import Holding, said_on
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.people.posts import lineage
from kzclaims.extract.people.speakers import (
    Speaker,
    acting,
    boss_of_another,
    cited,
    governs,
    inverted,
    is_speech,
    named_behind,
    repeats,
    speaks,
    whole,
)
from kzclaims.extract.thesaurus import CUES, load_thesaurus
from kzclaims.wording import shortened

_LONGEST, _FEWEST_WORDS, _KEY_WORDS, _REACH = 150, 5, 9, 3
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-ÝА-ЯЁ])")
# "C'est elle qui y avait déclaré", "it was she who said"
_SHE_WHO = re.compile(r"(?:c['’](?:est|était)\s(?:elle|lui)\squi|it was (?:she|he) who)\s[^.;:]{0,20}$", re.IGNORECASE)


class Speech:
    """The speech of one article, read in order: a pronoun takes up who spoke or acted last."""

    def __init__(self, found: list[Look], offices: list[list[Office]], holdings: list[Holding]) -> None:
        self.looks, self.offices, self.holdings = found, offices, holdings
        self.genders = {h.person.text: h.office.gender for h in holdings if h.office.gender}
        self.heard: dict[str, tuple[int, str]] = {}
        self.held: dict[int, list[Holding]] = {}
        for holding in holdings:
            self.held.setdefault(holding.look.passage.number, []).append(holding)
        self.candidates: dict[int, list[Speaker]] = {}
        self.last: tuple[int, Speaker] | None = None
        self.called = Called(found)

    def drafts(self) -> Iterator[Draft]:
        """Claims of quotations and of who said them."""
        for number, look in enumerate(self.looks):
            quotes = [(a, b) for a, b in look.quotes if is_speech(look, a, b)]
            speaker = self._speaker(number, look, quotes) or (self._named_after(number) if quotes else None)
            if len(quotes) > 1 and len({s.person.text for s in self._candidates(number, look) if s.person}) > 1:
                speaker = None
            for start, end in quotes:
                yield from self._quoted(look, start, end, speaker)
            if not quotes and speaker:
                yield from self._indirect(look, speaker)
            latest = speaker or (acting(self._candidates(number, look)) if look.persons else None)
            if latest and latest.person:
                self.last = (number, latest)

    def _quoted(self, look: Look, start: int, end: int, speaker: Speaker | None) -> Iterator[Draft]:
        at = start
        for part in filter(None, _SENTENCE.split(look.text[start:end])):
            begin = look.text.index(part, at)
            at = begin + len(part)
            stop = begin + len(part[:_LONGEST])
            if stop < at:
                stop = begin + (part[:_LONGEST].rfind(" ") if " " in part[:_LONGEST] else _LONGEST)
            utterance = self._utterance(look, part, speaker)
            ref = speaker.ref if speaker and not repeats(look) else None
            said = said_on(look)
            day = said.edtf if said else ""
            value = Words(part, look.passage.language, "quotation")
            yield Draft(look.passage, begin, stop, "quotation", utterance, value, speaker=ref, said=day)
            if ref is not None and speaker:
                yield Draft(look.passage, begin, stop, "saidBy", utterance, ref, said=day, gender=speaker.gender)

    def _utterance(self, look: Look, words: str, speaker: Speaker | None) -> Ref:
        listed = re.findall(r"\w+", fold(words))
        known = speaker is not None and (speaker.person is None or whole(speaker))
        alone = f"{look.passage.document.article.id}\x1f{look.passage.number}"
        again = repeats(look) or self._echo(look, listed, speaker)
        own = "" if len(listed) >= _FEWEST_WORDS and known and not again else alone
        digest = hashlib.sha256(f"{own}\x1f{' '.join(listed[:_KEY_WORDS])}".encode()).hexdigest()[:12]
        label = shortened(words, 60)
        return Ref(id=placed("utterance", digest), kind="utterance", label=label)

    def _echo(self, look: Look, words: list[str], speaker: Speaker | None) -> bool:
        """Whether somebody else says the same two sentences further on: the article knows what it tells."""
        who = fold(speaker.person.text) if speaker and speaker.person else ""
        number, before = self.heard.setdefault(" ".join(words), (look.passage.number, who))
        return before != who and look.passage.number - number <= _REACH

    def _indirect(self, look: Look, speaker: Speaker) -> Iterator[Draft]:
        """What somebody says without quotation marks: an utterance of its own, met by nothing."""
        if look.passage.section.value in ("title", "heading") or not speaker.ref:
            return
        seed = f"{look.passage.document.article.id}\x1f{look.passage.number}\x1findirect"
        digest = hashlib.sha256(seed.encode()).hexdigest()[:12]
        utterance = Ref(id=placed("utterance", digest), kind="utterance", label=shortened(look.text, 60))
        said, span = said_on(look), (look.passage, speaker.start, min(speaker.end, speaker.start + _LONGEST))
        day, gender = said.edtf if said else "", speaker.gender
        yield Draft(*span, "saidBy", utterance, speaker.ref, said=day, gender=gender)

    def _speaker(self, number: int, look: Look, quotes: list[tuple[int, int]]) -> Speaker | None:
        verbs = look.verbs
        if quotes and (read_out := cited(look, self._candidates(number, look))):
            return read_out
        for start, end in verbs:
            if found := self._by_verb(number, look, start, end):
                return found
        source = self._according(number, look)
        if source:
            return source
        if quotes:
            return (
                self._behind(number, look, quotes)
                or aside.by_agent(look, quotes, self._candidates(number, look))
                or self._by_colon(number, look, quotes[0][0])
                or (None if verbs else self._before(number, look, quotes[0][0]))
            )
        return None

    def _candidates(self, number: int, look: Look) -> list[Speaker]:
        if number not in self.candidates:
            self.candidates[number] = self._who_may_speak(number, look)
        return self.candidates[number]

    def _who_may_speak(self, number: int, look: Look) -> list[Speaker]:
        taken = {(h.person.start, h.office.start): h for h in self.held.get(look.passage.number, ())}
        found = [Speaker(n.start, n.end, n, look) for n in look.persons if not look.inside_quote(n.start, n.end)]
        used = {h.office.start for h in taken.values()}
        used_by = {fold(h.person.text) for h in self.holdings}
        for office in self.offices[number]:
            plain = look.text[office.term.start : office.term.end]
            plural = plain.endswith("s") and look.passage.language != "ru"
            if office.start in used or office.indefinite or plural or office.status:
                continue
            if look.inside_quote(office.start, office.end):
                continue
            between = look.text[office.start : office.term.start].split()
            if not self._titled(look, office, between):
                continue
            gender = office.gender if look.passage.language == "fr" else ""
            if gender and (other := boss_of_another(self.looks[: number + 1], self._same(office), gender, used_by)):
                found.append(Speaker(office.start, office.end, other[1], other[0]))
                continue
            found.append(Speaker(office.start, office.end, None, look, self._same(office), gender))
        # A title before a name speaks with the name.
        joined = {h.person.start: min(h.office.start, h.person.start) for h in taken.values()}
        ends = {h.person.start: max(h.office.end, h.person.end) for h in taken.values()}
        return sorted(
            (
                Speaker(joined.get(s.start, s.start), ends.get(s.start, s.end), s.person, look) if s.person else s
                for s in found
            ),
            key=lambda s: s.start,
        )

    def _titled(self, look: Look, office: Office, before: list[str]) -> bool:
        """Whether a title without a name says who speaks: one holder, definite, with no noun before it."""
        if look.passage.language != "ru" and (not before or len(before) > 2):
            return False
        if len(before) == 2 and not re.fullmatch(r"(?i)nouve\w+|premi\w+|jeune|new|current|actuel\w*", before[1]):
            return False
        if look.passage.language == "ru" and re.search(r"[ыи]$", look.text[office.term.start : office.term.end]):
            return False
        fact = load_thesaurus().concepts.get(office.concept)
        return bool(fact and fact.fact("exclusive")) or self._same(office) is not office

    def _same(self, office: Office) -> Office:
        """The office named in full before, where a bare title takes it up."""
        if not office.bare:
            return office
        held = [holding.office for holding in reversed(self.holdings)]
        kin = [o for o in held if office.concept in lineage(o.concept) or o.concept in lineage(office.concept)]
        # Of two ministers "le ministre" is the man, though the woman was named last.
        fitting = [o for o in kin if not (o.gender and office.gender) or o.gender == office.gender]
        if kin and not fitting:
            named = (o for listed in self.offices for o in listed if o.concept != office.concept)
            fitting = [o for o in named if o.gender == office.gender and office.concept in lineage(o.concept)]
        return next(iter(fitting or kin), office)

    def _by_verb(self, number: int, look: Look, start: int, end: int) -> Speaker | None:
        pronoun = self._pronoun(number, look, start, end)
        if pronoun:
            return pronoun
        candidates = self._candidates(number, look)
        subject = max((s for s in candidates if s.end <= start and speaks(s)), key=lambda s: s.end, default=None)
        if subject and governs(look, subject.end, start):
            return subject
        after = min((s for s in candidates if s.start >= end), key=lambda s: s.start, default=None)
        if after and inverted(look, start, end, after.start):
            return named_behind(after, candidates)
        return None

    def _according(self, number: int, look: Look) -> Speaker | None:
        """ "Selon X", "according to X", "по словам X"."""
        for cue in look.passage.of(CUES):
            if cue.concept != "cue-according-to" or look.inside_quote(cue.start, cue.end):
                continue
            for found in self._candidates(number, look):
                if found.start >= cue.end and look.words.short(look.text[cue.end : found.start]):
                    return found
        return None

    def _pronoun(self, number: int, look: Look, start: int, end: int) -> Speaker | None:
        back = 5 if _SHE_WHO.search(look.text[:start]) else 3
        for token in look.tokens[max(0, look.at(start) - back) : look.at(end) + 2]:
            parts = {token.low, *token.low.split("-")}
            for side in ("male", "female"):
                told = not look.words.sets[f"pronouns_{side}"].isdisjoint(parts)
                if told and not look.inside_quote(token.start, token.end):
                    return self._taken_up(number, look, side, min(token.start, start), max(token.end, end))
        return None

    def _taken_up(self, number: int, look: Look, side: str, start: int, end: int) -> Speaker | None:
        within = [n for n in look.persons if n.end <= start and not look.inside_quote(n.start, n.end)]
        wanted = {"male": "masculine", "female": "feminine"}[side]
        if len(within) == 1:
            return Speaker(start, end, within[0], look, None, "")
        if within or self.last is None or number - self.last[0] > _REACH:
            return None
        speaker = self.last[1]
        if speaker.person and self.genders.get(speaker.person.text, wanted) != wanted:
            return None
        return Speaker(start, end, speaker.person, speaker.look, None, "")

    def _by_colon(self, number: int, look: Look, quote: int) -> Speaker | None:
        """ "X, directrice de l’école, patiente : « … »": the one who is named before a colon."""
        before = look.text[:quote].rstrip(' «“„"\u00a0\u202f')
        if not before.endswith(":"):
            return None
        named = [s for s in self._candidates(number, look) if s.end <= quote and speaks(s)]
        people = {fold(s.person.text) for s in named if s.person}
        if len(people) == 1 and named:
            return next(s for s in named if s.person)
        return named[0] if len(named) == 1 else None

    def _behind(self, number: int, look: Look, quotes: list[tuple[int, int]]) -> Speaker | None:
        """Who stands behind the quoted words and a verb of any kind, by name, by pronoun, or by what they are."""
        candidates = self._candidates(number, look)
        found = (
            aside.credited(look, candidates)
            or aside.behind(look, quotes, candidates)
            or aside.told_behind(look, quotes, candidates)
        )
        if found:
            return found
        pronoun = aside.pronoun_behind(look, quotes)
        if pronoun:
            return self._taken_up(number, look, *pronoun)
        if taken := self.called.speaker(number, quotes):
            return taken
        told = next(filter(None, (aside.trade_behind(look, *verb) for verb in look.verbs)), None)
        if told and winner(look, *told):  # whoever spoke last need not have won
            return None
        if told and self.last and number - self.last[0] <= 2 and not any(n.start < told[0] for n in look.persons):
            return Speaker(*told, self.last[1].person, self.last[1].look)
        return None

    def _named_after(self, number: int) -> Speaker | None:
        """Whom the next sentence credits with words that a sentence of nothing else quotes."""
        look = self.looks[number]
        following = self.looks[number + 1] if number + 1 < len(self.looks) else None
        around = look.text[: look.quotes[0][0]] + look.text[look.quotes[-1][1] :]
        alone = not re.search(r"\w", around)
        if following is None or following.passage.block is not look.passage.block:
            return None
        # Words that a sentence announces by nobody's name: "Un mot a fait rire : « … »".
        if not alone and self._candidates(number, look):
            return None
        candidates = self._candidates(number + 1, following)
        first = alone and (number == 0 or self.looks[number - 1].passage.block is not look.passage.block)
        found = aside.credited(following, candidates) or (aside.opens_with(following, candidates) if first else None)
        return Speaker(look.quotes[0][0], look.quotes[0][0], found.person, following) if found else None

    def _before(self, number: int, look: Look, quote: int) -> Speaker | None:
        """The subject of a sentence that quotes a few words: "X y voit « le chaînon manquant »"."""
        named = [s for s in self._candidates(number, look) if s.end <= quote and speaks(s)]
        if len(named) == 1 and quote - named[0].end < 60:
            return named[0]
        alone = not re.search(r"\w", look.text[: look.quotes[0][0]] + look.text[look.quotes[-1][1] :])
        if not named and alone and self.last and number - self.last[0] == 1 and self.last[1].person:
            return Speaker(quote, quote, self.last[1].person, self.last[1].look)
        return None
