"""Every paper can be read aloud (PDF/UA-1) and kept for good (PDF/A-2a), as veraPDF judges."""

from pathlib import Path

import pikepdf
import pytest

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect
from plugins.paper.notices import notice
from tests.building import a_livery
from tests.factory import TOWN, a_post, an_announcement
from tests.officetext.generator import office_text
from tests.paper.conformance import ACCESSIBLE, KEPT, broken
from tests.paper.test_picture import SHOWN, a_print
from tests.paper.workbench import a_setter

HARD = {
    "signs": "<p>🚧 Achtung ⚠️ 1️⃣ ✅ ❌ 🔴 ㎡ 😀 👨‍👩‍👧 🇩🇪 \ue000 欢迎</p>",
    "languages": '<p lang="uk">Інформація</p><p lang="ar" dir="rtl">يرجى غلي الماء 04261 71-111</p>'
    '<p lang="he">שלום</p><p lang="th">ประกาศ</p><p lang="ta">அறிவிப்பு</p><p lang="hi">सूचना</p>',
    "links": '<p><a href="https://beispiel.de/ein/pfad">hier</a> und <a href="tel:+49426100">04261 00</a></p>',
    "tables": "<table><tr><th>A</th><th>B</th></tr>" + "<tr><td>Wort</td><td></td></tr>" * 90 + "</table>",
    "depth": "<ul><li>a<ol><li>b<blockquote><p>c</p></blockquote></li></ol></li></ul><h4>tief</h4>" * 30,
    "styles": "<p>x<sup>2</sup> H<sub>2</sub>O <del>alt</del> <strong><em>neu</em></strong></p>",
    "long": "<p>Ein Satz nach dem anderen.</p>" * 300,
    "endless": f"<p>{'z' * 3000}</p>",
    "nothing": "",
}


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Notices of what editors should not, but may, write."""
    folder, bodies = tmp_path_factory.mktemp("hard"), dict(HARD)
    bodies |= {f"office-{number}": Dialect().html(office_text(number).source) for number in range(8)}
    for name, html in bodies.items():
        post = a_post(an_announcement(title=f"🎉 „{name}“ & mehr", contact="☎ 04261 00"), html=sanitised(html))
        (folder / f"{name}.pdf").write_bytes(notice(post, TOWN, a_livery(), a_setter()))
    shown = a_post(an_announcement(image=SHOWN))
    (folder / "picture.pdf").write_bytes(notice(shown, TOWN, a_livery(), a_setter(), a_print()))
    return sorted(folder.iterdir())


def test_papers_conform(papers: dict[Path, list[list[str]]], hard: list[Path]) -> None:
    files = [*papers, *hard]
    assert len(files) > 35
    assert broken(files, ACCESSIBLE, KEPT) == {}


def test_the_judge_refuses_a_paper_without_tags(tmp_path: Path, hard: list[Path]) -> None:
    file = tmp_path / "untagged.pdf"
    with pikepdf.open(hard[0]) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(file)
    found = broken([file], ACCESSIBLE, KEPT)
    assert set(found) == {f"{file} {ACCESSIBLE}", f"{file} {KEPT}"}
    assert all("StructTreeRoot" in " ".join(rules) or "tagged" in " ".join(rules).lower() for rules in found.values())
