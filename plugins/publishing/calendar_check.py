"""Whether calendars can be read (RFC 5545)."""

from icalendar import Calendar


def fault(path: str, content: bytes) -> str | None:
    """Why a calendar program could not read the file; ``None`` when it can, or when it is no calendar."""
    if not path.endswith(".ics"):
        return None
    try:
        name = Calendar.from_ical(content).name
    except (ValueError, KeyError, IndexError, TypeError):
        return "Das ist kein lesbarer Kalender."
    return None if name == "VCALENDAR" else "Das ist kein lesbarer Kalender."
