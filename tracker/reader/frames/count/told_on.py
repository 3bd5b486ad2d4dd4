"""What a number counts that the sentence before names: "The number of firms has doubled. It is now 4,500."."""

from tracker.domain.places import country_of
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.count.vocabulary import Counted, noun_at
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Number, Place

_PARAGRAPHS = 1
_MOST = 1_000_000  # what is counted by the million is money
_FIGURES = frozenset({"number", "figure", "total", "it", "tally", "count"})
_STANDS = frozenset(
    """
    is was are were be stands stood at to exceeds exceeded reached reaches passed passes surpassed surpasses totals
    totalled totaled topped tops
    """.split()
)
_PASSING = ("exceed", "surpass", "top")  # with which a number may begin: "the number exceeds 90"
_WEEKLY = (["a", "week"], ["per", "week"], ["a", "day"], ["weekly", "."])
_THERE = frozenset({"are", "were", "been", "now"})
_OWNERS = frozenset({"they", "countries", "sides", "both", "neighbours", "neighbors"})
_HAVING = frozenset({"have", "had", "share", "shared", "has"})
_STANDING = frozenset({"there", "active", "registered", "operating", "operate", "work", "function", "study", "live"})
_ENDED = regex(r"[.,;(T]|kT|i|yT|$")
_DRAFTED = frozenset({"draft", "drafts", "planned", "proposed"})


def told_on(line: Line, story: Story, at: int) -> Counted | None:
    """Return what a bare number counts by the sentence before it."""
    before = story.before(line)
    if before is None or line.paragraph - before.paragraph > _PARAGRAPHS or not _speaks_on(line, at):
        return None
    value = line.items[at].value
    large = isinstance(value, Number) and value.value >= _MOST
    if (
        large
        or not {"%", "$"}.isdisjoint(line.shape + before.shape)
        or not (cues().forecasts | cues().denials | {"no", "not"}).isdisjoint(line.words)
    ):
        return None
    noun = story.counted[1] if story.counted is not None and story.counted_line is before else _named(before, story)
    return Counted(noun, at, stands=True) if noun is not None else None


def _speaks_on(line: Line, at: int) -> bool:
    """Tell "It is now 4,500", "160 of them are active there", "There are now 14 a week", "They have 85"."""
    before = [item.word for item in line.items[:at]]
    following = [item.word for item in line.items[at + 1 : at + 3]]
    if following == ["of", "them"]:
        return not _STANDING.isdisjoint(line.words) and items_word(line, at + 3) in {"are", "were", *_STANDING}
    ended = _ENDED.match(line.shape, at + 1) is not None or following in _WEEKLY
    counted = any(item.shape == "#" and item.word != "two" for item in line.items[:at])
    if not ended or counted:
        return False
    said = [word for word in before if word != "now"]
    if not _FIGURES.isdisjoint(before) and bool(said) and said[-1] in _STANDS:
        return True
    if bool(said) and said[-1] in _FIGURES and line.items[at].word.startswith(_PASSING):
        return True
    if "there" in before and bool(said) and said[-1] in _THERE:
        return True
    return not _OWNERS.isdisjoint(before) and bool(said) and said[-1] in _HAVING


def _named(line: Line, story: Story) -> str | None:
    """The one thing that can be counted of which a line speaks, and that has to do with the two countries."""
    found = {each[0] for at in range(len(line.items)) if (each := noun_at(line, at)) is not None}
    if len(found) != 1 or not _is_of_pair(line, story) or not _DRAFTED.isdisjoint(line.words):
        return None
    return None if not (cues().denials | {"no"}).isdisjoint(line.words) else found.pop()


def _is_of_pair(line: Line, story: Story) -> bool:
    named = {country_of(item.value.code) for _, item in line.tags("PA") if isinstance(item.value, Place)}
    return len(named & set(story.pair)) == len(story.pair) or not {"joint", "two"}.isdisjoint(line.words)
