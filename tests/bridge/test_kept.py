"""A post that comes out of the store is the one that went in, and is read only as far as somebody asks."""

import pickle
from collections.abc import Callable
from dataclasses import fields, replace
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any

import pytest

from plugins.bridge.asking import Answers
from plugins.bridge.kept import Parcel
from plugins.bridge.record import Body
from plugins.domain.announcement import Announcement
from plugins.domain.digest import digest
from plugins.domain.parts import Attachment, Revision, Urgency, Withdrawal
from plugins.domain.post import File, Page, Post
from plugins.domain.standing import Standing
from tests.factory import BORCHEL, a_post, an_announcement, an_event, at, when

PLAIN = a_post()
RICH = a_post(
    an_announcement(
        districts=(BORCHEL,),
        urgency=Urgency.EMERGENCY,
        event=an_event(when("2026-11-29 11:00"), place="Markt"),
        attachments=(Attachment(path=PurePosixPath("dokumente/a.pdf"), caption="Plan"),),
        contact="Bauamt",
        revisions=(Revision(at=at("2026-11-21 08:00"), note="Neu."),),
        withdrawal=Withdrawal(at=at("2026-11-22 08:00"), reason="Vorbei."),
        posted_at=(at("2026-11-20 10:00"),),
        former_addresses=((3, "/alt/"),),
        lines={"Titel": 2},
    ),
    attachments=(File(path=PurePosixPath("dokumente/a.pdf"), size=3),),
)
POSTS = pytest.mark.parametrize("post", [PLAIN, RICH], ids=["plain", "rich"])
READY: dict[str, Callable[[Post], object]] = {
    name: attrgetter(name)
    for name in (
        "stem", "url", "title", "source", "digest", "files", "announcement.topic", "announcement.districts",
        "announcement.date.day", "standing.is_visible", "standing.is_on_display", "standing.newest_at",
    )
}  # fmt: skip


def received(made: Post | Page) -> Any:  # noqa: ANN401 - as it was sent
    """What another process, or a later build, makes of it."""
    return pickle.loads(pickle.dumps(Body(made, (), (), Answers()))).made  # noqa: S301 - ours


def sent(post: Post) -> Post:
    """As ``received``, of a post."""
    found: Post = received(post)
    return found


@POSTS
def test_every_part_of_it_is_the_same(post: Post) -> None:
    kept = sent(post)
    for kind, path in ((Post, ""), (Announcement, "announcement."), (Standing, "standing.")):
        for each in fields(kind):
            found, expected = (attrgetter(path + each.name)(which) for which in (kept, post))
            if each.name not in {"announcement", "standing"}:
                assert found == expected, each.name
    assert digest(kept.announcement, kept.standing) == digest(post.announcement, post.standing)
    assert kept.digest == post.digest
    assert replace(kept, announcement=post.announcement, standing=post.standing).digest == post.digest


@POSTS
def test_it_may_be_sent_on_and_on(post: Post) -> None:
    again = sent(sent(post))
    assert again.html == post.html
    assert Parcel.of(again).read() == Parcel.of(sent(post)).read()


@POSTS
@pytest.mark.parametrize("name", READY)
def test_what_every_build_asks_for_is_there_without_reading_the_rest(post: Post, name: str) -> None:
    kept = Parcel.with_text(Parcel.of(post).ready, b"not read").post()
    assert READY[name](kept) == READY[name](post)


def test_the_rest_is_read_once_it_is_asked_for() -> None:
    kept = Parcel.with_text(Parcel.of(RICH).ready, b"not read").post()
    for name in ("html", "announcement.body", "announcement.event", "standing.withdrawal"):
        with pytest.raises(pickle.UnpicklingError):
            attrgetter(name)(kept)


def test_a_name_that_nothing_bears_is_an_error() -> None:
    for name in ("nothing", "announcement.nothing", "standing.nothing"):
        with pytest.raises(AttributeError, match="nothing"):
            attrgetter(name)(sent(PLAIN))


def test_a_page_is_sent_as_it_is() -> None:
    page = Page(source="content/seiten/a.md", title="A", url="/a/", html="<p>x</p>")
    assert received(page) == page
