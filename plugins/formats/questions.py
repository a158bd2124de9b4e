"""Questions and answers on a page, as schema.org knows them (JSON-LD 1.1)."""

from collections.abc import Iterator

from lxml.html import HtmlElement

_QUESTION, _GROUPS = "h3", {"h1", "h2", "h3"}


def questions(body: HtmlElement, language: str) -> dict[str, object] | None:
    """The questions of a body (headings that end with a question mark) as a FAQPage; ``None`` when there are none."""
    entries = [
        {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
        for question, answer in _questions(body)
    ]
    if not entries:
        return None
    return {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": language, "mainEntity": entries}


def _questions(body: HtmlElement) -> Iterator[tuple[str, str]]:
    for heading in body.iter(_QUESTION):
        question = str(heading.text_content()).strip()
        answer = []
        for following in heading.itersiblings():
            if following.tag in _GROUPS:
                break
            answer.append(" ".join(str(following.text_content()).split()))
        if question.endswith("?") and answer:
            yield question, "\n".join(answer)
