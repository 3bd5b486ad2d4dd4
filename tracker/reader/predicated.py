"""Titles that the verb of a clause gives to its subject: "X, who left trade in May and is now premier"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.cues import is_verb
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAMES, Found, Mention, Unnamed, code_at, found_as, is_word, merge, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People, Person
from tracker.reader.titles import Title

_VERBS: dict[str, list[str]] = toml("titles")["verbs"]
_HOLDS, _HELD, _GIVEN = (frozenset(_VERBS[kind]) for kind in ("holds", "held", "given"))
_HOLDS_NOW = _HOLDS | _GIVEN
_TAKEN = _HOLDS_NOW | _HELD
_HELPS, _NOW, _ONCE = (frozenset(_VERBS[kind]) for kind in ("helps", "adverbs_now", "adverbs_past"))
_BEGINS, _ENDS = (frozenset(_VERBS[kind]) for kind in ("begins_as", "ends_as"))
GAVE, _TOOK_AWAY = frozenset(_VERBS["gave"]), frozenset(_VERBS["took_away"])
_SWORE = frozenset({"swore", "swears", "swearing", "sworn"})
_BEFORE_GIVEN = frozenset({"as", "to", "be"})
_IMAGINED = frozenset({"if", "unless", "whether", "had", "should"})
_TITLE_WORDS = "kt"
_TITLE = frozenset("RFgEAsdMmhP")  # letters of a title's words before its head
_APPOSITION = regex(r",d[^,;XW]{1,12},$")
_ASIDE = regex(r",(?:r[^;XW]*|[kd][^,;XWNIr]{1,6}),$")  # "X, who spoke, is premier", "X, himself a Dane, was mayor"
_CREDENTIALS = frozenset({"credentials", "credence"})
_CHOICES = _CREDENTIALS | frozenset(
    "election re-election inauguration confirmation appointment reappointment installation designation".split()
)
_SINGLE = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
_BEEN = frozenset({"was", "were", "been", "is", "be", "being", "has", "newly", "also"})
_AND_ANOTHER = regex(r"(?:[PA]s?)?[FgR]*H(?:o[Fg]+)?&$")  # "vice president and minister of …"
_POST_OF = regex(r"(?P<verb>.)d(?P<noun>k)od?$")
_TAKES, _LEAVES, _POSTS = (frozenset(_VERBS[kind]) for kind in ("takes_post", "leaves_post", "posts"))
_WILL = frozenset({"will", "would", "shall", "is", "are", "to", "due", "set", "expected"})
_UP = frozenset({"up", "over"})
_DESCRIBED = regex(r"d?[kgAR]{0,2}k$")
_PEOPLE = frozenset({"diplomat", "lawyer", "banker", "economist", "politician", "general", "journalist", "businessman"})
_SOMEONE = regex(r",d(?:[kgAOR]{0,2}A|[kgAOR]{1,3})$")
_BESIDE = frozenset({"with", "under"})
_CAPACITY, _CAPACITIES = regex(r",?id[kg]$"), frozenset({"capacity", "role", "function", "quality"})
_LOST = frozenset({"lost", "left", "leaves", "leaving"})
_HE, _WHEN = frozenset({"he", "she"}), frozenset({"when", "while"})
_FAR = 12  # items from a verb to its "as", and from a relative to a second verb of its clause


def mark_predicated(lines: Sequence[Line], people: People) -> None:
    """Give each title without a name to the subject of the verb that gives it, where this is a person's name."""
    for line in lines:
        if line.role in {"headline", "heading"} or "W" not in line.shape:
            continue
        made: list[Found] = []
        for at, item in list(line.tags("W")):
            if isinstance(item.value, Unnamed) and not any(title.plural for title in item.value.titles):
                each = _given(line, at, item.value.titles, people)
                if each is not None:
                    made.append(each)
        merge(line, [each for each in made if line.shape[each.first] != "X"])


