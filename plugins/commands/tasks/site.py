"""What makes, tests and publishes the site."""

from invoke.context import Context
from invoke.tasks import task

from .options import COMMON

_BUILD = COMMON | {
    "output": "Ordner für die fertige Website",
    "adresse": "wo die Vorschau zu sehen ist, wenn nicht unter der Adresse aus stadt.toml",
    "clean": "alles neu machen, nichts aus früheren Bauten übernehmen",
    "full": "auch Drucksachen, Vorschaubilder und Suche",
    "force": "auch dann bauen, wenn dadurch viele Meldungen von der Website verschwinden",
    "publish": "für die Öffentlichkeit: weigert sich bei Vorführung und Platzhaltern",
}


@task(help=_BUILD)
def build(  # noqa: PLR0913, PLR0917 - the options of a command
    _: Context,
    content: str = "content",
    output: str | None = None,
    adresse: str | None = None,
    now: str | None = None,
    clean: bool = False,
    full: bool = False,
    publish: bool = False,
    force: bool = False,
) -> None:
    """Prüft die Inhalte und baut die Website."""
    from ...bridge.extent import Extent
    from .. import arguments, building

    extent = Extent.PUBLIC if publish else Extent.FULL if full else Extent.PLAIN
    at, address = arguments.instant(now), arguments.address(adresse)
    built = building.build(content, output, at, extent=extent, address=address, clean=clean, force=force)
    arguments.end(built)


@task(
    help=COMMON
    | {
        "output": "Ordner einer schon gebauten Website, sonst wird neu gebaut",
        "browser": "Name oder Pfad eines Browsers, sonst Chromium, Chrome oder Edge",
    }
)
def audit(
    _: Context, content: str = "content", output: str | None = None, now: str | None = None, browser: str | None = None
) -> None:
    """Prüft die Website auf Barrierefreiheit und schreibt das Ergebnis nach content/pruefung.toml."""
    from .. import arguments
    from ..audit import audit as test_accessibility

    arguments.end(test_accessibility(content, output, arguments.instant(now), browser))


_PUBLISH = COMMON | {
    "folder": "Ordner der Stände, sonst PUBLISH_PATH in publishconf.py",
    "zurueckhalten": "für Zeitpläne: eine Meldung mit einem Fehler hält nur sich selbst auf",
    "force": "auch dann, wenn dadurch viele Meldungen oder ein Feed verschwinden",
}


@task(help=_PUBLISH, aliases=["veroeffentlichen"])
def publish(
    _: Context,
    zurueckhalten: bool = False,
    force: bool = False,
    content: str = "content",
    now: str | None = None,
    folder: str | None = None,
) -> None:
    """Baut für die Öffentlichkeit, kontrolliert, tauscht aus und überträgt."""
    from .. import arguments, publishing

    at = arguments.instant(now)
    arguments.end(publishing.publish(content, folder, at, is_holding=zurueckhalten, is_forced=force))


@task(help={name: _PUBLISH[name] for name in ("content", "folder")}, aliases=["zurueck"])
def rollback(_: Context, content: str = "content", folder: str | None = None) -> None:
    """Geht zum Stand davor zurück; der Zeitplan wartet dann auf einen neuen Commit."""
    from .. import arguments, publishing

    arguments.end(publishing.rollback(content, folder))
