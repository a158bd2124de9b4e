"""Links of editors never publish a source, and never name what is not public yet."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
LATER = "2026-12-24-geheim"


@pytest.fixture
def embargoed(folder: ContentFolder) -> ContentFolder:
    later = HEAD.replace("2026-11-20 09:30", "2026-12-24")
    folder.put(f"content/meldungen/2026/{LATER}.md", f"---\n{later}---\nText.\n".encode())
    return folder


@pytest.mark.parametrize(
    "address",
    [
        f"meldungen/2026/{LATER}.md?x",
        f"{LATER}.md#oben",
        f"../2026/{LATER}.md",
        f"/meldungen/{LATER}/",
        f"/meldungen/{LATER}",
        f"https://aktuelles.musterfelde.example/meldungen/{LATER}/",
    ],
)
def test_a_link_to_an_embargoed_announcement_disappears(embargoed: ContentFolder, address: str) -> None:
    embargoed.put(CASE, f"---\n{HEAD}---\nMehr [dort]({address}).\n".encode())
    [hint] = embargoed.problems()
    assert hint.startswith(f"{CASE}:7: Hinweis: Die Meldung »{LATER}« ist noch nicht öffentlich")
    post = next(post for post in embargoed.read().build.site.posts if post.stem in CASE)
    assert "geheim" not in post.html
    assert post.body_files == ()


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
