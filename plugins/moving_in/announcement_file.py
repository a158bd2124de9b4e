"""The note in a file's head by which an entry is known again."""

import re

NOTE = "# Aus: "
"""Begins the note by which an entry is known again; notes are not published."""


def identity_in(text: str) -> str:
    """By which identity a file was brought; empty when it was not. Only its head is looked at."""
    head = re.split(r"(?m)^---[ \t]*$", text.lstrip("\ufeff"), maxsplit=2)[1:2]
    found = re.search(rf"(?m)^[ \t]*{re.escape(NOTE.rstrip())}[ \t]*(\S.*?)[ \t]*$", head[0]) if head else None
    return found[1] if found else ""


def noted(identity: str) -> str:
    """An identity as the note has it: one line, and not longer than a line may be."""
    return " ".join(identity.split())[:500]
