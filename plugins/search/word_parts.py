"""What a dictionary does not tell of parts of compounds: closed classes of German, in the letters of ``spelled``."""

from .lexicon import spelled


def _listed(words: str) -> frozenset[str]:
    return frozenset(spelled(words).split())


BOUND = _listed("""
    agrar alt bio birn elektro erd farb fern geh gesamt hydro mäh mikro multi näh neu öko ost oster pfingst
    rot sach solar sonder tele thermo vorschul web
""")
"""They begin a compound, and are no words of their own or too short to be believed."""

SHORT = _listed("""
    Abo Akt Amt Arm Art Bad Bau Box Bus Cup Ehe Eis Erz Fax Fön Fuß Gas Heu Hof Hut Job Kfz Kot Kuh Kur Lkw Lok Mai
    Not Ohr Öl Ort Pkw Rad Rat Reh Ruf See Ski Tag Tal Tat Tee Tod Ton Tor Tür Typ Uhr Weg Zoo Zug
""")
"""Nouns of two or three letters; of those in a dictionary most are abbreviations and names."""

PREFIXES = _listed("""
    ab an auf aus be bei da dar durch ein ent er fort für ge her heran herauf heraus herbei herein hin hinaus hinter in
    inter kata los miss mit nach nieder ob para quad statt tran trans über um un unter ur ver vor voran voraus vorbei
    weih wider wieder zer zu zurück zusammen
""")
"""What is put before a word makes another word and no compound: an „Einladung“ is not a „Ladung“.

Foreign ones are among them that are words as well: in a „Quadrat“ is no „Rat“, in „Transport“ no „Sport“. So is what
nobody hears any more: who looks for „Nacht“ means no „Weihnacht“.
"""

ENDINGS = _listed("""
    chen dung dungs este esten heit heiten iker innen ion ionen ions isch ismus keit keiten lein ling linge nisse
    nissen ration rationen rations rial rinnen schaft schaften schafts ster
""")
"""What is put behind a word, or ends a foreign one, though some are nouns too: a „Mannschaft“ is not a „Schaft“,
and no „Rinnen“ are in „Bürgerinnen“."""

DAYS = _listed("Montag Dienstag Donnerstag Freitag Samstag Sonnabend Sonntag")
"""They stand on every page, and nobody who looks for „Tag“ or „Abend“ means them."""

NAMED = _listed("""
    Allee Bach Bad Bahnhof Berg Brücke Brunnen Damm Friedhof Halle Haus Hof Kirche Mühle Platz Radweg Ring Schule See
    Siedlung Stadion Straße Tal Turm Ufer Wald Weg
""")
"""Nouns behind a name that no dictionary has: „Wümmebrücke“."""
