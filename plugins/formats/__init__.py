"""Text and bytes in, typed values out: each module around one library, none knows Pelican."""
