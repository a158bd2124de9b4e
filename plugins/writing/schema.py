"""The head as a JSON schema, for programs that read it as YAML: form-based editors, linters, other people's scripts.

It is made of the table of keys, so a new key is in it at once. It is narrower than our own grammar, which reads values
to the end of their line: what it accepts, we accept, but not the other way round. The check decides, not the schema.
"""

from collections.abc import Callable, Mapping
from typing import Any

from ..domain import readers as read
from ..domain.keys import ANNOUNCEMENT_ROWS
from ..domain.parts import Status, Urgency
from ..domain.readers import Given
from ..domain.rows import Row
from ..domain.town import Town

_Schema = dict[str, Any]

_MOMENT = r"\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?"
_INSTANT = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}"
_TEXT: _Schema = {"type": "string", "minLength": 1}
_NOTHING: _Schema = {"enum": ["", None]}
"""What a form writes where nothing was filled in."""


def schema(town: Town) -> _Schema:
    """Of the heads of a town, in the dialect that editors know best (draft 7)."""
    shapes = _shapes(town)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Kopf einer Meldung, {town.name}",
        "type": "object",
        "properties": {row.name: _shape(row, shapes) for row in ANNOUNCEMENT_ROWS},
        "required": [row.name for row in ANNOUNCEMENT_ROWS if row.required],
        "additionalProperties": False,
        "dependencies": {"Ende": ["Beginn"], "Bild": ["Bildbeschreibung", "Bildnachweis"]},
    }


def _shapes(town: Town) -> Mapping[Callable[..., object], _Schema]:
    """What a value looks like, by its reader; of a list, what an item does."""
    return {
        read.title: _TEXT | {"maxLength": read.LONGEST_TITLE},
        read.summary: _TEXT | {"maxLength": read.LONGEST_SUMMARY},
        read.topic: {"enum": [each.name for each in town.topics]},
        read.districts: {"enum": [each.name for each in town.districts]},
        read.urgency: {"enum": [each.value for each in Urgency]},
        read.status: {"enum": [each.value for each in Status]},
        read.moment: _matching(_MOMENT),
        read.beginning: _matching(_MOMENT),
        read.occurrences: {"type": "string", "pattern": f"^{_MOMENT}"},
        read.postings: {"type": "string", "pattern": f"^{_INSTANT}"},
        read.revisions: {"type": "string", "pattern": f"^{_INSTANT}: ."},
        read.withdrawal: {"type": "string", "pattern": f"^{_INSTANT}: ."},
        read.attachments: {"type": "string", "pattern": "^[^:]+: ."},
    }


def _shape(row: Row[Given], shapes: Mapping[Callable[..., object], _Schema]) -> _Schema:
    one = shapes.get(row.read, _TEXT)
    if row.required:
        return one
    if not row.takes_list:
        return {"anyOf": [one, _NOTHING]}
    item = {"anyOf": [one, *_maps(row, one)]} if row.parts else one
    # Several in one line, parted by commas, are text.
    single = _TEXT if "enum" in one else one
    return {"anyOf": [single, {"type": "array", "items": item}, _NOTHING]}


def _maps(row: Row[Given], one: _Schema) -> list[_Schema]:
    """A nested map, as forms write it, and what YAML makes of ``- Zeit: Text``: a map with one key."""
    parts = {"type": "object", "properties": dict.fromkeys(row.parts, _TEXT), "required": list(row.parts)}
    begin = str(one.get("pattern", "")).partition(": ")[0]
    pair = {"type": "object", "patternProperties": {f"{begin}$": _TEXT}, "minProperties": 1, "maxProperties": 1}
    return [each | {"additionalProperties": False} for each in (parts, pair)]


def _matching(pattern: str) -> _Schema:
    return {"type": "string", "pattern": f"^{pattern}$"}
