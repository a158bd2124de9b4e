import pytest

from plugins.formats.html_tree import tree
from plugins.formats.scrolling_tables import with_scrolling_tables

TABLE = "<table><tbody><tr><td>1</td></tr></tbody></table>"


def names(html: str) -> list[str]:
    return [str(box.get("aria-label")) for box in tree(with_scrolling_tables(html)).iter("div") if box.get("role")]


def test_a_table_scrolls_in_a_box_that_the_keyboard_reaches() -> None:
    [box] = tree(with_scrolling_tables(f"<p>a</p>{TABLE}<p>b</p>")).iterfind("div")
    assert dict(box.items()) == {
        "class": "table-scroll",
        "role": "region",
        "tabindex": "0",
        "aria-label": "Tabelle",
    }
    assert [child.tag for child in box] == ["table"]


def test_every_table_has_a_box_wherever_it_stands_and_one_within_another_has_none() -> None:
    html = f"{TABLE}<blockquote>{TABLE}</blockquote><table><tr><td>{TABLE}</td></tr></table><p>b</p>"
    root = tree(with_scrolling_tables(html))
    assert [box.getparent().tag for box in root.iter("div") if box.get("role")] == ["div", "blockquote", "div"]
    assert len(root.xpath("//table")) == 4
    assert root[-1].tag == "p"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (TABLE, ["Tabelle"]),
        (f"<h2>Öffnungs<b>zeiten</b></h2><p>a</p>{TABLE}", ["Tabelle: Öffnungszeiten"]),
        (f"<h2>a</h2><h3>b &amp; „c“</h3>{TABLE}", ["Tabelle: b & „c“"]),
        (f'<h2>a "b" &lt;c&gt;</h2>{TABLE}', ['Tabelle: a "b" <c>']),
        (TABLE.replace("<tbody>", "\n<caption>Preise</caption><tbody>"), ["Tabelle: Preise"]),
        (TABLE.replace("<tbody>", "<caption></caption><tbody>"), ["Tabelle"]),
        (TABLE + TABLE + TABLE, ["Tabelle", "Tabelle (2)", "Tabelle (3)"]),
        (f"<h2>a</h2>{TABLE}{TABLE}<h2>b</h2>{TABLE}", ["Tabelle: a", "Tabelle: a (2)", "Tabelle: b"]),
    ],
)
def test_a_box_is_named_after_caption_or_heading_and_each_in_its_own_way(html: str, expected: list[str]) -> None:
    assert names(html) == expected


@pytest.mark.parametrize("direction", ["auto", "rtl"])
def test_a_box_has_the_direction_of_its_table(direction: str) -> None:
    html = with_scrolling_tables(TABLE.replace("<table>", f'<table lang="ar" dir="{direction}">'))
    [box] = tree(html).iterfind("div")
    assert box.get("dir") == direction
    assert dict(box[0].items()) == {"lang": "ar"}


def test_a_body_without_a_table_stays_as_it_is() -> None:
    assert with_scrolling_tables("<p>a &lt;table&gt;</p>") == "<p>a &lt;table&gt;</p>"
