"""What stands in ``[kontakt]`` must be dialled, written to and sent mail to, by people and programs all over."""

import re
from collections.abc import Iterator

from .placeholder import is_missing
from .problems import Problem
from .reachable import MAIL
from .town import Contact

_PHONE = re.compile(r"\s*[+(]{0,2}[0-9](?:[ \u00a0\u202f()/.\u2010-\u2015-]{0,3}[0-9]){2,}\s*")
_MAIL = re.compile(rf"\s*{MAIL}\s*")
_POSTCODE = re.compile(r"\s*[0-9]{4,5}\s*")
_UNFIT = "»{}« passt hier nicht. {}"
_NUMBER_ONLY = "Bitte nur die Nummer schreiben, die ein Telefon wählen kann, zum Beispiel »04261 71-0«."
_ADDRESS_ONLY = "Bitte genau eine E-Mail-Adresse schreiben, zum Beispiel »presse@stadt.de«."
_DIGITS_ONLY = "Bitte nur die Ziffern der Postleitzahl schreiben."


def unfit(contact: Contact, path: str, *, is_refused: bool) -> Iterator[Problem]:
    """A hint, or a fault when it is refused, for each value that does not do; one that is still missing says so itself.

    Words in a telephone number would be dialled as if they were not there, and lead to somebody else.
    """
    for key, value, form, advice in (
        ("telefon", contact.phone, _PHONE, _NUMBER_ONLY),
        ("email", contact.email, _MAIL, _ADDRESS_ONLY),
        ("plz", contact.postcode, _POSTCODE, _DIGITS_ONLY),
    ):
        if not is_missing(value) and not form.fullmatch(value):
            text = _UNFIT.format(value, advice)
            yield Problem(path=path, field=f"kontakt.{key}", text=text, is_hint=not is_refused)
