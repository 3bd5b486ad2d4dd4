"""Who lends, told by who signs for a loan or by whose money it is in: "a loan of 60 billion yen"."""

from tracker.domain.facts import Party
from tracker.reader.bodies import Body
from tracker.reader.frames.investment.named import Named, home_of
from tracker.reader.frames.investment.roles import is_source
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import Money

_NEAR = 5  # items from a sum to the "loan" that it is
_BESIDE = 3  # items of a word for a loan
SIGNING = frozenset({"signed", "inked", "concluded", "sealed", "initialled", "exchanged"})


def lent_in_own_money(
    line: Line, act: Act, owner: Party | None, named: list[Named], told: tuple[Party | None, Party | None]
) -> tuple[Party | None, Party | None]:
    """Who lends and who borrows where none says from whom: "a loan of 50 billion yen", which `owner` has."""
    giver, taker = told
    said = any(one.code == giver and is_source(line, act, one) for one in named)
    if owner is None or giver is None or act.role != "stock" or said or home_of(giver) == owner:
        return told
    return owner, giver if taker in {None, owner} else taker


def lender_and_borrower(line: Line, act: Act, named: list[Named]) -> tuple[Party, Party] | None:
    """Who lends to whom where the fund or the ambassador of one signs a loan with the other, or with its treasury."""
    lent = not words().lent.isdisjoint(item.word for item in line.items[act.at : act.at + _BESIDE])
    if act.role != "stock" or not lent or SIGNING.isdisjoint(line.words):
        return None
    lending = {one.code for one in named if _lends(line, one.at)}
    lending = lending or {home_of(one.code) for one in named if _is_envoys(line, one.at)} or _of_envoys(line)
    others = {home_of(one.code) for one in named}.union(_countries(line)) - lending
    return (lending.pop(), others.pop()) if len(lending) == len(others) == 1 else None


def is_between_two(line: Line, act: Act, named: list[Named]) -> bool:
    """Tell a loan that two sides sign of whom nobody says which one lends."""
    signed = next((at for at, item in enumerate(line.items) if item.word in SIGNING), 0)
    both = {home_of(one.code) for one in named if one.at < signed and one.preposition == ""}
    lent = not words().lent.isdisjoint(item.word for item in line.items[act.at : act.at + _BESIDE])
    led = any(one.preposition in {"from", "to", "for", "of"} or is_source(line, act, one) for one in named)
    return act.role == "stock" and lent and len(both) > 1 and act.at > signed and not led


def _is_envoys(line: Line, at: int) -> bool:
    """Tell "the Peruvian embassy", "Peru's ambassador": who signs abroad for what his country gives."""
    return any(item.word in _ENVOYS for item in line.items[at + 1 : at + 4])


def _of_envoys(line: Line) -> set[Party]:
    """The countries of the ambassadors whom a line names."""
    named = (item.value for _, item in line.tags("X"))
    return {
        one.person.country
        for one in named
        if isinstance(one, Mention) and one.person.country and any(t.office == "ambassador" for t in one.titles)
    }


def _countries(line: Line) -> list[Party]:
    """Whom the persons whom a line names stand for."""
    named = (item.value for _, item in line.tags("X"))
    return [one.person.country for one in named if isinstance(one, Mention) and one.person.country]


_ENVOYS = frozenset({"embassy", "ambassador", "envoy"})


def _lends(line: Line, at: int) -> bool:
    value = line.items[at].value
    if isinstance(value, Body) and not words().lenders.isdisjoint(value.name.lower().split()):
        return True
    named = line.items[at].text in toml("investments")["agencies"]
    named = named or (line.shape[at - 1 : at] == "o" and line.items[at - 2].word in words().lenders)  # "Eximbank of"
    return named or not words().lenders.isdisjoint(item.word for item in line.items[at + 1 : at + 5])


def by_currency(line: Line, story: Story, at: int, first: int, taker: Party | None) -> Party | None:
    """Whose money a loan is in, unless it is the taker's: "a loan of 60 billion yen"."""
    money = line.items[at].value
    lent = not words().lent.isdisjoint(item.word for item in line.items[first : at + _NEAR])
    if not lent or not isinstance(money, Money):
        return None
    country = toml("investments")["currencies"].get(money.currency)
    return country if country in story.pair and (taker is None or country != home_of(taker)) else None
