"""Money that one side invests in, lends or gives to the other."""

import re
from collections.abc import Iterator

from tracker.domain.facts import Investment
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.investment.roles import home_of
from tracker.reader.frames.investment.sides import Sides, sides_of
from tracker.reader.frames.investment.words import Act, act_of, governing_verb, is_phrasal, segment, triggers, words
from tracker.reader.frames.slots import when_tag
from tracker.reader.frames.trade.figure_roles import is_prior, with_sums
from tracker.reader.frames.trade.heads import is_turned
from tracker.reader.frames.trade.words import known_goods
from tracker.reader.frames.trade.words import words as trade_words
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Place
from tracker.reader.years import year_before

_LEAST = 1000
_LEAD = 8
_SUPPOSED_BEHIND = frozenset({"could", "would", "may", "might"})
_CLAUSE = frozenset({"while", "whereas", "but", ";"})
_PART_OF = re.compile(r"%od?$")  # "90 percent of the $3.6 billion railway"


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a sum of money, and a word of investment."""
    if "$" not in line.shape:
        return False
    return not triggers().isdisjoint(line.words) or (story.given is not None and line.items[0].word == "that")


def read(line: Line, story: Story) -> Iterator[Investment]:
    """Yield the investments that the line states."""
    line = with_sums(line)
    last: tuple[Act, Sides] | None = None
    for at, item in line.tags("$"):
        money = item.value
        first, end = segment(line, at)
        act = act_of(line, at, first, end)
        again = act is None and last is not None and _goes_on(line, first, at)
        if again and last is not None:
            act = last[0]
        if act is None and story.given is not None and line.items[0].word == "another" and line.shape[1:4] == ",o$":
            act = Act(0, "stock")  # "Another, of $5 million for food"
        if act is None and story.given is not None and _OF_IT.match(line.shape) and line.items[0].word == "that":
            act = Act(0, "stock")  # "That of Peru in Kenya reached $5 million"
        if act is None or not isinstance(money, Money) or money.amount < _LEAST:
            line.miss(at, "the sum is of something else")
            continue
        raised = _is_raised(line, act, at)
        if item.start in story.taken or (not raised and _is_no_fact(line, act, at)) or _is_of_third(line, story, at):
            line.miss(at, "another fact's sum, or one that is only supposed")
            continue
        ruling = governing_verb(line, act, at, first) if act.role == "stock" else act
        sides = sides_of(line, story, ruling._replace(at=at) if again else ruling, at, (first, end))
        if (sides is None or sides.said < 2) and last is not None and (sides is None or is_prior(line, at)):
            sides = last[1]
        before = last[1] if last is not None else None
        turned = is_turned(line, at + 1, at + _TURN)
        sides = _turned(story, before, sides) if turned else sides
        third = line.items[at + 2].value if line.shape[at + 1 : at + 3] == "iP" else None
        beside = sides is not None and isinstance(third, Place) and third.code not in {sides.giver, sides.taker}
        if sides is not None and beside and isinstance(third, Place) and again:
            sides = sides._replace(taker=third.code)  # "as against $5 million in Ghana"
        if sides is None or not _is_sure(line, ruling, sides, first):
            line.miss(at, "who gives to whom is not said")
            continue
        if raised:
            last = act, sides
            continue  # "from $5 million to $8 million", "by $3 million, to $8 million"
        earlier = is_prior(line, at) and not beside
        if not earlier and not turned:
            last = act, sides
            story.given = sides.giver, sides.taker
        story.taken.add(item.start)
        yield from _facts(line, story, at, sides, earlier=earlier)


_TURN = 6  # items from a sum to "in the opposite direction"
_OF_IT = re.compile(r"[kr]oP[^$]{0,6}\$")


def _turned(story: Story, before: Sides | None, sides: Sides | None) -> Sides | None:
    """The way back of the money told before: "half a billion the other way"."""
    if before is not None:
        return Sides(before.taker, before.giver, before.said)
    if story.given is not None and (sides is None or sides.said < _BOTH):
        return Sides(story.given[1], story.given[0], _BOTH)
    return sides


_BOTH = 2


def _is_raised(line: Line, act: Act, at: int) -> bool:
    """Tell what a credit line is raised from, or by how much, where to what follows."""
    if act.role != "stock" or _RAISE.isdisjoint(item.word for item in line.items[:at]):
        return False
    further = line.shape.find("$", at + 1)
    return line.items[at - 1].word in {"from", "by"} and further > 0 and line.items[further - 1].word == "to"


def _is_of_goods(line: Line, act: Act, at: int) -> bool:
    """Tell goods that went somewhere, which is trade: "$41 million worth of Peruvian coffee went to Chad"."""
    if line.items[at - 1].word == "worth" and line.items[at - 2].word in known_goods():
        return True  # "sent coffee worth $41 million"
    verb = line.items[act.at].word
    sent = verb in _SENDING and line.items[at + 1].word in {"of", "worth"} and line.words.isdisjoint(_RELIEF)
    if sent and not words().stocks & {item.word for item in line.items[at + 1 : at + 5]}:
        return True  # "sent Chad $41 million of parts"
    goes = verb in trade_words().moves
    return goes and [item.word for item in line.items[at + 1 : at + 3]] == ["worth", "of"]


_HOME = frozenset("home remitted remittance remittances migrants expatriates diaspora expats working".split())


def _is_sent_home(line: Line, act: Act) -> bool:
    """Tell "money sent home by Kenyans in Peru"."""
    return line.items[act.at].word in _MONEY and not _HOME.isdisjoint(line.words)


_MONEY = frozenset({"money", "send", "sends", "sent", "sending", "transfer", "transfers", "transferred"})
_SENDING = frozenset("send sends sent sending deliver delivered ship shipped sell sold supply supplied".split())
_RELIEF = frozenset({"relief", "humanitarian", "emergency", "donated", "donation", "free", "flood", "earthquake"})


def _goes_on(line: Line, first: int, at: int) -> bool:
    """Tell a sum that says on of what the one before was of: "and $7 million in 2021", "from $3 million"."""
    return not any(line.items[place].word in words().not_investment for place in range(first, at))


def _is_no_fact(line: Line, act: Act, at: int) -> bool:
    if _is_of_goods(line, act, at) or _is_sent_home(line, act):
        return True
    if items_word(line, act.at + 1) == "by" and line.shape[act.at + 2 : act.at + 3] in {"%", "x"}:
        return True  # "sales sank by 5 percent to $7 million"
    known = words()
    low, high = sorted((act.at, at))
    clause = max((index for index in range(low) if _opens_clause(line, index)), default=-1) + 1
    lead = _lead(line, max(clause, low - _LEAD), high)
    raised = act.role == "stock" and line.items[at - 1].word == "to"
    raised = raised and ("its" in lead or "$" in line.shape[low:high])  # "will raise its credit line to"
    lead -= _RAISE if raised else frozenset()
    lead -= _WOULD if not _REPORTED.isdisjoint(item.word for item in line.items[:low]) else frozenset()
    if not known.supposed.isdisjoint(lead - {line.items[act.at].word}) or not known.ended.isdisjoint(lead):
        return True
    following = line.items[at + 1 : at + 1 + _LEAD]
    if act.at >= at and any(item.word in _SUPPOSED_BEHIND for item in following):
        return True  # "a plant of $40 million in investment could be built"
    gerund = line.items[act.at].word.endswith("ing") and act.role != "stock"
    gerund = gerund and not (line.shape[act.at - 1] == "," and "investor" in line.words)  # "…, injecting $5 million"
    if (
        gerund
        and lead.isdisjoint(_COMMITTED)
        and not any(is_finite(line, place) for place in range(max(0, act.at - 3), act.at))
    ):
        return True  # "spoke of investing"
    if _PART_OF.search(line.shape[:at]):
        return True
    if line.items[at - 1].word == "by" and act.at < at:
        return True  # "raised its credit line by"
    stands = line.items[at - 2].word in trade_words().stands  # "capital invested here stood at"
    return line.items[at - 1].word in {"by", "at"} and act.role != "stock" and not stands


def _lead(line: Line, first: int, last: int) -> set[str]:
    """The words between two items, but for those in brackets."""
    opened = line.shape.find("(", first, last)
    closed = line.shape.find(")", opened, last) if opened >= 0 else -1
    inside = range(opened, closed) if closed > 0 else range(0)
    said = [place for place in range(first, last) if place not in inside]
    plans = {place for place in said if line.items[place].word == "plan" and line.shape[place - 1] in "sOdAg"}
    return {line.items[place].word for place in said if place not in plans}  # "Kenya's 13th plan" intends nothing


_WOULD = frozenset({"would"})  # "announced that it would invest"
_REPORTED = frozenset({"announced", "decided", "pledged", "promised", "undertook", "disclosed", "confirmed"})
_RAISE = frozenset({"raise", "raised", "raises", "raising", "increase", "increased", "increases", "increasing"})
_COMMITTED = frozenset("committed pledged undertook undertaken undertakes commits commitment pledge agreed".split())


def _is_of_third(line: Line, story: Story, at: int) -> bool:
    """Tell "ahead of Singapore's $5 million": another country's than the two that the article is about."""
    if any(_is_region(line, place) for place in range(at + 2, min(at + 1 + _LEAD, len(line.items)))):
        return True
    owner = line.items[at - 2].value if line.shape[max(0, at - 2) : at] in {"Ps", "P("} else None
    return isinstance(owner, Place) and country_of(owner.code) not in story.pair


