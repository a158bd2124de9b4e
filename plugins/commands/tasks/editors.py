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


_APPROVAL = {
    "eintragen": "Rolle, die den Text freigibt, zum Beispiel Pressestelle (kein Name)",
    "ziel": "Ordner für die Datei, sonst der Ordner, in dem Sie gerade sind",
}


@task(help=COMMON | STEM | _APPROVAL)
def freigabe(
    _: Context,
    stem: str,
    eintragen: str | None = None,
    ziel: str | None = None,
    content: str = "content",
    now: str | None = None,
) -> None:
    """Schreibt eine Datei zum Ansehen für die Freigabe, oder trägt die Freigabe ein."""
    from .. import approve, approver_file, arguments

    at = arguments.instant(now)
    if eintragen is None:
        arguments.end(approver_file.approver_file(content, at, stem, ziel))
    arguments.end(approve.approve(content, at, stem, eintragen))
