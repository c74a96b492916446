"""Of all or none, and of some: statements of invented articles from many desks; each conflict with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, Article, tuple[str, str]]] = [
    (
        ("fr", "La poste", "Tous les bureaux du canton conserveront leur distributeur."),
        ("fr", "Guichets", "Le bureau de Lavaur perdra son distributeur en mars."),
        ("Tous les bureaux", "perdra son distributeur"),
    ),
    (
        ("en", "Libraries", "Every library in the county will stay open, without exception."),
        ("en", "Cuts", "The library in Oakham will close at Easter."),
        ("Every library", "library in Oakham will close"),
    ),
    (
        ("ru", "Школы", "Все школы района обеспечены учебниками."),
        ("ru", "Сентябрь", "Две школы до сих пор ждут учебники."),
        ("Все школы района обеспечены", "Две школы до сих пор ждут"),
    ),
    (
        ("fr", "Le parc", "Aucun arbre ne sera abattu sur le boulevard."),
        ("en", "The avenue", "Fourteen trees will be felled on the avenue."),
        ("Aucun arbre ne sera abattu", "Fourteen trees will be felled"),
    ),
    (
        ("en", "After the storm", "All homes have been reconnected, the utility said."),
        ("fr", "La tempête", "Trois cents maisons restent sans électricité."),
        ("All homes have been reconnected", "Trois cents maisons restent sans électricité"),
    ),
    (
        ("en", "Collision", "No one was hurt in the collision."),
        ("fr", "Accrochage", "Deux passagers ont été légèrement blessés."),
        ("No one was hurt", "Deux passagers ont été légèrement blessés"),
    ),
    (
        ("fr", "Au conseil", "Le budget a été adopté à l’unanimité."),
        ("fr", "Séance", "Trois conseillers ont voté contre."),
        ("unanimité", "Trois conseillers ont voté contre"),
    ),
    (
        ("ru", "Совет", "Депутаты единогласно проголосовали за бюджет."),
        ("en", "Council", "Four councillors abstained."),
        ("единогласно", "Four councillors abstained"),
    ),
    (
        ("fr", "Plomb", "Tous les échantillons sont conformes."),
        ("en", "Lead", "Two samples exceeded the limit."),
        ("Tous les échantillons sont conformes", "Two samples exceeded"),
    ),
    (
        ("en", "Squad", "All the players are fit, says the coach."),
        ("fr", "Effectif", "Deux joueurs sont forfaits."),
        ("All the players are fit", "Deux joueurs sont forfaits"),
    ),
    (
        ("ru", "Больница", "Все пациенты выписаны."),
        ("ru", "Врачи", "Трое пациентов остаются в реанимации."),
        ("Все пациенты выписаны", "пациентов остаются в реанимации"),
    ),
    (
        ("fr", "Vaccins", "Toutes les brebis du plateau ont été vaccinées."),
        ("fr", "Élevage", "Quatre cents brebis n’ont pas encore été vaccinées."),
        ("Toutes les brebis du plateau ont été vaccinées", "Quatre cents brebis n’ont pas encore été vaccinées"),
    ),
    (
        ("en", "Trains", "All trains are running."),
        ("fr", "Trains", "Six trains sont supprimés."),
        ("All trains are running", "Six trains sont supprimés"),
    ),
    (
        ("fr", "Loyers", "Toutes les familles ont été relogées."),
        ("en", "Families", "Eleven families are still in hotels."),
        ("Toutes les familles ont été relogées", "Eleven families are still in hotels"),
    ),
    (
        ("fr", "L’usine", "Aucun poste ne sera supprimé à l’usine, assure la direction."),
        ("en", "The plant", "Sixty jobs will be cut at the plant."),
        ("Aucun poste ne sera supprimé", "Sixty jobs will be cut"),
    ),
    (
        ("en", "No school will close", "A letter lists the dates. The school of Fernhill will close in July."),
        ("fr", "Lycée", "Le vent souffle sur la place."),
        ("No school will close", "school of Fernhill will close"),
    ),
    (
        ("fr", "Sécheresse", "L’aide n’indemnise que les maraîchers, uniquement les maraîchers."),
        ("fr", "Rien", "Le vent souffle."),
        ("", ""),
    ),
    (
        ("en", "All pupils have a tablet", "Of the 900 pupils, 640 have received a tablet."),
        ("en", "Weather", "It rained."),
        ("All pupils have a tablet", "640 have received a tablet"),
    ),
    (
        ("ru", "Все дома отремонтированы", "Из 60 домов отремонтированы 41. Остальные 19 ждут ремонта."),
        ("ru", "Погода", "Шёл дождь."),
        ("Все дома отремонтированы", "отремонтированы 41"),
    ),
    (
        ("fr", "Le bac : tous les candidats admis", "Au lycée, 92 % des candidats ont été admis."),
        ("fr", "Ailleurs", "Il a plu."),
        ("tous les candidats admis", "92 % des candidats ont été admis"),
    ),
    (
        ("fr", "Le zoo gratuit pour tous", "Les enfants entrent gratis ; les autres visiteurs débourseront 9 euros."),
        ("fr", "Ailleurs", "Il a plu."),
        ("gratuit pour tous", "autres visiteurs débourseront"),
    ),
    (
        ("fr", "Le fonds", "Le fonds ne dédommage que les communes rurales."),
        ("en", "The fund", "Urban municipalities were compensated too."),
        ("que les communes rurales", "Urban municipalities were compensated too"),
    ),
    (
        ("en", "Pharmacies", "Only pharmacists are allowed to give the jab."),
        ("fr", "Piqûre", "Les infirmières libérales sont aussi autorisées à le faire."),
        ("Only pharmacists are allowed", "infirmières libérales sont aussi autorisées"),
    ),
    (
        ("en", "Treaty", "All the countries of the basin have signed."),
        ("ru", "Договор", "Две страны договор не подписали."),
        ("All the countries", "Две страны договор не подписали"),
    ),
    (
        ("ru", "Пожар", "Никто не пострадал."),
        ("en", "Blaze", "Three people were injured in the blaze."),
        ("Никто не пострадал", "Three people were injured"),
    ),
    (
        ("en", "Salaries", "Every employee has been paid."),
        ("fr", "Salaires", "Quarante employés n’ont pas été payés."),
        ("Every employee has been paid", "Quarante employés n’ont pas été payés"),
    ),
    (
        ("fr", "Incendie", "Tous les habitants ont été évacués."),
        ("en", "Fire", "Some residents refused to leave."),
        ("Tous les habitants ont été évacués", "Some residents refused to leave"),
    ),
    (
        ("ru", "Все залы крепости открыты", "Из девяти залов крепости открыты шесть; ещё две реставрируют."),
        ("ru", "Погода", "Шёл дождь."),
        ("Все залы крепости открыты", "открыты шесть"),
    ),
    (
        ("en", "Rescue", "The whole fleet of helicopters is grounded."),
        ("fr", "Secours", "Trois des cinq hélicoptères de la base continuent de voler."),
        ("whole fleet of helicopters is grounded", "Trois des cinq hélicoptères"),
    ),
    (
        ("en", "The mill", "Every worker of the two mills will be offered another post."),
        ("fr", "La filature", "L’accord exclut les 40 ouvrières de nuit."),
        ("Every worker of the two mills will be offered", "exclut les 40 ouvrières"),
    ),
    (
        ("fr", "Le ballet", "Tous les danseurs garderont leur poste."),
        ("en", "The ballet", "Six dancers were made redundant."),
        ("Tous les danseurs garderont leur poste", "Six dancers were made redundant"),
    ),
    (
        ("fr", "Concours", "Aucune entreprise n’a été exclue, toutes les entreprises ont été admises."),
        ("fr", "Rien", "Rien."),
        ("", ""),
    ),
    (  # the month
        ("en", "Houses", "No house will be sold, the mayor promised."),
        ("en", "Houses again", "Six houses will be sold in May."),
        ("No house will be sold", "Six houses will be sold"),
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), CONFLICTS)
def test_all_against_some(tmp_path: Path, first: Article, second: Article, expected: tuple[str, str]) -> None:
    found = quotes(findings(world_of(tmp_path, [first, second])))
    if not expected[0]:
        assert found == []
    else:
        assert any(all(any(part in quote for quote in listed) for part in expected) for listed in found), found


SILENT: list[tuple[Article, Article]] = [
    (
        ("ru", "Все залы крепости открыты", "Из девяти залов монастыря открыты шесть."),
        ("ru", "Погода", "Шёл дождь."),
    ),
    (
        ("fr", "Le ballet", "Tous les danseurs garderont leur poste."),
        ("en", "The ballet", "In 2019, six dancers were made redundant."),
    ),
    (
        ("fr", "Le ballet", "Tous les danseurs du ballet garderont leur poste."),
        ("en", "The choir", "Six stagehands were made redundant."),
    ),
    (
        ("fr", "Écoles", "Toutes les écoles rurales resteront ouvertes."),
        ("fr", "Ville", "L’école urbaine de Vernoux fermera en mars."),
    ),
    (
        ("fr", "Écoles", "Toutes les écoles resteront ouvertes."),
        ("fr", "Ville", "L’école de Lavaur fermera sa cantine."),
    ),
    (
        ("en", "Trees", "No tree will be felled in the park."),
        ("en", "Wood", "Twelve benches will be felled by rust."),
    ),
    (
        ("en", "Power", "Some homes have no power yet."),
        ("en", "Power", "Almost all homes have been reconnected."),
    ),
    (
        ("en", "Clinics", "Two villages have no doctor yet."),
        ("en", "Clinics", "All villages will have a doctor by June."),
    ),
    (  # when, and of nobody
        ("fr", "Ville", "Chaque année, la commune perd des habitants."),
        ("fr", "Ville", "Une année sans pluie a touché la commune : elle n’a pas perdu d’habitants."),
    ),
    (
        ("fr", "Clinique", "Douze lits ont été fermés, pour une durée que personne n’ose donner."),
        ("fr", "Clinique", "L’hôpital compte 90 infirmiers, beaucoup étant partis."),
    ),
    (
        ("fr", "Écoles", "Toutes les écoles, sauf celle de Lavaur, resteront ouvertes."),
        ("fr", "Ville", "L’école de Lavaur fermera."),
    ),
    (
        ("fr", "Écoles", "Toutes les écoles resteront ouvertes."),
        ("fr", "Ville", "Deux écoles pourraient fermer."),
    ),
    (
        ("en", "Fund", "Only rural towns are compensated."),
        ("en", "Fund", "The rural towns were compensated, too, last week."),
    ),
    (
        ("fr", "Musée", "L’entrée est gratuite pour tous."),
        ("fr", "Parking", "Les visiteurs paieront le parking."),
    ),
    (
        ("ru", "Школы", "Не все школы получили учебники."),
        ("ru", "Школы", "Две школы не получили учебники."),
    ),
    (
        ("fr", "Trains", "Tous les trains circulent."),
        ("fr", "Trains", "En janvier 2019, six trains étaient supprimés."),
    ),
    (
        ("en", "Vote", "The budget was adopted unanimously."),
        ("en", "Vote", "Nobody abstained."),
    ),
    (
        ("en", "Houses", "No house will be sold, the mayor promised."),
        ("en", "Houses again", "Six houses may be sold in May."),
    ),
]


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_silent(tmp_path: Path, first: Article, second: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [first, second]))) == []
