"""Lines around an article that are not its text: captions, share bars, sources, bylines, fields of an export.

Patterns are matched at the start of a line folded by ``kzclaims.claim.fold``, and only where the line is short.
"""

from __future__ import annotations

import re

from kzclaims.articles.document import Kind
from kzclaims.claim import fold

SHORT = 220  # characters: a longer line is prose, whatever it begins with

_CAPTION = re.compile(
    r"(?:©|\(c\) |photos? ?: |photos? (?:by|de|d'|credit)|cr[ée]dits?(?: photos?)? ?: |l[ée]gende ?: |illustration ?: "
    r"|images? ?: |image credit|picture ?: |file photo|фото ?: |фото - |фотография ?: |иллюстрация ?: |на фото )"
)
_HOLDER = re.compile(r"©[^!?]{0,80}$|\((?:photo|foto|фото|crédit)\b[^()]{0,80}\)\W*$")
# Never prose, even with a full stop at the end.
_NOTICE = re.compile(
    r"\W{0,4}(?:sources? ?:|источник[и]? ?:|(?:à |a )?lire (?:aussi|également)|à voir aussi|voir aussi"
    r"|read (?:also|more)|also read|see also|читайте также|читать также|смотрите также|suivez[- ]nous"
    r"|abonnez[- ]vous|inscrivez[- ]vous"
    r"|subscribe (?:to|now)|sign up (?:for|to)|follow us|подпи(?:сывайтесь|шитесь)|propos recueillis"
    r"|reporting by|editing by"
    r"|additional reporting|all rights reserved|tous droits réservés|все права защищены|copyright (?:©|\d{4}))"
)
# Prose if it ends like a sentence.
_CREDIT = re.compile(
    r"\W{0,4}(?:partage[rz]\b|sur facebook|share (?:this|on|the|:)|tweet\b|поделиться|подел(?:ись|итесь)"
    r"|sur le même sujet|related ?:|related (?:articles|stories)|more on this|по теме ?:|ещё по теме"
    r"|newsletter|rejoignez|join us"
    r"|traduit d|translated by|перевод ?:|avec (?:afp|reuters|agences)|\(?(?:afp|reuters|ap|тасс|риа новости)\)?$"
    r"|автор(?:ы)? ?:|текст ?:|auteurs? ?:|authors? ?:|comments?$|commentaires?$|комментарии|print$|imprimer$)"
)
_BYLINE = re.compile(r"(?:par|by|von) [^\W\d_][^.!?:;]{2,60}$")
_BYLINE_CASED = re.compile(
    r"\W{0,4}(?:Par|By|BY|PAR)\s+(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.'’-]*+\s*+(?:and|et|de|du|,|/|и)?\s*+){1,6}$"
)
_DAY = re.compile(
    r"(?:(?:publié|mis à jour|posté|modifié|published|posted|updated|last updated|first published|опубликован[оа]"
    r"|обновлен[оа]|обновлено|дата ?:)\b[^.]{0,120}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:,? (?:à )?\d{1,2}[:hч]\d{0,2})?"
    r"|(?:le )?\d{1,2}(?:er)? [^\W\d_]{3,10}\.? \d{4}(?: г\.?)?(?:,? (?:à |at |в )?\d{1,2}[:hч]\d{0,2})?"
    r"|\d{4}-\d\d-\d\d(?:[t ]\S{0,20})?"
    r"|(?:temps de lecture|reading time|время чтения|\d+ min(?:utes?)? (?:de lecture|read)).{0,30})$"
)
_FIELDS = re.compile(
    r"(?:date (?:créée|de création|de publication|de modification)|date|date created|champs (?:de )?m[ée]ta"
    r"|m[ée]ta(?:donn[ée]es|data|s)?|meta fields|mots[- ]cl[ée]s|tags?|étiquettes|keywords|catégories?"
    r"|categories|category|rubriques?|auteur|author"
    r"|url|lien|slug|permalink|identifiant|id|теги|метки|ключевые слова|рубрика|рубрики|автор|дата"
    r"|дата создания|метаданные)$"
)
_LABELS = re.compile(
    r"(?:description|contenu|texte|corps|content|body|text|excerpt|résumé|article|описание|текст|содержание)$"
)


def kind_of_line(text: str) -> Kind | None:
    """What a line by itself shows it is, or None for prose, headings and all else.

    Args:
        text: the line as a reader sees it, markup taken out.
    """
    if len(text) > SHORT:
        return None
    line = fold(text)
    if _DAY.match(line):
        return Kind.META
    if _CAPTION.match(line) or _HOLDER.search(line):
        return Kind.CAPTION
    if _NOTICE.match(line):
        return Kind.CREDIT
    if line.endswith((".", "!", "?")):
        return None
    if _CREDIT.match(line) or (_BYLINE.match(line) and _BYLINE_CASED.match(text)):
        return Kind.CREDIT
    return None


def is_field_heading(text: str) -> bool:
    """Whether a heading names a field of an export ("date créée"), whose content is no part of the article."""
    return len(text) < 40 and bool(_FIELDS.match(fold(text).strip(" :*_")))


def is_label(text: str) -> bool:
    """Whether a heading only names the article's own text ("Description")."""
    return len(text) < 40 and bool(_LABELS.match(fold(text).strip(" :*_")))
