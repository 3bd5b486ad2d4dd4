"""Trade figures, grouped by time: each amount with its change."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Percent, When
from tracker.reader.years import year_before


class Figures(NamedTuple):
    """Figures of one flow at one time."""

    amount: Money | None = None
    change: Decimal | None = None
    when: str | None = None
    timed: bool = False

    @property
    def said(self) -> bool:
        return self.amount is not None or self.change is not None


_DIRECTION = 25  # items back to the verb that an elliptic clause repeats


def period_text(value: object) -> str:
    """The period of a time that trade may be of; a day is none."""
    if not isinstance(value, When) or value.period is None or len(value.period) == _DAY:
        return ""
    return value.period


_DAY = len("2021-12-07")


def leading_time(line: Line, story: Story, first: int, index: int) -> str | None:
    """The time that stands nearest before a flow: "In 2018, the turnover …"; a figure between them has it for its own."""
    nearest: str | None = None
    for at in range(first, max(index, 0)):
        value = line.items[at].value
        if line.shape[at] in "$%":
            nearest = None
        elif isinstance(value, When) and period_text(value) and not compared(line, at):
            nearest = story.period(value)
    return nearest


def compared(line: Line, at: int) -> bool:
    known = words()
    before = [item.word for item in line.items[max(0, at - 5) : at]]
    if not before:
        return False
    value = line.items[at].value
    if (
        isinstance(value, When)
        and value.of_antecedent is not None
        and any(letter in "%x" for letter in line.shape[max(0, at - 5) : at])
    ):
        return True
    if {"than", "compared", "comparison", "against", "versus", "vis-a-vis"} & set(before):
        return True
    figure = any(letter in "%x" for letter in line.shape[max(0, at - 4) : at])
    return figure and before[-1] in known.comparisons | {"the"} and before[-1] not in {"in"}


def records_of(line: Line, story: Story, first: int, last: int, leading: str | None) -> Iterator[Figures]:
    """Group the figures from `first` to `last` by time: each amount with its change."""
    current = Figures(when=leading)
    prior: Figures | None = None
    done: list[Figures] = []
    for at in range(max(first, 0), last):
        item = line.items[at]
        value = item.value
        if isinstance(value, Money):
            if item.start in story.taken:
                continue
            own = line.items[at - 2].value if at > 1 and line.shape[at - 2 : at] == "Ts" else None
            if isinstance(own, When) and current.said:
                done.append(Figures(amount=value, when=story.period(own), timed=True))
            elif _is_prior(line, at):
                prior = Figures(amount=value)
            elif current.amount is None:
                current = current._replace(amount=value)
            else:
                done.append(current)
                current = Figures(amount=value, when=current.when)
        elif isinstance(value, Percent | Multiple):
            change = _change(line, at, value)
            if change is None:
                continue
            if current.change is not None or (current.amount is not None and current.timed and _own_time(line, at)):
                done.append(current)
                current = Figures(change=change, when=current.when)
            else:
                current = current._replace(change=change)
        elif isinstance(value, When):
            period = story.period(value)
            if not period_text(value) or (line.items[at - 1].word == "by" and current.said):
                continue
            if prior is not None and prior.when is None:
                done.append(prior._replace(when=period, timed=True))
                prior = None
            elif compared(line, at) or value.since:
                continue
            elif not current.timed:
                if (
                    current.said
                    and current.when is not None
                    and leading is not None
                    and current.amount is not None
                    and current.when != period
                    and _starts_anew(line, at)
                ):
                    done.append(current)
                    current = Figures(when=period, timed=True)
                else:
                    current = current._replace(when=period or current.when, timed=True)
            elif current.said:
                done.append(current)
                current = Figures(when=period, timed=True)
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
            return bool(period_text(line.items[index].value)) and not compared(line, index)
    return False


def _starts_anew(line: Line, at: int) -> bool:
    return bool({",", "and", ";"} & {item.word for item in line.items[max(0, at - 3) : at]})


def _is_prior(line: Line, at: int) -> bool:
    before = [item.word for item in line.items[max(0, at - 4) : at] if item.shape not in "d"]
    return bool(before) and (
        before[-1] in words().priors - {"having"}
        or {"having", "been"} <= set(before)
        or "against" in before
        or "versus" in before
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
    if (after[:1] in (["to"], ["against"]) and {"same", "period", "level"} & set(after)) or (
        value.value > 90 and {"against", "compared"} & set(after[:2])
    ):
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
