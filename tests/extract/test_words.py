"""The general lexicon: what is in it, the forms of its words in three languages, and what two words have in common."""

from __future__ import annotations

import re
from collections import Counter
from time import process_time

import pytest

from kzclaims.extract import words
from kzclaims.extract.words import concepts, lemma_concepts, mean_one

FORMS = {
    "fr": """
        freiner: freine freinent freinait freinaient freina freiné freinée freinés freinées freinera freinant
        commencer: commence commençait commença commençant commençons commencé
        charger: charge chargeait chargea chargeons chargées
        payer: paie payé paiera payaient
        employer: emploie emploient employé emploierait
        geler: gèle gelé gelait gèlera
        accélérer: accélère accélérait accélérera
        jeter: jette jettera jetait jetée
        aller: va vont ira iraient allait allée
        atterrir: atterrit atterrissait atterrira
        sortir: sort sortent sortait sorti sortira
        ouvrir: ouvre ouvert ouverte ouverts ouvrira ouvraient ouvrirent
        courir: court couru courait courra
        accueillir: accueille accueillait accueilli accueillera
        venir: vient viennent venait venu venus vint viendra
        vendre: vend vendent vendu vendus vendit vendait vendra
        éteindre: éteint éteinte éteignent éteignait éteindra
        détruire: détruit détruite détruits détruisait détruisent détruira
        boire: boit boivent bu buvait
        recevoir: reçoit reçoivent reçu reçue recevait recevra
        rural: rurale rurales ruraux
        ancien: ancienne anciennes anciens
        neuf: neuve neuves neufs
        public: publique publiques publics
        léger: légère légères
        dangereux: dangereuse dangereuses dangereusement
        nouveau: nouvelle nouvelles nouveaux nouvel
        sec: sèche sèches
        rapide: rapides rapidement
    """,
    "en": """
        brake: brakes braked braking
        stop: stops stopped stopping
        carry: carries carried carrying
        buy: buys bought buying
        go: goes went gone going
        build: built building builds
        drown: drowned drowning
        fell: felled felling
        sink: sank sunk sinking
        freeze: froze frozen freezing
        overtake: overtook overtaken
        withdraw: withdrew withdrawn
        pay: paid pays paying
        cut: cutting cuts
        big: bigger biggest
        heavy: heavier heaviest heavily
        rapid: rapidly
        deep: deeper deepest deeply
        local: locally
    """,
    "ru": """
        тормозить: тормозит тормозят тормозил тормозила тормозили тормозящий
        снизить: снизил снизила снизит снизят снижен снижена сниженный сниженных снизился снизилась снизившийся
        построить: построил построили построит построят построен построена построенных построенного построенной
        строить: строит строят строился строится строящийся строящегося строящихся
        купить: купил куплю куплен куплена купленных купят
        оплатить: оплатил оплачен оплачена оплаченный оплатят
        освободить: освобожден освобождена освобожденных
        открыть: открыл открыла откроет откроют открыт открыта открытого открылся открылась
        закрыть: закрыли закроют закрыто закрытых
        сгореть: сгорел сгорела сгорели сгорит сгоревший сгоревшего
        инвестировать: инвестирует инвестируют инвестировал инвестированных
        вырасти: вырос выросла выросло выросли вырастет вырастут выросший
        прийти: пришел пришла пришли придет придут пришедший
        принять: принял приняла примет примут принят принята принятых
        продать: продал продаст продадут продан продана проданных
        вести: вел вела ведет ведут
        везти: везет вез везли
        разобрать: разобрали разберут разобран
        достичь: достиг достигла достигли достигнет
        поднять: поднял поднимет поднята
        убрать: убрал уберут убран
        сельский: сельская сельское сельские сельского сельских сельскую сельской
        новый: новая новое новые нового новых новейший новейшие
        большой: большая большие большого больше
        быстрый: быстрая быстро быстрее
        опасный: опасная опасен опасно опасных опаснее
        высокий: высокая высоких высоко выше высочайший
    """,
}
CASES = [
    (language, base.strip(), form)
    for language, lines in FORMS.items()
    for line in lines.strip().splitlines()
    for base, _, forms in (line.partition(":"),)
    for form in forms.split()
]
LANGUAGES = ("fr", "en", "ru")
SPELLED = {1: r"[\da-zà-ÿœ'’ -]+", 2: r"[\da-zà-ÿ'’ -]+", 3: r"[\da-zа-яё -]+"}


