"""What two countries usually deal in, told without a figure: "Peru sells mostly tea to Laos", "Laos buys Peruvian tea".

The lines behind tell how much: "Last year it shipped $4 million worth", "Deliveries were worth", "The Laotians paid".
"""

from typing import Literal

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.goods import ALL, phrase_at
from tracker.reader.frames.trade.goods_nouns import CHIEFLY, PASSIVE
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow, Usual
from tracker.reader.story import Story
from tracker.reader.tags import Place

Way = Literal["exports", "imports"]
_SELLS = frozenset({"sells", "sell", "exports", "export", "ships", "supplies", "delivers", "supply", "ship"})
_BUYS = frozenset({"buys", "buy", "imports", "import", "purchases", "sources", "gets"})
_IS = frozenset({"is", "are", "was", "remains", "became", "become", "remained", "stays"})
_SUPPOSED = frozenset({"not", "could", "may", "might", "will", "would", "no", "never", "wants", "hopes", "if", "can"})
_SUBJECT = 4  # items in which the sentence names what it is about
_FIRMS = frozenset({"firms", "companies", "exporters", "growers", "farmers", "producers", "traders", "makers"})
_FORMS = frozenset({"name", "adjective", "demonym"})
_LASTS = 2  # lines


def usual_of(line: Line, story: Story) -> Usual | None:
    """Return what the line says two countries usually deal in; None where it says no such thing, or gives a place."""
    if story.ranking is not None and story.ranking.line.start == line.start:
        return None
    places = _places(line)
    sides = list(dict.fromkeys(code for _, code in places))
    if any(letter in line.shape for letter in FIGURES) or len(sides) != 2 or not line.words.isdisjoint(_SUPPOSED):
        return None
    at, subject = places[0]
    other = sides[1]
    verb = next((index for index in range(at + 1, len(line.items)) if line.items[index].word in _SELLS | _BUYS), None)
    opens = at < _SUBJECT and line.shape[at] == "P" and line.shape[at + 1 : at + 2] != "s"
    if opens and verb is not None and set(line.shape[at + 1 : verb]) <= {"k"}:
        way = (subject, other) if line.items[verb].word in _SELLS else (other, subject)
        return Usual(Flow("exports", *way, _goods(line, verb + 1), verb), subject, line)
    return _market(line, subject, other) if opens else None


def tells_market(line: Line) -> bool:
    """Tell a line without figures that may say whose market or supplier a country is."""
    known = words()
    nouns = not line.words.isdisjoint(known.markets) or not line.words.isdisjoint(known.sources)
    return nouns and "P" in line.shape and not any(letter in line.shape for letter in FIGURES)


def _market(line: Line, subject: Party, other: Party) -> Usual | None:
    """As in "Laos is an important market for Peruvian firms", "Laos is one of Peru's biggest customers for tea"."""
    known = words()
    nouns = known.markets | known.sources
    noun = next((at for at, item in enumerate(line.items) if item.word in nouns), None)
    if noun is None or not any(item.word in _IS for item in line.items[:noun]):
        return None
    led = items_word(line, noun + 1) in {"for", "of"}
    goods = _goods(line, noun + 2) if led else ALL
    sells = line.items[noun].word in known.sources
    way = (subject, other) if sells else (other, subject)
    return Usual(Flow("exports", *way, goods, noun), subject, line)


def as_usual(line: Line, story: Story, verb: int, measure: Way) -> Flow | None:
    """What the verb at an item tells of the two who were said to deal with each other, and in what goods if the same.

    Only in a sentence that names neither, "it shipped", "they sold goods there", or one of the two: "Laos paid". A
    buyer that was called a market buys what the other one exports.
    """
    usual, number = story.usual, story.number(line)
    if line.items[verb - 1].word in PASSIVE or line.items[verb - 1].word in words().goods:
        return None  # "goods were bought", "the goods bought there"
    if usual is None or not 0 < number - story.number(usual.line) <= _LASTS or line.paragraph != usual.line.paragraph:
        return None
    seller, buyer = usual.flow.reporter, usual.flow.partner
    named = {code for _, code in _places(line)}
    said = {item.word for item in line.items[max(0, verb - _SUBJECT) : verb]}
    who = next(iter(named)) if named else None
    if not named and not _FIRMS.isdisjoint(usual.line.words) and "they" in said:
        who = seller
    elif not named and not said.isdisjoint({"it", "they"}):
        who = usual.subject
    if len(named) > 1 or who not in {seller, buyer} or seller is None or buyer is None:
        return None
    other = buyer if who == seller else seller
    told = Flow(measure, who, other, ALL, verb, ("reporter", "partner"))
    if (measure == "exports") != (who == seller):
        return told
    if _is_of_market(usual):
        told = replace(told, measure="exports", reporter=seller, partner=buyer)
    return replace(told, scope=usual.flow.scope)


def _is_of_market(usual: Usual) -> bool:
    """Tell whether a country was called a market or a supplier, from the other one's side."""
    return usual.line.items[usual.flow.at].word in words().markets | words().sources


def _goods(line: Line, first: int) -> str:
    while items_word(line, first) in CHIEFLY:
        first += 1
    start, end = phrase_at(line, first)
    named = end > start and items_word(line, end - 1) not in words().goods  # not "few goods"
    return written(line, start, end) if named else ALL


def _places(line: Line) -> list[tuple[int, Party]]:
    """The countries that a line names, or whose goods, firms and people."""
    found = []
    for at, item in line.tags("PA"):
        value = item.value
        country = country_of(value.code) if isinstance(value, Place) and value.form in _FORMS else None
        if country is not None:
            found.append((at, country))
    return found
