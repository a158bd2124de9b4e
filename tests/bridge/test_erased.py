from pathlib import Path

import pytest

from plugins.bridge.erased import links_to_erased, outdated, twice, without_erased
from plugins.bridge.references import Reference
from plugins.bridge.store import Store
from plugins.domain.erasure import Erasure
from tests.factory import when

STEM = "2026-11-20-fall"
GONE = Erasure(stem=STEM, source=f"content/meldungen/2026/{STEM}.md", at=when("2026-11-23"), body_line=4)


def a_release(home: Path, name: str, *erased: str) -> Path:
    release = home / name
    (release / "meldungen/2026-11-19-andere").mkdir(parents=True)
    for stem in erased:
        (release / "meldungen" / stem).mkdir()
        (release / "meldungen" / stem / "geloescht.txt").write_text("")
    return release


def test_releases_older_than_an_erasure_are_deleted_as_a_whole(tmp_path: Path) -> None:
    oldest, old, later = (
        a_release(tmp_path, "1"),
        a_release(tmp_path, "2", "2025-a"),
        a_release(tmp_path, "3", "2025-a", "2026-b"),
    )
    served = a_release(tmp_path, "4", "2025-a", "2026-b")
    assert without_erased([oldest, old, later, served], served) == [oldest, old]
    assert sorted(tmp_path.iterdir()) == [later, served]


def test_without_an_erasure_every_release_stays(tmp_path: Path) -> None:
    old, served = a_release(tmp_path, "1"), a_release(tmp_path, "2")
    assert outdated([old, served], served) == []


def test_a_release_that_cannot_be_deleted_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, served = a_release(tmp_path, "1"), a_release(tmp_path, "2", "2026-b")

    def refused(path: Path) -> None:
        raise PermissionError(path)

    monkeypatch.setattr("shutil.rmtree", refused)
    with pytest.raises(PermissionError):
        without_erased([old, served], served)


def test_the_name_of_what_is_erased_stays_taken() -> None:
    other = f"content/meldungen/2027/{STEM}.md"
    text = (
        f"Unter diesem Dateinamen stand eine Meldung, die gelöscht ist: {GONE.source}. Bitte diese Datei anders nennen."
    )
    for files in ([(STEM, GONE.source), (STEM, other)], [(STEM, other), (STEM, GONE.source)]):
        assert [str(problem) for problem in twice(files, [GONE])] == [f"{other}:1: {text}"]


def test_a_link_to_what_is_erased_is_named_once() -> None:
    link = Reference("content/x.md", 7, "…", f"/meldungen/{STEM}/#ort")
    elsewhere = Reference("content/x.md", 8, "…", f"/meldungen/{STEM}-2/")
    assert [(problem.line, problem.is_hint) for problem in links_to_erased([link, link, elsewhere], [GONE])] == [
        (7, True)
    ]


def test_a_store_forgets_everything_and_goes_on(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.kept("bilder", "a", lambda: b"alt")
    store.save("stand", "b", b"alt")
    store.remembered("kanal", "c", lambda: "alt")
    store.sweep()
    assert store.forget()
    assert list((tmp_path / "store").rglob("*")) == []
    assert store.kept("bilder", "a", lambda: b"neu") == b"neu"
    assert store.remembered("kanal", "c", lambda: "neu") == "neu"
    assert store.load("stand", "b") is None


def test_a_store_that_was_never_there_has_nothing_to_forget(tmp_path: Path) -> None:
    assert Store(tmp_path / "nowhere").forget()
