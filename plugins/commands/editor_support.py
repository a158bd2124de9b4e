"""``invoke editor``: what VS Code and form-based editors are told about announcements of this town."""

import json
from pathlib import Path

from ..bridge.content_folder import Folder
from ..bridge.loading import read_town
from ..domain.problems import ContentError
from ..domain.town import Town
from ..writing.schema import schema
from ..writing.snippets import snippets
from .arguments import unusable
from .site import stopped

_SETTINGS = {"[markdown]": {"editor.tabCompletion": "onlySnippets", "editor.wordWrap": "on"}, "files.eol": "\n"}


def editor(content: str, target: str) -> int:
    """Write snippets and schema, and settings where there are none; say which; 1 when there is no usable town."""
    try:
        made = files(read_town(Folder(Path(content), content)))
        folder = Path(target)
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            if name == "settings.json" and (folder / name).exists():
                continue
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            print(f"{target}/{name}")
    except ContentError as error:
        return unusable(error)
    except Exception as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    return 0


def files(town: Town) -> dict[str, str]:
    """The files by name."""
    made = {"aktuelles.code-snippets": snippets(town), "meldung.schema.json": schema(town), "settings.json": _SETTINGS}
    return {name: f"{json.dumps(each, ensure_ascii=False, indent=2)}\n" for name, each in made.items()}
