"""Documents of others than the two states of an article: of a bloc, of a third country on the way."""

from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import BLOCS, country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.words import Written
from tracker.reader.items import Item, Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_TOGETHER = frozenset({"they", "both", "sides", "their", "trilateral", "tripartite"})
_GATHERINGS = frozenset(
    """
    meeting talks met meets summit forum conference session gathering hosted received welcomed assembly negotiations
    exhibition fair sidelines margins
    """.split()
)
_TRAVEL = frozenset(
    """
    come came coming arrived arrive arrives arriving flown flew fly flies flying went go goes gone going travelled
    traveled travel travels travelling traveling visited visit visits visiting stopped stop stops continue continued
    continues left leave leaves head heads headed heading proceed proceeded proceeds returned return returns returning
    """.split()
)
_NEAR = 4  # items from a country to the "where" of what was done there


def bloc_before(line: Line, mention: Written) -> Party | None:
    """Return the bloc of "the ECOWAS agreement on visas", "the Eurasian Economic Union's treaty"."""
    owner = line.items[mention.left - 1 - (line.shape[mention.left - 1] == "s")].value if mention.left else None
    return owner.code if isinstance(owner, Place) and owner.code in BLOCS else None


def is_of_a_bloc(line: Line, story: Story, mention: Written) -> bool:
    """Tell a bloc's document, of which the two states of an article are no parties of their own."""
    bloc = bloc_before(line, mention)
    return bloc is not None and bloc not in story.sides()


def on_the_way(line: Line, story: Story, act: Act) -> tuple[Party, ...] | None:
    """Return the parties of what a traveller's country signed on the way: "came from Togo, where a pact was signed".

    So too "In Togo, he signed a pact". None where nobody travels; nothing where he is of neither side.
    """
    where = _there(line, act)
    place = next((each.value for each in reversed(line.items[max(0, where - _NEAR) : where]) if _is_place(each)), None)
    country = country_of(place.code) if isinstance(place, Place) else None
    clause = line.items[where:]
    named = {country_of(item.value.code) for item in clause if isinstance(item.value, Place)} & set(story.pair)
    words = [item.word for item in clause]
    together = not _TOGETHER.isdisjoint(words) or ("the", "two") in pairwise(words)
    if country is None or country in story.pair or together or len(named) > 1:
        return None
    traveller = _traveller(line, story, where)
    return tuple(sorted({country, traveller})) if traveller is not None else ()


def _is_place(item: Item) -> bool:
    return isinstance(item.value, Place)


def _there(line: Line, act: Act) -> int:
    """Return where the clause begins of what was done on the way, 0 without any."""
    where = next((at for at in range(act.first - 1, 0, -1) if line.items[at].word == "where"), 0)
    before = {item.word for item in line.items[:where]}
    if where and before & _TRAVEL and not before & _GATHERINGS:
        return where
    fronted = _FRONTED.match(line.shape)
    alone = fronted is not None and line.shape[fronted.end() : act.first].count("X") <= 1
    if fronted is None or not alone or not line.words.isdisjoint(_WITH_SOMEBODY):
        return 0
    at = fronted.end()
    one = line.items[at].word in {"he", "she"} or line.shape[at] in "XW" or line.shape[at : at + 2] == "dW"
    return at if one and line.shape[at : act.first].count("&") == 0 else 0


_FRONTED = regex(r"(?:u?T,?)?k?iP(?:u?T)?,?(?=.)")  # "In P, he", "While in P on Monday, X"
_WITH_SOMEBODY = frozenset({"with", "counterpart", "counterparts", "between", "each", "bilateral"})


def _traveller(line: Line, story: Story, where: int) -> Party | None:
    """Return the country of the person who travels, who may be "he"."""
    for item in line.items[: where + 1]:
        if isinstance(item.value, Mention):
            return item.value.person.country
    told = story.subject if items_word(line, 0) in {"he", "she"} or not line.words.isdisjoint({"he", "she"}) else None
    return told.country if told is not None else None
