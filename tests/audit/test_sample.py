from hypothesis import given
from hypothesis import strategies as st

from plugins.audit.sample import sample
from tests.tools import many

NOTHING = frozenset[str]()
SITES = st.dictionaries(st.text("abc/", min_size=1, max_size=4), st.frozensets(st.sampled_from("uvwxyz")), max_size=40)


def test_a_small_site_is_tested_whole() -> None:
    pages = {f"/{number}/": NOTHING for number in range(60)}
    assert sample(pages, []) == sorted(pages)


def test_of_a_large_site_a_minutes_worth_is_tested_with_all_that_the_town_wrote_itself() -> None:
    pages = {f"/meldungen/{number:04}/": NOTHING for number in range(5000)} | {"/impressum/": NOTHING, "/": NOTHING}
    chosen = sample(pages, ["/impressum/", "/fehlt/"])
    assert len(chosen) == 60
    assert "/impressum/" in chosen


def test_old_announcements_are_tested_as_well_as_new_ones() -> None:
    chosen = sample({f"/{number:04}/": NOTHING for number in range(1000)}, [], most=10)
    assert chosen == [f"/{number:04}/" for number in range(0, 1000, 100)]


def test_the_only_page_with_a_table_is_tested() -> None:
    pages = {f"/{number:04}/": frozenset({"p"}) for number in range(1000)} | {"/0777/": frozenset({"p", "table"})}
    assert "/0777/" in sample(pages, [])


@many(200)
@given(SITES, st.lists(st.text("abc/", min_size=1, max_size=4)), st.integers(0, 12))
def test_each_part_of_the_site_is_tested(pages: dict[str, frozenset[str]], always: list[str], most: int) -> None:
    chosen = sample(pages, always, most)
    assert chosen == sorted(set(chosen) & pages.keys())
    assert NOTHING.union(*pages.values()) == NOTHING.union(*(pages[path] for path in chosen))
    assert set(always) & pages.keys() <= set(chosen)
    assert len(chosen) >= min(most, len(pages))
    assert chosen == sample(dict(reversed(pages.items())), always, most)