def _given(line: Line, at: int, titles: tuple[Title, ...], people: People) -> Found | None:
    """Put the titles at an item into the mention of whom a verb gives them to; a name without one is returned."""
    told = _told(line, _start(line, at)) if line.shape[at + 1 : at + 2] != "s" else None  # "is the president's aunt"
    if told is None:
        return None
    last, former = told
    subject = _subject(line, last)
    if subject is None or (subject[0] and line.items[subject[0] - 1].word in _IMAGINED):
        return None
    first, last = subject
    known = line.items[first].value
    before = known.titles if isinstance(known, Mention) else ()
    theirs = code_at(line, first - 2) if line.shape[max(0, first - 2) : first] == "Ps" else None  # "Peru's X was …"
    more = tuple(
        replace(title, former=title.former or former, owner=title.owner or (theirs if title.scope == "state" else None))
        for title in titles
    )
    person = known.person if isinstance(known, Mention) else people.named(name_at(line, first, last))
    if not _fits(person, known.country if isinstance(known, Mention) else None, (*before, *more)):
        return None
    line.change(at, replace(line.items[at], shape="k", kind="word", value=None))
    found = found_as(first, last, person, (*before, *more))
    if isinstance(known, Mention):
        told_as = replace(known, titles=found.value.titles, country=known.country or found.value.country)
        line.change(first, replace(line.items[first], value=told_as))
    person.held = person.held or more
    return found


def _fits(person: Person, country: str | None, titles: Sequence[Title]) -> bool:
    """Tell whether one person can hold these: those of the state are of one country."""
    owners = {country_of(title.owner) for title in titles if isinstance(title.owner, str)} | {country}
    return len(owners - {None}) < 2 and bool(person.name)


def _start(line: Line, at: int) -> int:
    """Where a title begins whose head stands at an item."""
    while at and (
        line.shape[at - 1] in _TITLE
        or (line.shape[at - 1] == "&" and line.shape[at] in "Fg")
        or (line.shape[at - 1] in "NQB" and line.shape[at] == "s")
    ):
        if line.items[at - 1].word in _GIVEN and at > 1 and line.items[at - 2].word in _BEEN:
            break  # "was appointed ambassador" is no rank of his
        at -= 1
        if line.items[at].word in _SINGLE:
            break
    one = _AND_ANOTHER.search(line.shape, 0, at)
    return one.start() if one is not None else at


def _told(line: Line, start: int) -> tuple[int, bool] | None:
    """Return where the subject ends of what gives the title that begins here, and whether that is past."""
    words: set[str] = set()
    post = _post(line, start)
    if post is not None:
        return post
    at = start
    if at and line.shape[at - 1] in _TITLE_WORDS:
        at -= line.items[at - 1].word in _BEFORE_GIVEN
    aside = _APPOSITION.search(line.shape, 0, at)  # "appointed X, a former banker, as ambassador"
    at = aside.start() if aside is not None else at
    named = _name(line, at) if at and line.shape[at - 1] in "XNI" else None
    if named is not None and _is_given(line, named[0]):
        return at, False  # "parliament named X acting premier"
    if named is not None and named[0] and line.items[named[0] - 1].word in _TOOK_AWAY:
        return at, True  # "The president sacked X as trade minister"
    at = start
    while at and (line.shape[at - 1] == "T" or _is_group(line.items[at - 1].word)):
        at -= 1
        words.add(line.items[at].word)
    if words & _TAKEN:
        since = "has" in words and any(item.word == "since" for item in line.items[start : start + _FAR])
        return at, (words.isdisjoint(_HOLDS_NOW) and not since) or ("had" in words and words.isdisjoint(_GIVEN))
    apposed = at > 1 and line.shape[at - 1] == ","
    if "as" in words:
        verb = next(
            (each for each in range(at - 1, max(-1, at - _FAR), -1) if line.items[each].word in _BEGINS | _ENDS), None
        )
        lost = [each for each in range(max(0, at - _FAR), at) if line.items[each].word in _LOST]
        if verb is None and lost and not _POSTS.isdisjoint(item.word for item in line.items[lost[-1] : at]):
            return _before_helpers(line, lost[-1]), True  # "X lost his job as trade minister"
        if verb is None and not _CREDENTIALS.isdisjoint(item.word for item in line.items[max(0, at - _FAR) : at]):
            verb = next((each for each in range(at - 1, max(-1, at - _FAR), -1) if is_verb(line, each)), None)
        if verb is not None and not re.search("[;:r&]", line.shape[verb:at]):
            return _before_helpers(line, verb), line.items[verb].word in _ENDS
        if words != {"as"} or not at:
            return None
        capacity = _CAPACITY.search(line.shape, 0, at)
        if capacity is not None and line.items[at - 1].word in _CAPACITIES:
            return capacity.start(), False
        named = _name(line, at) if line.shape[at - 1] in "XNI" else None
        beside = named is not None and named[0] and line.items[named[0] - 1].word in _BESIDE
        return (at, False) if line.shape[at - 1] == "r" or beside else None
    if apposed and words & _ONCE:
        return at - 1, True
    return (at - 1, False) if apposed and words & _NOW else None


