"""Where a build must not write, and what it must not take away unasked."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from ..domain.town import Town
from .folder import real
from .output import OutputError, shown
from .settings import own_theme

_MANY, _SHARE = 20, 0.1
FEW = 5
"""Names that a message shows of many."""
_PAGES = "meldungen"


def refuse_place(settings: Mapping[str, object]) -> None:
    """Raise ``OutputError`` if replacing the output folder would delete what is not the site, or a build would read it.

    Named are the content, the theme and the store, which may lie neither in it nor around it, and the working
    directory and the home folder, which may lie around it.
    """
    target = real(str(settings["OUTPUT_PATH"]))
    own = [str(theme) for theme in [own_theme(settings)] if theme]
    apart = [real(place) for place in (*(str(settings[name]) for name in ("PATH", "THEME", "CACHE_PATH")), *own)]
    for place in (*apart, Path.cwd(), real(os.path.expanduser("~"))):  # noqa: PTH111 - Path.home() may raise
        if place.is_relative_to(target):
            raise OutputError(target, f"Hier liegt »{shown(place)}«. Bitte einen anderen Ordner angeben.")
        if place in apart and target.is_relative_to(place):
            raise OutputError(target, f"Das liegt in »{shown(place)}«. Bitte einen anderen Ordner angeben.")


def refuse_loss(target: Path, paths: Iterable[str], town: Town) -> None:
    """Raise ``OutputError`` if more than 20 announcements, and more than a tenth, would vanish from the folder.

    Announcements that are over keep their pages, so many vanish at once only when a folder is missing, a clock is
    wrong or someone tidies up. What the folder holds of another town (its feed does not bear this town's tag
    authority) is no loss: a new town builds over the demonstration once.
    """
    made = set(paths)
    before = [name for name in _names(target / _PAGES) if _page(name) in made or (target / _page(name)).is_file()]
    gone = sorted(name for name in before if _page(name) not in made)
    if not is_much(len(gone), len(before)) or not is_site_of(target, town):
        return
    raise OutputError(
        target,
        f"{len(gone)} von {len(before)} Meldungen, die hier stehen, gäbe es nach diesem Bau nicht mehr: "
        f"{', '.join(gone[-FEW:])} … Bitte die Inhalte und die Uhrzeit (»--now«) prüfen. "
        "Wenn es so sein soll: »invoke build --force«.",
    )


def is_much(lost: int, of: int) -> bool:
    """Whether so many announcements must not vanish unasked.

    >>> is_much(20, 30), is_much(21, 30), is_much(21, 210)
    (False, True, False)
    """
    return lost > _MANY and lost > _SHARE * of


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return [place.name for place in folder.iterdir()]
    return []


def _page(name: str) -> str:
    return f"{_PAGES}/{name}/index.html"


def is_site_of(target: Path, town: Town) -> bool:
    """Whether the folder holds this town's site; one without a feed counts as such."""
    with suppress(OSError):
        return f"<id>{town.tag_authority}:".encode() in (target / "feed.atom").read_bytes()
    return True
