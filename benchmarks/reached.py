"""What extraction reaches, per kind of claim and language, as tables for the README; ``--write`` puts them there.

Measured from the raw articles of labelled dossiers: claims found and values right by the language of the article,
conflicts by the languages of the articles they stand in. The tables of the readers beside other libraries come from
``benchmarks.dates`` and ``benchmarks.numbers``, run here on the same phrases; a library that is not installed is said
to be missing.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks import dates, numbers
from benchmarks.labelled import ROOT, SHARED, labelled, scorer

LANGUAGES = ("fr", "en", "ru")
_WEAK = 0.7  # a kind of conflict found less often than this is told among what breaks
_SCORED = re.compile(r"days\s+(\d+)/(\d+)\s+bounds\s+(\d+)/\d+\s+nothing\s+(\d+)/(\d+)")
Cells = dict[tuple[str, str], Counter[str]]


def measure(shared: Path = SHARED) -> tuple[Cells, Cells]:
    """Claims by (kind, language), and conflicts by (type, language or "several")."""
    tool = scorer(shared)
    claims: Cells = {}
    conflicts: Cells = {}
    for dossier in labelled(shared):
        language = {Path(a.file_name).name: a.language for a in dossier.report.articles}
        for gold in dossier.gold["claims"]:
            fits = tool.KINDS.get(gold["kind"])
            near = [c for c in dossier.claims if tool.touches(c, gold)]
            hits = [c for c in near if not fits or not c["value"].get("kind") or c["value"]["kind"] in fits]
            verdicts = [v for v in (tool.value_agrees(c["value"], gold) for c in hits) if v is not None]
            cell = claims.setdefault((gold["kind"], language[gold["file"]]), Counter())
            cell.update(total=1, found=int(bool(hits)), valued=int(bool(verdicts)), right=int(any(verdicts)))
        taken: set[str] = set()
        for _, found in dossier.conflicts:
            matched = (g["id"] for g in dossier.gold["conflicts"] if tool.matches(found, g, dossier.gold["claims"]))
            taken.update([one for one in matched if one not in taken][:1])
        for gold in dossier.gold["conflicts"]:
            spoken = {language[c["file"]] for c in gold["claims"]}
            place = spoken.pop() if len(spoken) == 1 else "several"
            conflicts.setdefault((gold["type"], place), Counter()).update(total=1, found=int(gold["id"] in taken))
    return claims, conflicts


def _cell(cell: Mapping[str, int] | None, told: str, of: str) -> str:
    return f"{cell[told]} of {cell[of]}" if cell and cell[of] else "–"


def _sum(cells: Iterable[Counter[str]]) -> Counter[str]:
    return sum(cells, Counter())


def claims_table(claims: Cells) -> str:
    """Claims found, and right among those with a value that can be told, by kind and language."""
    kinds = sorted({kind for kind, _ in claims})
    head = " | ".join(f"{lang}: found | {lang}: value right" for lang in LANGUAGES)
    lines = [f"| claims | {head} |", "|---" * (1 + 2 * len(LANGUAGES)) + "|"]
    for kind in [*kinds, "all"]:
        row = [f"| {kind}"]
        for language in LANGUAGES:
            cell = _sum(c for (k, lang), c in claims.items() if lang == language and kind in (k, "all"))
            row += [_cell(cell, "found", "total"), _cell(cell, "right", "valued")]
        lines.append(" | ".join(row) + " |")
    return "\n".join(lines)


def conflicts_table(conflicts: Cells) -> str:
    """Planted conflicts found, by type and the language of their articles, and what is found least."""
    places = (*LANGUAGES, "several")
    kinds = sorted({kind for kind, _ in conflicts})
    lines = [f"| planted conflicts | {' | '.join(places)} languages | all |", "|---" * (2 + len(places)) + "|"]
    shares = {}
    for kind in [*kinds, "all"]:
        cells = [_sum(c for (k, p), c in conflicts.items() if p == place and kind in (k, "all")) for place in places]
        whole = _sum(cells)
        row = [_cell(cell, "found", "total") for cell in (*cells, whole)]
        lines.append(f"| {kind.replace('_', ' ')} | {' | '.join(row)} |")
        shares[kind] = whole["found"] / whole["total"]
    weak = sorted((share, kind) for kind, share in shares.items() if share < _WEAK and kind != "all")
    told = ", ".join(f"{kind.replace('_', ' ')} ({share:.0%})" for share, kind in weak) or "no kind of conflict"
    return "\n".join([*lines, "", f"Where it breaks: found in less than {_WEAK:.0%} of the cases are {told}."])


def readers_table() -> str:
    """Our readers of dates and numbers beside two libraries, on the phrases of the tests, in one run."""
    lines = [
        "| phrases | reader | a day right | both bounds right | nothing found where nothing is |",
        "|---" * 5 + "|",
    ]
    readers = {"kzclaims": dates.ours, "dateparser": dates.dateparsers(), "recognizers-text-suite": dates.recognizers()}
    for language in LANGUAGES:
        for name, reader in readers.items():
            lines.append(f"| dates, {language} | {name} | {_dated(name, reader, language)} |")
    lines += ["", "| phrases | reader | number right | false alarms |", "|---" * 4 + "|"]
    for language in LANGUAGES:
        for name in ("kzclaims", "recognizers-text-suite"):
            lines.append(f"| numbers, {language} | {name} | {_numbered(name, language)} |")
    return "\n".join(lines)


def _dated(name: str, reader: dates.Reader | None, language: str) -> str:
    if reader is None:
        return "not installed | |"
    if name.startswith("recognizers") and language == "ru":
        return "has no Russian | |"
    told = _SCORED.search(dates.score(reader, language)[0])
    assert told
    days, dated, bounds, silent, empty = told.groups()
    return f"{days} of {dated} | {bounds} of {dated} | {silent} of {empty}"


def _numbered(name: str, language: str) -> str:
    if name == "kzclaims":
        counts = numbers.score(numbers.ours, language)
    elif language not in numbers.CULTURES:
        return "has no Russian |"
    else:
        try:
            counts = numbers.score(numbers.recognizers(), language)
        except ImportError:
            return "not installed |"
    return f"{counts['number']} of {counts['phrases']} | {counts['false']} of {counts['empty']}"


def put(text: str, name: str, table: str) -> str:
    """A text with the part between the marks of a name replaced."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, rest = text.split(begin)
    return f"{before}{begin}\n\n{table}\n\n{end}{rest.split(end)[1]}"


def main() -> None:
    """Print the tables; with ``--write`` put them into the README; another argument is the folder of given dossiers."""
    places = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    claims, conflicts = measure(*places[:1])
    tables = {"reached": f"{claims_table(claims)}\n\n{conflicts_table(conflicts)}", "readers": readers_table()}
    print("\n\n".join(tables.values()))
    if "--write" in sys.argv:
        readme = ROOT / "README.md"
        text = readme.read_text(encoding="utf-8")
        if "not installed" in tables["readers"]:
            print("A library is not installed: the README keeps its table of readers.", file=sys.stderr)
            del tables["readers"]
        for name, table in tables.items():
            text = put(text, name, table)
        readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
