"""Announcements and posts of earlier builds: what every build asks of each stands ready, the rest waits.

Most builds change one announcement among thousands, of whose texts they need none. So a kept announcement, its standing
and its post are values as any other, but their large parts stay pickled until somebody asks for one. Which parts are
ready is a matter of speed only.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, Self

from plugins.domain.announcement import Announcement
from plugins.domain.post import Post
from plugins.domain.standing import Standing

_Setter = Callable[[object, object], None]


class _Kind(NamedTuple):
    """Which parts of a kind are ready: ``always``, or ``empty`` ones where there is nothing to wait for."""

    always: tuple[str, ...]
    empty: tuple[str, ...]

    def parts(self, value: object) -> dict[str, object]:
        """Those of a value."""
        small = {name: getattr(value, name) for name in self.empty}
        return dict(zip(self.always, attrgetter(*self.always)(value), strict=True)) | {
            name: part for name, part in small.items() if not part
        }


_ANNOUNCEMENT = _Kind(
    ("stem", "source", "title", "date", "topic", "districts", "urgency", "is_for_channel", "status"),
    ("event", "image", "attachments", "contact", "revisions", "withdrawal", "posted_at", "former_addresses"),
)
_STANDING = _Kind(
    (
        "is_visible", "is_past_event", "is_over", "is_pinned", "is_banner", "is_recent", "is_altered",
        "newest_at", "ends_at", "holds_from", "changes_at",
    ),
    ("revisions", "withdrawal", "taken_back", "posted_at", "upcoming"),
)  # fmt: skip
_POST = _Kind(("image", "attachments", "body_files", "digest"), ())


class Ready(NamedTuple):
    """The parts that are ready of a post, its announcement and its standing."""

    announcement: dict[str, object]
    standing: dict[str, object]
    post: dict[str, object]


def _ready(post: Post) -> Ready:
    return Ready(_ANNOUNCEMENT.parts(post.announcement), _STANDING.parts(post.standing), _POST.parts(post))


class _KeptAnnouncement(Announcement):
    __slots__ = ("_whole",)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any part
        return getattr(object.__getattribute__(self, "_whole")(), name)


class _KeptStanding(Standing):
    __slots__ = ("_whole",)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any part
        return getattr(object.__getattribute__(self, "_whole")(), name)


class _KeptPost(Post):
    """All its fields with a default are ready: the class would answer for a missing one."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any part
        return getattr(object.__getattribute__(self, "_parcel").whole, name)


def _setters(kind: type, names: Iterable[str]) -> Mapping[str, _Setter]:
    return {name: getattr(kind, name).__set__ for name in (*names, "_whole")}


_SET_ANNOUNCEMENT = _setters(_KeptAnnouncement, (*_ANNOUNCEMENT.always, *_ANNOUNCEMENT.empty))
_SET_STANDING = _setters(_KeptStanding, (*_STANDING.always, *_STANDING.empty))


class Parcel:
    """A post in the form in which it is kept, and sent between processes: what is ready, and all of it pickled.

    ``read`` returns the latter, from wherever it is.
    """

    def __init__(self, ready: Ready, read: Callable[[], bytes]) -> None:
        self.ready, self.read = ready, read

    @classmethod
    def of(cls, post: Post) -> Self:
        """The parcel that a post came in, or a new one."""
        came_in = vars(post).get("_parcel")
        return came_in or cls.with_text(_ready(post), pickle.dumps(post, pickle.HIGHEST_PROTOCOL))

    @classmethod
    def with_text(cls, ready: Ready, pickled: bytes) -> Self:
        """One that has its text with it."""
        return cls(ready, lambda: pickled)

    @cached_property
    def whole(self) -> Post:
        """The post with all its parts."""
        post: Post = pickle.loads(self.read())  # noqa: S301 - ours, and sealed by the store
        return post

    def post(self) -> Post:
        """The post, of which only what is ready is there at once."""
        announcement = _KeptAnnouncement.__new__(_KeptAnnouncement)
        for name, part in self.ready.announcement.items():
            _SET_ANNOUNCEMENT[name](announcement, part)
        _SET_ANNOUNCEMENT["_whole"](announcement, lambda: self.whole.announcement)
        standing = _KeptStanding.__new__(_KeptStanding)
        for name, part in self.ready.standing.items():
            _SET_STANDING[name](standing, part)
        _SET_STANDING["_whole"](standing, lambda: self.whole.standing)
        post = _KeptPost.__new__(_KeptPost)
        vars(post).update(self.ready.post, announcement=announcement, standing=standing, _parcel=self)
        return post
