"""Months and weekdays, and what is said of a date that does not take place: German words without a rule."""

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")

CANCELLED = "fällt aus"
"""What is said of a date on which an event does not take place."""
