"""The first line of a channel text."""

from typing import Any

import pytest

from plugins.domain.parts import Urgency, Withdrawal
from plugins.whatsapp.headline import headline
from tests.factory import a_post, an_announcement, an_event, at, when


@pytest.mark.parametrize(
    ("urgency", "title", "expected"),
    [
        (Urgency.EMERGENCY, "Bombenfund", "🚨 *Eilmeldung: Bombenfund*"),
        (Urgency.IMPORTANT, "Schule zu", "❗ *Wichtig: Schule zu*"),
        (Urgency.NORMAL, "Fest", "🚧 *Fest*"),
        (Urgency.EMERGENCY, "Eilmeldung: Bombenfund", "🚨 *Eilmeldung: Bombenfund*"),
        (Urgency.EMERGENCY, "EILMELDUNG Bombenfund", "🚨 *EILMELDUNG Bombenfund*"),
        (Urgency.EMERGENCY, "Eilmeldungen per App", "🚨 *Eilmeldung: Eilmeldungen per App*"),
        (Urgency.IMPORTANT, "Wichtiges zur Wahl", "❗ *Wichtig: Wichtiges zur Wahl*"),
    ],
)
def test_urgency_is_the_first_word_and_sign(urgency: Urgency, title: str, expected: str) -> None:
    found = headline(a_post(an_announcement(title=title, urgency=urgency)))
    assert f"{found.sign} {found.text}" == expected


PROBE = an_event(starts=when("2026-12-02"))


def withdrawn(reason: str) -> Withdrawal:
    return Withdrawal(at=at("2026-11-22 09:00"), reason=reason)


@pytest.mark.parametrize(
    ("title", "changes", "expected"),
    [
        ("Abgesagte Proben", {"withdrawal": withdrawn("Sturm."), "event": PROBE}, "Abgesagt: Abgesagte Proben"),
        ("Abgesagt! Proben", {"withdrawal": withdrawn("Sturm."), "event": PROBE}, "Abgesagt! Proben"),
        ("Entwarnungs-App im Test", {"withdrawal": withdrawn("Entwarnung!")}, "Entwarnung: Entwarnungs-App im Test"),
        ("Aufgehoben-Schild fehlt", {"withdrawal": withdrawn("Ist da.")}, "Aufgehoben: Aufgehoben-Schild fehlt"),
        ("Aktualisierte Abfahrtszeiten", {}, "Aktualisiert: Aktualisierte Abfahrtszeiten"),
        ("Aktualisiert: Abfahrtszeiten", {}, "Aktualisiert: Abfahrtszeiten"),
    ],
)
def test_only_the_word_itself_says_what_has_become_of_it(title: str, changes: dict[str, Any], expected: str) -> None:
    assert headline(a_post(an_announcement(title=title, **changes)), is_update=True).text == f"*{expected}*"
