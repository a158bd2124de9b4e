"""What is missing is said in one sentence."""

from benchmarks.needs import reason

COMPLAINT = """npm error code EUSAGE
npm error
npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.
npm error Missing: @11ty/eleventy@3.1.8 from lock file
"""


def test_of_what_npm_says_the_first_sentence_is_shown() -> None:
    expected = "`npm ci` can only install packages when your package.json and package-lock.json are in sync."
    assert reason(COMPLAINT) == expected
    assert reason("") == ""
