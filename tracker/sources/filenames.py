"""The day that an article file is named for, as archives and site generators name them: `2024-08-19-border.txt`."""

import re
from datetime import date
from pathlib import PurePath

_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WHOLE_DAY = re.compile(
    rf"{_YEAR}-\d\d-\d\d|\b\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}|\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
    rf"|\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    re.IGNORECASE,
)
_DATELINES = 6  # lines in which an article may say its day itself
_DATELINE = 80  # characters of each: a longer line is a paragraph, which a dateline only begins


def day_named(source: str, text: str, *, today: date) -> date | None:
    """Return the one whole day in a file's name, None where there is none or it lies in the future.

    It yields to the article's own word: there is none either where the first lines of the text tell a whole day.
    """
    named = set(_NAMED.findall(PurePath(source).stem))
    if len(named) != 1 or _tells_its_day(text):
        return None
    try:
        day = date.fromisoformat(named.pop())
    except ValueError:  # as 2024-19-08
        return None
    return day if day <= today else None


def _tells_its_day(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()][:_DATELINES]
    return any(_WHOLE_DAY.search(line[:_DATELINE]) for line in lines)
