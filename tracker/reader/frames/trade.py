"""Trade between two parties: amounts, changes, and the times that they are of."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from tracker.domain.facts import Party, Trade
from tracker.domain.places import country_of
from tracker.reader.cues import cues
from tracker.reader.discourse import Flow, Story
from tracker.reader.frames.slots import codes
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Money, Multiple, Percent, Place, When
from tracker.reader.years import year_before

Measure = Literal["turnover", "exports", "imports"]


class _Words(NamedTuple):
    turnover: frozenset[str]
    exports: frozenset[str]
    imports: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    falls: frozenset[str]
    rises: frozenset[str]
    priors: frozenset[str]
    comparisons: frozenset[str]
    no_figures: frozenset[str]
    goals: frozenset[str]


@cache
def words() -> _Words:
    """The words of trade.toml."""
    read = toml("trade")
    return _Words(*(frozenset(read[name]) for name in _Words._fields))


class _Record(NamedTuple):
    """Figures of one flow at one time."""

    amount: Money | None = None
    change: Decimal | None = None
    when: str | None = None
    timed: bool = False

    @property
    def said(self) -> bool:
        return self.amount is not None or self.change is not None


_VERBS = frozenset({"exported", "imported", "sold", "bought", "shipped", "traded", "sells", "buys", "exporting", "importing", "buy"})  # fmt: skip
_CONTINUES = frozenset({"it", "that", "this", "these", "they", "total", "figure", "former"})
_OPENING = 9  # items in which a sentence says that it goes on about the same
_DIRECTION = 25  # items back to the verb that an elliptic clause repeats
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


_STANDS = frozenset("is was were are had been stood amounted reached exceeded totalled totaled rose grew passed came hit".split())  # fmt: skip
_CORRECTED = frozenset({"corrects", "correction", "version", "wrongly", "misstated", "erroneously"})


def read(line: Line, story: Story) -> Iterator[Trade]:
    """Yield the trade that the line states."""
    flows = _flows(line, story)
    if not flows:
        if story.flow is None or line.words & words().no_figures:
            return
        flow = story.total or story.flow
        flows = [flow._replace(index=-1, carried=("measure", "reporter", "partner"))]
    leading: str | None = None
    for position, flow in enumerate(flows):
        last = flows[position + 1].index if position + 1 < len(flows) else len(line.items)
        first = flow.index + 1
        if position == 0 and flow.index >= 0 and not _figures(line, first, last) and _figures(line, 0, flow.index):
            first = 0
        elif position > 0 and _before_its_noun(line, flows[position - 1].index + 1, flow.index):
            first = _before_its_noun(line, flows[position - 1].index + 1, flow.index)
        if position + 1 < len(flows):
            taken = _before_its_noun(line, first, flows[position + 1].index)
            last = taken or last
        if _no_fact(line, flow, first, last):
            continue
        leading = _leading_time(line, story, flows[position - 1].index + 1 if position else 0, flow.index) or leading
        time = leading
        if time is None and (position > 0 or flow.index < 0 or _is_part(line, flow)):
            time = story.flow_when
        shared = position + 1 < len(flows) and line.shape[flow.index + 1 : flows[position + 1].index] == "&"
        if shared or (position and line.shape[flows[position - 1].index + 1 : flow.index] == "&"):
            yield from _respectively(line, story, flow, time, after=0 if shared else 1)
            continue
        for record in _records(line, story, first, last, time):
            yield from _fact(line, story, flow, record)


def _respectively(line: Line, story: Story, flow: Flow, time: str | None, *, after: int) -> Iterator[Trade]:
    """ "Exports and imports at $26 billion and $24 billion": the first sum is the first flow's."""
    sums = [item.value for at, item in line.tags("$") if at > flow.index and isinstance(item.value, Money)]
    if len(sums) == 2:
        yield from _fact(line, story, flow, _Record(amount=sums[after], when=time))


def _is_part(line: Line, flow: Flow) -> bool:
    """A part without a time of its own has that of the total."""
    times = [at for at, item in line.tags("T") if _period_text(item.value) and not _compared(line, at)]
    return flow.measure != "turnover" and not times


def _period_text(value: object) -> str:
    """The period of a time that trade may be of; a day is none."""
    if not isinstance(value, When) or value.period is None or len(value.period) == _DAY:
        return ""
    return value.period


_DAY = len("2021-12-07")


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
    lead = {item.word for item in line.items[max(0, flow.index - 6) : figure]}
    near = {item.word for item in line.items[max(0, figure - 8) : figure]}
    after = {item.word for item in line.items[figure : figure + 6]}
    if near & cues().forecasts or near & {"not", "never"} or "if" in lead or lead & {"target", "goal", "objective", "aim"}:
        return True
    return bool((near | after) & known.no_figures) or bool(near & {"to"} and lead & known.goals and near & {"to"} and not near & known.falls | known.rises)


