"""What stands in short lines below a channel text: when, where, for whom, whom to ask."""

import re

from ..domain import wording
from ..domain.parts import Validity
from ..domain.post import Post
from ..domain.town import Town
from .lines import plain

MOST_DATES = 12
"""Of a longer series the page tells the rest: a year of monthly dates still stands in the channel."""

FEWER_DATES = range(MOST_DATES - 1, 0, -1)
"""How many are named when the room is short, as many as can be first."""

MANY_DISTRICTS = 4
"""From so many on, a number may stand for their names when the room is short."""


def facts(
    post: Post,
    town: Town,
    *,
    names_districts: bool = True,
    has_contact: bool = True,
    said: str = "",
    most_dates: int = MOST_DATES,
) -> list[str]:
    """Dates, place, districts and contact, each as a text of its own; a contact that ``said`` holds is not repeated."""
    lines = [*dates(post, town, most_dates), *districts(post, town, names_them=names_districts)]
    return [*lines, *_contact(post, said)] if has_contact else lines


def dates(post: Post, town: Town, most: int = MOST_DATES) -> list[str]:
    """When and where, and for how long; of several dates those to come."""
    this_year = post.announcement.date.day.year
    lines = [*_event_lines(post, town, "Wann", most), *_validity_lines(post.announcement.validity, town, this_year)]
    return [plain(line) for line in lines]


def former_dates(post: Post, town: Town, most: int = MOST_DATES) -> list[str]:
    """When and where what is cancelled would have been."""
    return [plain(line) for line in _event_lines(post, town, "Geplant war", most)]


def districts(post: Post, town: Town, *, names_them: bool = True) -> list[str]:
    """For whom it is or was, when that is not the whole town: by name, or of many how many."""
    found = post.announcement.districts
    if not found:
        return []
    if not names_them and len(found) >= MANY_DISTRICTS:
        return [f"Betrifft {len(found)} {town.words.part.many}, die Namen stehen auf der Seite."]
    label = town.words.part.one if len(found) == 1 else town.words.part.many
    return [plain(f"{label}: {', '.join(district.name for district in found)}")]


def names_of_many(post: Post, town: Town) -> tuple[str, ...]:
    """What is left out where a number stands for the districts."""
    return (f"die Namen der {town.words.part.many}",) if len(post.announcement.districts) >= MANY_DISTRICTS else ()


def names_of_facts(post: Post, town: Town) -> str:
    """What the facts are about, for a hint that none of them fits; a number stands for many districts before."""
    announcement, event = post.announcement, post.announcement.event
    exist = {
        "Termin": event is not None,
        "Ort": event is not None and any(each.place for each in event.occurrences),
        "Gültigkeit": bool(wording.validity(announcement.validity)),
        town.words.part.many: bool(announcement.districts),
        "Kontakt": bool(announcement.contact_lines),
    }
    *names, last = [name for name, is_there in exist.items() if is_there] or [""]
    return f"{', '.join(names)} und {last}" if names else last


def _event_lines(post: Post, town: Town, label: str, most: int) -> list[str]:
    event, this_year = post.announcement.event, post.announcement.date.day.year
    if event is None:
        return []
    shown = post.standing.upcoming or event.occurrences
    return wording.event_lines(shown, label=label, without_year=this_year, most=most, language=town.language)


def _validity_lines(validity: Validity, town: Town, this_year: int) -> list[str]:
    words = wording.validity(validity, without_year=this_year, language=town.language)
    return [words[:1].upper() + words[1:]] if words else []


def _contact(post: Post, said: str) -> list[str]:
    shown = [plain(line) for line in post.announcement.contact_lines]
    if not shown or all(_stands_in(line, said) for line in shown):
        return []
    return [f"Kontakt: {shown[0]}" if len(shown) == 1 else "\n".join(["Kontakt:", *shown])]


def _stands_in(words: str, text: str) -> bool:
    """Whether they are there as they are: „71-12“ does not stand in „71-120“."""
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None
