import re
import unicodedata

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from plugins.domain.fields import Head
from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.formats.front_matter import HeadError, decoded, head
from plugins.formats.head_values import literal

NO_TEXT = "\u00ad\ufeff\u2028\u2029\ufffe\uffff" + "".join(map(chr, range(0xFDD0, 0xFDF0)))
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=NO_TEXT), min_size=1)
BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(\s+#.*)?")


def read(text: str) -> Head:
    """The head of a text in which every line belongs somewhere."""
    problems: list[object] = []
    found = head(text, "x.md", ANNOUNCEMENT_ROWS, problems.append)
    assert problems == []
    return found


def written(text: str) -> str:
    """What an editor sees of a value; blanks at its ends are nobody's meaning."""
    value = unicodedata.normalize("NFC", text).strip()
    assume(value and literal(value) == value)
    return value


@settings(deadline=None)
@given(TEXT)
@example("18:00: #Heimat *live* [am Markt] @ »jetzt« & {x} ! % `")
@example('"Nord" und "Süd"')
@example("| kein Block")
@example("---")
@example("- kein Listenpunkt")
@example("👨\u200d👩\u200d👧 \N{NO-BREAK SPACE}x")
def test_any_line_of_text_is_its_own_value(text: str) -> None:
    value = written(text)
    assume(not BLOCK.fullmatch(value))
    found = read(f"---\nTitel: {value}\nKontakt: zuletzt\n---\nText")
    assert [(field.key, field.value) for field in found.fields] == [("Titel", value), ("Kontakt", "zuletzt")]


@settings(deadline=None)
@given(TEXT, st.sampled_from(['"', "'"]))
def test_quotation_marks_around_any_text_are_removed(text: str, mark: str) -> None:
    assume(mark not in text and "\\" not in text)
    value = unicodedata.normalize("NFC", text)
    assert read(f"---\nTitel: {mark}{value}{mark}\n---\n").fields[0].value == value


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=3), st.sampled_from(["", "  ", "\t"]))
def test_any_line_of_text_is_its_own_list_item(texts: list[str], indent: str) -> None:
    values = [written(text) for text in texts]
    lines = "\n".join(f"{indent}- {value}" for value in values)
    [field] = read(f"---\nOrtsteile:\n{lines}\n---\n").fields
    assert [item.text for item in field.items] == values
    assert [item.line for item in field.items] == list(range(3, 3 + len(values)))


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=3))
def test_any_lines_of_text_are_their_own_block(texts: list[str]) -> None:
    lines = [written(text) for text in texts]
    block = "\n".join(f"  {line}" for line in lines)
    [field] = read(f"---\nWhatsApp: |\n{block}\n---\n").fields
    assert field.value == "\n".join(lines)
    assert (field.line, field.value_line) == (2, 3)


@settings(deadline=None)
@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
def test_any_bytes_are_either_text_without_carriage_returns_or_refused(text: str, encoding: str) -> None:
    raw = text.encode(encoding, errors="replace")
    try:
        found = decoded(raw, "x.md")
    except HeadError as error:
        found = str(error)
    is_refused = found.startswith("x.md:") and found.endswith("Kodierung wählen.")
    assert is_refused or "\r" not in found
    assert not is_refused or encoding in {"cp1252", "utf-16"}


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["---", "Titel: x", "Anhänge:", "- a: b", "  - Datei: x", "    y", "|", "\t#", "", ":"]))
)
def test_any_lines_are_read_or_complained_about_but_never_break(lines: list[str]) -> None:
    places: list[int | None] = []
    try:
        head("\n".join(lines), "x.md", ANNOUNCEMENT_ROWS, lambda problem: places.append(problem.line))
    except HeadError as error:
        places.append(error.problem.line)
    assert all(1 <= (place or 0) <= max(1, len(lines)) for place in places)


def test_the_body_is_kept_as_written_with_the_line_it_begins_on() -> None:
    found = read("\n---\nTitel: x\n---\n  Text  \n\n---\nmehr\n")
    assert (found.body, found.body_line) == ("  Text  \n\n---\nmehr\n", 5)


def test_a_rule_inside_a_block_does_not_end_the_head() -> None:
    found = read("---\nWhatsApp: |\n  oben\n  ---\n  unten\nTitel: x\n---\nText")
    assert [field.value for field in found.fields] == ["oben\n---\nunten", "x"]


@pytest.mark.parametrize("indicator", ["|", "|-", "|+", ">", ">-", "|2", "| # Anmerkung"])
def test_every_block_indicator_begins_a_block(indicator: str) -> None:
    [field] = read(f"---\nKontakt: {indicator}\n  Rathaus\n---\n").fields
    assert (field.value, field.is_block) == ("Rathaus", True)


def test_a_block_keeps_colons_comments_and_tabs_as_text() -> None:
    [field] = read("---\nWhatsApp: |\n\tTipp: #1\n\n\t# kein Kommentar\n---\n").fields
    assert field.value == "Tipp: #1\n\n# kein Kommentar"


def test_nested_maps_are_text_whatever_yaml_would_make_of_it() -> None:
    text = "---\nÄnderungen:\n  - Zeit: 2026-11-21 10:00\n    Text: yes\n  - Text: 012\n    Zeit: ~\n---\n"
    assert [item.parts for item in read(text).fields[0].items] == [
        {"zeit": "2026-11-21 10:00", "text": "yes"},
        {"text": "012", "zeit": ""},
    ]
