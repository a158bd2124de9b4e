"""From a content folder to the files of a site: read, looked at, made; nothing of it is written yet.

``read`` gives the content and its site, ``offered`` what the slices show of each other, ``made`` every file. Each step
returns the problems that it found, and whoever runs the steps decides whether to go on.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jinja2 import Environment

from plugins.bridge import stages
from plugins.bridge.boundary import Boundary
from plugins.bridge.code import code_digest
from plugins.bridge.content_folder import Folder
from plugins.bridge.frame import filled, frame
from plugins.bridge.loading import Content, load
from plugins.bridge.output import Made, Output, clashes
from plugins.bridge.readiness import clock, unfinished
from plugins.bridge.rendering import Rendered, rendered
from plugins.bridge.stages import Build, Desk
from plugins.bridge.store import Store
from plugins.bridge.theme import assets
from plugins.domain.announcement import Announcement
from plugins.domain.offers import Offers
from plugins.domain.post import File, Site
from plugins.domain.problems import Problem
