"""Whom a person stands for by the side that a sentence puts him on: "for Oman by X", "the Omani side, headed by X"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Mention, code_at
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_ACTS_FOR = frozenset({"spoke", "signed", "signs", "signing", "speaking", "acted", "initialled"})
_WAS = frozenset({"was", "were", "is", "came"})
_GOVERNMENTS = frozenset({"government", "republic", "kingdom", "state", "side"})
_SIDES = frozenset({"side", "part", "half", "delegation", "team", "mission", "contingent", "one", "negotiators"})
_RECEIVED = frozenset({"received", "welcomed", "greeted", "hosted", "met", "awaited"})
_LEADS = frozenset(
    """
    led leads lead leading headed heads head heading
    represented represents representing chaired chairs chairing
    """.split()
)
_COMES = frozenset(toml("sides")["company"]["comes"])
_BETWEEN = _COMES | frozenset(", who which also had has the a is to will was expected due at".split())
_PART_OF = frozenset({"head", "part", "member"})  # "at the head of the Kazakh delegation", "is part of it"
_SIDE_OF_CLAUSE = regex(r"(?:,r|k|i)[^X;:]{0,9}?ud?(?P<place>[AP])s?k(?!o)")  # "who steered it on the Omani side"
_OTHERS = frozenset({"hosts", "hosts'", "guests", "guests'", "visitors", "visitors'"})
_ON_THE_OTHER = (["on", "the", "other"], ["for", "the", "other"], ["from", "the", "other"])
_IN_ROLE = frozenset({"as", "in"})
_FOR = frozenset({"for", "from", "representing", "of"})
_ON_BEHALF = frozenset({"behalf", "part", "name"})
_LIST = regex(r"(?:,&|&|,)[dby]?")
_SIGNED_BY = regex(r",?[dkT]{1,5}bd?")  # "For Costa Rica it was signed by X"
_CLOSES = regex(r",?[&;.]|$")
_GAPPED = regex(r"(?<=[,;&])[uf]?d?(?:[rk]od?)?(?P<place>[PA])s?[k#]?bd?$")  # "the Peruvian by X", "that of Peru by X"
_GAPPED_LEADS = regex(r",?&?d?(?P<place>[PA])s?[k#]?(?=[,.;]|$)")  # "… and Y the Peruvian one"
_REPRESENTED = regex(r"(?P<place>P)kkb")
_MEMBERS = frozenset((*toml("sides")["teams"]["parties"], "companies", "firms"))
_OF_TEAM = _SIDES | _MEMBERS | {"a", "an", "of", "large", "big", "high-level", "business", "trade", "some", "first"}
_MEMBERS_NEAR = 4  # items from a team to the country of its members
_BY = regex(r"b(?:dC,?)?$")  # "Peru was represented by his counterpart, X"
_FAR = 9  # items from "for Kazakhstan" to whom it is said of
_NEAR = 8


def side_of(line: Line, mention: Mention) -> Party | None:
    """As in "From the Kazakh side the commission was chaired by X", "X, who led the Kazakh delegation"."""
    at = next((index for index, item in enumerate(line.items) if item.value is mention), None)
    if at is None:
        return None
    side = (
        _led_by(line, at)
        or _represents_with(line, at)
        or _led_of(line, at)
        or _after(line, at)
        or _for_whom(line, at)
        or _represented(line, at)
    )
    if side is not None:
        return side
    if any(title.meant == "our" for title in mention.titles):
        return None  # "the Omani side is headed by X, and our co-chair is Y"
    says = _says_after(line, at)
    for index in range(at):
        named = _side_at(line, index)
        told = named is not None and not (says and not _is_governed(line, index))
        if told:
            side = named if not _is_across(line, index, at) else None
    return side


def _represents_with(line: Line, at: int) -> Party | None:
    """As in "A, B and C represented Peru": of the side of the last of them."""
    match = _TOGETHER.match(line.shape, at)
    represents = match is not None and line.items[match.end()].word.startswith("represent")
    return _led_by(line, match.end() - 1) if match is not None and represents else None


_TOGETHER = regex(r"X(?:,X)*,?&X(?=k)")


def _is_across(line: Line, index: int, at: int) -> bool:
    """Tell that the side at an item meets the person at another one."""
    first = line.shape.rfind("X", 0, at)
    while first > index and _LIST.fullmatch(line.shape, first + 1, at):
        at, first = first, line.shape.rfind("X", 0, first)
    by = at - 1 - (line.shape[at - 1 : at] == "d")
    if _is_governed(line, index):
        return False  # "On the Omani side, X called on Y"
    if line.shape[by] == "b":
        return line.items[by - 1].word in _RECEIVED
    return is_met(line, at, index + 1)


def _says_after(line: Line, at: int) -> bool:
    """Tell who says what stands before him: "The Omani side has agreed, X said"."""
    said = any(item.word in cues().speech for item in line.items[at + 1 : at + 2])
    return said and line.shape[max(0, at - 1) : at] in {",", '"'}


def _is_governed(line: Line, index: int) -> bool:
    """Tell "On the Omani side, X said" by its preposition."""
    before = index - 1 - (line.shape[index - 1 : index] == "d")
    if before > 0 and line.items[before].word == "of":
        return line.items[before - 1].word in _ON_BEHALF  # none is "the head of the Omani delegation met X"
    return before >= 0 and line.items[before].word in _FOR | {"on", "by"}


def other_side(line: Line, story: Story, mention: Mention) -> Party | None:
    """As in "from the Kazakh side by X; from the hosts', by Y": the other one than the side named before."""
    at = _index(line, mention)
    segment = line.shape.rfind("X", 0, at) + 1
    others = any(
        item.word in _OTHERS or (item.word == "other" and line.items[number + 1].word in _SIDES)
        for number, item in enumerate(line.items[segment:at], segment)
    )
    after = [item.word for item in line.items[at + 1 + (line.shape[at + 1 : at + 2] == ",") :][:3]]
    if not others and after not in _ON_THE_OTHER:
        return None
    first = next((side for index in range(at) if (side := _side_at(line, index)) is not None), None)
    acts = _REPRESENTED.match(line.shape)
    if first is None and acts is not None and "represented" in line.words:
        first = country_of(code_at(line, acts.start("place")) or "")
    return story.other(first)


def _index(line: Line, mention: Mention) -> int:
    return next((index for index, item in enumerate(line.items) if item.value is mention), 0)


def _for_whom(line: Line, at: int) -> Party | None:
    """As in "For the Netherlands, Minister X signed", "for Kazakhstan by Minister X and Y, and for Turkey by Z"."""
    says = any(item.word in cues().speech for item in line.items[at + 1 : at + 2])
    first = line.shape.rfind("X", 0, at) + 1
    while first and _LIST.fullmatch(line.shape, first, at):  # a list of one side
        at, first = first - 1, line.shape.rfind("X", 0, first - 1) + 1
    place = line.items[at - 2].value if line.shape[max(0, at - 2) : at] == "P:" else None
    if isinstance(place, Place) and place.form == "name":
        alone = at == len("P:") or line.shape[at - 3] in ";,"
        if alone or _opener(line, at - 2) is not None:
            return country_of(place.code)  # "For Peru: X, Minister of Defence", "Ghana: Y"
    for index in range(at - 1, max(first, at - _FAR) - 1, -1):
        item = line.items[index]
        if item.shape in ";:":
            return None
        if item.shape == "P" and isinstance(item.value, Place):
            opener = _opener(line, index)
            if opener is None:
                continue
            between = line.shape[index + 1 : at]
            was = between == "k" and line.items[index + 1].word in _WAS  # "Signing for Peru was X"
            was = was or (between in {"kk", "ks"} and line.items[index + 1].word == "it")  # "For Peru it is X"
            follows = was or between in {",", "b", ",b", "", "d", ",d", "bd"} or _SIGNED_BY.fullmatch(between)
            opens = opener == 0 or line.shape[opener - 1] in ",;&("
            if opener and _is_of_left(line, opener, index):
                continue  # "signed by X, for Colombia, and by Y"
            if (says or line.shape[index + 1 : at] in {",", ",d"}) and not opens:
                return None  # "… keeps open for Angola, Minister X said", "a loan from Angola, Minister X made known"
            return country_of(item.value.code) if follows or (opens and opener) else None
    return None


def _is_of_left(line: Line, opener: int, index: int) -> bool:
    """Tell "for Colombia" that is said of the person before it: "X, for Colombia, and Y"."""
    before = line.shape[:opener].removesuffix(",")
    return before.endswith("X") and _CLOSES.match(line.shape, index + 1) is not None


def _represented(line: Line, at: int) -> Party | None:
    """As in "Georgia is represented in Riga by Ambassador X"."""
    gapped = _gapped(line, at)
    if gapped is not None:
        return gapped
    verb = next((index for index in range(max(0, at - _NEAR), at) if line.items[index].word == "represented"), None)
    if verb is None or _BY.search(line.shape, verb, at) is None or "X" in line.shape[verb:at]:
        return None
    if not _OTHERS.isdisjoint(item.word for item in line.items[verb:at]):
        return None  # "Peru was represented by its ambassador, the hosts by X"
    index = line.shape.rfind("P", 0, verb)
    place = line.items[index].value if index >= 0 else None
    joined = line.shape[max(0, index - 2) : index] == "P&"  # "Peru and Chile, represented by Ministers X and Y"
    return country_of(place.code) if isinstance(place, Place) and not joined else None


def _gapped(line: Line, at: int) -> Party | None:
    """As in "China was represented by X, Peru by Y", "the Omani side was led by X, the Lao by Y"."""
    before = line.shape.rfind("X", 0, at)
    found = _GAPPED.search(line.shape, max(0, before), at) if "b" in line.shape[: max(0, before)] else None
    leads = any(item.word in _LEADS for item in line.items[before + 1 : min(before + 3, at)]) if before >= 0 else False
    told = found or (_GAPPED_LEADS.match(line.shape, at + 1) if leads else None)
    place = line.items[told.start("place")].value if told is not None else None
    return country_of(place.code) if isinstance(place, Place) else None


def _opener(line: Line, index: int) -> int | None:
    """Where "for" or "on behalf of" stands before the place at an item."""
    before = index - 1 - (line.shape[index - 1 : index] == "d")
    if before > 1 and line.items[before].word == "of" and line.items[before - 1].word in _GOVERNMENTS:
        before -= 2 + (line.shape[before - 2] == "d")  # "on behalf of the Government of Peru"
    if before < 0 or line.items[before].word not in _FOR:
        return None
    if line.items[before].word != "of":
        return before
    return before - 2 if before > 1 and line.items[before - 1].word in _ON_BEHALF else None


def _after(line: Line, at: int) -> Party | None:
    """As in "Deputy Prime Minister X on behalf of Russia", "X for Norway and Y for Sweden", "X from the Omani side"."""
    clause = _side_of_clause(line, at)
    if clause is not None:
        return clause
    at += 2 * (line.shape[at + 1 : at + 3] == ",r" and line.items[min(at + 3, len(line.items) - 1)].word in _ACTS_FOR)
    spoke = line.items[min(at + 1, len(line.items) - 1)].word in _ACTS_FOR  # "X signed for Ecuador, Y for Peru"
    index = at + 1 + (spoke or line.shape[at + 1 : at + 2] in {"(", ","})
    for place in range(index + 1, min(index + 5, len(line.items))):
        value = line.items[place].value
        if not isinstance(value, Place):
            continue
        opener = _opener(line, place)
        ended = line.shape[place + 2 : place + 3] in {"&", ",", ".", ";", ""}
        if line.shape[place] == "A" and (line.shape[at + 1] != "," or (place - index == 2 and ended)):
            index += line.shape[index] == ","
            said = line.items[index].word in {"from", "on", "for"} and place - index <= 2
            return _side_at(line, place) if said else None
        if line.shape[at + 1] == "," and not _is_of_left(line, index, place):
            return None
        ends = line.shape[place + 1 : place + 2] in {"", ",", ";", ".", "&", ")", "k"}
        return country_of(value.code) if opener == index and ends and line.items[index].word != "from" else None
    return None


def _side_of_clause(line: Line, at: int) -> Party | None:
    """As in "X, who steered it on the Omani side", "with X as head of government on the Omani side"."""
    told = _SIDE_OF_CLAUSE.match(line.shape, at + 1)
    if told is None or (line.shape[at + 1] != "," and line.items[at + 1].word not in _IN_ROLE):
        return None
    says = any(item.word in cues().speech for item in line.items[at + 1 : told.end()])
    return _side_at(line, told.start("place")) if not says else None


def _side_at(line: Line, index: int) -> Party | None:
    """The country of "Omani side", "Oman's delegation" or "representing Oman" that has its place at an item."""
    item = line.items[index]
    if not isinstance(item.value, Place):
        return None
    noun = index + 1 + (line.shape[index + 1 : index + 2] == "s")
    noun += line.shape[noun : noun + 2] in {"gk", "gc"}  # "the Omani trade mission"
    if noun < len(line.items) and line.items[noun].word in _SIDES:
        return country_of(item.value.code)
    party = noun < len(line.items) and line.items[noun].word == "party"
    if party and _opener(line, index) is not None and line.shape[index] == "A":
        return country_of(item.value.code)  # "For the Omani party it was signed by X"
    before = index - 1 - (line.shape[index - 1 : index] == "d")
    represented = before >= 0 and line.items[before].word.startswith("represent")
    return country_of(item.value.code) if item.shape == "P" and represented else None


_TEAM_LED = regex(r"(?P<team>k)[of]d?#?(?P<place>P|A(?=k))k{0,2}?,?(?:k|rk)?(?P<leads>k)bd?$")


def _led_of(line: Line, at: int) -> Party | None:
    """The side whose leader the person at an item is: "a delegation of Norway, led by X"."""
    told = _TEAM_LED.search(line.shape, 0, at)
    if told is None or line.items[told.start("team")].word not in _SIDES:
        return None
    place = line.items[told.start("place")].value
    leads = line.items[told.start("leads")].word in _LEADS
    return country_of(place.code) if leads and isinstance(place, Place) else None


def _led_by(line: Line, at: int) -> Party | None:
    """The side that the person at an item leads: "X, who headed the Kazakh delegation", "X represented Kuwait"."""
    led = False
    for index in range(at + 1, min(at + _NEAR, len(line.items))):
        item = line.items[index]
        if led and isinstance(item.value, Place):
            return _side_at(line, index) or _side_of_members(line, index)
        after = line.items[min(index + 1, len(line.items) - 1)].word
        comes = item.word == "with" and line.items[index - 1].word in _COMES  # "X came with a delegation of firms"
        if comes or (item.word in _LEADS and after != "by") or (item.word in _PART_OF and after == "of"):
            led = True
        elif item.word not in _BETWEEN and not (led and _is_of_team(line, index)):
            return None
    return None


def _is_of_team(line: Line, index: int) -> bool:
    """Tell the words between a verb of leading and whose team it is: "led a first group of 50 Omani companies"."""
    return line.shape[index] in "#Oo" or line.items[index].word in _OF_TEAM


def _side_of_members(line: Line, index: int) -> Party | None:
    """The country of "50 Omani companies" in a team that somebody leads."""
    place, noun = line.items[index].value, line.items[min(index + 1, len(line.items) - 1)].word
    team = {item.word for item in line.items[max(0, index - _MEMBERS_NEAR) : index]}
    led = not team.isdisjoint(_SIDES | _MEMBERS) and noun in _MEMBERS
    return country_of(place.code) if led and isinstance(place, Place) and line.shape[index] == "A" else None
