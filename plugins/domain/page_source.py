"""From the fields of a head in ``content/seiten/`` to what a page needs."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.domain.fields import Head
from plugins.domain.form import Form
from plugins.domain.keys import PAGE_ROWS
from plugins.domain.problems import Problem


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


def page(head: Head, *, path: str, report: Callable[[Problem], None]) -> PageSource | None:
    """Read one head; ``None`` when anything is wrong (the reasons went to ``report``)."""
    form = Form(head.fields, PAGE_ROWS, path, report)
    values = form.values(None)
    if not head.body.strip():
        form.complain_at(head.body_line, "Unter dem Kopf fehlt der Text der Seite.")
    if form.has_faults:
        return None
    return PageSource(
        source=path, body=head.body, body_line=head.body_line, url_line=form["Adresse"].line_number, **values
    )
