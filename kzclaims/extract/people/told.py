"""Who runs a body, told by a clause turned round: the body before its verb, a participle first, a noun for the post.

"The station, which X has led since 2019", "Dirigée par X, la station", "La direction de la station est confiée à X",
"Le jury, que présidait X". A verb in the past tells of a body that is there for one event, or of the day that its
sentence gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzclaims.extract.people.holdings import Holding, said_on
from kzclaims.extract.people.led import body_words, body_words_before, tells_body
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.running import ONCE, Running, low_at, of_another_year, undated_words
from kzclaims.extract.people.words import Token, body_type
from kzclaims.extract.proper_names import ProperName

_TOLD = ("heads_it", "runs", "headed", "headed_then", "entrusted", "baton")
_MOST = 3  # words between a relative and the name: "que la biologiste X dirige"


class Told(Running):
    """Those who run the bodies of one article, told in any order of words."""

    def find(self, look: Look) -> Iterator[Holding]:
        """The people of a sentence who run something."""
        seen: set[int] = set()
        for holding in super().find(look):
            seen.add(holding.person.start)
            yield holding
        if not look.persons or not any(look.words.may_hold(name, look.lows) for name in _TOLD):
            return
        tokens = undated_words(look)
        for name in look.persons:
            at = next((n for n, token in enumerate(tokens) if token.start >= name.start), len(tokens))
            if name.start in seen or look.inside_quote(name.start, name.end):
                continue
            found = next(self._turned(look, name, tokens, at), None)
            if found:
                seen.add(name.start)
                yield found

    def _turned(self, look: Look, name: ProperName, tokens: list[Token], at: int) -> Iterator[Holding]:
        yield from self._which(look, name, tokens, at)
        yield from self._first(look, name, tokens, at)
        yield from self._entrusted(look, name, tokens, at)
        yield from self._then(look, name, tokens, at)
        yield from self._baton(look, name, tokens, at)

    def _which(self, look: Look, name: ProperName, tokens: list[Token], at: int) -> Iterator[Holding]:
        """ "The station, which X has led since 2019": the body before, nothing behind the verb."""
        words = look.words
        after = next((n for n, token in enumerate(tokens) if token.start >= name.end), len(tokens))
        size = words.phrase("heads_it", tokens, after)
        verb = tokens[after : after + size]
        if not size or words.has("connectors", verb[-1].low):
            return
        relative = next((n for n in range(at - 1, max(-1, at - 2 - _MOST), -1) if self._relative(look, tokens, n)), 0)
        if relative < 1 or any(words.has("stops", t.low) for t in tokens[relative + 1 : at]):
            return
        body = self._before(look, tokens, relative)
        # "which X heads the board of" has an object of its own.
        behind = tokens[after + size : after + size + 1]
        if body and not (behind and (words.has("articles", behind[0].low) or words.has("it", behind[0].low))):
            yield self._holding(look, name, verb, body, body[0].start, verb[-1].end, "")

    def _relative(self, look: Look, tokens: list[Token], at: int) -> bool:
        return look.words.has("relative_object", tokens[at].low)

    def _before(self, look: Look, tokens: list[Token], end: int) -> list[Token]:
        """The words that name a body right before a place, or say which."""
        before = tokens[:end]
        while before and not before[-1].text[0].isalpha():
            before = before[:-1]
        named = max((n for n in look.others if before and n.end == before[-1].end), key=lambda n: n.start, default=None)
        if named:
            full = self._full(look, named)
            return [t for t in before if full.start <= t.start < full.end]
        return body_words_before(look, before)

    def _first(self, look: Look, name: ProperName, tokens: list[Token], at: int) -> Iterator[Holding]:
        """ "Dirigée depuis 2019 par X, la station …": the participle opens the sentence."""
        size = look.words.phrase("headed", tokens, 0)
        after = next((n for n, token in enumerate(tokens) if token.start >= name.end), len(tokens))
        if not size or at - size > _MOST or low_at(tokens, after) != ",":
            return
        by = look.words.has("agent", tokens[size - 1].low) or look.words.has("connectors", tokens[size - 1].low)
        if not by and look.passage.language != "ru":  # "Возглавляемый им"
            return
        if look.words.has("taken_up", low_at(tokens, after + 1)):  # "Dirigée par X, elle compte 300 élèves"
            yield self._it(look, name, tokens[:size], tokens[0].start)
            return
        body = body_words(look, tokens, after + 1)
        if tells_body(look, body):
            yield self._holding(look, name, tokens[:size], body, tokens[0].start, body[-1].end, "")

    def _entrusted(self, look: Look, name: ProperName, tokens: list[Token], at: int) -> Iterator[Holding]:
        """ "La direction de la station a été confiée à X", "whose leadership fell to X": a noun for the post."""
        words = look.words
        start = next((n for n in range(max(1, at - 8), at) if words.phrase("entrusted", tokens, n)), 0)
        size = words.phrase("entrusted", tokens, start) if start else 0
        if not size or at - start - size > _MOST:
            return
        post = next((n for n in range(start - 1, -1, -1) if words.has("post_nouns", tokens[n].low)), -1)
        if post < 0:
            return
        body = [t for t in body_words(look, tokens, post + 1) if t.start < tokens[start].start]
        if not body and words.has("whose", low_at(tokens, post - 2 if _led(look, tokens, post) else post - 1)):
            body = self._before(look, tokens, post - (2 if _led(look, tokens, post) else 1))
        if tells_body(look, body):
            first = min(body[0].start, tokens[post].start)
            yield self._holding(look, name, [tokens[post]], body, first, name.end, "")

    def _then(self, look: Look, name: ProperName, tokens: list[Token], at: int) -> Iterator[Holding]:
        """ "Le jury, que présidait l’actrice X": what was so at one event, or on the day that is told."""
        words = look.words
        start = next((n for n in range(at - 1, max(0, at - 8), -1) if words.phrase("headed_then", tokens, n)), 0)
        size = words.phrase("headed_then", tokens, start) if start else 0
        if not size or not self._described(look, tokens[start + size : at]) or of_another_year(look):
            return
        body = self._before(look, tokens, start)
        kinds = {body_type(token.low) for token in body}
        once = not kinds.isdisjoint(ONCE) and all(self._of_event(look, token) for token in body)
        only = any(words.has("at_events", token.low) for token in tokens[start : start + size])
        if once or (tells_body(look, body) and not only and said_on(look)):
            yield self._holding(look, name, tokens[start : start + size], body, body[0].start, name.end, "")

    def _baton(self, look: Look, name: ProperName, tokens: list[Token], at: int) -> Iterator[Holding]:
        """ "À la baguette, X": whoever conducts, whatever is played."""
        size = look.words.phrase("baton", tokens, 0)
        if size and low_at(tokens, size) in (",", "—", "–") and at - size - 1 <= _MOST:
            yield self._it(look, name, tokens[:size], tokens[0].start)


def _led(look: Look, tokens: Sequence[Token], at: int) -> bool:
    """Whether an article stands before a word."""
    return at > 0 and look.words.has("articles", tokens[at - 1].low)
