"""Who owns what, in invented sentences about other subjects than the dossiers'."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kzclaims.articles import read_folder
from kzclaims.check import rule_outcome
from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.reader import owner_drafts
from kzclaims.extract.pipeline import extract
from kzclaims.extract.scene import scene_of
from kzclaims.rules import all_rules, shares_exceed_the_whole
from kzclaims.table import rows
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World


def drafts(folder: Path, language: str, body: str, title: str = "Title") -> list[Draft]:
    """The drafts of an article written to a folder."""
    text = f"---\ntitle: {title}\npublisher: P\ndate: 2025-05-05\nlanguage: {language}\n---\n\n{body}\n"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    documents, _ = read_folder(folder)
    return owner_drafts(scene_of(documents[0]))


def name(ref: object) -> str:
    if not isinstance(ref, Ref):
        return ""
    return ref.name.text if ref.name else ref.id


def told(draft: Draft) -> str:
    """A draft in one line: holder, share, company and what sets it apart."""
    marks = [draft.modality.value] if draft.modality.value != "stated" else []
    marks += ["not"] if draft.negated else []
    marks += ["rest"] if any(relation == "remainderOf" for relation, _ in draft.links) else []
    if isinstance(draft.value, Number):
        number = draft.value.lo if draft.value.lo == draft.value.hi else f"{draft.value.lo}-{draft.value.hi}"
        return " ".join([name(draft.scope), f"{number}", name(draft.subject), *marks])
    return " ".join([name(draft.value), draft.property, name(draft.subject), *marks])


CASES = [
    # one holder of two companies, told in one breath
    (
        "fr",
        "Kervran détient 60 % de Fret Nord et 70 % de Rail Ouest.",
        ["Kervran 70 Rail Ouest", "Kervran 60 Fret Nord"],
    ),
    ("en", "Kervran owns 60% of Brightwater and 70% of Calder.", ["Kervran 70 Calder", "Kervran 60 Brightwater"]),
    ("ru", "Компания «Орбита» владеет 60 % «Невы» и 70 % «Оки».", ["Орбита 70 Оки", "Орбита 60 Невы"]),
    ("fr", "Le brasseur Kervran contrôle 40 % de Malterie du Nord.", ["Kervran 40 Malterie du Nord"]),
    (
        "fr",
        "Selon le registre, 62 % des actions d’Hydralys appartiennent à la holding Castagne, et 38 % à la région.",
        ["Castagne 62 Hydralys", "holder-thing-region 38 Hydralys"],
    ),
    (
        "fr",
        "Hydralys est détenue à 55 % par Castagne, à 30 % par la ville de Brest et à 15 % par ses salariés.",
        ["Castagne 55 Hydralys", "Brest 30 Hydralys", "holder-thing-employee 15 Hydralys"],
    ),
    (
        "fr",
        "Castagne, basée à Lyon, détient 55 % d’Hydralys. La holding détient aussi 20 % de Novaport.",
        ["Castagne 55 Hydralys", "Castagne 20 Novaport"],
    ),
    (
        "fr",
        "La ville de Brest possède 51 % du théâtre Lumen ; les 49 % restants appartiennent au groupe Kervran.",
        ["Brest 51 Lumen", "Kervran 49 Lumen rest"],
    ),
    ("fr", "Kervran ne détient pas 40 % de Malterie du Nord.", ["Kervran 40 Malterie du Nord not"]),
    ("fr", "Kervran détiendrait 40 % de Malterie du Nord.", ["Kervran 40 Malterie du Nord conditional"]),
    ("fr", "Novaport, filiale à 80 % de Castagne, exploite le port.", ["Castagne 80 Novaport"]),
    ("fr", "Novaport, filiale de Castagne, embauche.", ["Castagne owner Novaport"]),
    ("fr", "Castagne détient la majorité du capital de Novaport.", ["Castagne 50-100 Novaport"]),
    ("fr", "Novaport est entièrement détenue par Castagne.", ["Castagne 100 Novaport"]),
    ("fr", "Novaport, dont 30 % du capital appartient à Castagne, embauche.", ["Castagne 30 Novaport"]),
    (
        "fr",
        "Castagne détient 48 % de Novaport, Kervran 40 % et Hydralys 12 %.",
        ["Castagne 48 Novaport", "Kervran 40 Novaport", "Hydralys 12 Novaport"],
    ),
    ("fr", "L’État possède 20 % de Novaport.", ["the-state 20 Novaport"]),
    (
        "fr",
        "Le capital de Novaport se répartit entre Castagne (48 %), Kervran (40 %) et les salariés (12 %).",
        ["Castagne 48 Novaport", "Kervran 40 Novaport", "holder-thing-employee 12 Novaport"],
    ),
    (
        "en",
        "Brightwater is 75% owned by Calder Holdings, with the remaining 25% held by the Mullen family.",
        ["Calder Holdings 75 Brightwater", "Mullen 25 Brightwater rest"],
    ),
    (
        "en",
        "The airline Skylark is owned by Northgate (51%) and the state (49%).",
        ["Northgate 51 Skylark", "the-state 49 Skylark"],
    ),
    (
        "en",
        "Calder Holdings owns 60% of Brightwater, which owns 40% of Skylark.",
        ["Calder Holdings 60 Brightwater", "Brightwater 40 Skylark"],
    ),
    ("en", "Northgate has a 30% stake in Skylark.", ["Northgate 30 Skylark"]),
    ("en", "Every share of Skylark is held by Northgate, the company said.", ["Northgate 100 Skylark"]),
    ("en", "Calder Holdings will own 60% of Brightwater by 2027.", ["Calder Holdings 60 Brightwater announced"]),
    ("en", "Northgate, the owner of Skylark, said the airline was safe.", ["Northgate owner Skylark"]),
    ("en", "Vantor is one of the investors in Skylark.", ["Vantor investor Skylark"]),
    ("en", "Skylark was developed by Orbis.", ["Orbis developer Skylark"]),
    (
        "en",
        "Shareholders of Skylark: Northgate (51%), Calder Holdings (49%).",
        ["Northgate 51 Skylark", "Calder Holdings 49 Skylark", "Northgate shareholder Skylark"],
    ),
    (
        "ru",
        "Группе «Каскад» принадлежит 75 % акций завода «Луч», остальные 25 % — у семьи Громовых.",
        ["Каскад 75 Луч", "Громовых 25 Луч rest"],
    ),
    (
        "ru",
        "60 % акций «Луча» принадлежат холдингу «Каскад». Холдинг также владеет 40 % компании «Рассвет».",
        ["Каскад 60 Луча", "Каскад 40 Рассвет"],
    ),
    (
        "ru",
        "Клуб «Заря» на 51 % принадлежит фонду «Вектор», на 49 % — городу.",
        ["Вектор 51 Заря", "holder-thing-municipality 49 Заря"],
    ),
    ("ru", "«Каскад» владеет контрольным пакетом акций «Луча».", ["Каскад 50-100 Луча"]),
    (
        "ru",
        "Акционеры «Луча»: холдинг «Каскад» (48 %), фонд «Вектор» (40 %), сотрудники (12 %).",
        ["Каскад 48 Луча", "Вектор 40 Луча", "holder-thing-employee 12 Луча"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_holders(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    found = [told(draft) for draft in drafts(tmp_path, language, text)]
    assert found == expected


SILENT = [
    ("fr", "Kervran détient 75 % du marché breton de la bière."),
    ("fr", "Kervran a racheté 40 % de Malterie du Nord."),
    ("fr", "À qui appartient Novaport ?"),
    ("en", "Brightwater controls 30% of the market and holds 12% of the land."),
    ("en", "Calder Holdings owned 60% of Brightwater until 2019."),
    ("en", "The team won 60% of its matches and has 30% more fans."),
    ("en", "Northgate bought 30% of Skylark and sold 12% of Brightwater."),
    ("ru", "Компания «Каскад» контролирует 30 % рынка."),
    ("ru", "Кому принадлежит «Луч»?"),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_no_holder(tmp_path: Path, language: str, text: str) -> None:
    """Shares of a market, trades, the past and questions say nothing of who holds what today."""
    assert [told(draft) for draft in drafts(tmp_path, language, text)] == []


def test_direct_and_indirect(tmp_path: Path) -> None:
    """A share through others is compared with the chain alone; one held beside it is another figure."""
    text = (
        "Calder Holdings owns 60% of Brightwater, and Brightwater owns 50% of Skylark. This gives Calder Holdings an"
        " indirect 30% of Skylark. Calder Holdings owns 5% of Skylark directly."
    )
    found = drafts(tmp_path, "en", text)
    assert [draft.property for draft in found] == ["ownershipShare"] * 4
    assert [draft.quantifier for draft in found] == ["direct", "direct", "indirect", "direct"]
    assert not _exceeding(tmp_path, [("en", text.replace("owns 5%", "owns 45%"))])


def test_linear(tmp_path: Path) -> None:
    """A sentence of nothing but verbs of holding is read in its length; one of a book's length not at all."""
    assert drafts(tmp_path, "en", "Alpha " + "owns 5% of Beta, and Gamma " * 60)
    assert drafts(tmp_path, "en", "Alpha " + "owns 5% of Beta, and Gamma " * 1600) == []


