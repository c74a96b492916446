"""The day since which something has done what it does, as that of its founding: "depuis sa naissance en mai 1983, …".

The possessive stands for the subject of the sentence: the name behind the comma, or else the one that the sentence
began with.
"""

from __future__ import annotations

import re

from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene

_LED = {
    "fr": re.compile(
        r"(?<!\w)(?:depuis|dès|à|lors de)\s(?:sa|leur)\s(?:naissance|création|fondation|constitution|mise sur pied)"
        r"(?:,?\s(?:officielle|ici|là-bas))?,?\s$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)since\s(?:its|their)\s(?:birth|founding|foundation|creation|establishment|formation|inception),?\s$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)со?\s(?:(?:времени|дня|момента|года)\s)?(?:своего|его|её|их)\s(?:основания|создания|рождения|появления)"
        r",?\s$",
        re.IGNORECASE,
    ),
}
_FARTHEST, _BEFORE, _OPENING = 40, 45, 30


def since_its(scene: Scene, passage: Passage, one: FoundPeriod) -> Ref | None:
    """The founding that a date tells, of the body for which a possessive stands.

    Args:
        scene: the article.
        passage: the sentence.
        one: one of its dates.
    """
    lo = max(0, one.start - _BEFORE)
    led = _LED[passage.language].search(passage.text, lo, one.start)
    if led is None:
        return None
    names = [n for n in scene.names(passage) if n.kind != "person"]
    behind = next((n for n in names if n.start > one.end), None)
    text = passage.text
    if text[one.end : one.end + 1] == "," and not text[: led.start()].strip(" «“"):
        # Only an article, or "the troupe of", may stand between.
        near = (
            behind is not None and behind.start - one.end <= _FARTHEST and "," not in text[one.end + 1 : behind.start]
        )
        return _founding(passage, behind) if behind is not None and near else None
    before = [n for n in names if n.end <= led.start()]
    return _founding(passage, before[0]) if len(before) == 1 and before[0].start <= _OPENING else None


def _founding(passage: Passage, name: ProperName) -> Ref:
    return Ref(id="event-creation", of=Ref(name=name, passage=passage, kind="thing"), kind="event", label=name.text)
