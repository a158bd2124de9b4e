"""One announcement was saved: that one is read again, and all comes as if everything were read."""

from datetime import datetime
from pathlib import Path

import pytest

from plugins.bridge.content_folder import Folder
from plugins.bridge.loading import Content, load
from plugins.bridge.rereading import reread
from tests.workshop import Workshop

NOW = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - of the town's clock
STEM = "2026-11-20-a"


@pytest.fixture
def town(workshop: Workshop) -> Workshop:
    workshop.announce(STEM, "Frühere Adressen: /alt/\n")
    workshop.announce("2026-11-21-b", body="Hier fehlt [bitte ergänzen: etwas].")
    workshop.announce("2026-11-22-c", "Beginn: 2026-12-05 15:00\n")
    return workshop


def read(town: Workshop, now: datetime = NOW) -> Content:
    return load(Folder(town.content, "content"), now)


def told(content: Content) -> tuple[object, ...]:
    """All that was read, but for the tools."""
    return (
        content.town, content.now, content.announcements, content.erased, content.pages, content.notes, content.heads,
        content.problems, content.audit,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("extra", "body"),
    [
        ("", "Neuer Text."),
        ("Status: entwurf\n", "Mit [bitte ergänzen: Lücke] und **Sternen **."),
        ("Frühere Adressen: /anders/\nDringlichkeit: wichtig\n", ""),
        ("Beginn: 2026-12-01\n", "Am Montag, 1. Dezember 2026."),
    ],
)
def test_it_is_as_if_all_were_read(extra: str, body: str, town: Workshop) -> None:
    before = read(town)
    file = town.announce(STEM, extra, body=body)
    again = reread(before, [file], NOW)
    assert again
    assert told(again) == told(read(town))
    assert again.announcements != before.announcements


def test_several_saves_follow_each_other_at_other_instants(town: Workshop) -> None:
    content, later = read(town), datetime(2026, 11, 24, 8)  # noqa: DTZ001 - as above
    for number in range(3):
        files = [town.announce(STEM, body=f"Fassung {number}"), town.announce("2026-11-21-b", body=f"Auch {number}")]
        again = reread(content, files, later)
        assert again
        assert told(again) == told(read(town, later))
        content = again
    same = reread(content, [], NOW)
    assert same
    assert told(same) == told(read(town))


def _new(town: Workshop) -> Path:
    return town.announce("2026-11-23-neu")


def _gone(town: Workshop) -> Path:
    file = town.content / f"meldungen/2026/{STEM}.md"
    file.unlink()
    return file


def _with_a_fault(town: Workshop) -> Path:
    return town.announce(STEM, date="gestern")


def _erased(town: Workshop) -> Path:
    file = town.announce(STEM)
    file.write_text("---\nGelöscht: 2026-11-22 10:00\n---\n", "utf-8")
    return file


def _in_the_way(town: Workshop) -> Path:
    return town.announce("2026-11-21-b", "Frühere Adressen: /alt/\n")


def _town_file(town: Workshop) -> Path:
    return town.content / "stadt.toml"


def _picture(town: Workshop) -> Path:
    return town.content / "bilder/neu.jpg"


@pytest.mark.parametrize("change", [_new, _gone, _with_a_fault, _erased, _in_the_way, _town_file, _picture])
def test_whatever_may_concern_others_is_read_as_a_whole(change: object, town: Workshop) -> None:
    assert callable(change)
    before = read(town)
    assert reread(before, [change(town)], NOW) is None


def test_after_a_fault_all_is_read(town: Workshop) -> None:
    town.announce("2026-11-23-kaputt", date="gestern")
    before = read(town)
    assert reread(before, [town.announce(STEM, body="Neu.")], NOW) is None
