"""How an article is laid out: headline, byline, dateline, headings, paragraphs, list items, captions, furniture."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.canonical import Canonical
from tracker.reader.datelines import (
    CLOCK,
    DATE,
    LONGEST,
    dateline_end,
    day_end,
    has_date,
    is_place_and_date,
    is_town_alone,
)
from tracker.reader.dates import MONTH, WEEKDAYS, full_dates
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.publication_lines import (
    day_in,
    is_byline,
    is_dated_strip,
    is_foot,
    is_labelled,
    is_publication,
    is_stamp,
)
from tracker.reader.written_days import agreed, written_before

Role = Literal["headline", "heading", "body", "item", "caption", "furniture", "byline", "published"]

_PHRASES = toml("furniture")
_STARTS = tuple(_PHRASES["starts"])
_ALONE = frozenset(_PHRASES["alone"])
_CONTAINS = tuple(_PHRASES["contains"])
_CAPTIONS = tuple(_PHRASES["captions"])

_LINE = regex(r"[^\n]+")
LETTER = regex(r"[^\W_]")  # a line without letter or digit, a rule of dashes, says nothing
_BULLET = regex(r"(?:[•*▪■●◦—-] ?|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)] |\d{1,2} ?[-–] (?=\D))(?=[\w\"'($€£¥])")
_ENDED = regex(  # a full stop, and the sign of an agency or editor after it: "in June. (ANA)", "in June.///ab"
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
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_OPENS_DATED = regex(
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:{_DAY} {MONTH}|{MONTH} {_DAY}),? \d{{4}} ?[.|·•]", re.IGNORECASE
)
_SIGNED = regex(r"(?:[A-ZÀ-ÞĀ-Ž][\w'.-]+ ){1,4}[A-ZÀ-ÞĀ-Ž][\w'-]+, [A-Z](?:[a-z-]+|[A-Z]{1,3})(?: [\w'&,-]+){1,14}")
_HEADER_LINES = 4

_DAY_ONLY = regex(
    rf"\W{{0,2}}(?:(?:{'|'.join(WEEKDAYS)}),? )?\(?{DATE}{CLOCK}?\W{{0,2}}|\d{{1,2}}:\d{{2}}", re.IGNORECASE
)
_SHORT_DAY = regex(rf"(?:{'|'.join(WEEKDAYS)}),? (?:{_DAY} {MONTH}|{MONTH} {_DAY})", re.IGNORECASE)
_ENTRY = regex(rf"(?:{_DAY}(?: ?[-–] ?{_DAY})? {MONTH}|{MONTH} {_DAY})(?: \d{{4}})?: (?=\S)", re.IGNORECASE)
_HEADED = regex(r"date \d{4}-\d{2}-\d{2} +(?=\S)")
_YEARS_OF_NEWS = range(1600, 2400)  # a day out of them is a slip, and reckoning from it would leave the calendar
_LONGEST_HEADLINE = 220
_SHORTEST_PARAGRAPH = 60
_LONGEST_END = 20
_LONGEST_HEADING = 100
_LONGEST_KICKER = 4  # words
_BELOW_STANDFIRST = 2  # lines: the day, or an author and the day
_REACH = 12  # lines from a label to its headline
_SPOTS = ("head", "under", "over", "dateline", "after")  # where a page gives a day, the most telling first


class Block(Struct, frozen=True):
    """A paragraph, headline, list item or other line; its dateline, number or bullet is not part of it."""

    start: int
    end: int
    role: Role


class Layout(Struct, frozen=True):
    """The blocks of an article in order; `dateline` is the span of "BAKU, February 17 (Wire) —", None without one."""

    text: str
    blocks: tuple[Block, ...]
    dateline: tuple[int, int] | None
    published: date | None
    written: date | None


def layout(canonical: Canonical, published: date | None) -> Layout:
    """Tell the parts of an article apart.

    `published` of the result is the given day, else the one that a publication line or a dateline names with its year;
    `written` is the day from which the text itself reckons: that of its dateline, if a page took it over soon after.
    """
    text = canonical.text
    spans = [_trimmed(text, *found.span()) for found in _LINE.finditer(text) if LETTER.search(found[0])]
    headed = [_HEADED.match(text, *span) for span in spans]  # a source's header line that the article goes on in
    lines = [(start if head is None else head.end(), end) for head, (start, end) in zip(headed, spans, strict=True)]
    prose = [
        index
        for index, (start, end) in enumerate(lines)
        if _is_prose(text[start:end]) and not (index < _HEADER_LINES and _OPENS_DATED.match(text, start, end))
    ]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    texts = [text[slice(*span)] for span in lines]
    below, agenda = _below_standfirst(texts, first, last), _first_of_agenda(texts, first)
    blocks: list[Block] = []
    dateline = town = None
    days: dict[str, date | None] = {"head": next((day_in(head[0]) for head in headed if head is not None), None)}
    headline_seen = kicker = listing = listed = False
    for index, (start, end) in enumerate(lines):
        line = texts[index]
        outside = not first <= index <= last
        dated = index == below or (outside and _DAY_ONLY.fullmatch(line) is not None)
        stamp: Role | None = "heading" if index == agenda else "published" if dated else None
        role = stamp or _of_any_page(line, listing=listing)
        if role is None:
            if index < first:
                role = _of_header(line, headline_seen=headline_seen, opened=headline_seen or kicker)
            else:
                role = _of_body(line, after=index > last, over="".join(texts[index + 1 : index + 2]))
            if role == "headline" and _is_kicker(line, texts[index + 1 : min(first, index + _REACH)]):
                role, kicker = "heading", True
        listed = _is_listed(line, blocks[-1], text, listed=listed) if blocks else False
        if listed and role in ("headline", "heading", "body"):
            role = "item"
            if blocks[-1].role == "headline":
                blocks[-1] = replace(blocks[-1], role="body")
        shift = _bullet_end(line) if role == "item" or (role == "furniture" and listing) else 0
        if role == "published":
            spot = "after" if index > last else "under" if headline_seen else "over"
            days[spot] = days.get(spot) or day_in(line)
        # A day may stand below its town: "Suva, Fiji" over "28 August 2024. The premiers".
        if (
            (dateline is None or town == index - 1)
            and index <= first + 1
            and role in ("body", "headline", "published", "byline")
        ):
            length = _dateline(line, role) or _opening_day(
                line, role, map(texts.__getitem__, range(index + 1, len(texts)))
            )
            dateline = (dateline[0] if dateline else start, start + length) if length else dateline
            if length and role in ("body", "headline"):
                role, shift = "body", length
                days["dateline"] = day_in(line[:length])
        if dateline is None and headline_seen and index < first and is_town_alone(line):
            dateline, town = (start, end), index
        headline_seen = headline_seen or role in ("headline", "body", "item")
        listing = role == "furniture" and (listing or line.lower().rstrip(":") in _ALONE)
        blocks.append(Block(start + shift, end, role))
    # Over the headline stands when the page was shown, under it when the article was published.
    day = published or next((days[spot] for spot in _SPOTS if days.get(spot) is not None), None)
    if published is None and dateline is not None:
        day = agreed(day, text[slice(*dateline)], (*texts[:first], *texts[last + 1 :]))
    day = day if day is not None and day.year in _YEARS_OF_NEWS else None
    own = None if day is None or dateline is None else written_before(text[slice(*dateline)], day)
    return Layout(text, tuple(blocks), dateline, day, own or day)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - (len(line) - len(line.rstrip()))


def _below_standfirst(lines: list[str], first: int, last: int) -> int | None:
    """Return the line between standfirst and text that dates the page; more such lines are a chronicle's."""
    dated = [
        index
        for index in range(first + 1, last)
        if len(lines[index]) < LONGEST
        and not _is_prose(lines[index])
        and next(full_dates(lines[index]), None) is not None
        and (_DAY_ONLY.fullmatch(lines[index]) or is_foot(lines[index]) or is_labelled(lines[index]))
    ]
    return dated[0] if len(dated) == 1 and dated[0] <= first + _BELOW_STANDFIRST else None


