"""Generate ontology/values/currencies.ttl: every ISO 4217 currency in use, its words and symbols in three languages.

The names come from the Unicode CLDR as babel carries it; babel is needed here only, never by kzclaims itself:

    python -m venv /tmp/generator && /tmp/generator/bin/pip install babel==2.18.0
    /tmp/generator/bin/python -m benchmarks.make_currencies > ontology/values/currencies.ttl

What the CLDR does not say is said here and nowhere else: other spellings of the press, Russian cases (from the
nominative by the regular declensions of the Russian Grammar of 1980), and which currency a bare noun means.
"""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from typing import Any

LANGUAGES = ("fr", "en", "ru")
Forms = dict[str, dict[str, set[str]]]

# A bare noun shared by several currencies means this one in the news; any other shared noun stays unresolved.
USUAL = {
    "dollar": "USD", "доллар": "USD", "pound": "GBP", "livre": "GBP", "фунт": "GBP", "rouble": "RUB", "ruble": "RUB",
    "рубль": "RUB", "won": "KRW", "вона": "KRW", "sum": "UZS", "сум": "UZS", "yuan": "CNY", "юань": "CNY", "rand": "ZAR",
    "lira": "TRY", "лира": "TRY", "livre turque": "TRY",
}  # fmt: skip
# Spellings of the press that the CLDR has not: code, language, forms.
PRESS = (
    ("USD", "fr", "dollar américain", "dollars américains", "dollar US", "dollars US", "dollar des Etats-Unis", "billet vert"),
    ("USD", "en", "US dollar", "US dollars", "U.S. dollar", "U.S. dollars", "American dollar", "American dollars"),
    ("USD", "ru", "долл", "американский доллар", "доллар сша"),
    ("RUB", "fr", "rouble", "roubles"), ("RUB", "en", "rouble", "roubles", "Russian rouble", "Russian roubles"),
    ("RUB", "ru", "руб"), ("KZT", "fr", "tenge", "tenges", "tengué", "tengués"), ("KZT", "en", "tenge", "tenges"),
    ("KZT", "ru", "тенге", "теңге", "тг", "тнг"), ("UZS", "fr", "soum", "soums", "sum", "sums"),
    ("UZS", "en", "soum", "soums", "sum", "sums", "so'm", "Uzbek soum", "Uzbek soums", "Uzbek sum"),
    ("UZS", "ru", "сум"), ("KGS", "fr", "som", "soms"), ("KGS", "en", "som", "soms"),
    ("GBP", "fr", "livre sterling", "livres sterling", "livre britannique", "livres britanniques"),
    ("GBP", "en", "pound sterling", "pounds sterling", "British pound", "British pounds", "quid"),
    ("GBP", "ru", "фунт стерлингов"),
    ("EUR", "en", "euro", "euros"), ("EUR", "ru", "евро"), ("CNY", "en", "yuan", "yuans", "renminbi"),
    ("CNY", "fr", "yuan", "yuans", "renminbi"), ("CNY", "ru", "юань"), ("TJS", "fr", "somoni", "somonis"),
    ("UAH", "fr", "hryvnia", "hryvnias"), ("UAH", "en", "hryvnia", "hryvnias"), ("UAH", "ru", "гривень"),
    ("GEL", "fr", "lari", "laris"), ("AMD", "fr", "dram", "drams"), ("MNT", "fr", "tugrik", "tugriks"),
    ("TRY", "fr", "livre turque", "livres turques", "lire turque", "lires turques"), ("TRY", "en", "Turkish lira", "lira", "liras"),
    ("CHF", "fr", "franc suisse", "francs suisses"), ("JPY", "fr", "yen", "yens"), ("JPY", "en", "yen"),
    ("CAD", "en", "Canadian dollar", "Canadian dollars"), ("INR", "en", "Indian rupee", "Indian rupees"),
    ("KRW", "fr", "won", "wons"), ("BYN", "fr", "rouble biélorusse", "roubles biélorusses"), ("MDL", "fr", "leu moldave", "lei moldaves"),
    ("BYN", "en", "Belarusian rouble", "Belarusian roubles"), ("ILS", "fr", "shekel", "shekels"), ("ILS", "en", "shekel", "shekels"),
)  # fmt: skip
UNDECLINED = frozenset(("долл", "руб", "тг", "тнг", "гривень", "евро", "тенге", "теңге"))
SYMBOLS = {
    "USD": "$ US$ USD$ $US U.S.$", "EUR": "€", "GBP": "£ GB£ £GB UK£", "KZT": "₸", "RUB": "₽", "UAH": "₴", "INR": "₹", "KRW": "₩",
    "ILS": "₪", "TRY": "₺", "VND": "₫", "NGN": "₦", "PHP": "₱", "THB": "฿", "GEL": "₾", "AMD": "֏", "AZN": "₼", "KGS": "⃀",
    "MNT": "₮", "CRC": "₡", "GHS": "₵", "PYG": "₲", "LAK": "₭", "KHR": "៛", "BDT": "৳", "CAD": "C$ CA$ $CA Can$", "AUD": "A$ AU$ $AU",
    "NZD": "NZ$ $NZ", "HKD": "HK$ $HK", "SGD": "S$ SG$ $SG", "TWD": "NT$", "MXN": "MX$ $MX", "BRL": "R$", "CNY": "CN¥", "JPY": "JP¥",
    "PLN": "zł", "XAF": "FCFA", "XPF": "FCFP CFPF", "ARS": "AR$", "CHF": "SFr",
}  # fmt: skip
# Symbols of more than one currency: money, but of no certain one. The CFA franc of two unions has one symbol.
UNRESOLVED_SYMBOLS = ("¥", "FCFA", "₨", "kr")
UNRESOLVED_WORDS = (("fr", "franc CFA", "francs CFA"), ("en", "CFA franc", "CFA francs"), ("ru", "франков КФА"))
# Nouns that mean something else too: money only after a word of scale ("2 millions de livres", "5 billion won").
NEEDS_SCALE = {
    "fr": "livre livres sol sols colón colóns real réaux réals mark marks pula dong gourde gourdes leone leones unité unités "
    "or argent balboa billet vert",
    "en": "pound pounds quid won sum sums sols sol real reals colón colóns unit units gold silver kip lek leone pula top try mark "
    "marks leu lei lev dong",
    "ru": "фунт лев реал вон соль золото серебро единица",
}
ADJECTIVAL = re.compile(r"(?:ий|ый|ая|ой|ое)$")
WORDS_BEFORE = frozenset("ALL TRY TOP CUP GEL MOP LAK PEN BAM RON SOS ANG MAD MAD STN NIO NAD ETB BOB COP MUR".split())
SKIPPED = re.compile(r"^X(?!AF|OF|PF|CD|CG)|^(?:CLF|CHE|CHW|COU|MXV|USN|UYI|UYW|BOV|CNH|UYW|ZWG)$")


