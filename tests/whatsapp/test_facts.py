"""The short lines below a channel text."""

from typing import Any

import pytest

from plugins.domain.parts import Validity
from plugins.whatsapp.facts import facts
from tests.factory import TOWN, a_post, an_announcement, an_event, when

MARKET = an_event(starts=when("2026-12-02 08:00"), ends=when("2026-12-02 13:00"), place="Pferdemarkt")


@pytest.mark.parametrize("validity", [{"ends": when("2026-12-01")}, {"starts": when("2026-12-01")}])
def test_an_event_that_is_valid_for_a_time_says_both(validity: dict[str, Any]) -> None:
    word = "bis" if "ends" in validity else "ab"
    found = facts(a_post(an_announcement(event=MARKET, validity=Validity(**validity))), TOWN)
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in found] == [
        "Wann: Mittwoch, 2. Dezember, 8 bis 13 Uhr",
        "Wo: Pferdemarkt",
        f"Gültig {word} Dienstag, 1. Dezember",
    ]


@pytest.mark.parametrize(
    ("contact", "text", "is_said"),
    [
        ("04261 71-12", "Telefon: 04261 71-120", False),
        ("04261 71", "Telefon: 04261 71-120", False),
        ("Bauamt", "Das Bauamtsblatt", False),
        ("04261 71-12", "Telefon: 04261 71-12.", True),
        ("Bauamt, 04261 71-12", "(Bauamt, 04261 71-12)", True),
    ],
)
def test_a_contact_that_stands_in_the_text_is_not_repeated(contact: str, text: str, is_said: bool) -> None:  # noqa: FBT001
    found = facts(a_post(an_announcement(contact=contact)), TOWN, said=text)
    assert found == ([] if is_said else [f"Kontakt: {contact}"])
