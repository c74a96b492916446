"""From a form in a text to the dictionary forms it may be of: French and English, by endings.

Each line of a table gives the ending of a dictionary form and what stands in its place in the other forms; ``0`` is
nothing at all. Rules make too many candidates rather than too few: only those that a dictionary has are taken. Forms
that no ending explains ("went", "yeux") stand in ``ontology/irregular-forms.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

# Endings of forms, and for each the endings of dictionary forms with the parts of speech they hold for.
Table = Mapping[str, tuple[tuple[str, str], ...]]

_FRENCH_VERBS = """
er e es ons ez ent ais ait ions iez aient ai as a âmes âtes èrent é ée és ées ant ante ants antes
er erai eras era erons erez eront erais erait erions eriez eraient
ger geons geais geait geaient geai geas gea geant
cer çons çais çait çaient çai ças ça çant
yer ie ies ient iera ieront ierait ieraient
oyer erra erront errait erraient
eler elle elles ellent ellera elleront ellerait elleraient
eter ette ettes ettent ettera etteront etterait etteraient
aller va vont vas vais ira iront irait iraient aille aillent
ir is it issons issez issent issais issait issions issiez issaient issant issants issante issantes isse
ir i ie ies îmes irent ît irai iras ira irons irez iront irais irait iraient
tir s t tons tez tent tais tait taient tant te tes
vir s t vons vez vent vais vait vaient vant ve
mir s t mons mez ment mais mait maient mant me
vrir vre vres vrent vrons vrez vrait vraient vrant vert verte verts vertes
frir fre fres frent frons frez frait fraient frant fert ferte ferts fertes
courir cours court courons courez courent courait couraient courant couru courue courus courues courut coururent
courir courra courront courrait courraient coure
mourir meurs meurt meurent mourons mourait mouraient mourant mourut moururent mort morte morts mortes
mourir mourra mourront mourrait mourraient meure
quérir quiers quiert quièrent quérons quérait quéraient quérant quis quise quises quit quirent querra querront querrait
illir ille illes illent illons illez illait illaient illant illera illeront illerait illeraient
enir iens ient iennent enons enez enait enaient enant enu enue enus enues int inrent înt ienne iennes
enir iendra iendront iendrait iendraient
fuir fuis fuit fuient fuyons fuyez fuyait fuyaient fuyant fui fuie
vêtir vêts vêt vêtu vêtue vêtus vêtues vêtent vêtait
re 0 s t ons ez ent ais ait ions iez aient ant u ue us ues is it irent e es
re ra ras rai rons rez ront rait rais raient
tre 0 s
prendre prenons prenez prenait prenaient prenant prennent prenne pris prise prises prit prirent
mettre mis mise mises mit mirent
indre ins int inte ints intes ignons ignez ignent ignait ignaient ignant ignit ignirent igne
uire uis uit uite uits uites uisons uisez uisent uisait uisaient uisant uisit uisirent uise
crire cris crit crite crits crites crivons crivez crivent crivait crivaient crivant crivit crivirent crive
dire dis dit dite dits dites disons disez disent disait disaient disant dirent dise
lire lis lit lisons lisez lisent lisait lisaient lisant lu lue lus lues lut lurent lise
faire fais fait faite faits faites faisons font faisait faisaient faisant fit firent fera feront ferait feraient fasse
traire trais trait traite traits traites traient trayait trayant
plaire plaît plais plaisent plaisait plaisant plu plut
croire crois croit croient croyons croyez croyait croyaient croyant cru crue crus crues crut crurent croie
boire bois boit boivent buvons buvez buvait buvaient buvant bu bue bus bues but burent boive
aître ais aît ait aissons aissez aissent aissait aissaient aissant u ue us ues ut urent aisse
naître né née nés nées naquit naquirent
oître oîs oît oissons oissent oissait oissaient oissant oissante u ue us ues ut urent
suivre suis suit suivi suivie suivis suivies
vivre vis vit vécu vécue vécus vécues vécut vécurent
aincre aincs ainc ainquons ainquent ainquait ainquaient ainquant aincu aincue aincus aincues ainquit ainquirent
clure clus clut clu clue clues cluent cluait cluaient cluant clurent
oudre ous out olvons olvez olvent olvait olvaient olvant olu olue olus olues olut olurent
ffire ffis ffit ffisent ffi ffisait ffisaient ffisant
rire ris rit rient riait riaient riant ri rirent
cevoir çois çoit çoivent cevons cevez cevait cevaient cevant çu çue çus çues çut çurent çoive
cevoir cevra cevront cevrait cevraient
devoir dois doit doivent devons devez devait devaient devant dû due dus dues dut durent devra devront devrait devraient
voir vois voit voient voyons voyez voyait voyaient voyant vu vue vus vues vit virent voie
voir verra verront verrait verraient voira voiront voirait
savoir sais sait savons savez savent savait savaient sachant su sue sus sut surent saura sauront saurait sache
pouvoir peux peut peuvent pouvons pouvez pouvait pouvaient pu put purent pourra pourront pourrait pourraient puisse
vouloir veux veut veulent voulons voulait voulaient voulu voulue voulut voulurent voudra voudront voudrait veuille
valoir vaux vaut valent valait valaient valant valu valut valurent vaudra vaudront vaudrait vaille
falloir faut fallait fallu fallut faudra faudrait faille
mouvoir meus meut meuvent mouvait mu mue mus mues mut murent mouvra
pleuvoir pleut pleuvait plu plut pleuvra
asseoir assied asseyait assis assise assises assit
"""
_FRENCH_NAMING = """
0 s x e es ment ement
al aux ale ales
ail aux
er ère ères èrement
teur trice trices
eur euse euses
eux euse euses eusement
f ve ves vement
c que ques quement che ches chement
ec èche èches
en enne ennes ennement
on onne onnes
el elle elles ellement
eil eille eilles
ul ulle ulles
et ette ettes ète ètes ètement
s se ses sse sses
eau el elle elles ellement
ou ol olle olles
vieux vieil vieille vieilles
doux douce douces doucement
roux rousse rousses
faux fausse fausses faussement
ais aîche aîches
long longue longues longuement
in igne ignes
ant amment
ent emment
"""
_ENGLISH_VERBS = """
0 s es ed ing
e es ed ing
y ies ied
ie ying
"""
_ENGLISH_NOUNS = """
0 s es
y ies
f ves
fe ves
man men
sis ses
"""
_ENGLISH_QUALITIES = """
0 er est ly
e er est
y ier iest ily
le ly
ll lly
ic ically
"""
_GRAVE = "b c ch cr d g gn gu l m n p r s t v vr br tr gr cl"
_DOUBLED = "bdgklmnprst"


def _lines(table: str, kinds: str) -> Iterator[tuple[str, str, str]]:
    for line in table.splitlines():
        if line:
            base, *forms = line.split()
            yield from ((("" if form == "0" else form), ("" if base == "0" else base), kinds) for form in forms)


def inverted(rules: Iterable[tuple[str, str, str]]) -> Table:
    """(ending of a form, ending of the dictionary form, parts of speech) as a table by the ending of the form."""
    found: dict[str, list[tuple[str, str]]] = {}
    for form, base, kinds in rules:
        found.setdefault(form, []).append((base, kinds))
    return {form: tuple(dict.fromkeys(bases)) for form, bases in found.items()}


def of_lines(tables: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """The rules of several tables, each under the parts of speech it holds for."""
    for kinds, table in tables.items():
        yield from _lines(table, kinds)


def french() -> Table:
    """How French forms end."""

    def grave() -> Iterator[tuple[str, str, str]]:
        # "pèse", "peser"; "cède", "céder"
        for consonants in _GRAVE.split():
            for ending in ("e", "es", "ent", "era", "eront", "erait", "eraient"):
                yield from ((f"è{consonants}{ending}", f"{vowel}{consonants}er", "v") for vowel in "eé")

    return inverted((*of_lines({"v": _FRENCH_VERBS, "nar": _FRENCH_NAMING}), *grave()))


def english() -> Table:
    """How English forms end."""

    def doubled() -> Iterator[tuple[str, str, str]]:
        for letter in _DOUBLED:
            yield from ((letter * 2 + ending, letter, "v") for ending in ("ed", "ing"))
            yield from ((letter * 2 + ending, letter, "ar") for ending in ("er", "est"))

    tables = {"v": _ENGLISH_VERBS, "n": _ENGLISH_NOUNS, "ar": _ENGLISH_QUALITIES}
    return inverted((*of_lines(tables), *doubled()))


def undone(word: str, table: Table, longest: int = 12) -> Iterator[tuple[str, str]]:
    """Every dictionary form a word may be of, and the parts of speech it would be then; first the word itself."""
    yield word, "nvar"
    for start in range(len(word), max(-1, len(word) - longest - 1), -1):
        for base, kinds in table.get(word[start:], ()):
            yield word[:start] + base, kinds
