"""How long a visit lasts, of which several sentences may each tell a part: its first day, its last, its length."""

from datetime import date, timedelta

from msgspec import Struct

from tracker.domain.facts import Meeting
from tracker.domain.period import Grain, Period

_WEEK = 7
_LONGEST = 15  # days of a visit of state; a longer one is two


def is_week(period: Period) -> bool:
    """Tell the week of a visit, of which not each day is one of it: "next week"."""
    return period.first.weekday() == 0 and (period.last - period.first).days == len("MTWTFS")


class Stay(Struct):
    """What is told of the days of one visit; None what is not."""

    visit: Meeting
    first: str | None = None
    last: str | None = None
    days: int | None = None

    def is_of(self, visit: Meeting) -> bool:
        """Tell whether a visit is the one that these days are of."""
        if self.visit.parties != visit.parties or set(self.visit.participants).isdisjoint(visit.participants):
            return False
        known = Period.parse(visit.when) if visit.when is not None else None
        told = [date.fromisoformat(day) for day in (self.first, self.last) if day is not None]
        own = Period.parse(self.visit.when) if self.visit.when is not None else None
        told += [own.first] if own is not None and own.grain is Grain.DAY else []
        if known is None or known.grain is not Grain.DAY or not told:
            return True
        return all(abs((day - known.first).days) <= _LONGEST for day in told)

    def add(self, first: str | None, last: str | None, days: int | None) -> bool:
        """Take over what another sentence tells; tell whether any of it is new."""
        before = (self.first, self.last, self.days)
        self.first, self.last, self.days = first or self.first, last or self.last, days or self.days
        return before != (self.first, self.last, self.days)

    def span(self, known: str | None) -> str | None:
        """Return the days from the first to the last, None where they cannot be told; `known` is a day of the visit."""
        first = date.fromisoformat(self.first) if self.first is not None else None
        last = date.fromisoformat(self.last) if self.last is not None else None
        day = Period.parse(known) if known is not None else None
        day = day if day is not None and day.grain is Grain.DAY else None
        if first is not None and last is not None and 0 < (first - last).days < _WEEK:
            last += timedelta(_WEEK)  # "arrives on Monday and leaves on Thursday", told on a Thursday
        if first is None and last is not None and self.days is not None:
            first = last - timedelta(self.days - 1)
        elif first is not None and self.days is not None:
            last = first + timedelta(self.days - 1)
        if first is None or last is None or not 0 < (last - first).days < _LONGEST:
            return None
        if day is not None and not (first <= day.last and day.first <= last):
            return None
        whole = day is not None and day.first < day.last and not is_week(day)
        if day is not None and whole and not (first <= day.first and day.last <= last):
            return None  # its own sentence says from when to when it is
        return Period.parse(f"{first}/{last}").text


__all__ = ["Stay", "is_week"]
