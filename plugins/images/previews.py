"""Share images under ``/vorschau/``: what a chat shows of a link to the site."""

from collections.abc import Callable
from dataclasses import astuple, replace
from functools import partial
from pathlib import PurePosixPath

from plugins.bridge.stages import Build
from plugins.domain.post import File, Post, Site
from plugins.domain.town import Town
from plugins.formats import responsive_image, share_image
from plugins.formats.share_image import Card, Colours

_KIND = "vorschau"
_FOLDER = PurePosixPath("vorschau")
_NARROWEST_PHOTO = 600
"""Pixels; a smaller picture would be a blur, so a drawn card takes its place."""


def completed(build: Build, colours: Colours) -> Site:
    """Every post that is recent, pinned or has a picture gets one, and the site one for all other pages."""
    site = build.site
    town, sender = site.town, site.town.name

    def preview(post: Post) -> File | None:
        photo = _photo(post)
        if photo is not None:
            return _kept(build, f"{post.stem}.jpg", photo, partial(share_image.crop, photo), _described(post))
        if not post.standing.is_on_display:
            return None
        words = Card(kicker=_kicker(post), headline=post.title, sender=sender, note=_note(town))
        return _drawn(build, f"{post.stem}.png", words, colours)

    posts = tuple(build.each(site.posts, lambda post: replace(post, preview=preview(post))))
    words = Card(
        kicker="Neues aus dem Rathaus", headline=f"Aktuelles aus {town.short_name}", sender=sender, note=_note(town)
    )
    return replace(site, posts=posts, preview=_drawn(build, "seite.png", words, colours))


def _photo(post: Post) -> bytes | None:
    """The post's own picture, when it is one that can be cut."""
    image = post.image
    if image is None or not image.sizes or image.pixels is None or image.pixels[0] < _NARROWEST_PHOTO:
        return None
    return image.content


def _kicker(post: Post) -> str:
    """Its topic, unless something about it matters more."""
    if post.standing.withdrawal:
        return "Aufgehoben"
    return "Eilmeldung" if post.standing.is_banner else post.announcement.topic.name


def _note(town: Town) -> str:
    return "Dies ist eine Vorführung" if town.is_demo else ""


def _described(post: Post) -> str:
    return post.announcement.image.description if post.announcement.image else post.title


def _drawn(build: Build, name: str, words: Card, colours: Colours) -> File:
    inputs = "\0".join([*astuple(words), *astuple(colours)]).encode()
    caption = f"{words.kicker}: {words.headline}"
    return _kept(build, name, inputs, partial(share_image.card, words, colours), caption)


def _kept(build: Build, name: str, inputs: bytes, make: Callable[[], bytes], caption: str) -> File:
    content = build.store.kept(_KIND, share_image.RECIPE + responsive_image.RECIPE + inputs, make)
    return File(path=_FOLDER / name, size=len(content), caption=caption, pixels=share_image.SIZE, content=content)
