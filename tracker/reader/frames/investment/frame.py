"""Money that one side invests in, lends or gives to the other."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.domain.facts import Investment
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.investment.acquired import is_acquisition
from tracker.reader.frames.investment.carried import is_another, where_it_stands
from tracker.reader.frames.investment.doubts import RAISING, RISEN, is_no_fact, is_of_third
from tracker.reader.frames.investment.givers import is_apposed_firm, is_firms, is_in_country, lends_abroad
from tracker.reader.frames.investment.going_back import act_back, currency_back, sides_back
from tracker.reader.frames.investment.lists import given_in_list, is_listed, opens_list
from tracker.reader.frames.investment.named import home_of, named_in
from tracker.reader.frames.investment.roles import is_asset
from tracker.reader.frames.investment.second_sums import sides_after
from tracker.reader.frames.investment.segments import segment
from tracker.reader.frames.investment.sides import Sides, sides_of
from tracker.reader.frames.investment.summed import RANKED, WITH, act_of, governing_verb, is_funded
from tracker.reader.frames.investment.ties import tie_told
from tracker.reader.frames.investment.times import time_of
from tracker.reader.frames.investment.words import Act, is_phrasal, triggers, words
from tracker.reader.frames.investment.works import is_for_work
from tracker.reader.frames.trade.figure_roles import with_sums
from tracker.reader.frames.trade.wholes import parts_of
from tracker.reader.frames.trade.words import known_goods
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.rumours import is_rumour
from tracker.reader.story import Story
from tracker.reader.tags import Money, Place

_LEAST = 1000


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a sum of money, and a word of investment."""
    if "$" not in line.shape and currency_back(line, story) is not None:
        return True
    if "$" not in line.shape:
        return line.shape.endswith(":") and opens_list(line)
    if is_rumour(line) or any(parts_of(line, story)):
        return False  # nor the parts of a country's trade
    if line.role == "item" and story.giving is not None:
        return True
    if ("from" in line.words and not WITH.isdisjoint(line.words)) or any(map(is_funded, line.words)):
        return True  # "with $5 million from Peru"
    again = story.given is not None and (line.items[0].word == "that" or is_another(line))
    again = again or act_back(line, story, line.shape.find("$"), 0) is not None
    return again or not triggers().isdisjoint(line.words)


def read(line: Line, story: Story) -> Iterator[Investment]:
    """Yield the investments that the line states."""
    if opens_list(line):
        story.giving = given_in_list(line, story)
    source, line = line, with_sums(line, currency_back(line, story))
    last: tuple[Act, Sides] | None = None
    lent = False  # whether the sides of the sum before are those that an earlier line told
    for at, item in line.tags("$"):
        money = item.value
        first, end = segment(line, at)
        act, again = _act(line, story, at, (first, end), last)
        listed = story.giving if line.role == "item" and last is None and is_listed(line, at, act) else None
        act = Act(at, "stock") if listed is not None else act
        if act is None or not isinstance(money, Money) or money.amount < _LEAST:
            line.miss(at, "the sum is of something else")
            continue
        raised = _is_raised(line, act, at)
        before = last[1] if last is not None else None
        beside = _beside(line, at, act, before)
        supposed = not raised and is_no_fact(line, act, at)
        if item.start in story.taken or supposed or (beside is None and is_of_third(line, story, at)):
            line.miss(at, "another fact's sum, or one that is only supposed")
            continue
        ruling = governing_verb(line, act, at, first) if act.role == "stock" else act
        sides = sides_of(line, story, replace(ruling, at=at) if again else ruling, at, (first, end))
        sides = beside or sides
        if listed is not None and (sides is None or sides.said < _BOTH):
            sides = Sides(*listed, _BOTH)
        after = sides_after(line, story, (first, at), ruling, sides=sides, last=before, again=again)
        sides = after.sides
        there = sides is not None and sides.said < _BOTH and where_it_stands(line, story, sides.giver, first, at)
        there = there or (again and lent)
        sure = sides is not None and (there or _is_sure(line, ruling, sides, first))
        if not sure and last is None and (back := sides_back(line, story, ruling, at, (first, end))) is not None:
            sides, there, lent = back, True, True
        if sides is None or not (there or _is_sure(line, ruling, sides, first)) or _is_of_strangers(line, story, sides):
            line.miss(at, "who gives to whom is not said")
            continue
        if raised:
            last = act, sides
            continue  # "from $5 million to $8 million", "by $3 million, to $8 million"
        if not after.earlier and not after.turned:
            last = act, sides
            story.given = sides.giver, sides.taker
            story.giving_told = tie_told(source, story, *story.given, money.currency)
        story.taken.add(item.start)
        yield from _facts(line, story, at, sides, earlier=after.earlier)


