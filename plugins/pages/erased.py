"""What stands at the address of an announcement that is gone for good, and the mark by which a server answers 410."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.erasure import MARK, mark, url_of

_TEMPLATE, _FOR_ALL = "erased.html", "/410.html"


def outputs(build: Build) -> Iterator[Output]:
    """The page that a server sends with the status 410, and for servers that do not know how, a page at each address.

    All say the same, and nothing of what stood there.
    """
    if build.site.erased:
        yield build.page(_TEMPLATE, _FOR_ALL, is_indexed=False)
    for stem in build.site.erased:
        yield build.page(_TEMPLATE, url_of(stem), is_indexed=False)
        yield build.output(f"{url_of(stem)[1:]}{MARK}", mark, stem)
