"""How a day or an instant is spelt."""

import re

SPELT = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ \t]+(\d{2}):(\d{2}))?")
"""``JJJJ-MM-TT`` or ``JJJJ-MM-TT HH:MM``."""

YEARS = range(1900, 2200)
"""The years that a town writes about; beyond lie typing errors, and the end of what can be reckoned with."""


def is_spelt(text: str) -> bool:
    """Whether it says one day or instant, and nothing else, as it should be; not whether a calendar has it."""
    return SPELT.fullmatch(text) is not None
