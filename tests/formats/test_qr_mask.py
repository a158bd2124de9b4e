import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.formats.qr import _LEVELS, matrix


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/:.%", min_size=1, max_size=220), st.sampled_from("LMQH"))
@settings(max_examples=25, deadline=None)
def test_the_mask_is_the_one_that_the_library_chooses(tail: str, level: str) -> None:
    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(f"https://{tail}")
    code.make(fit=True)
    assert matrix(f"https://{tail}", level) == tuple(tuple(map(bool, row)) for row in code.get_matrix())
