"""Days of what a document provides for, and of what comes after it: "an agreement to open a port in July"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.words import signing_words
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_AHEAD = frozenset({"due", "expected", "set", "scheduled", "slated", "planned", "designed", "intended", "likely"})
_LASTING = frozenset({"effective", "valid", "applicable", "operative"})
_FROM_THEN = frozenset({"from", "until", "as", "on", "in", "to", "till", "through", "for"})
_BEGINNING = frozenset({"starting", "beginning", "commencing", "running", "lasting", "expiring", "ending"})
_HAPPENED = frozenset(
    """
    flood floods flooding earthquake earthquakes quake cyclone cyclones hurricane typhoon storm storms war wars crisis
    election elections pandemic outbreak attack attacks fire fires drought coup landslide landslides tsunami eruption
    accident crash explosion blast famine uprising revolution independence referendum
    """.split()
)
_HELD = frozenset(
    {"summit", "conference", "fair", "exhibition", "games", "cup", "forum", "congress", "expo", "olympics"}
)
_MONTH, _HALF_A_YEAR = len("2024-03"), 5
_DAYS = len("2024-03-10/2024-03-12")
_SOON = 4  # items in which a verb group says that something is still to be signed


def is_to_come(line: Line, at: int) -> bool:
    """Tell "to come into force", "due to open", "effective from", "with deliveries to start" behind a comma."""
    at += items_word(line, at) in {"and", "also", "both"}
    word, following = items_word(line, at), items_word(line, at + 1)
    to_be_signed = not signing_words().isdisjoint(item.word for item in line.items[at : at + _SOON])
    if (word == "to" and line.shape[at + 1 : at + 2] == "k") or (word in _AHEAD and following == "to"):
        return not to_be_signed
    if word == "with":
        after = [item.word for item in line.items[at + 1 : at + 1 + _SOON]]
        return not to_be_signed and not (_AHEAD | _BEGINNING | {"to"}).isdisjoint(after)
    return word in _LASTING and (following in _FROM_THEN or line.shape[at + 1 : at + 2] == "T")


def is_of_its_terms(line: Line, story: Story, act: Act, at: int) -> bool:
    """Tell the day of what a document provides for: "flights from July", "by 2030", "to open a port in July"."""
    if at < act.first and line.shape[at - 2 : at] in {"$i", "%i"}:
        return True  # "with trade at $2 million in 2023, they signed"
    if at <= act.mention.last or at <= act.verb:
        return False
    before = items_word(line, at - 1 - (line.shape[at - 1] == "d"))
    value = line.items[at].value
    if not isinstance(value, When):
        return False
    if before in {"from", "by"}:
        days = value.period is not None and len(value.period) == _DAYS  # "during the visit from 15 to 17 May"
        return "had" not in act.helpers and not days
    if _is_named_for_something(line, at):
        return True
    event = at - 2 - (line.shape[at - 1] == "d")
    if event > act.mention.last and line.shape[event + 1] in "io" and line.items[event].word in _HAPPENED:
        return True
    as_ = any(line.items[place].word in {"as", "while"} for place in range(act.mention.right, at))
    if as_ and line.shape[at - 2 : at] in {"$i", "%i"}:
        return True
    begins = line.shape[at - 1] in "iu" and items_word(line, at - 2) in _BEGINNING
    to_do = items_word(line, act.mention.last) == "to" and act.mention.right >= at - 3
    to_do = to_do or (event > act.mention.last and line.items[event].word in _HELD)
    return begins or (to_do and _is_nearer_ahead(story, value))


def _is_named_for_something(line: Line, at: int) -> bool:
    """Tell the day of "a deal setting 30 June as the deadline", "a statement declaring 2025 the year of culture"."""
    verb = at - 1 - (line.shape[at - 1] == "d")
    gerund = line.shape[verb] == "k" and line.shape[verb - 1] not in "dgso" and line.items[verb].word in _NAMING
    return gerund or (items_word(line, at + 1) == "as" and line.shape[at + 2 : at + 3] == "d")


_NAMING = frozenset(
    """
    setting fixing naming declaring proclaiming making marking designating establishing set fix declare proclaim
    designate mark observe
    """.split()
)


def _is_nearer_ahead(story: Story, when: When) -> bool:
    """Tell a month without a year that will sooner come than it has been: July, told in May."""
    past = story.period(when) if when.parts is not None else None
    if past is None or story.day is None or len(past) != _MONTH:
        return False
    year, month = (int(part) for part in past.split("-"))
    return (story.day.year - year) * 12 + story.day.month - month > _HALF_A_YEAR
