"""The QR code that opens the channel: ``/whatsapp/qr.svg`` and ``qr.png``."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.formats import qr, qr_picture


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    channel, printing = build.site.town.channel, build.site.town.printing
    modules = qr.matrix(channel.link, printing.correction)
    yield Output("whatsapp/qr.svg", qr.svg(modules, f"QR-Code zum WhatsApp-Kanal „{channel.name}“").encode())
    yield Output("whatsapp/qr.png", qr_picture.png(modules))


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
