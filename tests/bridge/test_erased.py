from pathlib import Path

import pytest

from plugins.bridge.content_folder import Folder
from plugins.bridge.erased import links_to_erased, twice
from plugins.bridge.loading import load
from plugins.bridge.references import Reference
from plugins.bridge.store import Store
from plugins.domain.erasure import Erasure
from tests.content.folder import CASE, NEIGHBOUR, NOW, ContentFolder
from tests.factory import when

STEM = "2026-11-20-fall"
GONE = Erasure(stem=STEM, source=f"content/meldungen/2026/{STEM}.md", at=when("2026-11-23"), body_line=4)


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


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    """A town in which one announcement is erased."""
    found = ContentFolder(tmp_path)
    found.put(CASE, b"---\nGel\xc3\xb6scht: 2026-11-23\n---\n")
    return found


def loaded(folder: ContentFolder, store: Store) -> list[str]:
    found = load(Folder(folder.path, "content"), NOW, store)
    found.records.save()
    return [str(problem) for problem in found.problems]


def test_a_store_is_emptied_once_for_each_folder_and_erasure(tmp_path: Path, folder: ContentFolder) -> None:
    store = Store(tmp_path / "store")
    other = ContentFolder(tmp_path / "other")
    other.put(CASE, (folder.path.parent / CASE).read_bytes())
    for each in (folder, other):
        store.save("stand", "probe", b"alt")
        assert loaded(each, store) == []
        assert store.load("stand", "probe") is None
    store.save("stand", "probe", b"neu")
    for each in (folder, other, folder):
        loaded(each, store)
        assert store.load("stand", "probe") == b"neu"
    folder.put("content/meldungen/2026/2026-11-19-nachbar.md", b"---\ngel\xc3\xb6scht: 2026-11-23\n---\n")
    loaded(folder, store)
    assert store.load("stand", "probe") is None


def test_a_store_that_cannot_be_emptied_is_named_until_it_can(
    tmp_path: Path, folder: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "store")
    store.save("stand", "probe", b"alt")
    with monkeypatch.context() as patch:
        patch.setattr("plugins.bridge.store._delete", lambda _: None)
        for _ in range(2):
            (hint,) = loaded(folder, store)
            assert hint.startswith(f"{CASE}:1: Hinweis: Der Ordner »{tmp_path / 'store'}« lässt sich nicht leeren.")
    assert loaded(folder, store) == []
    assert store.load("stand", "probe") is None


def test_nobody_takes_the_address_of_what_is_erased(folder: ContentFolder) -> None:
    line = f"Frühere Adressen: /meldungen/{STEM}/"
    folder.put("content/meldungen/2026/2026-11-19-nachbar.md", NEIGHBOUR.replace("Thema", f"{line}\nThema").encode())
    folder.put("content/seiten/neu.md", f"---\nTitel: Neu\nAdresse: /meldungen/{STEM}/\n---\nText.\n".encode())
    folder.put(f"content/meldungen/2025/{STEM}.md", NEIGHBOUR.encode())
    problems = folder.problems()
    assert any(
        f"2026-11-19-nachbar.md:4: Feld »Frühere Adressen«: »/meldungen/{STEM}/« ist" in each for each in problems
    )
    assert any("neu.md:3: Feld »Adresse«: " in each for each in problems)
    assert any(
        f"2025/{STEM}.md:1: Unter diesem Dateinamen stand eine Meldung, die gelöscht" in each for each in problems
    )


def test_a_store_that_was_never_there_has_nothing_to_forget(tmp_path: Path) -> None:
    assert Store(tmp_path / "nowhere").forget()
