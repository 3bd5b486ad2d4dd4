"""Money of others than the two that an article is about, and sides that a clause tells by a possessive alone."""

from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.investment.givers import lender_at
from tracker.reader.frames.investment.named import Named
from tracker.reader.frames.investment.prepositions import FROM, INTO, preposition_of
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.frames.verb_groups import helpers_before, is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_ELIDED = regex(r"Psi(?:d?P)")
_THIRD = regex(r"P(?:,d?P)*,?&d?P$")
_JOINED = regex(r"[PN]&d?[PN]")


def elided_sides(line: Line, first: int, at: int) -> tuple[Party, Party] | None:
    """Return the sides of "Peru's in Chad at $5 million", which leaves out what the sum before it is of."""
    found = _ELIDED.search(line.shape, first, at)
    if found is None:
        return None
    giver, taker = (line.items[place].value for place in (found.start(), found.end() - 1))
    return (giver.code, taker.code) if isinstance(giver, Place) and isinstance(taker, Place) else None


def is_turned(line: Line, first: int, at: int) -> bool:
    """Tell "and in the other direction $5 million", "with $5 million the other way"."""
    words = [item.word for item in line.items[first : at + _TURN]]
    return any(one in _OTHER and other in _WAY for one, other in pairwise(words))


_TURN = 5  # items from a sum to "the other way"
_OTHER = frozenset({"other", "opposite", "reverse", "contrary"})
_WAY = frozenset({"direction", "way", "sense"})


def is_given_by_others(line: Line, story: Story, act: Act) -> bool:
    """Tell "that Ghana and Togo had come forward with": two others than those that the article is about."""
    if act.role != "gives":
        return False
    end = next((place for place in range(act.at, len(line.items)) if line.shape[place] in ",;"), len(line.items)) - 2
    by = (place for place in range(act.at, end) if line.shape[place] == "b")
    if any(_is_unplaced(line, place + 1 + (line.shape[place + 1] == "d")) for place in by):
        return True  # "financed with $5 million by the Development Bank"
    if act.passive:
        return False
    _, start = helpers_before(line, act.at)
    listed = _THIRD.search(line.shape, 0, start)
    places = [item.value for item in line.items[listed.start() : start]] if listed is not None else []
    return bool(places) and not any(isinstance(value, Place) and _is_of_pair(story, value) for value in places)


def is_for_others(line: Line, story: Story, first: int, last: int) -> bool:
    """Tell "a pledge of $5 million for Ghana and Togo", neither of which the article is about."""
    for pair in _JOINED.finditer(line.shape, first, last):
        places = [value for item in line.items[pair.start() : pair.end()] if isinstance(value := item.value, Place)]
        others = places and not any(_is_of_pair(story, place) for place in places)
        if others and preposition_of(line, pair.start(), first) in INTO:
            return True
    return False


def _is_of_pair(story: Story, place: Place) -> bool:
    return (country_of(place.code) or place.code) in story.pair


def is_by_another(line: Line, act: Act, first: int, last: int) -> bool:
    """Tell money of one who stands for neither country: "the World Bank will lend", "a loan of the EU"."""
    end = len(line.items) - 1
    if act.role == "gives" and not act.passive:
        _, start = helpers_before(line, act.at)
        if start > first and _is_nobodys(line, start - 1):
            return True
    if act.role == "stock" and any(_is_unknown(line, at) for at in range(act.at + 1, last - 1)):
        return True
    return any(
        _is_nobodys(line, at)
        and (preposition_of(line, at, first) in _BY_WHOM or line.items[min(at + 1, end)].word in words().stocks)
        for at in range(first, last)
    )


def _is_unknown(line: Line, at: int) -> bool:
    """Tell "from TradeMark Africa": a name of which nobody says whose it is."""
    return line.items[at].word in FROM and line.shape[at + 1] in "NQF"


_BY_WHOM = FROM | {"of", "with"}


def is_of_institution(line: Line, act: Act, named: list[Named]) -> bool:
    """Tell "an EU support package", "agreements for $5 million with the EIB"."""
    if act.role != "stock" or any(one.preposition in FROM for one in named):
        return False
    before = act.at > 0 and _is_unplaced(line, act.at - 1)
    lenders = (at for at in range(act.at, len(line.items)) if line.shape[at] in "PBQ" and _is_unplaced(line, at))
    return before or any(preposition_of(line, at, act.at) in {"with", "from"} for at in lenders)


def is_led_by_another(line: Line) -> bool:
    """Tell a line whose subject stands for neither country: "The Development Bank approved $9 million, of which …"."""
    verb = next((at for at in range(len(line.items)) if is_finite(line, at)), 0)
    return any(_is_nobodys(line, at) for at in range(verb))


def _is_nobodys(line: Line, at: int) -> bool:
    """Tell a bloc, an international lender, or an institution of no country that its name says."""
    return lender_at(line, at) is not None or _is_unplaced(line, at)


def _is_unplaced(line: Line, at: int) -> bool:
    """Tell a bloc or an institution of which nobody says who or whose it is."""
    value = line.items[at].value
    if lender_at(line, at) is not None:
        return False
    if isinstance(value, Place):
        return country_of(value.code) is None
    if isinstance(value, Body) and not value.places:
        return not words().institutions.isdisjoint(value.name.lower().split())
    return False