def _flows(line: Line, story: Story) -> list[Flow]:
    """The trade nouns and verbs of a line from left to right."""
    known = words()
    found: list[tuple[int, Measure]] = []
    for index, item in enumerate(line.items):
        measure: Measure | None = (
            "turnover" if item.word in known.turnover
            else "exports" if item.word in known.exports
            else "imports" if item.word in known.imports
            else None
        )  # fmt: skip
        if item.word in {"those", "that"} and found and _again(line, index):
            measure = found[-1][1]
        if measure is None or item.kind != "word":
            continue
        before = line.items[index - 1].word if index else ""
        after = line.items[index + 1] if index + 1 < len(line.items) else None
        if after is not None and (after.word in known.not_after or after.shape in "HW") or before in known.not_before:
            continue
        if after is not None and after.shape == "&" and index + 2 < len(line.items) and line.items[index + 2].word in {"economic", "investment", "investments"}:
            continue
        if found and index - found[-1][0] <= 2 and found[-1][1] == measure == "turnover":
            found[-1] = (index, measure)  # "trade turnover", "trade exchange"
            continue
        if found and measure == "turnover" and index - found[-1][0] == 1:
            continue
        found.append((index, measure))
    flows: list[Flow] = []
    for position, (index, measure) in enumerate(found):
        last = found[position + 1][0] if position + 1 < len(found) else len(line.items)
        first = found[position - 1][0] + 1 if position else 0
        previous = flows[-1] if flows else story.flow
        flows.append(_flow(line, story, index, measure, first, last, previous))
    return flows


def _flow(line: Line, story: Story, index: int, measure: Measure, first: int, last: int, previous: Flow | None) -> Flow:
    items = line.items
    scope, scope_end = _scope(line, index, last)
    figure = next((at for at in range(index + 1, last) if line.shape[at] in "$%x;"), last)
    after = _after(line, index, figure)
    before = _owner(line, first, index)
    verb = items[index].word in _VERBS
    if measure == "turnover":
        named = _pair_named(line, index, figure, before, first)
        if len(named) >= 2:
            one, two = sorted(named[:2])
            return Flow(measure, one, two, scope, index)
        if len(named) == 1:
            other = story.other(named[0]) or (story.host if story.host != country_of(named[0]) else None)
            if other is not None:
                one, two = sorted((named[0], other))
                return Flow(measure, one, two, scope, index, ("partner",))
        both = {item.word for item in items[max(0, index - 2) : figure]} & _BOTH_SIDES
        if previous is not None and previous.partner is not None and not both:
            one, two = sorted((previous.reporter or "", previous.partner))
            return Flow(measure, one, two, scope, index, ("reporter", "partner"))
        sides = story.sides()
        return Flow(measure, sides[0] if sides else None, sides[1] if len(sides) > 1 else None, scope, index, ("reporter", "partner"))
    to = "to" if measure == "exports" else "from"
    partner = after.get(to) or after.get("with")
    reporter = before or after.get("of") or after.get("by")
    if verb and measure == "imports" and partner is None and after.get("object"):
        partner = after["object"]
    if reporter is not None and reporter == partner:
        reporter = None
    carried: list[str] = []
    if partner is None and reporter is None and previous is not None:
        reporter, partner = _turned(previous, measure, story)
        carried = ["reporter", "partner"]
    elif partner is None:
        partner = story.other(reporter) or (previous.partner if previous is not None and previous.reporter == reporter else None)
        carried = ["partner"]
    elif reporter is None:
        inherited = previous.reporter if previous is not None and previous.partner == partner else None
        reporter = inherited or story.other(partner) or (story.host if story.host != country_of(partner) else None)
        carried = ["reporter"]
    return Flow(measure, reporter, partner, scope, index, tuple(carried))


def _again(line: Line, index: int) -> bool:
    """Tell "those of brandy", "those to Northern Ireland": the same trade in other goods, or with another."""
    return index + 1 < len(line.items) and line.items[index + 1].word in {"of", "to", "from", "with"}


_BOTH_SIDES = frozenset({"bilateral", "mutual", "two-way", "countries", "nations", "states", "neighbors", "neighbours", "sides", "two", "republics"})  # fmt: skip


def _turned(previous: Flow, measure: Measure, story: Story) -> tuple[Party | None, Party | None]:
    """Who exports where, after a sentence about the whole or about the other direction."""
    if previous.measure != "turnover":
        return previous.reporter, previous.partner
    host = story.reporter if story.reporter in (previous.reporter, previous.partner) else story.host
    if host in (previous.reporter, previous.partner):
        return (host, previous.partner if host == previous.reporter else previous.reporter)
    return previous.reporter, previous.partner


