"""The check behind the desk: one run at a time in a thread of its own, its progress for all to see, its report kept.

The same articles and corrections give the same report, so none is stored: after a restart it is made again.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from kzclaims.check import Options, check
from kzclaims.errors import KzclaimsError
from kzclaims.inputs import Watch
from kzclaims.report.json_ import speakers
from kzclaims.report.view import View
from kzclaims.reported import Report
from kzclaims.review import Decision, hold, merged, since
from kzclaims.review.earlier import Earlier
from kzclaims.web.store import Run, Store
from kzclaims.wording import Arg, Message, sentence

Item = TypeVar("Item")
_COMPARING = Message("Comparaison", "Comparing")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: what is being done, how many of how many; ``ended`` when it is over, ``told`` why it failed."""

    run: int
    doing: Message
    done: int
    total: int
    ended: bool = False
    told: str = ""


class Desk:
    """Runs the check over what a store holds, and keeps the last report."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.progress: Progress | None = None
        self._lock = threading.Lock()
        self._made = threading.Lock()
        # The reports of the last two runs: while one ends, people still look at the one before.
        self._kept: dict[int, Report] = {}
        self._alone: dict[str, Report] = {}
        self._views: dict[str, tuple[int, View]] = {}

    def start(self, who: str) -> Run | None:
        """Begin a run; None where one is going on."""
        with self._lock:
            if self.progress and not self.progress.ended:
                return None
            run = self.store.begin_run(who)
            self.progress = Progress(run.id, _COMPARING, 0, max(len(run.articles), 1))
        threading.Thread(target=self._work, args=(run,), daemon=True).start()
        return run

    def _work(self, run: Run) -> None:
        told = ""
        try:
            # No lock is held: whoever looks at the last report meanwhile does not wait for this one.
            report = self._report(run, Watch(through=lambda items, doing: self._through(run, items, doing)))
            self._keep(run, report)
            voices = speakers(report)
            found = [
                (c.id, c.key, *(sentence(voices[v].say(c.message)) for v in ("fr", "en"))) for c in report.conflicts
            ]
            self.store.end_run(run.id, found)
        except KzclaimsError as error:
            told = str(error)
        except Exception as error:
            # Whatever happens in a run, the desk goes on, and people are told.
            told = f"{type(error).__name__}: {error}"
        if told:
            self.store.end_run(run.id, None, told)
        self.progress = Progress(run.id, _COMPARING, 1, 1, True, told)

    def _keep(self, run: Run, report: Report) -> Report:
        with self._lock:
            newest = sorted({**self._kept, run.id: report}.items(), key=lambda item: item[0])[-2:]
            self._kept = dict(newest)
        return report

    def _through(self, run: Run, items: Sequence[Item], doing: Message) -> Iterable[Item]:
        total = max(len(items), 1)
        for n, item in enumerate(items):
            self.progress = Progress(run.id, doing, n, total)
            yield item
        self.progress = Progress(run.id, _COMPARING, 0, 1)

    def _report(self, run: Run, watch: Watch | None = None) -> Report:
        """The report of a run, with file names in place of paths."""
        corrections = tuple(kept.correction for kept in self.store.corrections(run.corrections))
        return _checked(self.store.bytes_of(run.articles), Options(corrections=corrections, watch=watch or Watch()))

    def last(self) -> Run | None:
        """The last run that found its end."""
        return next((run for run in self.store.runs() if run.conflicts is not None), None)

    def report(self, *, with_notes: bool = False) -> Report | None:
        """The report of the last run, with the decisions of now and what is new since the run before."""
        run = self.last()
        if run is None:
            return None
        with self._made:
            report = self._kept.get(run.id) or self._keep(run, self._report(run))
        names = {c.id: (c.key, c.fingerprint) for c in report.conflicts}
        held = hold(self.store.decisions(), names, {a.id for a in report.articles})
        earlier = next((r for r in self.store.runs() if r.id < run.id and r.conflicts is not None), None)
        if earlier is None or earlier.conflicts is None:
            return replace(report, held=held, with_notes=with_notes)
        told, gone = since([(c[0], c[1]) for c in earlier.conflicts], names)
        left = tuple(Earlier(*c) for c in earlier.conflicts if c[0] in gone)
        return replace(report, held=held, since=told, left=left, with_notes=with_notes)

    def view(self, language: str) -> View | None:
        """The conflicts of the last run in words; they do not change with what people decide, so they are kept."""
        run = self.last()
        if run is None:
            return None
        kept = self._views.get(language)
        if kept is None or kept[0] != run.id:
            report = self.report()
            if report is None:
                return None
            kept = self._views[language] = (run.id, View(report, language))
        return kept[1]

    def known(self, identifier: str) -> Earlier | None:
        """A conflict that one of the last runs found, whether or not it is still there."""
        found = (Earlier(*c) for run in self.store.runs() for c in run.conflicts or ())
        return next((each for each in found if each.id == identifier), None)

    def current(self) -> bool:
        """Whether the last run is one over what is there now."""
        run = self.last()
        return run is not None and (
            run.articles == tuple(u.id for u in self.store.files())
            and run.corrections == tuple(k.id for k in self.store.corrections())
        )

    def read(self, name: str) -> Report | None:
        """What one article says: as the last run read it, else read alone; None where there is no such article."""
        upload = next((u for u in self.store.articles() if u.name == name), None)
        if upload is None:
            return None
        run = self.last()
        if run and upload.id in run.articles:
            return self.report()
        sources = self.store.described()
        key = f"{upload.sha256} {sources.sha256 if sources else ''}"
        if key not in self._alone:
            if len(self._alone) >= 50:
                self._alone.clear()
            numbers = [upload.id, *([sources.id] if sources else [])]
            self._alone[key] = _checked(self.store.bytes_of(numbers), Options(reference=False))
        return self._alone[key]

    def decided(self, identifier: str) -> tuple[Decision, ...]:
        """Every decision ever taken on a conflict."""
        return merged(d for d in self.store.decisions() if d.conflict == identifier)


def _checked(articles: dict[str, bytes], options: Options) -> Report:
    """Check some articles in a folder of their own, which nothing in the report names."""
    with tempfile.TemporaryDirectory(prefix="kzclaims-") as name:
        folder = Path(name)
        for file, raw in articles.items():
            (folder / file).write_bytes(raw)
        report = check([folder], options)
    texts = {key: replace(text, path=Path(text.path).name) for key, text in report.texts.items()}
    limits = tuple(_without(limit, f"{name}/") for limit in report.limits)
    return replace(report, texts=texts, limits=limits)


def _without(message: Message, folder: str) -> Message:
    """A message without the name of a folder in its places."""

    def bare(arg: Arg) -> Arg:
        if isinstance(arg, Message):
            return _without(arg, folder)
        return arg.replace(folder, "") if isinstance(arg, str) else arg

    return replace(message, args=tuple((key, bare(arg)) for key, arg in message.args))
