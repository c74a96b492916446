"""Names, offices and speech: who holds what, who says what, in three languages, and what must not be taken for it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kzclaims.articles import Document, read_folder
from kzclaims.claim import Words
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people.reader import people_drafts
from kzclaims.extract.scene import scene_of


def drafts_of(folder: Path, text: str, language: str, published: str = "2024-03-12") -> list[Draft]:
    head = f"---\ntitle: –\ndate: {published}\nlanguage: {language}\n---\n\n"
    (folder / "a.txt").write_text(head + text, encoding="utf-8")
    documents: tuple[Document, ...] = tuple(read_folder(folder)[0])
    return people_drafts(scene_of(documents[0]))


def shown(ref: object) -> str:
    """A ref as words: the name, or the concept and what it is of."""
    assert isinstance(ref, Ref)
    own = ref.name.text if ref.name else ref.id or "topic"
    return f"{own} of {shown(ref.of)}" if ref.of else own


def offices(drafts: list[Draft]) -> list[tuple[str, str]]:
    listed = [d for d in drafts if d.property == "holdsOffice" and isinstance(d.value, Ref)]
    return [(shown(d.subject), shown(d.value)) for d in listed if "-typed" not in shown(d.value)]


def speakers(drafts: list[Draft]) -> dict[str, str]:
    return {d.passage.text[d.start : d.end]: shown(d.value) for d in drafts if d.property == "saidBy"}


@pytest.mark.parametrize(
    ("language", "text", "person", "office"),
    [
        (
            "fr",
            "Le ministre de la Culture, Paul Ansart, a visité le chantier.",
            "Paul Ansart",
            "office-minister-culture of topic",
        ),
        (
            "fr",
            "La maire socialiste de Kerlouan, Nolwenn Kervella, viendra.",
            "Nolwenn Kervella",
            "office-mayor of Kerlouan",
        ),
        (
            "fr",
            "Remi Aubin, président du conseil d’administration de Navix, démissionne.",
            "Remi Aubin",
            "office-chair-of-board-of-directors of Navix",
        ),
        (
            "fr",
            "Jean Rivoal devient directeur général de Navix à la place de Luc Roy.",
            "Jean Rivoal",
            "office-chief-executive of Navix",
        ),
        (
            "fr",
            "Anna Roux a pris le 4 mars la direction générale de Navix.",
            "Anna Roux",
            "office-chief-executive of Navix",
        ),
        (
            "fr",
            "Le groupe Navix Fret, dirigé par Anna Roux, recrute.",
            "Anna Roux",
            "office-head-of-body of Navix Fret",
        ),
        ("en", "Ann Carey, mayor of Northfield, cut the ribbon.", "Ann Carey", "office-mayor of Northfield"),
        ("en", "The Ministry of Culture, headed by Ann Carey, paid.", "Ann Carey", "office-minister-culture of topic"),
        ("en", "Ann Carey took over as chief executive of Navix.", "Ann Carey", "office-chief-executive of Navix"),
        (
            "en",
            "Ann Carey, who succeeded Tom Bradley as mayor of Northfield, spoke.",
            "Ann Carey",
            "office-mayor of Northfield",
        ),
        ("ru", "Мэр Озёрска Игорь Латышев открыл мост.", "Игорь Латышев", "office-mayor of Озёрска"),
        (
            "ru",
            "Генеральный директор Navix Игорь Латышев открыл мост.",
            "Игорь Латышев",
            "office-chief-executive of Navix",
        ),
        (
            "ru",
            "Игорь Латышев, директор завода «Заря», открыл мост.",
            "Игорь Латышев",
            "office-head-of-body of Заря",
        ),
    ],
)
def test_offices(tmp_path: Path, language: str, text: str, person: str, office: str) -> None:
    assert offices(drafts_of(tmp_path, text, language)) == [(person, office)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’ancien maire de Kerlouan, Alain Bothorel, habite là."),
        ("fr", "Alain Bothorel, maire de Kerlouan de 2001 à 2008, habite là."),
        ("fr", "Son prédécesseur, Alain Bothorel, habite là."),
        ("en", "Former mayor of Northfield Tom Bradley was there."),
        ("ru", "Бывший мэр Игорь Латышев открыл мост."),
        ("fr", "Le maire a reçu les habitants."),
    ],
)
def test_what_is_past_or_has_no_name_is_no_office(tmp_path: Path, language: str, text: str) -> None:
    assert offices(drafts_of(tmp_path, text, language)) == []


def test_the_predecessor_holds_nothing(tmp_path: Path) -> None:
    found = offices(drafts_of(tmp_path, "Le maire de Brune, Luc Roy, remplace Jean Sorel, directeur du port.", "fr"))
    assert "Jean Sorel" not in {person for person, _ in found}


def test_a_bare_body_is_the_one_that_the_article_names(tmp_path: Path) -> None:
    text = "L’Agence des ports fluviaux a dix ans. Le directeur de l’agence, Luc Roy, a ouvert le bal."
    assert offices(drafts_of(tmp_path, text, "fr")) == [("Luc Roy", "office-head-of-body of Agence des ports fluviaux")]


def test_two_presidents_of_one_article_are_of_two_countries(tmp_path: Path) -> None:
    text = "Le président Marc Duvernois a reçu le président Andrej Kovač."
    found = offices(drafts_of(tmp_path, text, "fr"))
    assert len({office for _, office in found}) == 2


def test_an_office_held_since_a_year_is_held_until_the_day_of_print(tmp_path: Path) -> None:
    drafts = drafts_of(tmp_path, "Luc Roy, maire de Brune depuis 2020, est venu.", "fr")
    as_of = next(d.as_of for d in drafts if d.property == "holdsOffice")
    assert as_of is not None
    assert as_of.edtf == "2020-12-31/2024-03-12"


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        (
            "fr",
            "« Nous irons tous à la mer cet été », a lancé hier la maire, Anna Roux.",
            "Nous irons tous à la mer cet été",
            "Anna Roux",
        ),
        (
            "fr",
            "Anna Roux, maire de Brune, soupire : « Nous irons tous à la mer. »",
            "Nous irons tous à la mer.",
            "Anna Roux",
        ),
        (
            "fr",
            "Anna Roux est maire de Brune. « Nous irons tous à la mer », dit-elle.",
            "Nous irons tous à la mer",
            "Anna Roux",
        ),
        (
            "en",
            "“We shall all go to the sea,” said Ann Carey, who runs the club.",
            "We shall all go to the sea,",
            "Ann Carey",
        ),
        (
            "en",
            "Mayor Ann Carey spoke. “We shall all go to the sea,” she told reporters.",
            "We shall all go to the sea,",
            "Ann Carey",
        ),
        (
            "en",
            "Mayor Ann Carey spoke. “We shall all go to the sea,” Carey said.",
            "We shall all go to the sea,",
            "Ann Carey",
        ),
        ("ru", "«Мы все поедем на море», — сказал мэр Игорь Латышев.", "Мы все поедем на море", "Игорь Латышев"),
        ("ru", "Мэр Игорь Латышев рад. «Мы все едем, — сказал он. — Море нас ждёт».", "Море нас ждёт", "Игорь Латышев"),
    ],
)
def test_speakers(tmp_path: Path, language: str, text: str, words: str, speaker: str) -> None:
    assert speakers(drafts_of(tmp_path, text, language)).get(words) == speaker


def test_a_title_alone_speaks_as_an_office_with_its_gender(tmp_path: Path) -> None:
    text = "Le préfet de Brune, Luc Roy, est venu. « Nous tiendrons la digue cet hiver », a assuré la préfète."
    spoken = [d for d in drafts_of(tmp_path, text, "fr") if d.property == "saidBy" and d.gender]
    assert [(shown(d.value), d.gender) for d in spoken] == [("office-prefect of Brune", "feminine")]


def test_one_sentence_in_two_articles_is_one_utterance(tmp_path: Path) -> None:
    first = drafts_of(tmp_path, "« Nous irons tous à la mer cet été », a dit le maire, Luc Roy.", "fr")
    second = drafts_of(tmp_path, "Luc Roy, maire de Brune, promet : « Nous irons tous à la mer, cet été »", "fr")
    ids = [[d.subject.id for d in drafts if d.property == "saidBy"] for drafts in (first, second)]
    assert ids[0] == ids[1] != []


def test_a_verb_that_no_list_knows_still_tells_the_speaker(tmp_path: Path) -> None:
    text = "Le préfet, Luc Roy, attend. « Nous irons tous à la mer », a lâché Anna Roux, maire de Brune."
    assert speakers(drafts_of(tmp_path, text, "fr"))["Nous irons tous à la mer"] == "Anna Roux"


def test_an_echo_within_one_article_is_no_clash(tmp_path: Path) -> None:
    said = "« Nous irons tous à la mer »"
    text = f"{said}, a dit le maire, Luc Roy. {said}, a repris le préfet, Max Wahl."
    spoken = [d for d in drafts_of(tmp_path, text, "fr") if d.property == "saidBy"]
    assert [shown(d.value) for d in spoken] == ["Luc Roy", "Max Wahl"]
    assert len({d.subject.id for d in spoken}) == 2


def test_a_few_words_are_an_utterance_of_their_article(tmp_path: Path) -> None:
    ids = set()
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        text = (
            f"---\nurl: https://example.org/{name}\n---\n\nLuc Roy, maire de Brune, évoque « une très belle chance »."
        )
        (folder / "a.txt").write_text(text, encoding="utf-8")
        drafts = people_drafts(scene_of(read_folder(folder)[0][0]))
        ids |= {d.subject.id for d in drafts if d.property == "quotation"}
    assert len(ids) == 2


@pytest.mark.parametrize(
    "text", ["Le film « Les Enfants du large » sort.", "Le programme « Cap sur la mer » est prolongé."]
)
def test_titles_are_no_speech(tmp_path: Path, text: str) -> None:
    assert not [d for d in drafts_of(tmp_path, text, "fr") if d.property == "quotation"]


def test_names_are_claims_in_their_language(tmp_path: Path) -> None:
    drafts = drafts_of(tmp_path, "Dr Jane Hollis of Exeter University smiled. Hollis left in June.", "en")
    names = [d.value for d in drafts if d.property == "name" and d.subject.kind == "person"]
    assert names == [Words("Jane Hollis", "en")]


def test_quotes_are_short_enough_to_be_read(tmp_path: Path) -> None:
    long = "Nous irons " + "tous ensemble à la mer " * 20 + "cet été"
    drafts = drafts_of(tmp_path, f"« {long} », a dit le maire de Brune, Luc Roy.", "fr")
    assert all(d.end - d.start <= 160 for d in drafts)


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit", ["le maire Jean Dupont a dit oui, ", "« a b c d » ", "directeur de la ville de ", "M. ", "selon Jean, "]
)
def test_time_grows_with_length_alone(tmp_path: Path, unit: str) -> None:
    head = "---\ntitle: –\nlanguage: fr\n---\n\n"
    (tmp_path / "a.txt").write_text(head + unit * (100_000 // len(unit)), encoding="utf-8")
    scene = scene_of(read_folder(tmp_path)[0][0])
    start = time.process_time()
    people_drafts(scene)
    assert time.process_time() - start < 0.5
