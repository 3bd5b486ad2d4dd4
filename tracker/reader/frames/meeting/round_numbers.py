"""Which round of its row a gathering was: the third, the fourth that a body held, none of a row."""

from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.gathering_status import Occurrence
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.noun_phrase import order, order_of
from tracker.reader.items import Line
from tracker.reader.patterns import regex

TIMES = 12  # items from a verb to "for the third time"


def number_of(line: Line, gathering: Gathering, told: Occurrence) -> int | None:
    """Return which one it was; "the first session since 2016", "the third this year" is none of a row."""
    of_whose = _OF_WHOSE.match(line.shape, gathering.last)
    if of_whose is not None and items_word(line, gathering.last + 1) == "whose":
        return order(line, of_whose.start("order"), of_whose.end())  # "the commission, whose fourth session was held"
    again = _is_again(line, gathering.head, gathering.last, gathering.number)
    return None if again else gathering.number or _times(line, told)


def is_of_late(line: Line, at: int, number: int) -> bool:
    """Tell the number at an item that is none of a row: "was the first session since 2016", "the third this year"."""
    head = at + (items_word(line, at + 1) not in {"since", "in", "for", "this"})
    return _is_again(line, head, head + 1, number)


def _is_again(line: Line, head: int, last: int, number: int | None) -> bool:
    after = " ".join(item.word for item in line.items[head + 1 : last + _AGAIN])
    after = _APPOSED.sub("", after, count=1)
    return _OF_LATE.match(after) is not None or (number == 1 and _FIRST_AGAIN.match(after) is not None)


_OF_WHOSE = regex(r",?r(?P<order>O)k{1,2}")
_AGAIN = 8  # items from a round to the years in which it is the first
_APPOSED = regex(
    r"^(?:(?:of|between) [^,;]+? )?, (?:the|their|its) [\w-]+(?: (?:such|one|of its kind))? (?=since|in|for|this)"
)
_OF_LATE = regex(r"this (?:year|month|week)|in (?:a|as many|the past) (?:year|month|week|days)")
_FIRST_AGAIN = regex(r"(?:(?:of|between) [^,;]+? )?(?:since|(?:in|for) (?:[\w-]+ ){0,3}(?:years?|decades?|months))\b")


def _times(line: Line, told: Occurrence) -> int | None:
    """Return the number that "met for the third time" gives a gathering."""
    for at in range(told.verb, min(told.verb + TIMES, len(line.items) - 1)):
        if line.items[at + 1].word in {"time", "year"} and items_word(line, at - 2) == "for":
            return order_of(line.items[at]) if items_word(line, at + 2) != "since" else None
    return None
