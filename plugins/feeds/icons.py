"""The town's mark as pictures for feed readers, which read no drawings: a square one, and a wide one."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.digest import digest
from ..domain.look import Livery
from ..formats import typesetting

_KIND = "zeichen"
_SIZES = {"zeichen": (144, 144), "zeichen-breit": (288, 144)}
"""Pixels: the ``icon`` is square, the ``logo`` twice as wide as high (RFC 4287, 4.2.5); RSS shows at most 144."""

_DOTS = 72
"""An inch, so that a point is a pixel."""

_TEMPLATE = b"""
#let words = json(bytes(sys.inputs.words))
#set page(width: words.size.at(0) * 1pt, height: words.size.at(1) * 1pt, margin: 0pt, fill: none)
#align(center + horizon, image(bytes(words.mark), format: "svg", height: 100%))
"""


def icon(livery: Livery) -> str:
    """The root-relative address of the square one."""
    return f"/{_path('zeichen', livery)}"


def logo(livery: Livery) -> str:
    """The root-relative address of the wide one."""
    return f"/{_path('zeichen-breit', livery)}"


def outputs(build: Build) -> Iterator[Output]:
    """Both, under names that change with the mark."""
    for name, size in _SIZES.items():
        yield build.output(_path(name, build.livery), _drawn, build.livery.mark, size, kept=_KIND, is_themed=False)


def _path(name: str, livery: Livery) -> str:
    return f"assets/{name}.{digest(livery.mark)[:10]}.png"


def _drawn(mark: str, size: tuple[int, int]) -> bytes:
    [page] = typesetting.pictures(_TEMPLATE, {"mark": mark, "size": size}, _DOTS)
    return page
