"""veraPDF and lychee are asked where they are installed.

Neither can be had from Debian, PyPI or npm, so programs stand in for them that answer as their documentation says.
"""

from pathlib import Path

import pytest

from plugins.publishing.other_checkers import remarks
from tests.publishing.town import PublicTown

NEW = ("meldungen/a/index.html", "meldungen/a/aushang.pdf", "dokumente/satzung.pdf", "feed.atom")
ADDRESS = "https://aktuelles.musterfelde.de"
VERAPDF = 'for file in "$@"; do case $file in *.pdf) echo "FAIL $file $2";; esac; done; exit 1'
LYCHEE = 'echo "[ERROR] file://$4/weg/ | Cannot find file"; echo "2 Errors"; exit 2'


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, **programs: str) -> Path:
    """Programs that note how they are called; no other is found."""
    (folder / "bin").mkdir()
    for name, text in programs.items():
        file = folder / "bin" / name
        file.write_text(f'#!/bin/sh\necho "$0 $@" >>"{folder}/called"\n{text}\n', encoding="utf-8")
        file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}")
    return folder / "called"


def test_where_they_are_not_installed_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch)
    assert list(remarks(tmp_path, NEW, ADDRESS)) == []


def test_new_papers_and_pages_are_looked_at_and_what_is_found_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = install(tmp_path, monkeypatch, verapdf=VERAPDF, lychee=LYCHEE)
    assert list(remarks(tmp_path, NEW, ADDRESS)) == [
        "veraPDF: Nicht barrierefrei nach PDF/UA-1: /meldungen/a/aushang.pdf",
        "veraPDF: Nicht für ein Archiv geeignet nach PDF/A-2a: /meldungen/a/aushang.pdf",
        "lychee: Links, die nirgendwohin führen: [ERROR] file:///weg/ | Cannot find file",
    ]
    paper, page = (f"{tmp_path}/meldungen/a/{name}" for name in ("aushang.pdf", "index.html"))
    assert [line.partition(" ")[2] for line in called.read_text("utf-8").splitlines()] == [
        f"--flavour ua1 --format text {paper}",
        f"--flavour 2a --format text {paper}",
        f"--offline --no-progress --root-dir {tmp_path} -- {page}",
    ]


def test_a_site_below_a_path_is_not_shown_to_lychee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, lychee=LYCHEE)
    assert list(remarks(tmp_path, NEW, f"{ADDRESS}/aktuelles")) == []


def test_one_that_cannot_work_is_no_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, verapdf="echo 'no Java' >&2; exit 127", lychee="exit 1")
    assert list(remarks(tmp_path, NEW, ADDRESS)) == []


def test_what_they_find_is_said_once_and_keeps_nothing_from_being_published(
    town: PublicTown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "alle").mkdir()
    install(tmp_path / "alle", monkeypatch, verapdf=VERAPDF)
    said = town.published("--zurueckhalten")
    assert said.startswith("veraPDF: Nicht barrierefrei nach PDF/UA-1: /meldungen/2026-11-20-sperrung/aushang.pdf, ")
    assert town.published("--zurueckhalten") == ""
