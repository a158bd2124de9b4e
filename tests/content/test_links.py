"""Where the links and pictures of a body may lead."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\nWhatsApp: nein\n"


@pytest.mark.parametrize(
    "picture",
    [
        "![a](https://fremd.example/b.jpg)",
        "![a](http://fremd.example/b.jpg)",
        "![a](//fremd.example/b.jpg)",
        '<img src="https://fremd.example/b.jpg" alt="a">',
        "<img src='HTTPS:\\\\fremd.example/b.jpg' alt='a'>",
        "![a][b]\n\n[b]: https://fremd.example/b.jpg",
        "[![a](https://fremd.example/b.jpg)](https://fremd.example/)",
    ],
)
def test_a_picture_from_another_host_is_a_problem(folder: ContentFolder, picture: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\n{picture}\n".encode())
    problem = next(each for each in folder.problems() if "Hinweis" not in each)
    assert problem.startswith(f"{CASE}:")
    assert "liegt auf einem fremden Server" in problem
    folder.put("content/seiten/impressum.md", f"---\nTitel: A\nAdresse: /impressum/\n---\n{picture}\n".encode())
    assert any(each.startswith("content/seiten/impressum.md:") for each in folder.problems())


def test_a_picture_on_this_site_may_be_written_with_its_full_address(folder: ContentFolder) -> None:
    picture = "![a](https://aktuelles.musterfelde.example/bilder/rathaus.jpg)"
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\n{picture}\n".encode())
    assert [str(file.path) for file in folder.post().body_files] == ["bilder/rathaus.jpg"]


def test_each_of_several_equal_links_is_reported_on_its_own_line(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n[a](weg.pdf)\n\n[b](weg.pdf)\n\n[c](weg.pdf)\n".encode())
    assert [message.split(":")[1] for message in folder.problems()] == ["8", "10", "12"]


@pytest.mark.parametrize("address", ["https://[", "https://a.example:x/", "%00.pdf", "a%ff.pdf", "///", "https://"])
def test_an_address_that_makes_no_sense_ends_no_build(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr <a href='{address}'>dort</a>.\n".encode())
    assert all("melden" not in message for message in folder.problems())
