"""Which times figures are of: those only compared with, stretches of which the end alone is told, parts of a year."""

from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.period import Grain, Period
from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.trade.clauses import FIGURES, Clause
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Item, Line
from tracker.reader.patterns import regex
from tracker.reader.placing import of_parts
from tracker.reader.story import Story
from tracker.reader.tags import When
from tracker.reader.years import shifted

_DAY = len("2021-12-07")
_MONTH = len("2021-12")
_YEAR = len("2021")
_FULL_YEAR = 360  # days
_PARTS = frozenset({"period", "part", "parts", "weeks", "days"})
_BASES = frozenset({"what", "level", "figure", "that"})
_LEVELS = frozenset(
    {"level", "levels", "figure", "figures", "amount", "value", "volume", "bill", "sum", "tally", "result", "total"}
)
_COMPARING = 10
_COMPARING_WORDS = frozenset(
    """
    exceeded surpassed since exceeds exceeding surpassing surpasses surpass exceed beat beats outstripped outdid matched
    than against versus vs above below vis-a-vis
    """.split()
)
_LINKING = frozenset({"while", "whereas", "but"})
_OFF = frozenset({"off", "under", "of", "short", "beyond", "up", "down", "on", "over", "above", "below"})
_NEAR = 8
_SPELLED = regex(r"(?:19|20)\d\d|(?:last|this|current|present) (?:\w+ )?(?:year|fiscal)")
_YEAR_BEFORE = regex(r"^(?:previous|preceding|prior) (?:calendar )?year$")
UNKNOWN = "?"  # a stretch of which only the end is told


def period_text(value: object) -> str:
    """The period of a time that trade may be of; a day is none."""
    if not isinstance(value, When) or value.period is None or len(value.period) == _DAY:
        return ""
    return value.period


def _is_of_year_before(line: Line, at: int, period: str, known: str) -> bool:
    """Tell the "last year" of "against $5 million last year", where the figure before is of some months of this."""
    if known == UNKNOWN or len(known) == len(period) or line.items[at].word != "last year":
        return False
    return Period.parse(known).last.year - 1 == Period.parse(period).last.year


def meant(line: Line, at: int, value: When, story: Story, known: str | None, *, compared: bool = False) -> str | None:
    """Return the period that a time means beside figures of a time already known.

    "The same period", "a year earlier" and "the same months of 2022" go by the time of the figures that they are
    compared with, not by whichever the text happened to name last.
    """
    period = story.period(value)
    if compared and known is not None and period is not None and _is_of_year_before(line, at, period, known):
        return shifted(known, -1)
    if value.of_antecedent is None or known is None or known == UNKNOWN:
        return _within(value, _of_year_told(line, at, period, known, story), known)
    text = line.items[at].word
    if _YEAR_BEFORE.search(text) is not None and Period.parse(known).grain is not Grain.DAY:
        told = Period.parse(known)
        whole = (told.last - told.first).days >= _FULL_YEAR  # of a fiscal year the one before is meant
        return shifted(known, -1) if whole else f"{told.last.year - 1:04}"
    if _SPELLED.search(text) is not None and period is not None:
        return shifted(known, Period.parse(period).last.year - Period.parse(known).last.year)
    if value.of_antecedent == 0 and period is not None and "period" not in text and len(period) != len(known):
        return period
    return shifted(known, value.of_antecedent)


def _of_year_told(line: Line, at: int, period: str | None, known: str | None, story: Story) -> str | None:
    """The part of the year told before that "the second half of the year" means, where this year's is not over yet."""
    if period is None or known in {None, UNKNOWN} or story.day is None or not line.items[at].word.endswith("the year"):
        return period
    told, meant = Period.parse(known or ""), Period.parse(period)
    return shifted(period, told.last.year - meant.last.year) if meant.last > story.day else period


def told_ahead(line: Line, at: int, value: When, story: Story) -> str | None:
    """The period that "a year earlier" goes by where only a later clause tells it: "; in 2023 it was $5 million"."""
    if value.of_antecedent is None:
        return None
    ahead = (item.value for index, item in line.tags("T") if index > at)
    absolute = (each for each in ahead if isinstance(each, When) and each.of_antecedent is None and not each.since)
    return next((story.period(each) for each in absolute if period_text(each)), None)


