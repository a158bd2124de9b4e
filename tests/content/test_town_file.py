"""The sections that the demo's ``stadt.toml`` only offers, written as it says: without the ``#``."""

import re

from plugins.domain.hint_wishes import STYLE_KINDS
from tests.content.folder import ContentFolder
from tests.workshop import DEMO_TOWN, TOWN

_OFFERED = re.compile(r"^\[hinweise\].*?(?=\n\n# Nur für die Vorführung|\Z)", re.MULTILINE | re.DOTALL)
_SETTING = re.compile(r'# ((?:\[[a-z]+\]|(?:"[^"]+"|[a-z_]+) = ).*)')


def offered() -> list[str]:
    section = _OFFERED.search(DEMO_TOWN)
    assert section
    lines = section[0].splitlines()
    return [match[1] if (match := _SETTING.fullmatch(line)) else line for line in lines]


def test_every_kind_of_hint_is_offered() -> None:
    assert [line.partition(" ")[0] for line in offered() if " = false" in line] == [*STYLE_KINDS]


def test_all_that_is_offered_can_be_set(folder: ContentFolder) -> None:
    folder.put("content/stadt.toml", "\n".join([TOWN, *offered()]).encode())
    assert "[freigabe]" in offered()
    assert folder.problems() == []
