from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from plugins.bridge.environment import FILTERS, OPTIONS
from plugins.bridge.templates import Templates
from plugins.domain.country import Country
from tests.factory import TOWN


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


def test_a_template_is_written_and_says_dates_as_the_town_does_and_what_fills_it_stays(tmp_path: Path) -> None:
    found = templates(
        tmp_path, page="{% include 'more.html' %}: {{ said }}, {{ day|day }}, {{ said|linked }}", more="„Grüße“"
    )
    context = {"said": "„Fuß“ 044 123 45 67", "day": date(2027, 1, 5)}

    def of(country: Country) -> str:
        town = replace(TOWN, country=country, language=country.language)
        return found.of(town).get_template("page.html").render(context).replace("\N{NO-BREAK SPACE}", " ")

    link = '„Fuß“ <a href="tel:+{}441234567">044 123 45 67</a>'
    assert of(Country.CH) == f"«Grüsse»: „Fuß“ 044 123 45 67, 5. Januar 2027, {link.format(41)}"
    assert of(Country.AT) == f"„Grüße“: „Fuß“ 044 123 45 67, 5. Jänner 2027, {link.format(43)}"
    assert of(Country.DE) == f"„Grüße“: „Fuß“ 044 123 45 67, 5. Januar 2027, {link.format(49)}"


def test_filters_of_a_project_stay_its_own(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/page.html").write_text("{{ day|day }} {{ day|weekday }}", "utf-8")
    own = FILTERS | {"weekday": FILTERS["day"], "day": str}
    found = Templates(tmp_path, OPTIONS, own).of(replace(TOWN, language="de-AT"))
    said = found.get_template("page.html").render(day=date(2027, 1, 5))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == "2027-01-05 5. Jänner 2027"


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
