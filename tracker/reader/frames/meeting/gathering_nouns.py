"""Gatherings as nouns: "the 12th session of the commission", "a three-day fair", "the fifth round of talks"."""

from functools import cache

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.meeting.forum_nouns import OF_SOMETHING, countries, forum, name_start
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.levels import is_of_level
from tracker.reader.frames.meeting.noun_phrase import WHICH, end_of, order, start_of
from tracker.reader.frames.meeting.series import last_round, parties_of, series_of
from tracker.reader.frames.meeting.words import listed
from tracker.reader.frames.slots import codes, line_before, written
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Unnamed
from tracker.reader.patterns import regex
from tracker.reader.story import Story


@cache
def gathering_words() -> frozenset[str]:
    """Every noun that may be the head of a gathering."""
    read = toml("meetings")
    return frozenset().union(*(read[name] for name in ("rounds", "forums", "exchanges")), _BUSINESS_MEALS)


def of_noun(line: Line, story: Story, index: int, item: Item) -> Gathering | None:
    """Return the gathering whose head is the noun at an item, None where it is only spoken of."""
    words = toml("meetings")
    word = item.word.rpartition(" ")[2]
    if item.kind != "word" and item.shape not in "kKcB":
        return None
    if item.text[:1].isupper() and _NAMED_ON.match(line.shape, index + 1):
        return None  # "Strategic Dialogue and Cooperation Platform"
    first, last = start_of(line, index), end_of(line, index)
    before = [each.word for each in line.items[first:index]]
    if _is_verb(line, first, index) or _is_none_of_its_own(line, first, before, word) or is_of_print(line, index):
        return None
    number, which = (
        order(line, first, index) or _of_its_kind(line, last),
        next((each for each in before if each in WHICH), ""),
    )
    if word in {"round", "session"} and (
        "another" in before or ({"new", "fresh"} & {*before} and (word == "round" or before[0] == "a"))
    ):
        which = which or "another"
    if word in OF_SOMETHING:  # "the second round of consultations", "the third edition of the forum"
        said = [each.word for each in line.items[index + 1 : last]]
        word = next((each for each in said if each in words["exchanges"] or each in words["forums"]), word)
        before += said
    if word in words["forums"] or (word in _BUSINESS_MEALS and before[-1:] == ["business"] and not which):
        return forum(line, story, (first, last, index), number, which)
    body = _body_of(line, story, first, last)
    named = countries(line, first, last)
    two = _two_of(line, first, last) or story.sides()
    if body is not None:
        parties = parties_of(body, two)
        number = number or order(line, index + 1, last)  # "the ministerial meeting of the 7th Joint Commission"
        return Gathering(first, last, index, "session", body.name, parties, number, which, body)
    level = any(each == "joint" or each.endswith("-level") for each in before)
    eighth = word == "meeting" and level and bool(which or number)  # "their eighth joint meeting"
    of_parliaments = "joint" in before and word in _SITTINGS and not line.words.isdisjoint(_STATES)
    levelled = is_of_level(line, (first, last, index), len(named), counted=bool(which or number))
    joint = _is_joint(line, first, last) or eighth or of_parliaments or levelled
    joint = joint and line.shape[last : last + 2] != ",X"
    if word in words["exchanges"]:
        if number is None and not which and _WITH_SOMEBODY.match(line.shape, index + 1):
            return None  # talks of two persons
        rounds = number is not None or not _ROUNDS.isdisjoint(before) or bool(which) or joint
        rounds = rounds or (word != "talks" and not _FIELDS.isdisjoint(before))
        return (
            Gathering(first, last, index, "meeting", _exchange(line, index, last), two, number, which)
            if rounds
            else None
        )
    again = last_round(line, story) if eighth else None
    if again is not None and again.form == "session" and not _OF_BOTH.isdisjoint((again.name or "").lower().split()):
        return Gathering(first, last, index, "session", again.name or "", again.parties, number, which, known=again)
    if joint:
        name = written(line, name_start(line, first, index) if levelled else max(first, index - 1), last)
        of_governments = _GOVERNMENTS & {each.word for each in line.items[0 if eighth else first : last]}
        sits = of_governments or of_parliaments
        return Gathering(first, last, index, "session" if sits else "meeting", name, two, number, which)
    regular = (
        number is not None or _is_held(line, first, word) or not _REGULAR.isdisjoint(before)
    )  # "held its regular session"
    if regular and line.items[first].word in {"its", "their"} and (own := _subject_body(line, story, first)):
        parties = parties_of(own, two)
        return Gathering(first, last, index, "session", own.name, parties, number, which, own)
    if number is None and not which:
        return None
    known = series_of(line, story)
    if known is not None and known.form != "forum":
        return Gathering(first, last, index, known.form, known.name or "", known.parties, number, which, known=known)
    owner = _owning(line, first, index)
    if owner is not None:
        return Gathering(first, last, index, "session", owner, two, number, which)
    group = _working_group(line, first, last) if number is not None and len(named) != 1 else None
    if group is not None and len(two) > 1:
        return Gathering(first, last, index, "session", group, two, number, which)
    if number is None or word == "meeting" or len(named) == 1 or line.items[first - 1].word == "whose":
        return None  # "the first session of the Kenyan parliament" is one country's own, "talks, whose first round"
    if word == "round" and not _talked(line, story):
        return None  # "Sixteen projects were approved in the first round"
    return Gathering(first, last, index, "meeting" if word == "round" else "session", word, two, number, which)


