from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from plugins.bridge.environment import FILTERS, OPTIONS
from plugins.bridge.templates import Templates


def templates(theme: Path, **files: str) -> Templates:
    (theme / "templates").mkdir()
    for name, text in files.items():
        (theme / "templates" / f"{name}.html").write_text(text, "utf-8")
    return Templates(theme, OPTIONS, FILTERS)


def test_every_name_is_an_argument(tmp_path: Path) -> None:
    found = templates(tmp_path, page="{{ range(2)|join }}")
    with pytest.raises(UndefinedError, match="'range' is undefined"):
        found.get_template("page.html").render()


def test_a_macro_knows_its_arguments_and_nothing_of_the_page(tmp_path: Path) -> None:
    macro, page = "{% macro said(word) %}{{ word }}{{ town }}{% endmacro %}", "{% from 'macro.html' import said %}"
    found = templates(tmp_path, macro=macro, page=page + "{{ said('a') }}")
    with pytest.raises(UndefinedError, match="'town' is undefined"):
        found.get_template("page.html").render(town="b")


def test_a_template_that_the_theme_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateNotFound):
        templates(tmp_path).get_template("archives.html")
