"""The files of the frames: small whatever stands in them, and made of nothing but what they show."""

import re
from dataclasses import replace
from functools import partial

import pytest
from lxml import html
from lxml.html import HtmlElement

from plugins.bridge.stages import Build
from plugins.bridge.theme import EMBEDDED, assets
from plugins.domain.look import Look
from plugins.domain.parts import Urgency
from plugins.domain.post import Post, Site
from plugins.domain.town import Town
from plugins.embedding import frames
from plugins.formats.town_file import town as read_town
from tests.building import THEME, a_build, a_livery
from tests.factory import BORCHEL, NOW, TOWN, TRAFFIC, a_post, a_site, an_announcement
from tests.templates import render
from tests.towns.settling import town_file

ALL = "einbetten/alles.html"
LIMIT = 10_000
TOWNS = ("gemeinde", "landkreis", "oesterreich", "samtgemeinde", "schweiz")
WORST = ("W" * 120, "&" * 120, '"' * 120, "🚒" * 120, "👩🏽‍🚒" * 30, "إغلاق الطريق " * 9, "Straßensperrung" * 8)
SHEET = len(assets(THEME, a_livery())[EMBEDDED].content)


def made(build: Build) -> dict[str, bytes]:
    """Each frame by its path."""
    return {output.path: output.make() for output in frames.outputs(build)}


def of(town: Town, *posts: Post) -> Build:
    """A build of a town."""
    return a_build(Site(town=town, now=NOW, posts=posts, pages=()), fill=partial(render, town=town))


def page(content: bytes) -> HtmlElement:
    """A frame as it is read."""
    return html.document_fromstring(content.decode())


def worst(town: Town, title: str) -> list[Post]:
    """Emergencies, the important and others, of every topic and for most districts, with the longest of everything."""
    return [
        a_post(an_announcement(
            f"2026-11-20-{number}-{topic.slug}-{'x' * 150}", title=title, topic=topic, urgency=urgency,
            districts=town.districts[:6],
        ))
        for topic in town.topics
        for number, urgency in enumerate([*Urgency, *Urgency, *Urgency])
    ]  # fmt: skip


@pytest.fixture(params=TOWNS)
def town(request: pytest.FixtureRequest) -> Town:
    """Each of the other towns."""
    found = read_town(town_file(request.param), "stadt.toml", print)
    assert found
    return found


@pytest.mark.parametrize("title", WORST, ids=range(len(WORST)))
def test_no_frame_of_any_town_is_larger_than_ten_kilobytes(town: Town, title: str) -> None:
    found = made(of(town, *worst(town, title)))
    assert len(found) == 1 + len(town.topics) + len(town.districts)
    assert {path: len(content) + SHEET for path, content in found.items() if len(content) + SHEET > LIMIT} == {}
    assert all(len(page(content).xpath("//li")) >= 3 for content in found.values())


def test_ordinary_titles_leave_room_for_all() -> None:
    posts = worst(TOWN, "Straßensperrung: Bahnhofstraße ab Montag dicht")
    assert {len(page(content).xpath("//li")) for content in made(of(TOWN, *posts)).values()} == {6}


@pytest.mark.parametrize("colour", ["#c1121f", "#3a5f0b", "#1d3557"])
def test_the_sheet_is_small_in_the_colours_of_any_town(colour: str) -> None:
    assert len(assets(THEME, a_livery(Look(colour=colour)))[EMBEDDED].content) <= frames.SHEET
    assert frames.SHEET + frames.PAGE <= LIMIT


def test_the_sheet_has_the_towns_own_colours_in_both_schemes() -> None:
    look = Look(colour="#c1121f", accent="#ffd60a")
    sheet, livery = assets(THEME, a_livery(look))[EMBEDDED].content.decode(), a_livery(look)
    light, dark = sheet.split("@media screen and (prefers-color-scheme:dark)", 1)
    for scheme, colours in ((light, livery.colours), (dark, livery.dark_colours)):
        assert f"--on-surface-link:{colours['on-surface-link']}" in scheme
    assert f"--band:{livery.colours['band']}" in light
    assert livery.colours["on-surface-link"] != a_livery().colours["on-surface-link"]


