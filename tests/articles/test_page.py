"""Saved pages: the article is kept, all around it is dropped, and every offset is one of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.articles.document import Document, Kind
from kzclaims.articles.reading import read_article, read_bytes
from kzclaims.articles.tags import Tag, Text, attributes, scan
from kzclaims.errors import InputError

PAGES = Path(__file__).parent / "pages"
PROSE = "The dyke will be finished before the winter, the mayor said on Monday. It will protect 340 houses of the town."


def page(body: str) -> Document:
    return read_bytes("a.html", f"<!doctype html><html><body>{body}</body></html>".encode())


def seen(document: Document) -> str:
    return "\n".join(document.readable(block.start, block.end).text for block in document.blocks)


def test_a_french_wordpress_page() -> None:
    document = read_article(PAGES / "fr-wordpress.html")
    article = document.article
    assert article.title == "Trois-Rives : le tram C attendra 2028"
    assert (article.title_status, article.language) == ("printed", "fr")
    assert (article.published, document.updated) == ("2025-03-04T07:30:00+01:00", "2025-03-05T09:00:00+01:00")
    assert (article.publisher, article.author) == ("La Voix des Coteaux", "Odile Marchand")
    assert article.url == "https://www.voix-des-coteaux.example/2025/03/tram-c/"
    kinds = [block.kind.value for block in document.blocks]
    assert kinds == ["title", "lead", "caption", "body", "heading", "body", "list", "list", "table", "table"]
    text = seen(document)
    assert "412\u202fmillions d’euros" in text
    assert "Gare|14\u00a0000" in text
    for foreign in (
        "cookies",
        "Partager",
        "matelas",
        "bus de nuit",
        "85 000",
        "impôts",
        "Mentions",
        "tram D",
        "Politique",
    ):
        assert foreign not in text, foreign
    assert document.limits == ()


def test_an_english_page_of_divisions() -> None:
    document = read_article(PAGES / "en-divs.html")
    assert (document.article.title, document.article.published) == (
        "Harbour bridge to close for nine weeks",
        "2025-05-12",
    )
    text = seen(document)
    assert "Ruth O'Dell" in text
    assert "£3.4m" in text
    assert "forty of us" in text
    assert all(foreign not in text for foreign in ("Ferry", "Lighthouse", "Copyright", "Sport"))


def test_a_russian_page_whose_paragraphs_are_line_breaks() -> None:
    document = read_article(PAGES / "ru-bitrix.html")
    assert [block.kind.value for block in document.blocks] == ["title", "lead", "body", "body"]
    assert document.article.url == "https://zarechny.example/news/12/"
    text = seen(document)
    assert "«Денег хватит. Подрядчик уже выбран», — сказал он." in text
    assert "Мост закрыли" not in text
    assert [block.language for block in document.blocks] == ["ru"] * 4


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_offsets_are_those_of_the_file(path: Path) -> None:
    document = read_article(path)
    raw = path.read_bytes().decode()
    assert document.text == raw
    for sentence in document.sentences:
        quote = document.quote(sentence.start, sentence.end, across_tags=True)
        assert quote is not None
        assert raw[quote.start : quote.end] == quote.exact


def test_a_quote_is_exact_or_cut_at_tags() -> None:
    document = page(f"<article><p>{PROSE}</p><p>It cost <b>19&nbsp;million</b> euros in 2025.</p></article>")
    block = document.blocks[-1]
    folded = document.folded(block.start, block.end)
    inside = folded.find("19 million")
    assert inside is not None
    quote = document.quote(*inside)
    assert quote is not None
    assert quote.exact == "19&nbsp;million"
    crossing = folded.find("19 million euros")
    assert crossing is not None
    assert document.quote(*crossing) is None
    assert [document.text[slice(*piece)] for piece in document.pieces(*crossing)] == ["19&nbsp;million", " euros"]
    across = document.quote(*crossing, across_tags=True)
    assert across is not None
    assert across.exact == "19&nbsp;million</b> euros"


def test_a_recurring_quote_tells_its_surroundings() -> None:
    text = "Il a dit 12 ans. Puis 12 ans encore, et rien de plus ce jour-là."
    document = read_bytes("a.txt", text.encode())
    quote = document.quote(9, 15)
    assert quote is not None
    assert (quote.exact, quote.prefix[-4:], quote.suffix[:5]) == ("12 ans", "dit ", ". Pui")
    only = document.quote(0, 8)
    assert only is not None
    assert (only.prefix, only.suffix) == ("", "")


@pytest.mark.parametrize(
    "around",
    [
        "<nav><p>{}</p></nav>",
        "<aside><p>{}</p></aside>",
        "<footer><p>{}</p></footer>",
        "<form><p>{}</p></form>",
        '<div class="related-posts"><p>{}</p></div>',
        '<div id="cookieBanner"><p>{}</p></div>',
        '<div role="complementary"><p>{}</p></div>',
        '<section class="comments-area"><p>{}</p></section>',
        '<p hidden="">{}</p>',
        '<p style="display: none">{}</p>',
        '<ul><li><a href="/x">{}</a></li></ul>',
        "<script>document.write('<p>{}</p>')</script>",
        "<noscript><p>{}</p></noscript>",
        "<!-- <p>{}</p> -->",
    ],
)
def test_what_stands_around_an_article_is_dropped(around: str) -> None:
    foreign = "Another story tells of 12 wolves that were seen near the station yesterday evening."
    document = page(f"<article><h1>The dyke</h1><p>{PROSE}</p>{around.format(foreign)}<p>{PROSE}</p></article>")
    assert "wolves" not in seen(document)
    assert seen(document).count("340 houses") == 2


def test_classes_of_the_whole_page_drop_nothing() -> None:
    document = page(f'<div class="ads-enabled"><article class="has-comments related"><p>{PROSE}</p></article></div>')
    assert "340 houses" in seen(document)


def test_a_page_that_is_mostly_something_else_is_warned_of() -> None:
    other = f"<div class='teaser'><p>{PROSE} {PROSE}</p></div>" * 12
    document = page(f"<article><p>{PROSE}</p><p>{PROSE}</p></article>{other}")
    assert document.limits
    assert "% of the page's visible text" in document.limits[0]


def test_a_list_of_articles_is_warned_of() -> None:
    teasers = "".join(f'<article><h2><a href="/{i}">Story {i}</a></h2><p>{PROSE}</p></article>' for i in range(6))
    assert "holds 6 articles" in page(f"<main>{teasers}</main>").limits[0]


def test_bold_paragraphs_are_headings() -> None:
    document = page(f"<article><p>{PROSE}</p><p><strong>Who pays for it</strong></p><p>{PROSE}</p></article>")
    assert [block.kind for block in document.blocks] == [Kind.LEAD, Kind.HEADING, Kind.BODY]


def test_a_declared_older_charset_is_believed() -> None:
    body = "<p>Плотину закончат до зимы, сообщил глава города. Она защитит 340 домов.</p>"
    data = f'<html><head><meta charset="windows-1251"></head><body>{body}</body></html>'.encode("cp1251")
    assert "Плотину закончат" in seen(read_bytes("a.html", data))


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="holds no article"):
        page("<nav><a href='/'>Home</a></nav><img src='a.png'>")


def test_standard_input_is_known_by_its_first_bytes() -> None:
    document = read_bytes("-", f"\n<!DOCTYPE HTML><html><body><p>{PROSE}</p></body></html>".encode())
    assert seen(document) == PROSE


@given(st.text(st.sampled_from("<>/!-=\"' abpdiv&;#\n"), max_size=120))
def test_a_scan_never_fails_and_goes_forward(text: str) -> None:
    at = 0
    for part in scan(text):
        assert at <= part.start < part.end <= len(text)
        at = part.end
        if isinstance(part, Tag):
            attributes(text, part)


def test_a_scan_knows_quoted_attributes_and_opaque_elements() -> None:
    text = '<a title="a > b" href=x>t</a><script>if (a<b) "</p>"</script><!-- <p> -->u'
    parts = list(scan(text))
    assert [text[part.start : part.end] for part in parts if isinstance(part, Text)] == ["t", 'if (a<b) "</p>"', "u"]
    assert isinstance(parts[0], Tag)
    assert attributes(text, parts[0]) == {"title": "a > b", "href": "x"}
