"""Each documented rule of the W3C feed validator, checked off against every feed of two sites and a broken one."""

from pathlib import Path

import pytest

from tests.feeds.broken_feeds import FAULTS
from tests.feeds.feed_document import Document
from tests.feeds.reading import feeds
from tests.feeds.validator_rules import RULES


def documents(site: Path) -> list[Document]:
    """Every Atom and RSS document, archives too."""
    found = [Document(path, raw) for ending in ("atom", "rss") for path, raw in feeds(site, ending).items()]
    assert len(found) > 10
    return found


@pytest.fixture(scope="session")
def of_the_town(full_site: Path) -> list[Document]:
    return documents(full_site)


@pytest.fixture(scope="session")
def of_the_demo(demo_site: Path) -> list[Document]:
    return documents(demo_site)


@pytest.mark.parametrize("rule", RULES)
def test_every_feed_of_the_town_that_has_everything_keeps_the_rule(of_the_town: list[Document], rule: str) -> None:
    assert [document.path for document in of_the_town if not RULES[rule](document)] == []


@pytest.mark.parametrize("rule", RULES)
def test_every_feed_of_the_demo_keeps_the_rule(of_the_demo: list[Document], rule: str) -> None:
    assert [document.path for document in of_the_demo if not RULES[rule](document)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_feed_that_breaks_the_rule_is_found(full_site: Path, rule: str) -> None:
    fault = FAULTS[rule]
    text = (full_site / fault.file).read_text("utf-8")
    assert RULES[rule](Document(f"/{fault.file}", text.encode()))
    assert not RULES[rule](Document(f"/{fault.file}", fault.put_into(text)))


def test_every_rule_has_its_broken_feed() -> None:
    assert RULES.keys() == FAULTS.keys()
