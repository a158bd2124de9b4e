"""What makes a text hard to read or to use, as hints: one a kind and text, and a town may switch each kind off.

A rule looks at the lines of a text (``lines.py``) and names spots; ``sums.py`` makes one hint of all spots of a kind.
Each rule would rather miss one than be wrong: who is told off without cause stops reading.
"""
