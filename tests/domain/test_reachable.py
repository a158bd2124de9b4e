"""E-mail addresses in plain text, beside telephone numbers."""

import pytest

from plugins.domain.reachable import reachable

MAILS = {
    "ferien@rotenburg.example": ["ferien@rotenburg.example"],
    "E-Mail:info@stadt.example.": ["info@stadt.example"],
    "(info@stadt.example), „presse@stadt.example“!": ["info@stadt.example", "presse@stadt.example"],
    "info@stadt.example/presse@stadt.example": ["info@stadt.example", "presse@stadt.example"],
    "max_mustermann@stadt.example": ["max_mustermann@stadt.example"],
    "mailto:info@stadt.example?subject=Hallo": ["info@stadt.example"],
    "info@sub.stadt-rotenburg.example-Adresse": ["info@sub.stadt-rotenburg.example"],
    "Frau O'Neill: o'neill@stadt.example, 'info@stadt.example'": ["o'neill@stadt.example", "info@stadt.example"],
    "name(at)stadt.de": [],
    "name @stadt.de": [],
    "https://nutzer:wort@stadt.de/x": [],
    "a@b": [],
    "info@stadt..de": [],
    "version@2.0": [],
}
ADDRESSES = {
    "info@müller.example": "mailto:info@xn--mller-kva.example",
    "bürgerbüro@stadt.example": "mailto:b%C3%BCrgerb%C3%BCro@stadt.example",
    "Info@Großstadt.example": "mailto:Info@xn--grostadt-sya.example",
    "04261@stadt-71.example": "mailto:04261@stadt-71.example",
}


@pytest.mark.parametrize(("text", "expected"), MAILS.items())
def test_an_e_mail_address_ends_before_the_sentence_does(text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in reachable(text)] == expected


@pytest.mark.parametrize(("mail", "address"), ADDRESSES.items())
def test_a_mail_programme_gets_ascii(mail: str, address: str) -> None:
    assert [found.address for found in reachable(mail)] == [address]
