"""A body comes out as if Python-Markdown had asked every pattern about every text."""

import re
from random import Random

import markdown
import pytest
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import ETX, STX, AtomicString

from plugins.formats import body_words, inline_signs
from plugins.formats.inline_signs import is_plain
from plugins.formats.markdown import Dialect
from tests.officetext.generator import office_text
from tests.officetext.laws import mutated

WORDS = [
    *("Rathaus", "a@b.example", "https://a.example/x_y", "www.a.example", "WWW.A.example", "[a](b)", "![a](b.png)"),
    *(
        "<https://a.example>",
        "[a]",
        "[a][b]",
        "[^1]",
        "`a`",
        "\\*",
        "\\\\server\\a\\",
        "&amp;",
        "&#8364;",
        "<b>",
        "<a@b.example>",
        "**a**",
    ),
    *("*a", "a*", "__b__", "_b_", "5 €*", "***", "!", ":", "/", f"{STX}klzzwxh:0000{ETX}", " ", "\n", "w", "W"),
]


def patterns(md: markdown.Markdown) -> dict[str, Pattern]:
    places = {name: md.inlinePatterns.get_index_for_name(name) for name in inline_signs.NEEDED}
    assert sorted(places.values()) == list(range(len(md.inlinePatterns)))
    return {name: list(md.inlinePatterns)[place] for name, place in places.items()}


def texts(number: int) -> list[str]:
    random = Random(number)  # noqa: S311 - the same texts on every run
    return ["".join(random.choice(WORDS) for _ in range(random.randint(1, 6))) for _ in range(3000)]


def test_a_pattern_finds_nothing_in_a_text_without_its_signs() -> None:
    for name, pattern in patterns(Dialect().converter).items():
        signs, finds = inline_signs.NEEDED[name], re.compile(pattern.getCompiledRegExp())
        found = [text for text in texts(1) if finds.search(text)]
        assert found, name
        assert [text for text in found if not any(sign in text for sign in signs)] == [], name


def test_in_a_plain_text_no_pattern_finds_anything() -> None:
    plain = [text for text in texts(2) if is_plain(text)]
    assert len(plain) > 50
    for pattern in patterns(Dialect().converter).values():
        assert [text for text in plain if pattern.getCompiledRegExp().search(text)] == []


def test_a_body_is_as_if_every_pattern_had_been_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies = [office_text(number).source for number in range(60)]
    bodies += [mutated(source, number) for number, source in enumerate(bodies)]
    bodies += ["**[a](b)** und *b*\n\n[a]: https://c.example", "*a* `*b*` **c _d_** __e__ ***f***", *texts(3)[:200]]
    dialect, asking_all = Dialect(), Dialect()
    asking_all.converter.treeprocessors.register(InlineProcessor(asking_all.converter), "inline", 20)
    sparing = [dialect.html(body) for body in bodies]
    monkeypatch.setattr(body_words, "is_plain", lambda _text: False)
    assert sparing == [asking_all.html(body) for body in bodies]


def test_the_way_around_python_markdowns_own_loop_is_taken() -> None:
    """It has a private name there; under another one, all would be right but slow."""
    reader = Dialect().converter.treeprocessors["inline"]
    asked = getattr(reader, "_InlineProcessor__handleInline")  # noqa: B009 - within a class the name would be another
    assert asked(AtomicString("*a*")) == "*a*"
    assert hasattr(InlineProcessor, "_InlineProcessor__handleInline")
    assert hasattr(InlineProcessor, "_InlineProcessor__applyPattern")
