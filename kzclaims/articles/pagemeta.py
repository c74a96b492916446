"""What a page tells about its article: JSON-LD, Open Graph, meta, link and time elements, in this order of trust."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from kzclaims.articles.fields import checked, checked_date
from kzclaims.articles.page import Page

_ARTICLES = ("Article", "BlogPosting", "Report")
_MOST = 200_000  # characters of one JSON-LD script
_NAMES = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
        "publish-date", "parsely-pub-date", "sailthru.date", "mediator_published_time",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "mediator_author"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "language"),
}  # fmt: skip


def _things(script: str) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD script that is an article; broken or deep scripts hold none."""
    try:
        waiting: list[Any] = [json.loads(script[:_MOST])]
    except (ValueError, RecursionError):
        return
    while waiting:
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting.extend(thing[:100])
        elif isinstance(thing, dict):
            kinds = thing.get("@type", "")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(_ARTICLES) for kind in kinds):
                yield thing
            waiting.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing)


def _words(value: Any) -> str:
    """A name out of what JSON-LD allows for one: words, an object with a name or an id, or a list of these."""
    if isinstance(value, str):
        return " ".join(unescape(value).split())
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("@id") or "")
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(item) for item in value[:5] if not isinstance(item, list))))
    return ""


def _candidates(page: Page) -> Iterator[tuple[str, str]]:
    for script in page.scripts:
        for thing in _things(script):
            yield from (
                ("title", _words(thing.get("headline"))),
                ("published", _words(thing.get("datePublished"))),
                ("updated", _words(thing.get("dateModified"))),
                ("author", _words(thing.get("author"))),
                ("publisher", _words(thing.get("publisher"))),
                ("language", _words(thing.get("inLanguage"))),
                ("url", _words(thing.get("url") or thing.get("mainEntityOfPage"))),
            )
    told: dict[str, str] = {}
    for meta in page.metas:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        told.setdefault(name.lower(), " ".join(meta.get("content", "").split()))
    for link in page.links:
        if "canonical" in link.get("rel", "").lower():
            yield "url", link.get("href", "")
    for field, names in _NAMES.items():
        yield from ((field, told[name]) for name in names if name in told)
    for time in sorted(page.times, key=lambda t: "publish" not in (t.get("itemprop", "") + t.get("class", "")).lower()):
        yield "published", time["datetime"]
    yield "language", page.language
    yield "title", " ".join(unescape(page.title).split())


def page_fields(page: Page) -> tuple[dict[str, str], str, tuple[str, ...]]:
    """The fields of an article that a page tells.

    Returns:
        The first usable value of each field, the day of this version or "", and all titles told.
        An author that is an address and a url that is none are passed over.
    """
    values: dict[str, str] = {}
    titles: list[str] = []
    for field, value in _candidates(page):
        if not value or (field == "url") != value.startswith(("http://", "https://")):
            continue
        if field == "title":
            titles.append(value)
        if field in values:
            continue
        try:
            values[field] = checked_date(value) if field == "updated" else checked(field, value)
        except ValueError:
            continue
    return values, values.pop("updated", ""), tuple(titles)
