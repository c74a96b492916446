"""All of a body told in the shares of its holders, whatever the verbs: "X got 40%, Y makes do with 25%, the other 45%".

Sentences in a row that say they tell all (what is left, the whole list, who it is split among) and that speak of
nothing but holders: each share has one of its own, and together they make the whole. They are read so where they come
to more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.described import unnamed
from kzclaims.extract.owners.linked import Share, linked, over, shares_of
from kzclaims.extract.owners.middle import in_turn
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.parts import APIECE
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.pronouns import referred
from kzclaims.extract.owners.state import identity
from kzclaims.extract.owners.topic import main_body
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import placed_in

_SHARE = "ownershipShare"
_LEAST, _HUNDRED, _MOST = 3, Decimal(100), Decimal(135)  # shares; what they make, and make at most if told of one body
_ROUNDED = Decimal("0.7")
_EACH = re.compile(r"(?<!\w)(?:each|apiece|chacune?)(?!\w)|\sпо\s$", re.IGNORECASE)
_TWO = re.compile(r"(?<!\w)(?:deux|two|both|дв[ае]|двое|обоих|оба)(?!\w)", re.IGNORECASE)
_THREE = re.compile(r"(?<!\w)(?:trois|three|три|трое)(?!\w)", re.IGNORECASE)
_FOUR = re.compile(r"(?<!\w)(?:quatre|four|четыре|четверо)(?!\w)", re.IGNORECASE)
# "In the sister company the town has 30%": of another body.
_ELSEWHERE = re.compile(r"\W*(?:in|at|dans|chez|au|aux|à|в|во|на|у)\s[^,;:.%\d]{3,60},?\s", re.IGNORECASE)
# Parts of a share, shares of two days, or of nothing that is held: no division of one whole.
_NO_DIVISION = re.compile(
    r"(?<!\w)(?:dont|y compris|notamment|of which|of whom|including|in which|в том числе|из них|включая|котор(?:ого"
    r"|ой|ых)"
    r"|avant|auparavant|contre|jusqu['’]\w*|avait|avaient|ancienne\w*|before|previously|formerly|until|had|up from"
    r"|down from"
    r"|раньше|прежде|ранее|против|было|была|были|sera|seront|serai\w+|will|would|будет|будут|indirect\w*|косвенн\w*"
    r"|via|through"
    r"|через|droits de vote|voix|votes?|голос\w*|gagé\w*|nanti\w*|pledged|залож\w+|à eux (?:deux|trois)|between them"
    r"|together"
    r"|ensemble|вместе|вдво[её]м|au total|en tout|in all|in total|в сумме|всего)(?!\w)",
    re.IGNORECASE,
)


def read_anew(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """The drafts of an article, what its pronouns, chains and divisions tell read from the shares in their order.

    Args:
        drafts: what was read of holders.
        cast: the parties of the article.
    """
    shares = shares_of(cast)
    return divided(linked(referred(drafts, cast), shares, cast), shares, cast)


def divided(drafts: Sequence[Draft], shares: Sequence[Share], cast: Cast) -> list[Draft]:
    """The drafts of an article, those of a division of one body that comes to more than all read as one.

    Args:
        drafts: what was read of holders.
        shares: the shares of the article.
        cast: its parties.
    """
    found = list(drafts)
    for run in _runs([share for share in shares if share.stake.value.lo != _HUNDRED]):
        counts = [_count(share) for share in run]
        total = sum((s.stake.value.lo or Decimal(0)) * n for s, n in zip(run, counts, strict=True))
        if sum(counts) < _LEAST or not _HUNDRED + _ROUNDED < total <= _MOST or not _one_whole(run, cast):
            continue
        told = [next((d for d in found if over(d, (s.passage.number, s.stake))), None) for s in run]
        company = _company(run, told, cast)
        read = [d for d in told if d and identity(d.subject) == identity(company)]
        if len(read) == len(run) and max(counts) == 1:
            continue
        found = [d for d in found if d in read or d not in told]
        for share, count, draft in zip(run, counts, told, strict=True):
            if draft is None or draft not in read or count > 1:
                found = [d for d in found if d is not draft]
                found += _drafts(share, count, company, draft)
    return found


def _runs(shares: Sequence[Share]) -> Iterator[list[Share]]:
    """The shares of sentences that follow each other in one paragraph."""
    run: list[Share] = []
    for share in shares:
        last = run[-1].passage if run else share.passage
        if run and (share.passage.block is not last.block or share.passage.number - last.number > 1):
            yield run
            run = []
        run.append(share)
    if run:
        yield run


def _one_whole(run: Sequence[Share], cast: Cast) -> bool:
    """Whether sentences tell all of one body and nothing else."""
    words = owner_words(run[0].passage.language)
    passages = list(dict.fromkeys(s.passage for s in run))
    text = " ".join(unbroken(p.text) for p in passages)
    # What opens the list may stand a sentence before.
    led = [p for p in list(cast.back(passages[0]))[1:2] if p.block is passages[0].block]
    context = " ".join([*(unbroken(p.text) for p in led), text])
    closed = run[-1].stake.rest or words["complete"].search(context)
    holders = any(words[name].search(context) for name in ("lists", "capital", "owning"))
    if not closed or not holders or _NO_DIVISION.search(text) or words["otherwise"].search(text):
        return False
    if any(s.stake.value.lo != s.stake.value.hi or s.stake.denied for s in run):
        return False
    if (
        any(_ELSEWHERE.match(p.text) for p in passages[1:])
        or _companies(run, words) > 1
        or any(in_turn(p) for p in passages)
    ):
        return False
    values = [s.stake.value.lo or Decimal(0) for s in run for _ in range(_count(s))]
    # "45%: 30% for the town and 15% for the county": parts of a share told before them.
    return run[-1].stake.rest or not any(
        abs(whole - sum(values[n + 1 : end])) < _ROUNDED
        for n, whole in enumerate(values)
        for end in range(n + 3, len(values) + 1)
    )


def _companies(run: Sequence[Share], words: OwnerWords) -> int:
    """How many shares say what they are of: one, where all are of one body."""
    link = re.compile(rf"\s(?:{words['of'].pattern})\s?(?:l[ae]\s|l'|the\s)?[«“\"]?[A-ZÀ-ÞА-ЯЁ]")
    return sum(bool(link.match(unbroken(s.passage.text), s.stake.end)) for s in run)


def _count(share: Share) -> int:
    """How many have a share each."""
    text, stake = unbroken(share.passage.text), share.stake
    start = max((m.end() for m in re.finditer(r"[;:.%]\s|,\s(?=[a-zа-яà-ÿ])", text[: stake.start])), default=0)
    near = text[max(start, stake.start - 60) : stake.end + APIECE + len("chacune")]
    if not (_EACH.search(near) or text[max(0, stake.start - 4) : stake.start].endswith(" по ")):
        return 1
    led = text[max(0, stake.start - 60) : stake.start]
    for number, pattern in ((4, _FOUR), (3, _THREE), (2, _TWO)):
        if pattern.search(led):
            return number
    return 2  # at least


def _company(run: Sequence[Share], told: Sequence[Draft | None], cast: Cast) -> Ref:
    """What is divided: what the shares that were read are of, or the body that the article speaks of."""
    read = [d.subject for d in told if d and d.subject.name]
    holders = frozenset(identity(d.scope) for d in told if d and d.scope and d.scope.name)
    return read[0] if read else main_body(cast, holders) or unnamed(run[0].passage)


def _drafts(share: Share, count: int, company: Ref, told: Draft | None) -> Iterator[Draft]:
    passage, stake = share.passage, share.stake
    start, end = (told.start, told.end) if told else _around(share)
    label = passage.text[start:end]
    for n in range(count):
        holder = Ref(
            placed_in("holder", passage, stake.start, n),
            kind="organisation",
            label=label,
            traits=frozenset({"unnamed"}),
        )
        if told and told.scope and count == 1 and identity(told.scope) != identity(company):
            holder = told.scope
        value = stake.value
        assert isinstance(value, Number)  # every stake is one
        # What each of two has is told in the same words: the place tells one from the other.
        at = next((m.start() for k, m in enumerate(re.finditer(r"\w+", passage.text[start:end])) if k == n), 0)
        yield Draft(passage, start + at, end, _SHARE, company, value, holder, quantifier="direct")


def _around(share: Share) -> tuple[int, int]:
    """The words of one share: between the pauses around it."""
    text, stake = share.passage.text, share.stake
    start = max((m.end() for m in re.finditer(r"[,;:.—–(]\s|\s(?:et|and|и)\s", text[: stake.start])), default=0)
    if not re.search(r"\w{3}", text[start : stake.start]):
        earlier = max((m.end() for m in re.finditer(r"[,;:.(]\s", text[: max(0, start - 1)])), default=0)
        start = earlier if re.search(r"\w{3}", text[earlier:start]) else start
    after = re.compile(r"[,;:.)]|\s(?:et|and|и)\s").search(text, stake.end)
    return start, after.start() if after else len(text)
