"""Money given in a list: "Peru's new commitments to Chad include:", then "$5 million for clinics"."""

from tracker.domain.facts import Party
from tracker.reader.frames.investment.sides import sides_of
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.items import Line
from tracker.reader.story import Story

_FOR = frozenset({"for", "to", "towards", "toward", "over", "in"})
_OPENING = 5  # items before the first sum of a list item


def opens_list(line: Line) -> bool:
    """Tell a line without a sum after which a list of given sums may follow."""
    announced = not (line.words.isdisjoint(words().announcing) and line.words.isdisjoint(words().commitments))
    return announced and line.shape.endswith(":")


def given_in_list(line: Line, story: Story) -> tuple[Party, Party] | None:
    """Return who gives whom what the list under a line names; None where the line does not tell both."""
    last = len(line.items)
    given = next((at for at, item in enumerate(line.items) if item.word in words().commitments), None)
    verb = next((at for at, item in enumerate(line.items) if item.word in words().announcing), None)
    act = Act(verb, "gives") if verb is not None else Act(given or 0, "stock")
    if not words().not_investment.isdisjoint(line.words) or not words().supposed.isdisjoint(line.words):
        return None
    sides = sides_of(line, story, act, act.at, (0, last))
    return None if sides is None or sides.mutual else (sides.giver, sides.taker)


def is_listed(line: Line, at: int, act: Act | None) -> bool:
    """Tell "$5 million for clinics", "a contribution of $5 million to": the first sum of a list item, and its use."""
    if at > _OPENING or "$" in line.shape[:at]:
        return False
    following = line.items[at + 1].word.partition(" ")[0] if at + 1 < len(line.items) else ""
    return following in _FOR and (act is None or act.role == "stock" or act.at > at)
