from plugins.domain.problems import Problem
from plugins.preview.remarks import remarks, words

BODY = "Ein Satz.\n\n- Punkt **eins**\n- Punkt eins\n\n![Ein Bild](bilder/x.jpg)\n\n## Ende"


def hint(line: int | None, field: str | None = None) -> Problem:
    return Problem(path="a.md", line=line, field=field, text="Bitte prüfen.", is_hint=True)


def places(*problems: Problem) -> list[tuple[str, int]]:
    return [(each.words, each.nth) for each in remarks(problems, "a.md", BODY, 10)]


def test_a_line_of_the_body_is_known_by_its_words() -> None:
    assert places(hint(10), hint(15), hint(17)) == [("einsatz", 0), ("einbild", 0), ("ende", 0)]


def test_of_equal_lines_each_is_known_by_its_number() -> None:
    assert places(hint(12), hint(13)) == [("punkteins", 0), ("punkteins", 1)]


def test_a_line_without_words_is_known_by_those_that_follow() -> None:
    assert places(hint(11), hint(14)) == [("punkteins", 0), ("einbild", 0)]


def test_what_stands_in_the_head_or_nowhere_has_no_words() -> None:
    assert places(hint(3, "Titel"), hint(None), hint(99)) == [("", 0)] * 3


def test_only_what_is_said_of_this_file_is_told() -> None:
    other = Problem(path="b.md", line=10, text="x", is_hint=True)
    assert list(remarks([other], "a.md", BODY, 10)) == []


def test_what_markdown_alone_sees_is_no_word() -> None:
    assert words("| Wann | **Was** |") == words("Wann Was") == "wannwas"
    assert words('3. <b>Straße</b> &amp; [Weg](/x/ "Titel")') == "straßeweg"
