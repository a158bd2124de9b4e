"""Lighthouse's mobile scores of every page type of the full demo, written to ``lighthouse.md`` beside this file.

Run through ``invoke bench``; needs Chromium, nginx and Node.js. Scores of speed depend on the machine, so they are a
report and no test.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.server import running_nginx
from tests.tools import require

HERE = Path(__file__).parent
LIGHTHOUSE = HERE / "node_modules/lighthouse/cli/index.js"
REPORT = HERE / "lighthouse.md"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (
    "/", "/meldungen/2026-11-18-beispiel-musterstrasse/", "/meldungen/2026-11-17-beispiel-heimatgenuss/",
    "/themen/", "/themen/verkehr/", "/ortsteile/unterstedt/", "/archiv/2026/", "/termine/", "/whatsapp/", "/presse/",
    "/kanal/", "/suche/", "/feeds/", "/impressum/", "/barrierefreiheit/", "/leichte-sprache/", "/redaktion/",
    "/404.html",
)  # fmt: skip
NOT_FOR_SEARCH = {"/redaktion/", "/404.html"}  # they fail the SEO score by design: noindex


def main() -> int:
    """Build, serve, measure, write; 1 when a score is below 100."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "output"
        subprocess.run([sys.executable, "-m", "invoke", "build", "--full", "--output", str(site)], check=True)
        with running_nginx(site, Path(folder)) as address:
            rows = [(page, scores(address + page)) for page in PAGES]
    REPORT.write_text(report(rows), encoding="utf-8")
    print(report(rows))
    return int(any(score < 100 for page, found in rows for score in counted(page, found).values()))  # noqa: PLR2004


def scores(url: str) -> dict[str, int]:
    """The four scores, 0 to 100; what fails is printed."""
    flags = "--headless=new --no-sandbox --disable-gpu"
    command = [require("node"), str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    environment = os.environ | {"CHROME_PATH": require("chromium")}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found = json.loads(run.stdout)
    for audit in found["audits"].values():
        if audit["score"] is not None and audit["score"] < 0.9 and audit["scoreDisplayMode"] == "binary":  # noqa: PLR2004
            print(f"{url}: {audit['id']}: {audit['title']}", file=sys.stderr)
    return {name: round(100 * (found["categories"][name]["score"] or 0)) for name in CATEGORIES}


def counted(page: str, found: dict[str, int]) -> dict[str, int]:
    """The scores that a page is meant to reach."""
    return {name: score for name, score in found.items() if name != "seo" or page not in NOT_FOR_SEARCH}


def report(rows: list[tuple[str, dict[str, int]]]) -> str:
    """A table in Markdown."""
    version = json.loads((LIGHTHOUSE.parents[1] / "package.json").read_text(encoding="utf-8"))["version"]
    lines = [
        f"# Lighthouse {version}, mobile profile",
        "",
        f"| Page | {' | '.join(CATEGORIES)} |",
        "|---|---|---|---|---|",
    ]
    for page, found in rows:
        cells = (str(score) if name in counted(page, found) else "–" for name, score in found.items())
        lines.append(f"| `{page}` | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
