"""The sums of trade that a text has told so far: another one that they rule out is of something else."""

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Money

_RIVAL = 2  # times by which two sources may differ on the turnover of two countries
_ROUNDED = 1.1  # … and one sum told twice
_DIFFERENT = frozenset({"another", "different", "differ", "differs", "discrepancy", "rival"})  # "gives another figure"


def is_ruled_out(line: Line, story: Story, flow: Flow, when: str | None, amount: Money) -> bool:
    """Tell a sum that cannot be of this trade: more than the whole of it, or another sum for what was told before."""
    sums = story.sums
    told = sums.get(_key(flow, when, amount))
    apart = _RIVAL if flow.measure == "turnover" else _ROUNDED
    guessed = told is not None and bool(flow.carried) and line.words.isdisjoint(_DIFFERENT)
    before = told or amount.amount
    if guessed and when is not None and max(before, amount.amount) > apart * min(before, amount.amount):
        return True
    wholes = [sums.get(_key(replace(flow, scope="all"), when, amount))] if flow.scope != "all" else []
    if flow.measure != "turnover":
        sides = sorted(party for party in (flow.reporter, flow.partner) if party is not None)
        both = Flow("turnover", sides[0], sides[-1], "all", flow.at)
        wholes.append(sums.get(_key(both, when, amount)))
    return any(whole is not None and amount.amount > _ROUNDED * whole for whole in wholes)


def enter(story: Story, flow: Flow, when: str | None, amount: Money) -> None:
    """Keep a sum."""
    story.sums.setdefault(_key(flow, when, amount), amount.amount)


def _key(flow: Flow, when: str | None, amount: Money) -> tuple[str | None, ...]:
    return (flow.measure, flow.reporter, flow.partner, flow.scope, when, amount.currency)
