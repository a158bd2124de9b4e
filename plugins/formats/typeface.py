"""The typefaces of everything that is set here, not by a browser, and so the scripts (their font packages).

Atkinson Hyperlegible, made for readers with low vision, sets German. What it lacks is taken from the next family that
has it: Noto Sans (all of Europe's Latin, Greek, Cyrillic, Vietnamese, Devanagari), Noto Sans Arabic (also Farsi,
Kurdish, Urdu), Heebo (Hebrew), Noto Sans Thai and Tamil, and DejaVu Sans Mono for signs such as ✔ and ☎, which is part
of Typst itself and also has Georgian and Armenian.
"""

from pathlib import Path

_PACKAGES = (
    *("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic", "fontpkg_heebo"),
    *("fontpkg_noto_sans_thai", "fontpkg_noto_sans_tamil"),
)

FAMILIES = (
    *("Atkinson Hyperlegible", "Noto Sans", "Noto Sans Arabic", "Heebo", "Noto Sans Thai", "Noto Sans Tamil"),
    "DejaVu Sans Mono",
)
"""The first that has a sign draws it."""


def folders() -> tuple[Path, ...]:
    """Where their TTF files are."""
    from importlib.resources import files  # noqa: PLC0415 - most builds set nothing

    return tuple(Path(str(files(package) / "files")) for package in _PACKAGES)