def test_owner_of_a_building(tmp_path: Path) -> None:
    text = "Le stade appartient à la ville de Vernoux. Le club s’en plaint. The stadium belongs to the city."
    assert [told(draft) for draft in drafts(tmp_path, "fr", text)] == ["Vernoux owner thing-stadium"]


def test_noun_of_holding(tmp_path: Path) -> None:
    text = "Kervran's stake in Hopworks is 45%. Kervran, which raised its stake from 30%, says so."
    assert [told(draft) for draft in drafts(tmp_path, "en", text)] == ["Kervran 45 Hopworks"]


def _exceeding(folder: Path, bodies: list[tuple[str, str]]) -> list[list[str]]:
    """The quotes of what passes 100 % in a folder of articles about one brewery."""
    for n, (language, body) in enumerate(bodies):
        head = f"---\ntitle: T{n}\npublisher: P{n}\ndate: 2025-05-0{n + 5}\nlanguage: {language}\n---\n\n"
        (folder / f"{n}.txt").write_text(f"{head}{body}\n", encoding="utf-8")
    vocabulary = load_vocabulary()
    found = extract(read_folder(folder)[0], vocabulary.entities)
    entities = {**vocabulary.entities, **found.entities}
    world = World(found.claims, (), replace(vocabulary, entities=entities), entities)
    outcome = shares_exceed_the_whole.RULE.find(world)
    return [[claim.quote.exact for claim in finding.claims if claim.quote] for finding in outcome.findings]


