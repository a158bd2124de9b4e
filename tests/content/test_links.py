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


@pytest.mark.parametrize(
    "picture", ["![a](ftp://fremd.example/b.jpg)", "![a](data:image/png;base64,AAAA)", "<img alt='a'>", "![a]()"]
)
def test_a_picture_that_nobody_could_load_is_a_problem(folder: ContentFolder, picture: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\n{picture}\n".encode())
    assert any("Ein Bild im Text hat keine Adresse" in each for each in folder.problems() if "Hinweis" not in each)


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


@pytest.mark.parametrize(
    "address", ["/gibt-es-nicht/", "/themen/sport/", "/dokumente/", "/archiv/1999/", "/kanal/feed.xml", "/seite/7/"]
)
def test_a_link_to_a_page_that_is_not_there_is_worth_a_hint(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr [dort]({address}).\n".encode())
    sentence = f"Die Adresse »{address}« gibt es auf dieser Seite nicht. Bitte den Link prüfen."
    assert folder.all_problems() == [f"{CASE}:8: Hinweis: {sentence}"]


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/impressum", "/impressum/", "/impressum/index.html", "/themen/verkehr/feed.atom", "/termine.ics"),
        *("/archiv/2026/?a=b#inhalt", "/sitemap.xml", "/robots.txt", "/suche/", "/404.html", "/whatsapp/karte-a6.pdf"),
        *("/meldungen/2026-11-19-nachbar/", "/meldungen/2026-11-19-nachbar/aushang.pdf", "#dort", "/impressum/#inhalt"),
        *("/meldungen/2026-11-19-nachbar/#inhalt", "2026-11-19-nachbar.md#top"),
    ],
)
def test_a_link_to_what_a_full_build_makes_is_in_order(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr [dort]({address}).\n\n## Dort {{#dort}}\n\nText.\n".encode())
    assert folder.all_problems() == []


@pytest.mark.parametrize(
    "address", ["#weg", "/impressum/#kontakt", "/meldungen/2026-11-19-nachbar/#weg", "seiten/impressum.md#%C3%BCber"]
)
def test_a_link_to_a_place_that_its_page_does_not_have_is_worth_a_hint(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nText.\n\nMehr [dort]({address}).\n".encode())
    [hint] = folder.all_problems()
    assert hint.startswith(f"{CASE}:10: Hinweis: Die Stelle »#")


@pytest.mark.parametrize("address", ["#weg", "/datei.pdf", "/impressum/#weg"])
def test_each_of_several_equal_dead_addresses_is_named_on_its_line(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n[a]({address})\n\n[b]({address}) und\n[c]({address})\n".encode())
    assert [message.split(":")[1] for message in folder.all_problems()] == ["8", "10", "11"]


def test_the_same_dead_address_twice_on_one_line_is_told_once(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n[a](/tot/), [b](/tot/)\n[c](/tot/) und [d](/auch-tot/)\n".encode())
    assert [each.split(" Bitte")[0].split("»")[-1] for each in folder.all_problems()] == [
        "/tot/« gibt es auf dieser Seite nicht.",
        "/tot/« gibt es auf dieser Seite nicht.",
        "/auch-tot/« gibt es auf dieser Seite nicht.",
    ]


def test_a_footnote_leads_to_its_note(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nText.[^1]\n\n[^1]: Eine Anmerkung.\n".encode())
    assert folder.all_problems() == []


def test_a_draft_is_not_held_against_its_own_page(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}Status: Entwurf\n---\nMehr [dort](#dort).\n\n## Dort {{#dort}}\n\nText.\n".encode())
    assert folder.all_problems() == []


@pytest.mark.parametrize(
    "path",
    [
        "bilder/rathaus.jpg",
        "/bilder/rathaus.jpg",
        "../../bilder/rathaus.jpg",
        "./../../bilder/rathaus.jpg",
        "<../../bilder/rathaus.jpg>",
    ],
)
def test_a_picture_may_be_written_relative_to_the_file(folder: ContentFolder, path: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\n![Rathaus]({path})\n".encode())
    assert [str(file.path) for file in folder.post().body_files] == ["bilder/rathaus.jpg"]


def test_so_may_a_document_and_a_picture_of_a_page(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nDer [Plan](../../dokumente/plan.pdf).\n".encode())
    picture = "![Rathaus](../bilder/rathaus.jpg)"
    folder.put("content/seiten/impressum.md", f"---\nTitel: A\nAdresse: /impressum/\n---\n{picture}\n".encode())
    assert [str(file.path) for file in folder.post().body_files] == ["dokumente/plan.pdf"]
    assert folder.problems() == []


@pytest.mark.parametrize("path", ["../../stadt.toml", "../../../geheim.pdf", "2026-11-20-fall.md/../x.jpg"])
def test_but_nothing_else_is_reached_that_way(folder: ContentFolder, path: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\nDer [Plan]({path}).\n".encode())
    assert [message.split(":")[1] for message in folder.problems()] == ["10"]


def test_a_soft_hyphen_before_a_dead_link_does_not_move_its_line(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nStra\u00adße:\n- a\n  - [Plan](plan\u00ad-neu.pdf)\n- c\n".encode())
    assert [message.split(":")[1] for message in folder.problems()] == ["10"]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("[a](weg\\_da.pdf)\n\n[b](weg\\_da.pdf)", ["8", "10"]),
        ("[a](<weg da.pdf>)\n[b](weg%20da.pdf)", ["8", "9"]),
        ("vorweg.pdf und weg.pdfs\n[a](weg.pdf)", ["9"]),
        ("`[a](weg.pdf)`\n[b](weg.pdf)", ["9"]),
        ("```\n[a](weg.pdf)\n```\n<!-- [c](weg.pdf)\n-->\n[b](weg.pdf)", ["13"]),
        ("<div>\n\n[a](weg.pdf)\n\n</div>\nMo\t8\nDi\t[b](weg.pdf)", ["10", "14"]),
        ("[a][w]\n\n[w]: weg.pdf", ["10"]),
    ],
)
def test_a_dead_link_is_named_where_it_is_typed(folder: ContentFolder, body: str, lines: list[str]) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n{body}\n".encode())
    assert [message.split(":")[1] for message in folder.problems() if "Hinweis" not in message] == lines


def test_a_link_to_a_file_with_a_mistake_is_no_second_mistake_until_that_file_is_gone(folder: ContentFolder) -> None:
    other = "content/meldungen/2026/2026-11-18-andere.md"
    file = folder.put(other, f"---\n{HEAD.replace('Verkehr', 'Nebel')}---\nText.\n".encode())
    folder.put(
        CASE, f"---\n{HEAD}---\nMehr [dort](/meldungen/2026-11-18-andere/), [auch](2026-11-18-andere.md).\n".encode()
    )
    assert [message.split(":")[0] for message in folder.all_problems()] == [other]
    assert [message.split(":")[0] for message in folder.problems()] == [other]
    file.unlink()
    assert [message.split(":")[0] for message in folder.problems()] == [CASE, CASE]
