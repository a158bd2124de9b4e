"""What is asked about a new announcement, in this order; every answer can also be given on the command line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..domain.channel import left_over_html
from ..domain.fields import folded
from ..domain.moments import moment
from ..domain.town import Town
from ..domain.wording import NBSP, date_in_full, day_with_weekday
from ..domain.wording import moment as in_words
from .choices import chosen, districts
from .draft import Draft
from .typed_days import dates, end_of, last_moment, one_moment, spelt

Answers = Mapping[str, str]
"""What was typed, by option."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One answer: the ``option`` that gives it, how it is asked for, and how it goes into a draft.

    ``take`` raises ``ValueError`` with the reason, as a German sentence. ``is_open`` is whether it is worth asking,
    ``is_needed`` whether nothing is written without it. ``heard`` is what was understood.
    """

    option: str
    label: str
    help: str = ""
    take: Callable[[Draft, str], None]
    is_open: Callable[[Draft], bool]
    is_needed: Callable[[Draft], bool] = lambda _draft: False
    choices: Callable[[Draft], Sequence[str]] = lambda _draft: ()
    heard: Callable[[Draft], str] = lambda _draft: ""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Which kind of announcement it is to be; ``has_start`` and ``has_end`` are whether an earlier one said that."""

    is_event: bool = False
    is_urgent: bool = False
    has_start: bool = False
    has_end: bool = False


def questions(wish: Wish, town: Town) -> tuple[Question, ...]:
    """All of them, in the words of the town."""
    return (*_what(), *_when(wish), *_whom(town.words.part.many), *_how_long(wish))


def _what() -> Iterator[Question]:
    yield _plain("titel", "Titel", "Was ist los und wo? Höchstens 120 Zeichen.")
    yield Question(
        option="thema",
        label="Thema",
        help="Nummer oder erste Buchstaben genügen.",
        take=lambda draft, text: _filled(draft, "Thema", chosen(text, _topics(draft))),
        is_open=lambda draft: "Thema" not in draft.values,
        is_needed=lambda _draft: True,
        choices=_topics,
        heard=lambda draft: str(draft.values["Thema"]),
    )


def _when(wish: Wish) -> Iterator[Question]:
    when = "Wann findet es statt? Zum Beispiel 28.11., 15–17 Uhr. Mehrere Termine trennt ein Semikolon."
    yield Question(
        option="beginn",
        label="Beginn",
        help=when if wish.is_event else f"{when} Kein Termin? Dann nur die Eingabetaste.",
        take=_take_dates,
        is_open=lambda draft: not draft.dates and (wish.is_event or not wish.is_urgent),
        is_needed=lambda _draft: wish.is_event,
        heard=_dates_in_words,
    )
    yield Question(
        option="ende",
        label="Ende",
        help="Zum Beispiel 17 Uhr. Steht es nicht fest? Dann nur die Eingabetaste.",
        take=_take_ending,
        is_open=lambda draft: len(draft.dates) == 1 and draft.dates[0].ends is None,
        heard=_dates_in_words,
    )
    yield Question(
        option="ort",
        label="Ort",
        help="Gebäude oder Platz, Straße und Hausnummer.",
        take=_take_place,
        is_open=lambda draft: bool(draft.dates) and "Ort" not in draft.values,
        is_needed=lambda draft: draft.lacks_place,
    )


def _whom(parts: str) -> Iterator[Question]:
    yield Question(
        option="ortsteile",
        label=parts,
        help="Nummern oder Namen, mit Komma dazwischen. Gilt es überall? Dann nur die Eingabetaste.",
        take=_take_districts,
        is_open=lambda draft: bool(draft.town.districts) and "Ortsteile" not in draft.values,
        choices=lambda draft: [each.name for each in draft.town.districts],
        heard=lambda draft: str(draft.values.get("Ortsteile", "")),
    )
    yield _plain("kurztext", "Kurztext", "Das Wichtigste in ein bis zwei Sätzen, höchstens 300 Zeichen.")