_SUBDIVISIONS = frozenset({"oblast", "region", "province", "republic", "prefecture"})


def _owner(line: Line, first: int, index: int) -> Party | None:
    """The place right before the noun or as the verb's subject: "Russian exports", "Kenya's exports", "Brazil exported"."""
    items = line.items
    limit = 12 if items[index].word in _VERBS else 4
    if line.shape[index - 1 : index] == "s" and items[index - 2].word in _SUBDIVISIONS:
        return next((code for code in reversed(codes(line, 0, index)) if "-" in code), None)
    for at in range(index - 1, max(first - 1, index - limit - 1), -1):
        value = items[at].value
        if isinstance(value, Place):
            before = items[at - 1].word if at else ""
            if items[index].word not in _VERBS and before in {"to", "from", "with"}:
                return None
            return value.code
        if items[at].shape in ";$%":
            return None
        if items[index].word not in _VERBS and items[at].shape in ",&i":
            return None
    return None


def _after(line: Line, index: int, last: int) -> dict[str, Party]:
    """The places after prepositions: {"to": …, "from": …, "of": …}; "object" is one without."""
    found: dict[str, Party] = {}
    preposition = "object"
    for item in line.items[index + 1 : last + 12]:
        if item.word in {"to", "from", "with", "of", "by", "into"}:
            preposition = "to" if item.word == "into" else item.word
        elif isinstance(item.value, Place) and item.value.form != "city":
            found.setdefault(preposition, item.value.code)
            preposition = "none"
        elif item.shape in ";" or item.word in {"which", "while", "whereas"}:
            break
        elif item.shape in "$%,&" and item.start > line.items[min(last, len(line.items) - 1)].start:
            preposition = "none" if item.shape in ",&" else preposition
    return found


def _pair_named(line: Line, index: int, last: int, before: Party | None, first: int) -> list[Party]:
    """The parties of a turnover: between A and B, A's trade with B, trade of A with B, A and B traded."""
    named = [code for code in codes(line, index + 1, last) if code not in ()]
    if line.items[index].word in _VERBS:
        named = codes(line, first, index) + named
    elif before is not None:
        named = [before, *(code for code in named if code != before)]
    else:
        ahead = [code for code in codes(line, max(first, index - 3), index)]
        named = ahead + [code for code in named if code not in ahead]
    return [code for code in named if not any(other != code and country_of(other) == code for other in named)]


def _scope(line: Line, index: int, last: int) -> tuple[str, int]:
    """The goods: "turnover of food and agricultural products", "non-oil trade", "exports of brandy"."""
    items = line.items
    before = items[index - 1].word if index else ""
    if "non-oil" in {item.word for item in items[max(0, index - 3) : index + 4]}:
        return "non-oil", index
    if index + 1 >= len(items):
        return "all", index
    if [item.word for item in items[index + 1 : index + 3]] == ["item", ":"]:
        end = next((at for at in range(index + 3, len(items)) if line.shape[at] in ",$;"), len(items))
        return " ".join(item.text for item in items[index + 3 : end]), end
    if items[index + 1].word in {"of", "in"} and index + 2 < len(items) and line.shape[index + 2] in "kgFmpcNA#":
        start = index + 2
        while start < last and line.shape[start] in "Ad":
            start += 1
        end = start
        while end < last and line.shape[end] in "kgmFc&,N" and items[end].word not in _NOT_GOODS:
            end += 1
        while end > start and line.shape[end - 1] in "&,":
            end -= 1
        text = " ".join(item.text for item in items[start:end]).replace(" ,", ",")
        if end > start and text.lower() not in _ALL_GOODS:
            return text, end
    if before in {"food", "dairy", "gas", "oil", "agricultural", "meat"}:
        return before, index
    return "all", index


_NOT_GOODS = frozenset("were was is are rose fell reached amounted totalled totaled dropped increased decreased grew stood came had has between by from to for worth put up down two both last this which according increased over in into hit made totaling the accounted expanded climbed surged exceeded year".split())  # fmt: skip
_ALL_GOODS = frozenset({"goods", "goods and services", "merchandise", "products", "it", "all goods", "goods worth", "commodities", "countries", "both", "value"})  # fmt: skip


def _leading_time(line: Line, story: Story, first: int, index: int) -> str | None:
    """The time that stands nearest before a flow: "In 2018, the turnover …"; a figure between them has it for its own."""
    nearest: str | None = None
    for at in range(first, max(index, 0)):
        value = line.items[at].value
        if line.shape[at] in "$%":
            nearest = None
        elif isinstance(value, When) and _period_text(value) and not _compared(line, at):
            nearest = story.period(value)
    return nearest


