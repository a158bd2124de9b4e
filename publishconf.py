"""What publishing changes: refuse whatever is not meant for the public (see ``plugins/bridge/generator.py``)."""

from pelicanconf import *  # noqa: F403 - Pelican's convention for publishing settings

IS_PUBLISHING = True
