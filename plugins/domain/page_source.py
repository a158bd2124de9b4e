"""From the fields of a head in ``content/seiten/`` to what a page needs."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.domain.fields import Head
from plugins.domain.flyer import KEYS, UNANSWERED, Answers
from plugins.domain.form import Form, gathered
from plugins.domain.keys import PAGE_ROWS, PAGE_WHOLES
from plugins.domain.problems import Problem
from plugins.domain.town import CHANNEL_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page as written; ``navigation`` is ``kopf``, ``fuss`` or ``None``."""

    source: str
    title: str
    url: str
    body: str
    body_line: int
    url_line: int
    navigation: str | None = None
    order: int = 0
    flyer: Answers = UNANSWERED


def page(head: Head, *, path: str, report: Callable[[Problem], None]) -> PageSource | None:
    """Read one head; ``None`` when anything is wrong (the reasons went to ``report``)."""
    form = Form(head.fields, PAGE_ROWS, path, report)
    values = form.values(None)
    if not head.body.strip():
        form.complain_at(head.body_line, "Unter dem Kopf fehlt der Text der Seite.")
    values = gathered(values, PAGE_WHOLES)
    if values["flyer"] != UNANSWERED and values.get("url", CHANNEL_PAGE) != CHANNEL_PAGE:
        key = next(key for key in KEYS.values() if key in form.lines)
        form[key].complain(
            f"Der Flyer liest das nur auf der Seite mit »Adresse: {CHANNEL_PAGE}«. Bitte dort eintragen."
        )
    if form.has_faults:
        return None
    return PageSource(
        source=path, body=head.body, body_line=head.body_line, url_line=form["Adresse"].line_number, **values
    )
