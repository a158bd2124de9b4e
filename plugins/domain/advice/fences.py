"""What to say where the two lines around a head are not what they should be."""

import re
from collections.abc import Sequence

from ..problems import Problem
from ..rows import Rows, advice_for_unknown, row_named
from .stray_head_lines import NEARLY, looks_like_fence

_FENCE = "---"
_KEY = re.compile(r"\s*(?P<key>[^\s:#-][^:]*):.*")
_CODE = re.compile(r"\s*(?:`{3,}|~{3,}).*")
_OPEN = "Nach dem Kopf fehlt die zweite Zeile »---«. Bitte zwischen Kopf und Text einfügen."


def missing_fences(lines: Sequence[str], first: int, path: str, rows: Rows) -> list[Problem]:
    """For a file that does not begin with one; when there is a head and no other either, the second is missed, too."""
    *names, last_name = (row.name for row in rows if row.required)
    message = f"Die Datei muss mit einer Zeile »---« beginnen, danach kommen {', '.join(names)} und {last_name}."
    line = lines[first]
    if _CODE.fullmatch(line):
        more = f" Bitte die Zeile »{line}« löschen."
        return [Problem(path=path, line=first + 1, text=message + more, wrong=line)]
    if looks_like_fence(line):
        return [Problem(path=path, line=first + 1, text=message, wrong=line, right=_FENCE)]
    if not _is_key(line, rows):
        return [Problem(path=path, line=first + 1, text=message)]
    begin = Problem(path=path, line=first + 1, text=message, wrong=line, right=f"{_FENCE}\n{line}")
    return [begin] if _FENCE in lines else [begin, unclosed(lines, first - 1, path, rows)]


def unclosed(lines: Sequence[str], first: int, path: str, rows: Rows) -> Problem:
    """For a head without its end; it is shown below the last line that belongs to the head."""
    nearly = next((at for at in range(first + 1, len(lines)) if looks_like_fence(lines[at])), None)
    if nearly is not None:
        return Problem(path=path, line=nearly + 1, text=NEARLY, wrong=lines[nearly], right=_FENCE)
    last = None
    for line in lines[first + 1 :]:
        if not line or not (_is_key(line, rows) or line[0] in " \t-#" or last is None):
            break
        last = line
    right = None if last is None else f"{last}\n{_FENCE}"
    return Problem(path=path, line=max(first, 0) + 1, text=_OPEN, right=right)


def _is_key(line: str, rows: Rows) -> bool:
    key = _KEY.fullmatch(line)
    return key is not None and (row_named(key["key"], rows) or advice_for_unknown(key["key"], rows)[0]) is not None
