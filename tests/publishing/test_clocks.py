"""A clock that jumps, and the two nights in which an hour is missing or comes twice."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.publishing import folder
from tests.publishing.town import PublicTown
from tests.workshop import tree

_URGENT = "Dringlichkeit: eilmeldung\n"


def shown(town: PublicTown, now: str) -> str:
    """Of the announcements ``a`` and ``b``, those that are there, in capitals when they stand in the banner."""
    town.published("--zurueckhalten", now=now)
    banner = town.served("impressum/index.html")
    names = [name for name in "ab" if (town.site / f"meldungen/2026-10-01-{name}/index.html").is_file()]
    listed = [name for name in "ab" if f"2026-10-01-{name}/" in town.served("feed.atom")]
    assert names == listed
    return "".join(name.upper() if f"2026-10-01-{name}/" in banner else name for name in names)


@pytest.mark.parametrize(
    ("begins", "moments"),
    [
        (
            "2026-10-25 02:30",
            {
                "2026-10-25T02:29+02:00": "",
                "2026-10-25T02:30+02:00": "a",
                "2026-10-25T02:59+02:00": "a",
                "2026-10-25T02:00+01:00": "a",
                "2026-10-25T02:29+01:00": "a",
                "2026-10-25T03:00+01:00": "a",
            },
        ),
        (
            "2026-10-25 03:00",
            {"2026-10-25T02:59+02:00": "", "2026-10-25T02:59+01:00": "", "2026-10-25T03:00+01:00": "a"},
        ),
        ("2027-03-28 03:00", {"2027-03-28T01:59+01:00": "", "2027-03-28T03:00+02:00": "a"}),
        ("2027-03-28", {"2027-03-27T23:59+01:00": "", "2027-03-28T00:00+01:00": "a"}),
    ],
)
def test_an_embargo_ends_once_and_on_time_when_the_clocks_change(
    town: PublicTown, begins: str, moments: dict[str, str]
) -> None:
    town.announce("2026-10-01-a", date=begins)
    for now, expected in moments.items():
        assert (now, shown(town, now)) == (now, expected)


@pytest.mark.parametrize(
    ("ends", "moments"),
    [
        (
            "2026-10-25 02:30",
            {
                "2026-10-25T02:30+02:00": "A",
                "2026-10-25T02:31+02:00": "a",
                "2026-10-25T02:10+01:00": "a",
                "2026-10-25T02:31+01:00": "a",
            },
        ),
        ("2026-10-25", {"2026-10-25T02:59+01:00": "A", "2026-10-25T23:59+01:00": "A", "2026-10-26T00:00+01:00": "a"}),
        (
            "2027-03-28 03:00",
            {"2027-03-28T01:59+01:00": "A", "2027-03-28T03:00+02:00": "A", "2027-03-28T03:01+02:00": "a"},
        ),
        ("2027-03-28", {"2027-03-28T23:59+02:00": "A", "2027-03-29T00:00+02:00": "a"}),
    ],
)
def test_an_expiry_comes_once_and_on_time_when_the_clocks_change(
    town: PublicTown, ends: str, moments: dict[str, str]
) -> None:
    town.announce("2026-10-01-a", f"{_URGENT}Gültig bis: {ends}\n", date="2026-10-20 09:00")
    for now, expected in moments.items():
        assert (now, shown(town, now)) == (now, expected)


def test_what_a_clock_that_went_ahead_has_shown_is_hidden_again_and_nothing_is_stuck(town: PublicTown) -> None:
    town.announce("2026-10-01-a", date="2026-10-20 09:00")
    town.announce("2026-10-01-b", date="2027-06-01 09:00")
    assert shown(town, "2026-11-23T12:00") == "a"
    before = tree(town.site)
    assert shown(town, "2027-07-01T00:00") == "ab"
    assert (town.site / "archiv/2027/feed.atom").is_file()
    assert shown(town, "2026-11-23T12:00") == "a"
    now = tree(town.site)
    assert {path: now[path] for path in before} == before
    assert not (town.site / "archiv/2027").exists()


class _Wrong(datetime):
    """A system clock that is wrong by ``by``."""

    by = timedelta()

    @classmethod
    def now(cls, tz: object = None) -> "_Wrong":
        assert tz is UTC
        at = datetime(2026, 11, 23, 12, 0, tzinfo=UTC) + cls.by
        return cls(*at.timetuple()[:6], tzinfo=UTC)


@pytest.mark.parametrize("by", [timedelta(days=-400), timedelta(days=4000), timedelta()])
def test_releases_keep_their_order_whatever_the_systems_clock_says(
    town: PublicTown, monkeypatch: pytest.MonkeyPatch, by: timedelta
) -> None:
    monkeypatch.setattr(folder, "datetime", _Wrong)
    names = []
    for number, wrong in enumerate((timedelta(), by, timedelta(), -by, timedelta(), by)):
        monkeypatch.setattr(_Wrong, "by", wrong)
        town.announce("2026-11-20-sperrung", body=f"Fassung {number}.")
        town.published()
        names.append(town.site.resolve().parent.name)
    assert names == sorted(set(names))
    assert town.releases() == names[-5:]
    assert town.rollback().returncode == 0
    assert "Fassung 4." in town.served("meldungen/2026-11-20-sperrung/index.html")
    town.published()
    assert "Fassung 5." in town.served("meldungen/2026-11-20-sperrung/index.html")


def test_schedules_wait_and_go_on_after_a_rollback_whatever_the_clock_says(town: PublicTown) -> None:
    town.published(now="2026-11-23T12:00")
    town.announce("2026-11-20-sperrung", body="Neu.")
    town.published(now="2026-11-23T12:15")
    town.rollback()
    for now in ("2026-11-23T12:30", "2026-11-22T00:00", "2027-01-01T00:00"):
        town.published("--zurueckhalten", now=now)
        assert "Neu." not in town.served("meldungen/2026-11-20-sperrung/index.html")
    town.announce("2026-11-20-sperrung", body="Noch neuer.")
    town.published("--zurueckhalten", now="2026-11-22T00:00")
    assert "Noch neuer." in town.served("meldungen/2026-11-20-sperrung/index.html")


@pytest.mark.parametrize("days", [-3000, 3000])
def test_an_edit_counts_whatever_time_its_file_has(town: PublicTown, days: int) -> None:
    file = town.announce("2026-11-20-sperrung", body="Sperrung 1.")
    town.published()
    before = file.stat().st_mtime
    town.announce("2026-11-20-sperrung", body="Sperrung 2.")
    os.utime(file, (before + days * 86400, before + days * 86400))
    town.published()
    assert "Sperrung 2." in town.served("meldungen/2026-11-20-sperrung/index.html")


def test_a_change_after_the_clock_was_set_back_reaches_visitors_and_targets(
    town: PublicTown, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    town.settings(monkeypatch, PUBLISH_TO=[str(tmp_path / "ziel")])
    town.announce("2026-11-20-sperrung", body="Bis 18 Uhr.")
    town.published()
    page = "meldungen/2026-11-20-sperrung/index.html"
    ahead = (town.site / page).stat().st_mtime + 3000 * 86400
    for place in (town.folder, tmp_path / "ziel"):
        for file in (file for file in place.rglob("*") if file.is_file()):
            os.utime(file, (ahead, ahead))
    for hour in (19, 20):
        before = (town.site / page).stat().st_mtime
        town.announce("2026-11-20-sperrung", body=f"Bis {hour} Uhr.")
        town.published()
        assert f"Bis {hour} Uhr." in town.served(page)
        assert int((town.site / page).stat().st_mtime) > int(before)
        assert tree(tmp_path / "ziel") == tree(town.site)
