"""Announcements that are held back for a fault, and which of them may be named where everybody can read it."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from ..domain.advice.date_messages import Around
from ..domain.form import Form
from ..domain.keys import HEAD_ROWS
from ..domain.parts import Status
from ..domain.problems import ContentError, Problem
from ..domain.readers import Given
from ..domain.rows import advice_for_unknown, row_named
from ..domain.town import Town
from ..formats.front_matter import decoded, head


def held(broken: Mapping[str, bytes], town: Town, now: datetime) -> dict[str, bool]:
    """By the stem of each announcement, whose file is ``broken``: whether its head says that it is public by now.

    A name may tell what nobody is to know yet, so where the head leaves any doubt the answer is no.
    """
    return {stem: _is_public(content, town, now) for stem, content in broken.items()}


def _is_public(content: bytes, town: Town, now: datetime) -> bool:
    with suppress(ContentError):
        written = head(decoded(content, ""), "", HEAD_ROWS, _unheard)
        form = Form(written.fields, HEAD_ROWS, "", _unheard, Around(now))
        values = form.values(Given(town, lambda _: None, now, form.written))
        unknown = [field.key for field in written.fields if row_named(field.key, HEAD_ROWS) is None]
        if form["Datum"].has_faults or form["Status"].has_faults or any(map(_may_mean_status, unknown)):
            return False
        return bool(values["date"].at <= now and values.get("status", Status.PUBLISHED) is Status.PUBLISHED)
    return False


def _may_mean_status(key: str) -> bool:
    return advice_for_unknown(key, HEAD_ROWS)[0] == "Status"


def _unheard(_: Problem) -> None:
    """What is wrong has been said where it was found."""
