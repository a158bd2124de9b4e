"""Pelican's generator for the whole site: a thin adapter between Pelican's settings and our steps."""

from pelican.generators import Generator

from .folder import heal, real
from .lock import locked
from .making import Result, read
from .safeguards import refuse_place
from .settings import order
from .workplace import put_in_place


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Called by Pelican; ``result`` is there after ``generate_context`` and complete after ``generate_output``."""

    result: Result

    def generate_context(self) -> None:
        """Read and render everything. Raises ``ContentError`` only without a usable town."""
        self.result = read(order(self.settings))

    def generate_output(self, _writer: object) -> None:
        """Make everything and put it into the output folder. Raises ``ContentError`` with every problem."""
        refuse_place(self.settings)
        target = real(self.output_path)
        with locked(target):
            heal(target)
            self.result = put_in_place(self.result, target, is_forced=bool(self.settings.get("IS_FORCED")))
