"""What frames ask of a line: the persons left and right of a verb, its day, its place, the parties."""

from collections.abc import Iterable

from tracker.domain.facts import Party
from tracker.domain.period import Grain, Period
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import clause_of
from tracker.reader.discourse import unnamed_persons
from tracker.reader.items import Line
from tracker.reader.joined_verbs import aside
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.plans import is_of_plan
from tracker.reader.story import Story
from tracker.reader.tags import Place, When

_REACH_LEFT = 14
_REACH_RIGHT = 8
_LEADING = r"(?:b?d?[Ag]?C(?:f[FgK&]{1,4})?,?|Psh?|d|k)"  # "and by his Greek counterpart for energy, X", "and Oman's X"
_LISTED = rf"X(?:(?:,&|&|,|;|;&){_LEADING}?X)*"
_LIST = regex(_LISTED)
_LISTED_BEFORE = regex(rf"{_LISTED}$")
_PRONOUNS = frozenset({"he", "she", "him", "her", "who"})
_BOTH = frozenset(
    """
    leaders presidents ministers officials premiers they both sides two secretaries heads counterparts politicians
    men statesmen
    """.split()
)


def _persons_at(line: Line, start: int) -> tuple[list[Person], int]:
    """Return the persons of the list that begins at an item, and where it ends."""
    listed = _LIST.match(line.shape, start)
    if listed is None:
        return [], start
    return _persons(line, listed.start(), listed.end()), listed.end()


def _persons(line: Line, first: int, last: int) -> list[Person]:
    return [item.value.person for item in line.items[first:last] if isinstance(item.value, Mention)]


def persons_right(line: Line, index: int, reach: int = _REACH_RIGHT) -> list[Person]:
    """Return the persons listed soon after an item, those that "the minister" or "the guest" stand for included."""
    limit = min(len(line.shape), index + 1 + reach)
    for at in range(index + 1, limit):
        letter = line.shape[at]
        if letter == "X":
            return _persons_at(line, at)[0]
        if letter in ";:" or line.items[at].word in {"that", "while"}:
            break
    return []


def persons_left(line: Line, index: int, reach: int = _REACH_LEFT) -> list[Person]:
    """Return the persons listed last before an item, within its reach."""
    floor = max(0, index - reach)
    besides = aside(line, index)
    at = line.shape.rfind("X", 0 if besides else floor, besides.start if besides else index)
    if at < 0 or ";" in line.shape[at:index]:
        return []
    listed = _LISTED_BEFORE.search(line.shape, 0, at + 1)
    first = listed.start() if listed is not None else at
    return _persons(line, first, at + 1)


def unnamed_near(line: Line, story: Story, first: int, last: int) -> list[Person]:
    """Return whom the titles without a name between two items stand for."""
    found: list[Person] = []
    for item in line.items[max(0, first) : last]:
        if isinstance(item.value, Unnamed):
            found.extend(unnamed_persons(story, item.value))
    return found


def subject(line: Line, story: Story, index: int) -> list[Person]:
    """Return who does what the verb at `index` says: persons before it, or whom a pronoun or "the two" means."""
    near = persons_left(line, index)
    first = next((at for at in range(min(4, index)) if line.shape[at] == "X"), None)
    if near and first is not None:
        last = line.shape.rfind("X", 0, index)
        between = line.shape[last + 1 : index]
        if last != first and any(letter in ",r()-" for letter in between):
            opening, end = _persons_at(line, first)
            if end < last or opening != near:
                return opening
    if near:
        paired = index > 1 and line.items[0].word in {"he", "she"} and line.items[1].word == "and"
        return [story.subject, *near] if paired and story.subject is not None else near
    if first is not None and not {"they", "two"} & {item.word for item in line.items[max(0, index - 3) : index]}:
        return _persons_at(line, first)[0]
    floor, _ = clause_of(line, index)
    low = max(0, min(floor, index - 8))
    before = {item.word for item in line.items[low:index]}
    found = unnamed_near(line, story, low, index)
    if found:
        return found[-2:]
    if before & _BOTH and not before & {"companies", "countries", "nations", "delegations"}:
        return _two_here(line, index) or story.two()
    if before & _PRONOUNS and story.subject is not None:
        return [story.subject]
    return []


def _two_here(line: Line, index: int) -> list[Person]:
    """The last two persons before an item that stand for two countries: whom "they" means within a sentence."""
    here = _persons(line, 0, index)
    for later in reversed(here):
        for earlier in here:
            if earlier.country is not None and later.country is not None and earlier.country != later.country:
                return [earlier, later]
    return []


