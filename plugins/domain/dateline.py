"""Where and until when, in the few words that are heard right after a headline.

Who listens hears about thirty words in ten seconds (``MOST_HEARD``), and a headline may take twenty of them. So what
follows is said as fully as the rest of these words allows: of a long place the beginning, of many districts the number,
of a span its days. The page says all of it further down.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .calendar_names import CANCELLED
from .moments import Moment
from .nouns import Noun
from .parts import Event, Occurrence
from .post import Post
from .town import District, Town
from .wording import (
    NBSP,
    all_cancelled,
    common_place,
    date_that_counts,
    day,
    day_with_weekday,
    event_time,
    moment,
    moment_with_weekday,
)

MOST_HEARD = 30
_MOST_BEFORE = 16
_MOST_NAMES = 6
_MOST_OF_A_PLACE = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """``parts`` with commas between them, behind a ``label``; each may be missing.

    ``is_first``: it stands before the headline, which has so many words that it would come too late behind it.
    """

    label: str = ""
    parts: tuple[str, ...] = ()
    is_first: bool = False

    @property
    def length(self) -> int:
        """In words, as a screen reader parts them."""
        return len(" ".join((self.label, *self.parts)).split())


def dateline(post: Post, town: Town) -> Dateline:
    """The fullest one that is heard within ``MOST_HEARD`` words, behind a word for the state and the headline."""
    ways = list(_ways(post, town))
    left = MOST_HEARD - 1 - len(post.title.split())
    for way in ways:
        if way.length <= left:
            return way
    return replace(next((way for way in ways if way.length <= _MOST_BEFORE), ways[-1]), is_first=True)


def districts_in_words(districts: Sequence[District], part: Noun) -> str:
    """Their names, or of more than anyone listens to, how many; ``part`` is what the town calls one."""
    if len(districts) > _MOST_NAMES:
        return f"{len(districts)} {part.many}"
    return ", ".join(district.name for district in districts) or f"alle {part.many}"


def _ways(post: Post, town: Town) -> Iterator[Dateline]:
    """The fullest first."""
    event = post.announcement.event
    return _of_event(post, event, town) if event else _of_time(post, town)


def _of_time(post: Post, town: Town) -> Iterator[Dateline]:
    districts, part = post.announcement.districts, town.words.part
    label = "Gilt nicht mehr" if post.standing.withdrawal else ""
    where = districts_in_words(districts, part) if town.districts else ""
    yield _line(label, where, _held(post, town))
    number = f"{len(districts)} {part.many}" if len(districts) > 1 else where
    yield _line(label, number, _held(post, town, is_short=True))


def _held(post: Post, town: Town, *, is_short: bool = False) -> str:
    """Of what is withdrawn, that this is past: "Gilt nicht mehr: ab 1. Dezember" says when it ceases to hold."""
    validity, withdrawal = post.announcement.validity, post.standing.withdrawal
    words = until(post, town, is_short=is_short)
    if not (words and withdrawal):
        return words
    has_held = validity.ends is None and validity.starts is not None and validity.starts.at <= withdrawal.at
    return f"{'galt' if has_held else 'sollte gelten'} {words}"


def _of_event(post: Post, event: Event, town: Town) -> Iterator[Dateline]:
    label, time, short_time, place, more = _date(post, event, town)
    where = place or (districts_in_words(post.announcement.districts, town.words.part) if town.districts else "")
    off = tuple(_off_before(post, town))
    besides = [*_named_besides(post, place), more, *off, _valid_besides(post, event, town)]
    yield _line(label, time, where, *besides)
    yield _line(label, time, where, more, *off)
    begin = where if where != place else _beginning(where)
    yield _line(label, time, begin, more, *off)
    yield _line(label, short_time, begin, more)


def _date(post: Post, event: Event, town: Town) -> tuple[str, str, str, str, str]:
    """What is said of its dates: as what, when, when in short, where, and how many more."""
    standing, year, dates, language = post.standing, _this_year(post), event.occurrences, town.language
    off = dates if standing.withdrawal else all_cancelled(dates, standing.upcoming)
    if len(off) > 1:
        series = f"{len(off)} Termine {_first_to_last(off, year, language)}"
        return "Findet nicht statt", series, series, common_place(off) or "", ""
    label, date, more = date_that_counts(dates, standing.upcoming)
    word = f" {CANCELLED}" if date.is_cancelled and not standing.withdrawal else ""
    return (
        "Findet nicht statt" if standing.withdrawal else label,
        event_time(date, without_year=year, language=language) + word,
        _days(date, year, language) + word,
        date.place or "",
        f"{more} {'weiterer Termin' if more == 1 else 'weitere Termine'}" if more else "",
    )


def _first_to_last(dates: Sequence[Occurrence], year: int | None, language: str) -> str:
    first, last = dates[0].starts, dates[-1].starts
    if first.day == last.day:
        return f"am {day_with_weekday(first, without_year=year, language=language)}"
    return f"vom{NBSP}{_days(Occurrence(starts=first, ends=last), year, language)}"


def _off_before(post: Post, town: Town) -> Iterator[str]:
    """The dates to come that do not take place although they would be before the one that is named."""
    upcoming, following = post.standing.upcoming, post.standing.next_occurrence
    if following and not post.standing.withdrawal:
        for date in upcoming[: upcoming.index(following)]:
            yield f"{day(date.starts, without_year=_this_year(post), language=town.language)} {CANCELLED}"


def _named_besides(post: Post, place: str) -> Iterator[str]:
    """The district that tells one village hall from another, or those it is for, unless the place says so itself."""
    names = [district.name for district in post.announcement.districts]
    is_said = all(_is_named(name, place) for name in names)
    if place and names and not is_said and len(names) <= _MOST_NAMES:
        yield names[0] if len(names) == 1 else f"für {', '.join(names)}"


def _is_named(name: str, place: str) -> bool:
    """As a word: the »Bauhof« need not be in Hof, and the »Unterstedter Straße« leads there from elsewhere."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", place, re.IGNORECASE) is not None


