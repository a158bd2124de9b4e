"""What a slice works with, without a content folder around it."""

from pathlib import Path

from plugins.bridge.frame import Render, frame
from plugins.bridge.livery import sheet
from plugins.bridge.stages import Build
from plugins.bridge.store import Store
from plugins.domain.look import Livery, Look
from plugins.domain.offers import Offers
from plugins.domain.post import Site
from plugins.formats import tokens
from tests.factory import a_site
from tests.templates import render
from tests.tools import ROOT

THEME = ROOT / "theme"
_NOWHERE = Path("/nonexistent")


def a_livery(look: Look | None = None, *, mark: str = "<svg/>", ground: str | None = None) -> Livery:
    """The theme's colours, or a town's own."""
    theme = tokens.tokens(sheet(THEME))
    own = tokens.dressed(theme, look or Look())
    colours, dark = own.schemes()
    sheet_of_its_own = tokens.sheet(theme, own)
    return Livery(colours=colours, dark_colours=dark, sheet=sheet_of_its_own, mark=mark, motif=ground, ground=ground)


def a_build(
    site: Site | None = None,
    *,
    offers: Offers | None = None,
    theme: Path = THEME,
    store: Store | None = None,
    code: str = "code",
    fill: Render = render,
) -> Build:
    """Nothing is kept, nothing offered, and no assets, unless a test says so."""
    shown, given = site or a_site(), offers or Offers()
    return Build(
        site=shown,
        hidden=(),
        content=_NOWHERE,
        theme=theme,
        livery=a_livery(),
        store=store or Store(_NOWHERE),
        code=code,
        render=fill,
        offers=given,
        frame=frame(shown, given, {}),
        framed=fill,
        banner=str,
    )
