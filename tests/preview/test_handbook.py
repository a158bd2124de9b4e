import re
from pathlib import Path
from typing import Any

from plugins.preview import handbook
from tests.building import a_build


def filled(_template: str, /, **context: Any) -> str:  # noqa: ANN401 - any value of a template
    """A page without what surrounds it."""
    return f"<h1>{context['page'].title}</h1>{context['body']}"


def pages(folder: Path | None = None) -> dict[str, str]:
    made = {output.path: output.make() for output in handbook.outputs(a_build(fill=filled), folder)}
    return {path: content.decode() for path, content in made.items() if path.endswith(".html")}


def test_the_handbook_and_the_word_for_printers_are_pages() -> None:
    found = pages()
    assert set(found) == {"handbuch/index.html", "handbuch/druck/index.html"}
    assert found["handbuch/index.html"].count("<h1") == 1


def test_every_picture_of_it_is_there() -> None:
    there = {output.path for output in handbook.outputs(a_build(fill=filled))}
    wanted = {path for html in pages().values() for path in re.findall(r'src="/(handbuch/[^"]+)"', html)}
    assert wanted
    assert wanted <= there


def test_every_place_in_it_that_a_link_names_is_there() -> None:
    found = pages()
    for path, html in found.items():
        for page, place in re.findall(r'href="(/handbuch/[a-z/]*)?#([^"]+)"', html):
            if place != "inhalt":
                target = found[f"{page[1:]}index.html" if page else path]
                assert f'id="{place}"' in target, (path, place)


def test_documents_for_those_who_run_the_site_are_no_links(tmp_path: Path) -> None:
    text = "# Titel\n\nSiehe [Betrieb](betrieb.md#sichern) und\n[Druck](druck.md).\n\n## Größe & Maß\n"
    (tmp_path / "redaktion.md").write_text(text, "utf-8")
    html = pages(tmp_path)["handbuch/index.html"]
    assert 'Siehe Betrieb und\n<a href="/handbuch/druck/">Druck</a>.' in html
    assert '<h2 id="größe--maß">' in html
