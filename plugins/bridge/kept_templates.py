"""Templates as Jinja has compiled them, kept from build to build: compiling takes longer than filling."""

from jinja2.bccache import Bucket, BytecodeCache

from ..domain.digest import digest
from .code import program_digest
from .store import Store

_KIND, _MOST = "vorlagen", 200


class KeptTemplates(BytecodeCache):
    """Under the digest of their text, and of what compiles and calls them: program, libraries, the ``ways`` to read."""

    def __init__(self, store: Store, ways: str) -> None:
        self._store, self._ways = store, ways

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja, which compiles the template itself when nothing was loaded."""
        kept = self._store.load(_KIND, self._name(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja after it has compiled one."""
        self._store.save(_KIND, self._name(bucket), bucket.bytecode_to_string(), most=_MOST)

    def _name(self, bucket: Bucket) -> str:
        return digest(program_digest(), self._ways, bucket.key, bucket.checksum)
