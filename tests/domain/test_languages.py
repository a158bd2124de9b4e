import pytest

from plugins.domain.languages import is_language, unknown_languages


@pytest.mark.parametrize(
    "tag", ["de", "uk", "AR", "en-GB", "zh-Hant-TW", "nds", "sr-Latn", "de-1996", "de-x-leicht", "es-419"]
)
def test_a_language_is_known_by_its_tag(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["ua", "cz", "arabisch", "", "de_DE", "d", "en-", "zz", "de-DE-", "x y"])
def test_what_no_voice_reads_is_no_language(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p lang="uk">a</p>\n<p lang=ar>b</p>', []),
        ('a\n\n<p dir="ltr" lang="ua">a</p>', [(2, 'Die Sprache »lang="ua"« gibt es nicht. Meinten Sie »uk«?')]),
        ("<DIV LANG='Arabisch'>", [(0, 'Die Sprache »lang="Arabisch"« gibt es nicht. Meinten Sie »ar«?')]),
        (
            '<span lang="qq">a</span>',
            [(0, 'Die Sprache »lang="qq"« gibt es nicht. Bitte das Kürzel der Sprache schreiben, zum Beispiel »uk«.')],
        ),
    ],
)
def test_an_unknown_one_is_named_with_its_line(body: str, expected: list[tuple[int, str]]) -> None:
    assert list(unknown_languages(body)) == expected
