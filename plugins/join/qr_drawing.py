"""QR codes as SVG."""

from functools import cache
from html import escape

from ..formats.qr import QUIET_ZONE, Matrix, runs


def svg(modules: Matrix, title: str) -> str:
    """Black on white, one path, one unit a module; scales to any size without blur."""
    side = len(modules) + 2 * QUIET_ZONE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side * 8}" height="{side * 8}" '
        'role="img" aria-labelledby="t" shape-rendering="crispEdges">'
        f'<title id="t">{escape(title, quote=False)}</title><path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="#000" d="{_path(modules)}"/></svg>\n'
    )


def _path(modules: Matrix) -> str:
    return "".join([f"M{x} {y}{_around(length)}" for x, y, length in runs(modules)])


@cache
def _around(length: int) -> str:
    """The way around a run from its upper left corner."""
    return f"h{length}v1h-{length}z"
