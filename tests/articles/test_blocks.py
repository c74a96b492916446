"""Title, headings, lead, captions, lists, tables and credits are told apart, with and without markup."""

from __future__ import annotations

import pytest

from kzclaims.articles.document import Document, Kind
from kzclaims.articles.reading import read_bytes

BODY = "La digue sera finie avant l’hiver, a dit le maire. Elle protégera 340 maisons du bourg et du port."
KINDS = ("title", "heading", "lead", "body", "caption", "table", "list", "quote", "credit", "meta")


def read(text: str, name: str = "a.txt") -> Document:
    return read_bytes(name, text.encode())


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.readable(block.start, block.end).text) for block in document.blocks]


PLAIN = {
    "fr": (
        "La digue de Port-Aval sera finie cet hiver",
        BODY,
        "Qui paiera ?",
        "La région paiera un tiers, le reste est à la charge du bourg.",
        "Un chantier sous surveillance",
    ),
    "en": (
        "Port Aval dyke to be finished this winter",
        "The dyke will be finished before the winter, the mayor said. It will protect 340 houses.",
        "Who pays?",
        "The county will pay a third of it, and the town has to find the rest.",
        "Works under watch",
    ),
    "ru": (
        "Плотину в Заречном закончат этой зимой",
        "Плотину закончат до зимы, сообщил глава города. Она защитит 340 домов.",
        "Кто заплатит?",
        "Треть суммы даст область, а остальное должен найти сам город.",
        "Работы под надзором",
    ),
}


@pytest.mark.parametrize("language", PLAIN)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n \n"])
def test_headings_without_markup_are_told_from_prose(language: str, gap: str) -> None:
    title, lead, question, body, heading = PLAIN[language]
    document = read(gap.join((title, lead, question, body, heading, lead)))
    expected = [("title", title), ("lead", lead), ("heading", question), ("body", body), ("heading", heading)]
    assert parts(document) == [*expected, ("body", lead)]
    assert {block.language for block in document.blocks} == {language}
    assert (document.article.title, document.article.title_status) == (title, "printed")


def test_markdown_is_read_and_its_signs_stay_outside_the_blocks() -> None:
    text = (
        f"# La digue\n\n{BODY}\n\n## Le prix ##\n\n- 12 millions pour la pierre ;\n- 3 pour la terre.\n\n"
        f"> Trop cher.\n\n![Le chantier](a.png)\n\n"
        "| Lot | Prix |\n|---|---|\n| A | 12 |\n\n**Sources :** [Mairie](#).\n\n"
        "## date créée\n\n09/10/2025\n\n## Champs de Méta\n\n**Auteur :** Nadia Roux\n"
    )
    assert parts(read(text, "a.md")) == [
        ("title", "La digue"),
        ("lead", BODY),
        ("heading", "Le prix"),
        ("list", "12 millions pour la pierre ;"),
        ("list", "3 pour la terre."),
        ("quote", "Trop cher."),
        ("caption", "Le chantier"),
        ("table", "| Lot | Prix |"),
        ("table", "| A | 12 |"),
        ("credit", "Sources : Mairie."),
        ("meta", "date créée"),
        ("meta", "09/10/2025"),
        ("meta", "Champs de Méta"),
        ("meta", "Auteur : Nadia Roux"),
    ]


def test_meta_ends_at_the_next_real_heading() -> None:
    document = read(f"# Titre du jour\n\n## Tags\n\ndigue, port\n\n## Le prix\n\n{BODY}\n")
    assert [kind for kind, _ in parts(document)] == ["title", "meta", "meta", "heading", "lead"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("© Ville de Port-Aval", "caption"),
        ("Photo : J. Roux / Port-Aval", "caption"),
        ("Фото: пресс-служба города", "caption"),
        ("Le port en 2024 (photo J. Roux)", "caption"),
        ("Partager l'article :", "credit"),
        ("- Partager sur Facebook", "credit"),
        ("À lire aussi : le port fermé", "credit"),
        ("Читайте также: мост закрыт", "credit"),
        ("Read more: harbour closed", "credit"),
        ("Источник: пресс-служба", "credit"),
        ("By Joan Tully", "credit"),
        ("Publié le 4 mars 2025 à 10h12", "meta"),
        ("12 мая 2025 г., 14:30", "meta"),
        ("Temps de lecture : 3 min", "meta"),
        ("Partager un logement coûte 300 euros par mois dans le bourg.", "body"),
        ("By 2027 the harbour will be dry, engineers say.", "body"),
        ("Publié en 2019, le rapport compte 300 pages. Il gêne.", "body"),
        ("Sources concordantes, les deux rapports donnent 300 maisons.", "body"),
    ],
)
def test_lines_around_an_article_are_no_prose(line: str, kind: str) -> None:
    document = read(f"{BODY}\n\n{line}\n\n{BODY}")
    assert parts(document)[1][0] == kind


def test_a_list_introduced_by_a_colon_is_no_heading() -> None:
    document = read(f"{BODY}\nLe club prévoit trois dépenses :\n- la moitié ;\n• 20 % pour la pelouse ;\n– le reste.")
    assert [kind for kind, _ in parts(document)] == ["lead", "body", "list", "list", "list"]


def test_three_short_lines_are_no_headings() -> None:
    document = read(f"{BODY}\n\nLa mer monte\nLe vent tourne\nLe phare veille\n\n{BODY}")
    assert [kind for kind, _ in parts(document)][1] != "heading"


def test_a_signature_is_no_sentence() -> None:
    document = read(f"{BODY}\n\nNadia Roux")
    assert parts(document)[-1] == ("credit", "Nadia Roux")
    assert len(document.sentences) == 2


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "La digue de Port-Aval sera finie avant l’hiver, a dit le\n"
        "maire. Elle protégera 340 maisons du bourg et du port, dont\n"
        "celles de la rue Basse, inondée trois fois en dix ans par\n"
        "la rivière.\n"
    )
    document = read(text + "\n" + text)
    assert [kind for kind, _ in parts(document)] == ["lead", "body"]
    assert len(document.sentences) == 4


def test_a_table_with_tabs_is_told() -> None:
    document = read(f"{BODY}\n\nLot\tPrix\nA\t12\n\n{BODY}")
    assert [kind for kind, _ in parts(document)] == ["lead", "table", "table", "body"]


def test_mixed_languages_are_told_by_paragraph() -> None:
    document = read("\n\n".join((PLAIN["fr"][1], PLAIN["ru"][1], PLAIN["fr"][3], "Navia Telecom, 2025.")))
    assert [block.language for block in document.blocks] == ["fr", "ru", "fr", "fr"]
    assert document.article.language == "fr"


def test_every_kind_is_met_somewhere_above() -> None:
    assert {kind.value for kind in Kind} == set(KINDS)
