"""From the fields of a head in ``content/seiten/`` to what a page needs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plugins.domain.fields import PAGE_ROWS, Head
from plugins.domain.form import Form
from plugins.domain.problems import Problem

_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)+")
_PLACES = {"Kopf": "kopf", "Fuß": "fuss"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page as written; ``navigation`` is ``kopf``, ``fuss`` or ``None``."""

    source: str
    title: str
    url: str
    body: str
    body_line: int
    url_line: int
    navigation: str | None
    order: int


def page(head: Head, *, path: str, report: Callable[[Problem], None]) -> PageSource | None:
    """Read one head; ``None`` when anything is wrong (the reasons went to ``report``)."""
    form = Form(head.fields, PAGE_ROWS, path, report)
    title, url = form.line("Titel"), form.read("Adresse", _address)
    navigation, order = form.choice("Navigation", _PLACES), form.read("Reihenfolge", _number)
    if not head.body.strip():
        form.complain_at(head.body_line, "Unter dem Kopf fehlt der Text der Seite.")
    if form.has_faults or title is None or url is None:
        return None
    return PageSource(
        source=path, title=title, url=url, body=head.body, body_line=head.body_line,
        url_line=form.lines["Adresse"], navigation=navigation, order=order or 0,
    )  # fmt: skip


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(
            f"»{text}« ist keine Adresse. Bitte mit »/« beginnen und enden und nur Kleinbuchstaben ohne Umlaute, "
            "Ziffern und Bindestriche verwenden, zum Beispiel »/impressum/«."
        )
    return text


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"»{text}« ist keine Zahl. Bitte zum Beispiel 10 schreiben.") from None
