"""A line's figures and times from left to right, gathered into groups of one thing at one time."""

from decimal import Decimal

from tracker.reader.frames.trade.clauses import FIGURES, clauses_of, is_appended
from tracker.reader.frames.trade.figure_changes import change_of, last_direction
from tracker.reader.frames.trade.figure_dating import take_time, take_unknown
from tracker.reader.frames.trade.figure_goods import goods_by
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.figure_roles import is_of_word, role_of, told_sum
from tracker.reader.frames.trade.figure_shares import is_grown_to, settled, share_goods, share_times, shared_changes
from tracker.reader.frames.trade.figure_times import (
    UNKNOWN,
    in_known_year,
    is_of_unknown_year,
    is_of_years,
    period_text,
    told_ahead,
)
from tracker.reader.frames.trade.figure_walk import Walk
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.heads import is_compared_of
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Percent, When

_LEVEL = 2  # items of "level of"
_RESUMED = 12  # items from "than in 2022, when" to what it was then


def groups_of(line: Line, story: Story, owned: dict[int, Head]) -> list[Group]:
    """Group the figures of a line, in the order of the text; `owned` says what each is of."""
    shared = shared_changes(line)
    if "$" not in line.shape and len({owned.get(at) for at in shared}) > 1:
        shared = {}  # "exports and imports grew by 7 and 9 percent, respectively"
    found = _walked(Walk(line, story, owned), shared)
    told = [group for group in found if group.amount is not None and group.change is None][-len(shared) :]
    for group, at in zip(told, sorted(shared), strict=len(told) == len(shared)):
        group.change = shared[at]
    share_times(line, story, found)
    share_goods(line, found)
    return found


def _walked(walk: Walk, skipped: dict[int, Decimal]) -> list[Group]:
    """Return the groups of a line, read to its end but for some figures."""
    inserted: tuple[str | None, Group | None] | None = None
    for clause in clauses_of(walk.line):
        if inserted is not None and not clause.inserted:
            if not is_appended(walk.line, clause):
                walk.said, walk.open = inserted
            inserted = None
        if clause.inserted and inserted is None:
            inserted = walk.said, walk.open
        walk.clause = clause
        for at in range(clause.first, clause.last):
            item = walk.line.items[at]
            if item.shape == "(":
                walk.outside.append(walk.said)
            elif item.shape == ")" and walk.outside:
                outside = walk.outside.pop()
                bare = not any(letter in FIGURES for letter in walk.line.shape[walk.line.shape.rfind("(", 0, at) : at])
                walk.said = walk.said if outside is None and bare else outside  # "Trade (2021): exports $5 million"
            elif item.shape in FIGURES:
                if at not in skipped:
                    _take(walk, at, item.value)
            elif item.shape == "T" and isinstance(item.value, When):
                when = in_known_year(item.value, walk.said or walk.story.flow_when)
                if period_text(when) or (not when.period and told_ahead(walk.line, at, when, walk.story)):
                    take_time(walk, at, when)
                elif is_of_unknown_year(item) and (walk.said or walk.story.flow_when):
                    take_unknown(walk, at)
        walk.sign = last_direction(walk.line, clause.first, clause.last) or walk.sign
    for group in walk.done if walk.span is not None else ():
        if group.when == UNKNOWN and group.amount is not None and is_grown_to(walk.line, group):
            group.when, group.change = (walk.span or ("", None))[1], None
    return settled(walk.done, walk.span, walk.story)


def _take(walk: Walk, at: int, value: object) -> None:
    """Take a figure, if it is of trade: into the open group, or into one of its own."""
    head = walk.owned.get(at)
    if head is None:
        walk.open = walk.slot = None
        return
    if is_of_word(walk.line, at, head.at, walk.slot_at):
        named = goods_by(walk.line, head.at, at, walk.clause)  # "and fishmeal (down 4% to $5 million)"
        if named is None and (walk.open is None or walk.open.goods is None or walk.open.clause != walk.clause):
            return
    if isinstance(value, Money):
        if walk.line.items[at].start not in walk.story.taken:
            _take_sum(walk, at, value, head)
    elif isinstance(value, Percent | Multiple):
        change = change_of(walk.line, at, value, walk.clause, walk.sign)
        if change is None or is_of_years(walk.line, at, walk.clause, walk.story):
            return
        if _is_when(walk, at):
            walk.said, walk.open, walk.compared = walk.compared, None, None
        group = walk.group_for(head, at, lambda group: group.change is None)
        group.change = change
        group.base_when = group.base_when or walk.compared


def _take_sum(walk: Walk, at: int, value: Money, head: Head) -> None:
    """Take a sum: a level, or that of an earlier time which a level is compared with."""
    role = role_of(walk.line, at, value)
    if role == "level" and head.at < at - 2 and is_compared_of(walk.line, at - 2):
        role = "base"
    if role == "base" and head.at > at and walk.open is not None and walk.open.head.measure != head.measure:
        role = "level"  # "against $41 million in imported goods"
    if role == "none":
        walk.slot = None
        return
    told = walk.open if walk.open is not None and walk.open.head == head else None
    if told is not None and _is_aside(walk, at, value, told):
        role = "base"
    if _resumes(walk, at):
        walk.open_base(at, value, head, told).when = walk.compared
    elif role == "base" or (walk.line.shape[at - 2 : at] == "Ts" and walk.open is not None):
        base = walk.open_base(at, value, head, told)
        own = walk.line.items[at - 2].value if walk.line.shape[at - 2 : at] == "Ts" else None
        if isinstance(own, When):  # "on the previous year's $72.9 billion"
            base.when = walk.time_meant(at - 2, own)
    else:
        walk.group_for(head, at, lambda group: group.amount is None).amount = told_sum(walk.line, at, value)


def _is_aside(walk: Walk, at: int, value: Money, told: Group) -> bool:
    """Tell the sum of another time in brackets: "$5 million (2022: $4 million)", "… ($4 million in 2022)"."""
    shape = walk.line.shape
    beside = told.amount is not None and told.amount.currency == value.currency and told.base is None
    return beside and (walk.aside == at or (shape[at - 1] == "(" and shape[at + 1 : at + 4] == "iT)"))


def _is_when(walk: Walk, at: int) -> bool:
    """Tell "compared with 2022, when exports were 4 percent higher": the changes of the time just compared with."""
    return "when" in _behind_compared(walk, at)[:2]


def _resumes(walk: Walk, at: int) -> bool:
    """Tell "than in 2022 ($6.3 billion)", "the same period, when it stood at $3.2 billion"."""
    between = _behind_compared(walk, at)
    if between[-1:] == ["of"] and len(between) <= _LEVEL:
        return True  # "below the 2012 level of $5 million"
    return between[:1] == ["("] or bool({"when", "which"} & set(between[:2]))


def _behind_compared(walk: Walk, at: int) -> list[str]:
    """Return the words from the time just compared with to a figure; none where there is no such time near."""
    near = walk.compared is not None and at - walk.compared_at <= _RESUMED
    return [item.word for item in walk.line.items[walk.compared_at + 1 : at]] if near else []
