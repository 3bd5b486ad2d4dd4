"""Between whom money goes that lines before a sum tell of: an investor, a lender, a firm at work in the other land."""

from collections.abc import Iterator

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import cues
from tracker.reader.firm_antecedents import FIRM_NOUNS
from tracker.reader.frames.bought import BUYING, PURCHASE
from tracker.reader.frames.investment.bystanders import is_scene
from tracker.reader.frames.investment.givers import firm_at
from tracker.reader.frames.investment.named import Named, home_of, named_in
from tracker.reader.frames.investment.prepositions import INTO
from tracker.reader.frames.investment.roles import roles_of
from tracker.reader.frames.investment.summed import governing_verb
from tracker.reader.frames.investment.words import Act, role_at, words
from tracker.reader.frames.trade.words import words as trade_words
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Tie
from tracker.reader.story import Story
from tracker.reader.tags import Place

_LINES = 2  # before a sum in which its sides may stand
_PARAGRAPHS = 1
_TWO = 2
_HOME = regex(r"(?:(?:A|Ps)[kgcmF,-]{0,5}[NQB]|[NQB]{1,2},d?(?:A|Ps)[kgcmFO]{1,5}[,k]|(?:A|Ps)[kgm]{0,3}[ck])")
_OWNERS = frozenset("businessmen businesses entrepreneurs investors companies firms".split())


def tie_before(line: Line, story: Story, *, chained: bool = True) -> Tie | None:
    """Return what the lines right before one tell of money between two, `chained` also by "Peru comes second"."""
    at = story.number(line)
    for earlier in reversed(story.lines[max(0, at - _LINES) : at]):
        if line.paragraph - earlier.paragraph > _PARAGRAPHS:
            return None
        if story.giving_told is not None and earlier is story.giving_told.line:
            return story.giving_told
        told = earlier.role not in {"headline", "caption"}
        tie = tie_of(earlier, story) if told else None
        if tie is None and told and chained:
            tie = _next_in_order(earlier, story)
        if tie is not None:
            return tie
        if not _is_passed_over(earlier):
            return None
    return None


def _next_in_order(line: Line, story: Story) -> Tie | None:
    """Return the tie of "Peru comes second", behind a line that tells who is first."""
    if NEXT.isdisjoint(line.words) or "$" in line.shape:
        return None
    named = {home_of(one.code) for one in named_in(line, 0, len(line.items))}
    before = tie_before(line, story, chained=False) if len(named) == 1 else None
    if before is None or not before.ranked or before.taker in named:
        return None
    return Tie(named.pop(), before.taker, line, ranked=True, currency=before.currency)


NEXT = frozenset(
    """
    leads tops top first followed follows came comes ranked ranks next second third fourth fifth runner-up behind ahead
    led placed
    """.split()
)


def tie_told(line: Line, story: Story, giver: Party, taker: Party, currency: str) -> Tie:
    """Return the tie that a line tells with a sum; it goes on with the order that lines before it began."""
    before = tie_before(line, story)
    ranked = _is_ranked(line) or (before is not None and before.ranked and home_of(before.taker) == home_of(taker))
    return Tie(giver, taker, line, ranked=ranked, currency=currency)


def tie_of(line: Line, story: Story, last: int | None = None) -> Tie | None:
    """Return between whom a line says, up to an item if one is given, that money goes, be it without a sum."""
    last = len(line.items) if last is None else last
    for act in _acts(line, last):
        if _is_supposed(line, act):
            return None
        named = [one for one in named_in(line, 0, last) if not is_scene(line, one.at)]
        tie = _tie_of_act(line, story, act, named)
        if tie is not None:
            return tie
    return _tie_of_firm(line, story)


def _tie_of_act(line: Line, story: Story, act: Act, named: list[Named]) -> Tie | None:
    """Return between whom the money goes that a word of a line is of."""
    if act.role == "stock" and not words().mutual.isdisjoint(each.word for each in line.items[: act.at]):
        pair = story.sides()
        return Tie(pair[0], pair[1], line, mutual=True) if len(pair) == _TWO else None
    if act.role == "gives" and not any(one.at > act.at for one in named):
        return None
    ruling = governing_verb(line, act, act.at, 0) if act.role == "stock" else act
    giver, taker = roles_of(line, ruling, act.at, named)
    giver = giver or (_announcer(line, story, act) if taker is None else None)
    side = giver or taker
    if side is None or not _is_of_pair(story, *(each for each in (giver, taker) if each is not None)):
        return None
    if giver is not None and taker is not None:
        return Tie(giver, taker, line, ranked=_is_ranked(line)) if home_of(giver) != home_of(taker) else None
    if giver is None and not _EVERYBODYS.isdisjoint(item.word for item in line.items[: act.at]):
        return Tie(None, side, line, ranked=True)  # "total foreign investment in Chad"
    other = story.other(side)
    if other is None:
        return None
    giver, taker = (side, other) if giver is not None else (other, side)
    return Tie(giver, taker, line, ranked=_is_ranked(line))


