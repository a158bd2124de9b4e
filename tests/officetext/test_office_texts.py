"""Texts as offices type and paste them come out on page, feed, paper and channel as they look in the editor's window.

What a text must look like is known from how it was made (``blocks.py``), by the contract's section on the body alone.
"""

import re
from pathlib import Path

import pytest

from plugins.bridge.store import Store
from tests.officetext.comparison import Bench, Judge, differences, disagreements
from tests.officetext.generator import OfficeText, as_typed, office_text
from tests.officetext.laws import lost, mutated
from tests.officetext.outputs import Made
from tests.officetext.printed import printed, unprinted
from tests.paper.workbench import put_up
from tests.tools import IN_CI

BATCH = 250
BATCHES = range(12 if IN_CI else 1)
FEW = 50
NOTICES = 36 if IN_CI else 6
_OTHERWISE = re.compile(r"&|\{#|```|~~~|<div")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("texts"))


def hold(bench: Bench, texts: list[OfficeText], judge: Judge) -> None:
    """Fail with one text of every kind of difference, as small as it gets; a page is looked at first."""
    found = {each.text.source: each for each in reversed(bench.differences(texts, judge))}
    kinds = {each[1:3]: each for each in found.values()}
    shown = "\n".join(str(bench.smallest(each, judge)) for each in kinds.values())
    if found:
        pytest.fail(f"{len(found)} texts differ. One of every kind:\n{shown}", pytrace=False)


def test_the_same_number_is_the_same_text() -> None:
    assert [office_text(number).source for number in range(50)] == [office_text(number).source for number in range(50)]


def test_every_kind_of_block_is_made() -> None:
    kinds = {block.kind for number in range(300) for block in office_text(number).blocks}
    assert kinds == {
        *("text", "tab", "text dates", "heading", "nothing", "quote", "code", "table", "table tabs"),
        *("bullets", "numbers", "numbers ones", "numbers gaps"),
        *("text lines", "text signature", "notes", "quote list", "foreign", "above numbers", "rows"),
    }


def test_what_is_meant_has_every_word_that_is_typed_on_its_line() -> None:
    """The generator is held against what it typed; entities, anchors and code are read otherwise there."""
    texts = [text for text in map(office_text, range(500)) if not _OTHERWISE.search(text.source)]
    assert len(texts) > 200
    assert [text.source for text in texts if lost(text.source, text.rows)] == []


@pytest.mark.parametrize("batch", BATCHES)
def test_a_text_comes_out_as_it_looks_in_the_window(bench: Bench, batch: int) -> None:
    hold(bench, [office_text(number) for number in range(batch * BATCH, (batch + 1) * BATCH)], differences)


@pytest.mark.parametrize("batch", BATCHES)
def test_of_a_text_of_any_kind_no_word_is_lost_and_all_outputs_agree(bench: Bench, batch: int) -> None:
    numbers = range(batch * FEW, (batch + 1) * FEW)
    texts = [as_typed(mutated(office_text(number).source, number)) for number in numbers]
    hold(bench, [text for text in texts if not _OTHERWISE.search(text.source)], disagreements)


def test_a_notice_prints_every_row(bench: Bench, tmp_path: Path) -> None:
    texts = [office_text(number, is_plain=True) for number in range(NOTICES)]
    made = bench.made([text.source for text in texts])
    found = dict[str, str]()
    for text, one in zip(texts, made, strict=True):
        assert isinstance(one, Made)
        missing = unprinted(text.rows, printed(put_up(one.post, Store(tmp_path))))
        found |= {text.source: missing} if missing else {}
    assert found == {}
