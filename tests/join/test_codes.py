from plugins.bridge.output import Output
from plugins.join import codes
from tests.building import a_build
from tests.factory import a_post, a_site


def made(code: str) -> dict[str, Output]:
    return {output.path: output for output in codes.outputs(a_build(a_site(a_post()), code=code))}


def test_a_change_of_the_theme_draws_no_code_of_an_announcement_anew() -> None:
    before, after = made("program and theme"), made("program and another theme")
    stay = {path for path in before if before[path].inputs == after[path].inputs}
    assert stay == {path for path in before if path.startswith("meldungen/")} != set()
