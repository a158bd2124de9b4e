"""A town whose announcements have everything that a feed or calendar can trip over."""

from pathlib import Path

from tests.tools import ROOT
from tests.workshop import TOWN, Workshop

HUB = "https://hub.example/?a=1&b=2"


def a_full_town(home: Path) -> Workshop:
    """A hub, pictures, attachments, an emergency with a change, withdrawals, ties, other scripts, three years."""
    workshop = Workshop(home)
    (workshop.content / "stadt.toml").write_text(f'{TOWN}\n[websub]\nhub = "{HUB}"\n', encoding="utf-8")
    (workshop.content / "bilder/markt.png").write_bytes((ROOT / "tests/site/punkt.png").read_bytes())
    for name in ("plan", "liste"):
        (workshop.content / f"dokumente/{name}.pdf").write_bytes(f"%PDF-1.4 {name}".encode())
    workshop.announce(
        "2026-11-20-voll",
        "Ortsteile: Borchel, Kernstadt\nBild: bilder/markt.png\nBildbeschreibung: Der „Markt“ & mehr\n"
        "Bildnachweis: Stadt\nAnhänge:\n  - dokumente/plan.pdf: Der Plan\n  - dokumente/liste.pdf: Die Liste\n"
        "Beginn: 2026-12-05 15:00\nEnde: 2026-12-05 18:00\nOrt: Markt; vor dem Rathaus, links\n",
        body="A & B <5 t, [Link](/whatsapp/), [oben](#oben), ]]> und [Plan](dokumente/plan.pdf).\n\n"
        "مرحبا بكم 🚧 „Grüße“[^1]\n\n[^1]: Eine Fußnote.",
    )
    workshop.announce(
        "2026-11-21-sturm",
        "Dringlichkeit: eilmeldung\nÄnderungen:\n  - 2026-11-22 08:00: Der Sturm ist stärker.\n"
        "  - 2026-11-22 14:00: Der Sturm lässt nach.\n",
        date="2026-11-21 07:15",
    )
    workshop.announce(
        "2026-11-19-markt",
        "Beginn: 2026-12-12\nAufgehoben: 2026-11-23 10:00: Kein Platz & keine Buden <3.\n",
        date="2026-11-19",
    )
    workshop.announce("2026-11-18-aenderung", "Änderungen:\n  - 2026-11-19 09:00: Länger.\n", date="2026-11-18 10:00")
    file = workshop.content / "meldungen/2026/2026-11-18-aenderung.md"
    title = "Titel: A & B <5 t – „Grüße“ 🚧 שלום"
    file.write_text(file.read_text("utf-8").replace("Titel: Titel von 2026-11-18-aenderung", title), "utf-8")
    for letter in "abcdefghijkl":  # twelve in one minute: some of their seconds tie
        workshop.announce(f"2026-11-17-{letter}", date="2026-11-17 12:00")
    workshop.announce("2025-12-31-silvester", date="2025-12-31 23:59")
    workshop.announce("2024-02-29-schalttag", date="2024-02-29")
    return workshop
