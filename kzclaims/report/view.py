"""What the page shows, in one language: articles, and each conflict with its versions, quotes and sources in words."""

from __future__ import annotations

from collections.abc import Iterable

from kzclaims.claim import Article, Claim, Named
from kzclaims.conflicts import Conflict
from kzclaims.report.differing import compared
from kzclaims.report.documents import Blocks
from kzclaims.report.json_ import speakers
from kzclaims.report.measured import in_words
from kzclaims.report.seen import STYLES, Fact, Passage, Said, Seen, Source, Version, tag
from kzclaims.report.shared import origins
from kzclaims.report.shown import paragraph, passages, web_address
from kzclaims.report.words import Words, words
from kzclaims.reported import Report
from kzclaims.rules import all_rules
from kzclaims.shapes import all_shapes
from kzclaims.wording import NBSP, Speaker, french, sentence
from kzclaims.wording import Said as Quoted

# With more conflicts than FEW the paragraphs around quotes are cut, this far from them: the annotated copies have all.
FEW, WHOLE, NEAR = 200, 1200, 100


class View:
    """A report in one language."""

    def __init__(self, report: Report, language: str) -> None:
        self.report = report
        self.words: Words = words(language)
        self.voice: Speaker = speakers(report)[language]
        listed = {claim.article.id: claim.article for claim in report.claims} | {a.id: a for a in report.articles}
        ordered = sorted(listed.values(), key=lambda a: (self._path(a), a.id))
        self.sources = {article.id: self._source(article, n) for n, article in enumerate(ordered)}
        self._titles = {r.id: self.voice.say(r.title) for r in (*all_rules(), *all_shapes())}
        self.few = len(report.conflicts) <= FEW
        self.conflicts = tuple(self._conflict(c, n) for n, c in enumerate(report.conflicts, 1))

    def _path(self, article: Article) -> str:
        text = self.report.texts.get(article.id)
        return text.path if text else article.file_name

    def _source(self, article: Article, n: int) -> Source:
        t = self.words
        title = article.title or article.file_name or article.id
        return Source(
            tag(n),
            n % STYLES,
            f"article-{n + 1}",
            article.file_name or article.id,
            title,
            article.publisher or t("inputs.no_publisher"),
            t.when(article.published),
            article.language,
            web_address(article.url),
            article.author,
            t.known("title_status", article.title_status),
            article,
            n + 1,
            article.id in self.report.texts,
        )

    def name(self, identifier: str) -> str:
        """The label of an entity or a term."""
        return self._set(self.voice.namer(identifier, self.words.language))

    def titled(self, rule: str) -> str:
        """A rule's title; its id where it has none."""
        return self._titles.get(rule) or rule

    def titled_source(self, article: str) -> str:
        """The letter and the title of an article."""
        return f"{self.sources[article].tag} · {self.sources[article].title}"

    def term(self, name: str) -> str:
        """The label of a term of the vocabulary, by its local name in small letters."""
        return self._set(self.report.vocabulary.term(name.capitalize(), self.words.language))

    def meaning(self, name: str) -> str:
        """What a term of the vocabulary means; empty where it does not say."""
        comments = self.report.vocabulary.comments.get(name.capitalize(), {})
        return self._set(comments.get(self.words.language, ""))

    def _set(self, text: str) -> str:
        return french(text) if self.words.language == "fr" else text

    def about(self, claim: Claim) -> str:
        """Subject, property and scope of a claim, in words; the holder of a share is its scope and says so."""
        parts = [
            self.name(claim.subject),
            self.name(claim.property),
            *([self.name(claim.scope)] if claim.scope else []),
        ]
        return f"{NBSP}– ".join(parts)

    def value(self, claim: Claim) -> str:
        """The value of a claim in words."""
        return self.voice.word(claim.value)

    def said(self, claim: Claim) -> Said:
        """A claim in words."""
        t = self.words
        source = self.sources[claim.article.id]
        return Said(
            source,
            paragraph(claim, self.report.texts.get(claim.article.id)),
            (claim.quote.language if claim.quote else "") or claim.article.language,
            self.value(claim),
            self.about(claim),
            self.name(claim.speaker) if claim.speaker else "",
            t.when(claim.asserted),
            self.term(claim.section),
            self.term(claim.modality),
            claim.modality != "stated",
            claim.negated,
            self._attributed(claim.speaker) if claim.speaker else "",
        )

    def _attributed(self, speaker: str) -> str:
        # An office has no article before its name, which a sentence would want.
        office = self.report.world.entity(speaker).kind == "office"
        return self.words("detail.according_office" if office else "detail.according", who=self.name(speaker))

    def passages(self, claims: Iterable[Claim]) -> tuple[Passage, ...]:
        """The paragraphs of some claims, each once."""
        found = passages(claims, self.report.texts, WHOLE if self.few else NEAR, Blocks())
        return tuple(Passage(p.pieces, tuple(self.said(c) for c in p.claims)) for p in found)

    def fact(self, claim: Claim) -> Fact:
        """A reference fact in words."""
        t, source = self.words, claim.article
        valid = (
            t("detail.valid", when=t.when(claim.valid.edtf))
            if claim.valid and claim.valid.edtf
            else t("detail.undated")
        )
        return Fact(
            self.about(claim),
            self.value(claim),
            source.title,
            source.publisher or source.id,
            t.when(source.published),
            source.language,
            web_address(source.url),
            valid,
        )

    def _whom(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        names = []
        for claim in claims:
            source = self.sources[claim.article.id]
            known = source.article.publisher or self.words("settle.author_of", tag=source.tag)
            names.append(f"{known} ({source.author})" if source.author else known)
        return tuple(dict.fromkeys(names))

    def _people(self, conflict: Conflict) -> tuple[str, ...]:
        """The persons that a conflict names, and who says what in it, by name."""
        world = self.report.world
        named = {
            name
            for claim in conflict.claims
            for name in (claim.subject, claim.scope, self.named_value(claim))
            if name and world.entity(name).kind == "person"
        }
        named |= {claim.speaker for claim in conflict.claims if claim.speaker}
        return tuple(sorted({self.name(name) for name in named}))

    def _without(self, conflict: Conflict) -> str:
        t, left = self.words, conflict.without_background
        if not conflict.background:
            return ""
        if left is None:
            return t("detail.without_none")
        if left == conflict.severity:
            return t("detail.without_same")
        return t("detail.without", severity=t(f"severity.{left.value}"))

    def _first(self, conflict: Conflict) -> str:
        """The claim to check first, and what would go with it; empty where no other conflict has it."""
        first = self.report.check_first.get(conflict.id)
        if first is None or first.claim.quote is None:
            return ""
        tag_ = self.sources[first.claim.article.id].tag
        quote = self.voice.word(Quoted(first.claim))
        return self.words("settle.first", n=first.repairs, quote=quote, tag=tag_)

    def _conflict(self, conflict: Conflict, place: int) -> Seen:
        t, voice = self.words, self.voice
        versions = tuple(
            Version(
                number,
                voice.word(camp.value),
                tuple(self.said(c) for c in camp.claims if not c.background),
                self.passages(c for c in camp.claims if not c.background),
                tuple(self.fact(c) for c in camp.claims if c.background),
                origins(self.report, conflict, number - 1, t, self.name),
            )
            for number, camp in enumerate(conflict.camps, 1)
        )
        camped = {c.id for camp in conflict.camps for c in camp.claims}
        also = self.passages(c for c in conflict.claims if c.id not in camped)
        said = [s for version in versions for s in version.said]
        differs = ""
        if conflict.where == "reference":
            differs = t.differs(
                (c.article.publisher or c.article.title or c.article.id, c.article.published)
                for c in conflict.background
            )
        return Seen(
            conflict.id,
            conflict.key,
            conflict.fingerprint,
            place,
            conflict.severity.value,
            conflict.where,
            t.known("family", conflict.family),
            conflict.stakes,
            tuple(dict.fromkeys(s.modality for s in said if s.marked)),
            tuple(dict.fromkeys(s.speaker for s in said if s.speaker)),
            sentence(voice.say(conflict.message)),
            differs,
            versions,
            voice.say(conflict.settle),
            self._whom(conflict.claims),
            self._people(conflict),
            compared(versions),
            tuple(voice.say(step) for step in conflict.computation),
            also,
            tuple(self.fact(c) for c in conflict.background if c.id not in camped),
            self._without(conflict),
            tuple((rule, self._titles.get(rule, ""), in_words(rule, t)) for rule in conflict.rules),
            frozenset(c.article.id for c in conflict.claims),
            self._first(conflict),
            (conflict.family, conflict.subject, conflict.property, conflict.scope),
        )

    def in_conflict(self) -> dict[str, Seen]:
        """The most urgent conflict of each claim and reference fact, by claim id."""
        found: dict[str, Seen] = {}
        for node, seen in zip(self.report.conflicts, self.conflicts, strict=True):
            for claim in (*node.claims, *node.background):
                found.setdefault(claim.id, seen)
        return found

    def named_value(self, claim: Claim) -> str:
        """The entity that a claim's value names, empty for any other value."""
        return claim.value.entity if isinstance(claim.value, Named) else ""
