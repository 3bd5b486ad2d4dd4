"""How an article is laid out: headline, byline, dateline, headings, paragraphs, list items, captions, furniture."""

import re
from collections.abc import Iterable
from datetime import date

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
from tracker.reader.line_roles import (
    ALONE,
    DAY,
    ENDED,
    LONGEST_HEADLINE,
    LONGEST_KICKER,
    Role,
    bullet_end,
    is_kicker,
    is_prose,
    of_any_page,
    of_body,
    of_header,
)
from tracker.reader.patterns import regex
from tracker.reader.publication_lines import (
    day_in,
    is_foot,
    is_labelled,
)
from tracker.reader.written_days import agreed, written_before

_LINE = regex(r"[^\n]+")
LETTER = regex(r"[^\W_]")  # a line without letter or digit, a rule of dashes, says nothing
_OPENS_DATED = regex(
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:{DAY} {MONTH}|{MONTH} {DAY}),? \d{{4}} ?[.|·•]", re.IGNORECASE
)
_HEADER_LINES = 4

_DAY_ONLY = regex(
    rf"\W{{0,2}}(?:(?:{'|'.join(WEEKDAYS)}),? )?\(?{DATE}{CLOCK}?\W{{0,2}}|\d{{1,2}}:\d{{2}}", re.IGNORECASE
)
_SHORT_DAY = regex(rf"(?:{'|'.join(WEEKDAYS)}),? (?:{DAY} {MONTH}|{MONTH} {DAY})", re.IGNORECASE)
_HEADED = regex(r"date \d{4}-\d{2}-\d{2} +(?=\S)")
_YEARS_OF_NEWS = range(1600, 2400)  # a day out of them is a slip, and reckoning from it would leave the calendar
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
        if is_prose(text[start:end]) and not (index < _HEADER_LINES and _OPENS_DATED.match(text, start, end))
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
        role = stamp or of_any_page(line, listing=listing)
        if role is None:
            if index < first:
                role = of_header(line, headline_seen=headline_seen, opened=headline_seen or kicker)
            else:
                role = of_body(line, after=index > last, over="".join(texts[index + 1 : index + 2]))
            if role == "headline" and is_kicker(line, texts[index + 1 : min(first, index + _REACH)]):
                role, kicker = "heading", True
        listed = _is_listed(line, blocks[-1], text, listed=listed) if blocks else False
        if listed and role in ("headline", "heading", "body"):
            role = "item"
            if blocks[-1].role == "headline":
                blocks[-1] = replace(blocks[-1], role="body")
        shift = bullet_end(line) if role == "item" or (role == "furniture" and listing) else 0
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
        listing = role == "furniture" and (listing or line.lower().rstrip(":") in ALONE)
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
        and not is_prose(lines[index])
        and next(full_dates(lines[index]), None) is not None
        and (_DAY_ONLY.fullmatch(lines[index]) or is_foot(lines[index]) or is_labelled(lines[index]))
    ]
    return dated[0] if len(dated) == 1 and dated[0] <= first + _BELOW_STANDFIRST else None


def _first_of_agenda(lines: list[str], first: int) -> int | None:
    """Return the line before the text where it is a day, and other days stand over other parts of the text."""
    days = [index for index in range(max(0, first - 1), len(lines)) if _SHORT_DAY.fullmatch(lines[index])]
    return first - 1 if len(days) > 1 and days[0] == first - 1 else None


def _is_listed(line: str, before: Block, text: str, *, listed: bool) -> bool:
    """Tell a line of a list without bullets, after a line that ends with a colon or after another such line."""
    if before.role not in ("body", "headline", "item") or len(line) > LONGEST_HEADLINE or not line[0].isupper():
        return False
    told = text[before.start : before.end].rstrip(" -–")
    opens = told.endswith(":") and (len(told.split()) > LONGEST_KICKER or line.endswith((",", ";")))
    if not opens and not (listed and before.role == "item"):
        return False
    goes_on = line.endswith((";", ",", "; and", ", and")) or ENDED.search(line) is None
    return goes_on or (listed and told.endswith((";", ",", "; and", ", and")))


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
