"""``invoke new``: a filled-in file for a new announcement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..bridge.clock import clock
from ..bridge.content_folder import Folder
from ..bridge.loading import read_town
from ..bridge.loading import stem_of as stem_of_file
from ..domain.file_names import dated, short_name, unique
from ..domain.german import message
from ..domain.problems import ContentError, Problem, visible
from ..domain.town import Town
from ..writing.draft import Draft, checked
from ..writing.earlier import Earlier, ErasedError, earlier
from ..writing.filling import filled
from ..writing.left_over import left_over
from ..writing.notes import notes
from ..writing.questions import Wish, questions
from ..writing.when import When
from . import dialogue, text_editor
from .arguments import stem_of, unknown_stem, unusable
from .site import stopped

_INTERRUPTED = 130  # as shells say: 128 and the number of SIGINT
_BROKEN_OFF = "Abgebrochen. Es wurde nichts geschrieben."
_LEFT_OVER = "Noch aus der früheren Meldung: {}. Bitte prüfen."
_NEXT = "Bitte den Text unter die zweite Zeile »---« schreiben, speichern und mit »invoke check« prüfen."


@dataclass(frozen=True, kw_only=True)
class Options:
    """What stands on the command line; ``answers`` by the option that gave them, without those that did not."""

    answers: Mapping[str, str]
    is_event: bool = False
    is_urgent: bool = False
    earlier: str | None = None


def new(content: str, now: datetime | None, options: Options) -> int:
    """Ask for what is missing, write the file, say where; 1 when nothing is written, 130 when broken off."""
    folder = Folder(Path(content), content)
    try:
        town = read_town(folder)
        return _New(folder, town, clock(town, now), options).run()
    except ContentError as error:
        return unusable(error)
    except (EOFError, KeyboardInterrupt):
        print(f"\n{_BROKEN_OFF}")
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - an editor reads a sentence, whatever breaks
        return stopped(error)


class _New:
    """One new announcement."""

    def __init__(self, folder: Folder, town: Town, now: datetime, options: Options) -> None:
        self._folder, self._town, self._options = folder, town, options
        self._draft = Draft(town, now, folder.find)
        self._files = {stem_of_file(file): file for file in (folder.path / "meldungen").rglob("*.md")}

    def run(self) -> int:
        begun: Earlier | None = None
        if self._options.earlier is not None:
            stem = stem_of(self._options.earlier)
            if stem not in self._files:
                return unknown_stem(stem, list(self._files))
            file = self._files[stem]
            try:
                begun = earlier(file.read_bytes(), self._folder.shown(file), self._draft)
            except ErasedError:
                self._say(f"»{stem}« ist gelöscht. Es wurde nichts geschrieben.")
                return 1
        said = self._filled(begun)
        if said:
            self._say(said)
            return 1
        self._write(begun)
        return 0

    def _filled(self, begun: Earlier | None) -> str:
        """Ask or take what there is; why nothing can be written, or nothing."""
        options, is_possible = self._options, dialogue.is_possible()
        typed = {**(begun.suggestions if begun else {}), **options.answers}
        asked = questions(_wish(options, begun), self._town)
        if options.is_urgent:
            self._draft.put("Dringlichkeit", "eilmeldung")
        left = filled(self._draft, asked, options.answers, begun.answers if begun else {})
        if left.is_nothing:
            return ""
        if not is_possible:
            return left.in_one_line(typed)
        if begun:
            typed |= self._reopened(begun)
        dialogue.Dialogue(self._say).ask(self._draft, asked, left.faults, typed)
        return ""

    def _reopened(self, begun: Earlier) -> dict[str, str]:
        """Headline and Kurztext that speak of days, to be changed."""
        found = {}
        for option, key in (("titel", "Titel"), ("kurztext", "Kurztext")):
            words = self._draft.values.get(key)
            is_stale = isinstance(words, str) and any(left_over(words, begun.then, When()))
            if isinstance(words, str) and is_stale and option not in self._options.answers:
                found[option] = words
                del self._draft.values[key]
        return found

    def _write(self, begun: Earlier | None) -> None:
        text = self._draft.text(notes(self._draft))
        stem = dated(self._draft.now.date(), short_name(str(self._draft.values["Titel"])))
        place = self._folder.path / "meldungen" / f"{self._draft.now:%Y}"
        taken = {each.lower() for each in self._files}
        while True:
            file = place / f"{unique(stem, taken)}.md"
            announcement = checked(self._draft, text, self._folder.shown(file), file.stem)
            place.mkdir(parents=True, exist_ok=True)
            try:
                _write_new(file, text)
                break
            except FileExistsError:  # somebody else was faster
                taken.add(file.stem)
        self._say(announcement.source)
        for hint in self._hints(announcement.source, text, begun) if begun else ():
            self._say(str(hint))
        if dialogue.is_possible():
            self._say(text_editor.opened(file) or _NEXT)

    def _hints(self, path: str, text: str, begun: Earlier) -> Iterator[Problem]:
        """What of the earlier announcement was left behind, and what was not though it should be looked at."""
        for remark in begun.remarks:
            yield Problem(path=path, text=remark, is_hint=True)
        for line, words in left_over(text, begun.then, self._draft.when):
            yield Problem(path=path, line=line, text=_LEFT_OVER.format(words), is_hint=True)

    def _say(self, text: str) -> None:
        print(message(visible(text), self._town.language))


def _wish(options: Options, begun: Earlier | None) -> Wish:
    """Which kind it is to be; an end or a place belongs to an event, and so does what the earlier one was."""
    again = begun.suggestions if begun else {}
    return Wish(
        is_event=options.is_event or bool({"beginn", "ende", "ort"} & options.answers.keys()) or "beginn" in again,
        is_urgent=options.is_urgent,
        has_start="ab" in again,
        has_end="bis" in again,
    )


def _write_new(file: Path, text: str) -> None:
    """All or nothing; raises ``FileExistsError`` when there is such a file."""
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        try:
            stream.write(text)
            stream.flush()
        except BaseException:
            file.unlink()
            raise
