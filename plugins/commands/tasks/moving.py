"""What comes from elsewhere, and what goes."""

from invoke.context import Context
from invoke.tasks import task

from .options import COMMON


@task(
    name="import",
    help=COMMON
    | {
        "quelle": "Feed (Datei oder Adresse), Export von WordPress, Export der News von TYPO3 (XML, CSV, JSON)",
        "von": "Adresse der alten Website, zum Beispiel https://www.stadt.example",
        "pfad": "für TYPO3: wo die alten Seiten standen, zum Beispiel /aktuelles/{}",
        "bilder": "Ordner mit den Dateien der alten Website, zum Beispiel wp-content/uploads oder fileadmin",
        "laden": "fehlende Bilder und Dokumente von der alten Website laden",
        "thema": "Thema für Meldungen, deren Kategorie hier keines ist",
        "kategorien": "welche Kategorie welches Thema ist: »Sport = Veranstaltungen; Bauen = Stadtentwicklung«",
        "probe": "nur zeigen, was übernommen würde",
    },
    aliases=["einlesen"],
)
def import_(  # noqa: PLR0913, PLR0917 - the options of a command
    _: Context,
    quelle: str,
    von: str = "",
    pfad: str = "",
    bilder: str = "",
    laden: bool = False,
    thema: str = "",
    kategorien: str = "",
    probe: bool = False,
    content: str = "content",
    now: str | None = None,
) -> None:
    """Übernimmt Meldungen einer anderen Website in content/meldungen/; noch einmal aufgerufen, nur neue."""
    from .. import arguments, importing

    options = importing.Options(
        site=von,
        pattern=pfad,
        files=bilder,
        is_fetching=laden,
        topic=thema,
        categories=kategorien,
        is_trial=probe,
    )
    arguments.end(importing.import_(quelle, content, arguments.instant(now), options))


@task(
    help=COMMON | {"jahr": "welches Jahr, zum Beispiel 2025", "ziel": "Ordner für das Paket, sonst archiv-JAHR"},
    aliases=["archiv"],
)
def archive(_: Context, jahr: str, ziel: str | None = None, content: str = "content", now: str | None = None) -> None:
    """Packt die Meldungen eines Jahres für das Stadtarchiv (BagIt, RFC 8493)."""
    from .. import archiving, arguments

    arguments.end(archiving.archive(content, arguments.instant(now), jahr, ziel))
