"""Addresses for programmes without Unicode."""

import pytest

from plugins.domain.web_addresses import ascii_address

ADDRESSES = {
    "https://aktuelles.müsterstädt.example/": "https://aktuelles.xn--msterstdt-12a1x.example/",
    "https://AKTUELLES.MÜSTERSTÄDT.example:8443/a": "https://AKTUELLES.xn--msterstdt-12a1x.example:8443/a",
    "https://großstadt.example/": "https://xn--grostadt-sya.example/",
    "https://mu\u0308ller.example/": "https://xn--mller-kva.example/",
    "https://müller.example/straße/?ü=1&a=%C3%BC#ä": "https://xn--mller-kva.example/stra%C3%9Fe/?%C3%BC=1&a=%C3%BC#%C3%A4",
    "https://a.example/straße_(1)~": "https://a.example/stra%C3%9Fe_(1)~",
    "https://a.example/b_c*d?e=%20#f": "https://a.example/b_c*d?e=%20#f",
}


@pytest.mark.parametrize(("address", "expected"), ADDRESSES.items())
def test_only_what_is_not_ascii_is_written_otherwise(address: str, expected: str) -> None:
    assert ascii_address(address) == expected
