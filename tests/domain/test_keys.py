"""The table of keys: one row is all that a new key needs, and nothing in it can drift from what it fills."""

from dataclasses import fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_type_hints

import pytest

from plugins.domain.announcement import Announcement
from plugins.domain.entry import Entry
from plugins.domain.fields import Field
from plugins.domain.form import Form, gathered
from plugins.domain.keys import ANNOUNCEMENT_ROWS, PAGE_ROWS, PAGE_WHOLES, WHOLES
from plugins.domain.page_source import PageSource
from plugins.domain.parts import Event, EventAsWritten, Image, Validity
from plugins.domain.problems import Problem
from plugins.domain.rows import Row, Rows
from tests.factory import when

TABLES = [pytest.param(ANNOUNCEMENT_ROWS, Announcement, id="Meldung"), pytest.param(PAGE_ROWS, PageSource, id="Seite")]
MADE_UP = WHOLES | PAGE_WHOLES
MADE_OF: dict[type, type] = {EventAsWritten: Event}
"""What an announcement holds where it is not what was written."""
FROM_THE_FILE = {"stem", "source", "body", "body_line", "lines", "url_line", "sealed"}


def kinds(hint: Any) -> set[object]:  # noqa: ANN401 - any type
    """What a type may be besides nothing."""
    parts = get_args(hint) if type(hint).__name__ == "UnionType" else (hint,)
    return set(parts) - {NoneType}


def read(row: Row[Any]) -> list[tuple[str, set[object]]]:
    """What a row fills, and with what."""
    result = get_type_hints(row.read)["return"]
    if isinstance(row.fills, str):
        return [(row.fills, kinds(result))]
    return [(name, kinds(part)) for name, part in zip(row.fills, get_args(result), strict=True)]


def attribute(whole: type, name: str) -> set[object]:
    first, _, rest = name.partition(".")
    if rest:
        assert kinds(get_type_hints(whole)[first]) == {MADE_OF.get(MADE_UP[first], MADE_UP[first])}
        return attribute(MADE_UP[first], rest)
    return kinds(get_type_hints(whole)[first])


@pytest.mark.parametrize(("rows", "whole"), TABLES)
def test_a_reader_returns_what_its_attribute_takes(rows: Rows, whole: type) -> None:
    for row in rows:
        for name, result in read(row):
            assert attribute(whole, name) == result, row.name


@pytest.mark.parametrize(("rows", "whole"), TABLES)
def test_every_attribute_is_filled_by_one_row_or_by_the_file(rows: Rows, whole: type) -> None:
    assert is_dataclass(whole)
    filled = [name for row in rows for name, _ in read(row)]
    assert len(set(filled)) == len(filled)
    assert {name.partition(".")[0] for name in filled} == {field.name for field in fields(whole)} - FROM_THE_FILE


@pytest.mark.parametrize("key", ["Gültig bsi", "gültig bis", "Title", ""])
def test_a_key_that_the_table_does_not_have_is_an_error_in_the_code(key: str) -> None:
    form = Form((), PAGE_ROWS, "x.md", lambda _problem: None)
    for rows in (PAGE_ROWS, ANNOUNCEMENT_ROWS):
        with pytest.raises(KeyError):
            Form((), rows, "x.md", lambda _problem: None)[key]
    assert "Gültig bsi" not in form.lines


def test_one_row_makes_a_key() -> None:
    def loud(entry: Entry, sign: str) -> str | None:
        written = entry.line()
        return written and written.upper() + sign

    rows = (Row(name="Ruf", fills="cry", read=loud, english=("Cry",)),)
    problems: list[Problem] = []
    form = Form((Field(key="RUF", line=3, value="hallo"),), rows, "x.md", problems.append)
    assert form.values("!") == {"cry": "HALLO!"}
    assert form.lines == {"Ruf": 3}
    Form((Field(key="Ruff", line=2, value="x"),), rows, "x.md", problems.append)
    assert [(problem.line, problem.text) for problem in problems] == [
        (2, "Dieses Feld gibt es nicht. Meinten Sie »Ruf«?")
    ]


@pytest.mark.parametrize("blank", ["", " ", "  \t", "\u00a0", "\u2003 "])
@pytest.mark.parametrize("row", [row for row in PAGE_ROWS if row.required], ids=lambda row: row.name)
def test_blanks_alone_are_no_value(row: Row[Any], blank: str) -> None:
    problems: list[Problem] = []
    form = Form((Field(key=row.name, line=2, value=blank),), (row,), "x.md", problems.append)
    assert form.values(None) == {}
    assert [problem.text for problem in problems] == ["Das Feld ist leer. Bitte ausfüllen."]
    assert form.has_faults


@pytest.mark.parametrize(
    ("values", "whole"),
    [
        ({}, Validity()),
        ({"event.place": "Rathaus"}, EventAsWritten(place="Rathaus")),
        (
            {"event.starts": when("2026-12-01"), "event.place": "Saal"},
            EventAsWritten(starts=when("2026-12-01"), place="Saal"),
        ),
        ({"image.path": "a.png", "image.credit": "b"}, None),
        (
            {"image.path": "a.png", "image.credit": "b", "image.description": "c"},
            Image(path="a.png", credit="b", description="c"),  # type: ignore[arg-type] # any value will do
        ),
    ],
)
def test_a_whole_is_there_when_all_that_it_needs_is(values: dict[str, object], whole: object) -> None:
    name = next(iter(values), "validity").partition(".")[0]
    assert gathered(values, WHOLES).get(name) == whole
