"""Some 600 strings that try to be more than text, and a report that holds one of them in each of its fields."""

from __future__ import annotations

from typing import Any

from kzclaims.claim import Article, Entity, Spelling
from kzclaims.reported import Report
from tests.builders import C, Q
from tests.report.made import made

_PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/a.png'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><use href='https://evil.example/a.svg#a'/></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
    "<math><mtext><a xlink:href='javascript:alert(1)'>x</a></mtext></math>",
    "<iframe src='https://evil.example/'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<embed src='https://evil.example/x'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action='https://evil.example/'><input name=q autofocus onfocus=alert(1)></form>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<template><script>alert(1)</script></template>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</option></select><img src=x onerror=alert(1)>",
    "</q></cite></blockquote></article></main><h1>x</h1>",
    '" onmouseover=alert(1) x="',
    "' onmouseover=alert(1) x='",
    '" style="background:url(https://evil.example/a)" x="',
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    "https://evil.example/\u202egpj.exe",
    "https://evil.example/<script>",
    "{{ 7 * 7 }}{% raw %}{n}%s%(x)s${alert(1)}`${alert(1)}`",
    "\u202etxet\u202c",
    "a\u2066b\u2069c\u2067d\u2068e",
    "sto\u200bp\u200cs\u200d\ufeff\u2060",
    "a\u00adb\u034fc\u115fd\u3164e",
    "\U000e0041\U000e0042 \ufe0f \ue000 \ufffe",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "\x1b]8;;https://evil.example/\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m\x07\x08\x0c\x7f",
    "a\u2028b\u2029c\x85d",
    '=HYPERLINK("https://evil.example/","x")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "＝1＋1",
    "[x](javascript:alert(1)) ![y](https://evil.example/a.png)",
    "| a | b |\n|---|---|\n<b>x</b>",
)
_WAYS = (
    "{}",
    "{}{}",
    " {} ",
    "12 {} 15",
    "« {} »",
    '"{}"',
    "<{}>",
    "&lt;{}&#x3e;",
    "\u202e{}\u202c",
    "\t{}",
)


def strings() -> tuple[str, ...]:
    """Every payload said in every way."""
    return tuple(way.replace("{}", payload) for payload in _PAYLOADS for way in _WAYS)


def hostile(base: Report, texts: tuple[str, ...]) -> Report:
    """A report in which each string is a title, a publisher, an author, a file name, an address, a name and a quote."""
    articles, claims, entities, found = [], [], [], {}
    for n, string in enumerate(texts):
        article = Article(
            f"article-{n}", f"{string}#{n}", string, title=string, title_status=string, publisher=string,
            published=string, language="fr", url=string, author=string, sentences=2,
        )  # fmt: skip
        first, second = f"{string} 12 {string}", f"{string} 15 {string}"
        text = f"{string}\n\nAvant {first} après. Puis {second} enfin."
        at = text.index(first), text.index(second)
        said: dict[str, Any] = {
            "scope": f"scope-{n}",
            "speaker": f"speaker-{n}",
            "asserted": "2025-03-04",
            "modality": "reported",
        }
        claims += [
            C(f"thing-{n}", "count", Q(number), quote, article, start=start, **said)
            for number, quote, start in ((12, first, at[0]), (15, second, at[1]))
        ]
        for kind, name in (("product", "thing"), ("scope", "scope"), ("person", "speaker")):
            labels = tuple(Spelling(string, language, "pref") for language in ("fr", "en"))
            entities.append(Entity(f"{name}-{n}", kind, labels))
        articles.append(article)
        found[article.id] = text
    return made(base, articles, found, claims, entities)
