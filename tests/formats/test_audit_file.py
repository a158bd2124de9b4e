from dataclasses import replace
from datetime import date

import pytest

from plugins.domain.audit import Audit
from plugins.formats import audit_file

AUDIT = Audit(
    tag_authority="tag:stadt.de,2026",
    tested_on=date(2026, 11, 25),
    rules="WCAG 2.2",
    tool="axe-core 4.11.1",
    pages=54,
    all_pages=312,
    views=216,
    violations=3,
)


def test_what_the_command_writes_is_what_the_site_reads() -> None:
    assert audit_file.audit(audit_file.written(AUDIT)) == AUDIT


def test_an_older_file_says_not_whose_it_is_and_that_all_pages_were_tested() -> None:
    older = replace(AUDIT, tag_authority=None, all_pages=54)
    text = audit_file.written(older)
    assert "kennung" not in text
    assert audit_file.audit(text.replace("seiten_gesamt = 54\n", "")) == older
    assert audit_file.audit(f'kennung = ""\n{text}') == older


@pytest.mark.parametrize("text", ["", "datum = gestern", audit_file.written(AUDIT).replace("seiten =", "blaetter =")])
def test_another_file_is_refused_in_german(text: str) -> None:
    with pytest.raises(ValueError, match=r"nicht lesbar\. Bitte löschen und »invoke audit« laufen lassen"):
        audit_file.audit(text)