def _within(value: When, period: str | None, known: str | None) -> str | None:
    """Return a month without a year within the months told before: "in the first half of 2023 …, in March alone"."""
    if value.parts is None or period is None or known is None or len(known) <= _YEAR or len(period) != _MONTH:
        return period
    told = Period.parse(known)
    placed = of_parts(value.parts, told.last.year)
    inside = placed is not None and told.first <= placed.first and placed.last <= told.last
    return placed.text if placed is not None and inside else period


def in_known_year(value: When, known: str | None) -> When:
    """Give months without a year, in an undated article, the year of the figures told before."""
    parts = value.parts
    if (
        value.period is not None
        or parts is None
        or parts.days[0]
        or parts.weekday is not None
        or known in {None, UNKNOWN}
    ):
        return value
    period = of_parts(parts, Period.parse(known or "").last.year)
    return replace(value, period=period.text) if period is not None else value


def is_compared(line: Line, at: int, clause: Clause) -> bool:
    """Tell a time that a change is only reckoned from: "than in 2020", "compared with last year"."""
    known = words()
    first = max(at - _COMPARING, clause.first, _behind_comparison(line, at))
    before = [item.word for item in line.items[first:at] if item.shape != "d"]
    opens = not any(item.shape not in "d,;&" and item.word not in _LINKING for item in line.items[clause.first : at])
    if not before or (opens and any(letter in FIGURES for letter in line.shape[at : clause.last])):
        return False  # "; a year earlier they had amounted to $5 million"
    if before[-2:-1] == ["as"] and before[-1] in {"in", "during"} and before[-3:-2] != ["recently"]:
        return True  # "twice as much as in 2020", "the same as last year"
    shape = line.shape[first:at]
    figure = max(shape.rfind(letter) for letter in FIGURES)
    time = shape.rfind("T")
    since = {item.word for item in line.items[first + max(figure, time) + 1 : at]}
    off = figure >= 0 and (line.items[at - 1].shape == "d" or line.items[at - 1].word in _OFF)
    if off and _names_level(line, at):
        return True  # "twice the 2021 figure", "5 percent below the 2021 level", "off last year's level"
    if not (since.isdisjoint(_COMPARING_WORDS) and since.isdisjoint(known.compared)):
        return True
    if figure > time and shape[figure] in "%x" and not since.isdisjoint(_BASES):
        return True  # "more than twice what it was in 2017"
    if figure > time and shape[figure] == "x" and "as" in since:
        return True  # "six times as much as in 2018"
    if before[-1] == "from" and _is_stretch(line, at):
        return False  # "rose by 5 percent from January to March"
    if before[-1] in {"over", "in", "for", "during"}:
        during = before[-1] != "over" or _is_stretch(line, at)
        return not during and figure >= 0 and shape[figure] in "%x" and len(shape) - figure <= _NEAR
    value = line.items[at].value
    earlier = isinstance(value, When) and value.of_antecedent is not None and value.of_antecedent < 0
    if earlier and before[-1] in {"from", "than", "against"}:
        return True  # "to $5 million from the previous year"
    if earlier and "$" not in line.shape[max(0, at - 5) : at] and any(letter in FIGURES for letter in line.shape[:at]):
        return True
    if before[-1] == "to" and line.shape[at - 2 : at - 1] == "T":
        return False  # "doubled from 2021 to 2022"
    return any(letter in "%x" for letter in shape[-4:]) and before[-1] in known.comparisons


def _behind_comparison(line: Line, at: int) -> int:
    """Where a sentence begins behind "For comparison,", which compares it with the one before."""
    comma = line.shape.find(",", 0, at)
    named = 0 < comma <= _BRIEF and "comparison" in [item.word for item in line.items[:comma]]
    return comma + 1 if named and "T" not in line.shape[:comma] else 0


_BRIEF = 4  # items of "By way of comparison"


def _is_stretch(line: Line, at: int) -> bool:
    """Tell a time by how long it is, or by both its ends: "the first four months of this year", "January to March"."""
    value, text = line.items[at].value, line.items[at].word
    own = isinstance(value, When) and value.of_antecedent is None
    return text.startswith("past") or (own and bool(_STRETCH.search(text)))


_STRETCH = regex(r"months|\b(?:to|till|until|through)\b|[a-z]-[a-z]")


def _names_level(line: Line, at: int) -> bool:
    """Tell the time of "the 2021 level": one that a figure is compared with."""
    following = at + 1 + (line.shape[at + 1 : at + 2] == "s")
    return following < len(line.items) and line.items[following].word in _LEVELS