def _announcer(line: Line, story: Story, act: Act) -> Party | None:
    """Return whose money it is that "he" announces: that of the man of whom the lines before tell first."""
    said = [item.word for item in line.items[: act.at]]
    if act.role != "stock" or said[:1] not in (["he"], ["she"]) or words().announcing.isdisjoint(said):
        return None
    at = story.number(line)
    for earlier in reversed(story.lines[max(0, at - _LINES) : at]):
        for _, item in earlier.tags("X"):
            if isinstance(item.value, Mention):
                return item.value.person.country
    return None


_EVERYBODYS = frozenset({"foreign", "total", "overall"})


def _is_supposed(line: Line, act: Act) -> bool:
    """Tell "asked for a loan", "wants to attract investment", "there is no investment", "the loan was cancelled"."""
    before = {item.word for item in line.items[: act.at]}
    return not (words().supposed | cues().denials | {"no"}).isdisjoint(before) or not (
        words().ended | words().fallen
    ).isdisjoint(line.words)


def _acts(line: Line, last: int) -> Iterator[Act]:
    """The words of money that changes sides, its nouns first: "announced a line of credit", "has supported"."""
    known = words()
    read = toml("investments")
    nouns = (known.stocks - known.vague) | frozenset(read["helping"].split())
    foreign = "foreign" in line.words
    for at, item in enumerate(line.items[:last]):
        told = item.word in nouns or (foreign and item.word in {"money", "capital"})
        if told and item.kind == "word" and (item.word in known.vague or role_at(line, at) in {"stock", None}):
            yield Act(at, "stock")
    relating = frozenset(read["relating"].split())
    for at, item in enumerate(line.items[:last]):
        if item.word in relating and item.kind == "word":
            yield Act(at, "gives")


def _is_of_pair(story: Story, *sides: Party) -> bool:
    return not {home_of(side) for side in sides}.isdisjoint(story.pair)


def _is_ranked(line: Line) -> bool:
    """Tell a line that puts investors in an order, where the next may go on with another: "Peru followed with"."""
    return not _INVESTORS.isdisjoint(line.words)


_INVESTORS = frozenset({"investor", "investors", "donor", "donors", "lender", "lenders", "creditor", "creditors"})


def _tie_of_firm(line: Line, story: Story) -> Tie | None:
    """A firm of one country that builds, buys or works in the other: "Peru's Andina opened a plant in Chad"."""
    if not known_trade().isdisjoint(line.words):
        return None
    home = next(_homes(line), None)
    if home not in story.pair or home is None:
        return None
    there = [one for one in named_in(line, 0, len(line.items)) if home_of(one.code) == story.other(home)]
    if not there:
        other = story.other(home)
        return Tie(home, other, line, firm=True, nowhere=True) if other is not None else None
    return Tie(home, there[0].code, line, firm=True) if any(_is_ground(line, one) for one in there) else None


def known_trade() -> frozenset[str]:
    """The words of trade: a line that has one is not about money that somebody puts somewhere."""
    known = trade_words()
    return (known.exports | known.imports | known.turnover) - BUYING - PURCHASE - {"flow", "flows"}


def _homes(line: Line) -> Iterator[Party]:
    """Whose the firms are in a line: "Peru's Andina", "the Peruvian miner Andina", "Andina, a Peruvian bank"."""
    verb = next((at for at in range(1, len(line.items)) if is_finite(line, at)), len(line.items))
    for found in (*_HOME.finditer(line.shape, 0, verb), *_HOME.finditer(line.shape, verb)):
        place = next(item.value for item in line.items[found.start() : found.end()] if isinstance(item.value, Place))
        named = line.items[found.start() : found.end()]
        firm = any(each.word in FIRM_NOUNS | _OWNERS for each in named) or found[0][-1:] in "NQB"
        if firm and not any(isinstance(each.value, Body) and _is_office(each.value) for each in named):
            yield home_of(place.code)
    for at, _ in line.tags("BQN"):
        if at < verb and (known := firm_at(line, at)) is not None:
            yield known


def _is_office(body: Body) -> bool:
    """Tell "Peru's National Bank", which stands for its country, from "Peru's Andina Holding"."""
    return bool(body.places) and FIRM_NOUNS.isdisjoint(body.name.lower().split()[-1:])


def _is_ground(line: Line, one: Named) -> bool:
    """Tell where a firm does something: "in Chad", "entered Chad", "Chad's largest mine", "the Chadian field"."""
    return (
        one.preposition in INTO
        or line.shape[one.at] == "A"
        or line.shape[one.at + 1 : one.at + 2] == "s"
        or (one.preposition == "" and country_of(one.code) is not None)
    )


def _is_passed_over(line: Line) -> bool:
    """Tell a line that a sum may look behind: one that names no country and no trade, and calls nothing off."""
    other = known_trade() | words().ended | words().fallen
    return not line.codes and other.isdisjoint(line.words)
