"""``invoke freigabe --eintragen`` changes one line of an editor's file and nothing else."""

import re
from pathlib import Path

import pytest

from tests.workshop import Workshop

STEM = "2026-11-20-fall"
HEAD = b"---\nTitel: Fall\nDatum: 2026-11-20 09:30\nThema:\tVerkehr\x20\x20\n"
BODY = b"Kurztext: Kurz.\n---\n\nText mit  Leerzeichen  \n\n---\nFreigabe: kein Kopf\n"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def put(workshop: Workshop, content: bytes) -> Path:
    file = workshop.content / f"meldungen/2026/{STEM}.md"
    file.write_bytes(content)
    return file


CHANGES = {
    "none yet": (HEAD + BODY, HEAD + BODY.replace(b"Kurz.\n", b"Kurz.\n%b\n", 1)),
    "an older one": (HEAD + b"Freigabe: 2026-11-20 10:00, Bauamt, 0000000000000000\n" + BODY, HEAD + b"%b\n" + BODY),
    "one in another case": (
        HEAD + b"FREIGABE:2026-11-20 10:00, Bauamt, 0000000000000000\n" + BODY,
        HEAD + b"%b\n" + BODY,
    ),
    "an empty one": (HEAD + b"Freigabe:\n" + BODY, HEAD + b"%b\n" + BODY),
    "one that cannot be read": (HEAD + b"Freigabe: ja, Chef\n" + BODY, HEAD + b"%b\n" + BODY),
    "a list, notes and a key that slipped": (
        HEAD + b"Freigabe:\n  - ja\n  # Notiz\n  - nein\n\n  Ort: Saal\n  Beginn: 2026-12-01\n" + BODY,
        HEAD + b"%b\n  # Notiz\n\n  Ort: Saal\n  Beginn: 2026-12-01\n" + BODY,
    ),
    "a value on the next line": (
        HEAD + b"Freigabe:\n  2026-11-20 10:00, Bauamt, 0000000000000000\n" + BODY,
        HEAD + b"%b\n" + BODY,
    ),
    "CRLF and BOM": (
        b"\xef\xbb\xbf" + (HEAD + BODY).replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + (HEAD + BODY.replace(b"Kurz.\n", b"Kurz.\n%b\n", 1)).replace(b"\n", b"\r\n"),
    ),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_one_line_is_written_and_no_other_byte_changes(workshop: Workshop, kind: str) -> None:
    before, after = CHANGES[kind]
    file = put(workshop, before)
    run = workshop.run("freigabe", STEM, "--eintragen", "Pressestelle")
    assert run.returncode == 0, run.stdout
    written = file.read_bytes()
    line = re.search(rb"(?i)freigabe: 2026-11-23 12:00, Pressestelle, [0-9a-f]{16}(?=\r?\n)", written)
    assert line
    assert written == after.replace(b"%b", line[0])
    assert line[0].partition(b": ")[2].decode() in run.stdout
    assert "Freigabe" not in workshop.run("check").stdout


def test_who_approves_the_same_again_changes_nothing(workshop: Workshop) -> None:
    file = put(workshop, HEAD + BODY)
    workshop.run("freigabe", STEM, "--eintragen", "Pressestelle")
    before = file.read_bytes()
    run = workshop.run("freigabe", STEM, "--eintragen", " Pressestelle ", now="2026-11-24T12:00")
    assert run.returncode == 0
    assert "Es wurde nichts geändert." in run.stdout
    assert file.read_bytes() == before
    assert workshop.run("freigabe", STEM, "--eintragen", "Bauamt").returncode == 0
    assert b"Bauamt" in file.read_bytes()


@pytest.mark.parametrize(
    "role", ["Amt, Chef", "Amt\nStatus: entwurf", "Amt\u2028x", "", " ", "a; b", "0123456789abcdef", "ROLLE", "x" * 81]
)
def test_a_role_that_would_break_the_line_is_refused(workshop: Workshop, role: str) -> None:
    file = put(workshop, HEAD + BODY)
    run = workshop.run("freigabe", STEM, f"--eintragen={role}")
    assert run.returncode == 1
    assert "zum Beispiel »Pressestelle«" in run.stdout
    assert file.read_bytes() == HEAD + BODY


def test_a_stem_that_nobody_has_written_is_named_and_so_is_a_file_with_a_fault(workshop: Workshop) -> None:
    put(workshop, HEAD + BODY)
    assert f"Meinten Sie »{STEM}«?" in workshop.run("freigabe", STEM[:-1], "--eintragen", "Amt").stdout
    put(workshop, HEAD)
    run = workshop.run("freigabe", f"{STEM}.md", "--eintragen", "Amt")
    assert run.returncode == 1
    assert run.stdout


def test_an_edit_makes_the_approval_stale_and_says_so(workshop: Workshop) -> None:
    file = put(workshop, HEAD + BODY)
    workshop.run("freigabe", STEM, "--eintragen", "Pressestelle")
    file.write_bytes(file.read_bytes().replace(b"Text mit", b"Worte mit"))
    said = workshop.run("check").stdout
    assert f"{file}:6: Hinweis: Feld »Freigabe«: Seit der Freigabe (23. November 2026, Pressestelle) geändert." in said
    assert "nicht veröffentlicht" not in said, "nobody asks for one here"