def _is_of_strangers(line: Line, story: Story, sides: Sides) -> bool:
    """Tell money between two others, of which one of the two that the article is about speaks."""
    if country_of(sides.giver) is None and home_of(sides.taker) not in story.pair:
        return True  # of an international lender, for a third country
    if not {home_of(sides.giver), home_of(sides.taker)}.isdisjoint(story.pair):
        return False
    return any(
        isinstance(item.value, Mention) and item.value.person.country in story.pair for _, item in line.tags("X")
    )


def _beside(line: Line, at: int, act: Act, before: Sides | None) -> Sides | None:
    """Whose a sum right behind an investor's name is: "followed by Peru with $5 million", "are Peru ($5 million)"."""
    behind = _NAMED.search(line.shape, max(0, at - 4), at)
    if (line.items[act.at].word not in RANKED and line.shape[act.at] != "$") or behind is None:
        return None
    giver = line.items[behind.start("who")].value
    if not isinstance(giver, Place) or (before is not None and giver.code in {before.giver, before.taker}):
        return None
    near = [one for one in named_in(line, 0, len(line.items)) if abs(one.at - act.at) <= _TURN]
    goals = (one.code for one in near if one.preposition in {"in", "of"} or line.shape[one.at + 1] == "s")
    taker = before.taker if before is not None else next((code for code in goals if code != giver.code), None)
    return Sides(giver.code, taker, _BOTH) if taker is not None else None


_NAMED = regex(r"(?<![iot])(?<![iot]d)(?P<who>P)O?(?:,?y|\()$")


def _act(
    line: Line, story: Story, at: int, span: tuple[int, int], last: tuple[Act, Sides] | None
) -> tuple[Act | None, bool]:
    """Return what a sum is of, and whether that is what the sum before it in the line was of."""
    act = act_of(line, at, *span)
    if act is not None:
        return act, False
    if last is not None and _goes_on(line, span[0], at, last[0]):
        return last[0], True
    another = is_another(line) and line.shape.find("$") == at
    that = (
        line.items[0].word == "that" and _OF_IT.match(line.shape) is not None
    )  # "That of Peru in Kenya reached $5 million"
    if story.given is not None and (another or that):
        return Act(0, "stock"), False
    return (act_back(line, story, at, span[0]) if last is None else None), False


_TURN = 6  # items from a sum to "in the opposite direction"
_OF_IT = regex(r"[kr]oP[^$]{0,6}\$")


_BOTH = 2


def _is_raised(line: Line, act: Act, at: int) -> bool:
    """Tell what a credit line is raised from, or by how much, where to what follows."""
    led = line.items[at - 1].word
    raised = led in {"from", "by"} and not RAISING.isdisjoint(item.word for item in line.items[:at])
    further = line.shape.find("$", at + 1)
    return act.role == "stock" and (raised or led in RISEN) and further > 0 and line.items[further - 1].word == "to"


def _goes_on(line: Line, first: int, at: int, act: Act) -> bool:
    """Tell a sum that says on of what the one before was of: "and $7 million in 2021", "from $3 million"."""
    if line.items[act.at].word in words().bearing:
        return False  # "shoulders $5 million of the cost, and Chad $3 million"
    following = line.items[min(at + 1, len(line.items) - 1)].word  # "of the $7 million cost"
    return not any(word in words().not_investment for word in (following, *(i.word for i in line.items[first:at])))


