"""Texts as offices type and paste them come out on page, feed, paper and channel as they look in the editor's window.

What a text must look like is known from how it was made (``blocks.py``), by the contract's section on the body alone.
"""

from pathlib import Path

import pytest

from plugins.bridge.store import Store
from tests.officetext.comparison import Bench, Difference, disagreement
from tests.officetext.generator import OfficeText, office_text
from tests.officetext.laws import lost, mutated
from tests.officetext.outputs import Made
from tests.officetext.printed import printed, unprinted
from tests.paper.workbench import put_up
from tests.tools import IN_CI

BATCH = 250
BATCHES = range(12 if IN_CI else 1)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("texts"))


def fail_with(bench: Bench, found: list[Difference]) -> None:
    """Show the first few, as small as they get."""
    shown = "\n".join(str(bench.smallest(each)) for each in found[:3])
    pytest.fail(f"{len(found)} differences, the first of them:\n{shown}", pytrace=False)


def test_the_same_number_is_the_same_text() -> None:
    assert [office_text(number).source for number in range(50)] == [office_text(number).source for number in range(50)]


def test_every_kind_of_block_is_made() -> None:
    kinds = {block.kind for number in range(300) for block in office_text(number).blocks}
    assert kinds == {
        *("text", "text dates", "heading", "nothing", "quote", "code", "table", "table tabs", "bullets", "numbers"),
        *("numbers ones", "numbers gaps"),
    }


def test_what_is_meant_has_every_word_that_is_typed_on_its_line() -> None:
    """The generator is held against the source as well."""
    texts = [text for number in range(500) if not {"&", "{#", "```", "~~~"} & set(_found(text := office_text(number)))]
    assert len(texts) > 200
    assert [text.source for text in texts if lost(text.source, text.rows)] == []


def _found(text: OfficeText) -> list[str]:
    return [sign for sign in ("&", "{#", "```", "~~~") if sign in text.source]


@pytest.mark.parametrize("batch", BATCHES)
def test_a_text_comes_out_as_it_looks_in_the_window(bench: Bench, batch: int) -> None:
    texts = [office_text(number) for number in range(batch * BATCH, (batch + 1) * BATCH)]
    found = bench.differences(texts)
    if found:
        fail_with(bench, found)
