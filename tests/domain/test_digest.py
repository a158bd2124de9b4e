from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import PurePosixPath

import pytest

from plugins.domain.digest import digest
from plugins.domain.parts import Urgency
from tests.factory import TOWN, a_post, an_announcement


@dataclass(frozen=True)
class Thing:
    name: str
    place: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Other:
    name: str


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab",)),
        (("a", ""), ("", "a")),
        ((1,), ("1",)),
        ((1,), (True,)),
        ((1,), (1.0,)),
        ((b"a",), ("a",)),
        ((None,), ("None",)),
        (([],), ((), ())),
        ((["a", ["b"]],), (["a", "b"],)),
        (({"a": "b"},), (["a", "b"],)),
        ((date(2026, 1, 2),), ("2026-01-02",)),
        ((datetime(2026, 1, 2, tzinfo=UTC),), (date(2026, 1, 2),)),
        ((Thing("a"),), (Other("a"),)),
        ((Urgency.NORMAL,), ("NORMAL",)),
        ((PurePosixPath("a"),), ("a",)),
    ],
)
def test_values_that_differ_have_digests_that_differ(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert digest(*one) != digest(*other)


def test_equal_values_have_the_same_digest_in_whatever_order_a_mapping_was_filled() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert digest(frozenset({"a", "b"})) == digest({"b", "a"})
    assert digest(Thing("a")) == digest(Thing("a", place=7))
    assert digest(TOWN) == digest(replace(TOWN))


@pytest.mark.parametrize("value", [object(), lambda: None, iter(()), Thing, len])
def test_what_is_no_plain_value_is_an_error(value: object) -> None:
    with pytest.raises(TypeError, match="no plain value"):
        digest("a", [value])


def test_a_post_changes_its_digest_with_everything_that_a_reader_may_see() -> None:
    ordinary = a_post()
    changed = [
        a_post(an_announcement(title="Anders")),
        a_post(an_announcement(urgency=Urgency.IMPORTANT)),
        a_post(html="<p>y</p>"),
        a_post(now=ordinary.standing.newest_at.replace(year=2027)),
    ]
    assert len({post.digest for post in (ordinary, a_post(), *changed)}) == 1 + len(changed)
