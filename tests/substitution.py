"""Dossiers with other names and other things counted: what is found must not hang on words that we happen to know.

In every dossier, consistently in its articles and in gold.json, offsets recomputed:

- a given name that the tables know becomes another one of the same gender, written as each language writes it, its
  Russian ending kept; one of which a language has two spellings becomes an invented one, both spellings kept apart;
- every other word that stands only in names (surnames, towns, companies, products) becomes one that nobody has heard:
  its first consonant changes place with another that French, English and Russian write alike ("Saparov" → "Taparov"),
  or, where they do not, it is lengthened at the front ("Chymkent" → "Nochymkent");
- a noun counted becomes another of the same kind, gender, first sound and declension ("lits" → "ponts"), where the
  dossier has it in forms of the table below only and does not speak of the other one already.

Left as they are: countries, nationalities and currencies, which hang together, months and weekdays, and words of names
that are ordinary words as well ("University", "Banque"), for those say what kind of body it is.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from kzclaims.articles import Document, read_folder
from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.entities.words import person_words, toml
from kzclaims.extract.people.words import given_names
from kzclaims.extract.scene import scene_of
from kzclaims.extract.thesaurus import MEASURES, find_terms, load_thesaurus
from kzclaims.extract.word_tables import word_table

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyàâäéèêëîïôöûü" + "аеёиоуыэюя")
# Consonants that the three languages write alike before a vowel, and their places after the change.
_PLAIN = dict(zip("bdlmnprstvz", "dlmnprtvbsz", strict=True)) | dict(zip("бдлмнпрствз", "длмнпртвбсз", strict=True))
_FRONT = {"latin": ("No", "Al"), "cyrillic": ("Но", "Ал")}
_SHORTEST, _ALIKE = 3, 0.7
_ALIKE_BY_EAR = 0.6  # and where one of them has an H that the other may lack
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LATIN = dict(zip(_CYRILLIC, "abvgdeejziiklmnoprstufhccss.i.eua", strict=True))
_COUNTRIES = """
kazakh kazaj казах франц franc britan brita англи engl angl norvè norvég norw норве belg бельг rusi russ росси русск
romani roumai румын ukrain украи uzbek ouzbe узбек suiss swiss itali euro евро améri ameri irland irish géorgi
georgi грузи kirgh kyrgyz кырг кирги seneg sénég denmark dane columb colomb turki turc turk турец allem germa portug
polog poland
"""
_PLAIN_WORDS = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre january february march april
may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
lundi mardi mercredi jeudi vendredi samedi dimanche mme com saint sainte mon the and les des du la le noé mille dix
vingt quinze cent one ten first new north south east west sea nord sud est ouest capital bank digital internet link
data telecom leasing parking inside partners united foods sports viaduc haute hautes hauts derrière day entrance
freight
"""
# Other given names: as Latin letters write them, and Russian without its ending.
_MEN = "Damir Дамир Robert Роберт Samat Самат Ramil Рамил Martin Мартин Bernar Бернар Zamir Замир Viktor Виктор"
_MEN_VOWEL = "Anton Антон Adam Адам Albert Альберт Ivan Иван Artur Артур"
_WOMEN = "Dina Дин Sabina Сабин Nina Нин Marina Марин Zara Зар Tamara Тамар Vera Вер Malika Малик"
_WOMEN_VOWEL = "Alina Алин Inna Инн Arina Арин Anna Анн Aida Аид"


@dataclass(frozen=True)
class Noun:
    """A thing counted: its concept and its forms, alike in gender, first sound and declension within a class."""

    concept: str
    fr: tuple[str, str]
    en: tuple[str, str]
    ru: str = ""

    def forms(self) -> dict[tuple[str, str], str]:
        """Its forms by language and place; a Russian one by its ending."""
        found = {("fr", "one"): self.fr[0], ("fr", "many"): self.fr[1]}
        found |= {("en", "one"): self.en[0], ("en", "many"): self.en[1]}
        endings = ("а", "ы", "е", "у", "ой", "", "ам", "ами", "ах") if self.ru else ()
        return found | {("ru", ending): self.ru + ending for ending in endings}


def _noun(line: str) -> Noun:
    concept, fr, en, ru = line.split()
    return Noun(f"thing-{concept}", (fr, fr + "s"), (en, en + "s"), ru.strip("-"))


