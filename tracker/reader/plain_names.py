"""Names without a title beside them: known from elsewhere in the article, or by what their bearer does."""

import re
from functools import cache

from tracker.reader.cues import is_verb, items_word
from tracker.reader.given_names import is_called
from tracker.reader.headships import headships
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAMES, Found, Mention, code_at, honorifics_before, is_word, merge, name_at
from tracker.reader.namesakes import namesakes
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.successions import succeeded
from tracker.reader.tags import Place
from tracker.reader.titles import KIN

_HEADS = headships("headship")
_HEADED_ONCE = headships("headship_past")
_A_BODY = regex("d?(?:Ps|(?:A|Ps)kod?)?B|d?(?:A|Ps)?[kgm]{0,3}cQ")
_LEADS = frozenset({"headed", "led", "chaired", "co-chaired", "represented", "run", "directed"})
_BODY_LED = regex(r"[BQc](?:iP)?(?:,|,rk|rk)?$|^d?(?:[NQ]{1,3}|B)(?:,|,rk|k)$")
_ROLE = frozenset({"as", "responsible", "in"})  # "X, in charge of trade"
IS = frozenset({"is", "was", "being", "remains", "became"})
_LED = frozenset({"delegation", "side", "part", "mission", "team", "session", "meeting"})


@cache
def _papers() -> frozenset[str]:
    """The nouns of documents, which end no person's name."""
    return frozenset(toml("documents")["types"])


@cache
def _outlets() -> frozenset[str]:
    """The words of newspapers and broadcasters, which end no person's name."""
    return frozenset(toml("names")["outlets"].split())


def _is_outlet(line: Line, first: int, last: int) -> bool:
    """Tell a name that an article or "Radio" begins: "spoke to El Comercio"; "Le Minh Hung" is a man."""
    word = line.items[first].word
    return word in _OUTLET_STARTS or (word == "le" and last - first == 2)


_IN_TOWN = regex(r"i(?:[NP]+(?:,[NP]+)*,?&)?$")  # "met in Belladère and Juana Méndez", a town
_OUTLET_STARTS = frozenset("el la il las los les die der das radio daily canal gazeta journal diario".split())


def mark_known(line: Line, people: People, *, speakers: frozenset[str]) -> None:
    """Make items of the names that the article gives elsewhere with a title, or here with an honorific or a verb."""
    if "N" not in line.shape:
        return
    found: list[Found] = []
    for match in NAMES.finditer(line.shape):
        first, last = match.span("name")
        if line.shape[last - 1] == "j" and is_word(line, first, last - 1):
            continue  # "Phase II"
        if match.start() and line.items[match.start() - 1].word in KIN:
            continue  # "President Juan Soto and wife Elena Juan Soto"
        if line.items[last - 1].word in _papers() | namesakes() | _outlets():
            continue  # "the Prespa Agreement, which Greece signed", "spoke to La Prensa"
        name = name_at(line, first, last)
        spouse = last - first > 1 and _is_spouse(line, match.start(), first)
        honorifics = honorifics_before(line, first)
        person = people.spouse(name) if spouse else people.find(name, honorifics)
        country = code_at(line, match.start() - 2) if _is_of_country(line, match.start(), last) else None
        country = country or _country_after(line, first, last)
        if (
            person is None
            and last - first > 1
            and not _is_outlet(line, first, last)
            and _IN_TOWN.search(line.shape, 0, match.start()) is None
            and (country is not None or _is_told(line, match, speakers))
        ):
            person = people.named(name)
        if person is None and last - first > 1:  # "Moscow Putin", "Yesterday Novak": the last word may be known
            person = people.find(name_at(line, last - 1, last))
            if person is not None and len(person.tokens) > 1 and line.items[last - 2].text not in person.name:
                person = None
        if person is not None:
            # "Prime Minister Oyun-Erdene Holds Talks" gives him no new name.
            if line.role != "headline" or not is_word(line, last - 1, last):
                person = people.named(name, told=honorifics)
            person.honorifics |= honorifics
            found.append(Found(match.start(), last, Mention(person, (), country)))
    merge(line, found)


def _is_spouse(line: Line, start: int, first: int) -> bool:
    """Tell a name that its bearer may share with somebody greater: "First Lady X", "his wife, Mrs X"."""
    kin = start > 1 and line.shape[start - 1] == "," and line.items[start - 2].word in KIN | _SPOUSES
    return kin or not _SPOUSES.isdisjoint(item.word for item in line.items[max(0, first - 2) : first])


