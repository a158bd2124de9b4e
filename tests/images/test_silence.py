import warnings

import pytest

from plugins.images.silence import Silence


def test_one_thread_that_is_done_does_not_end_the_silence_of_another() -> None:
    silence = Silence()
    one, other = silence.__enter__(), silence.__enter__()
    one.__exit__()
    warnings.warn("of the other's decoder", stacklevel=1)
    other.__exit__()
    with pytest.raises(UserWarning, match="afterwards"):
        warnings.warn("afterwards", stacklevel=1)
    with silence:
        warnings.warn("of a decoder", stacklevel=1)
