"""Plain text: an optional headline, an optional header line ` date YYYY-MM-DD By NAME`, then the article."""

import re
from datetime import date

from tracker.domain.articles import Article, article_id
from tracker.domain.errors import SourceError
from tracker.sources.dates import publication_date

_HEADER = re.compile(r"[ \t]*date[ \t]+(\d\S*)(?:[ \t]+By[ \t]+(\S.*?))?[ \t]*")
_HEADER_WITHIN_LINES = 8  # a header further down is part of somebody's text
_LONGEST_TITLE = 250
_SENTENCE_END = (".", "!", ":", ";", ",", '."', ".”", "—", "-")


def article(text: str, *, source: str, today: date, home: str | None = None) -> Article:
    """Return the article of a plain text.

    Raises:
        SourceError: There is no text, or its header line has an impossible date.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    published, byline, head, body = None, None, "", lines
    for number, line in enumerate(lines[:_HEADER_WITHIN_LINES]):
        header = _HEADER.fullmatch(line)
        if header is not None:
            published = publication_date(header[1], where=f"{source}:{number + 1}", today=today)
            byline, head, body = header[2], "\n".join(lines[:number]).strip(), lines[number + 1 :]
            break
    rest = "\n".join(body).strip()
    whole = f"{head}\n\n{rest}".strip()
    if not whole:
        raise SourceError(source, "holds no text", way_out="leave it out, or put the article in")
    return Article(
        id=article_id(whole),
        text=whole,
        title=" ".join(head.split()) or _title(rest),
        published=published,
        byline=byline,
        source=source,
        home=home,
    )


def _title(text: str) -> str | None:
    """Return the first line where it stands alone and is no sentence."""
    first, _, rest = text.partition("\n")
    alone = rest.startswith("\n") or rest.partition("\n")[0].isspace()
    if alone and rest.strip() and len(first) <= _LONGEST_TITLE and not first.rstrip().endswith(_SENTENCE_END):
        return " ".join(first.split())
    return None
