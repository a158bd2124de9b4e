import pytest

from plugins.domain.advice.direction_marks import hints
from plugins.domain.publishing import Text

WORDS = "Hier steht ein unsichtbares Zeichen (U+{}), das die Schreibrichtung ändert. "


@pytest.mark.parametrize(
    ("mark", "code"),
    [("\u200f", "200F"), ("\u202e", "202E"), ("\u2067", "2067"), ("&rlm;", "200F"), ("&#x202E;", "202E")],
)
def test_a_mark_is_named_with_its_line_however_it_is_written(mark: str, code: str) -> None:
    [hint] = hints([Text("a.md", f"eins\nzwei{mark}"), Text("b.md", "nichts & niemand")])
    assert (hint.path, hint.line, hint.is_hint) == ("a.md", 2, True)
    assert hint.text.startswith(WORDS.format(code))


def test_each_line_has_one_hint() -> None:
    assert [hint.line for hint in hints([Text("a.md", "\u200f\u202e\n\n\u200f")])] == [1, 3]
