"""Papers set by Typst: tagged PDF (PDF/UA-1, ISO 14289-1) and pictures of their pages."""

import json
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import typst

VERSION = version("typst")
_MISSING = re.compile(r'(?:the text|disallowed codepoint) `"(.+?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")

Words = Mapping[str, object]
"""What a template shows, as JSON; its text is only ever text, never Typst markup."""


class MissingGlyphError(Exception):
    """No font has a picture for ``text``, or no text may contain it, so nobody could read it (PDF/UA-1 refuses)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def pdf(template: Path, words: Words, fonts: Path) -> bytes:
    """The template filled with ``words``, the same bytes for the same input.

    Raises ``MissingGlyphError`` for text that the fonts do not have, ``typst.TypstError`` for a faulty template.
    """
    try:
        made = typst.compile(
            template,
            format="pdf",
            pdf_standards=["ua-1"],
            font_paths=[fonts],
            ignore_system_fonts=True,
            sys_inputs=_inputs(words),
            timestamp=0,
        )
    except typst.TypstError as error:
        found = _MISSING.search(error.message)
        if found:
            raise MissingGlyphError(_ESCAPED.sub(_character, found[1])) from error
        raise
    return _bytes(made)


def pictures(template: Path, words: Words, fonts: Path, dots_per_inch: int) -> list[bytes]:
    """Every page as PNG."""
    made: object = typst.compile(
        template,
        format="png",
        ppi=dots_per_inch,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs=_inputs(words),
    )
    return [_bytes(page) for page in (made if isinstance(made, list) else [made])]


def _character(escaped: re.Match[str]) -> str:
    r"""The character that Typst's messages write as ``\u{1712}`` or ``\"``."""
    return chr(int(escaped[1], 16)) if escaped[1] else escaped[2]


def _inputs(words: Words) -> dict[str, str]:
    return {"words": json.dumps(words, ensure_ascii=False)}


def _bytes(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made
