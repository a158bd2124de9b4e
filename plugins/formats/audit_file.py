"""``content/pruefung.toml``: the result of the last test of accessibility, written by the tests (tomllib)."""

import tomllib
from datetime import date

from plugins.domain.audit import Audit


def audit(text: str) -> Audit:
    """Read the file's text; raises ``ValueError`` with a German sentence when it is not as the tests write it."""
    try:
        found = tomllib.loads(text)
        return Audit(
            tested_on=date.fromisoformat(str(found["datum"])),
            rules=str(found["regeln"]),
            tool=str(found["werkzeug"]),
            pages=int(found["seiten"]),
            views=int(found["ansichten"]),
            violations=int(found["verstoesse"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError):
        advice = "Bitte löschen und »invoke test --record« laufen lassen."
        raise ValueError(f"Diese Datei ist nicht lesbar. {advice}") from None


def written(found: Audit) -> str:
    """The file's text."""
    return (
        "# Das Ergebnis der letzten Prüfung auf Barrierefreiheit.\n"
        "# »invoke test --record« schreibt diese Datei, bitte nicht von Hand ändern.\n"
        f'datum = {found.tested_on}\nregeln = "{found.rules}"\nwerkzeug = "{found.tool}"\n'
        f"seiten = {found.pages}\nansichten = {found.views}\nverstoesse = {found.violations}\n"
    )
