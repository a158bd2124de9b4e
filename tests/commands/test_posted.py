"""``invoke posted`` changes one line of an editor's file and nothing else."""

from contextlib import chdir
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.commands.posted import posted
from tests.content.folder import NOW, ContentFolder
from tests.tools import ROOT

STEM = "2026-11-20-fall"
SHOWN = f"content/meldungen/2026/{STEM}.md"
HEAD = b"""\
---
Titel: Stra\xc3\x9fe: gesperrt #1
Datum: 2026-11-20 09:30
Thema:\tVerkehr\x20\x20
Kurztext: "Gesperrt"
"""
UPDATED = b"\xc3\x84nderungen: 2026-11-22 10:00: Der Kran kommt\n"
BODY = b"---\n\nText mit  Leerzeichen  \n\n---\nIm Kanal: kein Kopf\n"
NEW = b"2026-11-23 12:00 [e3b0c442]"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentFolder:
    monkeypatch.chdir(tmp_path)
    return ContentFolder(tmp_path)


def after(folder: ContentFolder, content: bytes) -> bytes:
    """The file's bytes when the command has succeeded."""
    file = folder.put(SHOWN, content)
    assert posted("content", NOW, STEM) == 0
    return file.read_bytes()


def problems(folder: ContentFolder) -> list[str]:
    """What a check says, which finds Pelican's settings in the project's root."""
    with chdir(ROOT):
        return folder.problems()


CHANGES = {
    "no entry yet": (b"", b"Im Kanal: %b\n"),
    "empty entry": (b"Im Kanal:\n", b"Im Kanal: %b\n"),
    "empty entry with blanks": (b"Im Kanal: \t\nKontakt: Bauhof\n", b"Im Kanal: %b\nKontakt: Bauhof\n"),
    "nothing as form editors write it": (b"Im Kanal: null\n", b"Im Kanal: %b\n"),
    "no items as form editors write it": (b"Im Kanal: []\n", b"Im Kanal: %b\n"),
    "one value below its key": (
        b"Im Kanal:\n  2026-11-20 10:00\nKontakt: Bauhof\n",
        b"Im Kanal:\n  - 2026-11-20 10:00\n  - %b\nKontakt: Bauhof\n",
    ),
    "one value": (
        b"Im Kanal: 2026-11-20 10:00\nKontakt: Bauhof\n",
        b"Im Kanal:\n  - 2026-11-20 10:00\n  - %b\nKontakt: Bauhof\n",
    ),
    "one value in another case": (b"im kanal: 2026-11-20 10:00\n", b"im kanal:\n  - 2026-11-20 10:00\n  - %b\n"),
    "one value in quotation marks": (b'Im Kanal: "2026-11-20 10:00"\n', b'Im Kanal:\n  - "2026-11-20 10:00"\n  - %b\n'),
    "one value with blanks around": (
        b"\tim  kanal :\t 2026-11-20 10:00 \t\nKontakt: Bauhof\n",
        b"\tim  kanal :\n  - 2026-11-20 10:00 \t\n  - %b\nKontakt: Bauhof\n",
    ),
    "list": (
        b"Im Kanal:\n  - 2026-11-20 10:00\n  - 2026-11-21 10:00\n# Ende\nKontakt: Bauhof\n",
        b"Im Kanal:\n  - 2026-11-20 10:00\n  - 2026-11-21 10:00\n  - %b\n# Ende\nKontakt: Bauhof\n",
    ),
    "list with deep indentation": (
        b"Im Kanal:\n      -   2026-11-20 10:00\n",
        b"Im Kanal:\n      -   2026-11-20 10:00\n      - %b\n",
    ),
    "list with a tab": (b"Im Kanal:\n\t- 2026-11-20 10:00\n", b"Im Kanal:\n\t- 2026-11-20 10:00\n\t- %b\n"),
    "list at the margin": (b"Im Kanal:\n- 2026-11-20 10:00\n", b"Im Kanal:\n- 2026-11-20 10:00\n- %b\n"),
    "block": (b"Im Kanal: |\n  2026-11-20 10:00\n", b"Im Kanal:\n  - 2026-11-20 10:00\n  - %b\n"),
}
ENDINGS = {"LF": b"\n", "CRLF": b"\r\n", "CR": b"\r"}


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize(("before", "expected"), CHANGES.values(), ids=CHANGES)
def test_only_the_one_line_changes(folder: ContentFolder, before: bytes, expected: bytes, ending: bytes) -> None:
    wanted = HEAD + UPDATED + expected.replace(b"%b", NEW) + BODY
    found = after(folder, (HEAD + UPDATED + before + BODY).replace(b"\n", ending))
    assert found == wanted.replace(b"\n", ending)