def _post(line: Line, start: int) -> tuple[int, bool] | None:
    """As in "X will take up the post of ambassador", "Y left the office of governor": where the subject ends."""
    match = _POST_OF.search(line.shape, 0, start)
    if match is None or line.items[match.start("noun")].word not in _POSTS:
        return None
    at = match.start("verb")
    to = line.items[at].word == "to" and line.items[at - 1].word in _GIVEN  # "appointed to the post of"
    if line.items[at].word in _UP or to:
        at -= 1
    taken, left = to or line.items[at].word in _TAKES, line.items[at].word in _LEAVES
    while at and (line.items[at - 1].word in _WILL or (to and line.items[at - 1].word in _BEEN)):
        at -= 1
    return (_before_helpers(line, at), left) if taken or left else None


def _is_given(line: Line, first: int) -> bool:
    """Tell whom a verb gives a title that follows: "The president swore in X as ambassador"."""
    while first and line.shape[first - 1] in "hds.":
        first -= 1 + (line.shape[first - 1] == "s")
    described = _DESCRIBED.search(line.shape, 0, first)  # "appointed a senior diplomat X as"
    first = described.start() if described is not None and line.items[described.end() - 1].word in _PEOPLE else first
    before = [item.word for item in line.items[max(0, first - 2) : first]]
    if before[1:] in (["of"], ["from"]) and before[0] in _CHOICES:
        return True  # "received the credentials of X as ambassador", "the election of X as president"
    passive = line.items[first - 3].word in _HELPS if first > 2 else False
    return bool(before) and before[-1] in GAVE and not passive and (before[-1] != "in" or before[0] in _SWORE)


def _is_group(word: str) -> bool:
    return word in _HOLDS or word in _HELD or word in _GIVEN or word in _HELPS or word in _NOW or word in _ONCE


def _before_helpers(line: Line, at: int) -> int:
    while at and (line.items[at - 1].word in _HELPS or line.items[at - 1].word in _NOW or line.shape[at - 1] == "T"):
        at -= 1
    return at


def _subject(line: Line, last: int) -> tuple[int, int] | None:
    """The name that ends at an item, past "who"; of a second verb, that of the clause's first one."""
    if last > 1 and line.items[last - 1].word in _HE and line.items[last - 2].word in _WHEN:
        at = line.shape.rfind("X", 0, last)  # "X's visit in 2011, when he was premier"
        return (at, at + 1) if at >= 0 else None
    if last and line.shape[last - 1] == "r":
        someone = _SOMEONE.search(line.shape, 0, last - 1)  # "X, the Belgian who is director of B"
        if someone is not None:
            return _name(line, someone.start())
        return _name(line, last - 1 - (line.shape[last - 2 : last - 1] == ","))
    if last and line.shape[last - 1] == "&":
        relative = line.shape.rfind("r", max(0, last - _FAR), last)
        free = relative > 0 and "X" not in line.shape[relative:last] and line.items[relative].word == "who"
        return _name(line, relative - (line.shape[relative - 1] == ",")) if free else None
    if last and line.shape[last - 1] == ",":  # "X, who spoke, is premier"
        aside = _ASIDE.search(line.shape, 0, last)
        return _name(line, aside.start() if aside is not None else last - 1)
    return _name(line, last)


def _name(line: Line, last: int) -> tuple[int, int] | None:
    if last and line.shape[last - 1] == "X":
        return last - 1, last
    for match in NAMES.finditer(line.shape, max(0, last - _FAR), last):
        first, end = match.span("name")
        if end == last and end - first >= 2 and not is_word(line, first, end):
            return first, end
    return None
