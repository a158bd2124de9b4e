"""What publishing changes: everything is made, and what is not meant for the public is refused."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican's own command does not look for settings here

from pelicanconf import *  # noqa: F403 - found only now; Pelican's convention for publishing settings

IS_FULL = IS_PUBLISHING = True

# For `invoke publish` (docs/betrieb.md). They stand here and not in the content, so that who may write announcements
# cannot decide where files are copied and deleted.
PUBLISH_PATH = "veroeffentlicht"
PUBLISH_TO: list[str] = []
PUBLISH_MAIL = ""
