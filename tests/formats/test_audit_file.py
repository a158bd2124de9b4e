from datetime import date

import pytest

from plugins.domain.audit import Audit, refusals
from plugins.formats import audit_file

AUDIT = Audit(tested_on=date(2026, 11, 25), rules="WCAG 2.2", tool="axe-core 4.11.1", pages=54, views=216, violations=0)


def test_what_the_tests_write_is_what_the_site_reads() -> None:
    assert audit_file.audit(audit_file.written(AUDIT)) == AUDIT


@pytest.mark.parametrize("text", ["", "datum = gestern", audit_file.written(AUDIT).replace("seiten", "blaetter")])
def test_another_file_is_refused_in_german(text: str) -> None:
    with pytest.raises(ValueError, match="nicht lesbar"):
        audit_file.audit(text)


def test_a_site_is_published_only_with_a_test_of_the_last_year() -> None:
    assert refusals(AUDIT, "x", date(2027, 11, 25)) == []
    [old] = refusals(AUDIT, "content/pruefung.toml", date(2027, 11, 26))
    advice = "Bitte »invoke test --record« laufen lassen."
    assert str(old) == f"content/pruefung.toml: Die Prüfung auf Barrierefreiheit ist älter als ein Jahr. {advice}"
    [none] = refusals(None, "x", date(2026, 11, 25))
    assert "fehlt" in none.text
