"""From the fields of a head in ``content/seiten/`` to what a page needs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from .fields import Field, Head, Item
from .flyer import KEYS, UNANSWERED, Answers
from .form import Form, gathered
from .keys import PAGE_ROWS, PAGE_WHOLES
from .mentions import Values, fault, filled, mentions
from .problems import Problem
from .town import CHANNEL_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A page as written, in its head with the town's values; ``navigation`` is ``kopf``, ``fuss`` or ``None``."""

    source: str
    title: str
    url: str
    body: str
    body_line: int
    url_line: int
    navigation: str | None = None
    order: int = 0
    flyer: Answers = UNANSWERED


def page(head: Head, *, path: str, named: Values, report: Callable[[Problem], None]) -> PageSource | None:
    """Read one head; ``None`` when anything is wrong (the reasons went to ``report``).

    ``named`` are the values of the town that the page may name.
    """
    form = Form(tuple(_with_values(field, named) for field in head.fields), PAGE_ROWS, path, report)
    for line, name, text in _faults(head, named):
        form.complain_at(line, text, name)
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


def _with_values(field: Field, named: Values) -> Field:
    items = (_item(item, named) for item in field.items)
    return replace(field, value=filled(field.value, named), items=tuple(items))


def _item(item: Item, named: Values) -> Item:
    parts = item.parts and {key: filled(part, named) for key, part in item.parts.items()}
    return replace(item, text=filled(item.text, named), parts=parts)


def _faults(head: Head, named: Values) -> Iterator[tuple[int, str | None, str]]:
    """Each line that names what nobody knows, its field, and what to say of it."""
    texts = [(field.value_line, field.key, field.value) for field in head.fields]
    texts += [
        (item.line, field.key, part)
        for field in head.fields
        for item in field.items
        for part in (item.parts.values() if item.parts else [item.text])
    ]
    for first, key, text in (*texts, (head.body_line, None, head.body)):
        for each in mentions(text):
            wrong = fault(each, named)
            if wrong:
                yield first + text.count("\n", 0, each.start), key, wrong
