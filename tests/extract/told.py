"""Rules that find something between articles of a sentence or two each, as a story in the news tells them."""

from __future__ import annotations

from pathlib import Path

from kzclaims.check import Options, check

Told = tuple[str, str, str]  # language, day of publication, text

# A story has more than its two sentences.
_BESIDE = {
    "fr": "Les habitants sont venus nombreux. La buvette a manqué de pain. Le vent a emporté deux parasols. "
    "Un retraité hausse les épaules. La pluie a cessé vers midi.",
    "en": "Residents came in numbers. The tea ran out early. Wind carried off two umbrellas. A pensioner shrugged. "
    "Rain stopped around noon.",
    "ru": "Жители пришли целыми семьями. Чай кончился быстро. Ветер унёс два зонта. Пенсионер лишь пожал плечами. "
    "Дождь стих к полудню.",
}


def told_in(block: str) -> list[list[Told]]:
    """Stories written one below the other, an empty line between: "fr 2025-03-12 | text", wrapped at will."""
    stories = []
    for story in block.strip().split("\n\n"):
        articles: list[Told] = []
        for line in story.splitlines():
            head, bar, text = line.partition(" | ")
            if bar:
                language, day = head.split()
                articles.append((language, day, text))
            else:
                articles[-1] = (*articles[-1][:2], f"{articles[-1][2]} {line}")
        stories.append(articles)
    return stories


def rules_of(folder: Path, *articles: Told) -> set[str]:
    """The rules that find something between the articles, written into the folder as files."""
    for number, (language, day, text) in enumerate(articles):
        head = f"---\ntitle: T{number}\npublisher: P{number}\npublished: {day}\nlanguage: {language}\n---\n\n"
        written = f"{head}{text}\n\n{_BESIDE[language]}\n"
        (folder / f"{number}-{language}.txt").write_text(written, encoding="utf-8")
    return {conflict.rule for conflict in check([folder], Options(reference=False)).conflicts}