def _first_of_agenda(lines: list[str], first: int) -> int | None:
    """Return the line before the text where it is a day, and other days stand over other parts of the text."""
    days = [index for index in range(max(0, first - 1), len(lines)) if _SHORT_DAY.fullmatch(lines[index])]
    return first - 1 if len(days) > 1 and days[0] == first - 1 else None


def _is_prose(line: str) -> bool:
    """Tell whether a line is a paragraph of text: long and ended, or a question or answer of an interview."""
    if line.startswith(("Q:", "A:")):
        return True
    ended = _ENDED.search(line, max(0, len(line) - _LONGEST_END))
    if len(line) < _SHORTEST_PARAGRAPH or ended is None or line.lower().startswith(_CAPTIONS):
        return len(line) > _LONGEST_HEADLINE
    return "?" not in ended[0] or ". " in line


def _of_any_page(line: str, *, listing: bool) -> Role | None:
    """Return the role of what is furniture or a caption wherever it stands."""
    lower = line.lower()
    if lower.startswith(_CAPTIONS) or (len(line) < _LONGEST_HEADLINE and _BRACKET_END.search(line)):
        return "caption"
    if lower.rstrip(":") in _ALONE or any(map(lower.__contains__, _CONTAINS)):
        return "furniture"
    if lower.startswith(_STARTS) and not _is_prose(line):
        dated = is_publication(line, 0) or is_dated_strip(line, headline_seen=True)
        return "published" if dated else "furniture"
    if listing and not _is_prose(line):
        return "furniture"
    if len(line) < _LONGEST_HEADING and _CONTACT.search(line) and not _ENDED.search(line) and ". " not in line:
        return "furniture"
    return None