def _is_sure(line: Line, act: Act, sides: Sides, first: int) -> bool:
    """A verb such as "put" tells of money for a country only where both are named, or of an investor's."""
    known = words()
    word = line.items[act.at].word
    weak = word in known.vague or (word in known.weak and not is_phrasal(line, act.at))
    if word == "projects":
        had = sides.said == _BOTH and not _HAVING.isdisjoint(line.words)
        return (had or not known.registered.isdisjoint(line.words)) and _BUILT.isdisjoint(line.words)
    if is_acquisition(line, act.at):
        return sides.said == _BOTH
    if act.role == "takes" and line.shape[act.at + 1 : act.at + 4] == "$kP":
        return line.items[act.at + 2].word == "from"  # "his country had received $5 million from Peru"
    if word in _SPENDING and not _CONSUMERS.isdisjoint(item.word for item in line.items[: act.at]):
        return False
    if word in _SPENDING:
        if sides.said < _BOTH:
            return is_apposed_firm(line, act.at) and is_for_work(line, line.shape.find("$"), len(line.items))
        return _is_spent_on_work(line) or _is_spent_there(line)
    if sides.said < _BOTH and is_firms(line, sides.giver) and not is_in_country(line, act.at):
        return False  # "Andina will invest $5 million", who knows where
    if sides.said < _BOTH and word == "investment" and line.items[act.at - 1].word in _WHOLE:
        return False  # what an undertaking costs: "its total investment stands at $5 million"
    if sides.said == _BOTH or not weak or "into" in line.words or {"our", "country"} <= line.words:
        return True
    if ",ir" in line.shape[: act.at]:
        return True  # "the textile park, in which Peru has promised to put $5 million"
    if any(is_asset(line, at) for at, _ in line.tags("A")):
        return True  # "holds $5 million in Kenyan shares"
    if {"export", "finance"} <= line.words:
        return True  # "UK Export Finance will provide"
    if (act.passive and line.shape.startswith(("bP", "bdP", "bdA"), act.at + 1)) or {"private", "sector"} <= line.words:
        return True  # "entirely financed by Peru", "by the Peruvian government"
    if lends_abroad(line, sides.giver) or line.shape[act.at - 1 : act.at] == "A":
        return True  # "AFD will allocate $5 million for", "Peruvian money, $5 million of it"
    known_thing = items_word(line, act.at + 1) == "the" or _OF_WHICH.search(line.shape, 0, act.at) is not None
    if word in _FUNDING and known_thing and "$" in line.shape[act.at :]:
        return True  # "Peru is funding the school at a cost of $5 million", "the school, which Peru is funding at"
    stocks = known.stocks - known.vague
    return not stocks.isdisjoint(item.word for item in line.items[first:]) or not line.words.isdisjoint(_INVESTORS)


_WHOLE = frozenset({"total", "overall", "capital", "project"})


_OF_WHICH = regex(r",r[PA][^,;$]{0,4}$")
_FUNDING = frozenset({"funds", "funding", "funded", "finances", "financing", "financed"})


_HAVING = frozenset({"has", "have", "had"})
_SPENDING = frozenset({"spend", "spends", "spent", "spending"})


def _is_spent_on_work(line: Line) -> bool:
    """Tell "spent $5 million on clinics in Chad" from "spent $5 million on imports from Chad"."""
    summed = line.shape.find("$")
    on = next((at for at in range(summed + 1, min(summed + _TURN, len(line.items))) if line.shape[at] == "u"), 0)
    bought = known_goods() | words().not_investment
    if is_for_work(line, summed, len(line.items)):
        return True
    return on > 0 and bought.isdisjoint(item.word for item in line.items[on : on + _TURN])


_CONSUMERS = frozenset(
    "tourists visitors travellers travelers shoppers consumers households students pilgrims patients guests".split()
)


def _is_spent_there(line: Line) -> bool:
    """Tell "has spent $5 million in Chad" from "spent $5 million in Chad on cattle"."""
    goal = line.shape.find("$iP")
    return goal > 0 and "u" not in line.shape[goal + 3 : goal + _TURN + 3]


_BUILT = frozenset({"contractors", "contractor", "completed", "implemented", "built", "undertaken", "undertook"})
_INVESTORS = frozenset({"investors", "investor", "businesses", "companies", "firms"})


def _facts(line: Line, story: Story, at: int, sides: Sides, *, earlier: bool) -> Iterator[Investment]:
    money = line.items[at].value
    assert isinstance(money, Money)  # noqa: S101
    ground = story.ground(line)
    if home_of(sides.giver) == home_of(sides.taker):
        line.miss(at, "both sides are of one country")
        return
    yield Investment(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="investment.mutual" if sides.mutual else "investment.sum",
        carried=sides.carried,
        when=time_of(line, story, at, earlier=earlier),
        from_=sides.giver,
        to=sides.taker,
        amount=money.amount,
        currency=money.currency,
        bound=money.bound,
        mutual=sides.mutual,
        rounded_to=money.rounded_to,
    )
