"""Tables come out as tables, with a head only where there is one, and no cell is lost."""

import pytest

from plugins.formats.html import sanitised
from plugins.formats.html_tree import tree
from plugins.formats.markdown import Dialect

DIALECT = Dialect()
Rows = list[list[str]]


def rows(text: str) -> list[Rows]:
    """The rows of all tables; the cells of a head are in angle brackets."""
    root = tree(sanitised(DIALECT.html(text)))
    return [
        [
            [f"<{cell.text_content()}>" if cell.tag == "th" else str(cell.text_content()) for cell in row]
            for row in table.iter("tr")
        ]
        for table in root.iter("table")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zeiten\n| a | b |\n|---|---|\n| 1 | 2 |", [["<a>", "<b>"], ["1", "2"]]),
        ("|a|b|\n|1|2|", [["<a>", "<b>"], ["1", "2"]]),
        ("a | b\n--- | ---\n1 | 2", [["<a>", "<b>"], ["1", "2"]]),
        ("| a | b |\n|---|\n| 1 | 2 | 3 |", [["<a>", "<b>", "<>"], ["1", "2", "3"]]),
        ("| a |\n|---|\n| 1 |", [["<a>"], ["1"]]),
        ("|---|---|\n| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|", [["<a>", "<b>"], ["1", "2"]]),
        ("| a \\| b | `x|y` |\n| 1 | 2 |", [["<a | b>", "<x|y>"], ["1", "2"]]),
        ("  | a | b |  \n  | 1 | 2 |", [["<a>", "<b>"], ["1", "2"]]),
        ("|a|b|\n|—|—|\n|1|2|", [["<a>", "<b>"], ["1", "2"]]),
        ("|a|b|\n|–––|—-|\n|1|2|", [["<a>", "<b>"], ["1", "2"]]),
        ("a | b\n=== | ===\n1 | 2", [["<a>", "<b>"], ["1", "2"]]),
        ("|a|b|\n|–|–|\n|1|2|", [["<a>", "<b>"], ["–", "–"], ["1", "2"]]),
        ("|a|b|\n|-|-|\n|1|2|\n|-|-|\n|—|—|", [["<a>", "<b>"], ["1", "2"], ["-", "-"], ["—", "—"]]),
        ("> | a | b |\n> | 1 | 2 |", [["<a>", "<b>"], ["1", "2"]]),
        ("| | |\n|---|---|\n| 1 | 2 |", [["1", "2"]]),
        ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
        ("[Plan](/x/)\tOst\n[Karte](/y/)\tWest", [["Plan", "Ost"], ["Karte", "West"]]),
        ("| a | b |\u200b\n\u200e| 1 | 2 |\ufeff", [["<a>", "<b>"], ["1", "2"]]),
        ("#1\tOst\n#2\tWest", [["#1", "Ost"], ["#2", "West"]]),
        ("[Plan](/x/) | Ost\n---|---\n>5 | 2", [["<Plan>", "<Ost>"], [">5", "2"]]),
        ("Mo\t\t8-12\nDienstag\t8-12", [["Mo", "8-12"], ["Dienstag", "8-12"]]),
        ("\tfrüh\tspät\nMo\t8\t\nDi\t\t14", [["", "früh", "spät"], ["Mo", "8", ""], ["Di", "", "14"]]),
        ("\tfrüh\tspät\nMo\t8\nDi\t\t14", [["", "früh", "spät"], ["Mo", "8", ""], ["Di", "", "14"]]),
        ("Mo\t8-12\nDi\t\nMi\t9-12", [["Mo", "8-12"], ["Di", ""], ["Mi", "9-12"]]),
        ("Mo\t8-12\n\t14-18\nDi\t8-12", [["Mo", "8-12"], ["", "14-18"], ["Di", "8-12"]]),
        ("Mo\t\t9\nDi\t8\t", [["Mo", "", "9"], ["Di", "8", ""]]),
        ("\tMo\t8\n\tDi\t9", [["Mo", "8"], ["Di", "9"]]),
        ("Ort\tZeit\tRaum\nA\t\t1\nB\t9\t2", [["Ort", "Zeit", "Raum"], ["A", "", "1"], ["B", "9", "2"]]),
        ("Mo\tA | B\tx\na\tb\tc", [["Mo", "A | B", "x"], ["a", "b", "c"]]),
        ("a \\| b\tc\nd\te", [["a | b", "c"], ["d", "e"]]),
        ("a\tb\nc\td | e\n##\tTitel", [["a", "b"], ["c", "d | e"]]),
        ("Mo\t8-12\nDi\t9-12\n### Kontakt\tBüro", [["Mo", "8-12"], ["Di", "9-12"]]),
        ("| a | b |\n\n| 1 | 2 |\n\n| 3 | 4 |\n\nText", [["<a>", "<b>"], ["1", "2"], ["3", "4"]]),
        ("Text\n\n|a|b|\n \n\n|1||\n\n|3|4|5|", [["<a>", "<b>"], ["1", ""]]),
        ("| a | b |\n\n|---|---|\n\n| 1 | 2 |", [["<a>", "<b>"], ["1", "2"]]),
        ("Bürgerbüro\nMo\t8-12\nDi\t9-12\nDanach zu", [["Mo", "8-12"], ["Di", "9-12"]]),
    ],
)
def test_what_looks_like_a_table_is_one(text: str, expected: Rows) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "| allein |",
        "| allein |\n\n| auch allein |",
        "| a | b |\n\nText\n\n| 1 | 2 |",
        "Start | Kontakt",
        "Datum:\t24.12.",
        "•\tAusweis\n•\tFoto",
        "1.\ta\tb\n2.\tc\td",
        "a|b\nc|d",
        "a)\tx\nb)\ty",
        "TOP 1\tx\nTOP 2\ty",
        "§ 5\tx\n§ 6\ty",
    ],
)
def test_what_looks_like_none_is_none(text: str) -> None:
    assert rows(text) == []


def test_the_line_right_below_a_table_is_no_row() -> None:
    root = tree(sanitised(DIALECT.html("| a | b |\n| 1 | 2 |\nAlle Angaben ohne Gewähr")))
    assert [p.text_content() for p in root.iter("p")] == ["Alle Angaben ohne Gewähr"]
