"""A text fitted to its paper: the largest type, then a second page, then less of it; always settled at once."""

import warnings
from pathlib import Path

import pikepdf
import pytest
import typst

from plugins.formats.html import sanitised
from plugins.paper.notices import notice
from tests.building import a_livery
from tests.factory import TOWN, a_post, an_announcement
from tests.paper.tagged import said
from tests.paper.workbench import a_setter

SENTENCES = "Die Straße wird am Montag gesperrt. "
LENGTHS = [*range(1, 12), 14, 18, 30]
KINDS = {
    "paragraphs": (f"<p>{SENTENCES * 9}</p>", "{}"),
    "points": (f"<li>{SENTENCES * 4}</li>" * 2, "<ul>{}</ul>"),
    "rows": (f"<tr><td>{SENTENCES * 2}</td><td>Wort</td></tr>" * 3, "<table><tr><th>A</th><th>B</th></tr>{}</table>"),
    "quotations": (f"<blockquote><p>{SENTENCES * 9}</p></blockquote>", "{}"),
}


@pytest.fixture(autouse=True)
def every_layout_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Typst only warns when its passes do not end, and its Python wheel does not pass that on unasked."""

    def compiled(*values: object, **options: object) -> object:
        made, said = typst.compile_with_warnings(*values, **options)  # type: ignore[call-overload] # as it is called
        for each in said:
            warnings.warn(each, stacklevel=1)
        return made

    monkeypatch.setattr(typst, "compile", compiled)


def put_up(folder: Path, html: str) -> Path:
    file = folder / "aushang.pdf"
    post = a_post(an_announcement(contact="Frau Müller\nZimmer 4"), html=sanitised(html))
    file.write_bytes(notice(post, TOWN, a_livery(), a_setter()))
    return file


def measures(file: Path) -> tuple[int, float]:
    """How many pages it has, and the size of the type of most of it."""
    with pikepdf.open(file) as pdf:
        sizes, now = dict[float, int](), 0.0
        for page in pdf.pages:
            for step in pikepdf.parse_content_stream(page):
                if str(step.operator) == "Tf":
                    now = round(float(str(step.operands[1])), 2)
                elif str(step.operator) in {"Tj", "TJ"}:
                    sizes[now] = sizes.get(now, 0) + len(bytes(step.operands[0].unparse()))
        return len(pdf.pages), max(sizes, key=lambda size: sizes[size])


@pytest.mark.parametrize("kind", KINDS)
def test_a_longer_text_has_smaller_type_then_a_second_page_then_an_end(tmp_path: Path, kind: str) -> None:
    part, around = KINDS[kind]
    before, was_cut = (1, 99.0), False
    for length in LENGTHS:
        file = put_up(tmp_path, around.format(part * length))
        pages, size = measures(file)
        words = said(file)
        is_cut = "Hier fehlt Text" in words
        assert pages == 2 or (11 <= size <= 15)
        assert (pages, -size) >= (before[0], -before[1]) or pages > before[0]
        assert words.count(SENTENCES.strip()) == part.count(SENTENCES.strip()) * length or is_cut
        assert is_cut >= was_cut
        assert words.endswith(("Zimmer 4 ", "Zimmer 4"))
        before, was_cut = (pages, size), is_cut
    assert was_cut
    assert before[0] == 2


def test_a_whole_text_may_end_with_a_heading_and_a_cut_one_does_not(tmp_path: Path) -> None:
    whole = f"<p>{SENTENCES * 60}</p><h2>Ein letztes Wort</h2>"
    assert "Ein letztes Wort Fragen dazu" in said(put_up(tmp_path, whole))
    cut = said(put_up(tmp_path, f"<h2>Ein Abschnitt</h2><p>{SENTENCES * 30}</p>" * 9))
    assert f"{SENTENCES}Hier fehlt Text" in cut


def test_a_table_that_is_cut_is_still_one_table(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Zeile {number}</td><td>Wort</td></tr>" for number in range(200))
    with pikepdf.open(put_up(tmp_path, f"<table><tr><th>A</th><th>B</th></tr>{rows}</table>")) as pdf:
        names = [str(each.get("/S")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
    assert names.count("/Table") == 1
