"""What a person reads after moving in."""

from collections import Counter
from collections.abc import Iterator

from .moving import Moved
from .old_addresses import OUTSIDE, QUERY

_MANY = 12
_CATEGORIES = 'Bitte prüfen, oder vor dem Einlesen »--kategorien "{} = Thema"« oder »--thema« angeben.'


def summary(moved: Moved, pictures: int, *, is_trial: bool) -> str:
    """The numbers."""
    new, files = len(moved.drafts), "" if not pictures else f" mit {_counted(pictures, 'einer Datei', 'Dateien')}"
    verb = "würden übernommen" if is_trial else "übernommen"
    said = [f"{_counted(new, 'Eine Meldung', 'Meldungen')}{files} {verb}" if new else "Nichts Neues"]
    if moved.known:
        said.append(f"{moved.known} schon da")
    if moved.refused:
        said.append(f"{len(moved.refused)} nicht übernommen")
    return f"{', '.join(said)}."


def general(moved: Moved) -> Iterator[str]:
    """What was told of several entries at once."""
    if moved.unsorted and moved.topic:
        named = ", ".join(f"»{name}« ({count})" for name, count in moved.strangers.most_common(_MANY))
        first = next(iter(moved.strangers), "Kategorie")
        which = _counted(moved.unsorted, "Eine Meldung hat", "Meldungen haben")
        yield (
            f"{which} keine Kategorie, die hier ein Thema ist; das Thema ist dort »{moved.topic.name}«."
            f"{f' Kategorien: {named}.' if named else ''} {_CATEGORIES.format(first)}"
        )
    if moved.silent:
        yield (
            f"{_counted(moved.silent, 'Eine neue Meldung trägt', 'neuere Meldungen tragen')} »WhatsApp: nein«, "
            "damit sie nicht noch einmal im Kanal angeboten wird."
        )
    for text, count in Counter(map(_kind, moved.addresses)).items():
        yield text if count == 1 else f"{text} Das gilt für {count} Meldungen."


def _kind(reason: str) -> str:
    """One sentence for all addresses that cannot be redirected for the same reason."""
    if reason.startswith(QUERY.partition("(")[0]):
        return "Alte Adressen mit Fragezeichen (»?p=123«) kann nur der alte Webserver umleiten."
    return f"{reason.rstrip('.')}." if not reason.startswith(OUTSIDE.partition("»")[0]) else f"{reason}."


def _counted(number: int, one: str, many: str) -> str:
    return one if number == 1 else f"{number} {many}"
