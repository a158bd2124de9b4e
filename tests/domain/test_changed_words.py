"""Which words have changed, told in a line."""

import pytest

from plugins.domain.changed_words import compared, in_short

MORE = " und 2 weitere Stellen"
SAME = ["Der Markt ist am Montag auf dem Platz."] * 60


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (["a"], ["a"], ""),
        (["Am Montag um 8"], ["Am Dienstag um 9"], "»Dienstag« statt »Montag«, »9« statt »8«"),
        (["Am Montag"], ["Am Montag", "Neu."], "neu »Neu.«"),
        (["Am Montag", "Alt."], ["Am Montag"], "ohne »Alt.«"),
        ([" ".join(SAME)], [" ".join([*SAME[:30], "Oder nicht.", *SAME[30:]])], "neu »Oder nicht.«"),
        (
            ["a b c d e f g h i j"],
            ["A b C d E f G h I j"],
            "»A« statt »a«, »C« statt »c«, »E« statt »e« und 2 weitere Stellen",
        ),
    ],
)
def test_what_has_changed_is_told_in_a_line(before: list[str], after: list[str], said: str) -> None:
    assert in_short(compared(before, after)) == said


@pytest.mark.parametrize("after", [["x y " * 2000], [" ".join(map(str, range(5000)))], []])
def test_both_texts_can_be_read_off_the_pieces(after: list[str]) -> None:
    """Also where they are too long to look for all that they have in common."""
    before = [*SAME, "a b " * 2000]
    pieces = compared(before, after)
    assert "".join(piece.before for piece in pieces) == "".join(f"{line}\n" for line in before)
    assert "".join(piece.after for piece in pieces) == "".join(f"{line}\n" for line in after)
