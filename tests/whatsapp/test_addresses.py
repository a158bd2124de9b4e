"""Which link preview a phone makes of a channel text."""

import pytest

from plugins.whatsapp.addresses import addresses, leads_to, previewed_address

PAGE = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-a/"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"Text\n\n{PAGE}", PAGE),
        (f"Siehe {PAGE}.", PAGE),
        (f"*{PAGE}*", PAGE),
        (f"({PAGE})", PAGE),
        (f"„{PAGE}“", PAGE),
        (f"www.bar.de {PAGE}", "www.bar.de"),
        ("HTTPS://A.example/B", "HTTPS://A.example/B"),
        ("https://a.example/b_(c)!", "https://a.example/b_(c)"),
        ("a@www.bar.de, bar.de und awww.ja", None),
        ("https://", None),
        ("www.", None),
        ("", None),
    ],
)
def test_the_first_address_is_found_without_what_closes_the_sentence(text: str, first: str | None) -> None:
    assert previewed_address(text) == first


@pytest.mark.parametrize(
    "address",
    [PAGE, PAGE[:-1], PAGE.replace("https", "http"), f"{PAGE}#ort", f"{PAGE}?x=1", PAGE.removeprefix("https://")],
)
def test_an_address_leads_to_its_page_however_it_is_written(address: str) -> None:
    assert leads_to(address, PAGE)


@pytest.mark.parametrize("address", [None, f"{PAGE}termin.ics", "https://aktuelles.musterfelde.example/", "http://[x"])
def test_another_address_leads_elsewhere(address: str | None) -> None:
    assert not leads_to(address, PAGE)


def test_every_address_is_found() -> None:
    assert addresses(f"www.bar.de, {PAGE}; https://müller.example/ä") == [
        "www.bar.de",
        PAGE,
        "https://müller.example/ä",
    ]