# Endings in the order nominative, genitive, dative, accusative, instrumental, prepositional; singular, then plural.
DECLENSIONS = (
    (r"(.*)ь$", "ь я ю ь ём е", "и ей ям и ями ях", "m"),  # рубль, юань
    (r"(.*)й$", "й я ю й ем е", "и ев ям и ями ях", "m"),  # лей
    (r"(.*и)я$", "я и и ю ей и", "и й ям и ями ях", "f"),  # рупия
    (r"(.*[гкх])а$", "а и е у ой е", "и - ам и ами ах", "f"),  # така
    (r"(.*)а$", "а ы е у ой е", "ы - ам ы ами ах", "f"),  # крона
    (r"(.*[гкх])$", "- а у - ом е", "и ов ам и ами ах", "m"),  # франк
    (r"(.*[бвдзлмнпрстфцчшщ])$", "- а у - ом е", "ы ов ам ы ами ах", "m"),  # доллар
)
ADJECTIVE = {
    "m": ("ий ого ому ий им ом".split(), "ие их им ие ими их".split()),
    "f": ("ая ой ой ую ой ой".split(), "ие их им ие ими их".split()),
}


def declined(noun: str) -> list[str]:
    """Six cases of the singular and six of the plural of a regular Russian noun; indeclinable ones as they are."""
    for pattern, singular, plural, _ in DECLENSIONS:
        if match := re.match(pattern, noun):
            return [match[1] + ending.strip("-") for ending in f"{singular} {plural}".split()]
    return [noun] * 12


def adjectives(word: str, gender: str) -> list[str]:
    """The same twelve forms of a Russian adjective."""
    match = re.match(r"(.*)(?:ий|ый|ая|ой|ое)$", word)
    if not match:
        return [word] * 12
    hard = not word.endswith("ий") and not re.search(r"[гкх]$", match[1])
    return [match[1] + (re.sub("^и", "ы", ending) if hard else ending) for part in ADJECTIVE[gender] for ending in part]


def russian(one: str) -> set[str]:
    """Every case of a name such as канадский доллар, доллар Намибии or польский злотый."""
    words = one.split()
    at = next((n for n, word in enumerate(words) if word == "злотый" or not ADJECTIVAL.search(word)), len(words) - 1)
    before, noun, after = words[:at], words[at], words[at + 1 :]
    gender = next((kind for pattern, _, _, kind in DECLENSIONS if re.match(pattern, noun)), "m")
    nouns = adjectives(noun, "m") if noun == "злотый" else declined(noun)
    columns = [*(adjectives(word, gender) for word in before), nouns]
    forms = {" ".join([*(column[case] for column in columns), *after]) for case in range(12)}
    few = [*(adjectives(word, gender)[7] for word in before), nouns[1], *after]  # два канадских доллара
    return {form for form in {*forms, " ".join(few)} if form.strip()}


