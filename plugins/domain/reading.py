"""From the fields of a head to an ``Announcement``, with every problem collected on the way."""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from .advice.date_messages import Around, day_of
from .agreement import agreed
from .announcement import Announcement
from .fields import Head
from .form import Form, gathered
from .keys import HEAD_ROWS, WHOLES
from .problems import Problem
from .readers import Given
from .seal import Values, sealed
from .sealing import sealed_value
from .town import Town
from .written import Finder

_STEM = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]*[a-z0-9][a-z0-9-]*")


def announcement(
    head: Head, *, path: str, stem: str, town: Town, find: Finder, now: datetime, report: Callable[[Problem], None]
) -> Announcement | None:
    """Read one head; ``None`` when anything required is missing or wrong (the reasons went to ``report``).

    The clock is for the examples in messages only.
    """
    form = Form(head.fields, HEAD_ROWS, path, report, Around(now), partial(_example, head, town, now))
    check_stem(stem, path, report, day_of(form.written.get("Datum", ""), Around(now)) or now.date())
    given = Given(town, find, now, form.written)
    values = agreed(form, gathered(form.values(given), WHOLES), given)
    if form.has_faults:
        return None
    is_sealed = "approval" in values or town.approving is not None
    return Announcement(
        stem=stem,
        source=path,
        body=head.body,
        body_line=head.body_line,
        lines=form.lines,
        sealed=sealed(said(form, given), head.body) if is_sealed else None,
        **values,
    )


def said(form: Form[Given], given: Given) -> Values:
    """What is sealed of a head without faults."""
    texts = {row.name: sealed_value(row, form[row.name], given) for row in HEAD_ROWS if row.name in form.lines}
    return {name: found for name, found in texts.items() if found}


def check_stem(stem: str, path: str, report: Callable[[Problem], None], day: date) -> None:
    """The file's name is its identity for ever, so it is checked before anyone relies on it.

    ``day`` stands in front of the example when the name says none.
    """
    if _STEM.fullmatch(stem) and _is_day(stem[:10]):
        return
    message = (
        f"Der Dateiname »{stem}.md« geht so nicht. Bitte mit einem Datum beginnen und nur Kleinbuchstaben "
        "ohne Umlaute, Ziffern und Bindestriche verwenden, zum Beispiel »2026-11-23-strasse-gesperrt.md«."
    )
    from .advice.stems import meant_stem  # noqa: PLC0415 - needed only where something is wrong

    folder = path.rpartition("/")[0]
    report(Problem(path=path, line=1, text=message, right=f"{folder}/{meant_stem(stem, day)}.md"))


def _example(head: Head, town: Town, now: datetime, key: str) -> str | None:
    from .advice.missing_lines import example_for  # noqa: PLC0415 - needed only where something is wrong

    return example_for(key, head, town, now)


def _is_day(text: str) -> bool:
    try:
        date(int(text[:4]), int(text[5:7]), int(text[8:]))
    except ValueError:
        return False
    return True
