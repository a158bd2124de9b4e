from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.lists import PAGE_SIZE, Listing, listings, pinned
from plugins.domain.parts import Urgency, Validity
from plugins.domain.post import Post
from tests.factory import a_post, a_site, an_announcement, when

POSTS = [a_post(an_announcement(f"2026-11-20-nummer-{number}")) for number in range(8 * PAGE_SIZE)]
counts = st.integers(min_value=0, max_value=len(POSTS))


def newest_first(count: int) -> list[Post]:
    """The oldest ``count`` posts."""
    return POSTS[:count][::-1]


def numbered(pages: list[Listing]) -> dict[int, tuple[str, tuple[Post, ...]]]:
    return {page.number: (page.url, page.posts) for page in pages if page.number is not None}


@settings(deadline=None)
@given(counts)
def test_every_post_stands_once_and_in_order(count: int) -> None:
    pages = listings(newest_first(count), "/")
    assert [post for page in pages for post in page.posts] == newest_first(count)


@settings(deadline=None)
@given(counts)
def test_numbered_pages_are_full_and_count_from_the_oldest_end(count: int) -> None:
    newest, *older = listings(newest_first(count), "/themen/verkehr/")
    assert (newest.number, newest.url) == (None, "/themen/verkehr/")
    assert [page.number for page in older] == list(range(len(older), 0, -1))
    assert [page.url for page in older] == [f"/themen/verkehr/seite/{page.number}/" for page in older]
    assert {len(page.posts) for page in older} <= {PAGE_SIZE}
    assert len(newest.posts) < 2 * PAGE_SIZE
    assert not older or len(newest.posts) >= PAGE_SIZE


@settings(deadline=None)
@given(counts, counts)
def test_a_numbered_page_never_changes_when_newer_posts_come(one: int, other: int) -> None:
    fewer, more = sorted((one, other))
    earlier, later = (numbered(listings(newest_first(count), "/")) for count in (fewer, more))
    assert earlier.items() <= later.items()


@settings(deadline=None)
@given(counts)
def test_links_to_older_and_newer_pages_lead_to_neighbours(count: int) -> None:
    pages = listings(newest_first(count), "/archiv/2026/")
    urls = [page.url for page in pages]
    assert len(set(urls)) == len(urls)
    assert [page.older_url for page in pages] == [*urls[1:], None]
    assert [page.newer_url for page in pages] == [None, *urls[:-1]]


def test_a_list_without_posts_still_has_its_page() -> None:
    assert listings([], "/themen/verkehr/") == [Listing(posts=(), url="/themen/verkehr/")]


def test_emergencies_stand_above_what_is_important_and_newer() -> None:
    important, emergency, ordinary, expired = (
        a_post(an_announcement(stem, urgency=urgency, validity=Validity(ends=when(ends))))
        for stem, urgency, ends in (
            ("2026-11-22-a", Urgency.IMPORTANT, "2026-11-30"),
            ("2026-11-21-b", Urgency.EMERGENCY, "2026-11-30"),
            ("2026-11-20-c", Urgency.NORMAL, "2026-11-30"),
            ("2026-11-19-d", Urgency.EMERGENCY, "2026-11-22"),
        )
    )
    assert pinned(a_site(important, emergency, ordinary, expired)) == [emergency, important]
