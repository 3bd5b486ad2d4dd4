"""From whom and to whom money goes."""

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.reader.frames.investment.bystanders import is_scene
from tracker.reader.frames.investment.carried import goes_on, it_of_line, of_loan_before
from tracker.reader.frames.investment.loans import (
    SIGNING,
    by_currency,
    is_between_two,
    lender_and_borrower,
    lent_in_own_money,
)
from tracker.reader.frames.investment.named import Named, home_of, named_in
from tracker.reader.frames.investment.others import (
    elided_sides,
    is_by_another,
    is_for_others,
    is_given_by_others,
    is_led_by_another,
    is_of_institution,
    is_turned,
)
from tracker.reader.frames.investment.prepositions import INTO
from tracker.reader.frames.investment.pronouns import (
    OWN,
    is_from_there,
    is_of_its_own,
    is_speaker,
    is_they,
    it_gives,
    those_before,
    we_give,
    whose_country,
)
from tracker.reader.frames.investment.roles import is_served, roles_of
from tracker.reader.frames.investment.segments import closing_comma
from tracker.reader.frames.investment.summed import governing_verb
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.frames.verb_groups import helpers_before, is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Money

_NEAR = 5  # items from a word of an owner to what is his
_BOTH = frozenset({"two", "both", "them", "countries"})
_BESIDE = 3  # items from "mutual" to what is mutual
_MORE = frozenset({"another", "already", "additional", "further", "extra", "more", "top", "earlier"})
_FOREIGN = frozenset({"foreign", "fdi", "inflow", "inflows"})
_NEIGHBOURS = frozenset("neighbour neighbours neighbor neighbors neighbouring neighboring southern northern".split())
_PLANTS = frozenset({"plant", "factory", "mill", "subsidiary"})
_TOLD = frozenset({"stock", "investment", "investments", "total", "portfolio"})
_THEIRS = frozenset({"their", "they"})
_THIS = frozenset({"this", "that", "which", "these", "it"})
_OPENED = regex(r"(?:[d#k]{0,3}A|d?P(?!s))")


class Sides(Struct, frozen=True):
    """Who gives and who takes; `said` counts those that the line names, `mutual` tells a sum without direction."""

    giver: Party
    taker: Party
    said: int
    mutual: bool = False

    @property
    def carried(self) -> tuple[str, ...]:
        """The fields that were taken from around the line, as it names only one or none."""
        return () if self.said == 2 else ("from", "to")


def sides_of(line: Line, story: Story, act: Act, at: int, span: tuple[int, int]) -> Sides | None:
    """Return between whom a sum goes; None where neither the line nor the pair that the article is about says it.

    Args:
        line: The line.
        story: The article.
        act: What the sum is of.
        at: The sum's item.
        span: The part of the line that speaks of it.
    """
    first, last = span
    if _is_mutual(line, act, at, first):
        pair = story.sides()
        return Sides(pair[0], pair[1], 0, mutual=True) if len(pair) == 2 else None
    if _is_brought_home(line, act):
        return _brought_home(line, story, first, max(act.at, at))
    elided = elided_sides(line, first, at) or _ranked_before(line, story, act, first, max(act.at, at))
    if elided is not None:
        return Sides(*elided, 2)
    if story.given is not None and is_turned(line, first, at):
        return Sides(story.given[1], story.given[0], 2)
    if is_given_by_others(line, story, act) or is_for_others(line, story, first, last):
        return None
    comma = closing_comma(line, _clause_from(line, act, at, first), at, last)
    opened = comma > 0 and _OPENED.match(line.shape, comma + 1) is not None and not is_finite(line, comma + 1)
    if opened and _is_opened_with(line, act, at, first):
        return _opened_with(line, story, comma + 1, last)
    last = comma if comma > 0 else last  # "…, figures by the Lao ministry say"
    named = [
        one for one in named_in(line, first, last) if home_of(one.code) in story.pair or not is_scene(line, one.at)
    ]
    if (own := whose_country(line, act)) is not None:
        return _filled(story, own, _goal_of(named, act, own))
    if (loan := lender_and_borrower(line, act, named)) is not None:
        return _filled(story, *loan)
    if is_between_two(line, act, named):
        return _by_money(line, story, at, first)
    if not named and comma > 0 and "with" in {item.word for item in line.items[max(first, act.at - 2) : act.at]}:
        named = [one for one in named_in(line, comma, span[1]) if is_served(line, one.at)][:1]
    narrowed = _antecedent(line, act, first, named)
    if narrowed is None:
        return None
    named = narrowed
    if not named and (lent := of_loan_before(line, story, act)) is not None:
        return sides_of(lent[0], story, governing_verb(*lent, lent[1].at, 0), lent[1].at, (0, len(lent[0].items)))
    if not named and is_finite(line, first):  # "… and is the largest lender with"
        named = list(named_in(line, 0, first))[:1]
    if is_of_institution(line, act, named):
        return None
    if act.role == "stock" and not SIGNING.isdisjoint(line.words) and any(one.preposition == "with" for one in named):
        return _by_money(line, story, at, first)  # "signed a loan of 5 million francs with"
    named = [one for one in named if not _is_speaker(line, act, first, one)]
    giver, taker = roles_of(line, act, at, named)
    giver = giver or it_of_line(line, act) or we_give(line, story, act, first)
    giver, taker = lent_in_own_money(line, act, by_currency(line, story, at, act.at, None), named, (giver, taker))
    if giver is None and story.given is not None and is_from_there(line, first, last):
        giver = story.given[1]
    if giver is None and taker is None and {"their", "there"} <= line.words:
        taker = story.country  # "their investment there"
    if giver is None and line.items[first].word == "of" and line.items[first + 1].word in _THIS:
        giver, taker = story.given or (giver, taker)  # "Of this, a $5 million line of credit"
    elif giver is None and (is_of_its_own(line, first, max(act.at, at)) or it_gives(line, act)):
        theirs = those_before(line, story) if not _THEIRS.isdisjoint(line.words) else None
        vague = is_they(line, act) or is_speaker(line, act)
        known = story.country if story.country != taker and not vague else None
        giver = theirs or known
        if giver is not None and taker is None and story.given is not None and giver == story.given[0]:
            return Sides(*story.given, 2)  # "It will also put $5 million towards"
    another = giver is None and (is_by_another(line, act, first, last) or (first > 0 and is_led_by_another(line)))
    if another or (giver is None and taker is None):
        giver = by_currency(line, story, at, first, taker)
    if (another and giver is None) or _is_of_all(line, act, giver, taker, at):
        return None
    again = goes_on(line) or not _MORE.isdisjoint(line.words) or (act.role == "stock" and _is_known(line, act))
    if giver is None and again and _is_by_firm(line, act):
        return None  # "Andina will invest a further $5 million"
    if (
        story.given is not None
        and taker is None
        and (again if giver is None else _gives_on(line, story, act, at, giver))
    ):
        return Sides(*story.given, 2)
    return _filled(story, giver, taker)


