"""The theme's templates without a build, with the options of a build."""

from jinja2 import Environment, FileSystemLoader

from plugins.bridge.environment import FILTERS, OPTIONS
from tests.tools import ROOT

_ENVIRONMENT = Environment(loader=FileSystemLoader(ROOT / "theme/templates"), **OPTIONS)  # noqa: S701 - OPTIONS escapes
_ENVIRONMENT.filters.update(FILTERS)


def render(template: str, /, **context: object) -> str:
    """The filled template."""
    return _ENVIRONMENT.get_template(template).render(context)


def macro(template: str, name: str, /, *arguments: object) -> str:
    """What a macro of the theme makes of its arguments."""
    return str(getattr(_ENVIRONMENT.get_template(template).module, name)(*arguments))
