"""QR codes as SVG."""

from xml.sax.saxutils import escape

from plugins.formats.qr import QUIET_ZONE, Matrix, runs

_WIDEST = 177  # modules of version 40
_AROUND = [f"h{length}v1h-{length}z" for length in range(_WIDEST + 1)]
"""The way around a run from its upper left corner, by its length."""


def svg(modules: Matrix, title: str) -> str:
    """Black on white, one path, one unit a module; scales to any size without blur."""
    side = len(modules) + 2 * QUIET_ZONE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side * 8}" height="{side * 8}" '
        f'role="img" aria-labelledby="t" shape-rendering="crispEdges"><title id="t">{escape(title)}</title>'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{_path(modules)}"/></svg>\n'
    )


def _path(modules: Matrix) -> str:
    return "".join([f"M{x} {y}{_AROUND[length]}" for x, y, length in runs(modules)])
