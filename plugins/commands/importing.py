"""``invoke import``: news of another system become files in ``content/meldungen/``."""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ..bridge.content_folder import Folder
from ..bridge.loading import Content, load, stem_of
from ..bridge.run import check_site
from ..bridge.writing import public_folder
from ..domain.german import message
from ..domain.problems import ContentError, Problem, visible
from ..moving_in import belonging, report
from ..moving_in.announcement_file import identity_in
from ..moving_in.drafting import UNSORTED
from ..moving_in.fetching import Fetching, fetched
from ..moving_in.luggage import LocalCopy, Luggage, NotBroughtError
from ..moving_in.moving import Ground, Moved, Wishes, moved
from ..moving_in.reading import LARGEST, source
from ..moving_in.source import Source, UnreadableError
from .arguments import unusable
from .site import stopped

_MANY = 20
"""Lines that say the same; more of them are told in one."""

_NOTHING = "Nichts wurde übernommen."


@dataclass(frozen=True, kw_only=True)
class Options:
    """What stands on the command line.

    The old website's address and its pattern for TYPO3, a folder with its files and whether to fetch them, the topic
    for what fits nowhere, topics of categories, and whether to write nothing.
    """

    site: str = ""
    pattern: str = ""
    files: str = ""
    is_fetching: bool = False
    topic: str = ""
    categories: str = ""
    is_trial: bool = False


def import_(origin: str, content: str, now: datetime | None, options: Options) -> int:
    """Bring what is new and say what a person should look at; 1 when the source cannot be read."""
    folder = Folder(Path(content), content)
    try:
        read = load(folder, now)
        with TemporaryDirectory(prefix="umzug-") as fetched_files:
            return _brought(origin, read, now, options, Path(fetched_files))
    except ContentError as error:
        print(_NOTHING, "Bitte zuerst beheben:")
        return unusable(error)
    except (UnreadableError, NotBroughtError, ValueError) as error:
        print(visible(f"{_NOTHING} {error}"))
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    return 1


def _brought(origin: str, read: Content, now: datetime | None, options: Options, shelf: Path) -> int:
    town, folder = read.town, read.folder
    topic = belonging.topic_named(options.topic, town) if options.topic else None
    wishes = Wishes(topic=topic, topics=belonging.wished(options.categories, town), site=_site(options.site))
    found = source(_raw(origin), town.zone, origin if _is_web(origin) else wishes.site, _pattern(options))
    luggage = Luggage(folder.path, list(_supplies(options, found, origin, wishes, shelf)))
    result = moved(found, _ground(read), wishes, luggage)
    if not options.is_trial:
        _write(folder, result, luggage)
    hints = () if options.is_trial or not result.drafts else _checked(folder, now, result)
    used = [place for place in luggage.packed if options.is_trial or (folder.path / place).is_file()]
    for line in _said(folder, found, result, hints, report.summary(result, len(used), is_trial=options.is_trial)):
        print(message(visible(line), town.language))
    return 0


