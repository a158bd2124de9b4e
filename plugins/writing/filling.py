"""Questions answered by what is given, and which are left."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .draft import Draft
from .questions import Answers, Question


@dataclass(frozen=True, kw_only=True)
class Left:
    """What must still be asked, by option: why the given answer cannot be taken, and what nobody has said."""

    faults: dict[str, str] = field(default_factory=dict)
    missing: list[Question] = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        """Whether the file can be written."""
        return not self.faults and not self.missing

    def in_one_line(self, suggestions: Answers) -> str:
        """For whom nobody can ask: which options to give, as a German sentence."""
        if self.faults:
            option, why = next(iter(self.faults.items()))
            return f"--{option}: {' '.join(why.split())} Es wurde nichts geschrieben."
        names = [f"»{each.label}« ({_example(each, suggestions)})" for each in self.missing]
        verb = "Es fehlt" if len(names) == 1 else "Es fehlen"
        return f"{verb} {', '.join(names)}. Ohne Terminal bitte als Option angeben. Es wurde nichts geschrieben."


def filled(draft: Draft, asked: Sequence[Question], given: Answers, earlier: Answers) -> Left:
    """Take every answer that was given, else that of an ``earlier`` announcement; what is left."""
    left = Left()
    for question in asked:
        answer = given.get(question.option)
        if answer is None and question.label not in draft.values:  # the new date may have said its place
            answer = earlier.get(question.option)
        try:
            if answer is not None:
                question.take(draft, answer)
        except ValueError as error:
            left.faults[question.option] = str(error)
            continue
        if question.is_open(draft) and question.is_needed(draft):
            left.missing.append(question)
    return left


def _example(question: Question, suggestions: Answers) -> str:
    suggested = suggestions.get(question.option)
    return f'--{question.option} "{suggested}"' if suggested else f"--{question.option}"
