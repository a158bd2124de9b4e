"""The feed of the demo says what stands in its files: nothing is missing, nothing is added."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from plugins.bridge.run import read_site
from plugins.domain.post import Post
from tests.feeds.reading import File, items
from tests.tools import ROOT


@pytest.fixture(scope="module")
def posts() -> dict[str, Post]:
    site = read_site(str(ROOT / "content"), None).build.site
    return {f"{site.town.tag_authority}:meldung/{post.stem}": post for post in site.posts}


@pytest.mark.parametrize("path", ["feed.atom", "feed.rss", "feed.json"])
def test_every_visible_announcement_is_in_the_feed_as_its_file_says(
    demo_site: Path, posts: dict[str, Post], path: str
) -> None:
    found = {item.id: item for item in items((demo_site / path).read_bytes())}
    news = {item for item in found if item.rsplit("/", 1)[0] in posts or "/aenderung/" in item}
    assert found.keys() - news == posts.keys()
    for id_, post in posts.items():
        item, announcement = found[id_], post.announcement
        assert item.title == (f"{post.outcome}: {post.title}" if post.outcome else post.title)
        assert item.published.date() == announcement.date.day
        assert 0 <= (item.published - announcement.date.at).total_seconds() < 3600
        assert 0 <= (item.updated - max(post.standing.newest_at, announcement.date.at)).total_seconds() < 3600
        assert item.categories == [announcement.topic.name, *(district.name for district in announcement.districts)]
        assert item.files == [
            File(f"https://aktuelles.example{file.url}", file.media_type, (demo_site / file.path).stat().st_size)
            for file in (*([post.image] if post.image else []), *post.attachments)
        ]


def test_pictures_have_their_sizes_and_every_address_is_whole(full_site: Path) -> None:
    (item,) = [each for each in items((full_site / "feed.atom").read_bytes()) if each.id.endswith("2026-11-20-voll")]
    picture = 'src="https://aktuelles.musterfelde.example/bilder/markt.png"'
    assert picture in item.html
    assert 'width="' in item.html.partition(picture)[2].partition(">")[0]
    assert 'href="https://aktuelles.musterfelde.example/meldungen/2026-11-20-voll/#' in item.html
    assert 'href="/' not in item.html
    assert 'src="/' not in item.html


def test_every_enclosure_is_a_file_of_the_site_with_the_length_that_is_said(demo_site: Path, full_site: Path) -> None:
    for site in (demo_site, full_site):
        files = {file for each in site.rglob("feed.json") for item in items(each.read_bytes()) for file in item.files}
        assert files
        for file in files:
            published = site / unquote(urlsplit(file.url).path).lstrip("/")
            assert published.stat().st_size == file.length, file.url
