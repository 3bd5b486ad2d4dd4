"""Who works under a document: "Bata runs the port under a contract with Peru", "Under a deal Bata will supply Tata"."""

from tracker.domain.facts import Party
from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.document.body_names import is_body_name
from tracker.reader.frames.document.group import group_at
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import complete
from tracker.reader.frames.document.words import Written
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_BY_WHICH = frozenset({"under", "through", "of", "per"})  # "under a contract", "by virtue of a contract"
_VIRTUE = frozenset({"virtue", "basis", "part", "terms"})
_OF_STATES = frozenset(
    """
    treaty declaration statement free trade air services bilateral intergovernmental inter-governmental interstate tax
    taxation customs visa preferential double convention framework governments countries states extradition
    """.split()
)
_PRIVATE = frozenset({"contract", "contracts", "lease", "concession", "licence", "license", "order"})
_STATES = frozenset({"countries", "governments", "states", "nations", "ministries"})
_TWO = frozenset({"two", "both"})
_OWNED = regex(r"Ps[kcgm]{0,3}(?:B|[NQ]{1,3}[KL]?)(?=[,.&tifyubT]|$)")
_WHICH = regex(r"(?:B|[NQ]{1,3}[KLF]?),d?[kcgm]{1,3},?$")
_GIVEN = frozenset({"to", "for", "with", "from", "by"})


def is_under(line: Line, mention: Written) -> bool:
    """Tell "under a contract", "by virtue of a lease" from a document that is done something to."""
    at = mention.left - 1
    before = items_word(line, at) if at >= 0 else ""
    return before in _BY_WHICH and (before != "of" or items_word(line, at - 1) in _VIRTUE)


def parties_under(line: Line, story: Story, act: Act, others: list[str]) -> tuple[Party, ...]:
    """Return the parties of "Bata runs the port under a contract signed with Peru", none where it is no such."""
    return working(line, story, act.mention, others) if act.voice in {"reduced", "relative"} else ()


def doers(line: Line, mention: Written) -> list[str]:
    """Return the organisations that work under a document, none where it is one of states."""
    named = {item.word for item in line.items[mention.left : mention.right]}
    if not is_under(line, mention) or not named.isdisjoint(_OF_STATES):
        return []
    first, last = _clause(line, mention)
    found = dict.fromkeys(_subject(line, first, last))
    for at in range(first, last):
        if line.items[at].word in _GIVEN:
            found.update(dict.fromkeys(_given(line, at + 1, last)))
        elif line.shape[at] == "r":
            found.update(dict.fromkeys([*_antecedent(line, first, at), *_subject(line, at + 1, last)]))
        owned = _OWNED.match(line.shape, at, last)
        if owned is not None:
            found.update(dict.fromkeys(group_at(line, at, owned.end()).names))
    return list(found)


def working(line: Line, story: Story, mention: Written, others: list[str]) -> tuple[Party, ...]:
    """Return those who work under a document, and with whom: `others`, else both states, else that of the place."""
    firms = doers(line, mention)
    known = others or _states_with(line, story, mention) or _place_of_work(line, story, mention, firms)
    found = list(dict.fromkeys([*firms, *known]))
    return complete(line, found) if firms and len(found) > 1 else ()


def _states_with(line: Line, story: Story, mention: Written) -> list[Party]:
    """Return both states in "a contract with the two governments"."""
    following = [item.word for item in line.items[mention.last : mention.last + 9]]
    at = following.index("with") if "with" in following else len(following)
    near = following[at : at + 6]
    return list(story.sides()) if not _TWO.isdisjoint(near) and not _STATES.isdisjoint(near) else []


def _place_of_work(line: Line, story: Story, mention: Written, firms: list[str]) -> list[Party]:
    """Return the one country of the pair in which a firm works under its contract: "runs the water of Lima"."""
    if len(firms) != 1 or _PRIVATE.isdisjoint(item.word for item in line.items[mention.left : mention.last]):
        return []
    first, last = _clause(line, mention)
    there: list[Party] = []
    for at, item in line.tags("P"):
        code = item.value.code.partition("-")[0] if isinstance(item.value, Place) else ""
        there_is = line.items[at - 1].word not in _GIVEN and not _owns(line, at)
        if code in story.pair and there_is and (first <= at < last or (at >= mention.last and not there)):
            there.append(code)
    return there[-1:]


def _owns(line: Line, at: int) -> bool:
    """Tell "Kenya's Bata", "Kenya-based"."""
    return line.shape[at + 1 : at + 2] == "s" or items_word(line, at + 2) == "based"


def _clause(line: Line, mention: Written) -> tuple[int, int]:
    """Return where those stand who work: before "under", or behind the comma of what a sentence opens with."""
    at = mention.left - 1
    if at > 2:
        return 1 + max(line.shape.rfind(mark, 0, at) for mark in (";", ":", ",&")), at
    comma = line.shape.find(",", mention.last)
    inserted = line.shape.find(",", comma + 1) if line.shape[mention.right : mention.right + 1] == "," else -1
    first = inserted if inserted > 0 else comma
    return (first + 1, len(line.items) - 1) if comma > 0 else (0, 0)


def _subject(line: Line, first: int, last: int) -> list[str]:
    """Return the organisations that a clause begins with; one word is a name where a verb of its own follows."""
    found = group_at(line, first, last).names
    single = len(found) == 1 and found[0] == line.items[first].text
    told = line.shape.startswith(",", first + 1) or is_verb(line, first + 1) or is_finite(line, first + 1)
    return found if not single or told else []


def _antecedent(line: Line, first: int, relative: int) -> list[str]:
    """Return the organisation of "Bata, the company that runs"."""
    before = _WHICH.search(line.shape, first, relative)
    return group_at(line, before.start(), relative).names if before is not None else []


def _given(line: Line, at: int, last: int) -> list[str]:
    """Return whom something is done by, to, for or with: organisations by their names, or by what leads to them."""
    if line.items[at].word in {"a", "an"} and line.shape[at + 1 : at + 2] in set("BNQ"):
        return []  # "with a World Bank grant"
    found = group_at(line, at, last).names
    told = line.items[at - 1].word == "by" or line.shape[at : at + 1] in {"P", "A", "d", "Q", "B"}
    return [name for name in found if told or is_body_name(name)]
