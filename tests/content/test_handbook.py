"""What the editors' handbook shows as an example can be written so."""

from pathlib import Path

import pytest

from plugins.domain.keys import HEAD_ROWS
from tests.handbook import EXAMPLES, HANDBOOK, STEM, Example
from tests.workshop import Workshop


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: Path(example.picture).stem)
def test_an_example_is_neither_refused_nor_worth_a_hint(example: Example, workshop: Workshop) -> None:
    example.put(workshop)
    assert STEM not in workshop.run("check").stdout


def test_there_are_examples_of_texts_and_of_whole_files() -> None:
    assert {example.is_whole for example in EXAMPLES} == {True, False}


def test_every_key_that_is_read_is_in_the_table() -> None:
    table = "".join(line for line in HANDBOOK.read_text("utf-8").splitlines() if line.startswith("| `"))
    assert [row.name for row in HEAD_ROWS if f"`{row.name}`" not in table] == []
