"""Papers set by Typst: tagged PDF (PDF/UA-1, ISO 14289-1) and pictures of their pages."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typst

from plugins.formats import typeface

VERSION = version("typst")

_EVERY_STYLE = b"""
#set document(title: "Probe")
#set text(font: json(bytes(sys.inputs.faces)), lang: "de")
#for sign in json(bytes(sys.inputs.words)) {
  for styled in (text, strong, emph, it => strong(emph(it))) {
    block(styled(sign))
    block(text(dir: rtl, styled(sign)))
  }
}
"""

Words = Mapping[str, object]
"""What a template shows, as JSON; its text is only ever text, never Typst markup."""


class UnsetPaperError(Exception):
    """Typst refuses to set a paper; the text says why, in Typst's English."""


def pdf(template: Path | bytes, words: object) -> bytes:
    """The template, or its source, filled with ``words``, the same bytes for the same input.

    Raises ``UnsetPaperError`` when Typst refuses.
    """
    try:
        made = typst.compile(
            template,
            format="pdf",
            pdf_standards=["ua-1"],
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs=_inputs(words),
            timestamp=0,
        )
    except typst.TypstError as error:
        raise UnsetPaperError(error.message) from error
    return _bytes(made)


def pictures(template: Path, words: Words, dots_per_inch: int) -> list[bytes]:
    """Every page as PNG."""
    made: object = typst.compile(
        template,
        format="png",
        ppi=dots_per_inch,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=_inputs(words),
    )
    return [_bytes(page) for page in (made if isinstance(made, list) else [made])]


def are_drawn(signs: Sequence[str]) -> bool:
    """Whether the typefaces have a picture for each sign, upright and slanted, light and bold.

    Typst itself is asked, which shapes a letter with its marks as it will on the paper; PDF/UA-1 refuses what would
    come out as an empty box. A probe takes two or three milliseconds.
    """
    try:
        pdf(_EVERY_STYLE, list(signs))
    except UnsetPaperError:
        return False
    return True


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=list(typeface.FOLDERS))


def _inputs(words: object) -> dict[str, str]:
    return {"words": json.dumps(words, ensure_ascii=False), "faces": json.dumps(typeface.FAMILIES)}


def _bytes(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made
