"""Invoke tasks; what they do stands in ``plugins/commands/``. Editors' tasks also answer to German names."""

# Each task imports what it runs: `invoke --list` need not wait for Pelican.

import gc
import io
import os
import shlex
import sys
from types import TracebackType

from invoke.context import Context
from invoke.tasks import task

# Of a site nearly all that is read stays until the command ends, so Python seldom need look for garbage.
gc.set_threshold(50_000)

# Channel texts carry emoji, whatever the terminal of an office is set to; names of files may not even be text.
for _stream in (sys.stdout, sys.stderr):
    if isinstance(_stream, io.TextIOWrapper):
        _stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _unless_nobody_reads(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What Python does with an uncaught error, but quietly when the reader has gone (``invoke kanal | head -1``)."""
    if issubclass(kind, BrokenPipeError):
        # Python writes what is left once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _unless_nobody_reads

_PYTHON = shlex.quote(sys.executable)
_COMMON = {"now": "Zeitpunkt, für den gebaut wird, zum Beispiel 2026-11-23T12:00", "content": "Ordner mit den Inhalten"}
_BUILD = _COMMON | {
    "output": "Ordner für die fertige Website",
    "adresse": "wo die Vorschau zu sehen ist, wenn nicht unter der Adresse aus stadt.toml",
    "clean": "alles neu machen, nichts aus früheren Bauten übernehmen",
    "full": "auch Drucksachen, Vorschaubilder und Suche",
    "force": "auch dann bauen, wenn dadurch viele Meldungen von der Website verschwinden",
    "publish": "für die Öffentlichkeit: weigert sich bei Vorführung und Platzhaltern",
}
_STEM = {"stem": "Dateiname der Meldung, ohne .md"}


@task(help=_BUILD)
def build(  # noqa: PLR0913, PLR0917 - the options of a command
    _: Context,
    content: str = "content",
    output: str | None = None,
    adresse: str | None = None,
    now: str | None = None,
    clean: bool = False,
    full: bool = False,
    publish: bool = False,
    force: bool = False,
) -> None:
    """Prüft die Inhalte und baut die Website."""
    from plugins.bridge.extent import Extent
    from plugins.commands import arguments, building

    extent = Extent.PUBLIC if publish else Extent.FULL if full else Extent.PLAIN
    at, address = arguments.instant(now), arguments.address(adresse)
    built = building.build(content, output, at, extent=extent, address=address, clean=clean, force=force)
    arguments.end(built)


_CHECK = _COMMON | {
    "format": "Form der Ausgabe: text, github, gitlab oder json",
    "publish": "auch nennen, was das Veröffentlichen verweigert, heute und in den nächsten 60 Tagen",
}


@task(help=_CHECK, aliases=["pruefen"])
def check(
    _: Context,
    content: str = "content",
    now: str | None = None,
    format: str = "text",  # noqa: A002
    publish: bool = False,
) -> None:
    """Nennt alle Probleme und Hinweise in den Inhalten."""
    from plugins.commands import arguments, site

    arguments.end(site.check(content, arguments.instant(now), format, is_publishing=publish))


@task(help=_COMMON | _STEM | {"json": "als JSON ausgeben"}, aliases=["kanal"])
def whatsapp(
    _: Context, stem: str | None = None, content: str = "content", now: str | None = None, json: bool = False
) -> None:
    """Zeigt die neuen Texte für den WhatsApp-Kanal."""
    from plugins.commands import arguments, channel

    arguments.end(channel.whatsapp(content, arguments.instant(now), stem, as_json=json))


@task(help=_COMMON | _STEM, aliases=["versandt"])
def posted(_: Context, stem: str, content: str = "content", now: str | None = None) -> None:
    """Vermerkt in der Datei, dass die Meldung im Kanal steht."""
    from plugins.commands import arguments
    from plugins.commands.posted import posted as note_posted

    arguments.end(note_posted(content, arguments.instant(now), stem))


@task(
    help=_COMMON | {"jahr": "welches Jahr, zum Beispiel 2025", "ziel": "Ordner für das Paket, sonst archiv-JAHR"},
    aliases=["archiv"],
)
def archive(_: Context, jahr: str, ziel: str | None = None, content: str = "content", now: str | None = None) -> None:
    """Packt die Meldungen eines Jahres für das Stadtarchiv (BagIt, RFC 8493)."""
    from plugins.commands import archiving, arguments

    arguments.end(archiving.archive(content, arguments.instant(now), jahr, ziel))


@task(
    name="import",
    help=_COMMON
    | {
        "quelle": "Feed (Datei oder Adresse), Export von WordPress, Export der News von TYPO3 (XML, CSV, JSON)",
        "von": "Adresse der alten Website, zum Beispiel https://www.stadt.example",
        "pfad": "für TYPO3: wo die alten Seiten standen, zum Beispiel /aktuelles/{}",
        "bilder": "Ordner mit den Dateien der alten Website, zum Beispiel wp-content/uploads oder fileadmin",
        "laden": "fehlende Bilder und Dokumente von der alten Website laden",
        "thema": "Thema für Meldungen, deren Kategorie hier keines ist",
        "kategorien": "welche Kategorie welches Thema ist: »Sport = Veranstaltungen; Bauen = Stadtentwicklung«",
        "probe": "nur zeigen, was übernommen würde",
    },
    aliases=["einlesen"],
)
def import_(  # noqa: PLR0913, PLR0917 - the options of a command
    _: Context,
    quelle: str,
    von: str = "",
    pfad: str = "",
    bilder: str = "",
    laden: bool = False,
    thema: str = "",
    kategorien: str = "",
    probe: bool = False,
    content: str = "content",
    now: str | None = None,
) -> None:
    """Übernimmt Meldungen einer anderen Website in content/meldungen/; noch einmal aufgerufen, nur neue."""
    from plugins.commands import arguments, importing

    options = importing.Options(
        site=von,
        pattern=pfad,
        files=bilder,
        is_fetching=laden,
        topic=thema,
        categories=kategorien,
        is_trial=probe,
    )
    arguments.end(importing.import_(quelle, content, arguments.instant(now), options))


_PUBLISH = _COMMON | {
    "folder": "Ordner der Stände, sonst PUBLISH_PATH in publishconf.py",
    "zurueckhalten": "für Zeitpläne: eine Meldung mit einem Fehler hält nur sich selbst auf",
    "force": "auch dann, wenn dadurch viele Meldungen oder ein Feed verschwinden",
}


@task(help=_PUBLISH, aliases=["veroeffentlichen"])
def publish(
    _: Context,
    zurueckhalten: bool = False,
    force: bool = False,
    content: str = "content",
    now: str | None = None,
    folder: str | None = None,
) -> None:
    """Baut für die Öffentlichkeit, kontrolliert, tauscht aus und überträgt."""
    from plugins.commands import arguments, publishing

    at = arguments.instant(now)
    arguments.end(publishing.publish(content, folder, at, is_holding=zurueckhalten, is_forced=force))


@task(help={name: _PUBLISH[name] for name in ("content", "folder")}, aliases=["zurueck"])
def rollback(_: Context, content: str = "content", folder: str | None = None) -> None:
    """Geht zum Stand davor zurück; der Zeitplan wartet dann auf einen neuen Commit."""
    from plugins.commands import arguments, publishing

    arguments.end(publishing.rollback(content, folder))


@task(
    help=_COMMON
    | {
        "output": "Ordner einer schon gebauten Website, sonst wird neu gebaut",
        "browser": "Name oder Pfad eines Browsers, sonst Chromium, Chrome oder Edge",
    }
)
def audit(
    _: Context, content: str = "content", output: str | None = None, now: str | None = None, browser: str | None = None
) -> None:
    """Prüft die Website auf Barrierefreiheit und schreibt das Ergebnis nach content/pruefung.toml."""
    from plugins.commands import arguments
    from plugins.commands.audit import audit as test_accessibility

    arguments.end(test_accessibility(content, output, arguments.instant(now), browser))


@task
def lint(context: Context) -> None:
    """Ruff and mypy."""
    context.run(f"{_PYTHON} -m ruff check . && {_PYTHON} -m ruff format --check . && {_PYTHON} -m mypy", pty=False)


@task(
    help={
        "options": "handed to pytest",
        "quick": "only what needs no browser, server, Java, whole demo, papers or pictures, and no lint",
    }
)
def test(context: Context, options: str = "", quick: bool = False) -> None:  # noqa: PT028 - a task
    """Lint, then every test."""
    if quick:
        context.run(f"{_PYTHON} -m pytest -q -m 'not heavy' {options}", pty=False)
        return
    lint(context)
    context.run("npm ci --silent && npm ci --silent --omit=dev --prefix benchmarks", warn=True, pty=False)
    context.run(f"{_PYTHON} -m pytest {options}", pty=False)


@task(
    help={
        "counts": "numbers of announcements, parted by commas",
        "rounds": "how often each is measured; by default as its results say",
        "only": "one part: builds, burst, load or lighthouse",
        "quick": "one round of builds of a thousand, into .cache/bench",
    }
)
def bench(
    context: Context, counts: str = "1000,10000", rounds: int | None = None, only: str = "", quick: bool = False
) -> None:
    """Measure builds beside Hugo's, Pelican's and Eleventy's, a burst pipe, web servers, and pages."""
    options = f"--counts {shlex.quote(counts)} {f'--rounds {int(rounds)}' if rounds else ''}"
    options += f" {f'--only {shlex.quote(only)}' if only else ''} {'--quick' if quick else ''}"
    context.run(f"{_PYTHON} -m benchmarks {options}", pty=False)


@task(help={"count": "the first so many histories"})
def duel(context: Context, count: int = 50) -> None:
    """Replay histories of edits here, in Pelican with its cache and in Eleventy, into ``benchmarks/duel.md``."""
    context.run("npm ci --silent --omit=dev --prefix benchmarks", pty=False)
    context.run(f"{_PYTHON} -m benchmarks.duel --count {int(count)}", pty=False)


@task(help={"minutes": "how long", "seed": "draw what an earlier run with this seed drew; anew by default"})
def fuzz(context: Context, minutes: float = 10.0, seed: int | None = None) -> None:
    """Try odd content, office texts and sequences of edits; small examples of faults are kept in ``.cache/fuzz``."""
    number = "" if seed is None else f"--seed {int(seed)}"
    context.run(f"{_PYTHON} -m tests.fuzz --minutes {float(minutes)} {number}", pty=False)


@task
def golden(context: Context) -> None:
    """Write expected messages and channel texts and the handbook's pictures anew; then look at the diff."""
    expected = "tests/content/test_invalid.py tests/whatsapp/test_twelve.py tests/browser/test_handbook.py"
    context.run(f"{_PYTHON} -m pytest -q --golden {expected}", pty=False)


@task(help={"osv": "another address that answers like https://api.osv.dev/v1/query"})
def audit_deps(_: Context, osv: str | None = None) -> None:
    """Ask a public list of known weaknesses (OSV) about the locked dependencies; nothing is installed."""
    from plugins.commands import arguments, dependencies

    arguments.end(dependencies.audit("requirements-dev.txt", osv))


@task(help={"upgrade": "auch die neuesten passenden Fassungen nehmen"})
def lock(context: Context, upgrade: bool = False) -> None:
    """Write the lock files anew: hashed, with no address in them, whatever this machine's pip is set up for."""
    compile_ = (
        f"{_PYTHON} -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url "
        f"--no-emit-find-links --no-emit-trusted-host {'--upgrade' if upgrade else ''}"
    )
    own = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    environment = own | {"CUSTOM_COMPILE_COMMAND": "invoke lock"}
    context.run(f"{compile_} --output-file requirements.txt pyproject.toml", env=environment)
    accessibility = "--extra pruefung --constraint requirements.txt --output-file requirements-audit.txt"
    context.run(f"{compile_} {accessibility} pyproject.toml", env=environment)
    developers = "--extra dev --extra pruefung --constraint requirements-audit.txt --output-file requirements-dev.txt"
    context.run(f"{compile_} {developers} pyproject.toml", env=environment)
