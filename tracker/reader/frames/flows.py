# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""What trade figures are of: turnover, exports or imports; whose, with whom, in what goods."""

from typing import Literal

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.story import Flow, Story
from tracker.reader.tags import Place

Measure = Literal["turnover", "exports", "imports"]
_VERBS = frozenset(
    """
    exported imported sold bought shipped traded sells buys exporting importing buy
    """.split()
)


def flows_of(line: Line, story: Story) -> list[Flow]:
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
        if (after is not None and (after.word in known.not_after or after.shape in "HW")) or before in known.not_before:
            continue
        if (
            after is not None
            and after.shape == "&"
            and index + 2 < len(line.items)
            and line.items[index + 2].word in {"economic", "investment", "investments"}
        ):
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
        flows.append(_flow(line, story, measure, (first, index, last), previous))
    return flows


def _flow(line: Line, story: Story, measure: Measure, at: tuple[int, int, int], previous: Flow | None) -> Flow:
    """Make the flow of a noun; `at` is where its stretch of the line begins, the noun, and where the stretch ends."""
    first, index, last = at
    items = line.items
    scope, _scope_end = _scope(line, index, last)
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
        return Flow(
            measure,
            sides[0] if sides else None,
            sides[1] if len(sides) > 1 else None,
            scope,
            index,
            ("reporter", "partner"),
        )
    to = "to" if measure == "exports" else "from"
    partner = after.get(to) or after.get("with")
    reporter = before or after.get("of") or after.get("by")
    if verb and measure == "imports" and partner is None and after.get("object"):
        partner = after["object"]
    if reporter is not None and reporter == partner:
        reporter = None
    carried: list[str] = []
    if partner is None and reporter is None and previous is not None:
        reporter, partner = _turned(previous, story)
        carried = ["reporter", "partner"]
    elif partner is None:
        partner = story.other(reporter) or (
            previous.partner if previous is not None and previous.reporter == reporter else None
        )
        carried = ["partner"]
    elif reporter is None:
        inherited = previous.reporter if previous is not None and previous.partner == partner else None
        reporter = inherited or story.other(partner) or (story.host if story.host != country_of(partner) else None)
        carried = ["reporter"]
    return Flow(measure, reporter, partner, scope, index, tuple(carried))


def _again(line: Line, index: int) -> bool:
    """Tell "those of brandy", "those to Northern Ireland": the same trade in other goods, or with another."""
    return index + 1 < len(line.items) and line.items[index + 1].word in {"of", "to", "from", "with"}


_BOTH_SIDES = frozenset(
    """
    bilateral mutual two-way countries nations states neighbors neighbours sides two republics
    """.split()
)


def _turned(previous: Flow, story: Story) -> tuple[Party | None, Party | None]:
    """Who exports where, after a sentence about the whole or about the other direction."""
    if previous.measure != "turnover":
        return previous.reporter, previous.partner
    host = story.reporter if story.reporter in (previous.reporter, previous.partner) else story.host
    if host in (previous.reporter, previous.partner):
        return (host, previous.partner if host == previous.reporter else previous.reporter)
    return previous.reporter, previous.partner


_SUBDIVISIONS = frozenset({"oblast", "region", "province", "republic", "prefecture"})


def _owner(line: Line, first: int, index: int) -> Party | None:
    """The place before the noun, or the verb's subject: "Russian exports", "Brazil exported"."""
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
        elif item.shape == ";" or item.word in {"which", "while", "whereas"}:
            break
        elif item.shape in "$%,&" and item.start > line.items[min(last, len(line.items) - 1)].start:
            preposition = "none" if item.shape in ",&" else preposition
    return found


def _pair_named(line: Line, index: int, last: int, before: Party | None, first: int) -> list[Party]:
    """The parties of a turnover: between A and B, A's trade with B, trade of A with B, A and B traded."""
    named = codes(line, index + 1, last)
    if line.items[index].word in _VERBS:
        named = codes(line, first, index) + named
    elif before is not None:
        named = [before, *(code for code in named if code != before)]
    else:
        ahead = list(codes(line, max(first, index - 3), index))
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


_NOT_GOODS = frozenset(
    """
    were was is are rose fell reached amounted totalled totaled dropped increased decreased grew stood came had has
    between by from to for worth put up down two both last this which according increased over in into hit made
    totaling the accounted expanded climbed surged exceeded year
    """.split()
)
_ALL_GOODS = frozenset(
    "goods|goods and services|merchandise|products|it|all goods|goods worth|commodities|countries|both|value".split("|")
)
