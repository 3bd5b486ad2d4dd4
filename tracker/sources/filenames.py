"""The day that an article file is named for, as archives and site generators name them: `2024-08-19-border.txt`."""

import re
from datetime import date
from pathlib import PurePath

_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


def day_named(source: str, text: str, *, today: date) -> date | None:
    """Return the one whole day in a file's name, None where there is none or it lies in the future.

    It yields to the article's own word: there is none either where the text tells a whole day, which is the reader's
    to find, and a dateline near it, "Praia, 8 March", is the better day.
    """
    named = set(_NAMED.findall(PurePath(source).stem))
    if len(named) != 1:
        return None
    try:
        day = date.fromisoformat(named.pop())
    except ValueError:  # as 2024-19-08
        return None
    if day > today:
        return None
    from tracker.reader.canonical import canonical  # noqa: PLC0415 - a source that says its day loads no reader
    from tracker.reader.layout import layout  # noqa: PLC0415
    from tracker.reader.written_days import completed  # noqa: PLC0415

    own = layout(canonical(text), None)
    if own.published is not None:
        return None
    dateline = own.text[slice(*own.dateline)] if own.dateline is not None else ""
    return completed(dateline, near=day) or day