_SPOUSES = frozenset({"first lady", "second lady", "first gentleman"})


def _is_told(line: Line, match: re.Match[str], speakers: frozenset[str]) -> bool:
    """Tell a name as a person's by what stands around it."""
    first, last = match.span("name")
    return (
        match.start() < first
        or (_speaks(line, last, speakers) and items_word(line, first - 1) != "the")
        or _described(line, first, last)
        or _leads(line, first)
        or _heads(line, last)
        or succeeded(line, first)
        or _meets(line, match.start(), last)
        or (
            match.start() > 0
            and line.items[match.start() - 1].word in _BEFORE
            and _came_before(line, match.start(), last)
        )
        or is_called(line, match.start(), first, last)
    )


def _is_of_country(line: Line, first: int, last: int) -> bool:
    """Tell a name that only its country stands before by what its bearer does: "Peru's X flew to", "met Peru's X"."""
    if line.shape[max(0, first - 2) : first] == "AC":
        return True  # "my Lao colleague X"
    if line.shape[max(0, first - 2) : first] != "Ps":
        return False
    if first > 2 and line.items[first - 3].word == "with":
        return line.items[first - 4].word in _TOGETHER or _talks(line, first - 3)
    if _BY_SEVERAL.search(line.shape, 0, first - 2) and is_called(line, first, first, last, owned=True):
        return True  # "signed by Peru's X, Chad's Y and Togo's Z"
    if line.words.isdisjoint(_DONE) and "be" not in line.words:
        return False
    listed = _AND_ANOTHER.match(line.shape, last)
    if listed is not None:
        last = listed.end()
    verb = next(
        (at for at in range(last, min(last + _HELPERS, len(line.items))) if line.items[at].word not in _HELPING), last
    )
    does = verb < len(line.items) and (line.items[verb].word in _DONE or is_verb(line, verb))
    does = does or (verb > last and line.shape[verb : verb + 2] == "iP")  # "will be in P"
    before = line.items[first - 3].word if first > 2 else ""
    return (
        does or before in _GOVERN or (before in {"and", "between"} and line.shape[first - 4 : first - 3] in {"X", "N"})
    )


def _country_after(line: Line, first: int, last: int) -> str | None:
    """The country of "Luis Soto of Peru", of whom nobody can say that the thing is."""
    called = _OF_COUNTRY.match(line.shape, last) is not None and is_called(line, first, first, last)
    place = line.items[last + 1].value if called else None
    return place.code if isinstance(place, Place) and place.form == "name" else None


_OF_COUNTRY = regex(r"oP(?=[&,.;ktu])")
_BY_SEVERAL = regex(r"b(?:Ps(?:h\.?)*[NIX]{1,4}(?:,?&|,))*$")
_AND_ANOTHER = regex(r"&Ps(?:h\.?)*(?:NN+|X)")
_HELPERS = 3
_HELPING = frozenset(
    {"will", "has", "had", "is", "are", "to", "have", "also", "today", "yesterday", "on", "were", "both", "be", "been"}
)
_TOGETHER = frozenset(
    """
        met meet meets meeting received receives receive hosted hosts host welcomed welcomes talks visit visited
        visits call called lunched dined breakfasted huddled conferred sat spoke talked conversed
        co-chairs co-chair co-chaired
        """.split()
)
_DONE = _TOGETHER | frozenset(
    """
    arrived arrives arrive flew flies fly left leaves leave landed travelled traveled travels travel touched kicked
    began begins concluded concludes wrapped paid pays held holds hold sat sit spoke speak speaks discussed agreed
    agree telephoned phoned conferred attended co-chaired chaired went goes came comes saw returned returns jetted
    toured rang conversed embarked huddled lunched dined
    """.split()
)
_GOVERN = _TOGETHER | frozenset(
    {"hosting", "receiving", "seeing", "welcoming", "congratulated", "told", "saw", "sees", "see", "thanked"}
)


_RECEIVED = frozenset(
    "met meets received receives greeted welcomed hosted telephoned phoned joined accompanied".split()
)
_TALKED = frozenset(
    """
        met meet meets phone telephone talks meeting meetings spoke speak spoken conversation call discussions dinner
        lunch breakfast audience negotiations talked conferred sat one-on-one bilateral notes views hands discussed
        negotiated interaction interactions tête-à-tête
        """.split()
)
_SPOKE = frozenset({"talked", "spoke", "spoken"})
_GREETS = frozenset("greeted hosted telephoned phoned flew conferred spoke co-chaired landed returned".split())
_OWNED = frozenset({"visit", "trip", "arrival", "stay", "talks", "meeting", "tour", "guest"})
_NO_PERSON = frozenset("KFLQMcN")
_NEAR = 6  # items from talks to "with", and from an owner to his trip