def _how_long(wish: Wish) -> Iterator[Question]:
    yield Question(
        option="ab",
        label="Gültig ab",
        help="Zum Beispiel 27.11. oder morgen, 8 Uhr.",
        take=lambda draft, text: draft.put("Gültig ab", spelt(one_moment(text, draft.now))),
        is_open=lambda draft: wish.has_start and "Gültig ab" not in draft.values,
        is_needed=lambda _draft: wish.has_start,
        heard=lambda draft: _moment_in_words(draft, "Gültig ab"),
    )
    is_needed = wish.has_end or wish.is_urgent
    what = "Zum Beispiel 27.11. oder heute, 18 Uhr."
    yield Question(
        option="bis",
        label="Gültig bis",
        help=what if is_needed else f"{what} Ohne Ende? Dann nur die Eingabetaste.",
        take=_take_end,
        is_open=lambda draft: "Gültig bis" not in draft.values and (wish.has_end or not draft.dates),
        is_needed=lambda draft: wish.has_end or (wish.is_urgent and not draft.dates),
        heard=lambda draft: _moment_in_words(draft, "Gültig bis"),
    )


def _plain(option: str, key: str, help_: str) -> Question:
    return Question(
        option=option,
        label=key,
        help=help_,
        take=lambda draft, text: _filled(draft, key, text),
        is_open=lambda draft: key not in draft.values,
        is_needed=lambda _draft: True,
    )


def _filled(draft: Draft, key: str, text: str) -> None:
    _refuse_html(text)
    draft.put(key, text)
    if key not in draft.values:
        raise ValueError("Bitte etwas eingeben.")


def _refuse_html(text: str) -> None:
    tags = left_over_html(text)
    if tags:
        said = f"»{tags[0][1]}« bliebe so stehen, denn hier ist einfacher Text. Bitte ohne HTML schreiben."
        raise ValueError(said)


def _take_dates(draft: Draft, text: str) -> None:
    found = dates(text, draft.now)
    for each in found:
        _refuse_html(each.place or "")
    draft.put_dates(found)


def _take_place(draft: Draft, text: str) -> None:
    said = draft.values.get("Ort")
    if said is not None and folded(str(said)) != folded(text):
        draft.forget_place()
        raise ValueError(f"Bei »Beginn« steht der Ort »{said}«, bei »Ort« »{text}«. Bitte nur einen davon schreiben.")
    _filled(draft, "Ort", text)


def _topics(draft: Draft) -> list[str]:
    return [each.name for each in draft.town.topics]


def _take_districts(draft: Draft, text: str) -> None:
    if not draft.town.districts:
        draft.put("Ortsteile", text)
        return
    names = districts(text, draft.town)
    draft.put("Ortsteile", ", ".join(names))


def _take_end(draft: Draft, text: str) -> None:
    ends, begins = last_moment(text, draft.now), draft.values.get("Gültig ab")
    if isinstance(begins, str) and ends.is_over(moment(begins, draft.town.zone).at):
        raise ValueError("Das Ende liegt vor »Gültig ab«. Bitte eines der beiden Daten ändern.")
    draft.put("Gültig bis", spelt(ends))


def _take_ending(draft: Draft, text: str) -> None:
    if len(draft.dates) > 1:
        raise ValueError("Bei mehreren Terminen bitte jedes Ende zu seinem Termin schreiben: 28.11., 15–17 Uhr; …")
    if draft.dates:
        draft.put_dates([end_of(draft.dates[0], text, draft.now)])


def _dates_in_words(draft: Draft) -> str:
    return "; ".join(date_in_full(each, language=draft.town.language) for each in draft.dates).replace(NBSP, " ")


def _moment_in_words(draft: Draft, key: str) -> str:
    value = draft.values.get(key)
    if not isinstance(value, str):
        return ""
    at = moment(value, draft.town.zone)
    words = in_words(at, language=draft.town.language)
    weekday = day_with_weekday(at.day).partition(",")[0]
    return f"{weekday}, {words}".replace(NBSP, " ")
