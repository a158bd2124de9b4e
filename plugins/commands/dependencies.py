"""``invoke audit-deps``: known weaknesses of the locked dependencies, looked up in a public list."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

_NOT_ASKED = (
    "Not checked: the list of known weaknesses did not answer. Is this machine offline? / "
    "Nicht geprüft: Das Verzeichnis bekannter Schwachstellen antwortet nicht. Ist der Rechner offline?"
)


def audit(lock_file: str, address: str | None = None) -> int:
    """Name each weakness with the version that mends it; 1 when there is any, 2 when nobody could be asked.

    The lock file names every version with its hash, so no index is needed to find out what is meant.
    """
    command = [sys.executable, "-m", "pip_audit", "--requirement", lock_file, "--disable-pip", "--require-hashes"]
    command += ["--vulnerability-service", "osv", "--format", "json", "--progress-spinner", "off"]
    command += ["--osv-url", address] if address else []
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own command line
    try:
        known = json.loads(run.stdout)["dependencies"]
    except (ValueError, KeyError):
        print(_NOT_ASKED)
        print("\n".join(run.stderr.strip().splitlines()[-1:]), file=sys.stderr)
        return 2
    found = list(_weaknesses(known))
    print("\n".join(found) or f"No known weakness in {len(known)} dependencies. / Keine bekannte Schwachstelle.")
    return 1 if found else 0


def _weaknesses(dependencies: list[dict[str, Any]]) -> Iterator[str]:
    for each in dependencies:
        if "skip_reason" in each:
            yield f"{each['name']}: not checked, {each['skip_reason']}"
        for weakness in each.get("vulns", ()):
            names = ", ".join([weakness["id"], *weakness["aliases"]])
            mended = ", ".join(weakness["fix_versions"]) or "no version yet"
            yield f"{each['name']} {each['version']}: {names}; mended in {mended}"
