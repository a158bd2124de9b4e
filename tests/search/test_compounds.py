"""Where compounds are put together, and words that only look so."""

import pytest

from plugins.search.compounds import Compounds
from plugins.search.lexicon import Lexicon, lexicon

COMPOUNDS = Compounds(Lexicon(lexicon))


@pytest.mark.parametrize(
    "word",
    [
        "wasser|rohr|bruch",
        "grund|steuer|bescheid",
        "gemeinde|rats|sitzung",
        "einwohner|melde|amt",
        "volks|hoch|schule",
        "sprech|zeiten",
        "geh|weg",
        "fahr|rad",
        "rat|haus",
        "standes|amt",  # not „Stande-samt“
        "haus|halts|satzung",
        "haupt|straße",  # not „Haupts-traße“
        "personal|ausweis",  # not „Persona-lausweis“
        "volks|trauer|tag",  # not „Trau-ertag“
        "stau|becken",  # not „Staub-ecken“
        "öl|heizung",
        "neu|bau|gebiet",
        "wochen|ende",
        "wümme|brücke",  # a name
        "fern|wärme|leitung",
        "sach|spenden",
        "vorschul|kinder",
        "pfingst|markt",
        "weihnachts|markt",  # which is no „Nachtsmarkt“
        "katastrophen|schutz",  # no „Strophenschutz“
        "bürgerinnen|sprech|stunde",  # no „Rinnensprechstunde“
    ],
)
def test_a_compound_is_put_together_of_its_words(word: str) -> None:
    parts = word.split("|")
    assert COMPOUNDS.ends("".join(parts)) == tuple("".join(parts[place:]) for place in range(1, len(parts)))


@pytest.mark.parametrize(
    ("word", "ends"),
    [
        ("sperrmuellabfuhr", ("muellabfuhr", "abfuhr")),
        ("strassensperrung", ("sperrung",)),
        ("gehwegpflasterarbeiten", ("wegpflasterarbeiten", "pflasterarbeiten", "arbeiten")),
        ("gemeinderäte", ("räte",)),
        ("feuerwehrhäuser", ("wehrhäuser", "häuser")),
        ("grundbuchauszugs", ("buchauszugs", "auszugs")),
    ],
)
def test_ends_are_as_the_page_writes_them(word: str, ends: tuple[str, ...]) -> None:
    assert COMPOUNDS.ends(word) == ends


@pytest.mark.parametrize(
    "word",
    [
        *("einladung", "umleitung", "unterführung", "vorrat", "beirat", "ausstellung", "anmeldung"),  # prefixes
        *("mannschaft", "wirtschaft", "gemeinschaft", "krankheit", "zeugnisse", "generation"),  # endings
        *("heirat", "monat", "partei", "kapelle", "legende", "pastor", "insekten", "minister", "material", "spende"),
        *("quadrat", "transport", "interesse", "ballast", "japanisch"),
        *("prüfende", "studierende"),  # no ends
        *("montag", "dienstags"),
        *("rat", "öl", "", "ä", "ß", "müll"),
        *("xyzqwertz", "borchelsmoor"),
    ],
)
def test_what_is_not_put_together_has_no_ends(word: str) -> None:
    assert COMPOUNDS.ends(word) == ()


def test_the_longest_words_of_offices_are_put_together_and_what_is_longer_is_no_word() -> None:
    assert COMPOUNDS.ends("rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz")[-1] == "gesetz"
    assert COMPOUNDS.ends(8 * "straßen" + "sperrung") != ()
    assert COMPOUNDS.ends(1000 * "straßen" + "sperrung") == ()
