"""The theme's templates without a build, read as a build reads them."""

from plugins.bridge.environment import FILTERS, OPTIONS
from plugins.bridge.templates import Templates
from tests.tools import ROOT

_TEMPLATES = Templates(ROOT / "theme", OPTIONS, FILTERS)


def render(template: str, /, **context: object) -> str:
    """The filled template."""
    return _TEMPLATES.get_template(template).render(context)


def macro(template: str, name: str, /, *arguments: object) -> str:
    """What a macro of the theme makes of its arguments."""
    return str(getattr(_TEMPLATES.get_template(template).module, name)(*arguments))
