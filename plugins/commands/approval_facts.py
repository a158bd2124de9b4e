"""What whoever approves a text has to know: when it appears, its seal, what has changed since it was approved."""

from dataclasses import dataclass
from datetime import datetime

from ..bridge.approvals import Approvals
from ..bridge.approved_versions import Reader
from ..bridge.making import Result
from ..domain.announcement import Announcement
from ..domain.approval import ANY_ROLE, KEY
from ..domain.changed_words import Piece
from ..domain.parts import Status
from ..domain.post import Post
from ..domain.wording import moment

_MOST_UNCHANGED = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All of it, in words; ``pieces`` and ``files`` are what has changed, as far as anybody knows."""

    made_at: datetime
    standing: str
    seal: str
    approval: str
    line: str
    pieces: list[Piece]
    files: list[str]


def facts(result: Result, post: Post, made_at: datetime) -> Facts:
    """The facts about the one post of a result, made from its file as it is at an instant."""
    content = result.content
    approvals, language = Approvals(content, result.build.store), content.town.language
    present = Reader(content.folder, content.town, content.now).present(post.announcement)
    written = present.announcement if present else post.announcement
    seal = approvals.seal(written.sealed) if written.sealed else ""
    stale = next((each for each in approvals.unapproved if each.announcement.stem == post.stem), None)
    is_changed = stale is not None and written.approval is not None
    return Facts(
        made_at=made_at,
        standing=_standing(written, made_at, language),
        seal=seal,
        approval=_approval(written, language, is_changed=is_changed),
        line=f"{KEY}: {made_at:%Y-%m-%d %H:%M}, {ANY_ROLE}, {seal}",
        pieces=[_shortened(piece) for piece in approvals.changes(stale)] if stale else [],
        files=approvals.exchanged(stale) if stale else [],
    )


def _standing(written: Announcement, now: datetime, language: str) -> str:
    date = moment(written.date, language=language)
    is_later = written.date.at > now
    if written.status is Status.DRAFT:
        later = f", frühestens am {date}" if is_later else ""
        return f"Noch ein Entwurf: So erscheint die Meldung, sobald »Status: Entwurf« gelöscht ist{later}."
    return f"Erscheint am {date}. So ist die Meldung dann zu sehen." if is_later else "So ist die Meldung zu sehen."


def _approval(written: Announcement, language: str, *, is_changed: bool) -> str:
    if written.approval is None:
        return "noch keine"
    given = f"{moment(written.approval.at, language=language)}, {written.approval.role}"
    return f"{given}; seitdem geändert" if is_changed else f"{given}; gilt für diese Fassung"


def _shortened(piece: Piece) -> Piece:
    """Long stretches that stayed need not be read again."""
    if not piece.is_same or len(piece.after) <= _MOST_UNCHANGED:
        return piece
    half = _MOST_UNCHANGED // 2
    text = f"{piece.after[:half]} … {piece.after[-half:]}"
    return Piece(text, text)