def when_of(line: Line, story: Story, index: int, *, future: bool = False) -> tuple[str | None, bool]:
    """Return the time said in the clause of an item (the nearest after it, else before), and whether any is said."""
    tag = when_tag(line, index)
    if tag is None:
        return None, False
    period = story.period(tag, future=future)
    if period is None and story.published is not None:
        return None, False
    if (
        not future
        and story.published is not None
        and tag.relative
        and period is not None
        and len(period) == 4
        and story.published.startswith(period)
    ):
        return None, False  # "his second visit this year" is today's
    if period is not None and len(period) == 9:
        return None, False  # a span of years is no day's
    return period, True


def when_tag(line: Line, index: int, *, outside: tuple[int, int] = (0, 0), since: bool = False) -> When | None:
    """Return the nearest time in the item's clause, one after the item first; none `outside` does not count."""
    if "T" not in line.shape:
        return None
    besides = aside(line, index)
    first, last = clause_of(line, index)
    times = [
        at
        for at, item in line.tags("T")
        if not outside[0] <= at < outside[1]
        and at not in besides
        and isinstance(item.value, When)
        and (since or not item.value.since)
        if "than" not in {each.word for each in line.items[max(0, at - 2) : at]}  # "lower than in 2020"
        and not is_of_plan(line, index, at)
    ]
    after = next((at for at in times if index <= at < last), None)
    before = next((at for at in reversed(times) if first <= at < index), None)
    if before is None and after is None and first > 0:
        before = next((at for at in reversed(times) if at < first), None)
    best = after if after is not None and (before is None or after - index <= index - before + 6) else before
    if best is None:
        return None
    value = line.items[best].value
    return value if isinstance(value, When) else None


def spanned(line: Line, when: When) -> str | None:
    """Return the whole span that a time begins or ends: "between 2010 and 2023", "from April 2000 to May 2024"."""
    for found in _SPAN.finditer(line.shape):
        first, last = (line.items[found.start(end)].value for end in ("first", "last"))
        led = line.items[found.start() - 1].word if found.start() else ""
        joined = line.items[found.start() + 1].word
        if (
            (first is when or last is when)
            and isinstance(first, When)
            and isinstance(last, When)
            and ((led == "between" and joined == "and") or joined in _UNTIL)
            and first.period is not None
            and last.period is not None
            and first.period < last.period
            and Period.parse(first.period).grain is Period.parse(last.period).grain in {Grain.YEAR, Grain.MONTH}
        ):
            return f"{first.period}/{last.period}"
    return None


_SPAN = regex(r"(?P<first>T)[&tkiu](?P<last>T)")
_UNTIL = frozenset({"to", "through", "until", "till"})


def parties_of(persons: Iterable[Person], story: Story) -> tuple[Party, ...]:
    """Return the parties that persons stand for; the pair where these tell no two, and nobody is of a third country."""
    persons = list(persons)
    found = {person.party for person in persons if person.party is not None}
    countries = {country_of(party) or party for party in found}
    if len(countries) >= 2:
        return tuple(sorted(found))
    if any(person.strange for person in persons):
        return ()
    if len(countries) == 1:
        only = next(iter(found if len(found) == 1 else countries))  # of a region and its country, the country
        other = story.other(only)
        if other is not None:
            return tuple(sorted({only, other}))
        return tuple(sorted(found))
    return story.sides()


def line_before(line: Line, story: Story) -> Line | None:
    """Return the sentence before, in the same paragraph."""
    before = [each for each in story.lines if each.paragraph == line.paragraph and each.end <= line.start]
    return before[-1] if before else None


def codes(line: Line, first: int, last: int) -> list[Party]:
    """Return the codes of the places between two items, in the order of the text, each once."""
    found: dict[Party, None] = {}
    for item in line.items[max(0, first) : last]:
        if isinstance(item.value, Place):
            found[item.value.code] = None
        elif isinstance(item.value, Body):
            for code in item.value.places:
                found[code] = None
    return list(found)


def written(line: Line, first: int, last: int) -> str:
    """Return items as the text writes them, a space where it leaves one."""
    parts = [line.items[first].text]
    for before, item in zip(line.items[first : last - 1], line.items[first + 1 : last], strict=True):
        parts.append(item.text if before.end == item.start else " " + item.text)
    return "".join(parts)


def is_place(line: Line, at: int) -> bool:
    """Tell a place at an item, or behind its article."""
    return line.shape[at : at + 1] in {"P", "A"} or line.shape[at : at + 2] == "dP"
