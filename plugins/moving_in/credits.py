"""Whose picture it is, where a caption says so."""

import re

_CREDIT = re.compile(
    r"(?:\(|\[|^|[\s|/–-])(?:Foto|Bild|Bildnachweis|Bildquelle|Quelle|Fotograf(?:in)?|Copyright|©|\(c\))"
    r"\s*(?:von|:|©|by)?\s*:?\s*(?P<name>[^()\[\]|]{2,100}?)\s*(?:[)\]|]|$)",
    re.IGNORECASE,
)


def credit_in(caption: str) -> str:
    """The name behind »Foto:« or ©; empty when the caption names nobody.

    >>> credit_in("Das Rathaus (Foto: Eva Mai)"), credit_in("© Stadt Musterfelde"), credit_in("Das Foto zeigt viel.")
    ('Eva Mai', 'Stadt Musterfelde', '')
    """
    found = (
        _CREDIT.search(caption)
        if re.search(
            r"(?:Foto|Bild\w*|Quelle|Fotograf(?:in)?|Copyright)\s*(?::|©|von\b)|©|\(c\)", caption, re.IGNORECASE
        )
        else None
    )
    return found["name"].strip(" .:") if found else ""
