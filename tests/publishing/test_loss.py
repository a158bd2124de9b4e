"""What needs ``--force``."""

from dataclasses import replace

import pytest

from plugins.publishing.loss import losses
from plugins.publishing.record import Record, Standing

HAD = 100
STEMS = [f"2026-01-01-a{number:03}" for number in range(HAD)]


def pages(stems: list[str]) -> list[str]:
    return [f"meldungen/{stem}/index.html" for stem in stems]


def sources(stems: list[str]) -> list[str]:
    return [f"meldungen/2026/{stem}.md" for stem in stems]


BEFORE = Record(
    name="x",
    version="y",
    authority="tag:a.de,2026",
    program="p",
    files=dict.fromkeys([*pages(STEMS), "feed.atom", "themen/verkehr/feed.rss"], Standing("", 0, 0)),
    sources=dict.fromkeys(sources(STEMS), ()),
)
FEEDS = ["feed.atom", "themen/verkehr/feed.rss"]


def said(paths: list[str], left: list[str], before: Record | None = BEFORE) -> list[str]:
    return [str(problem) for problem in losses(paths, left, "tag:a.de,2026", before)]


@pytest.mark.parametrize(("gone", "is_loss"), [(20, False), (21, True)])
def test_more_than_twenty_announcements_whose_file_is_there_are_a_loss(gone: int, is_loss: bool) -> None:  # noqa: FBT001 - a case
    found = said([*FEEDS, *pages(STEMS[gone:])], sources(STEMS))
    assert bool(found) == is_loss
    assert not is_loss or found[0].startswith("/meldungen/: 21 von 100 Meldungen gäbe es nicht mehr: 2026-01-01-a016, ")


def test_deleted_files_explain_what_vanishes() -> None:
    assert said([*FEEDS, *pages(STEMS[60:])], sources(STEMS[60:])) == []


def test_a_missing_folder_explains_nothing() -> None:
    assert len(said(FEEDS, ["stadt.toml"])) == 1


def test_a_tenth_of_many_may_vanish() -> None:
    many = [f"2026-01-01-b{number:03}" for number in range(300)]
    files = dict.fromkeys(pages(many), Standing("", 0, 0))
    before = replace(BEFORE, files=files, sources=dict.fromkeys(sources(many), ()))
    assert said(pages(many[30:]), sources(many), before) == []
    assert len(said(pages(many[31:]), sources(many), before)) == 1


def test_a_feed_that_vanishes_is_named() -> None:
    [found] = said(["feed.atom", *pages(STEMS)], sources(STEMS))
    named = "/: 1 Feeds oder Kalender gäbe es nicht mehr: /themen/verkehr/feed.rss … "
    assert found == f"{named}Wenn es so sein soll: »invoke publish --force«."


def test_another_towns_site_is_no_loss() -> None:
    assert said([], [], replace(BEFORE, authority="tag:b.de,2026")) == []
    assert said([], [], None) == []
