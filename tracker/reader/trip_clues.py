"""Where somebody goes, stays or comes from: nobody visits his own country, and who returns to one is at home there."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.clues import CERTAIN, FAIR, STRONG, WEAK, Clue
from tracker.reader.ground_clues import of_ground
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Mention
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.tags import Place

_WORDS = toml("sides")
_TRIPS, _HOSTS = (frozenset(_WORDS[kind]) for kind in ("trips", "hosting"))
_TO = frozenset({"to", "in", "visit", "visited", "visiting", "visits", "tour", "toured", "touring"})
_LEAVES = frozenset("depart departs departed leave leaves left going heading off headed heads bound".split())
_IS = frozenset({"is", "was", "been", "be"})
_IS_IN = frozenset({*_IS, "in", "who", "will", "has", "had", "currently", "now", "already", "also", "last", ","})
_INVITATION = frozenset({"invitation", "request"})
_HOME = frozenset({"returned", "returning", "back", "home"})
_DUE, _DUE_NEAR = frozenset({"expected", "due", "awaited"}), 5  # items from who is due to the word
_ARRIVING, _OPENS = frozenset({"arriving", "landing", "arrival", "visiting"}), 3  # where a sentence opens with it
_JOURNEYS, _ENDS, _DURING, _FOR, _INVITES = (
    frozenset(_WORDS["journeys"][kind]) for kind in ("nouns", "ends", "during", "prepares", "invites")
)
_HIS, _AHEAD = frozenset({"his", "her"}), frozenset({"before", "ahead"})
_JOURNEY_OF = regex(r"k(?:tdP)?[ob]d?$")  # "a visit by X"
_TO_PLACE = regex(r"[^X;,.]{0,3}[ti]d?(?P<place>P)")
_THERE = regex(r"(?:(?P<where>i)|^|[,;])d?(?P<place>P)[^PAX;]*$")
_GATE = {phrase.split()[0] for phrase in _TRIPS} | _JOURNEYS | _IS | _LEAVES
_PARTIES = frozenset(_WORDS["teams"]["parties"])
_TALKS, _RECEIVED = frozenset(_WORDS["journeys"]["talks"]), frozenset(_WORDS["teams"]["received"])
_CALLS = frozenset({"call", "calls", "called", "calling"})
_TALKS_IN = regex(r"k[kT]?i(?P<place>P)(?:[uk]?T)?[yb]d?$")  # "talks in P with X"
_ABROAD = regex(r"[^X;]{1,6}i(?P<place>P)(?:[uk]?T)?yd?X")
_OPENS_IN = regex(r"i(?P<place>P),")  # "In P, he called on X"
_RECEIVES_IN = regex(r"Xkd?[RFgAPs]*(?P<whom>[XWk])(?:[^X;,]{0,3}i(?P<place>P))?")  # "X received the envoy in P"
_MET_THERE = regex(r"[tifk](?P<place>P)(?:,?[ui]?T)?(?P<clause>[,tf&k][^XPA;]{1,8})$")
_PURPOSES, _MANY = frozenset({"where", "for", "to"}), frozenset("summit forum assembly sidelines margins".split())
_THERE_BEHIND = regex(r"[^X;,]{0,3}i(?P<place>P)")
_BESIDE = 7  # items before a journey
_FAR = 14  # items from a person to where he went


def of_trips(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """Yield what his own trips say of the country of the person at an item."""
    yield from _travels(line, at, person)
    yield from _arriving(line, at, person)
    yield from _journey_of(line, at, person)
    yield from _is_due(line, at, person)
    yield from _hosts_in(line, at, person)
    yield from of_ground(line, at, person)


def visitor(line: Line, found: Sequence[At]) -> tuple[Person, Party] | None:
    """Return who is told to be on a trip, and in which country, where it is not his own."""
    for at, mention in found:
        for clue in (*_travels(line, at, mention.person), *_arriving(line, at, mention.person)):
            if clue.weight <= -STRONG and clue.country is not None and mention.person.country != clue.country:
                return mention.person, clue.country
    return None


def _travels(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """As in "X flew to P", "X returned to P"."""
    if line.words.isdisjoint(_GATE) or (at + 1 < len(line.items) and line.items[at + 1].word in _HOSTS):
        return
    if line.shape[at - 1 : at] == "b" and line.shape[at + 1 : at + 3] != ",r":
        return  # "Z, greeted by X, begins his visit to P"
    if at > 1 and line.items[at - 2 - (line.shape[at - 1] == "d")].word in _INVITATION:
        return  # "accepted an invitation from X to visit P"
    after = at + 1
    for index in range(at + 1, min(at + _FAR, len(line.items))):
        item = line.items[index]
        if item.shape == ";" or (item.shape == "X" and line.shape[index - 1] != "b"):
            return
        leaves = line.items[index - 1].word == "for" and not line.words.isdisjoint(_LEAVES)
        if isinstance(item.value, Place) and item.shape == "P" and (leaves or line.items[index - 1].word in _TO):
            between = _words_of(line, after, index)
            if {"who is", "who was"} & between and item.value.form == "city":
                continue  # "X, who is in P today", may have gone there from his own capital
            returned = _HOME & between and "from" not in between
            stays = _IS_IN.issuperset(each.word for each in line.items[after:index]) and not _IS.isdisjoint(between)
            if not stays and line.words.isdisjoint(_TRIPS | _JOURNEYS) and _TRIPS.isdisjoint(between):
                return
            goes = stays or not _TRIPS.isdisjoint(between) or _on_his_own(line, at, index)
            away = -STRONG if goes else -WEAK  # "X met Y in P, on his first trip"
            if goes or after == at + 1:
                yield Clue(person, STRONG if returned else away, country_of(item.value.code))
            if not goes or returned:
                return
            after = index + 1  # "X, who is in P until Monday, lands in Q"


def _words_of(line: Line, first: int, last: int) -> set[str]:
    """The words of some items, and each two of them in a row: "was invited"."""
    words = [item.word for item in line.items[first:last]]
    return {*words, *map(" ".join, pairwise(words))}


def _on_his_own(line: Line, at: int, place: int) -> bool:
    """Tell a trip that is told around him: "the visit that X paid to P", "X said in P at the end of his stay"."""
    if line.shape[at - 1 : at] == "r" and line.items[at - 2].word in _JOURNEYS:
        return True
    for index in range(place + 1, min(place + _FAR, len(line.items))):
        if line.shape[index] in "X;":
            return False
        if line.items[index].word in _JOURNEYS:
            before = _words_of(line, max(place, index - _BESIDE), index)
            follows = line.shape[index + 1 : index + 2]
            own = before & (_HIS | _ENDS) and not before & _AHEAD
            return bool(own) and follows not in {"t", "o", "b"}
    return False


def _journey_of(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """As in "a visit by X to P", "in P during his visit", "P prepares for the arrival of X", "Y invited X to P"."""
    noun = _JOURNEY_OF.search(line.shape, 0, at)
    to = _TO_PLACE.match(line.shape, at + 1)
    if noun is None:
        place = to if line.items[at - 1].word in _INVITES else None
    elif line.items[noun.start()].word in _JOURNEYS:
        there = _THERE.search(line.shape, 0, noun.start())
        place = to or (there if there is not None and _is_led_to(line, there, noun.start()) else None)
    else:
        return
    if place is not None:
        yield from _away_from(line, place.start("place"), person)


def _is_led_to(line: Line, place: re.Match[str], noun: int) -> bool:
    """Tell the place of a journey told before it: "signed in P during the visit", "P prepares for the arrival"."""
    near = {item.word for item in line.items[max(place.end("place"), noun - _BESIDE) : noun]}
    return bool(near & (_DURING if place["where"] else _FOR))


def _away_from(line: Line, at: int, person: Person) -> Iterator[Clue]:
    place = line.items[at].value
    if isinstance(place, Place):
        yield Clue(person, -STRONG, country_of(place.code))


def _arriving(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """As in "Arriving in P on Wednesday, X said", "On arrival in P, X said"."""
    opening = at - 1 - (line.shape[at - 1 : at] == "d")
    if (
        opening > 0
        and line.shape[opening] == ","
        and not _ARRIVING.isdisjoint(item.word for item in line.items[: min(_OPENS, opening)])
    ):
        place = next((item.value for item in line.items[:opening] if isinstance(item.value, Place)), None)
        if place is not None and "X" not in line.shape[:at]:
            yield Clue(person, -STRONG, country_of(place.code))


def _is_due(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """As in "X is expected in P on Monday", "X is due in P": a guest there."""
    for index in range(at + 1, min(at + _DUE_NEAR, len(line.items) - 2)):
        if line.items[index].word in _DUE and line.items[index + 1].word == "in":
            place = line.items[index + 2].value
            if isinstance(place, Place):
                yield Clue(person, -STRONG, country_of(place.code))
            return


def _hosts_in(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """As in "talks in P with X", "called on X in P", "X received the envoy in P": who is met there is at home there."""
    abroad = _ABROAD.match(line.shape, at + 1)
    other = line.items[abroad.end() - 1].value if abroad is not None else None
    alone = isinstance(other, Mention) and other.country is None  # "met in P with the Peruvian minister Y": at home
    if abroad is not None and alone and not _TALKS.isdisjoint(_words_of(line, at + 1, abroad.end())):
        yield from _at_home(line, abroad.start("place"), -FAIR, person)  # "X had talks in P with Y"
    talks = _TALKS_IN.search(line.shape, 0, at)
    if talks is not None and not (_TALKS | _RECEIVED).isdisjoint(_words_of(line, talks.start(), talks.end())):
        by = "b" in talks[0]  # "received in P by X"
        yield from _at_home(line, talks.start("place"), CERTAIN if by else FAIR, person)
        return
    led = _MET_THERE.search(line.shape, 0, at)
    if led is not None and is_met(line, at, led.end("place")):
        between = {item.word for item in line.items[led.start("clause") : at]}
        if between & _PURPOSES and not between & _MANY:
            yield from _at_home(line, led.start("place"), CERTAIN, person)
            return
    opens = _OPENS_IN.match(line.shape)
    after = _RECEIVES_IN.match(line.shape, at)
    place = opens.start("place") if opens is not None else None
    whom = line.items[after.start("whom")] if after is not None else None
    if after is not None and whom is not None and line.items[at + 1].word in _HOSTS:
        if whom.shape == "k" and whom.word not in _PARTIES:
            return  # "X received an award in P"
        place = after.start("place") if place is None and after["place"] else place
    elif _calls_on(line, at):
        behind = _THERE_BEHIND.match(line.shape, at + 1)
        place = behind.start("place") if place is None and behind is not None else place
    else:
        return
    if place is not None:
        yield from _at_home(line, place, STRONG, person)


def _calls_on(line: Line, at: int) -> bool:
    """Tell whom somebody calls on: "called on X", "paid a courtesy call on X"."""
    on = at - 1 - (line.shape[at - 1 : at] == "d")
    return on > 0 and line.items[on].word == "on" and line.items[on - 1].word in _CALLS


def _at_home(line: Line, at: int, weight: float, person: Person) -> Iterator[Clue]:
    place = line.items[at].value
    if isinstance(place, Place) and place.form != "adjective":
        yield Clue(person, weight, country_of(place.code))
