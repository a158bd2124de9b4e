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


_NEW = COMMON | {
    "titel": "Überschrift, höchstens 120 Zeichen",
    "thema": "eines der Themen aus stadt.toml",
    "kurztext": "das Wichtigste in ein bis zwei Sätzen",
    "ortsteile": "mit Komma dazwischen; ohne Angabe gilt die Meldung überall",
    "termin": "eine Veranstaltung, fragt nach Beginn, Ende und Ort",
    "beginn": "zum Beispiel »28.11., 15–17 Uhr«; mehrere Termine trennt ein Semikolon",
    "ende": "wann der Termin endet, zum Beispiel »17 Uhr«",
    "ort": "wo der Termin stattfindet",
    "eilig": "eine Eilmeldung, fragt nach dem Ende",
    "ab": "ab wann die Meldung gilt",
    "bis": "bis wann die Meldung gilt, zum Beispiel »27.11.« oder »heute, 18 Uhr«",
    "von": "Dateiname einer früheren Meldung, aus der die neue wird",
}


@task(help=_NEW, aliases=["neu"])
def new(  # noqa: PLR0913, PLR0917 - the options of a command
    _: Context,
    titel: str | None = None,
    thema: str | None = None,
    kurztext: str | None = None,
    ortsteile: str | None = None,
    termin: bool = False,
    beginn: str | None = None,
    ende: str | None = None,
    ort: str | None = None,
    eilig: bool = False,
    ab: str | None = None,
    bis: str | None = None,
    von: str | None = None,
    content: str = "content",
    now: str | None = None,
) -> None:
    """Legt die Datei für eine neue Meldung an und fragt, was fehlt."""
    from .. import arguments
    from ..new import Options
    from ..new import new as begin

    said = {
        "titel": titel, "thema": thema, "kurztext": kurztext, "ortsteile": ortsteile,
        "beginn": beginn, "ende": ende, "ort": ort, "ab": ab, "bis": bis,
    }  # fmt: skip
    answers = {option: answer for option, answer in said.items() if answer is not None}
    options = Options(answers=answers, is_event=termin, is_urgent=eilig, earlier=von)
    arguments.end(begin(content, arguments.instant(now), options))


@task(help={"content": COMMON["content"], "ziel": "Ordner, in dem VS Code danach sucht"})
def editor(_: Context, content: str = "content", ziel: str = ".vscode") -> None:
    """Schreibt Textbausteine und Schema für VS Code, mit den Themen aus stadt.toml."""
    from .. import arguments
    from ..editor_support import editor as write

    arguments.end(write(content, ziel))


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
