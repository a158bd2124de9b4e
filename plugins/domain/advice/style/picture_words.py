"""Descriptions of pictures that do not describe them."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..misleading_looks import outside_of_fences
from .spots import Spot

LONGEST = 300
_PICTURE = re.compile(r"!\[(?P<words>[^\]\n]*)\]\((?P<path>[^)\s]+)[^)\n]*\)")
_OF = re.compile(
    r"(?:(?:ein|das|dieses) )?(?:bild|foto|fotografie|photo|grafik|abbildung)(?: hier)? (?:von|vom|zeigt)\b"
)
_NAMELESS = re.compile(
    r"(?:ein )?(?:bild|foto|photo|grafik|logo|abbildung|image|img|picture|symbolbild|platzhalter|alt)?[\s_.\d-]*"
    r"|(?:img|dsc|dscn|pxl|whatsapp image)[\s_.\w-]*|[\w .-]+\.(?:jpe?g|png|webp|gif|svg)"
)
_SIGN = re.compile(r"[\d_-]")
"""In the name of a file, but in no name of a thing."""
_MISSING = (
    "Das Bild hat keine Beschreibung; wer es nicht sieht, erfährt nichts davon. Bitte ![Was zu sehen ist](…) schreiben."
)
_SAYS_NOTHING = "»{}« beschreibt das Bild nicht. Bitte schreiben, was zu sehen ist."
_OBVIOUS = "»{}«: Dass es ein Bild ist, wird schon gesagt. Bitte gleich schreiben, was zu sehen ist."
_LONG = (
    "Die Beschreibung hat {} Zeichen, man kann sie nicht überspringen. Bitte auf etwa 150 kürzen, der Rest in den Text."
)


def picture_words(text: str) -> Iterator[Spot]:
    """Those in a body.

    >>> [spot.text[:21] for spot in picture_words("![](a.jpg) ![IMG_0815](b.jpg) ![Das Rathaus](c.jpg)")]
    ['Das Bild hat keine Be', '»IMG_0815« beschreibt']
    """
    for number, line in enumerate(outside_of_fences(text) if "![" in text else ()):
        for match in _PICTURE.finditer(line):
            said = said_of(match["words"], match["path"])
            if said or not match["words"].strip():
                yield Spot(number, match.group(), said or _MISSING)


def said_of(words: str, path: str) -> str | None:
    """What to say of a description, if anything."""
    words, file = words.strip(), PurePosixPath(path)
    if not words:
        return None
    plain = words.casefold()
    is_name = plain == file.name.casefold() or (plain == file.stem.casefold() and _SIGN.search(plain))
    if is_name or _NAMELESS.fullmatch(plain):
        return _SAYS_NOTHING.format(words)
    if _OF.match(plain):
        return _OBVIOUS.format(words)
    return _LONG.format(len(words)) if len(words) > LONGEST else None
