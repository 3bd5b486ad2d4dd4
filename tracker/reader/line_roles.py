"""What a line of a page is by itself: prose, a headline, a byline, an item, a caption or furniture."""

import re
from typing import Literal

from tracker.reader.datelines import (
    LONGEST,
    dateline_end,
)
from tracker.reader.dates import MONTH, full_dates
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.publication_lines import (
    is_byline,
    is_dated_strip,
    is_foot,
    is_labelled,
    is_publication,
    is_stamp,
)

Role = Literal["headline", "heading", "body", "item", "caption", "furniture", "byline", "published"]
_PHRASES = toml("furniture")
_STARTS = tuple(_PHRASES["starts"])
ALONE = frozenset(_PHRASES["alone"])
_CONTAINS = tuple(_PHRASES["contains"])
_CAPTIONS = tuple(_PHRASES["captions"])
_BULLET = regex(r"(?:[•*▪■●◦—-] ?|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)] |\d{1,2} ?[-–] (?=\D))(?=[\w\"'($€£¥])")
ENDED = regex(  # a full stop, and the sign of an agency or editor after it: "in June. (ANA)", "in June.///ab"
    r"[.!?;:…][\"')\]*]*(?: ?/{1,3} ?[\w/]{1,8}| ?\([A-Za-z][\w/. -]{1,12}\)| ?(?:-{1,2}|—) ?[A-Z][\w/]{1,12}"
    r"| [A-Za-z]{2,3}(?:/[A-Za-z]{2,3})+| #{2,})?$"
)
_CONTACT = regex(r"\S+@\S+|https?://\S+|www\.\S+|#\w+")
_BRACKET_END = regex(
    r"\b(?:Photo|Image|Credit|Picture): ?[\w /.-]{2,40}\)?$|\([A-Za-z ]{2,20} (?:photo|Photo)\)$|\[[^\]]{3,60}\]$"
    r"|\((?:[LR]|left|right)\)[^.]*$|\bPhoto/\w+\.?$|Photo courtesy\b[^.]*$"
)
_NAME_WORD = regex(r"[A-ZÀ-ÞĀ-Ž][\w'.-]*$")
_CREDIT = regex(r"\b(?:correspondent|reporter|newsroom|staff|desk|bureau|contributor)\b", re.IGNORECASE)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SIGNED = regex(r"(?:[A-ZÀ-ÞĀ-Ž][\w'.-]+ ){1,4}[A-ZÀ-ÞĀ-Ž][\w'-]+, [A-Z](?:[a-z-]+|[A-Z]{1,3})(?: [\w'&,-]+){1,14}")
_ENTRY = regex(rf"(?:{DAY}(?: ?[-–] ?{DAY})? {MONTH}|{MONTH} {DAY})(?: \d{{4}})?: (?=\S)", re.IGNORECASE)
LONGEST_HEADLINE = 220
_SHORTEST_PARAGRAPH = 60
_LONGEST_END = 20
_LONGEST_HEADING = 100
LONGEST_KICKER = 4  # words


def is_prose(line: str) -> bool:
    """Tell whether a line is a paragraph of text: long and ended, or a question or answer of an interview."""
    if line.startswith(("Q:", "A:")):
        return True
    ended = ENDED.search(line, max(0, len(line) - _LONGEST_END))
    if len(line) < _SHORTEST_PARAGRAPH or ended is None or line.lower().startswith(_CAPTIONS):
        return len(line) > LONGEST_HEADLINE
    return "?" not in ended[0] or ". " in line


def of_any_page(line: str, *, listing: bool) -> Role | None:
    """Return the role of what is furniture or a caption wherever it stands."""
    lower = line.lower()
    if lower.startswith(_CAPTIONS) or (len(line) < LONGEST_HEADLINE and _BRACKET_END.search(line)):
        return "caption"
    if lower.rstrip(":") in ALONE or any(map(lower.__contains__, _CONTAINS)):
        return "furniture"
    if lower.startswith(_STARTS) and not is_prose(line):
        dated = is_publication(line, 0) or is_dated_strip(line, headline_seen=True)
        return "published" if dated else "furniture"
    if listing and not is_prose(line):
        return "furniture"
    if len(line) < _LONGEST_HEADING and _CONTACT.search(line) and not ENDED.search(line) and ". " not in line:
        return "furniture"
    return None


def of_header(line: str, *, headline_seen: bool, opened: bool = True) -> Role:
    """Return the role of a line above the first paragraph; `opened` tells that it is not the page's first."""
    words = line.split()
    if is_publication(line, 12 if opened else 2) or is_dated_strip(line, headline_seen=opened):
        return "published"
    if is_byline(line):
        return "byline" if next(full_dates(line), None) is None else "published"
    if is_labelled(line) or (len(line) < LONGEST and dateline_end(line) == len(line)):
        return "published"
    if not headline_seen:
        return "body" if line.endswith((".", ";")) else "headline"
    if line.isupper() and len(words) <= 3:
        return "byline"
    if _CREDIT.search(line) or (len(words) <= 4 and all(_NAME_WORD.match(word) for word in words)):
        return "byline"
    if len(line) < 30 and line[0].islower():
        return "byline"
    if _BULLET.match(line):
        return "item"
    if line.endswith((".", ";", ":")):
        return "body"
    return "headline" if len(words) > LONGEST_KICKER else "heading"  # a second deck of the headline


def is_kicker(line: str, following: list[str]) -> bool:
    """Tell a label over the headline, "News | Politics": short, where a longer line comes before the text."""
    short = len(line.split()) <= LONGEST_KICKER
    if short and line.isupper() and len(line.split()) < LONGEST_KICKER:
        return True
    return short and any(
        len(other.split()) > LONGEST_KICKER and of_header(other, headline_seen=True) == "headline"
        for other in following
    )


def of_body(line: str, *, after: bool, over: str) -> Role:
    """Return the role of a line from the first paragraph on, `over` another; `after`: no paragraph follows."""
    if line.startswith(("Q:", "A:", "Q (")):
        return "body"
    if _is_item(line):
        return "item"
    if after and is_labelled(line):
        return "published"
    if after and _SIGNED.fullmatch(line):
        return "caption"  # who writes, and what he is
    if after and not ENDED.search(line) and len(line) < _LONGEST_HEADING:
        return (
            "body" if ". " in line else "published" if is_foot(line) else "heading" if _is_item(over) else "furniture"
        )
    if after and is_stamp(line):
        return "published"
    return "heading" if len(line) <= _LONGEST_HEADING and not ENDED.search(line) else "body"


def _is_item(line: str) -> bool:
    """Tell an item of a list by its bullet, or by the day that it opens with: "28 June: Economic Forum, Stuttgart"."""
    return _BULLET.match(line) is not None or (_ENTRY.match(line) is not None and not is_prose(line))


def bullet_end(line: str) -> int:
    """Return how long the bullet or number at the start of a line is, 0 without one."""
    bullet = _BULLET.match(line)
    return 0 if bullet is None else bullet.end()
