"""Sums that leave it to lines before whose money they are: "It amounts to", "the firm has put in", "in 2015 it was"."""

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.firm_antecedents import FIRM_NOUNS
from tracker.reader.frames.bought import BUYING, PURCHASE
from tracker.reader.frames.investment.named import home_of, named_in
from tracker.reader.frames.investment.others import is_turned
from tracker.reader.frames.investment.sides import Sides
from tracker.reader.frames.investment.ties import NEXT, known_trade, tie_before, tie_of
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.frames.trade.words import words as trade_words
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Tie
from tracker.reader.story import Story
from tracker.reader.tags import Place

_BOTH = 2
_IT = frozenset({"it", "this", "that", "they", "these"})
_FIGURES = frozenset({"figure", "sum", "total", "amount", "volume", "stock", "level", "value"})
_OUTLAYS = frozenset({"spending", "outlay", "outlays", "expenditure", "commitment", "exposure"})
_DEALS = frozenset({"deal", "transaction", "purchase", "acquisition", "takeover", "buyout"})
_WHOLE = frozenset({"total", "overall", "foreign", "fdi", "global", "all", "entire", "capital", "project"})
_STANDS = trade_words().stands - {"is", "has", "have", "had", "made", "makes", "saw", "went"} | set(
    "is be worth followed raised cost come risen grown fallen climbed totals".split()
)
_ONLY = frozenset({"only", "just", "still", "already", "now", "even"})
_MORE = frozenset({"more", "less", "higher", "lower", "larger", "smaller", "fewer"})
_COSTS = frozenset({"cost", "costs", "projects", "contracts", "orders", "budget"})
_OPENED = regex(r"(?:[^,$;:]{1,7},|[ikTt#Od]{0,5})$")
_ALONE = regex(r"k?\$(?:iT)?[,.]")
_ORDERED = regex(r"dOk?,?o\$")  # "The second, of $5 million,"
_INSERTED = regex(r",[oiTk#]{1,4},")
_THE_SUM = regex(r"d\$k")


def act_back(line: Line, story: Story, at: int, first: int) -> Act | None:
    """Return what a sum is of that only the line before says to be money: "It amounts to $5 million"."""
    tie = _tie(line, story, at)
    if tie is None or _is_of_else(line, first, at):
        return None
    subject = _subject(line, first, at, tie)
    if subject is not None and tie.giver is not None:
        return Act(subject, "stock")
    if tie.firm or not words().not_investment.isdisjoint(item.word for item in line.items[first:]):
        return None
    if tie.giver is None:
        return Act(at, "stock") if _is_next(line, at) or _is_part(line) else None
    if (
        _is_had(line, at)
        or is_turned(line, first, at)
        or (tie.currency is not None and _ORDERED.match(line.shape) is not None)
    ):
        return Act(at, "stock")
    whole = tie.currency is None and _THE_SUM.match(line.shape) is not None and line.items[0].word in {"the", "this"}
    alone = _ALONE.match(line.shape) is not None
    return Act(at, "stock") if whole or alone or (tie.ranked and _is_next(line, at)) or _accounts(line, at) else None


def _is_had(line: Line, at: int) -> bool:
    """Tell "has $5 million in the country", "have $5 million there"."""
    there = [item.word for item in line.items[at + 1 : at + 4]]
    return line.items[at - 1].word in {"has", "have", "holds", "hold"} and (
        there[:1] == ["there"] or there == ["in", "the", "country"]
    )


def currency_back(line: Line, story: Story) -> str | None:
    """Return the currency of the sum told before a line that gives its own without one: "It is 12 billion"."""
    if story.giving_told is None or "$" in line.shape or "#" not in line.shape:
        return None
    tie = tie_before(line, story)
    return tie.currency if tie is not None else None


def _tie(line: Line, story: Story, at: int) -> Tie | None:
    """The tie that the sum at an item goes back to: of its own line before "it", else of the lines before."""
    own = next((place for place in range(at - 1, 0, -1) if line.items[place].word == "it"), 0)
    if own > 1 and line.shape[own - 1] in ":;,-" and "$" not in line.shape[:own]:
        return tie_of(line, story, own)
    return tie_before(line, story)


def _is_of_else(line: Line, first: int, at: int) -> bool:
    """Tell a sum of trade or of works, and one by which another is larger: "6 billion less"."""
    before = {item.word for item in line.items[first:at]}
    if at > 1 and line.items[at - 2].word in _DEALS:  # "the deal cost"
        before -= _COSTS
    return items_word(line, at + 1) in _MORE or not (known_trade() | _COSTS).isdisjoint(before)


def _subject(line: Line, first: int, at: int, tie: Tie) -> int | None:
    """Where a clause opens with "it", "the figure", "its spending", "the deal", and goes on "amounts to" its sum."""
    for place in range(at - 1, first - 1, -1):
        if not _is_figure(line, place, tie):
            continue
        start = place - (line.items[place].word not in _IT)
        start -= start > 0 and line.shape[start - 1] == "d"
        if line.items[place].word == "that" and place:
            continue  # "said that trade was"
        opens = start == 0 or line.shape[start - 1] in ":;" or _OPENED.match(line.shape[:start]) is not None
        return place if opens and _is_stated(line, place + 1, at) else None
    return None


def _is_figure(line: Line, at: int, tie: Tie) -> bool:
    """Tell "it", "the figure", "the sum" of what was told; of a firm "its spending", of its purchase "the deal"."""
    item, led = line.items[at], line.items[at - 1].word if at else ""
    if led in {"its", "their"}:
        return item.word in _OUTLAYS
    if item.word == "one":
        return tie.currency is not None and line.items[at - 2].word in {"an", "a", "the"} if at > 1 else False
    if led == "the" and item.word in _DEALS:
        return not (BUYING | PURCHASE).isdisjoint(tie.line.words)
    whole = led in {"accumulated", "cumulative", "latest"}
    return not tie.firm and (item.word in _IT or ((whole or led in {"the", "this", "that"}) and item.word in _FIGURES))


