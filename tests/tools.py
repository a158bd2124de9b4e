"""The programs that some tests need: without one, its tests skip loudly; in CI they fail."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple, NoReturn

import pytest
from hypothesis import HealthCheck, settings

IN_CI = os.environ.get("CI") == "true"
ROOT = Path(__file__).parents[1]
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def many(examples: int) -> settings:
    """For a property: the same examples on every run, however slow the machine; all in CI, a tenth elsewhere."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    number = examples if IN_CI else examples // 10
    return settings(max_examples=number, derandomize=True, deadline=None, database=None, suppress_health_check=slow)


class Program(NamedTuple):
    """The names a program goes by, and how a person gets it."""

    names: tuple[str, ...]
    advice: str


PROGRAMS = {
    "apache2": Program(("apache2",), "apt-get install apache2"),
    "caddy": Program(("caddy",), "apt-get install caddy"),
    "chromium": Program(("chromium", "chromium-browser", "google-chrome"), "apt-get install chromium"),
    "bash": Program(("bash",), "apt-get install bash"),
    "curl": Program(("curl",), "apt-get install curl"),
    "h2load": Program(("h2load",), "apt-get install nghttp2-client"),
    "git": Program(("git",), "apt-get install git"),
    "java": Program(("java",), "apt-get install default-jre-headless"),
    "javac": Program(("javac",), "apt-get install default-jdk-headless"),
    "make": Program(("make",), "apt-get install make"),
    "newsboat": Program(("newsboat",), "apt-get install newsboat"),
    "node": Program(("node", "nodejs"), "apt-get install nodejs"),
    "nginx": Program(("nginx",), "apt-get install nginx-light"),
    "openssl": Program(("openssl",), "apt-get install openssl"),
    "rclone": Program(("rclone",), "apt-get install rclone"),
    "rrsync": Program(("rrsync",), "apt-get install rsync"),
    "rsync": Program(("rsync",), "apt-get install rsync"),
    "sfeed": Program(("sfeed_update",), "apt-get install sfeed"),
    "ssh": Program(("ssh",), "apt-get install openssh-client"),
    "ssh-keygen": Program(("ssh-keygen",), "apt-get install openssh-client"),
    "sshd": Program(("sshd",), "apt-get install openssh-server"),
    "systemd": Program(("systemd-analyze",), "apt-get install systemd"),
}


def missing(name: str, advice: str) -> NoReturn:
    """End the test: skipped with the reason, or failed under ``CI=true``, where nothing may go untested."""
    message = f"{name} is missing, so this is not tested here. Install it: {advice}"
    if IN_CI:
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def require(name: str) -> str:
    """The path of a program; servers stand in ``sbin``, which is not on everybody's path."""
    program = PROGRAMS[name]
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
    found = next(filter(None, (shutil.which(each, path=path) for each in program.names)), None)
    return found or missing(name, program.advice)


def html_checker() -> list[str]:
    """The command line of the Nu HTML checker."""
    java = require("java")
    if not VNU.is_file():
        missing("vnu-jar", "npm ci")
    return [java, "-jar", str(VNU)]