def test_more_than_the_whole(tmp_path: Path) -> None:
    text = "The capital of Hopworks is split between Kervran (55%), the city (30%) and the staff (25%)."
    assert len(_exceeding(tmp_path, [("en", text)])) == 1


def test_one_holder_described_twice(tmp_path: Path) -> None:
    """ "Les héritiers" of one article are "the founding family" of another: they do not add up."""
    assert not _exceeding(
        tmp_path,
        [
            ("fr", "Kervran détient 60 % de Hopworks ; les 40 % restants sont aux mains des héritiers du brasseur."),
            ("en", "Kervran holds 60% of Hopworks; the founding family has kept the other 40%."),
        ],
    )


def test_one_holder_against_several(tmp_path: Path) -> None:
    """All of a brewery for one holder, and parts of it for two others that another article only describes."""
    several = "Kervran a conservé 35 % de Hopworks, le reste appartenant au gouvernement écossais."
    assert _exceeding(tmp_path, [("en", "Scottish ministers hold every share in Hopworks."), ("fr", several)])
    assert not _exceeding(tmp_path, [("en", "Scottish ministers hold a share in Hopworks."), ("fr", several)])


def test_one_holder_in_two_languages(tmp_path: Path) -> None:
    """ "Pomorié" and «Поморье» may be one: their shares do not add up."""
    articles = [("fr", "Pomorié détient 60 % de Kola Delikates."), ("ru", "«Поморье» владеет 50 % Kola Delikates.")]
    assert not _exceeding(tmp_path, articles)


