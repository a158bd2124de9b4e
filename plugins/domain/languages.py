"""Which language a text is in, as editors mark it (``lang``)."""

import re
from collections.abc import Iterator

_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
    "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
"""Languages with two letters (ISO 639-1); the many with three letters are taken as they come."""
_KNOWN = frozenset(_LETTERS.split())
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_MEANT = {
    "deutsch": "de", "leicht": "de", "ger": "de", "englisch": "en", "english": "en", "eng": "en", "gb": "en",
    "us": "en", "uk-ua": "uk", "ua": "uk", "ukrainisch": "uk", "ukr": "uk", "arabisch": "ar", "arab": "ar",
    "syrisch": "ar", "sy": "ar", "türkisch": "tr", "tuerkisch": "tr", "russisch": "ru", "polnisch": "pl",
    "persisch": "fa", "farsi": "fa", "dari": "fa", "ir": "fa", "kurdisch": "ku", "rumänisch": "ro", "bulgarisch": "bg",
    "cz": "cs", "tschechisch": "cs", "gr": "el", "griechisch": "el", "dk": "da", "dänisch": "da", "jp": "ja",
    "cn": "zh", "chinesisch": "zh", "albanisch": "sq", "al": "sq", "französisch": "fr", "spanisch": "es",
    "italienisch": "it", "niederländisch": "nl", "vietnamesisch": "vi", "vn": "vi", "plattdeutsch": "nds",
    "platt": "nds", "romanes": "rom", "by": "be", "rs": "sr", "si-si": "sl",
}  # fmt: skip
_WRITTEN = re.compile(r"<[a-z][^<>]*?\slang\s*=\s*[\"']?(?P<tag>[^\"'\s>]*)", re.IGNORECASE)


def is_language(tag: str) -> bool:
    """Whether a browser and a voice know what it means (BCP 47, 2.1 and 2.2.1).

    >>> is_language("uk"), is_language("zh-Hant-TW"), is_language("nds"), is_language("ua"), is_language("arabisch")
    (True, True, True, False, False)
    """
    match = _TAG.fullmatch(tag)
    return match is not None and (len(match["language"]) > 2 or match["language"].lower() in _KNOWN)  # noqa: PLR2004


def unknown_languages(body: str) -> Iterator[tuple[int, str]]:
    """For each ``lang`` of a body that is none: lines behind its first one, and what to write instead."""
    for match in _WRITTEN.finditer(body):
        tag = match["tag"]
        if not is_language(tag):
            meant = _MEANT.get(tag.lower())
            advice = (
                f"Meinten Sie »{meant}«?" if meant else "Bitte das Kürzel der Sprache schreiben, zum Beispiel »uk«."
            )
            yield body.count("\n", 0, match.start()), f'Die Sprache »lang="{tag}"« gibt es nicht. {advice}'
