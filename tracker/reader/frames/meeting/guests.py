"""Visits told from their place: "Kenya will host X", "a state visit brought X to P", the headline "X in P"."""

from collections.abc import Iterator

from tracker.reader.cues import items_word
from tracker.reader.frames.groups import groups, is_leader
from tracker.reader.frames.meeting.actors import agents
from tracker.reader.frames.meeting.clauses import verb_start
from tracker.reader.frames.meeting.destinations import goals
from tracker.reader.frames.meeting.patients import patients
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place, When

_HEADLINE = regex(r"XiP(?:$|[fut,:;-])")
_BROUGHT = frozenset({"brought", "brings", "took", "takes"})
_FAR = 16  # items from a visit to the verb that brings somebody
_DIRECT = frozenset({""})


def guest_trips(line: Line, story: Story) -> Iterator[Trip]:
    """Yield the trips of those whom a country receives, whom a visit brings somewhere, or a headline has there."""
    headline = _HEADLINE.match(line.shape) if line.role == "headline" else None
    if headline is not None:
        who, place = line.items[0].value, line.items[2].value
        if isinstance(who, Mention) and isinstance(place, Place):
            yield Trip(1, 1, noun=False, persons=(who.person,), goals=(place,))
    if line.words.isdisjoint(listed("hosts") | _BROUGHT | _SENT) or "X" not in line.shape:
        return
    for index, item in enumerate(line.items):
        if item.word in listed("hosts") and item.kind == "word":
            yield from _hosted(line, story, index)
            yield from _welcomed(line, story, index)
        elif item.word in _BROUGHT and _is_subject(line, index):
            guest, there = patients(line, story, index, _DIRECT), goals(line, index)
            if guest is not None and guest.persons and there:
                yield Trip(index, index, noun=False, persons=guest.persons, goals=tuple(there))
        elif item.word in _SENT and item.kind == "word":
            yield from _sent(line, story, index)


def _sent(line: Line, story: Story, index: int) -> Iterator[Trip]:
    """Yield the trip of whom his country sends: "Peru will send Minister X to P", "X was sent to P on Friday"."""
    passive = line.items[index - 1].word in _PASSIVE | {"be"} and items_word(line, index) in {"sent", "dispatched"}
    envoy = None if passive else patients(line, story, index, _DIRECT)
    if envoy is not None and not line.shape[index + 1 : envoy.first].strip("dhgFAPRsCHW,k"):
        to = envoy.last + line.shape.startswith(",", envoy.last)  # "its minister, X, to P"
        there = goals(line, to - 1)
        if envoy.persons and there and items_word(line, to) == "to":
            yield Trip(index, index, noun=False, persons=envoy.persons, goals=tuple(there))
    elif passive and items_word(line, index + 1) == "to" and (there := goals(line, index)):
        yield Trip(index, index, noun=False, persons=tuple(agents(line, story, index)), goals=tuple(there))


_SENT = frozenset({"send", "sends", "sent", "sending", "dispatch", "dispatches", "dispatched", "despatched"})


def _hosted(line: Line, story: Story, index: int) -> Iterator[Trip]:
    """Yield the trip of whom a country or a capital is to receive: "Kenya will host President X on Friday"."""
    start = verb_start(line, index)
    place = line.items[start - 1].value if start else None
    if not isinstance(place, Place) or line.shape[start - 1] != "P" or line.shape[start - 2 : start - 1] not in _OPENS:
        return
    near = groups(line, story, index + 1, index + _AFTER_GUEST)
    led = [group for group in near if group.persons and is_leader(line, group)]
    if led:  # "Nairobi hosted a delegation of Peru headed by X"
        yield Trip(index, index, noun=False, persons=led[0].persons, goals=(place,))
        return
    guest = patients(line, story, index, _DIRECT)
    if guest is not None and items_word(line, guest.last) in {"among", "as"}:
        return  # "welcomed X among its citizens"
    if guest is not None and guest.persons and not line.shape[index + 1 : guest.first].strip("dhgFAPRsC"):
        yield Trip(index, index, noun=False, persons=guest.persons, goals=(place,))


def _welcomed(line: Line, story: Story, index: int) -> Iterator[Trip]:
    """Yield the trip of whom somebody welcomes to his country: "President X will welcome Y to Kenya on Friday"."""
    if line.shape[index - 1] not in "Xk" or line.items[index - 1].word == "to":
        return
    if line.items[index - 1].word in _PASSIVE and line.shape[index + 1 : index + 3] == "tP":
        place, persons = line.items[index + 2].value, agents(line, story, index)
        if isinstance(place, Place) and persons:  # "X was welcomed to P on Friday"
            yield Trip(index, index, noun=False, persons=tuple(persons), goals=(place,))
        return
    guest = patients(line, story, index, _DIRECT)
    at = line.shape.find("tP", guest.last, guest.last + _AFTER_GUEST) if guest is not None else -1
    if guest is not None and at < 0 and _for_days(line, guest.last):
        at = guest.last + line.shape.startswith(",", guest.last)  # "hosted Y in P on 19-20 March"
    place = line.items[at + 1].value if at > 0 else None
    if guest is not None and guest.persons and isinstance(place, Place):
        yield Trip(index, index, noun=False, persons=guest.persons, goals=(place,))


def _for_days(line: Line, at: int) -> bool:
    """Tell a place and several days behind a guest: "Y in P on 19-20 March", "Y, its premier, in P from 3 to 5 May"."""
    found = _IN_DAYS.match(line.shape, at)
    value = line.items[found.end() - 1].value if found is not None else None
    return isinstance(value, When) and len(value.period or "") == _DAYS and not value.since


_IN_DAYS = regex(r",?iP,?[uki]?d?T")
_DAYS = len("2021-05-03/2021-05-04")
_PASSIVE = frozenset({"was", "were", "been"})
_AFTER_GUEST = 10  # items from a guest to where he is welcomed: "and his wife to Kenya"
_OPENS = frozenset({"", ",", "r", "&", "d"})  # before a country that is a subject


def _is_subject(line: Line, index: int) -> bool:
    """Tell a visit that does something: "A two-day visit, the first since 2005, brought X to P"."""
    before = range(max(0, index - _FAR), index)
    return any(line.items[at].word in listed("trips") for at in before) and "X" not in line.shape[before.start : index]
