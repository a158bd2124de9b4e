"""Which hints about style a town wants (``[hinweise]``), and which words it calls Amtsdeutsch (``[amtsdeutsch]``)."""

from dataclasses import dataclass

STYLE_KINDS = (
    "satzlaenge",
    "amtsdeutsch",
    "grossbuchstaben",
    "linktexte",
    "ueberschriften",
    "bildbeschreibungen",
    "kontaktdaten",
)
"""Each can be switched off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HintWishes:
    """``off`` are kinds that nobody wants to hear of, ``words`` the town's own words with what is better."""

    off: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
