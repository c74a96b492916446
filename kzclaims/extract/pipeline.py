"""Articles to claims, in one readable tuple: every extractor sees one scene and returns drafts.

Articles are read one after the other; of each, only a sketch and its drafts, packed where articles are many, are kept
until its story is assembled, so that memory grows with what was claimed, not with what was looked at.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain

from kzclaims.articles import Document
from kzclaims.claim import Article, Entity
from kzclaims.collector import at_rest, let_go
from kzclaims.entities.aliases import AliasTable
from kzclaims.errors import KzclaimsError
from kzclaims.extract.assemble import READERS, Extraction, assemble
from kzclaims.extract.attributed import attributed
from kzclaims.extract.cache import Cache
from kzclaims.extract.dated.reader import dated_drafts
from kzclaims.extract.drafts import Draft
from kzclaims.extract.figures.reader import figure_drafts
from kzclaims.extract.held import Held, held
from kzclaims.extract.house import house_drafts
from kzclaims.extract.natures import nature_drafts
from kzclaims.extract.owners.reader import owner_drafts
from kzclaims.extract.people.reader import people_drafts
from kzclaims.extract.plain import Reading
from kzclaims.extract.rederive import borne_out
from kzclaims.extract.scene import Scene, scene_of
from kzclaims.extract.scopes.pairs import closed_statements
from kzclaims.extract.scopes.reader import scope_drafts
from kzclaims.extract.stories import spoken_of
from kzclaims.extract.topics_nouns import bearers
from kzclaims.extract.workers import worked
from kzclaims.wording import Message

EXTRACTORS: tuple[Callable[[Scene], list[Draft]], ...] = (
    people_drafts,
    figure_drafts,
    dated_drafts,
    owner_drafts,
    nature_drafts,
    scope_drafts,
)
# By this article the tables of its language are loaded.
_SETTLED = 3
# Of more articles each is packed once it is read; of fewer, what assembly reads again is kept too: a third less work,
# which a second process, to be sent anything, would have to do without.
_MANY = 1000
_FAILED = Message(
    "{path} : non extrait, erreur du programme ({error})", "{path}: not extracted, an error of the program ({error})"
)


def node_of(article: Article, number: int) -> Article:
    """The article as a node of the graph."""
    return replace(article, node=f"article-{number}")


def read_scene(scene: Scene) -> Reading:
    """What one article says."""
    dropped: Counter[str] = Counter()
    closed = closed_statements(scene)
    found = [draft for extractor in EXTRACTORS for draft in extractor(scene)]
    drafts = attributed(scene, borne_out(scene, found, dropped))
    # While its terms are at hand.
    bearers(scene)
    spoken_of(scene)
    return Reading(drafts, closed, dropped)


def extract(
    documents: Iterable[Document],
    vocabulary: Mapping[str, Entity],
    *,
    through: Callable[[Sequence[int]], Iterable[int]] = iter,
    cache: Cache | None = None,
    aliases: AliasTable | None = None,
    jobs: int = 1,
) -> Extraction:
    """Read the claims of articles.

    Args:
        documents: the articles; names are resolved across all of them. Each is let go of once it is read.
        vocabulary: entities known beforehand, by id.
        through: what the numbers of the articles are passed through one by one, such as a progress bar.
        cache: where drafts are kept between runs, if anywhere.
        aliases: the user's table of names, if any.
        jobs: how many processes read many articles; few are read by one.

    Returns:
        The claims; an article at which the program itself fails is named in ``limits``, and the others are read.
    """
    ordered = sorted(documents, key=lambda document: (document.article.id, document.path))
    count = len(ordered)
    many = count > _MANY
    work = partial(read_article, cache=cache, aliases=aliases, packed=many)
    alone = _SETTLED if many and jobs > 1 else count  # the others find the tables loaded
    read: list[Held | None] = []
    limits: list[Message] = []
    with _quiet_collector(many) as settled:
        rest = worked(ordered[alone:], work, jobs) if alone < count else ()
        del ordered[alone:]
        done = zip(through(range(count)), chain(map(work, handed_over(ordered)), rest), strict=True)
        for number, (_, outcome) in enumerate(done, 1):
            if isinstance(outcome, Message):
                limits.append(outcome)
            else:
                read.append(outcome)
            if number == _SETTLED:
                settled()
        articles = [one.article for one in read if one]
        nodes = {article.id: node_of(article, number) for number, article in enumerate(articles, 1)}
        del rest, done
        if many:
            let_go(*READERS)
        assembled = assemble(read, nodes, vocabulary, aliases)
    if many:
        let_go(*READERS)
    return replace(assembled, limits=(*limits, *assembled.limits))


def handed_over(documents: list[Document]) -> Iterator[Document]:
    """Documents, none of which is kept in the list: whoever takes one lets go of it."""
    documents.reverse()
    while documents:
        yield documents.pop()


def read_article(
    document: Document, cache: Cache | None, aliases: AliasTable | None, *, packed: bool
) -> Held | Message:
    """One article, read and held; or why it is not: an error of the program.

    Args:
        document: the article.
        cache: where drafts are kept between runs, if anywhere.
        aliases: the user's table of names, if any.
        packed: whether memory counts for more than time.
    """
    try:
        scene = scene_of(document)
        found = cache.reading(scene, read_scene) if cache else read_scene(scene)
        if aliases:
            found = replace(found, drafts=[*found.drafts, *house_drafts(scene, aliases)])
        return held(scene, found, packed=packed)
    except KzclaimsError:
        raise
    except Exception as error:  # whatever it is, nine hundred other articles are waiting
        return _FAILED.filled(path=document.path, error=f"{type(error).__name__}: {error}")


@contextmanager
def _quiet_collector(many: bool) -> Iterator[Callable[[], None]]:
    """Spare the garbage collector the tables: walking through them again and again takes a sixth of the time.

    Where articles are few it rests: what they leave behind is little.
    """
    if not many:
        with at_rest():
            yield lambda: None
        return
    try:
        yield gc.freeze
    finally:
        gc.unfreeze()
