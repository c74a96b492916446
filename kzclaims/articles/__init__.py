"""Articles in, documents out: text, parts and sentences, each with its place in the file. Start at ``reading``."""

from kzclaims.articles.document import UNREAD, Block, Document, Kind, Sentence
from kzclaims.articles.folding import Folded, Mark, fold_text
from kzclaims.articles.identity import told_apart
from kzclaims.articles.reading import (
    SUFFIXES,
    article_files,
    read_article,
    read_articles,
    read_bytes,
    read_folder,
    supersede,
)

__all__ = [
    "SUFFIXES",
    "UNREAD",
    "Block",
    "Document",
    "Folded",
    "Kind",
    "Mark",
    "Sentence",
    "article_files",
    "fold_text",
    "read_article",
    "read_articles",
    "read_bytes",
    "read_folder",
    "supersede",
    "told_apart",
]
