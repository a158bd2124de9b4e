"""What a channel text says of changes: to those who know the rest, and to those who do not."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from ..domain import wording
from ..domain.parts import Revision, Urgency
from ..domain.post import Post
from ..domain.town import Town
from .facts import FEWER_DATES, MOST_DATES, dates, districts, former_dates, names_of_many
from .lines import Segment, Style, marked_up, plain


class News(NamedTuple):
    """What has happened since the last posting, as a text could say it, and what of it did not fit."""

    blocks: list[str]
    facts: list[str]
    left_out: tuple[str, ...] = ()


def drafts(post: Post, town: Town) -> Iterator[News]:
    """All that is new, the newest first, then ever less of what is older; nothing that did not change."""
    reason, notes, lines = _withdrawal(post), _update_notes(post, town), _facts(post, town)
    yield News([*reason, *notes], lines)
    short = _facts(post, town, names_districts=False)
    left_out = shortened = names_of_many(post, town) if short != lines else ()
    if shortened:
        yield News([*reason, *notes], short, left_out)
    for count in range(len(notes) - 1, -1 if reason else 0, -1):
        left_out = (*shortened, older(len(notes) - count))
        yield News([*reason, *notes[:count]], short, left_out)
    for most in FEWER_DATES:
        fewer = _facts(post, town, most, names_districts=False)
        yield News(reason or notes[:1], fewer, (*left_out, "weitere Termine"))


def older(count: int) -> str:
    """What is left out when the last ``count`` notes are."""
    return f"{count} ältere Änderungen" if count > 1 else "eine ältere Änderung"


def change_notes(post: Post, town: Town) -> list[str]:
    """Every change, newest first, for those who never saw the announcement."""
    return [_labelled("Geändert am ", each.at, each.note, post, town) for each in post.standing.revisions]


def _withdrawal(post: Post) -> list[str]:
    withdrawal = post.standing.withdrawal
    return [plain(withdrawal.reason)] if withdrawal and not post.standing.is_withdrawal_told else []


def _update_notes(post: Post, town: Town) -> list[str]:
    """With its time when there are several, and always when it is urgent."""
    news, is_urgent = post.standing.news, post.announcement.urgency is not Urgency.NORMAL
    if len(news) == 1 and not is_urgent and not _withdrawal(post):
        return [plain(_single(news[0], post))]
    label = "Aktualisiert am " if is_urgent and not post.standing.withdrawal else ""
    return [_labelled(label, each.at, each.note, post, town) for each in news]


def _single(revision: Revision, post: Post) -> str:
    """The headline says „Gilt wieder“ already."""
    return revision.note if post.standing.withdrawal else revision.bare_note


def _facts(post: Post, town: Town, most: int = MOST_DATES, *, names_districts: bool = True) -> list[str]:
    """When, where and for whom it was, or is again; of an alarm, since when it is over."""
    standing = post.standing
    if standing.withdrawal:
        if standing.is_withdrawal_told:
            return []
        is_emergency = post.announcement.urgency is Urgency.EMERGENCY
        since = [f"Aufgehoben seit {_when(standing.withdrawal.at, post, town)}"] if is_emergency else []
        return [*former_dates(post, town, most), *districts(post, town, names_them=names_districts), *since]
    return dates(post, town, most) if any(each.is_valid_again for each in standing.news) else []


def _labelled(label: str, at: datetime, note: str, post: Post, town: Town) -> str:
    first, *more = note.split("\n")
    bold = Segment(f"{label}{_when(at, post, town)}:", frozenset({Style.BOLD}))
    return "\n".join([marked_up([bold, Segment(f" {first}")]), *map(plain, more)])


def _when(at: datetime, post: Post, town: Town) -> str:
    this_year = post.announcement.date.day.year
    day = wording.day_with_weekday(at.date(), without_year=this_year, language=town.language)
    return f"{day}, {wording.clock_time(at)}"