def bare(name: str, language: str) -> str:
    """The noun of a currency's name without the country: its first word in French, its last in English."""
    words = name.split()
    if language == "ru":
        return next((word for word in words if word == "злотый" or not ADJECTIVAL.search(word)), words[-1])
    return words[0] if language == "fr" else words[-1]


def in_use(data: Any) -> list[str]:
    """Codes of the currencies that are legal tender somewhere today."""
    rows = (row for rows in data("territory_currencies").values() for row in rows)
    return sorted(
        {code for code, _, end, tender in rows if end is None and tender and not SKIPPED.search(code)}
        | {"XAF", "XOF", "XPF"}
    )


def names(babel: Any, codes: list[str]) -> tuple[Forms, dict[tuple[str, str], set[str]], dict[str, dict[str, str]]]:
    """Full names by code and language, codes by (language, bare noun), display labels."""
    full: Forms = defaultdict(lambda: defaultdict(set))
    nouns: dict[tuple[str, str], set[str]] = defaultdict(set)
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for language in LANGUAGES:
        locale = babel.Locale(language)
        plurals = locale._data["currency_names_plural"]
        for code in codes:
            label = locale.currencies.get(code)
            if not label:
                continue
            label = re.sub(r"\s*\(.*?\)", "", label)
            labels[code][language] = label
            forms = {
                label.casefold(),
                *(re.sub(r"\s*\(.*?\)", "", form).casefold() for form in dict(plurals.get(code, {})).values()),
            }
            if language == "ru":
                forms |= russian(label.casefold())
            full[code][language] |= forms
            for form in {label.casefold()} if language == "ru" else forms:
                nouns[language, bare(form, language)].add(code)
    for code, language, *forms in PRESS:
        full[code][language] |= {form.casefold() for form in forms}
        if language == "ru":
            full[code][language] |= {form for one in forms if one not in UNDECLINED for form in russian(one)}
    return full, nouns, labels


def quoted(texts: set[str], language: str = "") -> str:
    """Literals of one predicate, sorted."""
    return " , ".join(f'"{text}"' + (f"@{language}" if language else "") for text in sorted(texts))


def main() -> None:
    """Print the Turtle."""
    babel, core = importlib.import_module("babel"), importlib.import_module("babel.core")
    codes = in_use(core.get_global)
    full, nouns, labels = names(babel, codes)
    claimed = {(language, form) for code in codes for language in LANGUAGES for form in full[code][language]}
    unresolved: dict[str, set[str]] = defaultdict(set)
    for (language, noun), owners in nouns.items():
        forms = russian(noun) if language == "ru" else {noun}
        usual = USUAL.get(noun.removesuffix("s")) or USUAL.get(noun)
        owner = next(iter(owners)) if len(owners) == 1 else usual if usual in owners else None
        if noun.startswith("nouveau"):
            continue
        if owner:
            full[owner][language] |= {form for form in forms if (language, form) not in claimed}
        else:
            unresolved[language] |= {form for form in forms if (language, form) not in claimed}
    for language, *words in UNRESOLVED_WORDS:
        unresolved[language] |= {word.casefold() for word in words}
    print(
        f"# Currencies in use (ISO 4217): words and symbols in French, English and Russian, from the Unicode CLDR through babel {babel.__version__}."
    )
    print("# Generated by benchmarks/make_currencies.py, whose docstring says how to run it again; do not edit.")
    print(
        "# skos:altLabel are words that mean this currency; kz:afterScale the same, but only after million and the like;"
    )
    print(
        "# kz:prefixCode false: a code that is a word of headlines too. kz:unresolvedCurrency has the words of several."
    )
    print(
        "@prefix kz:   <https://w3id.org/kzclaims/ontology#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    )
    for code in codes:
        print(f'\nkz:{code} skos:notation "{code}" ;')
        if code in WORDS_BEFORE:
            print("    kz:prefixCode false ;")
        signs = set(SYMBOLS.get(code, "").split()) - set(UNRESOLVED_SYMBOLS)
        if signs:
            print(f"    kz:symbol {quoted(signs)} ;")
        for language in LANGUAGES:
            risky = {
                form
                for word in NEEDS_SCALE[language].split()
                for form in (russian(word) if language == "ru" else {word})
            }
            plain, after = full[code][language] - risky, full[code][language] & risky
            for predicate, forms in (("skos:altLabel", plain), ("kz:afterScale", after)):
                if forms:
                    print(f"    {predicate} {quoted(forms, language)} ;")
        label = " , ".join(f'"{text}"@{language}' for language, text in labels[code].items())
        print(f"    skos:prefLabel {label} .")
    print(f"\nkz:unresolvedCurrency kz:symbol {quoted(set(UNRESOLVED_SYMBOLS))} ;")
    body = [f"    skos:altLabel {quoted(unresolved[language], language)}" for language in LANGUAGES]
    print(" ;\n".join(body) + " .")


if __name__ == "__main__":
    main()