def _valid_besides(post: Post, event: Event, town: Town) -> str:
    """For how long it holds, unless that goes without saying: it ends with the event, or is withdrawn."""
    held, starts, ends = until(post, town), post.announcement.validity.starts, post.announcement.validity.ends
    begins_with_it = held.startswith("bis") or (starts is not None and starts.day == event.starts.day)
    ends_with_it = ends is not None and ends.day == event.occurrences[-1].end.day
    goes_without_saying = post.standing.withdrawal or (begins_with_it and ends_with_it)
    return f"gültig {held}" if held and not goes_without_saying else ""


def until(post: Post, town: Town, *, is_short: bool = False) -> str:
    """For how long it holds; of what has begun already only the end, and nothing when that is open.

    What began before its newest happening has begun: no clock is asked.
    """
    validity, year, language = post.announcement.validity, _this_year(post), town.language
    starts, ends = validity.starts, validity.ends
    if starts and ends and starts.at > post.standing.newest_at:
        return _span(starts, ends, year, language, is_short=is_short)
    if ends:
        said = day if is_short else moment_with_weekday
        return f"bis {said(ends, without_year=year, language=language)}"
    return f"ab {moment(starts, language=language)}" if starts else ""


def _span(starts: Moment, ends: Moment, year: int | None, language: str, *, is_short: bool) -> str:
    whole = Occurrence(starts=starts, ends=None if starts == ends else ends)
    if starts.day == ends.day:
        return f"am {event_time(whole, without_year=year, language=language)}"
    if is_short or (starts.is_day and ends.is_day):
        return f"vom{NBSP}{_days(whole, year, language)}"
    first, last = (moment(each, without_year=year, language=language) for each in (starts, ends))
    return f"vom{NBSP}{first}{'' if starts.is_day else ','} bis {last}"


def _days(date: Occurrence, year: int | None, language: str) -> str:
    """The time at which it begins; of several days their dates alone."""
    starts, ends = date.starts, date.end
    if starts.day == ends.day:
        return event_time(replace(date, ends=None), without_year=year, language=language)
    last = day(ends, without_year=year, language=language)
    if (starts.day.year, starts.day.month) == (ends.day.year, ends.day.month):
        return f"{starts.day.day}. bis {last}"
    first = day(starts, without_year=ends.day.year if starts.day.year == ends.day.year else year, language=language)
    return f"{first} bis {last}"


def _this_year(post: Post) -> int | None:
    """The year that goes without saying; ``None`` once it is over.

    What began and is to end within one year, and is not over, is read in that year.
    """
    announcement, standing = post.announcement, post.standing
    return None if standing.is_over or standing.ends_at is None else announcement.date.day.year


def _line(label: str, *parts: str) -> Dateline:
    return Dateline(label, tuple(part for part in parts if part))


def _beginning(place: str) -> str:
    """The first words of a place."""
    words = place.partition(",")[0].split()
    return " ".join(words[:_MOST_OF_A_PLACE]) + ("…" if len(words) > _MOST_OF_A_PLACE else "")
