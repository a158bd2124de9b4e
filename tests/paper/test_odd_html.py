"""No text that an editor may write keeps a notice from being set, and none takes longer than its share."""

from pathlib import Path

import pikepdf
import pytest

from plugins.formats.html import sanitised
from plugins.paper.notices import notice
from tests.building import a_livery
from tests.factory import TOWN, a_post
from tests.paper.tagged import said, tags
from tests.paper.workbench import a_setter

DEEP = {
    "lists": "<ul><li>Mal",
    "numbered lists": "<ol><li>Mal",
    "quotations": "<blockquote>Mal",
    "rooms": "<div>Mal",
    "tables": "<table><tr><td>Mal",
    "descriptions": "<dl><dt>Mal<dd>",
    "headings in lists": "<ul><li><h4>Mal</h4>",
    "all of it": "<blockquote><ul><li><details><summary>Mal</summary>",
    "styles": "<strong><em>Mal",
}
NUMBERS = {
    "-5": ["-5.", "-4."], "0": ["0.", "1."], "7": ["7.", "8."], "+3": ["3.", "4."], " 12 Uhr": ["12.", "13."],
    "a": ["1.", "2."], "": ["1.", "2."], "9" * 5000: ["1.", "2."], "１２": ["1.", "2."],
    "2147483646": ["2147483646.", "2147483647."],
}  # fmt: skip


def put_up(folder: Path, html: str) -> Path:
    file = folder / "aushang.pdf"
    post = a_post(html=sanitised(html))
    file.write_bytes(notice(post, TOWN, a_livery(), a_setter()))
    return file


@pytest.mark.parametrize("depth", [6, 20, 40])
@pytest.mark.parametrize("html", DEEP.values(), ids=DEEP)
def test_nothing_is_too_deep(tmp_path: Path, html: str, depth: int) -> None:
    text = said(put_up(tmp_path, html * depth + "das Ende"))
    assert text.count("Mal") == depth
    assert text.rstrip().endswith("das Ende")


@pytest.mark.parametrize(("start", "shown"), NUMBERS.items(), ids=[ascii(start[:12]) for start in NUMBERS])
def test_a_list_is_numbered_as_a_browser_numbers_it(tmp_path: Path, start: str, shown: list[str]) -> None:
    file = put_up(tmp_path, f'<ol start="{start}"><li>a</li><li>b</li></ol>')
    assert [tag.text.strip().replace("\N{MINUS SIGN}", "-") for tag in tags(file) if tag.name == "Lbl"] == shown


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr>{'<td>a</td>' * 300}</tr></table>",
        "<table>" + "<tr><td colspan=9999999999999 rowspan=0>a</td><td rowspan=65534>b</td></tr>" * 300 + "</table>",
        "<table><caption>a</caption></table><table></table><table><tr></tr></table>",
        "<ul>a</ul><ol><p>b</p></ol><dl>c</dl>",
        "<p>" + "<br>" * 5000 + "a</p>",
        "<hr><p></p><pre></pre><h2></h2><blockquote></blockquote><details></details>",
    ],
    ids=["wide", "spans", "no rows", "no items", "breaks", "empty"],
)
def test_nothing_is_too_odd(tmp_path: Path, html: str) -> None:
    assert "Bahnhofstraße gesperrt" in said(put_up(tmp_path, html))


@pytest.mark.parametrize(
    "html",
    [
        "<ol>" + "<li>a</li>" * 30_000 + "</ol>",
        "<p>Ein Satz.</p>" * 30_000,
        "<table>" + "<tr><td>a</td></tr>" * 30_000 + "</table>",
        f"<p>{'Wort ' * 100_000}</p>",
    ],
    ids=["items", "paragraphs", "rows", "one paragraph"],
)
def test_a_text_of_any_length_ends_on_the_second_page(tmp_path: Path, html: str) -> None:
    file = put_up(tmp_path, html)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) <= 2
    assert "Hier fehlt Text" in said(file)
