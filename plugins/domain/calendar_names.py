"""Months and weekdays, and what is said of a date that does not take place: German words without a rule."""

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
AUSTRIAN_MONTHS = {"Jänner": 1, "Feber": 2}
"""What these two are called in Austria and South Tyrol; an editor anywhere may write so."""

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")

CANCELLED = "fällt aus"
"""What is said of a date on which an event does not take place."""
