"""What a dictionary does not tell of parts of compounds: closed classes of German, all in the letters of ``spelled``.

Of the dictionary's short words most are abbreviations and names, so of three letters only these are parts.
"""

from .lexicon import spelled

BOUND = frozenset(
    spelled("agrar alt bio elektro geh gesamt hydro mäh mikro multi näh neu öko oster rot solar sonder tele thermo web")
    .split()
)  # fmt: skip
"""They begin a compound, and are no words of their own or too short to be trusted."""

SHORT = frozenset(
    spelled(
        """
        Aal Abo Akt Amt Arm Art Ast Bad Bau Box Bus Cup Ehe Eis Erz Fax Fön Fuß Gas Heu Hof Hut Job Kfz Kot Kuh Kur Lkw
        Lok Mai Müll Not Ohr Öl Ort Pkw Rad Rat Reh Ruf See Ski Tag Tal Tat Tee Tod Ton Tor Tür Typ Uhr Weg Zoo Zug
        """
    ).split()
)
"""Nouns of two or three letters."""

PREFIXES = frozenset(
    spelled(
        """
        ab an auf aus be bei da dar durch ein ent er fort für ge her heran herauf heraus herbei herein hin hinaus hinter
        in los miss mit nach nieder ob statt über um un unter ur ver vor voran voraus vorbei weg wider wieder zer zu
        zurück zusammen
        """
    ).split()
) - SHORT
"""What is put before a word makes another word and no compound: an „Einladung“ is not a „Ladung“."""

ENDINGS = frozenset(
    """
    chen dung dungs este esten heit heiten iker innen ion ionen ions ismus keit keiten lein ling linge nisse nissen
    ration rationen rations rial schaft schaften schafts ster
    """.split()
)
"""What is put behind a word, or ends a foreign one, though some are nouns too: a „Mannschaft“ is not a „Schaft“."""

DAYS = frozenset(f"{day}tag" for day in ("mon", "diens", "donners", "frei", "sams", "sonn"))
"""They stand on every page, and nobody who looks for „Tag“ means them."""

NAMED = frozenset(
    spelled(
        """
        Allee Bach Bad Bahnhof Berg Brücke Brunnen Damm Friedhof Halle Haus Hof Kirche Mühle Platz Radweg Ring Schule
        See Siedlung Stadion Straße Strasse Tal Turm Ufer Wald Weg
        """
    ).split()
)
"""Nouns behind a name that no dictionary has: „Wümmebrücke“."""
