"""What somebody hears who has ten seconds: of every announcement what, where and until when, of lists what is urgent.

Expected is what stands in the heads of the files, put into words here and not by the code that is tested.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.bridge.run import read_site
from plugins.domain.parts import Occurrence, Urgency
from plugins.domain.post import Post, Site
from plugins.domain.town import Town
from tests.browser.hard_heads import HEADS, LONG, TITLES
from tests.heard import Tree
from tests.server import running_nginx
from tests.tools import ROOT
from tests.towns.settling import settled
from tests.workshop import NOW, Workshop

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
TEN_SECONDS, OF_A_TITLE, OF_A_PLACE = 30, 12, 2
WORDS = {Urgency.NORMAL: "", Urgency.IMPORTANT: "Wichtig", Urgency.EMERGENCY: "Eilmeldung"}
TOWNS = sorted(file.stem for file in (ROOT / "tests/towns").glob("*.toml"))


def site_of(content: Path) -> Site:
    """What stands in the folder at the clock of the tests."""
    return read_site(str(content), datetime.fromisoformat(NOW)).build.site


@contextmanager
def a_phone(browser: Browser) -> Iterator[Page]:
    """A page on which it is as late as when the sites were built: what ends later has not ended."""
    with browser.new_context(viewport={"width": 360, "height": 800}, timezone_id="Europe/Berlin") as context:
        page = context.new_page()
        page.clock.set_fixed_time(NOW)
        yield page


def headings(browser: Browser, address: str) -> list[str]:
    with a_phone(browser) as page:
        page.goto(address)
        return Tree(page).headings()


def day_in_words(day: date, town: Town) -> str:
    january = "Jänner" if town.language == "de-AT" else "Januar"
    return f"{day.day}. {january if day.month == 1 else MONTHS[day.month - 1]}"


def state(post: Post) -> str:
    """The word that comes before all others."""
    withdrawal, urgency = post.standing.withdrawal, WORDS[post.announcement.urgency]
    if withdrawal is None:
        return "" if post.standing.is_over else urgency
    return "Abgesagt" if post.announcement.event else "Entwarnung" if "Entwarn" in withdrawal.reason else "Aufgehoben"


def the_date(post: Post) -> Occurrence | None:
    """The one that a listener asks for."""
    if post.announcement.event is None:
        return None
    dates = post.announcement.event.occurrences
    coming = [each for each in post.standing.upcoming if not each.is_cancelled]
    return dates[-1] if post.standing.withdrawal else (coming or post.standing.upcoming or dates[-1:])[0]


def places(post: Post, town: Town) -> list[str]:
    """Where it is, each way of which one must be heard."""
    shown, districts = the_date(post), post.announcement.districts
    if shown and shown.place:
        return [" ".join(shown.place.replace(",", " ").split()[:OF_A_PLACE])]
    names = ", ".join(each.name for each in districts)
    return [names, f"{len(districts)} {town.words.part.many}"] if districts else []


def ends(post: Post, town: Town) -> list[str]:
    """Until when it holds, each of which must be heard."""
    found, validity = the_date(post), post.announcement.validity
    if found:
        return [day_in_words((found.ends or found.starts).day, town)]
    return [day_in_words(end.day, town) for end in [validity.ends or validity.starts] if end]


def unheard(words: list[str], post: Post, town: Town) -> list[str]:
    """What is missing in the first words of a page."""
    said = " ".join(words[:TEN_SECONDS])
    without_commas = said.replace(",", "")
    title = post.title.split()
    missing = [" ".join(title[:OF_A_TITLE])] if " ".join(title[:OF_A_TITLE]) not in said else []
    where = places(post, town)
    if where and not any(place.replace(",", "") in without_commas for place in where):
        missing.append(where[0])
    missing += [end for end in ends(post, town) if end not in said]
    if state(post) and not said.casefold().startswith(state(post).casefold()):
        missing.append(state(post))
    if post.standing.is_over and not post.standing.withdrawal and len(title) < OF_A_TITLE and "Beendet" not in said:
        missing.append("Beendet")
    return missing


def missing_on_all(browser: Browser, address: str, content: Path) -> dict[str, list[str]]:
    """Of each announcement, what is not heard in time."""
    site, found = site_of(content), dict[str, list[str]]()
    with a_phone(browser) as page:
        for post in site.posts:
            page.goto(address + post.url, wait_until="domcontentloaded")
            words = Tree(page).words("main")
            missing = unheard(words, post, site.town)
            if missing:
                found[post.stem] = [*missing, " ".join(words[:TEN_SECONDS])]
    assert len(site.posts) >= 5
    return found


def test_of_every_announcement_of_the_demo_it_is_heard_what_where_and_until_when(browser: Browser, served: str) -> None:
    assert missing_on_all(browser, served, ROOT / "content") == {}


def test_what_has_changed_is_heard_before_the_kurztext_that_may_be_older(browser: Browser, served: str) -> None:
    changed = [post for post in site_of(ROOT / "content").posts if post.standing.changes]
    assert len(changed) >= 2
    with a_phone(browser) as page:
        for post in changed:
            page.goto(served + post.url)
            said = " ".join(Tree(page).words("main"))
            note = " ".join(post.standing.changes[0].note.split())
            assert said.index(note) < said.index(" ".join(post.announcement.summary.split()))


@pytest.mark.parametrize("name", TOWNS)
def test_so_it_is_in_other_towns(browser: Browser, tmp_path: Path, name: str) -> None:
    town = settled(tmp_path, name)
    town.build()
    with running_nginx(town.output, tmp_path) as address:
        assert missing_on_all(browser, address, town.content) == {}


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workshop, str]]:
    """A county with forty parts, the hardest headlines and heads, the longest with all of these; and its address."""
    home = tmp_path_factory.mktemp("hard")
    town = settled(home, "landkreis")
    for title in TITLES:
        for head in HEADS if title in LONG else ("eil", "orte", "zurueck"):
            file = town.announce(f"2026-11-20-{title}-{head}", HEADS[head])
            text = file.read_text("utf-8").replace(f"Titel: Titel von {file.stem}\n", f"Titel: {TITLES[title]}\n")
            file.write_text(text, "utf-8")
    town.build()
    with running_nginx(town.output, home) as address:
        yield town, address


def test_so_it_is_of_the_hardest_ones(browser: Browser, hard: tuple[Workshop, str]) -> None:
    town, address = hard
    assert missing_on_all(browser, address, town.content) == {}


def test_what_is_missing_would_be_found(browser: Browser, hard: tuple[Workshop, str]) -> None:
    site = site_of(hard[0].content)
    [post] = [post for post in site.posts if post.stem == "2026-11-20-ein-wort-orte"]
    with a_phone(browser) as page:
        page.goto(hard[1] + post.url)
        assert unheard(Tree(page).words("main"), post, site.town) == []
        page.evaluate("document.querySelector('.dateline').remove()")
        page.evaluate("document.querySelector('.facts').remove()")
        assert len(unheard(Tree(page).words("main"), post, site.town)) == 2
        page.evaluate("document.querySelector('h1').remove()")
        assert len(unheard(Tree(page).words("main"), post, site.town)) == 3


def with_word(word: str, post: Post) -> str:
    """A heading; what the headline says first itself is not heard twice."""
    is_said = not word or post.title.startswith(word)
    return " ".join((post.title if is_said else f"{word}: {post.title}").split())


@pytest.mark.parametrize("is_hard", [False, True])
def test_the_headings_of_the_start_page_alone_tell_what_is_urgent(
    browser: Browser,
    served: str,
    hard: tuple[Workshop, str],
    is_hard: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    content, address = (hard[0].content, hard[1]) if is_hard else (ROOT / "content", served)
    site, found = site_of(content), headings(browser, address + "/")
    urgent = [post for post in site.posts if post.standing.is_pinned]
    assert len(urgent) >= 3
    for post in urgent:
        beginning = with_word(WORDS[post.announcement.urgency], post)
        [card] = [each for each in found if each.startswith(f"{beginning}: ")]
        assert all(end in card for end in ends(post, site.town))
    known = {" ".join(post.title.split()) for post in urgent}
    called = [each for each in found if each.startswith(("Wichtig:", "Eilmeldung:"))]
    assert [each for each in called if not any(title in each for title in known)] == []


def test_the_banner_is_a_heading_on_every_kind_of_page(browser: Browser, served: str) -> None:
    site = site_of(ROOT / "content")
    [banner] = site.banner
    for path in ("/", "/feeds/", "/themen/verkehr/", "/termine/", "/404.html", site.posts[0].url):
        found = headings(browser, served + path)
        assert with_word("Eilmeldung", banner) in found, path


@pytest.mark.parametrize("path", ["/", "/themen/verkehr/", "/ortsteile/mulmshorn/", "/archiv/2026/", "/termine/"])
def test_headings_of_lists_tell_what_no_longer_holds(browser: Browser, served: str, path: str) -> None:
    site, found = site_of(ROOT / "content"), headings(browser, served + path)
    named = 0
    for post in site.posts:
        title = " ".join(post.title.split())
        word = state(post) or ("Beendet" if post.standing.is_over else "")
        for heading in (each for each in found if title in each):
            named += 1
            assert heading.removeprefix("Fällt aus: ").startswith(with_word(word, post)), heading
    assert named >= 2
