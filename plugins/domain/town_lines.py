"""On which lines of ``content/stadt.toml`` its values stand, which TOML does not keep, for whoever has to mend one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .problems import Problem

_SECTION = re.compile(r"\s*\[(?P<many>\[?)\s*(?P<name>[\w-]+)\s*\]")
_VALUE = re.compile(r"\s*(?P<key>[\w-]+)\s*=")


def key_paths(lines: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """The section that each line is in, as in ``themen[2]``, and the key of the value that begins there, if one does.

    >>> list(key_paths(["[[themen]]", "name = 1", "# name = 2"]))
    [('themen[1]', None), ('themen[1]', 'name'), ('themen[1]', None)]
    """
    section, counts = "", dict[str, int]()
    for line in lines:
        begins, value = _SECTION.match(line), _VALUE.match(line)
        if begins:
            section = begins["name"]
            if begins["many"]:
                counts[section] = counts.get(section, 0) + 1
                section += f"[{counts[section]}]"
        yield section, value["key"] if value else None


def placed(problems: Iterable[Problem], path: str, text: str) -> Iterator[Problem]:
    """Problems, those of the town's file (at ``path``) with their lines: of the value, or where its section begins.

    A value that can be written in other ways, which nobody does here, has none.
    """
    where = dict[str, int]()
    for number, (section, key) in enumerate(key_paths(text.split("\n")), start=1):
        where.setdefault(section, number)
        where.setdefault(f"{section}.{key}" if section else str(key), number)
    for each in problems:
        is_lost = each.path == path and each.line is None and each.field is not None
        line = where.get(each.field or "") or where.get((each.field or "").rpartition(".")[0] or "-")
        yield replace(each, line=line) if is_lost else each
