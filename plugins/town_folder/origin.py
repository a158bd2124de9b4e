"""Where the files stand that a town's folder begins with: in a checkout where they are used, installed within us."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_INSTALLED = _PACKAGE / "origin"

HOME = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
IS_CHECKOUT = HOME != _INSTALLED
ARCHIVED = f"{_PACKAGE.name if not IS_CHECKOUT else 'aktuelles'}/origin"
"""The same place in an archive of the program (wheel)."""
