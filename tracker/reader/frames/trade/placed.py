"""Trade of one whose place in an order the line tells: "Peru was Chile's third supplier, with $4 million"."""

from typing import NamedTuple

from msgspec.structs import replace

from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.goods import ALL
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.times import time_said
from tracker.reader.frames.trade.words import known_goods, words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow, Ranking
from tracker.reader.story import Story

# Between these and the sum they stand before only the words of `_FILLING` may come.
_LEADS = frozenset(
    "with at worth took takes taking taken buying bought buys absorbing absorbed spending spent selling sold "
    "supplying supplied importing exporting reaching totalling totaling through (".split()
)
_FILLING = frozenset(
    "a an the of total totals value volume sum figure some just no less than record annual tonnes tons worth".split()
)
_BEHIND = frozenset({"worth", "of", "changing", "in", "for", "last", "bought", "sold", ",", ".", ")", ";", ""})
_MOST = 6  # items from "with" to the sum
_WHOLE = frozenset({"exports", "imports", "goods", "products", "merchandise", "purchases"})
_NO_GOODS = frozenset({"market", "source", "destination", "client", "partner", "partners"})


class Placed(NamedTuple):
    """A place in an order of sellers, buyers or partners as trade; `heads` are those of its sums."""

    flow: Flow
    first: int
    last: int
    heads: tuple[Head, ...]


def placed(line: Line, story: Story, heads: list[Head]) -> Placed | None:
    """Return the trade with whom the line gives a place in the order of traders; None where it gives none."""
    order = story.ranking
    if order is None or order.line.start != line.start:
        return None
    flow = _flow(order)
    if flow is None:
        return None
    flow = replace(flow, scope=_goods_before(line, story, flow))
    measured = [head.at for head in heads if head.measure is not None and not order.first <= head.at < order.last]
    at = max(order.last - 1, 0)
    sums = [figure for figure, _ in line.tags("$") if _is_told_of(line, figure, order, measured)]
    return Placed(replace(flow, at=at), order.first, order.last, (Head(at, flow.measure),) if sums else ())


def _goods_before(line: Line, story: Story, flow: Flow) -> str:
    """The goods of "Rice sales to Chad rose. At $9 million, Chad is the second market": those of the line before."""
    told, before = story.flow, story.before(line)
    if told is None or before is None or story.flow_line is None or before.paragraph != line.paragraph:
        return flow.scope
    again = story.flow_line.start == before.start and told.is_like(flow) and flow.scope == ALL
    return told.scope if again else flow.scope


def ranked_before(line: Line, story: Story) -> Flow | None:
    """Return the trade of which the sentence before only ranked a partner: "Chad is Peru's second market. Exports"."""
    order, before = story.ranking, story.before(line)
    if order is None or before is None or order.line is not before or story.flow_line is before:
        return None
    flow = _flow(order) if before.role != "headline" and "$" not in before.shape else None
    told = {story.flow.reporter, story.flow.partner} if story.flow is not None else set()
    if flow is None or told != {flow.reporter, flow.partner}:
        return flow if flow is not None and flow.scope == ALL else None
    return story.flow if time_said(before, story) else None


def _flow(order: Ranking) -> Flow | None:
    """The trade that a rank is in: of a buyer what is exported to it, of a supplier what is imported from it."""
    noun, _, of = order.measure.partition(" of ")
    goods = _goods(of, noun)
    if goods is None:
        return None
    carried = ("reporter", "partner")
    if noun == "trade partner":
        one, two = sorted((order.who, order.of))
        return Flow("turnover", one, two, goods, 0, carried, anchor=order.of)
    last = noun.split()[-1]
    if noun == "import source" or last in words().sources:
        return Flow("imports", order.of, order.who, goods, 0, carried)
    return Flow("exports", order.of, order.who, goods, 0, carried) if last in words().markets else None


def _goods(of: str, noun: str) -> str | None:
    """The goods that an order is in; None where it is in something else: "source of tourists", "exporter of labour"."""
    told = of or noun.rpartition(" ")[0]
    if not told or told in _WHOLE or told in {"export", "import", "trade", "foreign"}:
        return ALL
    return told if told.split()[-1] in known_goods() and told not in _NO_GOODS else None


def _is_told_of(line: Line, figure: int, order: Ranking, heads: list[int]) -> bool:
    """Tell a sum of the one placed: ", with $4 million", "with a value of $4 million", "took $4 million worth"."""
    first = figure - 1
    while first > 0 and figure - first < _MOST and (line.items[first].word in _FILLING or line.shape[first] == "#"):
        first -= 1
    opens = first >= 0 and line.items[first].word in _LEADS
    opens = opens or (figure > 1 and line.items[figure - 1].word == "worth" and line.shape[figure - 2] == ",")
    ahead = (
        figure < order.first
        and line.items[first].word in {"with", "at"}
        and (first == 0 or line.shape[first - 1] == ",")
    )
    start, end = (order.last, figure) if figure >= order.last else (figure + 1, order.first)
    free = start <= end and not any(letter in FIGURES + ";" for letter in line.shape[start:end])
    alone = not any(start <= head < end for head in heads) and not any(
        head in {figure + 1, figure + 2} for head in heads
    )
    behind = line.items[figure + 1].word if figure + 1 < len(line.items) else ""
    return opens and free and alone and (figure >= order.last or ahead) and behind in _BEHIND | {"T"}
