"""Frames of a story: sentences, and what they tell of whom and when."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks._scoring import Row
from benchmarks.combinations.scenes import Scene, named, plain_role, pronoun, surname
from benchmarks.combinations.world import PUBLISHED, opened

# What (a form of meeting or a type of document; + planned, ? may be missed, a number of documents),
# who (g the guest, h his host, x and y others), when (days from that of the story, OPEN, or as facts have it).
Told = tuple[str, str, Any]
Frame = tuple[tuple[str, ...], tuple[Told, ...]]
Frames = dict[str, Frame]
OPEN = "open"  # a day that several readings allow
FORMS = frozenset({"meeting", "visit", "call", "session", "forum"})
_MAY_JOIN = "&"  # persons who may be counted among those who met: "gh&x"


def tell(rng: Random, story: Scene, frame: Frame, said: Callable[[date], str]) -> None:
    """Add the sentences of a frame to a story, and what they tell.

    Frames name {G}, {H}, {X}, {Y} for the first time, {g}, {h} by the surname, the days as {before}, {on} and {after}.
    """
    h, g = story.hosts[0], story.visitors[0]
    days = {"before": -1, "on": 0, "after": 1}
    slots = {
        **story.slots,
        "G": named(rng, g),
        "H": named(rng, h),
        "X": named(rng, story.hosts[1]),
        "Y": named(rng, story.visitors[1]),
        "Heh": pronoun(h).capitalize(),
        "hname": h.name,
        "gname": g.name,
        "x": surname(story.hosts[1]),
        "heh": pronoun(h),
        "his_h": "her" if pronoun(h) == "she" else "his",
        "gplain": plain_role(g),
        "goffice": g.office,
        "Third": story.third.name,
        "day": f"{story.day:%A}",
        **{name: said(story.day + timedelta(days=away)) for name, away in days.items()},
    }
    sentences, told = frame
    for sentence in sentences:
        story.say(opened(sentence.format(**slots)))
    story.told.extend(_row(story, *each) for each in told)


def _row(story: Scene, what: str, who: str, when: Any) -> Row:
    known = {"g": story.visitors[0], "h": story.hosts[0], "x": story.hosts[1], "y": story.visitors[1]}
    form, _, number = what.rstrip("+?").partition(" ")
    day = _when(story, when)
    if form in FORMS:
        sure, _, more = who.partition(_MAY_JOIN)
        row = story.meeting(day, *(known[each] for each in sure), form=form)
        if more:
            all_of_them = [known[each].name for each in sure + more]
            row["participants"] = {"any": [row["participants"], all_of_them]}
    else:
        row = story.document(form, day, int(number) if number else None)
    row["status"] = "planned" if "+" in what else "held" if form in FORMS else "signed"
    return {**row, "optional": True} if what.endswith("?") else row


def _when(story: Scene, when: Any) -> Any:
    if isinstance(when, int):
        return (story.day + timedelta(days=when)).isoformat()
    if isinstance(when, tuple):
        first, last = (story.day + timedelta(days=days) for days in when)
        return {"any": [first.isoformat(), f"{first}/{last}"]}
    if when == OPEN:
        days = [story.day + timedelta(days=away) for away in (-1, 0, 1)]
        spans = [f"{first}/{last}" for first in days for last in days if first < last]
        return {"any": [*(day.isoformat() for day in days), *spans, PUBLISHED.isoformat(), None]}
    return when


def weekday(day: date) -> str:
    """As in "on Monday"."""
    return f"on {day:%A}"


def month_day(day: date) -> str:
    """As in "on May 14"."""
    return f"on {day:%B} {day.day}"


def day_month_year(day: date) -> str:
    """As in "on 14 May 2024"."""
    return f"on {day.day} {day:%B %Y}"
