"""Questions on a terminal (prompt_toolkit: a pasted line break does not answer the next question)."""

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence

from prompt_toolkit import PromptSession

from ..writing.draft import Draft
from ..writing.questions import Question

_MOST_IN_LINES = 12
_WIDEST = 100
_SHORT = 30

Say = Callable[[str], None]


def is_possible() -> bool:
    """Whether somebody sits in front of it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


class Dialogue:
    """Asks what is open in a draft; ``say`` prints a line.

    Raises ``EOFError`` or ``KeyboardInterrupt`` when somebody breaks it off.
    """

    def __init__(self, say: Say) -> None:
        # Where a terminal does not say where its cursor is, the library would warn in English.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self._say, self._session = say, PromptSession[str]()

    def ask(self, draft: Draft, asked: Sequence[Question], faults: Mapping[str, str], typed: Mapping[str, str]) -> None:
        """Fill the draft: what is wrong is said and asked again; ``typed`` are answers to be changed."""
        for question in asked:
            if question.is_open(draft):
                self._one(draft, question, faults.get(question.option, ""), typed.get(question.option, ""))

    def _one(self, draft: Draft, question: Question, fault: str, typed: str) -> None:
        self._show(draft, question)
        suggested = "" if fault or not typed else _heard(draft, question, typed)
        if suggested and suggested != typed:
            self._say(f"Vorschlag: {suggested}")
        while True:
            if fault:
                self._say(fault)
            answer = self._session.prompt(f"{question.label}: ", default=_again(typed) if fault else typed)
            if not answer.strip() and not question.is_needed(draft):
                return
            try:
                question.take(draft, answer)
            except ValueError as error:
                fault, typed = str(error), " ".join(answer.split())
            else:
                break
        heard = question.heard(draft)
        if heard not in {"", suggested, answer.strip()}:
            self._say(f"  → {heard}")

    def _show(self, draft: Draft, question: Question) -> None:
        names = [f"{number} {name}" for number, name in enumerate(question.choices(draft), start=1)]
        self._say("")
        self._say(f"{question.label} – {question.help}" if question.help else question.label)
        if len(names) > _MOST_IN_LINES:
            width = min(shutil.get_terminal_size().columns, _WIDEST) - 2
            unbroken = " · ".join(name.replace(" ", "\N{NO-BREAK SPACE}") for name in names)
            names = textwrap.wrap(unbroken, width, break_long_words=False, break_on_hyphens=False)
        for name in names:
            self._say(f"  {name}")


def _again(answer: str) -> str:
    """A refused answer to be mended, where that is less work than typing; a short one would only stand in the way."""
    return answer if len(answer) > _SHORT else ""


def _heard(draft: Draft, question: Question, typed: str) -> str:
    """How a suggestion would be understood, with its weekday; nothing when it cannot be taken."""
    trial = draft.copy()
    try:
        question.take(trial, typed)
    except ValueError:
        return ""
    return question.heard(trial)
