"""How templates are read: everything escaped, every undefined name an error."""

from collections.abc import Callable
from typing import Any

from jinja2 import StrictUndefined, select_autoescape

from plugins.domain import wording
from plugins.formats import chat_markup

OPTIONS: dict[str, Any] = {
    "autoescape": select_autoescape(("html", "xml"), default=False),
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}

FILTERS: dict[str, Callable[..., str]] = {
    "day": wording.day,
    "weekday": wording.day_with_weekday,
    "moment": wording.moment,
    "iso": wording.iso,
    "event_time": wording.event_time,
    "file_size": wording.file_size,
    "validity": wording.validity,
    "chat_markup": chat_markup.html,
}