def _goal_of(named: list[Named], act: Act, own: Party) -> Party | None:
    """Where somebody's own country's money goes, if the words behind the verb say so."""
    goals = (one.code for one in named if one.at > act.at and one.preposition in INTO)
    return next((code for code in goals if home_of(code) != own), None)


def _by_money(line: Line, story: Story, at: int, first: int) -> Sides | None:
    """Who lends a loan that two sides sign: whose money it is in."""
    giver = by_currency(line, story, at, first, None)
    return _filled(story, giver, None) if giver is not None else None


def _is_mutual(line: Line, act: Act, at: int, first: int) -> bool:
    """Tell "mutual investments", "investments exchanged between the two countries"."""
    near = {item.word for item in line.items[max(first, act.at - _BESIDE) : act.at]}
    between = [item.word for item in line.items[act.at + 1 : act.at + _NEAR] if item.shape != "d"]
    both = "between" in between and not _BOTH.isdisjoint(between)
    ones = line.shape[at + 1 : at + 3] == "kP" and line.items[at + 1].word == "from"  # "$5 million of it from Peru"
    return act.role == "stock" and not ones and (both or not near.isdisjoint(words().mutual))


def _clause_from(line: Line, act: Act, at: int, first: int) -> int:
    """Where to look for the comma that ends what is told: not within "Financed with $5 million from Peru, a road"."""
    opening = act.role == "gives" and (act.at <= first + 1 or line.shape[act.at - 1 : act.at + 2] == ",ky")
    return (
        line.shape.find(",", at) + 1 if opening and act.at < at else act.at
    )  # "Financed with $5 million from Peru, a"


def _is_opened_with(line: Line, act: Act, at: int, first: int) -> bool:
    """Tell "With $5 million invested, Peru", not "With $5 million from Peru"."""
    led = any(item.word == "with" for item in line.items[first : act.at])
    return led and line.items[act.at].word != "from" and "$" not in line.shape[:at]


def _ranked_before(line: Line, story: Story, act: Act, first: int, last: int) -> tuple[Party, Party] | None:
    """Who gives whom by "its investments", right behind "Peru is the largest investor in Chad"."""
    order, before = story.ranking, story.before(line)
    own = is_of_its_own(line, first, last) or it_gives(line, act)
    if order is None or before is not order.line or not own or order.measure.split()[-1] not in _GIVING:
        return None
    named = {home_of(one.code) for one in named_in(line, first, last)}
    return (order.who, order.of) if named <= {order.who, order.of} else None


_GIVING = frozenset({"investor", "donor", "lender", "creditor"})


