"""Die Befehle: »invoke --list« nennt sie."""

from aktuelles.commands.tasks import *
