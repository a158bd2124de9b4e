"""Share images under ``/vorschau/``: what a chat shows of a link to the site."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk
from plugins.domain.offers import Offers
from plugins.domain.pictures import Picture
from plugins.domain.post import Post
from plugins.domain.town import Town
from plugins.images import responsive_image, share_image
from plugins.images.colours import colours
from plugins.images.share_image import Card

_KIND = "vorschau"
_FOLDER = PurePosixPath("vorschau")
_NARROWEST_PHOTO = 600
"""Pixels; a smaller picture would be a blur, so a drawn card takes its place."""


def offers(desk: Desk, pictures: Mapping[PurePosixPath, Picture]) -> Offers:
    """Every post that is recent, pinned or has a picture gets one, and the site one for all other pages."""
    made = {post.stem: _offered(post, pictures) for post in desk.site.posts}
    words = _site_words(desk.site.town)
    return Offers(
        share_images={stem: image for stem, image in made.items() if image},
        share_image=_image("seite.png", f"{words.kicker}: {words.headline}"),
    )


def outputs(build: Build) -> Iterator[Output]:
    """The images that are offered, each cut from a photo or drawn."""
    town, paint = build.site.town, colours(build.theme)
    for post in build.site.posts:
        image = build.offers.share_images.get(post.stem)
        if image is None:
            continue
        if image.path.suffix == ".jpg" and post.image:
            raw = (build.content / post.image.path).read_bytes()
            cut = (raw, post.image.path.suffix[1:])
            yield build.output(str(image.path), _cut, *cut, kept=_KIND, about=post)
        else:
            words = _post_words(post, town)
            yield build.output(str(image.path), share_image.card, words, paint, kept=_KIND, about=post)
    yield build.output(str(_FOLDER / "seite.png"), share_image.card, _site_words(town), paint, kept=_KIND)


def _offered(post: Post, pictures: Mapping[PurePosixPath, Picture]) -> Picture | None:
    photo = pictures.get(post.image.path) if post.image else None
    if photo and photo.sizes and photo.pixels and photo.pixels[0] >= _NARROWEST_PHOTO:
        return _image(f"{post.stem}.jpg", post.announcement.image.description if post.announcement.image else "")
    if not post.standing.is_on_display:
        return None
    return _image(f"{post.stem}.png", f"{_kicker(post)}: {post.title}")


def _image(name: str, description: str) -> Picture:
    return Picture(path=_FOLDER / name, pixels=share_image.SIZE, description=description)


def _cut(raw: bytes, ending: str) -> bytes:
    return share_image.crop(responsive_image.cleaned(raw, ending))


def _post_words(post: Post, town: Town) -> Card:
    return Card(kicker=_kicker(post), headline=post.title, sender=town.name, note=_note(town))


def _site_words(town: Town) -> Card:
    headline = f"Aktuelles aus {town.short_name}"
    return Card(kicker="Neues aus dem Rathaus", headline=headline, sender=town.name, note=_note(town))


def _kicker(post: Post) -> str:
    """Its topic, unless something about it matters more."""
    if post.standing.withdrawal:
        return "Aufgehoben"
    return "Eilmeldung" if post.standing.is_banner else post.announcement.topic.name


def _note(town: Town) -> str:
    return "Dies ist eine Vorführung" if town.is_demo else ""
