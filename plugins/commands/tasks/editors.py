"""What an editor runs; each also answers to a German name."""

from invoke.context import Context
from invoke.tasks import task

from .options import COMMON, STEM

_CHECK = COMMON | {
    "format": "Form der Ausgabe: text, github, gitlab oder json",
    "publish": "auch nennen, was das Veröffentlichen verweigert, heute und in den nächsten 60 Tagen",
}


@task(help=_CHECK, aliases=["pruefen"])
def check(
    _: Context,
    content: str = "content",
    now: str | None = None,
    format: str = "text",  # noqa: A002
    publish: bool = False,
) -> None:
    """Nennt alle Probleme und Hinweise in den Inhalten."""
    from .. import arguments, site

    arguments.end(site.check(content, arguments.instant(now), format, is_publishing=publish))


@task(help=COMMON | STEM | {"json": "als JSON ausgeben"}, aliases=["kanal"])
def whatsapp(
    _: Context, stem: str | None = None, content: str = "content", now: str | None = None, json: bool = False
) -> None:
    """Zeigt die neuen Texte für den WhatsApp-Kanal."""
    from .. import arguments, channel

    arguments.end(channel.whatsapp(content, arguments.instant(now), stem, as_json=json))


@task(help=COMMON | STEM, aliases=["versandt"])
def posted(_: Context, stem: str, content: str = "content", now: str | None = None) -> None:
    """Vermerkt in der Datei, dass die Meldung im Kanal steht."""
    from .. import arguments
    from ..posted import posted as note_posted

    arguments.end(note_posted(content, arguments.instant(now), stem))


_SERVE = COMMON | {
    "port": "Nummer, unter der dieser Rechner antwortet; ist sie belegt, die nächste freie",
    "abfragen": "alle Dateien regelmäßig ansehen, wenn ein Laufwerk nicht meldet, dass gespeichert wurde",
    "still": "keinen Browser öffnen",
}


@task(help=_SERVE, aliases=["vorschau"])
def serve(
    _: Context,
    content: str = "content",
    now: str | None = None,
    port: int = 8000,
    abfragen: bool = False,
    still: bool = False,
) -> None:
    """Zeigt die Website auf diesem Rechner, auch was noch nicht öffentlich ist; lädt nach jedem Speichern neu."""
    from .. import arguments, serving

    arguments.end(serving.serve(content, arguments.instant(now), port, is_asking=abfragen, is_quiet=still))
