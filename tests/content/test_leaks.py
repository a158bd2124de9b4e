"""Links of editors never publish a source."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"


@pytest.mark.parametrize("address", ["stadt.toml", "meldungen/2026/../../stadt.toml", "/stadt.toml"])
def test_a_source_is_never_published(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr [dort]({address}).\n".encode())
    [problem] = folder.problems()
    assert problem.startswith(f"{CASE}:7: ")
    folder.put(CASE, f"---\n{HEAD}Anhänge: {address}: Die Stadt\n---\nText.\n".encode())
    [problem] = folder.problems()
    assert "geht hier nicht" in problem


@pytest.mark.parametrize(
    "address", ["seiten/impressum.md", "../../seiten/impressum.md#kontakt", "/seiten/impressum.md"]
)
def test_a_link_to_a_pages_source_leads_to_the_page(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}WhatsApp: nein\n---\nMehr [dort]({address}).\n".encode())
    anchor = "#kontakt" if "#" in address else ""
    assert f'<a href="/impressum/{anchor}">dort</a>' in folder.post().html
