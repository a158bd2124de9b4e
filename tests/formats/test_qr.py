import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode.exceptions import DataOverflowError

from plugins.formats.qr import _LEVELS, Matrix, matrix


def of_the_library(link: str, level: str) -> Matrix:
    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(link)
    code.make(fit=True)
    return tuple(map(bytes, code.get_matrix()))


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/:.%", min_size=1, max_size=220), st.sampled_from("LMQH"))
@settings(max_examples=25, deadline=None)
def test_a_symbol_is_the_one_that_the_library_makes(tail: str, level: str) -> None:
    assert matrix(f"https://{tail}", level) == of_the_library(f"https://{tail}", level)


@pytest.mark.parametrize(
    ("link", "level"),
    [
        ("https://a.example/" + "1234567890" * 3 + "/x", "M"),  # digits are written shorter
        ("https://a.example/" + "ABC-123%" * 5, "Q"),  # and so are capitals
        ("https://a.example/" + "b" * 212, "L"),  # the largest version with a short length
        ("https://a.example/" + "b" * 213, "L"),  # the smallest with a long one
    ],
)
def test_so_it_is_for_addresses_of_every_kind(link: str, level: str) -> None:
    assert matrix(link, level) == of_the_library(link, level)


def test_what_no_symbol_holds_is_refused() -> None:
    with pytest.raises(DataOverflowError):
        matrix("https://a.example/" + "b" * 3000)
