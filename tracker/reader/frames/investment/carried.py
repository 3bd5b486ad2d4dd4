"""Who gives and who takes where the line leaves it to what was told before: "the project", "the loan", "of which"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.investment.named import home_of
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.frames.investment.works import is_part, is_work
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_OPENING = 6  # items in which a sentence goes back to a work
_INTO_IT = frozenset({"into", "for", "in", "to", "of", "on"})
_BACK = frozenset({"the", "this", "it"})


def where_it_stands(line: Line, story: Story, giver: Party, first: int, at: int) -> bool:
    """Tell that the work which the line goes back to stands with the other side: "The project was financed by"."""
    told = _place_of(line, 0, first) if is_part(line, first) else None
    if told is None and _goes_back(line, at):
        before = story.before(line)
        near = before is not None and line.paragraph - before.paragraph <= 1
        told = _place_of(before, 0, len(before.items)) if before is not None and near else None
    return told is not None and told == story.other(giver)


def _goes_back(line: Line, at: int) -> bool:
    """Tell "The tunnel was built with", "put $5 million into the project", "$5 million of this sum"."""
    if line.items[0].word == "it" or (
        line.items[0].word in _BACK and any(_is_work(line, place) for place in range(1, _OPENING))
    ):
        return True
    for place in range(at + 1, len(line.items) - 2):
        if line.items[place].word in _INTO_IT and line.items[place + 1].word in {"this", "that"}:
            return line.items[place + 2].word in _SUMS
        if line.items[place].word in _INTO_IT and line.items[place + 1].word == "the" and _is_work(line, place + 2):
            return True
    return False


_SUMS = frozenset({"sum", "amount", "total", "money", "cost"})


def _is_work(line: Line, at: int) -> bool:
    return at < len(line.items) and is_work(line.items[at].word)


def _place_of(line: Line, first: int, last: int) -> Party | None:
    """The one country in which what a part of a line tells of stands: that of its works, not of its officials."""
    led = {
        home_of(item.value.code)
        for at, item in line.tags("PA")
        if first <= at < last and isinstance(item.value, Place) and country_of(item.value.code) and _is_ground(line, at)
    }
    return led.pop() if len(led) == 1 else None


def _is_ground(line: Line, at: int) -> bool:
    """Tell "in Lima", "near Lima", "Peru's main port", "Peruvian railways"."""
    led = at - 1 - (at > 1 and line.shape[at - 1] == "d")
    if led >= 0 and (line.shape[led] == "i" or line.items[led].word in {"near", "outside", "of"}):
        return True
    return any(_is_work(line, place) for place in range(at + 1, at + 5))


def is_another(line: Line) -> bool:
    """Tell "Another, of $5 million for food, followed", "A second one, of $5 million," behind the first loan."""
    found = _ANOTHER.match(line.shape)
    opening = [item.word for item in line.items[:2]]
    ordered = opening[:1] == ["a"] and (line.shape[1:2] == "O" or opening[1:] == ["further"])
    one = found is None or found["one"] == "" or line.items[found.start("one")].word == "one"
    return found is not None and one and (opening[:1] == ["another"] or ordered)


_ANOTHER = regex(r"(?:d?[dkO]|dk)(?P<one>[k#]?),?o\$")


def goes_on(line: Line) -> bool:
    """Tell "A second loan followed", "A third tranche", "Another, of $5 million", told right behind the first."""
    named = len(line.items) > 2 and line.items[2].word in words().stocks
    return is_another(line) or (line.shape.startswith("dO") and line.items[0].word == "a" and named)


def of_loan_before(line: Line, story: Story, act: Act) -> tuple[Line, Act] | None:
    """The line before and its word for what "the loan", "the grant" of a line is, where the line names nobody."""
    before = story.before(line)
    word = line.items[act.at].word
    if before is None or act.role != "stock" or word not in words().lent or line.items[act.at - 1].word not in _BACK:
        return None
    at = next((at for at, item in enumerate(before.items) if item.word == word), None)
    return (before, Act(at, "stock")) if at is not None and line.paragraph - before.paragraph <= 1 else None


def it_of_line(line: Line, act: Act) -> Party | None:
    """Whom the "it" of "on top of the $5 million that it gave" means: the subject that opens the line."""
    _, start = helpers_before(line, act.at)
    if act.role != "gives" or start < 1 or line.items[start - 1].word != "it":
        return None
    opening = next((item.value for at, item in line.tags("PB") if at < start and not _is_led(line, at)), None)
    code = opening.code if isinstance(opening, Place) else None
    if isinstance(opening, Body) and len(set(opening.places)) == 1:
        code = opening.places[0]
    return code


def _is_led(line: Line, at: int) -> bool:
    """Tell a place behind a preposition, which is no subject."""
    return line.shape[max(0, at - 2) : at].strip("d")[-1:] in {"i", "t", "b", "y", "u"}
