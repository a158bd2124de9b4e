"""What a page says without a value that the town does not have: nothing of it is left over, and nothing else goes."""

import pytest

from plugins.domain.gaps import without_gaps

VALUES = {"stadt.name": "Au", "folgen.facebook": None}
GAP = "{{ folgen.facebook }}"


def left(text: str) -> str:
    return "\n".join(line for line in without_gaps(text, VALUES) if line is not None)


def test_a_line_whose_value_is_not_there_is_left_out() -> None:
    assert left("- A\n- **Facebook:** {{ folgen.facebook }}\n- C {{ stadt.name }}") == "- A\n- C {{ stadt.name }}"


def test_a_section_goes_with_its_heading() -> None:
    assert left("## A\nx\n## B {{ folgen.facebook }} {#b}\ny\n### C\nz\n## D\nw") == "## A\nx\n## D\nw"


def test_a_heading_below_which_nothing_is_left_goes_too() -> None:
    gap = "{{ folgen.facebook }}"
    assert left(f"# A\n\n## B\n\n- {gap}\n- {gap}\n\n## C\n\nx") == "# A\n\n\n\n## C\n\nx"
    assert left(f"# A\n\n## B\n\n- {gap}") == "\n"
    assert left("## Leer\n\n## B\n\nx") == "## Leer\n\n## B\n\nx"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"1. A\n2. {GAP}\n3. C\n4. D", "1. A\n2. C\n3. D"),
        (f"1. {GAP}\n2. B\n   Mehr.\n\n3. C", "1. B\n   Mehr.\n\n2. C"),
        (f"9) A\n10) {GAP}\n11) C", "9) A\n11) C"),
        (f"1. A\n1. {GAP}\n1. C", "1. A\n1. C"),
        (f"1. A\n2. {GAP}\n   1. a\n   2. b\n3. C\n   1. a\n   2. b", "1. A\n2. C\n   1. a\n   2. b"),
        (f"## A\n1. {GAP}\n2. B\n## C\n1. D\n2. E", "## A\n1. B\n## C\n1. D\n2. E"),
        (f"23. Dezember: auf\n24. Dezember: {GAP}\n25. Dezember: zu", "23. Dezember: auf\n25. Dezember: zu"),
        (f"1. Januar: {GAP}\n2. Januar: zu", "2. Januar: zu"),
    ],
)
def test_the_numbers_of_a_list_run_on_but_dates_stay(text: str, kept: str) -> None:
    assert left(text) == kept


def test_what_hangs_below_an_item_goes_with_it() -> None:
    assert left(f"- A\n- {GAP}\n  - unter B\n\n    Mehr.\n- C\n  - unter C") == "- A\n\n- C\n  - unter C"
    assert left(f"{GAP}\n  Eingerückt.") == "  Eingerückt."


def test_code_has_no_headings() -> None:
    assert left(f"```\n# {GAP}\nx\n```\nEnde") == "```\nx\n```\nEnde"
    assert left(f"## A {GAP}\n~~~\n# x\n~~~\ny\n## B\nz") == "## B\nz"
    assert left(f"```\n## A {GAP}\nx") == "```"  # never closed, and so it is no code


def test_an_underlined_heading_is_one() -> None:
    assert left(f"A {GAP}\n---\nx\n\nB\n---\ny") == "B\n---\ny"
    assert left(f"- {GAP}\n---\nx") == "---\nx"
