"""Announcements and posts of earlier builds: what every build asks of each stands ready, the rest waits.

Most builds change one announcement among thousands, of whose texts they need none. So a kept announcement, its standing
and its post are values as any other, but their large parts stay pickled until somebody asks for one. Which parts are
ready is a matter of speed only.
"""

import pickle
from collections.abc import Callable
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, Self

from ..domain.announcement import Announcement
from ..domain.post import Post
from ..domain.standing import Standing

_Setter = Callable[[object, object], None]


_WAITS = True
"""Stands for a part that is there only when asked for; no part that may be empty is ever the same."""


class _Kind(NamedTuple):
    """Which parts of a kind are ready: ``always``, or ``empty`` ones where there is nothing to wait for."""

    always: tuple[str, ...]
    empty: tuple[str, ...]

    def parts(self, value: object) -> tuple[object, ...]:
        """Those of a value, in this order."""
        small = (getattr(value, name) for name in self.empty)
        return (*attrgetter(*self.always)(value), *(_WAITS if part else part for part in small))


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
_POST = _Kind(("image", "attachments", "body_files", "digest", "stem", "url"), ())


class Ready(NamedTuple):
    """The parts that are ready of a post, its announcement and its standing."""

    announcement: tuple[object, ...]
    standing: tuple[object, ...]
    post: tuple[object, ...]


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


class _Setters(NamedTuple):
    """What puts the parts of a kind into a value, in their order, and what finds the whole for the others."""

    always: tuple[_Setter, ...]
    empty: tuple[_Setter, ...]
    whole: _Setter

    def fill(self, value: object, parts: tuple[object, ...], find: Callable[[], object]) -> None:
        """Give a new value the parts that are ready."""
        for put, part in zip(self.always, parts, strict=False):
            put(value, part)
        for put, part in zip(self.empty, parts[len(self.always) :], strict=True):
            if part is not _WAITS:
                put(value, part)
        self.whole(value, find)


def _setters(kind: type, ready: _Kind) -> _Setters:
    always, empty = (tuple(getattr(kind, name).__set__ for name in names) for names in ready)
    return _Setters(always, empty, kind._whole.__set__)  # type: ignore[attr-defined] # noqa: SLF001 - a slot of ours


_SET_ANNOUNCEMENT = _setters(_KeptAnnouncement, _ANNOUNCEMENT)
_SET_STANDING = _setters(_KeptStanding, _STANDING)


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
        _SET_ANNOUNCEMENT.fill(announcement, self.ready.announcement, lambda: self.whole.announcement)
        standing = _KeptStanding.__new__(_KeptStanding)
        _SET_STANDING.fill(standing, self.ready.standing, lambda: self.whole.standing)
        post = _KeptPost.__new__(_KeptPost)
        own = zip(_POST.always, self.ready.post, strict=True)
        vars(post).update(own, announcement=announcement, standing=standing, _parcel=self)
        return post
