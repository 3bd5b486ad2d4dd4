"""Which of the ways of trade told just before a line means: "the former", "the second figure", "both", in turn."""

from collections.abc import Iterator

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.words import changes, words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_PLACES = {"former": 0, "first": 0, "latter": 1, "second": 1}
_FIGURE = frozenset({"figure", "sum", "amount", "number", "one", "value", "total"})
_OPENING = 12  # items in which a line says which of two it goes on about
_BACK = 3  # lines
_TWO = 2
_BESIDE = regex(r"d?P,?&d?P(?!s)")  # "Mali and Gambia"


def ordinal_at(line: Line) -> int | None:
    """Where a line says "the former", "the second figure" of what it tells the amount or change of, the first time."""
    found = ordinals_of(line)
    figure = next((at for at, item in enumerate(line.items) if item.shape in FIGURES), 0)
    return found[0] if found and found[0] < min(figure, _OPENING) else None


def ordinals_of(line: Line) -> list[int]:
    """Where a line says so: "the former rose by 1 percent, the latter by 6 percent"."""
    found: list[int] = []
    for at, item in enumerate(line.items[1:], 1):
        led = at > 1 and line.items[at - 2].word in _TO  # "exports to the latter were"
        if item.word in _PLACES and line.shape[at - 1] == "d" and not led:
            behind = at + 1 + (at + 1 < len(line.items) and line.items[at + 1].word in _FIGURE)
            following = line.items[behind].word if behind < len(line.items) else ""
            told = following in words().stands or following in changes() or following in _ACCOUNTS
            if told or (found and following in _ELLIPTIC):
                found.append(at)
    return found


_ACCOUNTS = frozenset({"accounts", "represents", "contributed", "contributes"})
_ELLIPTIC = frozenset({"by", "to", "at", "for"})


def each_of_two(line: Line, story: Story) -> Iterator[tuple[int, Flow]]:
    """Yield where a line says "the former", "the latter", and the way of trade that each of them means."""
    told = two_told(line, story)
    for at in ordinals_of(line) if told else ():
        yield at, told[_PLACES[line.items[at].word]]


def of_ordinal(line: Line, story: Story, figure: int) -> Flow | None:
    """Of which of two ways a figure tells a part: "exports made up $9 million of the former"."""
    behind = [item.word for item in line.items[figure + 1 : figure + 4]]
    if behind[:2] != ["of", "the"] or behind[-1] not in _PLACES:
        return None
    told = two_told(line, story)
    return told[_PLACES[behind[-1]]] if told else None


def two_told(line: Line, story: Story) -> list[Flow]:
    """The two ways of trade told last: by one line, or by two that follow each other; none where they are not two.

    Lines that only go on about one of the two, "the former rose", are passed over.
    """
    number = story.number(line)
    told: dict[int, list[Flow]] = {}
    for other, flow in story.lately:
        if other.start < line.start and ordinal_at(other) is None and _opened(other) is None:
            told.setdefault(story.number(other), []).append(flow)
    near = sorted(at for at in told if number - at <= _BACK)
    if not near:
        return []
    last = told[near[-1]]
    if len(last) == 1 and len(near) > 1 and near[-1] - near[-2] == 1 and len(told[near[-2]]) == 1:
        last = [*told[near[-2]], *last]
    return last if len(last) == _TWO and not last[0].is_like(last[1]) else []


def opened_with(line: Line, story: Story) -> Flow | None:
    """Of which of two ways a line tells parts that opens with "Of the former," or "Of the second amount,"."""
    place, told = _opened(line), two_told(line, story)
    return told[place] if place is not None and told else None


def _opened(line: Line) -> int | None:
    opening = [item.word for item in line.items[:3]]
    return _PLACES.get(opening[-1]) if opening[:2] == ["of", "the"] else None


def partner_in_order(line: Line, story: Story, head: int, reporter: Party | None) -> tuple[bool, Party | None]:
    """Whether a line tells trade "with the latter", and who of the two that the line before names that is."""
    for at in range(head + 1, min(head + _PARTNER, len(line.items) - 2)):
        place = _PLACES.get(line.items[at + 2].word) if line.items[at + 1].word == "the" else None
        bare = line.shape[at + 3 : at + 4] in _ENDS or items_word(line, at + 3) in words().stands
        if line.items[at].word in _TO and place is not None and bare:
            before = story.before(line)
            own = reporter or (story.flow.reporter if story.flow is not None else story.host)
            named = [_country(before, each) for each, _ in before.tags("P")] if before is not None else []
            two = [code for code in dict.fromkeys(named) if code is not None and code != country_of(own or "")]
            return True, two[place] if len(two) == _TWO else None
    return False, None


_PARTNER = 5  # items from "exports" to "to the latter"
_TO = frozenset({"to", "from", "with"})
_ENDS = frozenset({"", ".", ",", ";"})


def sides_in_turn(line: Line, story: Story, at: int) -> tuple[Party, Party] | None:
    """Who "the former sold", "the second bought" tells of, and with whom: one of two countries named side by side.

    The other side is the third country that their sentence names, where it names one, else the other of the two.
    """
    place = _PLACES.get(line.items[at - 1].word) if at > 1 and line.shape[at - 2] == "d" else None
    number = story.number(line)
    if place is None:
        return None
    for before in reversed(story.lines[max(0, number - _BACK) : number]):
        found = _BESIDE.search(before.shape)
        if found is None:
            continue
        two = [_country(before, index) for index in range(*found.span()) if before.shape[index] == "P"]
        rest = {_country(before, index) for index, _ in before.tags("PA")} - {*two, None}
        one, other = two[place], two[1 - place]
        beside = other if not rest else next(iter(rest)) if len(rest) == 1 else None
        return (one, beside) if one is not None and beside is not None else None
    return None


def _country(line: Line, at: int) -> Party | None:
    value = line.items[at].value
    return country_of(value.code) if isinstance(value, Place) else None
