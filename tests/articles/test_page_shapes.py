"""Pages as press sites serve them: what is the article is kept, what stands in it and around it is not."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kzclaims.articles.document import UNREAD, Document
from kzclaims.articles.reading import read_bytes

ONE = "La digue d’Orkan sera finie avant l’hiver, a dit le maire au conseil municipal de lundi soir."
TWO = "Elle protégera 340 maisons du quartier du port, qui ont été inondées trois fois depuis 2019."
THREE = "Le chantier coûtera 4,2 millions d’euros, dont la moitié est payée par la région."
FOREIGN = "Douze loups ont été aperçus près de la gare hier soir, selon plusieurs voyageurs."
RUSSIAN = "Дамба в Оркане будет готова до зимы, сообщил аким на заседании совета в понедельник."
RUSSIAN_TWO = "Она защитит 340 домов в районе порта, которые трижды затапливало с 2019 года."


class Shape(NamedTuple):
    """A page, what must be read of it, what must not, and what its head tells (title, day, publisher)."""

    html: str
    keep: tuple[str, ...] = (ONE, TWO, THREE)
    drop: tuple[str, ...] = (FOREIGN,)
    title: str = "La digue d’Orkan"
    day: str = ""
    publisher: str = ""


HEAD = "<h1>La digue d’Orkan</h1>"
BODY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
BROKEN = f"<p>{ONE}</p>%s<p>{TWO}</p>%s<p>{THREE}</p>"
JSON = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"X"},'
    '{"@type":"NewsArticle","headline":"La digue d’Orkan","datePublished":"2025-03-04T08:00:00+01:00",'
    '"isAccessibleForFree":false,"publisher":{"@type":"Organization","name":"Le Phare"}}]}</script>'
)
LISTED = (
    '<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["Article","NewsArticle"],'
    '"headline":"La digue d’Orkan","datePublished":"2025-03-04"}]</script>'
)
LINKS = "".join(f'<li><a href="/{n}">{FOREIGN}</a></li>' for n in range(3))


def doc(body: str, head: str = "") -> str:
    """A whole page."""
    return (
        f'<!doctype html><html lang="fr"><head><title>La digue d’Orkan</title>{head}</head><body>{body}</body></html>'
    )


SHAPES = {
    "metadata in a graph of JSON-LD": Shape(
        doc(f"<article>{HEAD}{BODY}</article>", JSON), drop=(), day="2025-03-04", publisher="Le Phare"
    ),
    "metadata in a list of JSON-LD": Shape(doc(f"<article>{HEAD}{BODY}</article>", LISTED), drop=(), day="2025-03-04"),
    "a paywall after the first paragraphs": Shape(
        doc(
            f'<article>{HEAD}<div class="article-body"><p>{ONE}</p><p>{TWO}</p>'
            '<div class="paywall-offer"><p>Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.'
            "</p><p>Abonnez-vous à partir de 1 € le premier mois, sans engagement.</p></div></div></article>",
            JSON,
        ),
        (ONE, TWO),
        ("réservée aux abonnés", "à partir de 1 €"),
        publisher="Le Phare",
    ),
    "the article in an element named for its paywall": Shape(
        doc(f'<article>{HEAD}<div class="article-body paywall premium">{BODY}</div></article>'), drop=()
    ),
    "sections and reactions of a daily": Shape(
        doc(
            f'<main><article class="article article__wrapper"><header class="article__header">{HEAD}'
            f'</header><section class="article__content">{BROKEN % ("", f"<section class=inread><a>{FOREIGN}</a></section>")}'  # noqa: E501 - a page in one line
            f'</section><section class="article__reactions"><p>{FOREIGN}</p></section></article></main>'
        )
    ),
    "read also, between two paragraphs": Shape(
        doc(f"<article>{HEAD}{BROKEN % (f'<p>Lire aussi : <a href=/x>{FOREIGN}</a></p>', '')}</article>")
    ),
    "read also, in Russian": Shape(
        doc(
            f"<article>{HEAD}<p>{RUSSIAN}</p><p>Читайте также: <a href=/x>{FOREIGN}</a></p><p>{RUSSIAN_TWO}</p></article>"  # noqa: E501 - a page in one line
        ),
        (RUSSIAN, RUSSIAN_TWO),
    ),
    "hashed classes, no article element": Shape(
        doc(
            f'<div class="css-1a2b"><div class="css-9z">{HEAD}</div><div class="css-3c">{BODY}</div></div>'
            f'<div class="css-7q"><ul>{LINKS}</ul></div>'
        )
    ),
    "components of a broadcaster": Shape(
        doc(
            f'<main id="main-content"><article>{HEAD}'
            + "".join(f'<div data-component="text-block"><p>{text}</p></div>' for text in (ONE, TWO, THREE))
            + f'<div data-component="links-block"><ul>{LINKS}</ul></div></article></main>'
        )
    ),
    "rich links in an aside": Shape(
        doc(
            f'<div data-gu-name="body"><div class="article-body-commercial-selector">'
            f"{HEAD}{BROKEN % (f'<aside class=rich-link><h3>Related</h3><p>{FOREIGN}</p></aside>', '')}</div></div>"
        )
    ),
    "the body named by itemprop": Shape(
        doc(
            f'<div itemscope itemtype="https://schema.org/NewsArticle">{HEAD}<div itemprop="articleBody">{BODY}</div>'
            f"</div><div><p>{FOREIGN}</p></div>"
        )
    ),
    "AMP": Shape(
        doc(
            f'<amp-consent id="consent"><div><p>{FOREIGN}</p></div></amp-consent><article>{HEAD}'
            f'<div class="article-content">{BROKEN % ("<amp-ad><div>Publicité</div></amp-ad>", "")}</div></article>'
            f"<amp-list><div><p>{FOREIGN}</p></div></amp-list>"
        ),
        drop=(FOREIGN, "Publicité"),
    ),
    **{
        f"a cookie banner, {mark}": Shape(
            doc(
                f"<div {mark}><div><p>{FOREIGN} Nous et nos 842 partenaires déposons des cookies.</p></div></div>"
                f"<article>{HEAD}{BODY}</article>"
            ),
            drop=(FOREIGN, "842 partenaires"),
        )
        for mark in (
            'id="onetrust-consent-sdk"',
            'id="didomi-host"',
            'class="qc-cmp2-container"',
            'id="tarteaucitronRoot"',
            'id="axeptio_overlay"',
            'class="cc-window cc-banner"',
            'id="sp_message_container_1"',
            'role="dialog"',
            'id="CybotCookiebotDialog"',
            'class="fc-consent-root"',
            'aria-modal="true"',
        )
    },
    "a live blog": Shape(
        doc(
            f'<main>{HEAD}<div class="live-posts">'
            + "".join(
                f'<div class="live-post"><time datetime="2025-03-04T0{n}:00">0{n}:00</time><p>{text}</p></div>'
                for n, text in enumerate((ONE, TWO, THREE), 7)
            )
            + f"</div></main><aside><p>{FOREIGN}</p></aside>"
        )
    ),
    "cells that lay out an old page": Shape(
        doc(
            f"<table><tr><td><a href=/a>Accueil</a><br><a href=/b>Sports</a></td><td>{HEAD}{ONE}<br><br>{TWO}<br><br>"
            f"{THREE}</td></tr></table>"
        ),
        drop=("Sports",),
    ),
    "a newsletter form inside": Shape(
        doc(f"<article>{HEAD}{BROKEN % (f'<div class=newsletter-signup><p>{FOREIGN}</p></div>', '')}</article>")
    ),
    "share bars and tags": Shape(
        doc(
            f'<article>{HEAD}<div class="share-tools"><ul><li>Partager sur Facebook</li></ul></div>{BODY}'
            f'<ul class="tags"><li>Loups</li></ul></article>'
        ),
        drop=("Facebook", "Loups"),
    ),
    "comments below": Shape(doc(f'<article>{HEAD}{BODY}</article><div id="disqus_thread"><p>{FOREIGN}</p></div>')),
    "related links without a class": Shape(
        doc(f"<article>{HEAD}{BODY}<h3>Sur le même sujet</h3><ul>{LINKS}</ul></article>")
    ),
    "a trail of links above": Shape(
        doc(
            f'<div class="breadcrumb"><a href=/>Accueil</a> &gt; <a href=/s>Loups</a></div><article>{HEAD}{BODY}</article>'  # noqa: E501 - a page in one line
        ),
        drop=("Accueil",),
    ),
    "a player": Shape(
        doc(f'<article>{HEAD}<div class="video-player"><p>Vidéo suivante dans 5 secondes</p></div>{BODY}</article>'),
        drop=("5 secondes",),
    ),
    "a blog of line breaks": Shape(
        doc(
            f'<div class="post hentry">{HEAD}<div class="post-body entry-content">{ONE}<br /><br />{TWO}<br /><br />{THREE}'  # noqa: E501 - a page in one line
            f'<div class="post-footer"><p>{FOREIGN}</p></div></div></div>'
        )
    ),
    "posts that a plug-in thinks related": Shape(
        doc(
            f'<article class="post type-post"><div class="entry-content">{HEAD}{BODY}<div class="sharedaddy"><p>Partager'  # noqa: E501 - a page in one line
            f'</p></div><div id="jp-relatedposts" class="jp-relatedposts"><p>{FOREIGN}</p></div></div></article>'
        ),
        drop=(FOREIGN, "Partager"),
    ),
    "a caption": Shape(
        doc(f"<article>{HEAD}<figure><img src=x><figcaption>Le port en 2019.</figcaption></figure>{BODY}</article>"),
        drop=(),
    ),
    "who wrote it": Shape(doc(f'<article>{HEAD}{BODY}<div class="author-bio"><p>{FOREIGN}</p></div></article>')),
    "divisions for paragraphs": Shape(
        doc(f"<div id=content>{HEAD}<div>{ONE}</div><div>{TWO}</div><div>{THREE}</div></div><footer>{FOREIGN}</footer>")
    ),
    "a template and hidden text": Shape(
        doc(
            f"<article>{HEAD}{BODY}<template><p>{FOREIGN}</p></template><div hidden><p>{FOREIGN}</p></div>"
            f'<p aria-hidden="true">{FOREIGN}</p><div style="display:none"><p>{FOREIGN}</p></div></article>'
        )
    ),
    "the logo as first heading": Shape(
        doc(f"<header><h1>Le Phare</h1></header><article><h2>La digue d’Orkan</h2>{BODY}</article>"), drop=()
    ),
    "the name of the site behind the title": Shape(
        f"<html lang=fr><head><title>La digue d’Orkan sera finie – Le Phare</title></head><body><main>"
        f"<h1>La digue d’Orkan sera finie</h1>{BODY}</main></body></html>",
        drop=(),
        title="La digue d’Orkan sera finie",
    ),
    "most read, beside": Shape(
        doc(
            f'<main><article>{HEAD}{BODY}</article><section class="most-read"><h2>Les plus lus</h2><ol>{LINKS}</ol></section>'  # noqa: E501 - a page in one line
            "</main>"
        )
    ),
    "an appeal for support inside": Shape(
        doc(f"<article>{HEAD}{BROKEN % (f'<div class=donation-box><p>{FOREIGN}</p></div>', '')}</article>")
    ),
    "a poll and a quiz inside": Shape(
        doc(
            f"<article>{HEAD}{BROKEN % (f'<div class=poll><p>{FOREIGN}</p></div>', f'<div id=quiz-1><p>{FOREIGN}</p></div>')}"  # noqa: E501 - a page in one line
            "</article>"
        )
    ),
    "a box about the paper’s channel": Shape(
        doc(f'<article>{HEAD}{BODY}<div class="telegram-promo"><p>{FOREIGN}</p></div></article>')
    ),
    "the article in an element of the press system": Shape(
        doc(
            f'<div class="news-detail"><div class="news-detail__text">{HEAD}{BODY}</div><div class="news-list"><ul>{LINKS}</ul>'  # noqa: E501 - a page in one line
            "</div></div>"
        )
    ),
    "words cut by markup and hyphens": Shape(
        doc(
            f"<article>{HEAD}<p><span class=drop>L</span>a digue d’Or&shy;kan sera <em>finie</em> avant l’hiver, a dit le "  # noqa: E501 - a page in one line
            f"maire au conseil municipal&nbsp;de lundi soir.</p><p>{TWO}</p><p>{THREE}</p></article>"
        ),
        (TWO, THREE, "finie avant l’hiver"),
        (),
    ),
    "ways to subscribe, without a class": Shape(
        doc(
            f"<article>{HEAD}{BODY}<p>Abonnez-vous à notre newsletter pour recevoir l’essentiel de l’actualité.</p></article>"  # noqa: E501 - a page in one line
        ),
        drop=("Abonnez-vous",),
    ),
}


def seen(document: Document) -> str:
    """What is read of a document."""
    read = [b for b in document.blocks if b.kind not in UNREAD]
    return "\n".join(document.readable(b.start, b.end).text for b in read)


@pytest.mark.parametrize("name", SHAPES)
def test_a_page_of_some_shape(name: str) -> None:
    shape = SHAPES[name]
    document = read_bytes("page.html", shape.html.encode())
    text = seen(document)
    for sentence in shape.keep:
        assert text.count(sentence) == 1, sentence
    for foreign in shape.drop:
        assert foreign not in text
    assert document.article.title == shape.title
    assert document.article.published.startswith(shape.day)
    assert document.article.publisher == shape.publisher
    for told_at in document.sentences:  # what is quoted stands in the file
        told = document.quote(told_at.start, told_at.end, across_tags=True)
        assert told is not None
        assert told.exact == document.text[told_at.start : told_at.end]
