"""Plain text: an optional headline, an optional header line ` date YYYY-MM-DD By NAME`, then the article."""

import re

from tracker.domain.articles import Article, article_id
from tracker.domain.errors import SourceError
from tracker.sources.dates import publication_date
from tracker.sources.origin import Origin

_HEADER = re.compile(r"[ \t]*date[ \t]+(\d\S*)(?:[ \t]+By[ \t]+(\S.*?))?[ \t]*")
_HEADER_WITHIN_LINES = 8  # a header further down is part of somebody's text
_LONGEST_TITLE = 250
_SENTENCE_END = (".", "!", ":", ";", ",", '."', ".”", "—", "-")


def article(text: str, origin: Origin) -> Article:
    """Return the article of a plain text.

    Raises:
        SourceError: There is no text, or its header line has an impossible date.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    published, byline, head, body = None, None, "", lines
    for number, line in enumerate(lines[:_HEADER_WITHIN_LINES]):
        header = _HEADER.fullmatch(line)
        if header is not None:
            published = publication_date(header[1], origin.line(number + 1))
            byline, head, body = header[2], "\n".join(lines[:number]).strip(), lines[number + 1 :]
            break
    rest = "\n".join(body).strip()
    whole = f"{head}\n\n{rest}".strip()
    if not whole:
        raise SourceError(origin.where, "holds no text", way_out="leave it out, or put the article in")
    return Article(
        id=article_id(whole),
        text=whole,
        title=" ".join(head.split()) or _title(rest),
        published=published,
        byline=byline,
        source=origin.source,
        home=origin.home,
    )


def _title(text: str) -> str | None:
    """Return the first line where it stands alone and is neither a sentence nor a byline."""
    first, _, rest = text.partition("\n")
    alone = rest.startswith("\n") or rest.partition("\n")[0].isspace()
    other = len(first) > _LONGEST_TITLE or first.rstrip().endswith(_SENTENCE_END) or first.startswith("By ")
    if alone and rest.strip() and not other:
        return " ".join(first.split())
    return None