def _is_held(line: Line, first: int, word: str) -> bool:
    """Tell "opened its session", "held its meeting"."""
    done = line.items[first - 1].word in listed("hosting") | listed("sitting_begins") | listed("sitting_ends")
    return done and word in _SITTINGS | {"meeting"}


def _two_of(line: Line, first: int, last: int) -> tuple[Party, ...]:
    """The two countries that a gathering names, or a country and a bloc: "the third round on the EU-Chad treaty"."""
    named = countries(line, first, last)
    told = codes(line, first, last + (_TOPIC if line.shape[last : last + 1] in {"u", "f"} else 0))
    with_bloc = len(told) == _PAIR and any(country_of(code) is None for code in told)
    return tuple(sorted(told if with_bloc else named)) if with_bloc or len(named) == _PAIR else ()


_PAIR = 2
_TOPIC = 5  # items of "on the EU-Indonesia"


def _of_its_kind(line: Line, last: int) -> int | None:
    """Return the number that is told behind a gathering: 8 for "a meeting, the eighth of its kind, was held"."""
    kind = [item.word for item in line.items[last + 3 : last + 6]] == ["of", "its", "kind"]
    return order(line, last, last + 2) if kind and line.shape.startswith(",dO", last) else None


def _talked(line: Line, story: Story) -> bool:
    """Tell whether a line, or the one before it, speaks of talks; of a round that takes place earlier lines may."""
    number = story.number(line)
    near = story.lines[max(0, number - _BACK) : number] if not line.words.isdisjoint(_TAKING_PLACE) else []
    talks = toml("meetings")["exchanges"]
    return any(
        each is not None and not each.words.isdisjoint(talks) for each in (line, line_before(line, story), *near)
    )


_BACK = 10  # lines
_TAKING_PLACE = frozenset({"place", "held", "hosted", "organised", "organized", "scheduled"})


def _exchange(line: Line, index: int, last: int) -> str:
    """The name of an exchange: "political consultations", of which it may be "the sixth round"."""
    nouns = toml("meetings")["exchanges"]
    at = next((at for at in range(index, last) if line.items[at].word in nouns and at > index), index)
    start = index + 2 if at > index and line.items[index + 1].word == "of" else at
    return written(line, start, at + 1)


def _is_verb(line: Line, first: int, index: int) -> bool:
    """Tell "X meet", "the second time we meet"."""
    item = line.items[index]
    if item.word.rpartition(" ")[2] == "meet" and line.items[index - 1].word in {"we", "they", "you", "to"}:
        return True
    if item.word == "meet" and line.items[first - 1].word in {"will", "to", "would", "shall"}:
        return True  # "the commission will next meet in Lima"
    return first == index and line.shape[first - 1 : first] == "X" and item.shape == "k"


def is_of_print(line: Line, index: int) -> bool:
    """Tell "in the first edition of the message"."""
    following = [item.word for item in line.items[index + 1 : index + 4]]
    return following[:1] == ["of"] and not _PRINTED.isdisjoint(following)