def test_a_byte_order_mark_and_a_missing_last_newline_stay(folder: ContentFolder) -> None:
    mark, content = b"\xef\xbb\xbf", HEAD + BODY.rstrip(b"\n")
    assert after(folder, mark + content) == mark + HEAD + b"Im Kanal: " + NEW + b"\n" + BODY.rstrip(b"\n")


def test_decomposed_letters_stay_decomposed(folder: ContentFolder) -> None:
    content = HEAD.replace("ß".encode(), "u\N{COMBINING DIAERESIS}".encode())
    assert after(folder, content + BODY) == content + b"Im Kanal: " + NEW + b"\n" + BODY


def test_every_other_line_keeps_its_own_end(folder: ContentFolder) -> None:
    mixed = HEAD.replace(b"\n", b"\r\n", 3) + UPDATED
    entry = b"Im Kanal: 2026-11-20 10:00"
    assert after(folder, mixed + BODY) == mixed + b"Im Kanal: " + NEW + b"\n" + BODY
    assert after(folder, mixed + entry + b"\r\nKontakt: Bauhof\n" + BODY) == (
        mixed + b"Im Kanal:\r\n  - 2026-11-20 10:00\r\n  - " + NEW + b"\r\nKontakt: Bauhof\n" + BODY
    )


def test_the_result_is_read_as_posted(folder: ContentFolder, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder.put(SHOWN, HEAD + BODY)
    file.chmod(0o640)
    assert posted("content", NOW, f"meldungen/2026/{STEM}.md") == 0
    assert capsys.readouterr().out == f"Vermerkt in {SHOWN}: seit 2026-11-23 12:00 im Kanal.\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in file.parent.iterdir() if each.name.startswith(".")] == []


def test_a_file_in_a_folder_with_decomposed_letters_is_found(folder: ContentFolder) -> None:
    file = folder.put(f"content/meldungen/Ma\N{COMBINING DIAERESIS}rz/{STEM}.md", HEAD + BODY)
    assert posted("content", NOW, STEM) == 0
    assert NEW in file.read_bytes()


@pytest.mark.parametrize("later", [timedelta(seconds=59), timedelta(days=2)])
def test_a_second_call_says_so_and_changes_nothing(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str], later: timedelta
) -> None:
    once = after(folder, HEAD + UPDATED + BODY)
    capsys.readouterr()
    assert posted("content", NOW + later, STEM) == 0
    said = f"»{STEM}« ist schon vermerkt: seit 2026-11-23 12:00 im Kanal. Es wurde nichts geändert.\n"
    assert capsys.readouterr().out == said
    assert (folder.path.parent / SHOWN).read_bytes() == once


WEBSITE = f"»{STEM}« ist nur für die Website (»WhatsApp: nein«). Es wurde nichts geändert."
DRAFT = f"»{STEM}« ist noch nicht öffentlich. Bitte erst veröffentlichen, dann in den Kanal stellen."
FAULTY = f"Die Datei zu »{STEM}« hat Fehler. Bitte zuerst beheben, »invoke check« nennt sie."
MISSPELT = f"Eine Meldung »2026-11-20-fahl« gibt es nicht. Meinten Sie »{STEM}«?"
REFUSALS = {
    "only for the website": (b"WhatsApp: nein\n", STEM, WEBSITE),
    "a draft": (b"Status: entwurf\n", STEM, DRAFT),
    "faulty": (b"Dringlichkeit: hoch\n", STEM, FAULTY),
    "misspelt": (b"", "2026-11-20-fahl", MISSPELT),
    "unknown": (b"", "etwas", "Eine Meldung »etwas« gibt es nicht."),
}