def is_of_part(line: Line, at: int) -> bool:
    """Tell "the three-month period of this year", "part of 2023": not the whole of it."""
    before = [item.word for item in line.items[max(0, at - 3) : at] if item.shape != "d"]
    return before[-1:] == ["of"] and not _PARTS.isdisjoint(before[-2:-1])


def is_of_speech(line: Line, at: int) -> bool:
    """Tell the time at which a speaker put in said so: "…, the central bank said last week, …"."""
    first = at - 1 if line.shape[at - 1 : at] != "i" else at - 2
    return first > 0 and line.items[first].word in cues().speech and line.shape[at + 1 : at + 2] in {",", ".", ""}


def is_of_source(line: Line, at: int) -> bool:
    """Tell the year of ", according to the Economic Survey 2024": of what the figures were taken from."""
    named = line.items[at].text.isdigit() and (line.items[at - 1].text[:1].isupper() or line.shape[at - 1] == "d")
    said = [item.word for item in line.items[max(0, at - _SOURCE) : at]]
    return at > 1 and named and ("according", "to") in pairwise(said) and "," not in said[said.index("according") :]


_SOURCE = 7  # items from "according" to a year
_NOTHING = frozenset({"nil", "zero", "nothing", "negligible", "non-existent", "nonexistent", "absent", "unknown"})


def is_of_nothing(line: Line, at: int) -> bool:
    """Tell "purchases, virtually nil in 2017, climbed to": a time at which there was no trade to tell of."""
    return not _NOTHING.isdisjoint(item.word for item in line.items[max(0, at - 3) : at])


def is_of_unknown_year(item: Item) -> bool:
    """Tell "this year" in an article of which nobody knows the year."""
    value = item.value
    unplaced = isinstance(value, When) and value.period is None and value.parts is None and not value.since
    return unplaced and "year" in item.word


def is_end_of_unknown(line: Line, at: int) -> bool:
    """Tell "until October 2011", "between the start of the invasion and May 2023": nobody says from when."""
    before = [item.word for item in line.items[max(0, at - 9) : at]]
    if before[-1:] == ["and"]:
        return "between" in before  # "between 2018 and 2023" is no year either
    text = line.items[at].word
    if at == 1 and line.shape[2:3] == ",":
        return False  # "Until September 2019, exports reached": those of the year up to it
    return bool(before) and before[-1] in {"until", "till"} and not text[:1].isdigit()


_LONG = frozenset({"decade", "decades", "years"})


def is_of_years(line: Line, at: int, clause: Clause, story: Story) -> bool:
    """Tell a change over many years: "fourfold over the past decade"."""
    near = line.items[at + 1 : min(at + _NEAR, clause.last)]
    return any(item.word in _LONG or item.word.endswith(" years") or _is_since_long(item.value, story) for item in near)


def _is_since_long(value: object, story: Story) -> bool:
    """Tell "since 2019", where that is not the year before."""
    period = story.period(value) if isinstance(value, When) and value.since else None
    return period is not None and story.day is not None and Period.parse(period).last.year < story.day.year - 1


def is_wider(line: Line, at: int, period: str, story: Story) -> bool:
    """Tell the year of "July-April (2021-22)", "four months of fiscal 2023-24", which only says which months."""
    value = line.items[at - 2 + (line.shape[at - 1] == "T")].value
    inner = story.period(value) if isinstance(value, When) else None
    if inner is None or UNKNOWN in {inner, period}:
        return False
    one, other = Period.parse(inner), Period.parse(period)
    return other.first <= one.first and one.last <= other.last and inner != period


def governed(line: Line, at: int, clause: Clause) -> bool:
    """Tell the time of another act: "the agreement signed in 2021", "since Peru joined the bloc in 2015"."""
    for index in range(at - 1, clause.first - 1, -1):
        item = line.items[index]
        if item.shape in FIGURES or item.word in _of_trade():
            return False
        if item.shape in ",:r" or item.word in cues().speech:
            return False
        # As in "in the accumulated period", "milled rice".
        attribute = line.shape[index - 1 : index] == "d" or line.items[index + 1].word in known_goods()
        if item.shape == "k" and is_verb(line, index) and item.word not in _LIGHT and not attribute:
            return True
    return False


_LIGHT = frozenset(
    "is are was were has have had said saw seen based compared took continued continues began started kept went "
    "remained remains".split()
)


@cache
def _of_trade() -> frozenset[str]:
    """The words of trade and what it does: a time near one of them is its own."""
    known = words()
    trade = known.turnover | known.exports | known.imports | known.moves | known.turnover_of_goods
    return trade | known.stands | known.verbs | changes()