# Concept, French, English, and the Russian stem where its declension is that of the class.
_CLASSES = """
student étudiant student -, subscriber abonné subscriber -, teacher enseignant teacher -, worker ouvrier worker -
passenger voyageur passenger -, spectator spectateur spectator -, visitor visiteur visitor -, player joueur player -, \
runner coureur runner -, volunteer bénévole volunteer -
card carte card карт, car voiture car машин, room chambre room комнат, vaccine-dose dose dose доз, \
house maison house -, machine machine machine -
school école school школ, team équipe team команд
hospital-bed lit bed -, bridge pont bridge -, goal but goal -, truck camion truck -
"""
CLASSES = tuple(tuple(map(_noun, line.split(","))) for line in _CLASSES.strip().splitlines())


@dataclass(frozen=True)
class Changed:
    """What was put in the place of what, for those who look into a difference."""

    names: Mapping[str, str]
    nouns: Mapping[str, str]


def substitute(folder: Path, target: Path, seed: int = 0) -> Changed:
    """Write a dossier anew with other names and other things counted.

    Args:
        folder: the dossier, with gold.json.
        target: an empty folder.
        seed: which of the possible words are taken.
    """
    documents, _ = read_folder(folder)
    chance = random.Random(f"{folder.name}-{seed}")
    names = _names(documents, chance)
    nouns, spans = _nouns(documents, chance)
    moves = {}
    for document in documents:
        path = Path(document.path)
        text = path.read_text(encoding="utf-8")
        edits = {(m.start(), m.end()): names[m.group()] for m in _WORD.finditer(text) if m.group() in names}
        edits |= spans.get(document.path, {})
        moves[path.name] = _Move(text, edits)
        (target / path.name).write_text(moves[path.name].text, encoding="utf-8")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    new = json.dumps(_moved(gold, moves, names), ensure_ascii=False, indent=1)
    (target / "gold.json").write_text(new, encoding="utf-8")
    return Changed(names, nouns)


class _Move:
    """A text with edits made, and where its places went."""

    def __init__(self, text: str, edits: Mapping[tuple[int, int], str]) -> None:
        self.edits = sorted(edits.items())
        parts, last = [], 0
        for (start, end), new in self.edits:
            parts += [text[last:start], new]
            last = end
        self.text = "".join([*parts, text[last:]])

    def place(self, at: int, *, end: bool) -> int:
        shift = 0
        for (a, b), new in self.edits:
            if at >= b:
                shift += len(new) - (b - a)
            elif at > a:
                return a + shift + (len(new) if end else 0)
        return at + shift


def _moved(node: object, moves: Mapping[str, _Move], names: Mapping[str, str]) -> object:
    """Gold data with its places moved and its names changed."""
    if isinstance(node, list):
        return [_moved(one, moves, names) for one in node]
    if isinstance(node, str):
        return _WORD.sub(lambda m: names.get(m.group(), m.group()), node)
    if not isinstance(node, dict):
        return node
    new: dict[str, Any] = {
        key: one if key in ("file", "id", "kind", "type") else _moved(one, moves, names) for key, one in node.items()
    }
    if {"file", "start", "end"} <= set(node):
        move = moves[node["file"]]
        new["start"], new["end"] = move.place(node["start"], end=False), move.place(node["end"], end=True)
        new["quote"] = move.text[new["start"] : new["end"]]
    return new


def _names(documents: Sequence[Document], chance: random.Random) -> dict[str, str]:
    """Every word of a name to what takes its place."""
    by_language: dict[str, set[str]] = {}
    lower: set[str] = set()
    for document in documents:
        lower |= {word for word in _WORD.findall(document.text) if word[0].islower()}
        for passage in scene_of(document).passages:
            found = by_language.setdefault(passage.language, set())
            for name in passage.names:
                told = [w for w in _WORD.findall(name.text) if w[0].isupper() and len(w) >= _SHORTEST]
                found |= set(told[int(name.start <= 1 and len(told) == 1) :])  # the start of a sentence proves nothing
    ordinary = _ordinary(lower)
    # "Роман" is a novel, and "Roman" is he: what one language keeps is kept in all.
    kept = {_plain(w) for lang, found in by_language.items() for w in found if ordinary(w, lang)}
    # "Hovhannes" is "Оганес", "Hakobyan" "Акопян": what a first H is in Russian, another beginning would not show.
    breathed = {w for lang, found in by_language.items() if lang != "ru" for w in found if w[0] == "H"}
    pairs = [(w, other) for w in breathed for other in by_language.get("ru", ()) if _breathed(w, other)]
    same = {w for pair in pairs for w in pair} | _tabled(by_language)
    kept |= {_plain(w) for found in by_language.values() for w in found if any(_alike(w, one) for one in same)}
    words = {lang: sorted(w for w in found if _plain(w) not in kept) for lang, found in by_language.items()}
    changed: dict[str, str] = {}
    # No given name that the articles have already.
    taken = {word for document in documents for word in _WORD.findall(document.text) if word[0].isupper()}
    for cluster in _clusters(words):
        changed |= _given(cluster, chance, taken) or _invented(cluster, ordinary)
    return {old: new for old, new in changed.items() if old != new}