def _compared(line: Line, at: int) -> bool:
    known = words()
    before = [item.word for item in line.items[max(0, at - 5) : at]]
    if not before:
        return False
    value = line.items[at].value
    if isinstance(value, When) and value.of_antecedent is not None and any(letter in "%x" for letter in line.shape[max(0, at - 5) : at]):
        return True
    if {"than", "compared", "comparison", "against", "versus", "vis-a-vis"} & set(before):
        return True
    figure = any(letter in "%x" for letter in line.shape[max(0, at - 4) : at])
    return figure and before[-1] in known.comparisons | {"the"} and before[-1] not in {"in"}


def _records(line: Line, story: Story, first: int, last: int, leading: str | None) -> Iterator[_Record]:
    """Group the figures from `first` to `last` by time: each amount with its change."""
    current = _Record(when=leading)
    prior: _Record | None = None
    done: list[_Record] = []
    for at in range(max(first, 0), last):
        item = line.items[at]
        value = item.value
        if isinstance(value, Money):
            if item.start in story.taken:
                continue
            own = line.items[at - 2].value if at > 1 and line.shape[at - 2 : at] == "Ts" else None
            if isinstance(own, When) and current.said:
                done.append(_Record(amount=value, when=story.period(own), timed=True))
            elif _is_prior(line, at):
                prior = _Record(amount=value)
            elif current.amount is None:
                current = current._replace(amount=value)
            else:
                done.append(current)
                current = _Record(amount=value, when=current.when)
        elif isinstance(value, Percent | Multiple):
            change = _change(line, at, value)
            if change is None:
                continue
            if current.change is not None or (current.amount is not None and current.timed and _own_time(line, at)):
                done.append(current)
                current = _Record(change=change, when=current.when)
            else:
                current = current._replace(change=change)
        elif isinstance(value, When):
            period = story.period(value)
            if not _period_text(value) or (line.items[at - 1].word == "by" and current.said):
                continue
            if prior is not None and prior.when is None:
                done.append(prior._replace(when=period, timed=True))
                prior = None
            elif _compared(line, at) or value.since:
                continue
            elif not current.timed:
                if current.said and current.when is not None and leading is not None and current.amount is not None and current.when != period and _starts_anew(line, at):
                    done.append(current)
                    current = _Record(when=period, timed=True)
                else:
                    current = current._replace(when=period or current.when, timed=True)
            elif current.said:
                done.append(current)
                current = _Record(when=period, timed=True)
    if prior is not None:
        shifted = year_before(current.when) if current.when is not None else None
        if shifted is not None:
            done.append(prior._replace(when=shifted))
    done.append(current)
    yield from (record for record in done if record.said)


def _own_time(line: Line, at: int) -> bool:
    """Tell whether a change has a time of its own after it: "$1.9 billion last year, was up 17% in nine months"."""
    for index in range(at + 1, min(at + 6, len(line.items))):
        if line.shape[index] in "$%x":
            return False
        if line.shape[index] == "T":
            return bool(_period_text(line.items[index].value)) and not _compared(line, index)
    return False


def _starts_anew(line: Line, at: int) -> bool:
    return bool({",", "and", ";"} & {item.word for item in line.items[max(0, at - 3) : at]})


def _is_prior(line: Line, at: int) -> bool:
    before = [item.word for item in line.items[max(0, at - 4) : at] if item.shape not in "d"]
    return bool(before) and (
        before[-1] in words().priors - {"having"} or {"having", "been"} <= set(before) or "against" in before or "versus" in before
    )


def _change(line: Line, at: int, value: Percent | Multiple) -> Decimal | None:
    """The signed change; None where the percentage is a share or points."""
    if isinstance(value, Multiple):
        change = value.change_pct
        before = {item.word for item in line.items[max(0, at - 3) : at]}
        return -change if change > 0 and before & words().falls else change
    after = [item.word for item in line.items[at + 1 : at + 5]]
    if value.level:
        return value.value - 100
    if value.points or (after and after[0] == "of"):
        return None
    if after[:1] in (["to"], ["against"]) and {"same", "period", "level"} & set(after) or (value.value > 90 and {"against", "compared"} & set(after[:2])):
        return value.value - 100
    known = words()
    for distance in range(1, 7):
        for index in (at - distance, at + distance if distance < 4 else -1):
            if 0 <= index < len(line.items):
                word = line.items[index].word
                if word in known.falls:
                    return -value.value
                if word in known.rises:
                    return value.value
    for index in range(at - 7, max(-1, at - _DIRECTION), -1):  # "exports dropped by 30 percent, imports by just 7"
        if line.items[index].word in known.falls:
            return -value.value
        if line.items[index].word in known.rises:
            return value.value
    return None


def _fact(line: Line, story: Story, flow: Flow, record: _Record) -> Iterator[Trade]:
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

