"""The QR codes that open the channel and, on a printed page, each announcement."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.offers import Offers
from ..domain.post import Site


def offers(site: Site) -> Offers:
    """One beside each announcement."""
    return Offers(beside={post.stem: frozenset({"qr.svg"}) for post in site.posts})


def outputs(build: Build) -> Iterator[Output]:
    """Those of the channel in two formats, if there is one, and that of each announcement."""
    town = build.site.town
    if town.channel:
        channel = (town.channel.link, town.printing.correction)
        said = town.german("QR-Code zum WhatsApp-Kanal „{}“").format(town.channel.name)
        yield build.output("whatsapp/qr.svg", _drawn, *channel, said)
        yield build.output("whatsapp/qr.png", _picture, *channel)
    for post in build.site.posts:
        code = (town.absolute(post.url), "M", "QR-Code zu dieser Meldung")
        yield build.output(f"{post.url[1:]}qr.svg", _drawn, *code, about=post, is_themed=False)


def _drawn(address: str, correction: str, description: str) -> bytes:
    from ..formats.qr import matrix  # noqa: PLC0415 - most builds draw no code, and need not wait for the library
    from .qr_drawing import svg  # noqa: PLC0415 - as above

    return svg(matrix(address, correction), description).encode()


def _picture(address: str, correction: str) -> bytes:
    from ..formats.qr import matrix  # noqa: PLC0415 - as above
    from .qr_picture import png  # noqa: PLC0415 - as above

    return png(matrix(address, correction))
