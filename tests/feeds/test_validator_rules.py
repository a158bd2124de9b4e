"""Each documented rule of the W3C feed validator, checked off against every feed of two sites."""

from pathlib import Path

import pytest
from lxml import etree

from tests.feeds.reading import feeds
from tests.feeds.validator_rules import NOT_OURS, OF_THE_SERVER, RULES, Document


@pytest.fixture(scope="session")
def documents(demo_site: Path, full_site: Path) -> list[Document]:
    """Every Atom and RSS document, archives too."""
    found = [
        Document(path, raw, etree.fromstring(raw))
        for site in (demo_site, full_site)
        for ending in ("atom", "rss")
        for path, raw in feeds(site, ending).items()
    ]
    assert len(found) > 30
    return found


@pytest.mark.parametrize("rule", RULES)
def test_every_feed_keeps_the_rule(documents: list[Document], rule: str) -> None:
    assert [document.path for document in documents if not RULES[rule](document)] == []


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("DuplicateIds", "</entry>", "<fault/></entry>"),
        ("InvalidLink", "https://aktuelles.musterfelde.example/feed.atom", "https://stadt.example/ä b"),
        ("ContainsRelRef", "&lt;p&gt;", '&lt;a href="/x"&gt;x&lt;/a&gt;&lt;p&gt;'),
        ("SecurityRisk", "&lt;p&gt;", "&lt;script&gt;x&lt;/script&gt;&lt;p&gt;"),
        ("SecurityRiskAttr", "&lt;p&gt;", '&lt;p onclick="x"&gt;'),
        ("SelfDoesntMatchLocation", "/feed.atom", "/anders.atom"),
        ("InvalidTAG", "<id>tag:", "<id>x tag:"),
        ("ContainsHTML", "<subtitle>", "<subtitle>&lt;b&gt;"),
    ],
)
def test_the_checks_find_what_they_look_for(full_site: Path, rule: str, right: str, wrong: str) -> None:
    text = (full_site / "feed.atom").read_text("utf-8")
    if rule == "DuplicateIds":
        entry = text[text.index("<entry>") : text.index("</entry>") + len("</entry>")]
        right, wrong = entry, entry * 2
    raw = text.replace(right, wrong).encode()
    assert RULES[rule](Document("/feed.atom", text.encode(), etree.fromstring(text.encode())))
    assert not RULES[rule](Document("/feed.atom", raw, etree.fromstring(raw)))


def test_every_rule_stands_in_one_list() -> None:
    others = [name for names in NOT_OURS.values() for name in names.split()]
    names = [*RULES, *OF_THE_SERVER.split(), *others]
    assert len(names) == len(set(names))
