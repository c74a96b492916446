"""Two dates of one event, or of two: what was done to what, in the words of two writers each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules
from tests.extract.told import Told, rules_of

# What surrounds them: an article has more to tell.
AROUND = {
    "fr": (
        " Sur place, les avis restent partagés. « On verra bien », soupire une habitante qui promène son"
        " chien. Le café d’en face ne désemplit pas. Plusieurs associations ont écrit à la préfecture. La"
        " pluie n’a découragé personne. Un gardien fait la ronde toutes les heures."
    ),
    "en": (
        " Opinions on the spot are divided. “We shall see,” sighed a woman walking her dog. The café"
        " across the street is never empty. Several associations have written to the council. Rain has put"
        " nobody off. A guard does his round every hour."
    ),
    "ru": (
        " На месте мнения расходятся. «Поживём — увидим», — вздыхает женщина с собакой. Кафе напротив"
        " никогда не пустует. Несколько обществ написали в администрацию. Дождь никого не отпугнул. Сторож"
        " делает обход каждый час."
    ),
}

DIFFER: list[tuple[Told, ...]] = [
    (("fr", "2026-03-02", "À Tsetserleg, les vétérinaires repartent. La campagne contre la peste bovine, lancée le "
     "3 mars 2025 à Tsetserleg, doit protéger les troupeaux de six provinces."),
     ("fr", "2026-03-12", "La campagne de vaccination mongole, lancée le 13 mars 2025 à Tsetserleg en présence de "
     "200 éleveurs, avance moins vite que la saison."),),
    (("fr", "2026-03-02", "L’huilerie Bellagha presse jour et nuit. L’entreprise, fondée en 1987, reste entre les "
     "mains de la famille Bellagha."),
     ("fr", "2026-03-12", "Chez Bellagha, à Sfax, on attend les olives. La maison, fondée en 1991, travaille avec 1 "
     "850 producteurs."),),
    (("fr", "2026-03-02", "Le procès de la plateforme Kantara s’est ouvert lundi. Kantara, lancée le 4 mars 2019, "
     "promettait 9 % d’intérêts par an."),
     ("en", "2026-03-12", "Prosecutors untangled the ownership of Kantara, the failed Belgian savings platform, "
     "which started on 4 June 2019 and collapsed later."),),
    (("fr", "2026-03-02", "La brasserie Morvel, créée en 1952, emploie 80 personnes à Dorlac."),
     ("fr", "2026-03-12", "À Dorlac, la brasserie Morvel a vu le jour en 1962 dans une ancienne grange."),),
    (("fr", "2026-03-02", "Le pont de Varsol a été inauguré le 14 juin 2014 par le préfet."),
     ("fr", "2026-03-12", "Ouvert à la circulation le 24 juin 2014, le pont de Varsol accuse déjà son âge."),),
    (("fr", "2026-03-02", "Le théâtre Lumen de Calvac a ouvert ses portes en 1931."),
     ("en", "2026-03-12", "The Lumen theatre in Calvac, which opened in 1937, needs a new roof."),),
    (("en", "2026-03-02", "Brightwater, a swimming club founded in 1908, has 400 members in Halden."),
     ("en", "2026-03-12", "Set up in 1918, Brightwater is the oldest swimming club in Halden."),),
    (("en", "2026-03-02", "The Orlo app went live on 3 May 2023 in Norland."),
     ("fr", "2026-03-12", "En Norlande, l’application Orlo a été lancée le 3 juin 2023."),),
    (("en", "2026-03-02", "The decree on the Tarva reserve was signed on 5 February 2024."),
     ("fr", "2026-03-12", "Le décret sur la réserve de Tarva a été signé le 15 février 2024."),),
    (("ru", "2026-03-02", "Завод «Ольвин» в Карске основан в 1954 году."),
     ("fr", "2026-03-12", "L’usine Olvine de Karsk a été fondée en 1964."),),
    (("ru", "2026-03-02", "Музей Тарова открылся 12 мая 2019 года в центре Карска."),
     ("ru", "2026-03-12", "В Карске музей Тарова открыли 21 мая 2019 года, вспоминают сотрудники."),),
    (("ru", "2026-03-02", "Программа «Тёплый двор» стартовала в Карске 1 сентября 2025 года."),
     ("en", "2026-03-12", "In Karsk the programme “Tyoply Dvor” was launched on 11 September 2025."),),
    (("fr", "2026-03-02", "La coopérative Terrelune est née en 1998 à Sauvigny."),
     ("en", "2026-03-12", "Terrelune, a cooperative based in Sauvigny, was founded in 1989."),),
    (("fr", "2026-03-02", "Le barrage de Noirval a été mis en service en 1963."),
     ("ru", "2026-03-12", "Плотина Нуарваль введена в эксплуатацию в 1969 году."),),
    (("en", "2026-03-02", "Work on the Dunmore lighthouse began on 4 November 2024."),
     ("en", "2026-03-12", "Builders started work on the Dunmore lighthouse on 14 November 2024."),),
    (("en", "2026-03-02", "The foundation stone of the Ravel concert hall was laid on 9 May 2021."),
     ("fr", "2026-03-12", "La première pierre de la salle de concert Ravel a été posée le 19 mai 2021."),),
    (("fr", "2026-03-02", "La bibliothèque de Morlan a brûlé dans la nuit du 3 octobre 2022."),
     ("en", "2026-03-12", "Morlan’s library burned down on 13 October 2022."),),
    (("ru", "2026-03-02", "Договор между Карском и Лервиком подписан 7 марта 2022 года."),
     ("en", "2026-03-12", "The agreement between Karsk and Lervik was signed on 17 March 2022."),),
    (("fr", "2026-03-02", "Le satellite Arvane a été mis en orbite le 6 août 2021."),
     ("en", "2026-03-12", "The Arvane satellite was put into orbit on 16 August 2021."),),
    (("en", "2026-03-02", "The firm, established in 1974, makes clocks for the Halden railway. Its owner is Marten "
     "Wick."),
     ("fr", "2026-03-12", "Marten Wick a hérité d’une entreprise fondée en 1979, qui fabrique des horloges pour le "
     "chemin de fer de Halden."),),
    (("fr", "2026-03-02", "La ligne a été ouverte le 5 mai 2009 entre Vaurel et Dorlac."),
     ("en", "2026-03-12", "The line between Vaurel and Dorlac opened on 25 May 2009."),),
    (("fr", "2026-03-02", "La grève des éboueurs de Calvac a débuté le 3 février 2026."),
     ("en", "2026-03-12", "The strike by bin collectors in Calvac began on 13 February 2026."),),
]  # fmt: skip

LEFT: list[tuple[Told, ...]] = [
    (("fr", "2026-03-02", "À l’hôpital Saint-Rémy de Ciney, le chantier du nouveau bâtiment commencera le 6 octobre "
     "2026."),
     ("en", "2026-03-12", "At Saint-Rémy hospital in Ciney, demolition of the old north wing will start on 12 "
     "January 2027."),),
    (("fr", "2026-03-02", "La brasserie Morvel, créée en 1952, emploie 80 personnes à Dorlac."),
     ("fr", "2026-03-12", "À Dorlac, la laiterie Vauban, créée en 1962, emploie 60 personnes."),),
    (("fr", "2026-03-02", "La brasserie Morvel, créée en 1952, emploie 80 personnes à Dorlac."),
     ("fr", "2026-03-12", "À Dorlac, la brasserie Morvel a racheté sa filiale de cidre, créée en 1962."),),
    (("fr", "2026-03-02", "L’entreprise, fondée en 1987, appartient à la famille Bellagha."),
     ("fr", "2026-03-12", "La famille Bellagha a vendu ses olives à un concurrent. Cette maison, fondée en 1991 à "
     "Tunis, exporte vers l’Italie."),),
    (("en", "2026-03-02", "The Kessel tramway entered service on 2 April 2012."),
     ("fr", "2026-03-12", "À Kessel, la deuxième ligne du tramway circule depuis le 22 avril 2019."),),
    (("en", "2026-03-02", "The Lumen theatre in Calvac opened in 1931."),
     ("en", "2026-03-12", "The Lumen theatre in Calvac reopened in 1947 after the fire."),),
    (("fr", "2026-03-02", "Le pont de Varsol a été inauguré le 14 juin 2014."),
     ("fr", "2026-03-12", "Le pont de Varsol a été fermé le 24 juin 2014 après une crue."),),
    (("fr", "2026-03-02", "Le festival de Morlan s’ouvre le 3 juillet 2026."),
     ("fr", "2026-03-12", "Le festival de Morlan a été lancé en 1984."),),
    (("ru", "2026-03-02", "Завод «Ольвин» в Карске основан в 1954 году."),
     ("fr", "2026-03-12", "L’usine Olvine de Karsk a été privatisée en 1994."),),
    (("fr", "2026-03-02", "L’hôpital Saint-Roch de Belmas a accueilli ses premiers patients le 8 janvier 2018."),
     ("en", "2026-03-12", "The maternity ward of Saint-Roch hospital in Belmas received its first patients on 8 "
     "June 2020."),),
    (("en", "2026-03-02", "Work on the Dunmore lighthouse began on 4 November 2024."),
     ("en", "2026-03-12", "Work on the Dunmore harbour wall began on 14 March 2025."),),
    (("en", "2026-03-02", "Kantara was launched in March 2019 in Brussels."),
     ("en", "2026-03-12", "Kantara was launched in June 2020 in Geneva."),),
    (("fr", "2026-03-02", "La coopérative Terrelune est née en 1998 à Sauvigny."),
     ("en", "2026-03-12", "Terrelune, a cooperative based in Sauvigny, was born of a strike that began in 1996."),),
    (("en", "2026-03-02", "The exhibition opened on 4 March 2026 at the Lumen museum in Calvac."),
     ("fr", "2026-03-12", "Au musée Lumen de Calvac, l’exposition a été annoncée le 4 décembre 2025."),),
    (("fr", "2026-03-02", "Le maire, Paul Garnot, né en 1961, dirige Dorlac."),
     ("fr", "2026-03-12", "Paul Garnot, maire de Dorlac depuis 2014, a lancé son parti en 2009."),),
    (("fr", "2026-03-02", "L’entreprise, fondée en 1987, emploie 310 personnes. Elle livre Morlan."),
     ("en", "2026-03-12", "The company, bought in 1991 by Marten Wick, supplies Morlan."),),
]  # fmt: skip


def found(folder: Path, told: tuple[Told, ...]) -> set[str]:
    return rules(read(folder, *((language, day, text + AROUND[language]) for language, day, text in told)))


@pytest.mark.parametrize("told", DIFFER, ids=[told[0][2][:40] for told in DIFFER])
def test_two_dates_of_one_event_differ(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" in found(tmp_path, told)


@pytest.mark.parametrize("told", LEFT, ids=[told[1][2][:40] for told in LEFT])
def test_dates_of_two_events_are_left_alone(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert not found(tmp_path, told)


FIRST_RUN: list[tuple[Told, ...]] = [
    (("en", "2025-05-12",
          "The first sleeper train from Lyon to Porto set out on 6 May, an hour late. The "
          "operator, Atlantide, sold every berth."),
     ("fr", "2025-05-20",
          "Le voyage inaugural du train de nuit d’Atlantide vers Porto est parti de Lyon le 9 "
          "mai. Toutes les couchettes étaient vendues.")),
    (("fr", "2025-05-12",
          "Le premier bus électrique d’Ajaccio a pris le départ le 5 mai devant la mairie. Il "
          "compte 38 places."),
     ("ru", "2025-05-20",
          "В Аяччо 8 мая впервые отправился в рейс электробус. В нём 38 мест.")),
]  # fmt: skip
FIRST_RUN_APART: list[tuple[Told, ...]] = [
    (("ru", "2025-03-12",
          "Первый поезд из Риги в Краков отправится 14 декабря 2025 года. Его ведёт компания "
          "Nocturna Rail."),
     ("fr", "2025-03-18",
          "Nocturna Rail relie aussi Riga à Berlin : le premier bus partira le 3 mai 2025 de "
          "la gare routière.")),
    (("en", "2025-03-12",
          "The first train to Cork pulled out of Dublin on 4 March, full of pupils."),
     ("fr", "2025-03-18",
          "Le premier ferry pour Cork a quitté Roscoff le 9 mars, avec 300 passagers.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", FIRST_RUN, ids=[pair[1][2][:40] for pair in FIRST_RUN])
def test_the_first_run_has_one_day_told_of_the_train_or_the_trip(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", FIRST_RUN_APART, ids=[pair[1][2][:40] for pair in FIRST_RUN_APART])
def test_two_that_run_for_the_first_time_are_two(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" not in rules_of(tmp_path, *pair)


FERRY = (
    "2025-06-10",
    "Entre Brunn et Kolmar, le bac ne désemplit pas. La ligne, inaugurée le 24 mai 2025, a tout changé.",
)
ONE_LINE: list[tuple[Told, ...]] = [
    (("fr", *FERRY),
     ("en", "2025-06-18", "The ferry from Brunn to Kolmar is full. The service was launched on 14 May 2025, says a "
                          "broker.")),
    (("ru", "2025-04-10", "Автобус из Брунна в Кольмар переполнен. Маршрут открыли 14 марта 2025 года."),
     ("en", "2025-04-18", "The bus from Brunn to Kolmar is full. The service, launched on 4 March 2025, has grown.")),
]  # fmt: skip
TWO_LINES: list[tuple[Told, ...]] = [
    (("fr", *FERRY),
     ("en", "2025-06-18", "The ferry from Brunn to Kolmar is full. The night service was launched on 14 May 2025.")),
    (("fr", *FERRY),
     ("en", "2025-06-18", "The ferry from Brunn to Kolmar is full. The service was launched on 14 May 2019.")),
    (("fr", *FERRY),
     ("en", "2025-06-18", "The ferry from Brunn to Kolmar is full. The service was suspended on 28 May 2025.")),
    (("fr", "2025-06-10", "À Brunn, le tram ne désemplit pas. La ligne, inaugurée le 24 mai 2025, a tout changé."),
     ("en", "2025-06-18", "Brunn lends bicycles. The service was launched on 14 May 2025, says a broker.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE_LINE, ids=[pair[1][2][:40] for pair in ONE_LINE])
def test_a_line_is_opened_on_the_day_on_which_its_service_is_launched(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", TWO_LINES, ids=[pair[1][2][-40:] for pair in TWO_LINES])
def test_another_service_is_no_line_of_the_story(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "fixed-dates-differ" not in rules_of(tmp_path, *pair)
