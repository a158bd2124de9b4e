"""The theme's templates, each looked up once: a build fills thousands of pages, and every include is a look-up."""

from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template, pass_eval_context
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro

from ..domain.german import GERMAN, written
from ..domain.town import Town
from .environment import filters_of


class _Plain(Template):
    """A template whose names all are arguments, so its macros are the same wherever they are imported."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        del ctx  # only for its globals, of which there are none
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _Written(FileSystemLoader):
    """Loads templates as the town's language writes them, so only what is ours changes, and nothing that fills it."""

    def __init__(self, theme: Path, language: str) -> None:
        super().__init__(theme / "templates")
        self._language = language

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, file, is_current = super().get_source(environment, template)
        return written(source, self._language), file, is_current


class Templates(Environment):
    """Jinja without globals, and without a look at the disk for each include whether a template has changed.

    Without Pelican's fallback, a template that is missing here is an error and not an English page.
    """

    template_class = _Plain

    def __init__(
        self, theme: Path, options: Mapping[str, Any], filters: Mapping[str, Any], language: str = GERMAN
    ) -> None:
        super().__init__(**options, loader=_Written(theme, language), auto_reload=False)
        self._read = theme, options, filters
        self.filters.update(filters)
        self.filters["once"] = self._once
        self._found = dict[str | Template, Template]()
        self._made = dict[tuple[int, ...], tuple[str, object, *tuple[object, ...]]]()

    def of(self, town: Town) -> "Templates":
        """The same templates as this town says them."""
        theme, options, filters = self._read
        return Templates(theme, options, filters_of(town, filters), town.language)

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:
        """None: Jinja would look them all through for each include."""
        del d
        return {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name for it
    ) -> Template:
        """The template; called for each include, import and parent."""
        template = self._found.get(name)
        if template is None:
            template = self._found[name] = super().get_template(name, parent, globals)
        return template

    @pass_eval_context
    def _once(self, context: EvalContext, macro: Macro, *arguments: object) -> str:
        """What a macro makes of its arguments, made once of the same ones: a teaser stands on four lists or more.

        The same are the same objects, which are kept, so that no other takes the number of one.
        """
        key = tuple(map(id, (macro, *arguments)))
        known = self._made.get(key)
        if known is None:
            known = self._made[key] = (macro(context, *arguments), macro, *arguments)
        return known[0]