def _is_none_of_its_own(line: Line, first: int, before: list[str], word: str) -> bool:
    """Tell "a press conference", "any talks", "regular meetings": no gathering that took place."""
    ranked = not WHICH.isdisjoint(before) or "O" in line.shape[first : first + len(before)]
    none = _NO_GATHERING - {"such"} if ranked else _NO_GATHERING  # "the last such session", "the first such summit"
    return not none.isdisjoint(before) or ("regular" in before and word.endswith("s"))


_WITH_SOMEBODY = regex(r"yd?[PAsCgFHRhW]{0,4}X")
_NAMED_ON = regex(r"&[FNKQM]")
_BUSINESS_MEALS = frozenset({"breakfast", "lunch", "luncheon", "dinner", "meeting", "reception", "gathering"})
_PRINTED = frozenset(
    "message newspaper paper article report magazine book story journal bulletin yearbook text".split()
)
_NO_GATHERING = frozenset({"press", "news", "video", "each", "every", "such", "any", "no", "future", "further"})
_ROUNDS = frozenset(
    {
        "round",
        "political",
        "strategic",
        "inter-ministerial",
        "interministerial",
        "intergovernmental",
        "office",
        "technical",
        "government",
        "governmental",
    }
)
_FIELDS = frozenset(  # of dialogues and consultations that states hold
    "policy defence defense security consular economic military maritime migration energy trade sectoral".split()
)
_GOVERNMENTS = frozenset({"governments", "government", "cabinets", "cabinet", "parliaments"})
_OF_BOTH = _GOVERNMENTS | {"joint"}
_SITTINGS = frozenset({"session", "sitting", "plenary"})
_STATES = _GOVERNMENTS | {
    "ministerial",
    "ministries",
    "ministers",
    "presidents",
    "premiers",
    "parliament",
    "committees",
}


def _working_group(line: Line, first: int, last: int) -> str | None:
    """Return the body without countries in its name that a numbered meeting is one of: "the Trade Working Group"."""
    for item in line.items[first:last]:
        body = item.value
        if isinstance(body, Body) and not body.places and body.name.split()[-1].lower() in _GROUPS:
            return body.name
    return None


_REGULAR = frozenset({"regular", "annual", "ordinary", "plenary", "extraordinary"})
_GROUPS = frozenset({"group", "commission", "committee", "mechanism", "subcommittee"})


def _owning(line: Line, first: int, index: int) -> str | None:
    """Return who has a round of its own: "the Group's first meeting", "the team's coming meeting"."""
    at = line.shape.find("s", first, index)
    named = at > 0 and (line.shape[at - 1] in "Kc" or line.items[at - 1].word in {"team", "panel"})
    return line.items[at - 1].text if named else None


def _is_joint(line: Line, first: int, last: int) -> bool:
    """Tell "a joint sitting of the two cabinets", "the meeting of the foreign ministers"."""
    said = {item.word for item in line.items[first:last]}
    if "officials" in said:
        return True
    plural = any(isinstance(item.value, Unnamed) and item.value.titles[-1].plural for item in line.items[first:last])
    own = said.isdisjoint({"governments", "cabinets", "parliaments", "two", "both", "joint"})
    one = own and line.items[last - 1].word in _GOVERNMENTS  # "Wednesday's sitting of the Government"
    of_governments = bool(_GOVERNMENTS & said and "of" in said) and not one
    return plural or ("joint" in said and not said.isdisjoint(_STATES)) or of_governments


def _body_of(line: Line, story: Story, first: int, last: int) -> Body | None:
    """The shared body whose gathering a noun phrase is: named in it, or meant by "the commission"."""
    for item in line.items[first:last]:
        if isinstance(item.value, Body) and item.value.shared:
            return story.full(item.value)
    return next((story.bodies[item.word] for item in line.items[first:last] if item.word in story.bodies), None)


def _subject_body(line: Line, story: Story, index: int) -> Body | None:
    """Return the body that "its 14th meeting" is one of: the shared one named before it."""
    named = [item.value for item in line.items[:index] if isinstance(item.value, Body) and item.value.shared]
    return story.full(named[-1]) if named else None
