"""An invented dossier about a tram, as Turtle and article texts; a test may make any of its texts hostile."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.reported import Report
from kzclaims.turtle import PREFIXES, literal

HEAD = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()) + (
    "\n@prefix org: <http://www.w3.org/ns/org#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
)

FRENCH = (
    "Un tramway pour le port\n"
    "La ligne C ouvrira le 1er septembre 2027, a promis la maire, Anna Rivel. Elle comptera 12 arrêts.\n"
    "Le réseau sera entièrement électrique d’ici 2029. La ligne aura 14 arrêts, précise le plan. "
    "La ville détient environ 60 % de la régie, qui porte la ligne C. Ana Rivell l’inaugurera.\n"
)
ENGLISH = (
    "A tram for the harbour\n"
    "Line C opens on 1 March 2028, the mayor, Anna Rivell, said. The network goes fully electric before 2028. "
    "Madame Rivelle was there.\n"
)


@dataclass
class Dossier:
    """Everything that the Turtle says in words, to be changed by a test before it is checked."""

    folder: Path
    title: str = "Un tramway pour le port"
    publisher: str = "Le Quai"
    author: str = "Jo Marin"
    url: str = "https://quai.example/tram?ligne=c&an=2027"
    file_name: str = "tram-1.txt"
    label: str = "la ligne C"
    speaker: str = "la maire"
    unit_scope: str = "arrêts"
    french: str = FRENCH
    english: str = ENGLISH
    quotes: dict[str, str] = field(default_factory=dict)

    def turtle(self) -> str:
        """The claims as Turtle."""
        return HEAD + "\n\n".join([self._articles(), self._entities(), *self._claims()]) + "\n"

    def _articles(self) -> str:
        digests = [hashlib.sha256(text.encode()).hexdigest() for text in (self.french, self.english)]
        return (
            f"id:article-1 a kz:Article ; kz:fileName {literal(self.file_name)} ; kz:sha256 {literal(digests[0])} ;\n"
            f'  schema:headline {literal(self.title)} ; kz:titleStatus "printed" ;\n'
            f"  kz:publisher {literal(self.publisher)} ;\n"
            f'  kz:published "2025-03-04" ; kz:language "fr" ; schema:url {literal(self.url)} ;\n'
            f"  kz:author {literal(self.author)} ; kz:sentences 7 .\n"
            f'id:article-2 a kz:Article ; kz:fileName "tram-2.txt" ; kz:sha256 {literal(digests[1])} ;\n'
            '  schema:headline "A tram for the harbour"@en ; kz:titleStatus "address" ; kz:publisher "Harbour Post" ;\n'
            '  kz:published "2025-03-05/.." ; kz:language "en" ; kz:sentences 4 .'
        )

    def _entities(self) -> str:
        named = {
            "line-c": ("schema:Product", self.label, "line C"),
            "mayor": ("org:Post", self.speaker, "the mayor"),
            "rivel": ("schema:Person", "Anna Rivel", "Anna Rivel"),
            "stops": ("kz:Scope", self.unit_scope, "stops"),
            "network": ("schema:Project", "le réseau électrique", "the electric network"),
            "city": ("org:Organization", "la ville", "the city"),
            "operator": ("org:Organization", "la régie", "the operator"),
        }
        return "\n".join(
            f"id:{key} a {kind} ; skos:prefLabel {literal(fr, 'fr')} , {literal(en, 'en')} ."
            for key, (kind, fr, en) in named.items()
        )

    def _claims(self) -> list[str]:
        day = '[ a kz:Period ; kz:edtf "{0}" ; kz:lo "{0}"^^xsd:date ; kz:hi "{0}"^^xsd:date ; kz:relation kz:eq ]'
        goal = '[ a kz:Period ; kz:edtf "../{0}" ; kz:hi "{0}-12-31"^^xsd:date ; kz:relation kz:{1} {2}]'
        stops = "[ a kz:Quantity ; kz:lo {0} ; kz:hi {0} ; kz:written {0} ; kz:relation kz:eq ]"
        share = "[ a kz:Share ; kz:lo 57 ; kz:hi 63 ; kz:written 60 ; kz:relation kz:approx ]"
        other = '; kz:reading "../2029-12-31"^^edtf:EDTF '
        said = "kz:modality kz:Announced ; prov:wasAttributedTo id:mayor"
        return [
            self._claim(1, "line-c", "openingDate", day.format("2027-09-01"), "ouvrira le 1er septembre 2027", said),
            self._claim(
                1, "line-c", "count", stops.format(12), "12 arrêts", "kz:modality kz:Stated ; kz:scope id:stops"
            ),
            self._claim(
                1, "line-c", "count", stops.format(14), "14 arrêts", "kz:modality kz:Stated ; kz:scope id:stops"
            ),
            self._claim(
                1, "network", "deadline", goal.format(2028, "le", other), "d’ici 2029", "kz:modality kz:Announced"
            ),
            self._claim(1, "operator", "ownershipShare", share, "environ 60 % de la régie", "kz:scope id:city"),
            self._claim(1, "line-c", "developer", "id:operator", "qui porte la ligne C", "kz:modality kz:Stated"),
            self._claim(
                1, "rivel", "name", '[ a kz:Text ; kz:text "Anna Rivel"@fr ]', "Anna Rivel", "kz:section kz:Lead"
            ),
            self._claim(
                1, "rivel", "name", '[ a kz:Text ; kz:text "Ana Rivell"@fr ]', "Ana Rivell", "kz:section kz:Body"
            ),
            self._claim(2, "line-c", "openingDate", day.format("2028-03-01"), "opens on 1 March 2028", said),
            self._claim(
                2, "network", "deadline", goal.format(2027, "lt", ""), "before 2028", "kz:modality kz:Announced"
            ),
            self._claim(
                2, "rivel", "name", '[ a kz:Text ; kz:text "Anna Rivell"@en ]', "Anna Rivell", "kz:section kz:Lead"
            ),
            self._claim(2, "rivel", "name", '[ a kz:Text ; kz:text "Rivelle"@en ]', "Rivelle", "kz:section kz:Body"),
        ]

    def _claim(self, article: int, subject: str, name: str, value: str, quote: str, more: str) -> str:
        text, language = ((self.french, "fr"), (self.english, "en"))[article - 1]
        quote = self.quotes.get(quote, quote)
        start = text.index(quote)
        slug = hashlib.sha256(f"{article}{name}{quote}".encode()).hexdigest()[:8]
        return (
            f"id:claim-{article}-{name}-{slug} a kz:Claim ; rdf:subject id:{subject} ; rdf:predicate kz:{name} ;\n"
            f"  rdf:object {value} ; {more} ; kz:sentence {text.count('.', 0, start) + 1} ;\n"
            f'  kz:assertedOn "2025-03-0{article + 3}"^^xsd:date ; prov:wasQuotedFrom id:article-{article} ;\n'
            f"  oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact {literal(quote, language)} ] ,\n"
            f"    [ a oa:TextPositionSelector ; oa:start {start} ; oa:end {start + len(quote)} ] ."
        )

    def check(self, texts: bool = True) -> Report:
        """Write the dossier and check it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "claims.ttl").write_text(self.turtle(), encoding="utf-8")
        articles = self.folder / "articles"
        articles.mkdir(exist_ok=True)
        (articles / self.file_name).write_bytes(self.french.encode())
        (articles / "tram-2.txt").write_bytes(self.english.encode())
        return check([self.folder / "claims.ttl"], Options(articles=articles if texts else None))


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """A dossier to change and check."""
    return Dossier(tmp_path / "dossier")


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The dossier as it stands, checked with its texts."""
    return Dossier(tmp_path_factory.mktemp("tram")).check()


@pytest.fixture(scope="session")
def pages(report: Report) -> Mapping[str, str]:
    """Both pages by language."""
    from kzclaims.report.html import page

    return {language: page(report, language) for language in ("fr", "en")}


@pytest.fixture
def rendered(report: Report) -> Callable[[str, str], Mapping[str, str]]:
    """A format of the report in a language, by file name."""
    from kzclaims.report import FORMATS

    return lambda name, language: {
        file: content if isinstance(content, str) else "".join(map(str, content))
        for file, content in FORMATS[name](report, language).items()
    }
