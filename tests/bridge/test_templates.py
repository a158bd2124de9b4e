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


def test_what_is_made_once_is_made_again_for_another_value_that_is_equal(tmp_path: Path) -> None:
    macro = "{% macro counted(value) %}{{ value.pop() }}{% endmacro %}"
    found = templates(tmp_path, page=macro + "{% for each in (one, one, other) %}{{ counted|once(each) }}{% endfor %}")
    assert found.get_template("page.html").render(one=["a", "b"], other=["a", "b"]) == "bbb"


def test_what_is_made_once_is_html_already(tmp_path: Path) -> None:
    found = templates(tmp_path, page="{% macro said(word) %}<b>{{ word }}</b>{% endmacro %}{{ said|once(word) }}")
    assert found.get_template("page.html").render(word="<i>") == "<b>&lt;i&gt;</b>"
