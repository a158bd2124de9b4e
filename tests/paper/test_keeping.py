"""Papers are set again only when their input changes, and then come out the same byte for byte."""

import shutil
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.bridge.store import Store
from plugins.domain.town import Printing, Town
from plugins.paper.channel_papers import papers
from tests.building import THEME, a_build
from tests.factory import CHANNEL, NOW, TOWN, a_post, a_site, an_announcement
from tests.paper.workbench import CountingStore, printed, put_up

FILES = 6
PICTURES = 8


def test_nothing_is_set_twice(tmp_path: Path) -> None:
    site, post = a_site(), a_post()
    store = CountingStore(tmp_path)
    first = printed(site, store), put_up(post, store)
    assert store.made == FILES + PICTURES + 1
    again = CountingStore(tmp_path)
    assert (printed(site, again), put_up(post, again)) == first
    assert again.made == 0


def test_pictures_of_pages_are_as_large_as_the_page_says(tmp_path: Path) -> None:
    files = printed(a_site(), Store(tmp_path))
    said = {
        picture.url[1:]: picture.pixels
        for paper in papers(a_build(store=Store(tmp_path)))
        for picture in paper.page_pictures
    }
    assert said == {path: Image.open(BytesIO(content)).size for path, content in files.items() if path.endswith(".png")}
    assert len(said) == PICTURES


def test_a_later_day_alone_changes_nothing(tmp_path: Path) -> None:
    """So a notice that hangs stays the notice on the website."""
    store = CountingStore(tmp_path)
    first = put_up(a_post(), store)
    later = a_post(now=NOW + timedelta(days=9))
    assert put_up(later, store) == first
    assert store.made == 1


@pytest.mark.parametrize(
    "town",
    [
        replace(TOWN, name="Stadt Neufelde"),
        replace(TOWN, channel=replace(CHANNEL, link=CHANNEL.link[:-1] + "X")),
        replace(TOWN, printing=Printing(correction="H")),
        replace(TOWN, printing=Printing(module=0.7)),
    ],
    ids=["name", "link", "correction", "module"],
)
def test_another_town_gets_other_papers(tmp_path: Path, town: Town) -> None:
    store = CountingStore(tmp_path)
    printed(a_site(), store)
    before = store.made
    printed(replace(a_site(), town=town), store)
    assert store.made == 2 * before


def test_a_changed_template_sets_everything_anew(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME / "papier", theme / "papier")
    store = CountingStore(tmp_path / "kept")
    first = put_up(a_post(), store, theme)
    template = theme / "papier/aushang.typ"
    template.write_text(template.read_text("utf-8").replace("Im Internet:", "Mehr dazu:"), "utf-8")
    assert put_up(a_post(), store, theme) != first
    assert store.made == 2


def test_one_changed_announcement_is_one_notice_to_set(tmp_path: Path) -> None:
    posts = [a_post(an_announcement(f"2026-11-20-nummer-{number}")) for number in range(3)]
    store = CountingStore(tmp_path)
    for post in posts:
        put_up(post, store)
    changed = a_post(replace(posts[1].announcement, title="Bahnhofstraße wieder frei"))
    for post in (posts[0], changed, posts[2]):
        put_up(post, store)
    assert store.made == 4
