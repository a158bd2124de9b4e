"""What an index says, whichever way its files are cut and its pages numbered."""

import gzip
import json
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

from plugins.search.file_format import opened
from plugins.search.words import FAINT


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of an index, by path."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.*")}


def fragments(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """What is known of each address."""
    known = {}
    for path, file in files.items():
        if path.startswith("fragment/"):
            fragment = _fragment(file)
            known[str(fragment["url"])] = fragment
    return known


def said(files: Mapping[str, bytes]) -> dict[str, Any]:
    """All that Pagefind's script reads besides the pages' own files, told by addresses instead of numbers."""
    entry = json.loads(files["pagefind-entry.json"])
    language = entry["languages"].pop("de")
    _, pages, ranges, filters, orders, fields = opened(files[f"pagefind.{language.pop('hash')}.pf_meta"])
    addresses = [_fragment(files[f"fragment/{name}.pf_fragment"])["url"] for name, *_ in pages]
    words: dict[str, Any] = {}
    for _, _, name in ranges:
        for word, plain, variants in opened(files[f"index/{name}.pf_index"])[0]:
            words[word] = {form: _places(places, addresses, fields) for form, places in (("", plain), *variants)}
    return {
        "entry": (entry, language),
        "lengths": {address: length for address, (_, length) in zip(addresses, pages, strict=True)},
        "words": words,
        "filters": {name: _values(files[f"filter/{file}.pf_filter"], addresses) for name, file in filters},
        "orders": {name: [addresses[number] for number in numbers] for name, numbers in orders},
        "fields": fields,
    }


def standing_alone(known: Mapping[str, Any], expected: Mapping[str, Any]) -> dict[str, Any]:
    """What an index says without the places that are faint and not expected: those of words inside others."""
    words: dict[str, dict[str, dict[str, Any]]] = {}
    for word, forms in known["words"].items():
        for form, pages in forms.items():
            before = expected["words"].get(word, {}).get(form, {})
            alone = {
                address: (_without(places, before.get(address)), more) for address, (places, more) in pages.items()
            }
            words.setdefault(word, {})[form] = {address: said for address, said in alone.items() if any(said)}
    return {**known, "words": {word: forms for word, forms in words.items() if any(forms.values())}}


def _without(places: list[int], expected: tuple[list[int], list[int]] | None) -> list[int]:
    """Words inside others stand last."""
    length = len(expected[0]) if expected else 0
    return places[:length] if places[length : length + 1] == [-1 - FAINT] else places


def _fragment(file: bytes) -> dict[str, Any]:
    content = gzip.decompress(file)
    known: dict[str, Any] = json.loads(content[content.index(b"{") :])
    return known


def _places(pages: list[Any], addresses: list[str], fields: list[str]) -> dict[str, Any]:
    numbers = accumulate(step for step, *_ in pages)
    return {
        addresses[number]: (places, [fields[-1 - place] if place < 0 else place for place in in_fields])
        for number, (_, places, in_fields) in zip(numbers, pages, strict=True)
    }


def _values(file: bytes, addresses: list[str]) -> dict[str, set[str]]:
    return {value: {addresses[number] for number in numbers} for value, numbers in opened(file)[1]}
