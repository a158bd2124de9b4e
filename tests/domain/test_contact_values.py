from dataclasses import replace
from typing import Any

import pytest

from plugins.domain.contact_values import unfit
from tests.factory import CONTACT


def refused(**changes: Any) -> list[str | None]:  # noqa: ANN401 - any field of the contact
    return [each.field for each in unfit(replace(CONTACT, **changes), "stadt.toml", is_refused=True)]


@pytest.mark.parametrize(
    "phone",
    [
        *(
            "04261 71-0",
            "0 42 61 / 71 – 0",
            "(04261) 71-245",
            "+49 (0)4261 71-0",
            "(+49) 4261 710",
            "044 123 45 67",
            "115",
        ),
        *("04261\u00a071-0", " 04261/710", "[bitte ergänzen: Telefon der Pressestelle]"),
    ],
)
def test_a_number_is_taken_as_offices_type_it(phone: str) -> None:
    assert refused(phone=phone) == []


@pytest.mark.parametrize(
    "phone",
    ["01234 RATHAUS", "siehe unten", "04261 71-0 oder -245", "04261 71-0, Mo–Fr 8–12 Uhr", "Tel. 04261 71-0", "0"],
)
def test_what_a_telephone_would_dial_wrongly_is_refused(phone: str) -> None:
    assert refused(phone=phone) == ["kontakt.telefon"]


def test_an_address_and_a_postcode_stand_alone() -> None:
    assert refused(email="bürgerbüro@müller.de", postcode="86405") == refused(postcode="1010") == []
    for email in ("info(at)au.de", "info@au", "a@au.de, b@au.de", "Frau Au <a@au.de>"):
        assert refused(email=email) == ["kontakt.email"]
    for postcode in ("D-86405", "864", "86405 Au"):
        assert refused(postcode=postcode) == ["kontakt.plz"]


def test_it_is_a_hint_until_publishing() -> None:
    [hint] = unfit(replace(CONTACT, phone="Zentrale"), "stadt.toml", is_refused=False)
    assert str(hint) == (
        "stadt.toml: Hinweis: Feld »kontakt.telefon«: »Zentrale« passt hier nicht. "
        "Bitte nur die Nummer schreiben, die ein Telefon wählen kann, zum Beispiel »04261 71-0«."
    )
