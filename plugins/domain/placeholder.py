"""``[bitte ergänzen: …]``: what stands in a template of the town's words until someone knows better."""

import re

PLACEHOLDER = re.compile(r"\[bitte ergänzen\b[^\]\n]*\]?", re.IGNORECASE)


def is_missing(text: str) -> bool:
    """Whether a placeholder stands where something should be said.

    >>> is_missing("[Bitte ergänzen: Telefon]"), is_missing("04261 710"), is_missing("[bitte ergänzend lesen](/a/)")
    (True, False, False)
    """
    return PLACEHOLDER.search(text) is not None
