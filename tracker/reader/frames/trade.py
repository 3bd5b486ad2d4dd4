# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Trade between two parties: amounts, changes, and the times that they are of."""

from collections.abc import Iterator

from tracker.domain.facts import Trade
from tracker.reader.cues import cues
from tracker.reader.frames.figures import Figures, compared, leading_time, period_text, records_of
from tracker.reader.frames.flows import flows_of
from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.story import Flow, Story
from tracker.reader.tags import Money

_CONTINUES = frozenset({"it", "that", "this", "these", "they", "total", "figure", "former"})
_OPENING = 9  # items in which a sentence says that it goes on about the same
_REACH = 5


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a figure, and trade to be of: its own, or that of the line before."""
    if not any(letter in line.shape for letter in "$%x") or not line.words.isdisjoint(_CORRECTED):
        return False
    known = words()
    if not line.words.isdisjoint(known.turnover | known.exports | known.imports):
        return True
    return story.flow is not None and _continues(line)


def _continues(line: Line) -> bool:
    """Tell a sentence about the figure just told: "That is 15.8 percent more", "In 2021 the total had been …"."""
    for at, item in enumerate(line.items[:_OPENING]):
        if item.word in _CONTINUES and any(each.word in _STANDS for each in line.items[at + 1 : at + 4]):
            return True
    return False


_STANDS = frozenset(
    """
    is was were are had been stood amounted reached exceeded totalled totaled rose grew passed came hit
    """.split()
)
_CORRECTED = frozenset({"corrects", "correction", "version", "wrongly", "misstated", "erroneously"})


def read(line: Line, story: Story) -> Iterator[Trade]:
    """Yield the trade that the line states."""
    flows = flows_of(line, story)
    if not flows:
        if story.flow is None or line.words & words().no_figures:
            return
        flow = story.total or story.flow
        flows = [flow._replace(at=-1, carried=("measure", "reporter", "partner"))]
    leading: str | None = None
    for position, flow in enumerate(flows):
        last = flows[position + 1].at if position + 1 < len(flows) else len(line.items)
        first = flow.at + 1
        if position == 0 and flow.at >= 0 and not _figures(line, first, last) and _figures(line, 0, flow.at):
            first = 0
        elif position > 0 and _before_its_noun(line, flows[position - 1].at + 1, flow.at):
            first = _before_its_noun(line, flows[position - 1].at + 1, flow.at)
        if position + 1 < len(flows):
            taken = _before_its_noun(line, first, flows[position + 1].at)
            last = taken or last
        if _no_fact(line, flow, first, last):
            continue
        leading = leading_time(line, story, flows[position - 1].at + 1 if position else 0, flow.at) or leading
        time = leading
        if time is None and (position > 0 or flow.at < 0 or _is_part(line, flow)):
            time = story.flow_when
        shared = position + 1 < len(flows) and line.shape[flow.at + 1 : flows[position + 1].at] == "&"
        if shared or (position and line.shape[flows[position - 1].at + 1 : flow.at] == "&"):
            yield from _respectively(line, story, flow, time, after=0 if shared else 1)
            continue
        for record in records_of(line, story, first, last, time):
            yield from _fact(line, story, flow, record)


def _respectively(line: Line, story: Story, flow: Flow, time: str | None, *, after: int) -> Iterator[Trade]:
    """As in "Exports and imports at $26 billion and $24 billion": the first sum is the first flow's."""
    sums = [item.value for at, item in line.tags("$") if at > flow.at and isinstance(item.value, Money)]
    if len(sums) == 2:
        yield from _fact(line, story, flow, Figures(amount=sums[after], when=time))


def _is_part(line: Line, flow: Flow) -> bool:
    """A part without a time of its own has that of the total."""
    times = [at for at, item in line.tags("T") if period_text(item.value) and not compared(line, at)]
    return flow.measure != "turnover" and not times


def _figures(line: Line, first: int, last: int) -> bool:
    return any(letter in "$%x" for letter in line.shape[max(0, first) : last])


def _before_its_noun(line: Line, first: int, noun: int) -> int:
    """Where "$15 billion in Brazilian exports" begins, if a figure stands just before its noun; else 0."""
    shape = line.shape
    at = max(shape.rfind("$", first, noun), shape.rfind("%", first, noun))
    if at < 0 or noun - at > _REACH:
        return 0
    between = line.items[at + 1 : noun]
    if not between:
        return at
    joined = between[0].word in {"in", "of", "worth", "were", "was", "are", "is"} or between[0].shape == "A"
    return at if joined and not any(item.shape in ",;&$%" for item in between) else 0


def _no_fact(line: Line, flow: Flow, first: int, last: int) -> bool:
    """Tell figures that are expected, imagined, denied or of something else."""
    known = words()
    figure = next((at for at in range(max(first, 0), last) if line.shape[at] in "$%x"), None)
    if figure is None:
        return True
    lead = {item.word for item in line.items[max(0, flow.at - 6) : figure]}
    near = {item.word for item in line.items[max(0, figure - 8) : figure]}
    after = {item.word for item in line.items[figure : figure + 6]}
    if (
        near & cues().forecasts
        or near & {"not", "never"}
        or "if" in lead
        or lead & {"target", "goal", "objective", "aim"}
    ):
        return True
    return bool((near | after) & known.no_figures) or bool(
        near & {"to"} and lead & known.goals and near & {"to"} and not near & known.falls | known.rises
    )


def _fact(line: Line, story: Story, flow: Flow, record: Figures) -> Iterator[Trade]:
    if flow.reporter is None or flow.partner is None or flow.reporter == flow.partner:
        return
    if record.when is None and story.published is not None:
        return
    ground = story.ground(line)
    story.keep_flow(flow, record.when, line)
    amount = record.amount
    yield Trade(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"trade.{flow.measure}",
        carried=flow.carried,
        when=record.when,
        measure=flow.measure,
        reporter=flow.reporter,
        partner=flow.partner,
        scope=flow.scope,
        amount=amount.amount if amount is not None else None,
        change_pct=record.change,
        currency=amount.currency if amount is not None else None,
        bound=amount.bound if amount is not None else "exact",
        rounded_to=amount.rounded_to if amount is not None else None,
    )
