"""The only room that knows Pelican's insides, the disk, the clock and the templates.

* In: ``loading`` reads the files of a ``content_folder`` (``sources``, ``files``); ``rendering`` makes HTML of each
  body, ``links`` and ``references`` look where it leads; ``bodies`` and ``records`` keep what came of it, as long as
  what was asked about others (``asking``) is answered as before; of a ``kept`` post no more is read than is asked for.
* Through: ``making`` takes the steps, at whose ``stages`` the slices take part; ``frame`` surrounds every page; a file
  of the content is an input as an ``original``; ``workers`` (a ``crew`` of processes, or threads) use all cores.
* For a preview: ``rereading`` reads what was saved, ``on_demand`` makes of all files (``gathering``) the one that
  somebody looks at.
* Out: ``workplace`` makes what must be made, ``inspection`` what a check must see; ``folder`` and ``in_place`` put it
  in its place, one build at a time (``lock``); ``inventory`` and ``state`` know what stands there; ``rest`` sees when
  nothing is to be done.
* ``run`` does all this for the commands, ``generator`` for Pelican, both from ``settings``.
"""


def _generators(_pelican: object) -> object:
    from .generator import SiteGenerator  # noqa: PLC0415 - only Pelican needs it

    return SiteGenerator


def register() -> None:
    """Called by Pelican: let the site be made by our generator."""
    from pelican import signals  # noqa: PLC0415 - builds that need no Pelican need not wait for it

    signals.get_generators.connect(_generators)
