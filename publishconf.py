"""What publishing changes: everything is made, and what is not meant for the public is refused."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican's own command does not look for settings here

from pelicanconf import *  # noqa: F403 - found only now; Pelican's convention for publishing settings

IS_FULL = IS_PUBLISHING = True
