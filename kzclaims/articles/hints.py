"""Which elements of a page are no part of its article, and which hold it, by tag, role and class names.

The class names are those that content systems of press sites share (WordPress, Drupal, Arc, Bitrix and the like).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kzclaims.articles.words import word_set

# Never shown as text at all.
HIDDEN = word_set(
    """script style noscript template svg math iframe object embed canvas video audio map head textarea title xmp
    noembed noframes"""
)
# Shown, but not the article.
AROUND = word_set("nav footer aside form button select option dialog menu datalist label input")
VOID = word_set("area base br col embed hr img input link meta param source track wbr")
# Elements that end a paragraph; all others stand within one.
BLOCKS = word_set(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hr html li main menu nav ol p pre section summary table tbody
    tfoot thead tr ul iframe video audio button select option textarea"""
)
_WHOLE = frozenset({"html", "body", "main", "article"})
_ROLES = word_set("navigation complementary banner contentinfo search dialog alert alertdialog menu menubar toolbar")
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|es|ing)|sharebar|sharethis|addtoany"
    r"|social|socials|related\w*"
    r"|recommend\w*|comments?|commentaires?|disqus|cookies?|consent|gdpr|rgpd|newsletter|subscri\w+|abonne\w*"
    r"|promo|advert\w*|ads?"
    r"|adsbygoogle|publicite|pub|banner|sponsor\w*|sidebar|widget|footer|tags?|tag-?list|popup|modal|paywall"
    r"|toolbar|pagination"
    r"|pager|author-?(?:box|bio|card)|most-?read|popular|trending|outbrain|taboola|mgid|lire-?aussi|a-?lire"
    r"|read-?(?:also|more|next)"
    r"|see-?also|also|partage\w*|teasers?|more-?(?:news|articles|stories)|latest|skip-?link|byline-?social"
    r"|tools|donat\w*|donate|appeal|support-?us|sign-?up|upsell|reactions?|onward|inread|sondage|poll|quiz"
    r"|app-?(?:promo|download)|download-?app|telegram|whatsapp)(?:$|[\s_-])"
)
_UNSEEN = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|hidden|d-none)(?:$|\s)")
_HOLDS = re.compile(
    r"(?:^|\s)(?:[\w-]*(?:article|entry|post|story|news|detail|single|node)[_-]{0,2}(?:body|content|text|texte"
    r"|corps|contenu|full)"
    r"|(?:body|content|text|texte|corps)[_-]{0,2}(?:article|news|text|story)|articlebody|field--name-body"
    r"|wysiwyg|rich-?text)\b"
)
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:chapo|chapeau|standfirst|lead|lede|intro|deck|dek|subtitle|summary|excerpt|kicker-?text"
    r"|preamble|лид)(?:$|[\s_-])"
)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|legende|credits?|copyright)(?:$|[\s_-])")
_NOT_SHOWN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)


def words(attributes: Mapping[str, str]) -> str:
    """The class and id of an element, as one string in small letters; camelCase is taken apart by a dash."""
    raw = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:400].strip()
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", raw).lower()


def is_hidden(attributes: Mapping[str, str], named: str) -> bool:
    """Whether a reader does not see the element."""
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_NOT_SHOWN.search(attributes.get("style", "")[:400]))
        or bool(_UNSEEN.search(named))
    )


def is_around(name: str, attributes: Mapping[str, str], named: str) -> bool:
    """Whether the element stands around the article; never true of the whole page or of an article."""
    if name in _WHOLE:
        return False
    if attributes.get("role", "") in _ROLES:
        return True
    return bool(_AROUND.search(named)) and not _HOLDS.search(named)


def holds_article(attributes: Mapping[str, str], named: str) -> bool:
    """Whether the element says that it holds the body of the article."""
    return "articlebody" in attributes.get("itemprop", "").lower() or bool(_HOLDS.search(named))


def is_lead(named: str) -> bool:
    """Whether the element says that it is the standfirst."""
    return bool(_LEAD.search(named))


def is_caption(named: str) -> bool:
    """Whether the element says that it is a caption or a credit of a picture."""
    return bool(_CAPTION.search(named))
