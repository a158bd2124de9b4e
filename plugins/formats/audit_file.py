"""``content/pruefung.toml``: the result of the last test of accessibility, written by ``invoke audit`` (tomllib)."""

import tomllib
from datetime import date

from ..domain.audit import ADVICE, Audit


def audit(text: str) -> Audit:
    """Read the file's text; raises ``ValueError`` with a German sentence when it is not as the command writes it.

    Older files know neither whose site it was nor how many pages there were besides those tested: all were.
    """
    try:
        values = tomllib.loads(text)
        return Audit(
            tag_authority=str(values.get("kennung") or "") or None,
            tested_on=date.fromisoformat(str(values["datum"])),
            rules=str(values["regeln"]),
            tool=str(values["werkzeug"]),
            pages=int(values["seiten"]),
            all_pages=int(values.get("seiten_gesamt", values["seiten"])),
            views=int(values["ansichten"]),
            violations=int(values["verstoesse"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError):
        advice = ADVICE.replace("Bitte", "Bitte löschen und")
        raise ValueError(f"Diese Datei ist nicht lesbar. {advice}") from None


def written(audit: Audit) -> str:
    """The file's text."""
    whose = f'kennung = "{audit.tag_authority}"\n' if audit.tag_authority else ""
    return (
        "# Das Ergebnis der letzten Prüfung auf Barrierefreiheit.\n"
        "# »invoke audit« schreibt diese Datei, bitte nicht von Hand ändern.\n"
        f'{whose}datum = {audit.tested_on}\nregeln = "{audit.rules}"\nwerkzeug = "{audit.tool}"\n'
        f"seiten = {audit.pages}\nseiten_gesamt = {audit.all_pages}\n"
        f"ansichten = {audit.views}\nverstoesse = {audit.violations}\n"
    )