def _is_stated(line: Line, first: int, at: int) -> bool:
    """Tell "amounts to", "had risen to", "was" between a subject and its sum, and nothing else but a time."""
    inserted = _INSERTED.match(line.shape, first)  # "one, of 2014, was for"
    first = inserted.end() if inserted is not None else first
    said = [item.word for item in line.items[first:at] if item.shape == "k" and item.word not in _ONLY]
    return bool(said) and said[-1] in _STANDS and not set("PANQB,;").intersection(line.shape[first:at])


def _is_next(line: Line, at: int) -> bool:
    """Tell "Chad followed with $5 million", "In 2023 Chad came fourth, with $5 million"."""
    led = line.items[at - 1].word == "with"
    return led and not NEXT.isdisjoint(item.word for item in line.items[:at])


def _accounts(line: Line, at: int) -> bool:
    """Tell "Peruvian firms account for $5 million"."""
    return line.items[at - 1].word == "for" and line.items[at - 2].word.startswith("account")


def _is_part(line: Line) -> bool:
    """Tell "Peru accounts for a quarter of the sum, or $5 million"."""
    return any(item.word.startswith("account") for item in line.items)


def sides_back(line: Line, story: Story, act: Act, at: int, span: tuple[int, int]) -> Sides | None:
    """Return between whom a sum goes by the lines before, as far as its own names nobody else.

    Args:
        line: The line.
        story: The article.
        act: What the sum is of.
        at: The sum's item.
        span: The part of the line that speaks of it.
    """
    tie = _tie(line, story, at)
    if tie is None or _is_of_else(line, span[0], at) or not _goes_back(line, act, at, tie):
        return None
    first, last = span
    named = [one for one in named_in(line, first, last) if not one.weak or one.at < act.at]
    codes = {home_of(one.code) for one in named}
    if tie.nowhere and home_of(tie.taker) not in codes:
        return None
    if tie.mutual:
        giver = codes.pop() if len(codes) == 1 else None
        return Sides(giver, story.other(giver) or "", _BOTH) if giver is not None and giver in story.pair else None
    others = codes - {home_of(tie.giver or ""), home_of(tie.taker)}
    if others or tie.giver is None:
        return _of_next(line, tie, others, at)
    return Sides(*_turned(line, act, tie, named[0].at if named else -1), _BOTH - 1)


def _of_next(line: Line, tie: Tie, others: set[Party], at: int) -> Sides | None:
    """The sides of the next in an order: "Ghana followed with $5 million" gives where Peru does."""
    told = tie.ranked and len(others) == 1 and (_is_next(line, at) or (tie.giver is None and _is_part(line)))
    return Sides(next(iter(others)), tie.taker, _BOTH) if told else None


def _turned(line: Line, act: Act, tie: Tie, subject: int) -> tuple[Party, Party]:
    """The sides of a tie, the other way where its taker is now whose money it is: "Those of Chad in Peru"."""
    value = line.items[subject].value if subject >= 0 else None
    code = home_of(value.code) if isinstance(value, Place) else None
    gives = act.role in {"gives", "stock"} and 0 <= subject < act.at
    turned = gives and line.items[subject - 1].word not in {"in", "to"} and code == home_of(tie.taker)
    giver = tie.giver or ""
    return (tie.taker, giver) if turned else (giver, tie.taker)


def _goes_back(line: Line, act: Act, at: int, tie: Tie) -> bool:
    """Tell a sum that is of what was told before, not of everybody's, nor of somebody new."""
    if act.role == "stock":
        return _is_same_stock(line, act, at, tie)
    if act.role == "goes" or act.passive:
        return act.passive and line.shape[act.at + 1 : act.at + 2] != "b"
    _, start = helpers_before(line, act.at)
    if start < 1 or line.shape[start - 1] in ",&":
        return False
    subject = line.items[start - 1]
    if act.role == "takes":
        return not tie.firm and (
            subject.word in {"country", "government", "it", "state", "republic", "kingdom"} or subject.shape == "P"
        )
    if subject.word in words().owners and "there" in line.words:
        return True  # "Peruvian firms spent $5 million there"
    known = subject.word in {"it", "they", "country", "government", "side"} or (
        subject.word in FIRM_NOUNS and line.shape[start - 2 : start - 1] == "d"
    )
    return known or (subject.shape in "PNQB" and _is_named(subject.word, tie.line))


def _is_named(name: str, line: Line) -> bool:
    """Tell a name that a line has, be it within a longer one: "Andina" of "Andina Bank"."""
    return any(item.shape in "PNQB" and name.partition(" ")[0] in item.word.split() for item in line.items)


def _is_same_stock(line: Line, act: Act, at: int, tie: Tie) -> bool:
    """Tell "its investments", "the loan", "direct investment reached", not "total foreign investment"."""
    if act.at == at:
        return True
    lead = [item.word for item in line.items[max(0, act.at - 3) : act.at]]
    own = not {"its", "their", "this", "these"}.isdisjoint(lead)
    if not own and not _WHOLE.isdisjoint(lead):
        return False
    if line.items[act.at].word in words().vague and lead[-1:] not in (["the"], ["this"], ["its"], ["their"]):
        return False
    if tie.firm and not own and lead[-1:] != ["the"]:
        return False
    if "its" in lead and "total" in lead:
        return False  # "its total investment": what an undertaking costs
    behind = items_word(line, act.at + 1)
    return own or act.at > at or behind not in {"from", "by", "with", "for", "of"}
