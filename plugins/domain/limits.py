"""How much one announcement may hold, so that none takes more than its share of a build.

Far beyond what a town hall writes: 200 KB are a hundred printed pages. Each limit has a message of its own.
"""

LONGEST_STEM = 120
"""Bytes of a file's name without its ending; with its folders and temporary names a path stays below 255."""

LONGEST_FILE = 300_000
"""Bytes of a Markdown file."""

LONGEST_BODY = 200_000
"""Bytes of its text below the head."""

LONGEST_LINE = 20_000
"""Characters of one line of the head or the body."""

DEEPEST_LIST, DEEPEST_QUOTE, DEEPEST_ELEMENT = 20, 10, 60
"""Levels of lists, of quotes, and of any HTML elements within each other."""
