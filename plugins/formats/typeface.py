"""The typeface of everything that is set here, not by a browser: Atkinson Hyperlegible (its font package)."""

from importlib.metadata import version
from pathlib import Path

import fontpkg_atkinson_hyperlegible

FOLDER = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
"""Regular, bold and both italics as TTF."""

VERSION = version("fontpkg-atkinson-hyperlegible")
