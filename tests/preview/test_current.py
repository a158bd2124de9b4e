"""What is shown while an editor writes: everything, the last good state while something is wrong, any instant."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.preview.current import Current, _next_turn
from plugins.preview.showing import shown
from tests.factory import at
from tests.preview.town import DRAFT, LATER, PUBLIC, a_busy_town, a_preview, page
from tests.workshop import Workshop

MARK = "nur hier · "


@pytest.fixture
def busy(tmp_path: Path) -> Workshop:
    return a_busy_town(tmp_path)


@pytest.fixture
def current(busy: Workshop) -> Current:
    return a_preview(busy)


@pytest.mark.parametrize("path", ["/", "/themen/verkehr/", "/archiv/2026/", "/kanal/"])
def test_lists_show_what_is_not_public_and_mark_it(path: str, current: Current) -> None:
    html = page(current, path)
    assert f"/meldungen/{PUBLIC}/" in html
    for stem in (DRAFT, LATER):
        links = re.findall(rf'(\S*</strong> )?<a [^>]*href="[^"]*/meldungen/{stem}/"', html)
        assert links, stem
        assert all(links), stem


def test_a_page_says_in_title_and_text_that_nobody_else_sees_it(current: Current) -> None:
    later, draft = page(current, f"/meldungen/{LATER}/"), page(current, f"/meldungen/{DRAFT}/")
    for html in (later, draft):
        assert "<title>[nur hier] " in html
        assert html.index('data-art="nur-hier"') < html.index("<h1")
    assert 'href="?uhr=2026-11-24T10:00"' in later
    assert "Status: entwurf" in draft
    public = page(current, f"/meldungen/{PUBLIC}/")
    assert "<title>[nur hier]" not in public
    assert 'data-art="nur-hier"' not in public


def test_the_board_warns_of_a_text_that_must_wait(current: Current) -> None:
    html = page(current, "/redaktion/")
    assert html.count("Diesen Text noch nicht in den Kanal stellen.") == 2
    assert shown(current, f"redaktion/{LATER}.txt").is_there


def test_events_and_papers_of_it_are_there(current: Current) -> None:
    assert MARK in page(current, "/termine/")
    assert shown(current, f"meldungen/{LATER}/termin.ics").is_there
    assert shown(current, f"meldungen/{LATER}/aushang.pdf").content.startswith(b"%PDF")


def test_a_text_is_rendered_as_it_would_be_published_now(current: Current) -> None:
    html = page(current, f"/meldungen/{PUBLIC}/")
    assert "Siehe bald." in re.sub(r"<[^>]+>", "", html)
    assert "noch nicht öffentlich, der Link entfällt bis dahin" in html


def test_at_a_later_instant_it_is_public(current: Current) -> None:
    before = current.state.version
    current.set_clock(current.state.result.site.now.replace(day=24, hour=10) if current.state.result else None)
    assert current.state.version != before
    assert f'</strong> <a href="/meldungen/{LATER}/"' not in page(current, "/")
    assert "<title>[nur hier]" not in page(current, f"/meldungen/{LATER}/")
    assert f'<a href="/meldungen/{LATER}/">bald</a>' in page(current, f"/meldungen/{PUBLIC}/")
    assert "?uhr=jetzt" in page(current, "/")
    current.set_clock(None)
    assert "<title>[nur hier]" in page(current, f"/meldungen/{LATER}/")
    assert "?uhr=jetzt" not in page(current, "/")


def test_a_save_is_seen_and_files_that_have_not_changed_are_not_read_again(busy: Workshop, current: Current) -> None:
    busy.announce(PUBLIC, body="Ganz neu.")
    before = current.state.result
    current.refresh()
    assert "Ganz neu." in page(current, f"/meldungen/{PUBLIC}/")
    after = current.state.result
    assert before
    assert after
    same = {post.stem for post in after.site.posts if any(post is other for other in before.site.posts)}
    assert same == {DRAFT, LATER}


def test_while_there_is_a_fault_the_last_good_state_stays(busy: Workshop, current: Current) -> None:
    file = busy.announce(PUBLIC, body="Ganz neu.")
    file.write_text(file.read_text("utf-8").replace("Verkehr", "Verker"), "utf-8")
    state = current.refresh()
    [fault] = state.faults
    assert str(fault).endswith(f"{PUBLIC}.md:4: Feld »Thema«: »Verker« gibt es hier nicht. Meinten Sie »Verkehr«?")
    html = page(current, f"/meldungen/{PUBLIC}/")
    assert "Siehe bald" in re.sub(r"<[^>]+>", "", html)
    assert "Darunter steht der letzte gute Stand." in html
    assert f"{PUBLIC}.md:4: Feld »Thema«" in html
    busy.announce(PUBLIC, body="Ganz neu.")
    assert current.refresh().faults == ()
    assert "Darunter steht" not in page(current, f"/meldungen/{PUBLIC}/")


def test_what_a_watcher_tells_is_enough(busy: Workshop, current: Current) -> None:
    """A save, a save with a fault, while that a save of another, and the mending: each is told by itself."""
    file = busy.announce(PUBLIC, body="Erstens.")
    current.refresh({file})
    assert "Erstens." in page(current, f"/meldungen/{PUBLIC}/")
    assert len(current.refresh({busy.announce(PUBLIC, date="gestern")}).faults) == 1
    assert len(current.refresh({busy.announce(DRAFT, body="Zweitens.")}).faults) == 1
    current.refresh({busy.announce(PUBLIC, body="Drittens.")})
    assert "Drittens." in page(current, f"/meldungen/{PUBLIC}/")
    assert "Zweitens." in page(current, f"/meldungen/{DRAFT}/")
    town = busy.content / "stadt.toml"
    whole = town.read_text("utf-8")
    town.write_text("[stadt\n", "utf-8")
    current.refresh({town})
    other = busy.announce(LATER, body="Viertens.")
    current.refresh({other})
    town.write_text(whole, "utf-8")
    assert current.refresh({town}).faults == ()
    assert "Viertens." in page(current, f"/meldungen/{LATER}/")


def test_a_preview_that_begins_with_a_fault_shows_the_rest(busy: Workshop) -> None:
    busy.announce("2026-11-21-kaputt", date="gestern")
    current = a_preview(busy)
    html = page(current, "/")
    assert "Was einen Fehler hat, fehlt in der Vorschau." in html
    assert f"/meldungen/{PUBLIC}/" in html
    busy.announce("2026-11-21-kaputt")
    current.refresh()
    assert "/meldungen/2026-11-21-kaputt/" in page(current, "/")


def test_without_a_usable_town_only_the_reason_is_shown(busy: Workshop) -> None:
    town = busy.content / "stadt.toml"
    whole = town.read_text("utf-8")
    town.write_text("[stadt\n", "utf-8")
    current = a_preview(busy)
    found = shown(current, "index.html")
    assert not found.is_there
    assert "stadt.toml" in found.content.decode()
    assert 'data-stand="' in found.content.decode()
    town.write_text(whole, "utf-8")
    current.refresh()
    assert shown(current, "index.html").is_there


def test_a_page_that_cannot_be_made_says_so_and_the_others_stay(
    current: Current, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.preview.showing.dead", None)
    found = shown(current, f"meldungen/{PUBLIC}/index.html")
    assert not found.is_there
    assert "Bitte melden: TypeError" in found.content.decode()
    assert shown(current, "feed.atom").is_there


def test_links_to_the_real_address_lead_to_the_preview_and_texts_to_copy_keep_it(current: Current) -> None:
    html = page(current, "/redaktion/")
    body = html.partition("<body>")[2]
    assert 'href="https://aktuelles.' not in body
    assert f"/meldungen/{PUBLIC}/</pre>" in body
    assert re.search(rf"https://aktuelles\S*/meldungen/{PUBLIC}/</pre>", body)


def test_the_handbook_and_all_hints_are_one_click_away(current: Current) -> None:
    html = page(current, "/")
    for path in ("/handbuch/", "/-/hinweise/", "/redaktion/"):
        assert f'href="{path}"' in html
        assert page(current, path)
    assert "der Link entfällt bis dahin" in page(current, "/-/hinweise/")


def test_what_everybody_can_find_can_be_searched(current: Current) -> None:
    assert shown(current, "pagefind/pagefind.js").is_there
    assert not shown(current, "pagefind/fehlt.js").is_there


def test_time_alone_makes_a_page_new(current: Current) -> None:
    """Where the clock goes: it stands still in a demonstration, and when it was set."""
    assert current.state.turns_at is None
    assert not current.is_outdated()
    assert current.state.result
    turns_at = _next_turn(current.state.result)
    assert turns_at == at("2026-11-24 10:00")
    current.state = replace(current.state, turns_at=turns_at.replace(year=2000))
    assert current.is_outdated()
    current.state = replace(current.state, turns_at=turns_at.replace(year=9000))
    assert not current.is_outdated()
