"""Where an editor writes ``Beginn`` twice: the same dates as lines of ``Termine``."""

from collections.abc import Iterator, Sequence

from plugins.domain.fields import Field, folded
from plugins.domain.loose_dates import spelled

_KEYS = ("Beginn", "Ende", "Ort")


def several(written: Sequence[Field], field: Field) -> str | None:
    """What to write instead of a key of an event that stands there once too often; ``None`` if there is one date only.

    The whole advice stands beside the second beginning, and the others point there.
    """
    begins = [each for each in written if folded(each.key) == "beginn"]
    if sum(len(each.items) or 1 for each in begins) < 2:  # noqa: PLR2004 - a second date
        return None
    place = begins[0] if len(begins) == 1 else begins[1]
    if field != place:
        return f"Mehrere Termine? Siehe »Beginn« in Zeile {place.line}."
    return as_list(list(_lines(written)), has_end=any(folded(each.key) == "ende" for each in written))


def as_list(lines: Sequence[str], *, has_end: bool = False) -> str:
    """What to write instead of several beginnings."""
    keys = "»Beginn« und »Ende«" if has_end else "»Beginn«"
    shown = "".join(f"\n    - {line}" for line in lines)
    return f"Mehrere Termine? Bitte statt {keys} eine Liste schreiben:\n  Termine:{shown}"


def _lines(written: Sequence[Field]) -> Iterator[str]:
    """One a beginning; an end and a place belong to the beginning that they follow, a single place to all of them."""
    dates: list[dict[str, str]] = []
    for key, value in _values(written):
        if key == "beginn" or (dates and key in dates[-1]):
            dates.append({})
        if dates:
            dates[-1][key] = value
    places = [each["ort"] for each in dates if "ort" in each]
    for each in dates:
        when = " – ".join(each[key] for key in ("beginn", "ende") if each.get(key))
        place = f", {each['ort']}" if len(places) > 1 and each.get("ort") else ""
        if when:
            yield spelled(f"{when}{place}")


def _values(written: Sequence[Field]) -> Iterator[tuple[str, str]]:
    """In file order; of a list of ends, each stands behind its beginning."""
    keys = [folded(key) for key in _KEYS]
    fields = [(folded(field.key), field) for field in written if folded(field.key) in keys]
    lists = {key: [item.text for item in field.items] for key, field in fields if field.items}
    longest = max((len(items) for items in lists.values()), default=0)
    for number in range(longest):
        yield from ((key, lists[key][number]) for key in keys if number < len(lists.get(key, ())))
    yield from ((key, field.value.strip()) for key, field in fields if not field.items)
