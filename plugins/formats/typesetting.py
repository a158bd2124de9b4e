"""What Typst sets: papers as PDF, and pictures of their pages or for chats.

Every paper is tagged for those who hear it (PDF/UA-1, ISO 14289-1). One in the colours of screens is also made to be
kept (PDF/A-2a, ISO 19005-2); inks would need the profile of a press there, which nobody knows here.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from . import typeface

if TYPE_CHECKING:  # imported where it is used: most builds set nothing
    import typst

_EVERY_STYLE = b"""
#set document(title: "Probe", date: datetime(year: 2000, month: 1, day: 1))
#set text(font: json(bytes(sys.inputs.faces)), lang: "de")
#for sign in json(bytes(sys.inputs.words)) {
  for styled in (text, strong, emph, it => strong(emph(it))) {
    block(styled(sign))
    block(text(dir: rtl, styled(sign)))
  }
}
"""

_Source = TypeVar("_Source", Path, bytes)

Words = Mapping[str, object]
"""What a template shows, as JSON; its text is only ever text, never Typst markup."""


_STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]
_NAMED = re.compile(r'the text `"(.)"` could not be displayed')


class UnsetPaperError(Exception):
    """Typst refuses to set a paper; the text says why, in Typst's English.

    ``named`` are the single characters of which it says so that no typeface has them.
    """

    def __init__(self, reason: str, named: frozenset[str] = frozenset()) -> None:
        super().__init__(reason)
        self.named = named


def pdf(template: Path, words: Words) -> bytes:
    """The template filled with ``words``, the same bytes for the same input.

    Raises ``UnsetPaperError`` when Typst refuses.
    """
    return _set(template, _inputs(words))


def _set(template: _Source, inputs: dict[str, str]) -> bytes:
    import typst  # noqa: PLC0415 - see above

    with _refusing():
        made: object = typst.compile(
            template,
            format="pdf",
            pdf_standards=_STANDARDS,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs=inputs,
            timestamp=0,
        )
    return _bytes(made)


def pictures(template: _Source, words: Words, dots_per_inch: int) -> list[bytes]:
    """Every page as PNG. Raises ``UnsetPaperError`` when Typst refuses."""
    import typst  # noqa: PLC0415 - see above

    with _refusing():
        made: object = typst.compile(
            template,
            format="png",
            ppi=dots_per_inch,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs=_inputs(words),
        )
    return [_bytes(page) for page in (made if isinstance(made, list) else [made])]


@contextmanager
def _refusing() -> Iterator[None]:
    import typst  # noqa: PLC0415 - see above

    try:
        yield
    except typst.TypstError as error:
        raise UnsetPaperError(error.message, frozenset(_NAMED.findall(error.diagnostic))) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # Typst's Rust gave up; it is no Exception and has no public name
            raise
        raise UnsetPaperError(str(error)) from error


def undrawn(signs: Sequence[str]) -> frozenset[str] | None:
    """Whether a sign among them has no picture in the typefaces, upright or slanted, light or bold, in both directions.

    ``None`` when all are drawn; else those that Typst names, which may be none: then fewer have to be asked for. Typst
    shapes a letter with its marks as it will on the paper, and PDF/UA-1 refuses what would come out as an empty box. A
    probe takes a few milliseconds.
    """
    try:
        _set(_EVERY_STYLE, _inputs(list(signs)))
    except UnsetPaperError as error:
        return error.named & frozenset(signs)
    return None


def _fonts() -> "typst.Fonts":
    fonts, process = _loaded()
    if process != os.getpid():
        raise RuntimeError("Typst works with threads of its own, and would wait for ever for them in a forked process")
    return fonts


@cache
def _loaded() -> tuple["typst.Fonts", int]:
    """The fonts, and the process that has loaded them."""
    import typst  # noqa: PLC0415 - see above

    return typst.Fonts(include_system_fonts=False, font_paths=list(typeface.folders())), os.getpid()


def _inputs(words: object) -> dict[str, str]:
    return {"words": json.dumps(words, ensure_ascii=False), "faces": json.dumps(typeface.FAMILIES)}


def _bytes(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made
