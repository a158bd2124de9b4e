"""The words that every paper carries: who made it, and what its code says."""

from typing import TypedDict

from ..domain.look import Livery
from ..domain.placeholder import is_missing
from ..domain.town import Town
from ..domain.web_addresses import ascii_address


class Code(TypedDict):
    """A code for ``grund.typ``: ``side`` in modules counts the quiet zone, ``module`` is in millimetres.

    ``runs`` are x, y and length of dark modules, all in one line; ``alt`` says aloud what is drawn.
    """

    address: str
    side: int
    module: float
    runs: str
    alt: str


DEMO = "Vorführung"


def common(town: Town, title: str, *, is_for_press: bool = False) -> dict[str, object]:
    """What ``theme/papier/grund.typ`` needs."""
    return {
        "press": is_for_press,
        "locale": town.locale,
        "title": title,
        "town": town.name,
        "demo": DEMO if town.is_demo else None,
        "imprint": imprint(town),
    }


def dress(livery: Livery) -> dict[str, object]:
    """What ``theme/papier/grund.typ`` paints with."""
    return {"colours": dict(livery.colours), "mark": livery.mark, "ground": livery.ground}


def imprint(town: Town) -> str:
    """Who is responsible, with what has been filled in of the contact."""
    contact = town.contact
    parts = [town.name, contact.name, contact.street, f"{contact.postcode} {contact.town}"]
    parts += [f"Telefon {contact.known_phone}" if contact.known_phone else "", contact.known_email or ""]
    return f"Herausgeber: {', '.join(part for part in parts if part and not is_missing(part))}"


def code(address: str, town: Town, *, scale: float, widest: float, description: str) -> Code:
    """``scale`` times the module of a paper in the hand, but at most ``widest`` millimetres in all."""
    from ..formats import qr  # noqa: PLC0415 - most builds set no paper, and need not wait for the library

    modules = qr.matrix(address, town.printing.correction)
    side = len(modules) + 2 * qr.QUIET_ZONE
    module = round(min(town.printing.module * scale, widest / side), 3)
    runs = " ".join(f"{x} {y} {length}" for x, y, length in qr.runs(modules))
    return Code(address=ascii_address(address), side=side, module=module, runs=runs, alt=description)
