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


# Three words that mean one thing, and three that mean its contrary.
CONTRARIES = """
    acheter buy купить / vendre sell продать
    ouvrir open открыть / fermer close закрыть
    augmenter increase увеличить / diminuer decrease уменьшить
    monter rise расти / baisser fall снизиться
    entrer enter войти / sortir exit выйти
    prêter lend одолжить / emprunter borrow занять
    gagner win выиграть / perdre lose проиграть
    importer import ввозить / exporter export вывозить
    accepter accept принять / refuser refuse отказать
    approuver approve одобрить / rejeter reject отклонить
    arriver arrive прибыть / partir leave уехать
    embaucher hire нанять / licencier dismiss уволить
    commencer start начать / finir finish закончить
    renforcer strengthen усилить / affaiblir weaken ослабить
    construire build построить / démolir demolish снести
    autoriser allow разрешить / interdire ban запретить
    confirmer confirm подтвердить / démentir deny опровергнуть
    attaquer attack атаковать / défendre defend защитить
    arrêter arrest арестовать / libérer release освободить
    condamner convict осудить / acquitter acquit оправдать
    charger load загрузить / décharger unload разгрузить
    geler freeze замерзнуть / fondre melt растаять
    semer sow посеять / récolter harvest убрать
    demander ask спросить / répondre answer ответить
    pousser push толкнуть / tirer pull тянуть
    flotter float плавать / couler sink утонуть
    économiser save сэкономить / dépenser spend потратить
    donner give дать / recevoir receive получить
    naître born родиться / mourir die умереть
    public public государственный / privé private частный
    rural rural сельский / urbain urban городской
    légal legal законный / illégal illegal незаконный
    riche rich богатый / pauvre poor бедный
    plein full полный / vide empty пустой
    tôt early рано / tard late поздно
    vieux old старый / nouveau new новый
    chaud hot горячий / froid cold холодный
    nord northern северный / sud southern южный
    masculin male мужской / féminin female женский
    interne internal внутренний / externe external внешний
    permanent permanent постоянный / temporaire temporary временный
    coupable guilty виновный / innocent innocent невиновный
    obligatoire mandatory обязательный / facultatif optional добровольный
    toujours always всегда / jamais never никогда
    grand big большой / petit small маленький
    haut high высокий / bas low низкий
    premier first первый / dernier last последний
    sec dry сухой / humide wet мокрый
    propre clean чистый / sale dirty грязный
    vrai true верный / faux false ложный
    facile easy легкий / difficile difficult трудный
    fort strong сильный / faible weak слабый
    cher expensive дорогой / gratuit free бесплатный
    vivant alive живой / mort dead мертвый
    majeur major главный / mineur minor второстепенный
    avant before раньше / après after позже
    plus more больше / moins less меньше
    élire elect избрать / destituer impeach сместить
    accélérer accelerate ускорить / freiner brake тормозить
    enseigner teach преподавать / étudier study изучать
    nommer appoint назначить / révoquer revoke отозвать
    construire build построить / détruire destroy разрушить
    étendre expand расширить / réduire reduce сократить
    prolonger extend продлить / écourter shorten сократить
    attaquer attack напасть / protéger protect защитить
    étranger foreign иностранный / national national национальный
    adulte adult взрослый / enfant child ребенок
    homme man мужчина / femme woman женщина
    victime victim жертва / coupable culprit виновник
    acheteur buyer покупатель / vendeur seller продавец
    employeur employer работодатель / employé employee работник
    jour day день / nuit night ночь
    été summer лето / hiver winter зима
    guerre war война / paix peace мир
    hausse rise рост / baisse fall падение
    importation import импорт / exportation export экспорт
    naissance birth рождение / décès death смерть
    victoire victory победа / défaite defeat поражение
    début start начало / fin end конец
    ouverture opening открытие / fermeture closure закрытие
    bénéfice profit прибыль / perte loss убыток
    dette debt долг / créance claim требование
    propriétaire owner владелец / locataire tenant арендатор
    entrée entrance вход / sortie exit выход
"""


@pytest.mark.parametrize("line", CONTRARIES.strip().splitlines())
def test_contraries_meet_in_no_language_and_translations_meet(line: str) -> None:
    one, other = (list(zip(side.split(), LANGUAGES, strict=True)) for side in line.split(" / "))
    assert not [(a, b) for a in one for b in other if concepts(*a) & concepts(*b)]
    assert all(mean_one(side[0], word) for side in (one, other) for word in side)
