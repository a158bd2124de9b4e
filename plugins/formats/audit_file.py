"""``content/pruefung.toml``: the result of the last test of accessibility, written by the tests (tomllib)."""

import tomllib
from datetime import date

from plugins.domain.audit import Audit


def audit(text: str) -> Audit:
    """Read the file's text; raises ``ValueError`` with a German sentence when it is not as the tests write it."""
    try:
        values = tomllib.loads(text)
        return Audit(
            tested_on=date.fromisoformat(str(values["datum"])),
            rules=str(values["regeln"]),
            tool=str(values["werkzeug"]),
            pages=int(values["seiten"]),
            views=int(values["ansichten"]),
            violations=int(values["verstoesse"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError):
        advice = "Bitte löschen und »invoke test --record« laufen lassen."
        raise ValueError(f"Diese Datei ist nicht lesbar. {advice}") from None


def written(audit: Audit) -> str:
    """The file's text."""
    return (
        "# Das Ergebnis der letzten Prüfung auf Barrierefreiheit.\n"
        "# »invoke test --record« schreibt diese Datei, bitte nicht von Hand ändern.\n"
        f'datum = {audit.tested_on}\nregeln = "{audit.rules}"\nwerkzeug = "{audit.tool}"\n'
        f"seiten = {audit.pages}\nansichten = {audit.views}\nverstoesse = {audit.violations}\n"
    )
