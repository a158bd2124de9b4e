"""What the board says about noting a posting: whoever does it finds the file valid, and the text noted."""

from pathlib import Path

import pytest

from plugins.domain.forge import Forge
from plugins.domain.standing import ChannelState
from plugins.whatsapp.noting import Noting, Way, noting
from tests.content.folder import CASE, ContentFolder
from tests.factory import NOW, TOWN, an_announcement, at

HEAD = "Titel: Markt\nDatum: 2026-11-20\nThema: Verkehr\nKurztext: Auf dem Markt.\n"
NEWS = "Änderungen:\n  - 2026-11-23 11:00: Der Kran kommt.\n"
HEADS = {
    "never posted": (HEAD, Way.ADD, 0),
    "never posted, with a list at the end": (f"{HEAD}{NEWS}", Way.ADD, 0),
    "an own text at the end": (
        f"{HEAD}WhatsApp: |\n  https://aktuelles.musterfelde.example/meldungen/2026-11-20-fall/\n\n",
        Way.ADD,
        0,
    ),
    "nothing behind the key": (f"Im Kanal:\n{HEAD}", Way.REPLACE, 1),
    "once": (f"Im Kanal: 2026-11-21 10:00\n{HEAD}{NEWS}", Way.REPLACE, 1),
    "once, with a digest, the key written small": (
        f"im kanal: 2026-11-21 10:00 [ABCDEF12]\n{HEAD}{NEWS}",
        Way.REPLACE,
        1,
    ),
    "once, in a list": (f"Im Kanal:\n  - 2026-11-21 10:00\n{HEAD}{NEWS}", Way.REPLACE, 2),
    "twice": (f"Im Kanal:\n  - 2026-11-21 10:00\n  - 2026-11-22 10:00\n{HEAD}{NEWS}", Way.APPEND, 3),
    "twice, not indented": (
        f"Im Kanal:\n- 2026-11-22 10:00 [abcdef12]\n- 2026-11-21 10:00\n{HEAD}{NEWS}",
        Way.APPEND,
        3,
    ),
}


def done(head: str, told: Noting, lines: int) -> str:
    """The file when an editor has done as told; ``lines`` has the entry that is there, from its key on."""
    file = f"---\n{head}---\nText.\n".split("\n")
    pasted = f"{told.before}{told.at}{told.after}".split("\n")
    start = told.line - 1
    if told.way is Way.ADD:
        assert file[start] == "---"
        file[start:start] = pasted
    else:
        assert file[start].lower().startswith("im kanal:")
        file[start if told.way is Way.REPLACE else start + lines : start + lines] = pasted
    return "\n".join(file)


@pytest.mark.parametrize("name", HEADS)
def test_whoever_does_as_the_board_says_has_noted_it(tmp_path: Path, name: str) -> None:
    head, way, lines = HEADS[name]
    folder = ContentFolder(tmp_path)
    folder.put(CASE, f"---\n{head}---\nText.\n".encode())
    before = folder.announcement()
    told = noting(before, NOW, TOWN.forge)
    assert told.way is way
    folder.put(CASE, done(head, told, lines).encode())
    after = folder.announcement()
    assert after.posted_at == (*before.posted_at, NOW)
    assert after.posted_facts == (*before.posted_facts, before.facts)
    assert after.as_of(NOW, TOWN.window).channel_state is ChannelState.POSTED
    assert [each for each in folder.problems() if CASE in each] == []


def test_the_file_is_edited_in_the_forge_that_is_named() -> None:
    forge = Forge(editing="https://forge.example/edit/{pfad}")
    told = noting(an_announcement(), NOW, forge)
    assert told.editing == f"https://forge.example/edit/{told.path}"
    assert told.path == "content/meldungen/2026/2026-11-20-sperrung.md"
    assert noting(an_announcement(), NOW, TOWN.forge).editing is None


def test_an_instant_that_nobody_wrote_a_digest_beside_keeps_none() -> None:
    noted = an_announcement(posted_at=(at("2026-11-21 10:00"),), posted_facts=(None,))
    told = noting(noted, NOW, TOWN.forge)
    assert told.before == "Im Kanal:\n  - 2026-11-21 10:00\n  - "
    assert f"{told.at}{told.after}" == f"2026-11-23 12:00 [{noted.facts}]"