def test_enough_forms_are_asked_for() -> None:
    assert len(CASES) > 250


@pytest.mark.parametrize(("language", "base", "form"), CASES)
def test_a_form_means_what_its_dictionary_form_means(language: str, base: str, form: str) -> None:
    column = LANGUAGES.index(language) + 1
    listed = {row[0] for row in words.rows() if base in row[column].split("|")}
    kind = next(kind for kind in "van" if any(name.endswith(kind) for name in listed))
    assert {name for name in listed if name.endswith(kind)} <= concepts(form, language)


def test_every_concept_has_words_of_all_three_languages() -> None:
    for row in words.rows():
        assert re.fullmatch(r"\S+-[nvarx]", row[0]), row
        for column, pattern in SPELLED.items():
            for word in row[column].split("|"):
                assert re.fullmatch(pattern, word), row


def test_no_concept_stands_twice() -> None:
    rows = words.rows()
    assert not [name for name, count in Counter(row[0] for row in rows).items() if count > 1]
    for row in rows:
        for field in row[1:]:
            listed = field.split("|")
            assert len(listed) == len(set(listed)), row


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("freiné", "fr"), ("braked", "en")),
        (("затормозил", "ru"), ("braked", "en")),
        (("ruraux", "fr"), ("сельских", "ru")),
        (("éteints", "fr"), ("потушены", "ru")),
        (("réverbère", "fr"), ("réverbères", "fr")),
        (("xylophones", "fr"), ("xylophone", "en")),
        (("ксилофон", "ru"), ("xylophone", "en")),
        (("bought", "en"), ("purchases", "en")),
    ],
)
def test_words_that_mean_one_thing(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert mean_one(a, b)
    assert mean_one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("freiné", "fr"), ("bought", "en")),
        (("large", "fr"), ("large", "en")),  # a false friend: both are known, as two things
        (("ruraux", "fr"), ("городских", "ru")),
        (("xylophone", "fr"), ("bassoon", "en")),
        (("xylophone", "fr"), ("xylographe", "fr")),
        (("achète", "fr"), ("sold", "en")),
    ],
)
def test_words_that_do_not(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert not mean_one(a, b)
    assert not mean_one(b, a)


def test_a_russian_stem_still_finds_its_word() -> None:
    assert "rural-a" in lemma_concepts("сельск", "ru")
    assert "build-v" in lemma_concepts("построенн", "ru")
    assert lemma_concepts("брк", "ru") == frozenset()


def test_other_languages_and_letters_have_no_concepts() -> None:
    assert concepts("ауыл", "kk") == frozenset()
    assert concepts("a", "en") == frozenset()
    assert concepts("", "fr") == frozenset()


@pytest.mark.timed
def test_a_language_is_loaded_in_well_under_thirty_milliseconds() -> None:
    for cached in (words.rows, words._index, words._tables, words._irregular, concepts):
        cached.cache_clear()
    start = process_time()
    concepts("freinait", "fr")
    assert process_time() - start < 0.03


@pytest.mark.parametrize(
    ("language", "auxiliaries"),
    [
        ("fr", "a ont est sont peut devait faudrait"),
        ("en", "is has had did will can must"),
        ("ru", "был будет могут должны"),
    ],
)
def test_an_auxiliary_means_nothing(language: str, auxiliaries: str) -> None:
    assert not [word for word in auxiliaries.split() if concepts(word, language)]
