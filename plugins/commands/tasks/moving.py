"""What comes from elsewhere, and what goes."""

from invoke.context import Context
from invoke.tasks import task

from .options import COMMON


@task(help=COMMON | {"schreiben": "nicht nur zeigen, was sich ändern würde, sondern es schreiben"})
def migrate(_: Context, schreiben: bool = False, content: str = "content", now: str | None = None) -> None:
    """Schreibt Inhalte früherer Fassungen so, wie es heute üblich ist; zeigt zuerst, was sich ändern würde."""
    from .. import arguments, migrating

    arguments.end(migrating.migrate(content, arguments.instant(now), is_writing=schreiben))


_TOWN = {
    "name": "wie Ihr Ort heißt, zum Beispiel »Gemeinde Beispielhausen«",
    "ziel": "Ordner, der angelegt wird; sonst neben dem Programm, benannt nach dem Ort",
    "kurz": "kurzer Name, sonst der Name ohne »Stadt« oder »Gemeinde«",
    "hauptseite": "Adresse der Hauptseite",
    "adresse": "Adresse, unter der die Meldungen stehen werden",
    "telefon": "Telefon der Pressestelle",
    "email": "E-Mail-Adresse der Pressestelle",
    "strasse": "Straße und Hausnummer",
    "plz": "Postleitzahl",
    "ort": "Ort in der Anschrift, sonst der kurze Name",
    "vertreten": "Amt und Name der Person, die Ihren Ort vertritt",
    "kanal": "Einladungslink des WhatsApp-Kanals",
    "themen": "mit Komma dazwischen, jedes mit einem Emoji: »Verkehr, Feuerwehr 🚒«; sonst sechs gebräuchliche",
    "ortsteile": "mit Komma dazwischen",
    "farbe": "Farbe des Ortes, zum Beispiel #0f5750",
    "akzent": "zweite Farbe für das, was auffallen soll",
    "wappen": "Wappen oder Zeichen, eine SVG-Datei",
    "staat": "DE, AT oder CH",
    "forge": "github, gitlab oder forgejo: legt die Pipeline dorthin, wo sie gefunden wird",
}


@task(help=_TOWN | {"now": COMMON["now"]})
def town(  # noqa: PLR0913, PLR0917 - the options of a command
    _: Context,
    name: str,
    ziel: str | None = None,
    kurz: str = "",
    hauptseite: str = "",
    adresse: str = "",
    telefon: str = "",
    email: str = "",
    strasse: str = "",
    plz: str = "",
    ort: str = "",
    vertreten: str = "",
    kanal: str = "",
    themen: str = "",
    ortsteile: str = "",
    farbe: str = "",
    akzent: str = "",
    wappen: str = "",
    staat: str = "DE",
    forge: str = "",
    now: str | None = None,
) -> None:
    """Legt einen eigenen Ordner für einen Ort an, mit dem Programm darin."""
    from ...town_folder.founding import Founding
    from .. import arguments
    from ..town import town as found

    founding = Founding(
        name=name,
        short=kurz,
        main_site=hauptseite,
        address=adresse,
        phone=telefon,
        email=email,
        street=strasse,
        postcode=plz,
        place=ort,
        represented_by=vertreten,
        channel=kanal,
        topics=themen,
        districts=ortsteile,
        colour=farbe,
        accent=akzent,
        mark=arguments.file(wappen),
        country=arguments.country(staat),
    )
    arguments.end(found(founding, ziel, arguments.instant(now), arguments.forge(forge)))


@task(
    help={"programm": "die neue Fassung, eine Datei wie »aktuelles-1.1.0-py3-none-any.whl«"}, aliases=["aktualisieren"]
)
def upgrade(_: Context, programm: str) -> None:
    """Heftet den Ordner eines Ortes an eine andere Fassung des Programms und nennt, was zu tun ist."""
    from .. import arguments
    from ..upgrading import upgrade as pin_to

    arguments.end(pin_to(programm))


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
