"""Many small style sheets joined into one (rcssmin)."""

from collections.abc import Iterable

from rcssmin import cssmin


def joined(sheets: Iterable[str]) -> str:
    """One minified sheet; the first must declare the layer order (CSS Cascading 5, § 6.4)."""
    return str(cssmin("\n".join(sheets)))
