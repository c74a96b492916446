"""Quotations against their originals: the words, the speaker, and what stands behind "[…]"."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from kzclaims.claim import Claim, Period, Words, fold
from kzclaims.entities.match import Tier
from kzclaims.entities.score import compare
from kzclaims.references.transcript import Located, Transcript, locate
from kzclaims.verdicts import Outcome, Verdict
from kzclaims.wording import Arg, Message, Name, Said
from kzclaims.world import World

_AT = Message("{source}, {speaker}{time} : {words}", "{source}, {speaker}{time}: {words}")
_TIME = Message(" ({time})", " ({time})")
_UNNAMED = Message("voix sans nom", "unnamed voice")
_LEFT_OUT = Message("mots laissés de côté : {words}", "words left out: {words}")
_OTHER_SPEAKER = Message(
    "l’article attribue {quote} à {named}, la transcription à {speaker}",
    "the article gives {quote} to {named}, the transcript to {speaker}",
)
_OTHER_WORDS = Message(
    "l’article cite {quote} ; les mots dits sont {words}", "the article quotes {quote}; the words said are {words}"
)


def against_originals(world: World, transcripts: Sequence[Transcript]) -> dict[str, Verdict]:
    """A verdict for each quotation that some transcript holds, by the claim's id.

    Args:
        world: the claims.
        transcripts: what was said; the first that holds a quotation decides.
    """
    found: dict[str, Verdict] = {}
    for claim in world.claims if transcripts else ():
        if isinstance(claim.value, Words) and claim.value.kind == "quotation":
            for transcript in transcripts:
                located = locate(claim.value.text, transcript)
                if located:
                    found[claim.id] = _verdict(world, claim, located, transcript)
                    break
    return found


def _one_speaker(world: World, claim: Claim, located: Located) -> bool:
    """Whether the article's speaker may be the transcript's: one of the two unknown, one name, or the surname alone."""
    if not claim.speaker or not located.speaker:
        return True
    entity = world.entity(claim.speaker)
    if entity.kind not in ("person", "thing", ""):
        return True  # an office may be held by whoever speaks
    names = {spelling.text for spelling in entity.spellings}
    return any(
        compare(name, located.speaker, "person").tier is Tier.SAME
        or fold(located.speaker).split()[-1] == fold(name).split()[-1]
        for name in names
    )


def _verdict(world: World, claim: Claim, located: Located, transcript: Transcript) -> Verdict:
    source = transcript.source
    digest = hashlib.sha256(f"{source.id}\x1f{located.words}".encode()).hexdigest()[:8]
    said = Words(located.words, claim.value.language if isinstance(claim.value, Words) else "", "quotation")
    fact = Claim(
        f"ref-said-{digest}",
        source,
        None,
        claim.subject,
        claim.property,
        said,
        background=True,
        valid=Period(None, None),
    )
    speaker: Arg = located.speaker or _UNNAMED
    time = _TIME.filled(time=located.time) if located.time else ""
    steps = [_AT.filled(source=source.publisher, speaker=speaker, time=time, words=said)]
    if not located.same:
        steps.append(_OTHER_WORDS.filled(quote=Said(claim), words=said))
    steps += [_LEFT_OUT.filled(words=Words(words)) for words in located.left_out]
    one = _one_speaker(world, claim, located)
    if not one:
        steps.append(_OTHER_SPEAKER.filled(quote=Said(claim), named=Name(claim.speaker), speaker=speaker))
    outcome = Outcome.AGREES if one and located.same else Outcome.DIFFERS
    return Verdict(claim, outcome, (fact,), tuple(steps))
