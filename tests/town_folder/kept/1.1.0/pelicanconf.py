"""Einstellungen für Pelican. Was Ihren Ort ausmacht, steht in content/stadt.toml."""

from aktuelles.settings import *
