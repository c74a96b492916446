"""Some 600 strings that try to be more than text, and reports that hold each of them in each of their fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kzclaims.check import origins_of
from kzclaims.claim import Article, Claim, Entity, Spelling, Value
from kzclaims.followup import followups
from kzclaims.repairs import first_to_check
from kzclaims.reported import Report
from kzclaims.review import Decision, hold
from kzclaims.review.earlier import Earlier
from kzclaims.verdicts import Outcome, Verdict
from kzclaims.wording import Message
from tests.builders import C, D, Q, S, W
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


def everywhere(base: Report, texts: tuple[str, ...]) -> Report:
    """A report with each string in what :func:`hostile` leaves out as well.

    It is told of dates that differ and are due, of shares and who holds them, of spellings and of what two articles
    tell on one word; it stands in a reference, its verdicts, what was not read, what people decided, and what is gone.
    """
    articles, found, claims, entities, known = [], {}, [], [], []
    for n, string in enumerate(texts):
        labels = tuple(Spelling(string, language, "pref") for language in ("fr", "en"))
        entities += [Entity(f"{name}-{n}", kind, labels) for kind, name in _NAMED]
        # Somebody else than who publishes the articles, which nobody would be said to cite.
        entities.append(Entity(f"person-{n}", "person", (Spelling(f"{string} dit", "fr", "pref"),)))
        source = Article(f"source-{n}", string, string, "", string, string, string, "2024-01-01", "fr", string, string)
        more: dict[str, Any] = {"background": True, "valid": D("2024-01-01/2026-12-31")}
        known.append(C(f"plan-{n}", "openingDate", D("2029-05-05"), string, source, **more))
        known.append(C(f"held-{n}", "ownershipShare", S(10), string, source, scope=f"holder-{n}", **more))
        for side in (0, 1):
            article = Article(
                f"article-{n}-{side}", f"{string}#{n}-{side}", f"{string}{side}", title=string, publisher=string,
                published="2025-03-04", language="fr", url=string, author=string, sentences=6,
            )  # fmt: skip
            articles.append(article)
            found[article.id], told = _told(n, side, string, article)
            claims += told
    report = made(base, articles, found, claims, entities, tuple(known))
    return _decided(replace(report, limits=tuple(_UNREAD.filled(path=string) for string in texts)), texts)


_NAMED = (("project", "plan"), ("organisation", "held"), ("organisation", "holder"), ("organisation", "other"))
_UNREAD = Message("{path} : non lu", "{path}: not read")


def _told(n: int, side: int, string: str, article: Article) -> tuple[str, list[Claim]]:
    """The text of an article, and what it claims in words that have the string in them."""
    text, claims = f"{string}\n", []
    told: tuple[tuple[str, str, Value, dict[str, Any]], ...] = (
        ("openingDate", f"plan-{n}", D(("2027-09-01", "2028-03-01")[side]), {"modality": "announced"}),
        ("ownershipShare", f"held-{n}", S((60, 70)[side]), {"scope": f"{('holder', 'other')[side]}-{n}"}),
        ("count", f"held-{n}", Q((12, 15)[side]), {}),
        ("name", f"person-{n}", W(f"{string} {'ab'[side]}"), {}),
    )
    for name, subject, value, more in told:
        quote = f"{name} {side} {string}"
        claims.append(C(subject, name, value, quote, article, start=len(text), speaker=f"person-{n}", **more))
        text += f"{quote}. "
    return text, claims


def _decided(report: Report, texts: tuple[str, ...]) -> Report:
    """The report with verdicts, with decisions on what is there and what is gone, and with what comes of its claims."""
    told = []
    for string, conflict in zip(texts, report.conflicts, strict=False):
        private: dict[str, Any] = dict.fromkeys(("who", "owner", "due", "evidence", "note", "about"), string)
        for key, state in ((conflict.id, "confirmed"), (f"gone {string}", "disputed")):
            told.append(Decision(key, state=state, when="2026-01-01T10:00:00Z", **private))
    facts = {fact.subject: fact for fact in report.world.background}
    verdicts = tuple(
        Verdict(claim, tuple(Outcome)[n % 3], (facts[claim.subject],), (said,), why=said if n % 3 == 2 else None)
        for n, claim in enumerate(report.claims)
        if claim.subject in facts
        for said in [Message("{what}", "{what}").filled(what=claim.article.title)]
    )
    names = {c.id: (c.key, c.fingerprint) for c in report.conflicts}
    return replace(
        report,
        verdicts=verdicts,
        held=hold(told, names, {article.id for article in report.articles}),
        with_notes=True,
        since={c.id: ("new", "same", "changed")[n % 3] for n, c in enumerate(report.conflicts)},
        left=tuple(Earlier(string, string, string, string) for string in texts),
        followups=followups(report.claims, report.vocabulary, date(2027, 10, 1)),
        as_of=date(2027, 10, 1),
        check_first=first_to_check(report.conflicts),
        origins=origins_of(report.conflicts, report.world, report.texts),
    )
