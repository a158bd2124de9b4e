"""The QR codes that open the channel and, on a printed page, each announcement."""

from collections.abc import Iterator
from functools import partial

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.formats import qr, qr_picture


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    town = build.site.town
    modules = qr.matrix(town.channel.link, town.printing.correction)
    yield Output("whatsapp/qr.svg", qr.svg(modules, f"QR-Code zum WhatsApp-Kanal „{town.channel.name}“").encode())
    yield Output("whatsapp/qr.png", qr_picture.png(modules))
    for post in build.site.posts:
        address = town.absolute(post.url)
        picture = build.store.kept("qr", address.encode(), partial(_picture, address))
        yield Output(f"{post.url[1:]}qr.svg", picture)


def _picture(address: str) -> bytes:
    return qr.svg(qr.matrix(address, "M"), "QR-Code zu dieser Meldung").encode()


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
