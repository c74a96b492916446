"""``archive``: articles kept, and whatever is added held against them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kzclaims.check import Options
from kzclaims.cli.options import JOBS, LANG, NAMES, REVIEWS, SINCE, WITH_NOTES, summary, watch
from kzclaims.cli.telling import tell
from kzclaims.errors import ConfigError
from kzclaims.report import FORMATS, write_reports
from kzclaims.rules.base import Severity
from kzclaims.wording import Message, Speaker

ARCHIVE = click.option(
    "--archive",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder of the archive.",
)
_ADDED = Message(
    "{added} ajoutés, {changed} remplacés, {unchanged} inchangés ; conflits : {new} nouveaux, {gone} disparus",
    "{added} added, {changed} superseded, {unchanged} unchanged; conflicts: {new} new, {gone} gone",
)
_HELD = Message(
    "{articles} articles, {stories} sujets, {claims} affirmations, {entities} entités, {decisions} décisions"
    " ; {size} Mo",
    "{articles} articles, {stories} stories, {claims} claims, {entities} entities, {decisions} decisions; {size} MB",
)
_CONFLICTS = Message("{count} {severity}", "{count} {severity}")
_EVENT = Message("{at} : {act}, {told}", "{at}: {act}, {told}")
_ARTICLE_GONE = Message(
    "{what} : oublié, {claims} affirmations, {conflicts} conflits, {decisions} décisions",
    "{what}: forgotten, {claims} claims, {conflicts} conflicts, {decisions} decisions",
)
_PERSON_GONE = Message(
    "{what} : oublié, avec chaque phrase à son sujet ; {claims} affirmations, {conflicts} conflits, "
    "{decisions} décisions",
    "{what}: forgotten, with every sentence about them; {claims} claims, {conflicts} conflicts, {decisions} decisions",
)
_BLANKED = Message("{article} : phrases effacées", "{article}: sentences blanked")
_RENEWED = Message(
    "{articles} articles relus, dont {kept} dans le texte gardé ; conflits : {new} nouveaux, {gone} disparus",
    "{articles} articles read anew, {kept} of them from the text kept; conflicts: {new} new, {gone} gone",
)
_DECIDED = Message("{count} décisions nouvelles", "{count} new decisions")


def _voice(lang: str) -> Speaker:
    return Speaker(lang, lambda identifier, _: identifier)


@click.group("archive")
def archive_command() -> None:
    """Keep articles in DIR and hold whatever is added against them; `check DRAFT --archive DIR` holds a draft."""


@archive_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@ARCHIVE
@NAMES
@LANG
@JOBS
@click.option("--quiet", is_flag=True, help="Only the last line, no progress.")
def add_command(paths: tuple[Path, ...], folder: Path, names: Path | None, lang: str, jobs: int, quiet: bool) -> None:
    """Add the articles of PATHS, all or none; what changed since supersedes what was there."""
    from kzclaims.archive.adding import add

    done = add(folder, paths, watch(lang, None, False, quiet, jobs), names)
    voice = _voice(lang)
    for line in () if quiet else done.lines:
        tell(voice.say(line))
    told = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged}
    tell(voice.say(_ADDED.filled(**told, new=len(done.new), gone=len(done.gone))))


@archive_command.command("renew")
@ARCHIVE
@click.option(
    "--names",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The list of names from now on, an empty file for none; else the one the archive has.",
)
@LANG
@JOBS
@click.option("--quiet", is_flag=True, help="No progress.")
def renew_command(folder: Path, names: Path | None, lang: str, jobs: int, quiet: bool) -> None:
    """Read all articles anew, for this version of kzclaims or a changed list of names; decisions, history are kept."""
    from kzclaims.archive.renewing import renew

    done = renew(folder, watch(lang, None, False, quiet, jobs), names)
    told = {"articles": done.articles, "kept": done.from_archive, "new": len(done.new), "gone": len(done.gone)}
    tell(_voice(lang).say(_RENEWED.filled(**told)))


@archive_command.command("check")
@ARCHIVE
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(sorted(FORMATS)), help="Repeatable; text by default."
)
@NAMES
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder or file to write to; else standard output."
)
@LANG
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    default="contradiction",
    show_default=True,
    help="Exit 1 at this severity or above.",
)
@REVIEWS
@SINCE
@WITH_NOTES
@click.option("--quiet", is_flag=True, help="No summary on standard error.")
def check_archive_command(
    folder: Path,
    formats: tuple[str, ...],
    names: Path | None,
    output: Path | None,
    lang: str,
    fail_on: str,
    reviews: Path | None,
    since: Path | None,
    with_notes: bool,
    quiet: bool,
) -> None:
    """Show the conflicts of all articles of the archive."""
    from kzclaims.archive.archive import check_archive

    report = check_archive(folder, Options(names=names, reviews=reviews, since=since, with_notes=with_notes))
    write_reports(report, formats or ("text",), output, lang)
    sys.exit(summary(report, fail_on, quiet, lang))


@archive_command.command("status")
@ARCHIVE
@LANG
def status_command(folder: Path, lang: str) -> None:
    """Say what the archive holds and what was done last."""
    from kzclaims.archive.archive import status

    found, voice = status(folder), _voice(lang)
    tell(str(found.path))
    tell(
        voice.say(
            _HELD.filled(
                articles=found.articles,
                stories=found.stories,
                claims=found.claims,
                entities=found.entities,
                decisions=found.decisions,
                size=round(found.size / 1e6),
            )
        )
    )
    for severity in Severity:
        if severity.value in found.conflicts:
            tell(voice.say(_CONFLICTS.filled(count=found.conflicts[severity.value], severity=severity.value)))
    for at, act, what, told in found.history:
        counts = ", ".join(
            [f"{len(what)} article{'s' * (len(what) > 1)}"] * bool(what) + [f"{n} {name}" for name, n in told.items()]
        )
        tell(voice.say(_EVENT.filled(at=at, act=act, told=counts)))


@archive_command.command("forget")
@click.argument("what", metavar="ARTICLE|PERSON")
@ARCHIVE
@LANG
def forget_command(what: str, folder: Path, lang: str) -> None:
    """Take an article, or all that is kept of a person, out of the archive and off the disk."""
    from kzclaims.archive.forgetting import forget

    done, voice = forget(folder, what), _voice(lang)
    told = {"claims": done.claims, "conflicts": done.conflicts, "decisions": done.decisions}
    tell(voice.say((_PERSON_GONE if done.person else _ARTICLE_GONE).filled(what=done.what, **told)))
    for article in done.articles if done.person else ():
        tell(voice.say(_BLANKED.filled(article=article)))


@archive_command.command("decide")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@ARCHIVE
@LANG
def decide_command(path: Path, folder: Path, lang: str) -> None:
    """Take the decisions of a file (kzclaims-reviews.json) into the archive."""
    from kzclaims.archive.adding import decide

    if not path.exists():
        raise ConfigError(f"{path}: no such file. Give a file of decisions.")
    tell(_voice(lang).say(_DECIDED.filled(count=decide(folder, path))))
