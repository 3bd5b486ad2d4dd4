"""The lines of a page that tell when its article was published, and by whom it was written."""

import re
from datetime import date

from tracker.reader.datelines import CLOCK, DATE, LONGEST
from tracker.reader.dates import WEEKDAYS, full_dates
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_WORDS = r"published|posted|updated|issued|released?|created|added|modified|dated?|publication"
_BEFORE_DATE = regex(
    rf"^$|(?:[|/:,.•\]-]|—)$|\b(?:{_WORDS}|update|on|since|{'|'.join(WEEKDAYS)})[:,]?$|\d[:.]\d\d [A-Z]{{1,3}}T$",
    re.IGNORECASE,
)
_STROKES = "|/•·—–,.;:-"
_AFTER_STROKE = regex(rf"(?:^|[{_STROKES}])\s*(?:{'|'.join(WEEKDAYS)}),?$|[|•·]\s*(?-i:[A-Z][a-z]+),?$", re.IGNORECASE)
_CLOCK = regex(
    r"^(?:,? *(?:at +)?|T)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:Z|[+-]\d{2}:\d{2})?)?(?: ?[ap]\.?m\.?)?", re.IGNORECASE
)
_PUBLISHED = regex(r"\b(?:published|posted|updated?|copyright|dated?)\b|©", re.IGNORECASE)
_LABELLED = regex(  # "Media release 14 March 2023", "The Observer (14 March 2023)", "By Jane Doe March 14, 2023"
    r"(?:(?:\(?[A-ZÀ-ÞĀ-Ž\d][\w'&.-]*\)?|by|of|the|for|on|from|and|in|no\.|release|statement|edition|read|min|editors?:|source:)"
    r"(?:[,:|·]| [-—])? ){1,7}"
    rf"\(?(?i:{DATE}{CLOCK}?)\)?"
)
# What a fact sheet says beside a day of long ago: "Diplomatic relations: since 23 December 1994".
_FOUNDED = regex(
    r"\b(?:relations|independence|recognition|recogni[sz]ed|established|founded|accession|member|membership|in force"
    r"|signed|signature|ratified|concluded|initialled|effective|born|national day)"
    r"(?: since)?(?: ?[:,])?(?: (?:since|on|in|of))?$",
    re.IGNORECASE,
)
_CREDIT = regex(r"(?:web )?(?:editors?|source|reporters?|authors?)\b", re.IGNORECASE)  # "Editor: huaxia"
_RANGE = regex(r"\d(?:st|nd|rd|th)? ?(?:to|and|until|-)$")
_LOWER_WORD = regex(r"\b[a-zà-ž]{3,}")
_SENTENCE = regex(r" ?[-–—] .*\b[a-zà-ž]{3,} (?:.* )?[a-zà-ž]{3,}\b.*\.$")  # "LIMA, 14 March 2023 - It opened late."
_MOST_BEFORE_A_CLOCK = 4  # words


def is_publication(line: str, most_words: int) -> bool:
    """Tell whether a line says when the article was published, with at most so many words before the date."""
    if line.lower().rstrip(":") in ("published", "updated", "posted"):
        return True
    if line.startswith("(") and line.endswith(")") and _PUBLISHED.search(line) is not None:
        line = line[1:-1]  # "(Published: 19 December 2025)"
    found = next(full_dates(line), None) if len(line) <= LONGEST else None
    if found is None:
        return False
    before, after = line[: found[0]].rstrip(), line[found[1] :]
    if ("(" in before and ")" not in before) or _FOUNDED.search(before) is not None:
        return False  # "Agreement on Visas (signed on 23.05.1996)"
    clock = _CLOCK.match(after)
    if clock is not None and clock.end() == len(after) and len(before.split()) <= min(_MOST_BEFORE_A_CLOCK, most_words):
        return True  # a day and an hour beside the page's label: "Politics 29.11.2021 21:15"
    if (
        _SENTENCE.fullmatch(after) is not None
        or _BEFORE_DATE.search(before) is None
        or len(_LOWER_WORD.findall(after)) > 8
    ):
        return False
    return len(before.split()) <= most_words or _PUBLISHED.search(before) is not None


def is_foot(line: str) -> bool:
    """Tell a line at the foot of a page that says when it was published, and not what is on that day."""
    if not is_publication(line, 12):
        return False
    after = next((_CLOCK.sub("", line[end:]).strip() for _, end, _ in full_dates(line)), "")
    return not after[:1].isalnum() or _PUBLISHED.search(line) is not None or _CREDIT.match(after) is not None


def is_stamp(line: str) -> bool:
    """Tell a line that says "published" or the like with its day, as at the foot of a page."""
    return _PUBLISHED.search(line) is not None and is_publication(line, 12)


def is_labelled(line: str) -> bool:
    """Tell a line of names and small words that ends with a day and its year."""
    found = next(full_dates(line), None) if _LABELLED.fullmatch(line) is not None else None
    return found is not None and _FOUNDED.search(line[: found[0]].rstrip(" (")) is None


def is_dated_strip(line: str, *, headline_seen: bool) -> bool:
    """Tell a line over an article with a date of its own: "Gazette | 9 May 2023 | No 31", "Editor: wk  2023-05-09"."""
    if len(line) > LONGEST:
        return False
    for start, end, _ in full_dates(line):
        before, after = line[:start].rstrip(), _CLOCK.sub("", line[end:]).lstrip()
        if ("(" in before and ")" not in before) or _FOUNDED.search(before) is not None:
            continue  # "Agreement on Visas (signed on 23.05.1996)"
        if _RANGE.search(before) is not None or _SENTENCE.fullmatch(line[end:]) is not None:
            continue  # "Visit by Prime Minister X, 18 to 20 April 2022"
        opened = not before or before[-1] in _STROKES or _AFTER_STROKE.search(before) is not None
        if (before or after) and (not after or after[0] in _STROKES) and (opened or headline_seen):
            return True
    return False


def day_in(line: str) -> date | None:
    """Return the first full date of a line."""
    return next((day for *_, day in full_dates(line)), None)


def is_byline(line: str) -> bool:
    """Tell who wrote it, "By our correspondent in Lima.", from "By 2030 trade is to double"."""
    words = line.split()
    if not line.lower().startswith(_BYLINES) or len(words) > _LONGEST_BYLINE:
        return False
    small = sum(word[0].islower() for word in words[1:])
    return not words[1][0].isdigit() and (not line.endswith(".") or small <= _CREDITED)


_BYLINES = tuple(toml("furniture")["bylines"])
_LONGEST_BYLINE = 14  # words
_CREDITED = 3  # small words of "By our correspondent in Lima"
