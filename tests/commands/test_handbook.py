"""What the editors' handbook says to type at a computer can be typed."""

import re

from invoke.collection import Collection

import tasks
from plugins.commands.editor_support import editor
from tests.handbook import TEXT
from tests.workshop import Workshop

_LINE = re.compile(r"`invoke (?P<name>[a-z]+)(?P<rest>[^`]*)`")


def test_every_command_and_option_of_it_is_there() -> None:
    contexts = Collection.from_module(tasks).to_contexts()
    known = {name: context for context in contexts for name in (context.name, *context.aliases)}
    lines = [(match["name"], re.findall(r"--[a-z]+", match["rest"])) for match in _LINE.finditer(TEXT)]
    assert {"neu", "vorschau", "check", "freigabe", "posted"} <= {name for name, _ in lines}
    assert [(name, option) for name, options in lines for option in options if option not in known[name].flags] == []


def test_every_word_for_vs_code_is_one(workshop: Workshop) -> None:
    target = workshop.content.parent / "vscode"
    assert editor(str(workshop.content), str(target)) == 0
    snippets = "".join(file.read_text("utf-8") for file in target.rglob("*.code-snippets"))
    sentence = re.search(r"\*\*VS Code\.\*\* Tippen Sie (.*?), dann die Tab", TEXT, re.DOTALL)
    assert sentence
    words = re.findall(r"`([^`]+)`", sentence[1])
    assert words
    assert [word for word in words if f'"{word}"' not in snippets] == []