def _of_header(line: str, *, headline_seen: bool, opened: bool = True) -> Role:
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
    return "headline" if len(words) > _LONGEST_KICKER else "heading"  # a second deck of the headline


def _is_listed(line: str, before: Block, text: str, *, listed: bool) -> bool:
    """Tell a line of a list without bullets, after a line that ends with a colon or after another such line."""
    if before.role not in ("body", "headline", "item") or len(line) > _LONGEST_HEADLINE or not line[0].isupper():
        return False
    told = text[before.start : before.end].rstrip(" -–")
    opens = told.endswith(":") and (len(told.split()) > _LONGEST_KICKER or line.endswith((",", ";")))
    if not opens and not (listed and before.role == "item"):
        return False
    goes_on = line.endswith((";", ",", "; and", ", and")) or _ENDED.search(line) is None
    return goes_on or (listed and told.endswith((";", ",", "; and", ", and")))


def _is_kicker(line: str, following: list[str]) -> bool:
    """Tell a label over the headline, "News | Politics": short, where a longer line comes before the text."""
    short = len(line.split()) <= _LONGEST_KICKER
    if short and line.isupper() and len(line.split()) < _LONGEST_KICKER:
        return True
    return short and any(
        len(other.split()) > _LONGEST_KICKER and _of_header(other, headline_seen=True) == "headline"
        for other in following
    )


def _of_body(line: str, *, after: bool, over: str) -> Role:
    """Return the role of a line from the first paragraph on, `over` another; `after`: no paragraph follows."""
    if line.startswith(("Q:", "A:", "Q (")):
        return "body"
    if _is_item(line):
        return "item"
    if after and is_labelled(line):
        return "published"
    if after and _SIGNED.fullmatch(line):
        return "caption"  # who writes, and what he is
    if after and not _ENDED.search(line) and len(line) < _LONGEST_HEADING:
        return (
            "body" if ". " in line else "published" if is_foot(line) else "heading" if _is_item(over) else "furniture"
        )
    if after and is_stamp(line):
        return "published"
    return "heading" if len(line) <= _LONGEST_HEADING and not _ENDED.search(line) else "body"


def _is_item(line: str) -> bool:
    """Tell an item of a list by its bullet, or by the day that it opens with: "28 June: Economic Forum, Stuttgart"."""
    return _BULLET.match(line) is not None or (_ENTRY.match(line) is not None and not _is_prose(line))


def _bullet_end(line: str) -> int:
    bullet = _BULLET.match(line)
    return 0 if bullet is None else bullet.end()


def _dateline(line: str, role: Role) -> int:
    """Return how long the dateline at the start of a line is, 0 without one."""
    if role == "byline":
        named = line.isupper() and not any(
            character.isdigit() for character in line
        )  # "07/01/2025 03:12 PM" is no town
        return len(line) if named and len(line.split()) <= 3 else 0
    if role == "published":
        return len(line) if is_place_and_date(line) else 0
    length = dateline_end(line[: LONGEST * 2])
    return 0 if role == "headline" and not has_date(line[:length]) else length


def _opening_day(line: str, role: str, following: Iterable[str]) -> int:
    """Return how long the day is that opens a text, 0 in a chronology, where others open what follows."""
    length = day_end(line) if role == "body" else 0
    return 0 if length and any(map(day_end, following)) else length
