"""Nothing invisible reaches a page, a feed or the terminal unsaid."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"


@pytest.mark.parametrize("mark", ["\u202e", "\u200f", "\u2066", "\u061c", "&#x202e;", "&rlm;"])
def test_a_mark_that_turns_the_direction_gets_a_hint_with_its_line(folder: ContentFolder, mark: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\nBitte {mark}hier.\n".encode())
    [hint] = folder.problems()
    assert hint.startswith(f"{CASE}:9: Hinweis: Hier steht ein unsichtbares Zeichen (U+")


def test_an_escape_of_yaml_counts_as_the_mark_that_it_is(folder: ContentFolder) -> None:
    note = 'Änderungen:\n  - Zeit: 2026-11-21 10:00\n    Text: "Neu\\u202Eer Text."\n'
    folder.put(CASE, f"---\n{HEAD}{note}---\nEin Text.\n".encode())
    assert any(hint.startswith(f"{CASE}:8: Hinweis: Hier steht ein unsichtbares Zeichen") for hint in folder.problems())


def test_the_head_counts_as_well(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}Kontakt: Pressestelle\u202e\n---\nEin Text.\n".encode())
    [hint] = folder.problems()
    assert hint.startswith(f"{CASE}:6: Hinweis: Hier steht ein unsichtbares Zeichen (U+202E)")


@pytest.mark.parametrize(
    "value",
    [
        "|\n  Presse\\u001b[31m\n",  # a block is literal in YAML, so the escape is text
    ],
)
def test_what_only_looks_like_an_escape_stays(folder: ContentFolder, value: str) -> None:
    folder.put(CASE, f"---\n{HEAD}Kontakt: {value}---\nEin Text.\n".encode())
    assert folder.announcement().contact == "Presse\\u001b[31m"


@pytest.mark.parametrize("escape", ["\\0", "\\e[31m", "\\u0007", "\\ud800", "\\x85", "\\uFFFE", "\\L"])
def test_no_escape_of_yaml_brings_a_control_character_in(folder: ContentFolder, escape: str) -> None:
    note = f'Änderungen:\n  - Zeit: 2026-11-21 10:00\n    Text: "Neu{escape}er Text."\n'
    folder.put(CASE, f"---\n{HEAD}{note}---\nEin Text.\n".encode())
    [revision] = folder.announcement().revisions
    assert revision.note.isprintable()
    assert revision.note.replace(" ", "").replace("[31m", "") == "NeuerText."


@pytest.mark.parametrize("value", ["A\\r\\nX-ANGRIFF:1", "A\\u0000", "A\\u001b[31m", "A\\n", "A\\u2028B"])
def test_no_value_of_the_town_has_a_line_break_or_a_control_character(folder: ContentFolder, value: str) -> None:
    town = (folder.path / "stadt.toml").read_text("utf-8")
    begin = town.index("[kontakt]")
    changed = town[:begin] + town[begin:].replace('name = "', f'name = "{value}', 1)
    folder.put("content/stadt.toml", changed.encode())
    said = "Hier steht ein Zeilenumbruch oder ein Steuerzeichen. Bitte löschen."
    assert folder.problems() == [f"content/stadt.toml:43: Feld »kontakt.name«: {said}"]


def test_a_message_never_sends_an_escape_to_the_terminal(folder: ContentFolder) -> None:
    folder.put("content/meldungen/2026/2026-11-20-\x1b[31mrot.md", f"---\n{HEAD}---\nEin Text.\n".encode())
    messages = folder.problems()
    assert messages
    assert all(message.isprintable() and "[U+001B][31mrot.md" in message for message in messages)
