"""What the board marks as new since the last posting."""

import html
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plugins.whatsapp.since import passages
from tests.workshop import Workshop

_LINES = st.lists(st.sampled_from(["", "a", "b", "c", "*d*"]), min_size=1).map("\n".join)
POSTED = "Im Kanal:\n  - 2026-11-20 10:00\n  - 2026-11-22 10:00 [{}]\n"
CHANGES = """\
Änderungen:
  - 2026-11-21 10:00: Der Kran kommt.
  - 2026-11-23 10:00: Der Kran bleibt.
"""


def entry(workshop: Workshop, stem: str) -> str:
    """The text's part of the board."""
    return workshop.read("redaktion/index.html").partition(f'id="{stem}"')[2].partition("</article>")[0]


@given(_LINES, _LINES)
def test_the_passages_are_the_whole_text_and_no_empty_line_is_new(whole: str, before: str) -> None:
    found = list(passages(whole, before))
    assert "\n".join(each.text for each in found) == whole
    assert all(line for each in found if each.is_new for line in each.text.split("\n"))


@given(_LINES)
def test_nothing_of_a_text_that_stayed_is_new(text: str) -> None:
    assert not any(each.is_new for each in passages(text, text))


def test_only_what_came_after_the_last_posting_is_marked(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", POSTED.format("e3b0c442") + CHANGES)
    workshop.build()
    shown = html.unescape(entry(workshop, "2026-11-20-a")).replace("\u00a0", " ")
    assert [re.sub("<[^>]+>", "", each) for each in re.findall("<ins.*?</ins>", shown, re.DOTALL)] == [
        "23. November 2026, 10 Uhr: Der Kran bleibt.",
        "*Geändert am Montag, 23. November, 10 Uhr:* Der Kran bleibt.",
    ]
    whole = re.sub(
        "<[^>]+>", "", shown.partition('<pre class="entry-whole"')[2].partition(">")[2].partition("</pre>")[0]
    )
    assert "Der Kran kommt." in whole
    assert whole.index("Kurz zu 2026-11-20-a.") < whole.index("Der Kran bleibt.")


def test_facts_that_were_changed_without_a_word_are_named_as_such(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", POSTED.format("abcdef12") + "Beginn: 2026-12-05 15:00\n")
    workshop.build()
    shown = entry(workshop, "2026-11-20-a")
    assert "lauten anders als damals" in shown
    assert "<ins" not in shown


def test_a_withdrawal_is_new_until_it_is_posted(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    withdrawn = "Aufgehoben: 2026-11-22 11:00: Der Kran ist da.\n"
    workshop.announce("2026-11-20-a", POSTED.format("e3b0c442") + withdrawn)
    workshop.announce("2026-11-20-b", f"Im Kanal: 2026-11-22 12:00\n{withdrawn}")
    workshop.build()
    shown = entry(workshop, "2026-11-20-a")
    assert "Aufgehoben: Der Kran ist da.</ins>" in shown
    assert "Das steht bisher im Kanal und gilt nicht mehr" in shown
    assert "<ins" not in entry(workshop, "2026-11-20-b")


def test_an_own_text_is_no_measure_of_the_one_that_takes_its_place(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", f"WhatsApp: |\n  Kran!\n{POSTED.format('e3b0c442')}{CHANGES}")
    workshop.build()
    assert "since-passage" not in entry(workshop, "2026-11-20-a")