def _meets(line: Line, first: int, last: int) -> bool:
    """Tell a name by whom its bearer meets: "met X", "talks with X", "was received by X", "X's visit to P"."""
    after = line.shape[last : last + 1]
    if after == "s":
        return line.shape[first - 1 : first] not in _NO_PERSON and not _OWNED.isdisjoint(
            item.word for item in line.items[last + 1 : last + 4]
        )
    if after in _NO_PERSON:
        return False
    before = line.items[first - 1].word if first else ""
    if before == "with" or (before == "to" and line.items[first - 2].word in _SPOKE):
        return _talks(line, first - 1)
    if before == "by":
        received = range(first - 2, max(-1, first - _NEAR - 2), -1)
        at = next((at for at in received if line.items[at].word in _RECEIVED or line.shape[at] in ",NX"), None)
        return at is not None and line.items[at].word in _RECEIVED
    acts = last < len(line.items) and line.items[last].word in _GREETS
    return before in _RECEIVED or (acts and before in {"", ",", "and", "when", "where", "that"})


def _came_before(line: Line, first: int, last: int) -> bool:
    """Tell who made a visit of before: "since that of X in 2019", "was paid in 2008 by X", "when the late X came"."""
    if last == len(line.items):
        return False
    if line.items[first - 1].word in {"late", "when"}:
        return line.items[last].word in _CAME
    if line.words.isdisjoint(_VISITS) or line.shape[last] not in "iuT.,":
        return False
    before = [item.word for item in line.items[max(0, first - _NEAR) : first]]
    paid = before[-1:] == ["by"] and not {"paid", "made"}.isdisjoint(before)
    since = before[-1:] == ["since"] and "T" in line.shape[last : last + 2]
    return before[-2:] == ["that", "of"] or paid or since


_BEFORE = frozenset({"late", "when", "since", "by", "of"})  # what stands before such a name
_CAME = frozenset("came visited went flew travelled traveled arrived".split())
_VISITS = frozenset({"visit", "trip", "visits", "been"})


def _talks(line: Line, at: int) -> bool:
    """Tell whether a "with" is that of talks: "talks on trade with X", "conferred with X"."""
    return not _TALKED.isdisjoint(item.word for item in line.items[max(0, at - _NEAR + 1) : at])


def _described(line: Line, first: int, last: int) -> bool:
    """Tell a name that a clause describes: "X, who heads …", "X, as minister, …", "X, put …" at the start."""
    following = items_word(line, last + 1)
    if line.shape[last : last + 2] == ",r" or (line.shape[last : last + 1] == "," and following in _ROLE):
        return following != "which" and (following != "in" or items_word(line, last + 2) == "charge")
    return first == 0 and line.shape[last : last + 1] == "," and (following == "put" or following.endswith("ed"))


def _heads(line: Line, last: int) -> bool:
    """Tell a name by the organisation that its bearer heads: "X heads the chamber"."""
    at = last + (line.shape[last : last + 1] == ",")
    for item in line.items[at : at + 3]:
        for phrase in (*_HEADS.get(item.word, ()), *_HEADED_ONCE.get(item.word, ())):
            if phrase.start(line, at + phrase.at) == at:
                governs = phrase.office == "governor" and line.shape[at + len(phrase.words) :][:1] in {"d", "P"}
                return governs or _A_BODY.match(line.shape, at + len(phrase.words)) is not None
    return False


def _leads(line: Line, first: int) -> bool:
    """Tell a name by what its bearer leads: "the delegation headed by X", "the Tajik part by Y"."""
    if first < 2 or line.items[first - 1].word != "by":
        return False
    if line.items[first - 2].word in _LEADS and _BODY_LED.search(line.shape, 0, first - 2) is not None:
        return True
    if line.words.isdisjoint(_LED):
        return False
    return line.items[first - 2].word in _LEADS or line.items[first - 2].word in _LED


def _speaks(line: Line, index: int, speakers: frozenset[str]) -> bool:
    return index < len(line.items) and line.items[index].word in speakers