def _is_region(line: Line, at: int) -> bool:
    """Tell "$5 million in assistance for West Africa", "for five countries"."""
    word = line.items[at].word.rpartition(" ")[2]
    lead = {item.word for item in line.items[max(0, at - 3) : at]}
    return (word in _REGIONS and not lead.isdisjoint(_FOR)) or (word in _MANY and not lead.isdisjoint({"for", "to"}))


_REGIONS = frozenset("africa asia europe caribbean pacific region continent".split())
_MANY = frozenset({"countries", "nations"})
_FOR = frozenset({"for", "to", "in", "across"})


def _opens_clause(line: Line, at: int) -> bool:
    return line.items[at].word in _CLAUSE or (line.shape[at] == "&" and is_finite(line, at + 1))


def _is_sure(line: Line, act: Act, sides: Sides, first: int) -> bool:
    """A verb such as "put" tells of money for a country only where both are named, or of an investor's."""
    known = words()
    word = line.items[act.at].word
    weak = word in known.vague or (word in known.weak and not is_phrasal(line, act.at))
    if word == "projects":
        return sides.said == 2 and not _REGISTERED.isdisjoint(line.words) and _BUILT.isdisjoint(line.words)
    if sides.said < 2 and word == "investment" and line.items[act.at - 1].word in _WHOLE:
        return False  # what an undertaking costs: "its total investment stands at $5 million"
    if sides.said == 2 or not weak or "into" in line.words or {"our", "country"} <= line.words:
        return True
    stocks = known.stocks - known.vague
    return not stocks.isdisjoint(item.word for item in line.items[first:]) or not line.words.isdisjoint(_INVESTORS)


_WHOLE = frozenset({"total", "overall", "capital", "project"})
_REGISTERED = frozenset({"registered", "valid", "has", "have", "had"})
_BUILT = frozenset({"contractors", "contractor", "completed", "implemented", "built", "undertaken", "undertook"})
_INVESTORS = frozenset({"investors", "investor", "businesses", "companies", "firms"})


def _facts(line: Line, story: Story, at: int, sides: Sides, *, earlier: bool) -> Iterator[Investment]:
    money = line.items[at].value
    assert isinstance(money, Money)  # noqa: S101
    tag = when_tag(line, at)
    when = story.period(tag) if tag is not None and not tag.since else None
    when = when or story.published
    if earlier:
        when = year_before(when) if when is not None else None
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
        when=when,
        from_=sides.giver,
        to=sides.taker,
        amount=money.amount,
        currency=money.currency,
        bound=money.bound,
        mutual=sides.mutual,
        rounded_to=money.rounded_to,
    )
