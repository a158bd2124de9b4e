"""The machine in words, without its name."""

import os
import platform
from pathlib import Path


def machine() -> str:
    """Processor, memory, system and Python, and how busy it was."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return (
        f"{cores} cores of {_processor()}, {memory:.0f} GB, {system}, Python {platform.python_version()}; "
        f"load at the start {os.getloadavg()[0]:.1f}"
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()
