"""What several tasks say of their options."""

COMMON = {"now": "Zeitpunkt, für den gebaut wird, zum Beispiel 2026-11-23T12:00", "content": "Ordner mit den Inhalten"}
STEM = {"stem": "Dateiname der Meldung, ohne .md"}
