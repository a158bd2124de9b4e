"""Words of offices, each with what people say instead."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ...fields import folded
from ..misleading_looks import outside_of_fences
from .officialese_words import OFFICIALESE
from .spots import Spot

_QUOTED = re.compile(r"„[^“\n]*“|»[^«\n]*«|\"[^\"\n]*\"|`[^`\n]*`|https?://\S+|\]\([^)\n]*\)")


def officialese(text: str, own: tuple[tuple[str, str], ...]) -> Iterator[Spot]:
    """Each word once; what stands in quotation marks is somebody else's, or a name.

    ``own`` are the town's words: they add to the list or replace an entry, and without a better word remove it.

    >>> [(spot.words, spot.also) for spot in officialese("Bezüglich der Sperrung …", ())]
    [('Bezüglich', '»Bezüglich« (zu, wegen, über)')]
    """
    pattern, better = _list(own)
    seen = set[str]()
    if not pattern.search(text):
        return
    for number, line in enumerate(outside_of_fences(text)):
        for match in pattern.finditer(_QUOTED.sub(lambda quoted: "\0" * len(quoted.group()), line)):
            key = folded(match.group())
            if better[key] not in seen:
                seen.add(better[key])
                said = f"»{match.group()}« ist Amtsdeutsch. Verständlicher: {better[key]}."
                yield Spot(number, match.group(), said, also=f"»{match.group()}« ({better[key]})")


@lru_cache(maxsize=4)
def _list(own: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What finds the words, and what is better by each of their forms (``folded``)."""
    better = {
        form: word for entries in (OFFICIALESE.items(), own) for forms, word in entries for form in forms.split("|")
    }
    by_form = {folded(form): (form, word) for form, word in better.items()}
    wanted = {key: word for key, (_, word) in by_form.items() if word}
    forms = sorted((by_form[key][0] for key in wanted), key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms) or "(?!)"
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), wanted
