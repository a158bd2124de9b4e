"""QR codes as SVG."""

from html import escape

from plugins.formats.qr import QUIET_ZONE, Matrix, runs


def svg(modules: Matrix, title: str) -> str:
    """Black on white, one path, one unit a module; scales to any size without blur."""
    side = len(modules) + 2 * QUIET_ZONE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side * 8}" height="{side * 8}" '
        f'role="img" aria-labelledby="t" shape-rendering="crispEdges">'
        f'<title id="t">{escape(title, quote=False)}</title>'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{_path(modules)}"/></svg>\n'
    )


def _path(modules: Matrix) -> str:
    return "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in runs(modules))