def _tabled(by_language: Mapping[str, Collection[str]]) -> set[str]:
    """Given names that languages write so differently that only a table knows them for one: Guiorgui, Георгий."""
    told = [(w, language, word_keys(fold(w), language)) for language, found in by_language.items() for w in found]
    known = [(w, language, keys, person_words().grouped(keys)) for w, language, keys in told]
    return {
        w
        for w, language, keys, mine in known
        if any(language != other and mine & theirs and not keys & more for _, other, more, theirs in known)
    }


def _ordinary(lower: set[str]) -> Callable[[str, str], bool]:
    """A test of whether a word of a name is a word of the language, a country, a month or a day."""
    table = toml("organisation-words.toml")
    kinds = {
        str(form).rstrip("*") for name in ("weak", "concepts", "places") for fs in table[name].values() for form in fs
    }
    # Dollars of Québec are not those of anywhere: a place that tells whose money is meant stays.
    places = word_table("home_currency.toml")["places"].values()
    homes = {stem.rstrip("$").casefold() for told in places for stem in " ".join(told.values()).split()}
    stems = tuple(kind for kind in {*kinds, *homes} if len(kind) > 4) + tuple(_COUNTRIES.split())
    fixed = kinds | lower | set(table["legal"]) | set(_PLAIN_WORDS.split())

    def ordinary(word: str, language: str) -> bool:
        low = word.casefold()
        return low in fixed or low.startswith(stems) or word.isupper() or bool(find_terms(low, language))

    return ordinary


def _breathed(latin: str, russian: str) -> bool:
    """Whether a Russian word may be a name that begins with H in Latin letters, without that H."""
    x, y = _plain(latin)[1:], _plain(russian)
    return x[:1] == y[:1] and SequenceMatcher(None, x, y, autojunk=False).ratio() >= _ALIKE_BY_EAR


def _plain(word: str) -> str:
    """A word in bare Latin letters, near enough to tell spellings of one name from another name."""
    low = "".join(_LATIN.get(c, c) for c in word.casefold()).replace(".", "")
    bare = "".join(c for c in unicodedata.normalize("NFKD", low) if c.isalpha())
    for old, new in (
        ("dj", "j"),
        ("dzh", "j"),
        ("zh", "j"),
        ("ch", "s"),
        ("sh", "s"),
        ("kh", "h"),
        ("ou", "u"),
        ("y", "i"),
    ):
        bare = bare.replace(old, new)
    if bare.startswith("h"):
        bare = f"g{bare[1:]}"  # "Hrant" is "Грант"
    return bare[bare.startswith("ie") :]


def _clusters(words: Mapping[str, Sequence[str]]) -> list[list[tuple[str, str]]]:
    """The words of names (language, word), with the spellings and the cases of one word together."""
    clusters: list[list[tuple[str, str]]] = []
    for language, listed in sorted(words.items()):
        for word in listed:
            known = [c for c in clusters if any(_alike(word, other) for _, other in c)]
            one = [(language, word), *(member for cluster in known for member in cluster)]
            clusters = [c for c in clusters if c not in known] + [sorted(one)]
    return clusters


def _alike(a: str, b: str) -> bool:
    x, y = _plain(a), _plain(b)
    return x[:1] == y[:1] and SequenceMatcher(None, x, y, autojunk=False).ratio() >= _ALIKE + (len(x) < 6) * 0.1


