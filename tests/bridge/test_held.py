"""What is held back is named in public only when its head says that it is public."""

import pytest

from plugins.bridge.held import held
from tests.factory import TOWN, at

NOW = at("2026-11-23 12:00")
HEAD = "---\nTitel: Markt\nDatum: {date}\nThema: Verkehr\nKurztext: Am Samstag.\nQuatsch: 3\n{more}---\n\nText.\n"


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        (HEAD.format(date="2026-11-20", more=""), True),
        (HEAD.format(date="2026-11-23 12:00", more="Status: veröffentlicht\n"), True),
        (HEAD.format(date="2026-11-23 12:01", more=""), False),
        (HEAD.format(date="2026-11-24", more=""), False),
        (HEAD.format(date="morgen", more=""), False),
        (HEAD.format(date="2026-11-20", more="Status: Entwurf\n"), False),
        (HEAD.format(date="2026-11-20", more="Status: Entwruf\n"), False),
        (HEAD.format(date="2026-11-20", more="Statuss: Entwurf\n"), False),
        (HEAD.format(date="2026-11-20", more="Datum: 2026-11-24\n"), False),
        (HEAD.format(date="2026-11-20", more="Gelöscht: 2026-11-22\n"), True),
        ("Nur Text.", False),
        ("", False),
    ],
)
def test_only_a_head_that_says_so_is_public(text: str, is_public: bool) -> None:  # noqa: FBT001
    assert held({"2026-11-20-markt": text.encode()}, TOWN, NOW) == {"2026-11-20-markt": is_public}


def test_bytes_that_are_no_text_are_not_public() -> None:
    assert held({"2026-11-20-markt": b"\xff"}, TOWN, NOW) == {"2026-11-20-markt": False}
