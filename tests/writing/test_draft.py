"""What was answered is what is read again from the file, whatever signs it holds."""

from pathlib import PurePosixPath

import pytest

from plugins.writing.draft import Draft, checked
from plugins.writing.notes import notes
from tests.factory import NOW, TOWN

STEM = "2026-11-26-x"


def draft() -> Draft:
    return Draft(TOWN, NOW, PurePosixPath)


@pytest.mark.parametrize(
    "words",
    [
        '"Sommerfest"', "'s Fest'", "| x", "> x", "~", "null", "[]", "[a, b]", "- x", "# x", "a # b", "C:\\neu",
        'Fest: "Tag" \\', "!wichtig", "@stadt", "&amp; < b", "100 % *neu*", "---", "a\tb\n---\nc", "Titel: x",
        "\u200bx", '"a" und "b"', "'", '"', "„Zitat“", "{a: b}", "%JAHR%", "x" * 120,
    ],
)  # fmt: skip
def test_any_headline_is_read_again_as_it_was_typed(words: str) -> None:
    new = draft()
    for key, value in (("Titel", words), ("Thema", "Verkehr"), ("Kurztext", words)):
        new.put(key, value)
    read = checked(new, new.text(notes(new)), "x.md", STEM)
    typed = " ".join(words.split())
    assert (read.title, read.summary) == (typed, typed)
    assert read.body.strip() == ""


def test_a_body_is_taken_over_whole() -> None:
    new = draft()
    for key, value in (("Titel", "a"), ("Thema", "Verkehr"), ("Kurztext", "b")):
        new.put(key, value)
    new.body = "\n---\nText: mit Linie\n---\n\n    eingerückt\n"
    assert checked(new, new.text(), "x.md", STEM).body.strip("\n") == new.body.strip("\n")
