"""What to write instead of a second Aufhebung: the newest stays, the earlier one is told as a change."""

import re
from collections.abc import Sequence

from ..fields import Field, folded
from .date_messages import Around, example_of

_WHEN = re.compile(r"(?P<when>.{1,40}?):(?!\d\d)\s*(?P<reason>.*)", re.DOTALL)


def second_withdrawal(written: Sequence[Field], _field: Field, around: Around) -> str | None:
    """The lines for all of them, with the instants that they say; ``None`` when there is but one."""
    found = [each for field in written if folded(field.key) == "aufgehoben" for each in _entries(field)]
    return newest_stays(found, around) if found[1:] else None


def newest_stays(written: Sequence[str], around: Around) -> str:
    """The lines for several withdrawals as they were written.

    >>> from plugins.domain.advice.date_messages import NOWHERE
    >>> print(newest_stays(["2026-11-22 12:00: Zu nass.", "2026-11-21 10:00: Zu kalt."], NOWHERE))
    Die neueste Aufhebung bleibt, die frühere wird eine Änderung. Bitte so schreiben:
      Änderungen:
        - 2026-11-21 10:00: Aufgehoben: Zu kalt.
      Aufgehoben: 2026-11-22 12:00: Zu nass.
    """
    *earlier, newest = sorted(_parted(each, around) for each in written)
    changes = "".join(f"\n    - {when}: Aufgehoben: {reason}" for when, reason in earlier)
    advice = "Die neueste Aufhebung bleibt, die frühere wird eine Änderung. Bitte so schreiben:"
    return f"{advice}\n  Änderungen:{changes}\n  Aufgehoben: {newest[0]}: {newest[1]}"


def _entries(field: Field) -> list[str]:
    """The texts of a key; a nested map has its parts in their order."""
    items = [": ".join(item.parts.values()) if item.parts else item.text for item in field.items]
    return [text for text in (field.value.strip(), *items) if text]


def _parted(text: str, around: Around) -> tuple[str, str]:
    match = _WHEN.fullmatch(text)
    if match is None:
        return example_of("", around), " ".join(text.split())
    return example_of(match["when"], around), " ".join(match["reason"].split())
