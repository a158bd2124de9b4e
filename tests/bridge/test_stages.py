"""Who is asked at a stage of a build."""

from blinker import Signal

from plugins.bridge.stages import in_full_builds, receivers


def test_a_receiver_for_full_builds_is_asked_in_no_other() -> None:
    def always() -> None: ...

    @in_full_builds
    def only_full() -> None: ...

    stage = Signal()
    for receiver in (only_full, always):
        stage.connect(receiver)
    assert receivers(stage, is_full=False) == [always]
    assert receivers(stage, is_full=True) == [always, only_full]
