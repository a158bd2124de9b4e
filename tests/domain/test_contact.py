"""Whether the contact is filled in is decided once; pages, papers, feeds and machines follow."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.discovery.texts import security
from plugins.domain.telephone import tel
from plugins.domain.town import Town
from plugins.domain.web_addresses import bare, host, webcal
from plugins.pages.structured import organization
from plugins.paper.words import imprint
from tests.factory import CONTACT, NOW, TOWN
from tests.templates import macro
from tests.tools import ROOT

MISSING = [
    "[bitte ergänzen: Telefon der Pressestelle]",
    "[Bitte ergänzen]",
    "Frau [bitte ergänzen: Name, E-Mail mit @]",
    "[BITTE ERGÄNZEN: offen",
]
BUILT = re.compile(r"""(?:tel|mailto|webcal):(?:\{|//)|startswith\("\[|town\.address\.""")


def town(phone: str = CONTACT.phone, email: str = CONTACT.email) -> Town:
    return replace(TOWN, contact=replace(CONTACT, phone=phone, email=email))


def address(of: Town) -> str:
    return macro("macros/contact.html", "address", of.contact)


@pytest.mark.parametrize("missing", MISSING)
def test_what_is_not_filled_in_is_shown_but_cannot_be_dialled_or_written_to(missing: str) -> None:
    empty = town(missing, missing)
    assert (empty.contact.tel, empty.contact.mailto) == (None, None)
    assert "<a " not in address(empty)
    assert address(empty).count(missing) == 2
    assert "contactPoint" not in organization(empty)
    assert missing not in imprint(empty)
    assert "Telefon" not in imprint(empty)
    assert b"mailto:" not in security(empty, NOW)


@pytest.mark.parametrize("missing", MISSING)
def test_one_that_is_filled_in_does_not_wait_for_the_other(missing: str) -> None:
    assert organization(town(phone=missing))["contactPoint"] == {
        "@type": "ContactPoint", "contactType": CONTACT.name, "email": CONTACT.email,
    }  # fmt: skip
    assert "mailto:" not in address(town(email=missing))
    assert f"Telefon {CONTACT.phone}" in imprint(town(email=missing))


def test_a_contact_that_is_filled_in_can_be_reached_everywhere() -> None:
    assert '<a href="tel:+49426100000">04261 00000</a>' in address(TOWN)
    assert f'<a href="mailto:{CONTACT.email}">{CONTACT.email}</a>' in address(TOWN)
    assert CONTACT.phone in json.dumps(organization(TOWN))
    assert f"Contact: mailto:{CONTACT.email}\n".encode() in security(TOWN, NOW)


def test_an_e_mail_address_without_its_sign_is_none() -> None:
    assert (town(email="presse").contact.known_email, town(email="presse").contact.mailto) == (None, None)


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        ("04261 71-0", "tel:+494261710"),
        ("(04261) 71 / 0", "tel:+494261710"),
        ("+49 4261 71-0", "tel:+494261710"),
        ("+49 (0) 4261 71-0", "tel:+494261710"),
        ("(+49) 4261.710", "tel:+494261710"),
        ("115", "tel:115"),
        ("04261\u00a071\u20110", "tel:+494261710"),
    ],
)
def test_a_number_is_dialled_without_the_signs_between_its_digits(number: str, dialled: str) -> None:
    assert tel(number) == dialled


def test_the_parts_of_an_address() -> None:
    town = replace(TOWN, address="https://Stadt.example:8443/aktuelles")
    assert (town.host, town.bare_address) == ("stadt.example", "Stadt.example:8443/aktuelles")
    assert town.webcal("/termine.ics") == "webcal://Stadt.example:8443/aktuelles/termine.ics"
    assert (host("/a/"), bare("https://a.example/b/"), webcal("http://a.example/b")) == (
        "", "a.example/b", "webcal://a.example/b",
    )  # fmt: skip


@pytest.mark.parametrize("template", sorted((ROOT / "theme/templates").rglob("*.html")), ids=lambda path: path.name)
def test_no_template_builds_an_address_or_judges_a_placeholder(template: Path) -> None:
    assert (
        re.findall(r"""tel:\{|webcal:(?!„|“)|mailto:\{|startswith\("\[|town\.address\.""", template.read_text("utf-8"))
        == []
    )