@pytest.mark.parametrize(("extra", "stem", "message"), REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_changes_nothing(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str], extra: bytes, stem: str, message: str
) -> None:
    file = folder.put(SHOWN, HEAD + extra + BODY)
    assert posted("content", NOW, stem) == 1
    assert capsys.readouterr().out == f"{message}\n"
    assert file.read_bytes() == HEAD + extra + BODY


def test_what_is_under_embargo_is_refused(folder: ContentFolder, capsys: pytest.CaptureFixture[str]) -> None:
    content = HEAD.replace(b"11-20 09:30", b"11-23 12:01") + BODY
    file = folder.put(SHOWN, content)
    assert posted("content", NOW, STEM) == 1
    assert "ist noch nicht öffentlich" in capsys.readouterr().out
    assert file.read_bytes() == content


def test_an_instant_to_come_does_not_keep_from_noting(folder: ContentFolder) -> None:
    wrong = b"Im Kanal: 2027-11-20 10:00\n"
    assert after(folder, HEAD + wrong + BODY) == HEAD + b"Im Kanal:\n  - 2027-11-20 10:00\n  - " + NEW + b"\n" + BODY


def test_what_was_withdrawn_before_it_was_posted_may_be_noted(folder: ContentFolder) -> None:
    withdrawn = b"Aufgehoben: 2026-11-22 10:00: Vorbei\n"
    assert after(folder, HEAD + withdrawn + BODY) == HEAD + withdrawn + b"Im Kanal: " + NEW + b"\n" + BODY


def test_a_clock_that_is_none_is_named(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "morgen")
    folder.put(SHOWN, HEAD + BODY)
    assert posted("content", None, STEM) == 1
    assert "»morgen« ist keine Zahl von Sekunden seit 1970." in capsys.readouterr().out


def test_without_a_town_nothing_happens(folder: ContentFolder, capsys: pytest.CaptureFixture[str]) -> None:
    (folder.path / "stadt.toml").unlink()
    assert posted("content", NOW, STEM) == 1
    assert "content/stadt.toml" in capsys.readouterr().out


def test_facts_that_change_without_a_word_after_posting_are_a_hint(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    event = b"Beginn: 2026-12-05 15:00\nOrt: Markt\n"
    noted = after(folder, HEAD + event + BODY)
    assert problems(folder) == []
    changed = noted.replace(b"12-05 15:00", b"12-05 16:00")
    folder.put(SHOWN, changed)
    silent = "Seit »2026-11-23 12:00« wurden Zeit oder Ort geändert, unter »Änderungen« steht davon nichts."
    advice = "Bitte eintragen und den neuen Text in den Kanal stellen."
    assert problems(folder) == [f"{SHOWN}:8: Hinweis: Feld »Im Kanal«: {silent} {advice}"]
    assert after(folder, changed).count(b"  - 2026-11-23 12:00 [") == 2
    capsys.readouterr()
    assert problems(folder) == []


def test_the_same_facts_in_other_words_are_no_change(folder: ContentFolder) -> None:
    noted = after(folder, HEAD + "Termine:\n  - 2026-12-05 15:00 – 16:00\nOrt: Am  Markt\n".encode() + BODY)
    typed = noted.replace(" – 16:00".encode(), b" bis 16:00 Uhr, Am Markt").replace(b"Ort: Am  Markt\n", b"")
    folder.put(SHOWN, typed.replace(b" [", b"\xc2\xa0[ ").replace(b"]\n", b" ]\n"))
    assert problems(folder) == []