def test_the_sheet_names_no_colour_that_it_does_not_have() -> None:
    sheet = assets(THEME, a_livery())[EMBEDDED].content.decode()
    assert set(re.findall(r"var\((--[a-z-]+)", sheet)) == set(re.findall(r"(--[a-z-]+):", sheet))


def test_a_frame_loads_its_style_sheet_and_nothing_else(town: Town) -> None:
    for path, content in made(of(town, *worst(town, "Titel"))).items():
        read = page(content)
        assert read.xpath("//script | //img | //style | //iframe | //form | //@style | //@onclick") == [], path
        assert len(read.xpath("//link[@rel='stylesheet']")) == 1


def test_a_frame_says_what_and_whose_it_is() -> None:
    read = page(made(of(TOWN, a_post()))["einbetten/thema-verkehr.html"])
    assert read.get("lang") == "de"
    assert read.xpath("string(//title)") == f"{TOWN.name} – Aktuelles: Verkehr"
    assert read.xpath("//h1/text()") == ["Aktuelles: Verkehr"]
    assert TOWN.name in read.xpath("string(//header)")
    assert read.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert read.xpath("//link[@rel='canonical']/@href") == [TOWN.absolute(TRAFFIC.url)]
    assert read.xpath("//footer/a/@href") == [TRAFFIC.url]
    assert set(read.xpath("//a/@target")) == {"_top"}, "no other page of the site may stand in a frame"
    assert not read.xpath("//a[not(@target)]")


@pytest.mark.parametrize("path", [ALL, "einbetten/thema-verkehr.html", "einbetten/ortsteil-borchel.html"])
def test_an_empty_frame_says_so(path: str) -> None:
    read = page(made(of(TOWN))[path])
    assert read.xpath("normalize-space(//main)") == "Hier gibt es zurzeit keine Meldungen."
    assert len(read.xpath("//footer/a")) == 1


def test_a_frame_of_a_district_shows_what_is_for_it_and_for_all() -> None:
    posts = [
        a_post(an_announcement(f"2026-11-20-{name}", title=name, districts=districts))
        for name, districts in (("alle", ()), ("dort", (BORCHEL,)), ("woanders", (TOWN.districts[1],)))
    ]
    links = page(made(of(TOWN, *posts))["einbetten/ortsteil-borchel.html"]).xpath("//li/a/text()")
    assert links == ["alle", "dort"]


def test_below_a_path_every_link_has_it() -> None:
    town = replace(TOWN, address="https://www.stadt.example/aktuelles")
    build = of(town, a_post())
    build = replace(build, frame=replace(build.frame, assets={EMBEDDED: "/assets/embedded.0.css"}))
    read = page(made(build)[ALL])
    assert all(address.startswith("/aktuelles/") for address in read.xpath("//a/@href"))
    assert read.xpath("//link[@rel='stylesheet']/@href") == ["/aktuelles/assets/embedded.0.css"]
    assert read.xpath("//link[@rel='canonical']/@href") == ["https://www.stadt.example/aktuelles/"]


def inputs(build: Build) -> dict[str, str]:
    """What each frame is made of."""
    return {output.path: output.inputs for output in frames.outputs(build)}


def test_a_change_elsewhere_remakes_no_frame() -> None:
    before = of(TOWN, a_post())
    text = replace(before.site.posts[0], html="<p>Anders.</p>")
    body = of(TOWN, text)
    menus = replace(before, frame=replace(before.frame, offered=frozenset({"/neu/"}), head_menu=()))
    assert inputs(before) == inputs(body) == inputs(menus)


def test_a_new_announcement_remakes_the_frames_that_show_it() -> None:
    old = a_post()
    new = a_post(an_announcement("2026-11-22-neu", topic=TOWN.topics[1], districts=(BORCHEL,)))
    before, after = inputs(of(TOWN, old)), inputs(of(TOWN, new, old))
    assert {path for path in before if before[path] != after[path]} == {
        ALL, f"einbetten/thema-{TOWN.topics[1].slug}.html", "einbetten/ortsteil-borchel.html"
    }  # fmt: skip


def test_every_value_shown_counts() -> None:
    site = a_site(a_post())
    other = replace(site.posts[0], announcement=replace(site.posts[0].announcement, title="Neuer Titel"))
    assert inputs(of(TOWN, *site.posts))[ALL] != inputs(of(TOWN, other))[ALL]
