"""Nothing of an announcement that is not public yet shows in another: no link, no address, in no spelling."""

from datetime import datetime

import pytest

from plugins.bridge.run import read_site
from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
LATER = "2026-12-24-geheim"
HOST = "aktuelles.musterfelde.example"


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
        LATER,
        f"/meldungen/{LATER}/",
        f"/meldungen/{LATER}",
        f"/meldungen/{LATER}/index.html",
        f"/meldungen/{LATER}/termin.ics",
        f"/meldungen/{LATER}/aushang.pdf",
        f"/redaktion/{LATER}.txt",
        f"/vorschau/{LATER}.png",
        f"/meldungen//{LATER}/",
        f"/meldungen/./x/../{LATER}/",
        f"/meldungen/{LATER.replace('-', '%2D')}/",
        f"/meldungen/{LATER.title()}/",
        f"https://{HOST}/meldungen/{LATER}/",
        f"http://{HOST}/meldungen/{LATER}/",
        f"HTTPS://{HOST.title()}./meldungen/{LATER}/index.html?a=b#c",
        f"//{HOST}/meldungen/{LATER}/termin.ics",
        f"https:/{HOST}\\meldungen/{LATER}/",
        f"https://www.{HOST}/meldungen/{LATER}/",
        f"https://teilen.example/?u=https%3A%2F%2F{HOST}%2Fmeldungen%2F{LATER}%2F",
        f"https://teilen.example/?u=https%253A%252F%252F{HOST}%252F{LATER.replace('-', '%252D')}",
        f"mailto:a@b.example?body={LATER}",
        f"/suche/?q={LATER}",
        f"#{LATER}",
    ],
)
def test_a_link_to_it_disappears(embargoed: ContentFolder, address: str) -> None:
    embargoed.put(CASE, f"---\n{HEAD}---\nMehr <a href='{address}'>dort</a>.\n".encode())
    [hint] = embargoed.problems()
    assert hint.startswith(f"{CASE}:7: Hinweis: Die Meldung »{LATER}« ist noch nicht öffentlich")
    post = next(post for post in embargoed.read().site.posts if post.stem in CASE)
    assert post.html == '<p dir="auto">Mehr dort.</p>'
    assert post.body_files == ()


@pytest.mark.parametrize(
    "words",
    [
        f"Siehe https://{HOST}/meldungen/{LATER}/ für mehr.",
        f"Siehe http://{HOST}/meldungen/{LATER.upper()}/.",
        f"Siehe {HOST}/meldungen/{LATER} für mehr.",
        f"Siehe <https://{HOST}/meldungen/{LATER.replace('-', '%2D')}/>.",
        f"Siehe »{LATER}«.",
        f"Siehe [{LATER}]({LATER}.md).",
        f'Siehe <span title="{LATER}">hier</span>.',
        f"```\n/meldungen/{LATER}/\n```",
        f"Siehe www.{HOST}/meldungen/{LATER}/.",
        f"Siehe https://teilen.example/?u={LATER.replace('-', '%2D')} für mehr.",
        "Siehe 2026-12-24-ge\N{SOFT HYPHEN}heim für mehr.",
        "Siehe 2026\N{NON-BREAKING HYPHEN}12\N{NON-BREAKING HYPHEN}24\N{HYPHEN}geheim für mehr.",
        f"[a](/meldungen/{LATER}/) http://{HOST}/meldungen/{LATER}/",
    ],
)
def test_the_words_do_not_name_it_either(embargoed: ContentFolder, words: str) -> None:
    embargoed.put(CASE, f"---\n{HEAD}---\nAb morgen.\n\n{words}\n".encode())
    hints = embargoed.problems()
    assert hints
    assert all(hint.startswith(f"{CASE}:") and f"»{LATER}« ist noch nicht öffentlich" in hint for hint in hints)
    read = embargoed.read()
    post = next(post for post in read.site.posts if post.stem in CASE)
    text = read.build.offers.channel_texts[post.stem].text
    assert "geheim" not in (post.html + text).casefold()
    assert "Ab morgen." in post.html


@pytest.mark.parametrize(
    "line",
    [
        f"Kontakt: Siehe /meldungen/{LATER}/",
        f"Beginn: 2026-12-01\nOrt: {LATER}",
        f"WhatsApp: |\n  Text https://{HOST}/meldungen/{LATER}/",
        f"Änderungen:\n  - 2026-11-21 10:00: Mehr unter /meldungen/{LATER}/",
    ],
)
def test_a_head_that_names_it_is_a_problem(embargoed: ContentFolder, line: str) -> None:
    embargoed.put(CASE, f"---\n{HEAD}{line}\n---\nText.\n".encode())
    problem = next(each for each in embargoed.problems() if "Hinweis" not in each)
    assert problem.startswith(f"{CASE}:{6 + line.count(chr(10))}: Hier steht die Adresse der Meldung »{LATER}«")


def test_a_longer_stem_a_file_and_another_site_are_something_else(embargoed: ContentFolder) -> None:
    head = f"---\n{HEAD}WhatsApp: nein\n---\n"
    embargoed.put(f"content/meldungen/2026/{LATER}-teil-2.md", f"{head}Text.\n".encode())
    embargoed.put(f"content/dokumente/{LATER}.pdf", b"%PDF-1.4\n")
    body = f"Mehr [dort]({LATER}-teil-2.md), [das Blatt](dokumente/{LATER}.pdf), [da](https://x.example/{LATER}/)."
    embargoed.put(CASE, f"{head}{body}\n".encode())
    html = embargoed.post().html
    for address in (f"/meldungen/{LATER}-teil-2/", f"/dokumente/{LATER}.pdf", f"https://x.example/{LATER}/"):
        assert f'href="{address}"' in html


def test_once_it_is_public_nothing_is_left_out(embargoed: ContentFolder) -> None:
    embargoed.put(CASE, f"---\n{HEAD}WhatsApp: nein\n---\nMehr [dort](/meldungen/{LATER}/index.html).\n".encode())
    generator = read_site(str(embargoed.path), datetime(2026, 12, 25, 12))  # noqa: DTZ001 - the town's own clock
    post = next(post for post in generator.site.posts if post.stem in CASE)
    assert f'<a href="/meldungen/{LATER}/">dort</a>' in post.html
