"""What the oldest supported Python (3.11, as Debian 12 has it) does otherwise than the ones after it."""

import ast
import re
from pathlib import Path

import pytest

from tests.test_architecture import files, parsed, place

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


def texts(file: Path) -> list[str]:
    """Every text in a file, the parts of formatted ones too."""
    return [
        node.value for node in ast.walk(parsed(file)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_a_possessive_group_is_known_when_one_is_there() -> None:
    found = [POSSESSIVE_GROUP.search(text) is not None for text in ("(ab)*+", "(ab){2,3}+", "[^<]++", "(?>(ab)*)")]
    assert found == [True, True, False, False]


@pytest.mark.parametrize("file", files(), ids=place)
def test_no_pattern_repeats_a_group_possessively(file: Path) -> None:
    """Before Python 3.11.5 such a group takes what does not match: pages lost their first tag. Atomic groups do not."""
    assert [text for text in texts(file) if POSSESSIVE_GROUP.search(text)] == []
