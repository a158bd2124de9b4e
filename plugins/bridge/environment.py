"""How templates are read: everything escaped, every undefined name an error."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, select_autoescape
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from ..domain import wording
from ..domain.dateline import dateline, districts_in_words
from ..domain.town import Town
from ..formats import chat_markup
from ..formats.reachable_html import linked


def json_ld(value: Mapping[str, object]) -> Markup:
    """JSON that may stand in a ``script`` element (HTML, 4.12.1.3), letters as they are."""
    return htmlsafe_json_dumps(value, dumps=partial(json.dumps, ensure_ascii=False, separators=(",", ":")))


OPTIONS: dict[str, Any] = {
    "autoescape": select_autoescape(("html", "xml"), default=False),
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}

FILTERS: dict[str, Callable[..., object]] = {
    "day": wording.day,
    "weekday": wording.day_with_weekday,
    "moment": wording.moment,
    "iso": wording.iso,
    "event_time": wording.event_time,
    "common_place": wording.common_place,
    "date_in_full": wording.date_in_full,
    "dates_in_short": wording.dates_in_short,
    "file_size": wording.file_size,
    "validity": wording.validity,
    "where": wording.where,
    "chat_markup": chat_markup.html,
    "dateline": dateline,
    "districts_in_words": districts_in_words,
    "linked": linked,
    "json_ld": json_ld,
}

_DATES = (
    wording.day, wording.day_with_weekday, wording.moment, wording.event_time, wording.date_in_full,
    wording.dates_in_short, wording.validity,
)  # fmt: skip


def filters_of(town: Town, filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """The filters, of which ours say dates in the town's language and dial numbers as from its state."""
    own: dict[Callable[..., Any], Callable[..., Any]] = {each: partial(each, language=town.language) for each in _DATES}
    own[linked] = partial(linked, country=town.country)
    return {name: own.get(each, each) for name, each in filters.items()}
