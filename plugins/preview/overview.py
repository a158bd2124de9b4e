"""All hints of the site on one page of the preview, for those that belong to no page which is open."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.post import Page
from ..domain.problems import Problem
from .fragments import fragment

ADDRESS = "/-/hinweise/"
_MOST = 300


def outputs(build: Build, problems: Sequence[Problem]) -> Iterator[Output]:
    """The page."""
    hints = [problem for problem in problems if problem.is_hint]
    files = [(file, list(messages)) for file, messages in groupby(hints[:_MOST], key=lambda problem: problem.path)]
    html = fragment("hints.html", files=files, more=max(0, len(hints) - _MOST))
    page = Page(source="", title="Hinweise", url=ADDRESS, html=html)
    yield build.page("page.html", ADDRESS, is_indexed=False, page=page, body=html)
