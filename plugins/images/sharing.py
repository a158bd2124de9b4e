"""Share images under ``/vorschau/``: what a chat shows of a link to the site."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from ..bridge.original import Original
from ..bridge.output import Output
from ..bridge.stages import Build, Desk
from ..domain.look import Livery
from ..domain.offers import Offers
from ..domain.pictures import Picture
from ..domain.post import Post
from ..domain.town import Town
from .pictures import clean_photo
from .share_image import SIZE, Card, Drawer, drawable, legible

_KIND, _WORDS = "vorschau", "vorschau-worte"
_FOLDER = PurePosixPath("vorschau")
_NARROWEST_PHOTO = 600
"""Pixels; a smaller picture would be a blur, so a drawn card takes its place."""


def offers(desk: Desk, pictures: Mapping[PurePosixPath, Picture]) -> Offers:
    """Every post that is recent, pinned or has a picture gets one, and the site one for all other pages."""
    made = {post.stem: _offered(desk, post, pictures) for post in desk.site.posts}
    words = _site_words(desk)
    return Offers(
        share_images={stem: image for stem, image in made.items() if image},
        share_image=_image("seite.png", f"{words.kicker}: {words.headline}"),
    )


def outputs(build: Build) -> Iterator[Output]:
    """The images that are offered, each cut from a photo or drawn."""
    drawer, livery = Drawer(build.theme), build.livery
    for post in build.site.posts:
        image = build.offers.share_images.get(post.stem)
        if image and image.path.suffix == ".jpg" and post.image:
            cut = (build.original(post.image.path), post.image.path.suffix[1:], _plate(post), livery)
            yield build.output(str(image.path), _Cutter(build, drawer).photo, *cut, kept=_KIND, about=post)
        elif image and (words := _post_words(build, post)):
            yield build.output(str(image.path), drawer.card, words, livery, kept=_KIND, about=post)
    yield build.output(str(_FOLDER / "seite.png"), drawer.card, _site_words(build), livery, kept=_KIND)


class _Cutter:
    """Cuts photos with a drawer at hand and what is kept of them, which are tools and no inputs."""

    def __init__(self, desk: Desk, drawer: Drawer) -> None:
        self._desk, self._drawer = desk, drawer

    def photo(self, file: Original, ending: str, plate: str, livery: Livery) -> bytes:
        """JPEG of a photo; what its ``plate`` says, if anything, stands on it."""
        from .shared_photo import crop  # noqa: PLC0415 - Pillow, for new pictures only

        drawn = self._drawer.plate(plate, livery) if plate else None
        return crop(clean_photo(self._desk, file, ending), SIZE, drawn)


def _offered(desk: Desk, post: Post, pictures: Mapping[PurePosixPath, Picture]) -> Picture | None:
    photo = pictures.get(post.image.path) if post.image else None
    if photo and photo.sizes and photo.pixels and photo.pixels[0] >= _NARROWEST_PHOTO:
        shown = post.announcement.image.description if post.announcement.image else ""
        return _image(f"{post.stem}.jpg", f"{_plate(post)}: {shown}" if _plate(post) else shown)
    if not post.standing.is_on_display or _post_words(desk, post) is None:
        return None
    return _image(f"{post.stem}.png", f"{_kicker(post)}: {post.title}")


def _image(name: str, description: str) -> Picture:
    return Picture(path=_FOLDER / name, pixels=SIZE, description=description)


def _post_words(desk: Desk, post: Post) -> Card | None:
    """``None`` when the typefaces lack some of them; then the site's own picture is the better one."""
    town = desk.site.town
    card = _card(town, _kicker(post), post.title)
    return desk.remembered(_WORDS, drawable, card)


def _site_words(desk: Desk) -> Card:
    town = desk.site.town
    card = _card(town, f"Neues aus {town.words.house.dative}", f"Aktuelles aus {town.short_name}")
    return desk.remembered(_WORDS, legible, card)


def _card(town: Town, kicker: str, headline: str) -> Card:
    return Card(kicker=kicker, headline=headline, sender=town.name, note=_note(town), language=town.language)


def _kicker(post: Post) -> str:
    """Its topic, unless something about it matters more."""
    return _plate(post) or post.announcement.topic.name


def _plate(post: Post) -> str:
    """What must be said even on a photo."""
    return post.outcome or (post.announcement.urgency.word if post.standing.is_banner else "")


def _note(town: Town) -> str:
    return "Dies ist eine Vorführung" if town.is_demo else ""
