"""What editors' programs do to a file's bytes; made here, where no tool can tidy it away."""

import unicodedata
from typing import Literal

import pytest

from plugins.domain.announcement import Announcement
from tests.content.folder import CASE, ContentFolder

Form = Literal["NFC", "NFD"]
PLAIN = """\
---
Titel: Bücherbus in Grünhagen
Datum: 2026-11-20 09:30
Thema: Bücherei
Kurztext: Der Bücherbus fährt früher.
Ortsteile: Grünhagen
Gültig bis: 2026-11-27
Änderungen:
  - 2026-11-21 14:00: Er fährt später.
Anhänge:
  - dokumente/plan.pdf: Fahrplan für Grünhagen
---
Der Bus hält am **Löschteich**.
"""


def read(folder: ContentFolder, content: bytes) -> Announcement:
    folder.put(CASE, content)
    return folder.announcement()


ODDITIES = {
    "byte order mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "CRLF": PLAIN.replace("\n", "\r\n").encode(),
    "lone CR": PLAIN.replace("\n", "\r").encode(),
    "mixed line ends": PLAIN.replace("\n", "\r\n", 4).encode(),
    "decomposed letters": unicodedata.normalize("NFD", PLAIN).encode(),
    "tabs after colons": PLAIN.replace(": ", ":\t").encode(),
    "blanks around colons": PLAIN.replace("Titel:", "Titel :").replace("Datum: ", "Datum:   ").encode(),
    "trailing blanks": PLAIN.replace("\n", " \t\n").encode(),
    "no-break spaces at the end": PLAIN.replace("Grünhagen\n", "Grünhagen\N{NO-BREAK SPACE}\n").encode(),
    "no last newline": PLAIN.rstrip("\n").encode(),
    "blank lines before the head": b"\n\r\n" + PLAIN.encode(),
    "forbidden control characters": PLAIN.replace("Bus", "\x00B\x08u\x7fs\x9f\ufffe").encode(),
    "soft breaks of word processors": PLAIN.replace("fährt früher", "fährt\u2028früher")
    .replace("fährt s", "fährt\x0bs")
    .encode(),
    "everything at once": b"\xef\xbb\xbf" + unicodedata.normalize("NFD", PLAIN).replace("\n", " \r\n").encode(),
}


@pytest.mark.parametrize("content", ODDITIES.values(), ids=ODDITIES)
def test_bytes_of_any_editor_mean_the_same(folder: ContentFolder, content: bytes) -> None:
    usual, odd = read(folder, PLAIN.encode()), read(folder, content)
    for name in ("title", "date", "topic", "summary", "districts", "validity", "revisions", "attachments"):
        assert getattr(odd, name) == getattr(usual, name), name
    assert [line.rstrip() for line in odd.body.strip().split("\n")] == ["Der Bus hält am **Löschteich**."]


def test_lines_are_counted_the_same_for_every_line_end(folder: ContentFolder) -> None:
    for ending in ("\n", "\r\n", "\r"):
        folder.put(CASE, PLAIN.replace("2026-11-27", "bald").replace("\n", ending).encode())
        assert [problem.split(":")[1] for problem in folder.problems()] == ["7"]


@pytest.mark.parametrize("sign", ["\v", "\f", "\x85", "\u2028", "\u2029"])
def test_a_break_of_a_word_processor_ends_a_line_of_the_body_but_no_line_of_the_file(
    folder: ContentFolder, sign: str
) -> None:
    broken = PLAIN.replace("hält am", f"hält{sign}- am{sign}- zum")
    folder.put(CASE, broken.encode())
    assert folder.post().html.count("<li") == 2
    folder.put(CASE, f"{broken}\n[Plan](dokumente/fehlt.pdf)\n".encode())
    assert [problem.split(":")[1] for problem in folder.problems()] == [str(PLAIN.count("\n") + 2)]


@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("stored", ["NFC", "NFD"])
def test_file_names_are_found_in_either_normal_form(folder: ContentFolder, written: Form, stored: Form) -> None:
    folder.put("content/" + unicodedata.normalize(stored, "dokumente/Größe/Pläne für Höfe.pdf"), b"%PDF-1.4\n")
    path = unicodedata.normalize(written, "dokumente/Größe/Pläne für Höfe.pdf")
    head = PLAIN.replace("Gültig bis", "WhatsApp: nein\nGültig bis").replace("dokumente/plan.pdf", path)
    read(folder, head.replace("**L", f"[Plan](<{path}>) **L").encode())
    post = folder.post()
    assert (folder.path / post.attachments[0].path).is_file()
    assert post.attachments[0].url in post.html


def test_a_stem_in_decomposed_letters_is_shown_as_typed(folder: ContentFolder) -> None:
    folder.put("content/meldungen/2026/" + unicodedata.normalize("NFD", "2026-11-20-bücher.md"), PLAIN.encode())
    assert folder.problems()[0].startswith("content/meldungen/2026/2026-11-20-bücher.md:1: Der Dateiname »2026-11-20-b")


@pytest.mark.parametrize(("encoding", "line"), [("cp1252", 2), ("utf-16", 1)])
def test_text_that_is_not_utf_8_is_refused(folder: ContentFolder, encoding: str, line: int) -> None:
    sentence = "Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor »UTF-8« als Kodierung wählen."
    folder.put(CASE, PLAIN.encode(encoding))
    assert folder.problems() == [f"{CASE}:{line}: {sentence}"]
    folder.put(CASE, PLAIN.encode())
    folder.put("content/stadt.toml", '[stadt]\nname = "Wümme"\n'.encode(encoding))
    assert folder.problems() == [f"content/stadt.toml:{line}: {sentence}"]
