"""What goes into the archive of a year: which files of the site, which of the content, and what is said about them."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from ..bridge.making import Result, archived
from ..bridge.output import Made
from ..domain.lists import by_year
from ..domain.pictures import Picture
from ..domain.placeholder import is_missing
from ..domain.post import Post
from ..domain.subscriptions import of_year
from ..domain.wording import NBSP, day
from .bag import Info
from .offline import offline
from .shelf import Shelf

_README = """\
{title}
{line}

{description}

Anzahl:    {count}
Adresse:   {address}
Stand:     {day}; so standen die Seiten an diesem Tag im Netz

website/   Die Seiten. Bitte {start} in einem Browser öffnen.
           Verweise auf andere Seiten führen ins Netz.
           website/archiv/{year}/feed.atom enthält alle Meldungen noch einmal
           als Feed (Atom, RFC 4287 und 5005).
quellen/   Die Texte, wie die Redaktion sie geschrieben hat (Markdown, UTF-8),
           mit den Bildern und Dokumenten in ursprünglicher Größe.
{channel}
Die Prüfsummen aller Dateien stehen in manifest-sha512.txt. Das Paket folgt
BagIt 1.0 (RFC 8493). Entwürfe und gelöschte Meldungen sind nicht dabei.
"""
_OF_A_CHANNEL = "kanal/     Die Texte für den WhatsApp-Kanal.\n"


class YearShelf(Shelf):
    """A place for the files of a year."""

    def __init__(self, result: Result, year: int) -> None:
        super().__init__(self._belongs)
        self.posts: Sequence[Post] = by_year(result.site.posts).get(year, ())
        self._folders = {f"meldungen/{post.stem}" for post in self.posts}
        self._lists = f"archiv/{year}/"
        pictures = result.build.offers.pictures
        self._own = {str(file.path) for post in self.posts for file in post.files}
        self._own |= {path for each in filter(None, map(pictures.get, _files(self.posts))) for path in _paths(each)}

    def _belongs(self, path: str) -> bool:
        is_own = path in self._own or path.startswith((self._lists, "assets/"))
        return is_own or path.rpartition("/")[0] in self._folders


def payload(result: Result, shelf: YearShelf, year: int) -> Iterator[Made]:
    """Every file of the package. Raises ``OSError``."""
    absolute = result.site.town.absolute
    for path, content in shelf.files.items():
        is_page = path.endswith(".html")
        page = offline(content.decode(), path, shelf.files, absolute).encode() if is_page else content
        yield Made(f"website/{path}", page)
    for place in dict.fromkeys((*_sources(result, shelf.posts), *_files(shelf.posts))):
        yield Made(f"quellen/{place}", (result.content.folder.path / place).read_bytes())
    yield from archived(result.build, shelf.posts)
    yield Made("LIESMICH.txt", _readme(result, shelf.posts, year).encode())


def info(result: Result, year: int) -> Info:
    """What an archive catalogues (RFC 8493, 2.2.2); what nobody has filled in yet is left out."""
    town, contact = result.site.town, result.site.town.contact
    place = (contact.street, f"{contact.postcode} {contact.town}")
    at = day(result.site.now, language=town.language)
    described = f"{of_year(town, year).description} Stand: {at}".replace(NBSP, " ")
    known = [
        ("Source-Organization", town.name),
        ("Organization-Address", None if any(map(is_missing, place)) else ", ".join(place)),
        ("Contact-Name", contact.name),
        ("Contact-Phone", contact.known_phone),
        ("Contact-Email", contact.known_email),
        ("External-Description", described),
        ("Bagging-Date", f"{result.site.now:%Y-%m-%d}"),
        ("External-Identifier", f"{town.tag_authority}:archiv/{year}"),
    ]
    return [(name, value) for name, value in known if value and not is_missing(value)]


def _readme(result: Result, posts: Sequence[Post], year: int) -> str:
    town, about = result.site.town, of_year(result.site.town, year)
    text = town.german(_README).format(
        title=about.title,
        line="=" * len(about.title),
        description=about.description,
        count=len(posts),
        address=town.address,
        day=day(result.site.now, language=town.language),
        channel=_OF_A_CHANNEL if town.channel else "",
        year=year,
        start=f"website/archiv/{year}/index.html",
    )
    return text.replace(NBSP, " ")


def _sources(result: Result, posts: Sequence[Post]) -> Iterator[PurePosixPath]:
    """The files of the announcements, below the content folder."""
    return (result.content.folder.source(post.source) for post in posts)


def _files(posts: Sequence[Post]) -> Iterator[PurePosixPath]:
    """The pictures and documents that announcements refer to, below the content folder."""
    return (file.path for post in posts for file in post.files)


def _paths(picture: Picture) -> Iterator[str]:
    """Every file of a picture on the site."""
    sizes = [*picture.sizes, *(size for source in picture.sources for size in source.sizes)]
    yield from map(str, (picture.path, *(size.path for size in (*sizes, *filter(None, [picture.still])))))
