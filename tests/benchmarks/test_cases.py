"""Who builds when: in turn, no longer than is worth it, and only if it makes its pages."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks import cases
from benchmarks.cases import Case, Contest, Run
from benchmarks.corpus import Entry
from benchmarks.measure import Failed
from benchmarks.peers.peer import Peer

STEMS = ("2026-11-20-neues",)
EDITS = (Case.EDITED, Case.NEWEST)


class Quick(Peer):
    """Makes its only page by a line of Python."""

    name = "Quick"
    code = "import pathlib; pathlib.Path('index.html').touch()"

    @classmethod
    def version(cls) -> str:
        return "1"

    def head(self, entry: Entry) -> dict[str, str]:
        return {"title": entry.title}

    def furnish(self) -> None:
        self.page(STEMS[0]).parent.mkdir(parents=True)

    def command(self) -> list[str]:
        return [sys.executable, "-S", "-c", self.code]

    @property
    def cwd(self) -> Path:
        return self.page(STEMS[0]).parent

    @property
    def template(self) -> Path:
        return self.folder / "template.html"


class Second(Quick):
    name = "Second"


class Third(Quick):
    name = "Third"


class Lazy(Quick):
    """Ends well without doing anything."""

    name = "Lazy"
    code = "pass"


def contest(folder: Path, kinds: Sequence[type[Quick]], chosen: Sequence[Case], rounds: int) -> list[Run]:
    peers = [kind(folder / kind.name) for kind in kinds]
    for peer in peers:
        peer.furnish()
        peer.source(STEMS[0]).parent.mkdir(parents=True)
        peer.source(STEMS[0]).write_text("---\ntitle: Neues\n---\n", "utf-8")
    return list(Contest(peers, STEMS).runs(chosen, rounds))


def test_whoever_was_first_in_one_round_is_last_in_the_next(tmp_path: Path) -> None:
    found = contest(tmp_path, [Quick, Second, Third], [Case.NOTHING], 2)
    assert [run.peer for run in found] == ["Quick", "Second", "Third", "Third", "Second", "Quick"]
    assert [run.round for run in found] == [0, 0, 0, 1, 1, 1]


def test_whoever_is_slow_is_measured_less_often_in_each_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cases, "OTHERS_PATIENCE", 0.0)
    found = contest(tmp_path, [Quick, Second, Third], EDITS, 2)
    assert [run.case for run in found if run.peer == "Third"] == list(EDITS)
    assert len([run for run in found if run.peer == "Second"]) == 4


def test_of_many_announcements_only_the_pair_is_measured_in_every_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases, "SMALL", 0)
    found = contest(tmp_path, [Quick, Second, Third], EDITS, 1)
    assert [run.peer for run in found if run.case == Case.EDITED] == ["Quick", "Second", "Third"]
    assert [run.peer for run in found if run.case == Case.NEWEST] == ["Quick", "Second"]


def test_who_makes_fewer_pages_than_there_are_announcements_is_not_timed(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="Lazy made 0 pages of 1 announcements"):
        contest(tmp_path, [Lazy], [Case.NOTHING], 1)