def _is_web(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _site(text: str) -> str:
    """Where the old website is, as a link on one of its pages could begin. Raises ``ValueError``."""
    if text and not _is_web(text):
        raise ValueError(f"»{text}« ist keine Adresse. Bitte wie »https://www.stadt.example« schreiben.")
    return f"{text.rstrip('/')}/" if text else ""


def _pattern(options: Options) -> str:
    if not options.pattern:
        return ""
    if "{}" not in options.pattern or not (options.site or _is_web(options.pattern)):
        raise ValueError("»--pfad« braucht »{}« für den Kurznamen, zum Beispiel »/aktuelles/{}«, und dazu »--von«.")
    path = options.pattern if options.pattern.startswith("/") else f"/{options.pattern}"
    return options.pattern if _is_web(options.pattern) else f"{options.site.rstrip('/')}{path}"


def _raw(origin: str) -> bytes:
    """The bytes of a file or of a web address. Raises ``UnreadableError``."""
    if _is_web(origin):
        try:
            return fetched(origin, LARGEST)
        except NotBroughtError as error:
            raise UnreadableError(f"»{origin}« {error}.") from None
    file = Path(origin)
    if file.is_dir():
        raise UnreadableError(f"»{origin}« ist ein Ordner. Bitte die Datei darin nennen.")
    if not file.is_file():
        raise UnreadableError(f"Die Datei »{origin}« gibt es nicht.")
    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


def _supplies(
    options: Options, found: Source, origin: str, wishes: Wishes, shelf: Path
) -> Iterator[LocalCopy | Fetching]:
    if options.files:
        if not Path(options.files).is_dir():
            raise UnreadableError(f"Den Ordner »{options.files}« gibt es nicht.")
        yield LocalCopy(Path(options.files))
    if options.is_fetching:
        sites = [found.site, *(entry.link for entry in found.entries)] if not wishes.site else []
        yield Fetching(shelf, sites, [each for each in (origin, wishes.site) if _is_web(each)])


def _ground(read: Content) -> Ground:
    folder, brought, stems = read.folder, dict[str, str](), set[str]()
    for file in sorted((folder.path / "meldungen").rglob("*.md")):
        stems.add(stem_of(file))
        identity = identity_in(file.read_text(encoding="utf-8", errors="replace")) if file.is_file() else ""
        if identity:
            brought[identity] = stem_of(file)
    return Ground(
        town=read.town,
        now=read.now,
        brought=brought,
        stems=frozenset(stems),
        headlines={each.stem: (each.title, f"{each.date.at:%Y-%m-%d %H:%M}") for each in read.announcements},
        erased=frozenset(each.stem for each in read.erased),
        former=frozenset(path for each in read.announcements for _, path in each.former_addresses),
        pages=tuple(each.url for each in read.pages),
        find=folder.find,
    )


def _write(folder: Folder, result: Moved, luggage: Luggage) -> None:
    """Pictures first, so that no file refers to nothing; what is there already is never written over."""
    text = "\n".join(draft.text for draft in result.drafts)
    for place, copy in luggage.packed.items():
        if place in text:
            target = folder.path / place
            public_folder(target.parent)
            with target.open("xb") as written, copy.open("rb") as read:
                shutil.copyfileobj(read, written)
    for draft in result.drafts:
        target = folder.path / draft.path
        public_folder(target.parent)
        with target.open("x", encoding="utf-8", newline="\n") as written:
            written.write(draft.text)


def _checked(folder: Folder, now: datetime | None, result: Moved) -> list[Problem]:
    """The hints about the new files; one in which a fault is found nevertheless is taken away again."""
    while True:
        try:
            problems: Sequence[Problem] = check_site(folder.label, now).problems
        except ContentError as error:
            problems = error.problems
        ours = {folder.shown(folder.path / draft.path): draft for draft in result.drafts}
        about = [problem for problem in problems if problem.path in ours]
        faulty = {problem.path: problem for problem in about if not problem.is_hint}
        if not faulty:
            return about
        for path, problem in faulty.items():  # another may link to it, so look again
            (folder.path / ours[path].path).unlink()
            result.drafts.remove(ours[path])
            result.refused.append((ours[path].path, problem.text))
            _unlink(folder, result, Path(path).stem)


def _unlink(folder: Folder, result: Moved, stem: str) -> None:
    """What links to an announcement that is not there after all keeps the words."""
    link = re.compile(rf"\[((?:[^\[\]\\]|\\.)*)\]\(/meldungen/{stem}/\)")
    for draft in result.drafts:
        text = link.sub(r"\1", draft.text)
        if text != draft.text:
            draft.text = text
            (folder.path / draft.path).write_text(text, encoding="utf-8", newline="\n")


def _said(folder: Folder, found: Source, result: Moved, hints: Sequence[Problem], summary: str) -> Iterator[str]:
    lines = [
        f"{folder.shown(folder.path / draft.path)}:{line}: {text}"
        for draft in result.drafts
        for line, text in sorted(draft.remarks)
        if text != UNSORTED or result.unsorted <= _MANY
    ]
    yield f"{found.kind}: {summary}"
    yield from _listed("Nicht übernommen:", (f"»{title}«: {reason}" for title, reason in result.refused))
    yield from _listed("Bitte ansehen:", lines)
    yield from _listed("Im Ganzen:", [*found.remarks, *report.general(result)])
    if hints:
        yield f"Zu den neuen Dateien gibt »invoke check« {len(hints)} Hinweise."


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield from ("", heading, *listed)