# Described parties, deals to come, what remains, lists of holders, sole owners.
MORE = [
    ("en", "The brewer Kelso was sold. Brandt Group has 70% of the brewery; the founders kept 30%.",
     ["Brandt Group 70 Kelso", "holder-en-founder 30 Kelso"]),
    ("en", "Half of Riverside belongs to Holt Partners; the rest is in the hands of the Mullen family.",
     ["Holt Partners 50 Riverside", "Mullen 50 Riverside rest"]),
    ("en", "Portis is owned in equal shares by Lundgren and Castellane.",
     ["Lundgren 50 Portis", "Castellane 50 Portis"]),
    ("en", "Holt Partners is the sole shareholder of Riverside.", ["Holt Partners 100 Riverside"]),
    ("en", "Riverside has a single shareholder, Holt Partners.", ["Holt Partners 100 Riverside"]),
    ("en", "Harbour Bank, a wholly owned subsidiary of Lundgren AB, lends to sailors.",
     ["Lundgren AB 100 Harbour Bank"]),
    ("en", "Lundgren AB controls Harbour Bank with 51% of its shares.", ["Lundgren AB 51 Harbour Bank"]),
    ("en", "Ventalis of Spain holds 65% of the project company.",
     ["Ventalis 65 holder-thing-project-company"]),
    ("en", "The takeover is agreed. Pine Capital will take 56% of Lumio.", ["Pine Capital 56 Lumio announced"]),
    ("en", "Pine Capital owns 60% of Novagene, which in turn holds 50% of Lumio. This chain gives it an indirect 35% "
     "of Lumio.", ["Pine Capital 60 Novagene", "Novagene 50 Lumio", "Pine Capital 35 Lumio"]),
    ("en", "Who owns Lumio?\n\n• Pine Capital: 56%\n• the Roche family: 44%",
     ["Pine Capital 56 Lumio", "Roche 44 Lumio"]),
    ("fr", "La cession est signée. Pinède recevra 56 % de Lumio.", ["Pinède 56 Lumio announced"]),
    ("fr", "La famille Aubrac possède 80 % de Médiane, et Médiane 50 % de Lumio. Par ce seul canal, les Aubrac "
     "détiennent indirectement 45 % du quotidien.", ["Aubrac 80 Médiane", "Médiane 50 Lumio", "Aubrac 45 Lumio"]),
    ("fr", "Orlac n’appartient qu’à deux familles :\n• les Kerbrat, 55 % ;\n• les Ollivier, 45 %.",
     ["Kerbrat 55 Orlac", "Ollivier 45 Orlac"]),
    ("fr", "Deux bateaux sont loués pour l’été à la société Alizé, filiale à 100 % du groupe Brenn.",
     ["Brenn 100 Alizé"]),
    ("en", "Castor has sold Alder. Since May the group Brenn has held 70% of Alder.", ["Brenn 70 Alder"]),
    ("fr", "Orlac a pour seul actionnaire la holding Trévidic.", ["Trévidic 100 Orlac"]),
    ("fr", "Les trois quarts du capital d’Orlac sont entre les mains de Brenn, le quart restant revient à Lithia.",
     ["Brenn 75 Orlac", "Lithia 25 Orlac rest"]),
    ("fr", "L’usine Orlac, établie à Brest, reste discrète.\n\nOrlac, qui a 95 salariés, est une maison sage. La "
     "famille Kerbrat (45 %), le fonds de pension Lithia (35 %) et le groupe Brenn (20 %) en possèdent à eux trois la "
     "totalité.",
     ["Kerbrat 45 Orlac", "Lithia 35 Orlac", "Brenn 20 Orlac"]),
    ("fr", "Orlac reste bretonne. Le groupe Brenn (60 %) et la famille Kerbrat (40 %) s’en partagent tout le capital.",
     ["Brenn 60 Orlac", "Kerbrat 40 Orlac"]),
    ("fr", "Orlac appartient en totalité à deux maisons : le groupe Brenn (60 %) et le bureau d’études Lithia (40 %).",
     ["Brenn 60 Orlac", "Lithia 40 Orlac"]),
    ("ru", "60 % акций «Чистой воды» держит мэрия Бийска, остальные 40 % — областной фонд.",
     ["Бийска 60 Чистой воды", "holder-ru-областно-фонд 40 Чистой воды rest"]),
    ("ru", "Главный акционер — испанская компания Ventalis: ей принадлежат 65 % проектной компании.",
     ["Ventalis 65 holder-thing-project-company"]),
    ("ru", "Единственный акционер клуба «Заря» — холдинг «Север».", ["Север 100 Заря"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), MORE)
def test_holders_told_otherwise(tmp_path: Path, language: str, text: str, expected: list[str]) -> None:
    assert [told(draft) for draft in drafts(tmp_path, language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The takeover is agreed. Metrolia will get 40% more buses."),
        ("en", "Sixty percent of the money goes to Orlac, the rest to schools."),
        ("en", "Turnout is controlled: half of the voters stayed home."),
        ("fr", "La cession est signée. Lumio recevra 30 % des visiteurs."),
        ("fr", "Jusqu’ici, le capital d’Orlac se partageait entre Brenn (60 %) et Lithia (40 %)."),
        ("fr", "La ville est à 40 % de ses objectifs."),
        ("ru", "Половина посетителей держит собак."),
    ],
)
def test_words_of_holding_about_something_else(tmp_path: Path, language: str, text: str) -> None:
    assert drafts(tmp_path, language, text) == []


def found_in(folder: Path, **articles: str) -> list[str]:
    """The rules of ownership that fire on English articles of one day."""
    for title, body in articles.items():
        text = f"---\ntitle: {title}\npublisher: {title}\ndate: 2025-05-05\nlanguage: en\n---\n\n{body}\n"
        (folder / f"{title}.txt").write_text(text, encoding="utf-8")
    vocabulary = load_vocabulary()
    read = extract(read_folder(folder)[0], vocabulary.entities)
    entities = {**vocabulary.entities, **read.entities}
    world = World(read.claims, (), replace(vocabulary, entities=entities), entities)
    table = rows(read.claims, vocabulary)
    found = [finding for rule in all_rules() for finding in rule_outcome(rule, world, table).findings]
    return [finding.rule for finding in found if finding.family == "ownership"]


def test_a_plan_is_reckoned_along_its_chain(tmp_path: Path) -> None:
    chain = "The Roche family owns 40% of Pine Capital, and Pine Capital will take 50% of Lumio in the takeover. "
    wrong = found_in(tmp_path, one=chain + "Through it alone the Roche family will indirectly own 31% of Lumio.")
    assert wrong == ["ownership-chain-product-differs"]
    assert not found_in(tmp_path, one=chain + "Through it alone the Roche family will indirectly own 20% of Lumio.")


def test_a_stake_to_be_is_not_one_that_is(tmp_path: Path) -> None:
    now = "Pine Capital holds 20% of Lumio."
    assert not found_in(tmp_path, one=now, two="The takeover is agreed. Pine Capital will take 56% of Lumio.")
    assert found_in(tmp_path, one=now, two="Pine Capital owns 30% of Lumio.") == ["same-measure-disjoint-values"]


def test_a_sole_owner_against_two(tmp_path: Path) -> None:
    two = "Calder holds 60% of Brightwater and Northgate the remaining 40%."
    assert found_in(tmp_path, one="Brightwater is wholly owned by Calder.", two=two)
    assert not found_in(tmp_path, one="Brightwater is majority-owned by Calder.", two=two)


def test_one_holder_that_two_scripts_may_hide_is_counted_once(tmp_path: Path) -> None:
    russian = "30 % акций завода «Вектра» принадлежат фирме «Нанас Техник»."
    whole = "L’entreprise Vectra appartient à 70 % à Morlan, et à 30 % à Nanas Bechnik."
    more = "L’entreprise Vectra appartient à 70 % à Morlan, et à 40 % à Nanas Bechnik."
    assert not _exceeding(tmp_path, [("fr", whole), ("ru", russian)])
    assert len(_exceeding(tmp_path, [("fr", more)])) == 1
