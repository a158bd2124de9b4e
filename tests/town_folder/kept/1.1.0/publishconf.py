"""Was beim Veröffentlichen anders ist. Hier und nicht in den Inhalten steht, wohin übertragen wird."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *

IS_FULL = IS_PUBLISHING = True

PUBLISH_PATH = "veroeffentlicht"  # hierauf zeigt der Webserver: veroeffentlicht/aktuell
PUBLISH_TO = []  # zum Beispiel ["rsync:aktuelles@server.example:/srv/aktuelles"]
PUBLISH_MAIL = ""