def _given(cluster: Sequence[tuple[str, str]], chance: random.Random, taken: set[str]) -> dict[str, str]:
    """Another known given name of the same gender; nothing where it is none, or its spellings matter."""
    words, latin = person_words(), {w for _, w in cluster if w[0].casefold() not in _LATIN}
    every = {key for language, w in cluster for key in word_keys(fold(w), language)}
    spelt = {language for language, group in _grouped(cluster) if language != "ru" and len(set(group)) > 1}
    gender = "male" if every & words.male else "female" if every & words.female else ""
    if not gender and any(fold(w) in given_names() for w in latin):
        gender = "female" if all(w[-1] in "ae" for w in latin) else "male"
    if not gender or spelt:
        return {}
    vowel = _plain(cluster[0][1])[0] in _VOWELS
    stems = {
        ("male", False): _MEN,
        ("male", True): _MEN_VOWEL,
        ("female", False): _WOMEN,
        ("female", True): _WOMEN_VOWEL,
    }
    listed = stems[gender, vowel].split()
    free = [
        (name, stem)
        for name, stem in zip(listed[::2], listed[1::2], strict=True)
        if name not in taken and not any(word.startswith(stem) for word in taken)
    ]
    if not free:
        return {}
    name, stem = chance.choice(free)
    endings = {w: _ending(w, gender) for _, w in cluster if w not in latin}
    if None in endings.values():
        return {}
    taken.add(name)
    return dict.fromkeys(latin, name) | {w: stem + str(ending) for w, ending in endings.items()}


def _grouped(cluster: Sequence[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    return [(lang, [w for one, w in cluster if one == lang]) for lang in sorted({lang for lang, _ in cluster})]


def _ending(word: str, gender: str) -> str | None:
    """The case ending of a Russian given name; None where it has none that other names share."""
    if gender == "male":
        for ending in ("ом", "а", "у", "е"):
            if word.endswith(ending):
                return ending
        return "" if word[-1] in "бвгдзклмнпрстф" else None
    return next((e for e in ("ой", "а", "ы", "е", "у") if word.endswith(e) and word[: -len(e)][-1] in "лнмрбвдт"), None)


def _invented(cluster: Sequence[tuple[str, str]], ordinary: Callable[[str, str], bool]) -> dict[str, str]:
    """Each spelling with the same change at its front."""
    starts = {_way(word) for _, word in cluster}
    if starts == {"swapped"}:
        new = {word: _PLAIN[word[0].lower()].upper() + word[1:] for _, word in cluster}
        if not any(ordinary(new[word], language) for language, word in cluster):
            return new
    new = {}
    for _, word in cluster:
        front = _FRONT["cyrillic" if word[0].casefold() in _LATIN else "latin"]
        first = "vowel" if starts == {"vowel"} else "consonant" if "vowel" not in starts else ""
        if not first:
            return {}
        new[word] = front[first == "vowel"] + word[0].lower() + word[1:]
    return new


def _way(word: str) -> str:
    """How a word may be changed: its first consonant swapped, or lengthened before a consonant or a vowel."""
    low = word.lower()
    if low[0] in _VOWELS or low[0] in "hy":
        return "vowel"
    return "swapped" if low[0] in _PLAIN and low[1] in _VOWELS else "consonant"


def _nouns(
    documents: Sequence[Document], chance: random.Random
) -> tuple[dict[str, str], dict[str, dict[tuple[int, int], str]]]:
    """Concepts to those in their place, and the edits that makes, by path."""
    places: dict[str, list[tuple[str, int, int, str, str]]] = {}
    for document in documents:
        for passage in scene_of(document).passages:
            for term in passage.of(MEASURES):
                start, end = passage.source(term.start, term.end)
                at = (document.path, start, end, passage.language, document.text[start:end].casefold())
                for concept in (term.concept, *term.others):
                    places.setdefault(concept, []).append(at)
    new: dict[str, str] = {}
    edits: dict[str, dict[tuple[int, int], str]] = {}
    for kind in CLASSES:
        for noun in kind:
            slots = {(lang, form): slot for (lang, slot), form in noun.forms().items()}
            found = places.get(noun.concept, [])
            free = [n for n in kind if n.concept not in places and n.concept not in new.values()]
            free = [n for n in free if not places.keys() & (_broader(noun) ^ _broader(n))]
            free = [n for n in free if all((p[3], slots.get((p[3], p[4]))) in n.forms() for p in found)]
            if not found or not free or any((p[3], p[4]) not in slots for p in found):
                continue
            other = chance.choice(free)
            new[noun.concept] = other.concept
            for path, start, end, language, form in found:
                text = other.forms()[language, slots[language, form]]
                at_start = Path(path).read_text(encoding="utf-8")[start].isupper()
                edits.setdefault(path, {})[start, end] = text.capitalize() if at_start else text
    return new, edits


def _broader(noun: Noun) -> frozenset[str]:
    """What a text may call the thing instead: the concepts it is a kind of."""
    return frozenset(load_thesaurus().concepts[noun.concept].facts.get("broader", ()))