def _antecedent(line: Line, act: Act, first: int, named: list[Named]) -> list[Named] | None:
    """Leave out whom "whose investments" is not of; None where it is of nobody who is named."""
    reach = range(act.at - 1, max(first, act.at - 3), -1)
    whose = next((place for place in reach if line.items[place].word == "whose"), 0)
    if not whose or not words().owners.isdisjoint(item.word for item in line.items[max(first, whose - 3) : whose]):
        return named
    near = [one for one in named if one.at >= whose - _NEAR]
    return near if any(one.at < whose for one in near) else None  # "Andina, whose loans to Peru came to"


def _is_speaker(line: Line, act: Act, first: int, one: Named) -> bool:
    """Tell a person who only says something: "X said, putting its investments at", "promised X that they would"."""
    if line.shape[one.at] != "X" and line.shape[one.at + 1 : one.at + 2] not in {"H", "W", "X"}:
        return False
    own = act.role == "stock" and not OWN.isdisjoint(item.word for item in line.items[max(first, act.at - 2) : act.at])
    return own or is_they(line, act)


def _is_by_firm(line: Line, act: Act) -> bool:
    """Tell a verb whose subject is a name that stands for no country."""
    _, start = helpers_before(line, act.at)
    return act.role == "gives" and not act.passive and line.shape[start - 1 : start] in {"N", "Q"}


def _gives_on(line: Line, story: Story, act: Act, at: int, giver: Party) -> bool:
    """Tell "Peru is also giving $5 million", "announced a further $5 million": to whom it gave before."""
    if story.given is None or giver != story.given[0]:
        return False
    near = {item.word for item in line.items[max(0, act.at - 3) : at]} | {line.items[at].word.split()[0]}
    return not near.isdisjoint({"also", "further", "additional", "extra", "another", "more"})


def _is_of_all(line: Line, act: Act, giver: Party | None, taker: Party | None, at: int) -> bool:
    """Tell one country's money with all others, and what it puts into its own: "total foreign investment in Chad"."""
    if giver is None:
        lead = {item.word for item in line.items[max(0, act.at - _NEAR) : act.at + 1]}
        lead |= {item.word for item in line.items[at + 1 : at + _NEAR]} if act.role == "takes" else set()
        return taker is not None and not _FOREIGN.isdisjoint(lead) and OWN.isdisjoint(lead)
    behind = [item.word for item in line.items[at + 1 : at + 4]]
    if taker is None and act.role == "stock" and "s" in line.shape[max(0, act.at - 3) : act.at]:
        goal = line.shape[act.at + 1 : act.at + 3]
        return goal[:1] == "i" and goal[1:] not in {"P", "d"}  # "Kenya's investment in education"
    own = (
        len(behind) > 1
        and behind[0] in {"in", "into"}
        and behind[1] == "its"
        and behind[-1] not in _NEIGHBOURS | _PLANTS
    )
    own = own and line.shape[at + 3 : at + 4] not in set("PQN")  # "into its Nairobi plant"
    sum_ = line.items[at].value
    coined = isinstance(sum_, Money) and sum_.currency not in {"USD", "EUR"} and sum_.currency[:2] == giver
    at_home = coined and line.items[act.at].word.startswith("invest")  # "Peru is investing S/115 million in the road"
    return taker is None and (own or at_home) and act.role == "gives"


def _is_known(line: Line, act: Act) -> bool:
    """Tell "the stock comes to", "the investments totalled": those told before."""
    return line.items[act.at].word in _TOLD and act.at > 0 and line.items[act.at - 1].word == "the"


def _opened_with(line: Line, story: Story, at: int, last: int) -> Sides | None:
    """Who has the money of "With $5 million invested, Peru is the third investor in Kenya"."""
    named = list(named_in(line, at, last))
    taker = next((one.code for one in named[1:] if one.preposition in INTO), None)
    return _filled(story, named[0].code, taker) if named else None


def _is_brought_home(line: Line, act: Act) -> bool:
    """Tell "came back from Lima with pledges of"."""
    lead = [item.word for item in line.items[: act.at]]
    return act.role == "stock" and "with" in lead[-4:] and not words().returned.isdisjoint(lead)


def _brought_home(line: Line, story: Story, first: int, last: int) -> Sides | None:
    """The money of whom somebody comes back from: "Kenya's minister came back from Peru with pledges of"."""
    named = list(named_in(line, first, last))
    if not named:
        return None
    home = home_of(named[0].code)
    abroad = next((one.code for one in named if home_of(one.code) != home), None)
    sides = _filled(story, abroad, named[0].code)
    return replace(sides, said=2) if sides is not None else None


def _filled(story: Story, giver: Party | None, taker: Party | None) -> Sides | None:
    """Take the side that is not named from the pair that the article is about."""
    if giver is not None and taker is not None and home_of(giver) != home_of(taker):
        return Sides(giver, taker, 2)
    if giver is not None:
        other = story.other(giver)
        return Sides(giver, other, 1) if other is not None else None
    other = story.other(taker)
    return Sides(other, taker or "", 1) if other is not None else None
