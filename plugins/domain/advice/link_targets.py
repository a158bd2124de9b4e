"""What was meant by the target of a link that is no file: an address on the web, of mail, a telephone number."""

import re
from typing import NamedTuple

from ..file_kinds import MEDIA_TYPES

_BROKEN = re.compile(
    r"(?P<scheme>https?)(?:[:;.]?/{0,2}:?\s?/{1,2}|:)(?=[\w])(?P<rest>.+)|(?:h{1,2}t{1,3}ps?)://(?P<other>.+)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOST = re.compile(
    r"(?:[\w-]+\.)+(?:de|com|org|net|eu|info|at|ch|example|berlin|bayern|nrw|hamburg)(?P<path>[/?#].*)?", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:\+|0)[\d /()-]{5,}\d")


class Meant(NamedTuple):
    """The right target, and the sentence, where the usual one about missing files would mislead."""

    right: str
    text: str | None = None


def meant_target(written: str) -> Meant | None:
    """What to write instead.

    >>> [meant_target(each).right for each in ("www.stadt.de", "https//stadt.de/x", "info@stadt.de", "04261 71-0")]
    ['https://www.stadt.de', 'https://stadt.de/x', 'mailto:info@stadt.de', 'tel:0426171-0']
    >>> meant_target("plan.pdf"), meant_target("dokumente/plan.pdf")
    (None, None)
    """
    broken = _BROKEN.fullmatch(written)
    if broken:
        scheme = (broken["scheme"] or "https").lower()
        return _said(written, f"{scheme}://{broken['rest'] or broken['other']}", "ist keine Adresse im Netz")
    if _MAIL.fullmatch(written):
        return _said(written, f"mailto:{written}", "ist eine Mailadresse")
    if _NUMBER.fullmatch(written):
        return _said(written, f"tel:{re.sub(r'[ /()]', '', written)}", "ist eine Telefonnummer")
    host = _HOST.fullmatch(written)
    is_file = f".{written.rpartition('.')[2].lower()}" in MEDIA_TYPES
    is_host = written.lower().startswith("www.") or (host is not None and not is_file)
    return Meant(f"https://{written}") if is_host else None


def _said(written: str, right: str, what: str) -> Meant:
    return Meant(right, f"»{written}« {what}. Bitte im Link »{right}« schreiben.")
