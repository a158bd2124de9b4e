"""What still speaks of last year's Saturday, 13 December 2025, 17 o'clock, in an announcement for this year."""

from datetime import date, time

import pytest

from plugins.writing.left_over import left_over
from plugins.writing.when import When

THEN = When((date(2025, 12, 4), date(2025, 12, 13)), frozenset({time(17)}), frozenset({time(18, 30)}))
NOW = When((date(2026, 12, 12),), frozenset({time(15)}), frozenset({time(17)}))


def found(words: str, now: When = NOW) -> str:
    return "; ".join(said for _, said in left_over(words, THEN, now))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Wir singen um 17 Uhr.", "»um 17 Uhr«"),
        ("von 17 bis 18:30 Uhr", "»von 17 bis 18:30 Uhr«"),
        ("17.00–18.30 Uhr", "»17.00–18.30 Uhr«"),
        ("Beginn ist 17:00, Einlass 16:30.", "»17:00« und »16:30«"),
        ("ab 17 h, um 17.30", "»ab 17 h« und »um 17.30«"),
        ("um fünf Uhr, Ende halb sieben", "»um fünf Uhr« und »halb sieben«"),
        ("In KW 49, der 51. KW und Kalenderwoche 2", "»KW 49«, »51. KW« und »Kalenderwoche 2«"),
        ("Saison 2025/26, Winter 25/26 und 2025/2026", "»Saison 2025/26«, »Winter 25/26« und »2025/2026«"),
        ("am dritten Advent", "»dritten Advent«"),
        ("am 3. Adventswochenende, am 2. Advent", "»2. Advent«"),
        ("immer mittwochs, am Freitagabend", "»mittwochs« und »Freitagabend«"),
        ("Mittwochs offen, Mi 8–12 Uhr", "»8–12 Uhr«, »Mittwochs« und »Mi«"),
        ("zum 25. Mal", "»zum 25. Mal«"),
        ("  - dokumente/programm.pdf: Programm 2025", ""),
    ],
)
def test_words_of_last_year_are_named(words: str, said: str) -> None:
    assert found(words) == said


@pytest.mark.parametrize(
    "words",
    [
        "am Samstag, 12. Dezember 2026, von 15 bis 17 Uhr", "15.00–17.00 Uhr", "um 15 Uhr, bis 17 Uhr", "ab drei Uhr",
        "samstags, am Samstagnachmittag und Sonnabend", "Saison 2026/27", "seit 1998", "in der KW 50",
        "am Samstag vor dem Advent", "Telefon 04261 71-17", "Hausnummer 17", "12:5 Stimmen", "§ 17, Nr. 17.30",
        "24 h geöffnet", "um 17.30 Euro teurer", "zum letzten Mal", "alle zwei Wochen", "Maßstab 1:1000",
    ],
)  # fmt: skip
def test_what_is_right_this_year_or_no_time_at_all_is_not(words: str) -> None:
    assert found(words) == ""


def test_a_month_is_left_over_when_the_new_days_lie_in_another() -> None:
    assert found("Das Singen im Dezember", When((date(2027, 1, 9),))) == "»Dezember«"
    assert found("Das Singen im Dezember") == ""
