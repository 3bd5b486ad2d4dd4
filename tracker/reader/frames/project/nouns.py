"""The undertakings that a line names, or goes back to: plants, railways, corridors, terminals."""

from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.appositions import apposed, explained, named_after, named_behind, only_tells_of
from tracker.reader.frames.project.located import located, tied, unnamed_first
from tracker.reader.frames.project.name_starts import first_of
from tracker.reader.frames.project.named import is_named, is_plural
from tracker.reader.frames.project.names import further_noun, last_of
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import PROPER, is_kind, is_noun, noun_words, nouns
from tracker.reader.frames.verb_groups import groups, helpers_before, is_finite
from tracker.reader.items import Item, Line
from tracker.reader.tags import Place

_ENDS = frozenset(("", *",.;:&(Tiuyb"))
WORKS = frozenset(
    """
    construction building works work ground restoration rehabilitation reconstruction renovation refurbishment
    groundbreaking ground-breaking earthworks tunnelling piling
    modernisation modernization foundation upgradation upgrading electrification widening
    """.split()
)  # of these a name alone makes an undertaking, or none does
_PHRASE = 8  # items of "project of a new road bridge"
_TYING = frozenset({"road", "line", "link", "route"})
_DONE_TO = frozenset({"open", "finish", "build", "stop"})
_BEFORE_IT = frozenset({"but", "that", "since", "after", "said", "says"})


def undertakings(line: Line) -> list[Undertaking]:
    """Return the undertakings of a line, from left to right: those that have a name, and those that go back to one.

    The list is made once and shared: lines further down ask for it again, and must not change it.
    """
    known: list[Undertaking] | None = line.memo.get(("undertakings", 0))
    if known is None:
        known = line.memo["undertakings", 0] = _found(line)
    return known


def _found(line: Line) -> list[Undertaking]:
    found: list[Undertaking] = []
    at, words = 0, noun_words()
    while at < len(line.items):
        item = line.items[at]
        if item.word == "it" and _begins(line, at):
            found.append(Undertaking(at, at, at + 1, bare=True))
        if (
            (item.word in words or (item.shape == "B" and not _is_office(item)))
            and is_noun(line, at)
            and not _is_project_of(line, at)
        ):
            noun = at
            while (further := further_noun(line, noun)) is not None:
                noun = further
            one = _part_of_bare(line, noun) or _undertaking(line, noun)
            if one is not None and not (found and only_tells_of(line, one, found[-1])):
                found.append(one)
            at = max(last_of(line, noun), noun + 1) if one is not None else noun + 1  # "trains on the Lima line"
            at = max(at, one.last) if one is not None and one.bare else at
        elif item.word in nouns().renewals and (one := _renewed(line, at)) is not None:
            found.append(one)
            at += 1
        else:
            one = _of_works(line, at) if item.word == "of" else None
            while one is not None:  # "ground-breaking of A and B"
                found.append(one)
                one = _of_works(line, one.last) if line.shape[one.last : one.last + 1] == "&" else None
            at += 1
    return found


def _part_of_bare(line: Line, noun: int) -> Undertaking | None:
    """As in "the first phase of the project", "phase one of the dam": a part of what was named before."""
    of = noun + 1 + (line.items[noun].word in {"phase", "stage"} and line.shape[noun + 1 : noun + 2] in {"#", "k"})
    if line.items[noun].word not in nouns().members or line.shape[of : of + 2] != "od":
        return None
    whole = next((at for at in range(of + 2, min(of + 5, len(line.items))) if is_noun(line, at)), None)
    while whole is not None and (further := further_noun(line, whole)) is not None:
        whole = further
    if (
        whole is None
        or not PROPER.isdisjoint(line.shape[first_of(line, noun) : noun])
        or last_of(line, whole) > whole + 1
        or is_named(line, Undertaking(whole, of + 2, whole + 1))
    ):
        return None
    first = noun
    while first > 0 and line.shape[first - 1] in "O#":
        first -= 1
    return Undertaking(whole, first, whole + 1, bare=True) if _is_bare(line, whole) else None


def _is_office(item: Item) -> bool:
    """Tell a body that governs, and is no works: "the Ministry of Plantation Industries"."""
    return not _OFFICES.isdisjoint(item.word.split())


_OFFICES = frozenset(
    "ministry ministries department committee commission council cabinet parliament government secretariat".split()
)


def _is_project_of(line: Line, at: int) -> bool:
    """Tell "the project of a new bridge", which is the bridge."""
    if line.items[at].word not in {"project", "projects"} or line.shape[at + 1 : at + 3] != "od":
        return False
    within = range(at + 3, min(at + _PHRASE, len(line.items)))
    noun = next((place for place in within if line.shape[place] in ",;.ot" or is_noun(line, place)), None)
    return noun is not None and is_noun(line, noun)


def _of_works(line: Line, of: int) -> Undertaking | None:
    """What has no noun but works of its own: "construction of NordLink", "the restoration of Beit al Ajaib"."""
    if line.shape[of] == "o" and (not of or line.items[of - 1].word not in WORKS):
        return None
    first = of + 1 + (line.shape[of + 1 : of + 2] == "d")
    last = first
    while line.shape[last : last + 1] in {"N", "Q", "p", "-", "j"} or (
        last > first and line.shape[last : last + 1] == "P"
    ):
        last += 1
    proper = line.shape[first : first + 1] in {"N", "Q"}
    after = line.shape[last : last + 1]
    if not proper or (after not in _ENDS and not is_finite(line, last) and not acts_at(line, last)):
        return None
    return Undertaking(first, first, last)


def _renewed(line: Line, at: int) -> Undertaking | None:
    """What has no noun but that of its renewal: "the Seoul Street renovation was completed"."""
    first = at
    while first > 0 and line.shape[first - 1] in "NQP-":
        first -= 1
    named = first > 0 and line.shape[first - 1] == "d" and not {"N", "Q"}.isdisjoint(line.shape[first:at])
    return Undertaking(at - 1, first, at, called=(first, at + 1)) if named else None


def _begins(line: Line, at: int) -> bool:
    """Tell the "it" that may stand for what was named before: it begins a clause, or is what somebody opened."""
    if at and any(act.form in {"past", "base"} and act.kind in _DONE_TO for act in acts_at(line, at - 1)):
        return groups().be.isdisjoint(helpers_before(line, at - 1)[0])  # not "if it were built it would"
    of_works = at > 1 and line.items[at - 1].word in {"on", "of"} and line.items[at - 2].word in nouns().works
    return of_works or not at or line.shape[at - 1] in ";&-" or line.items[at - 1].word in _BEFORE_IT


def _undertaking(line: Line, noun: int) -> Undertaking | None:
    """The undertaking of a noun, if it has a name, a place, or goes back to one."""
    one = Undertaking(noun, first_of(line, noun), last_of(line, noun))
    word = line.items[noun].word
    acting = word.endswith("ing") and line.shape[noun + 1 : noun + 2] == "d"  # "crossing the bridge"
    pieces = word == "parts" and line.shape[noun - 1 : noun] == "o"  # "the manufacture of parts of"
    partaking = word == "part" and one.first == noun and line.shape[noun - 1 : noun] not in {"d", "A"}  # "take part in"
    if acting or pieces or partaking or _is_only_a_company(line, one):
        return None
    if _is_part_somewhere(line, one):
        return replace(one, last=noun + 1, bare=True)
    beside = apposed(line, noun) or named_after(line, noun)
    if beside is not None and (PROPER - {"A"}).isdisjoint(line.shape[one.first : one.last]):
        return replace(one, last=beside)
    called = explained(line, one) or named_behind(line, one)
    if called is not None or is_named(line, one):
        return replace(one, called=called)
    ends = tied(line, noun) if one.last == noun + 1 and word in nouns().strong | _TYING else None
    if ends is not None:
        return replace(one, last=ends)
    if one.last == noun + 1 and _is_bare(line, noun):
        return replace(one, bare=True)
    owner = _owner(line, one)
    if owner is not None:
        return replace(one, first=owner)
    where = located(line, one.noun, one.first, one.last)
    if where is None:
        another = "O" in line.shape[one.first : noun] and line.items[one.first - 1].word in {"a", "an"}
        return one if another and one.first and word not in nouns().weak else None  # "a second cable"
    return replace(one, first=unnamed_first(line, noun), where=where)


def _is_part_somewhere(line: Line, one: Undertaking) -> bool:
    """Tell "its first phase in Abuja", "the project in Abuja", which have the name of what was told, and no other."""
    led = one.first > 0 and line.items[one.first - 1].word in {"its", "the"}
    before, after = line.shape[one.first : one.noun], line.shape[one.noun + 1 : one.noun + 3]
    part = line.items[one.noun].word in {"phase", "stage"} and before == "O"
    return led and after == "iP" and (part or (line.items[one.noun].word == "project" and not before))


def _owner(line: Line, one: Undertaking) -> int | None:
    """Where the town stands whose a thing is: "Batumi's new stadium"."""
    word, known = line.items[one.noun].word, nouns()
    s = unnamed_first(line, one.noun) - 1
    place = line.items[s - 1].value if s > 0 and line.shape[s] == "s" else None
    telling = word in known.strong or word in known.weak - known.generic - known.companies - known.foreign
    if not telling or is_plural(word) or not isinstance(place, Place) or not place.is_town:
        return None
    return s - 1 if word in known.strong or s + 1 < one.noun else None


def _is_bare(line: Line, noun: int) -> bool:
    """Tell "the plant", "this railway project", "the $500 million scheme": what has been named before."""
    at = noun - 1
    while at > 0 and (_says_nothing(line.items[at].word) or line.shape[at] in "O#-$"):
        at -= 1
    opening = line.items[at].word if at >= 0 else ""
    return (
        opening in {"the", "this"}
        or (at == 0 and opening == "that")
        or (opening == "its" and line.items[noun].word in nouns().members)
    )


def _says_nothing(word: str) -> bool:
    """Tell what tells no plant from any other: "new", "power", "200MW"."""
    return word in nouns().plain or word[:1].isdigit() or is_kind(word)


def _is_only_a_company(line: Line, one: Undertaking) -> bool:
    """Tell a company or bank that no two countries have together."""
    body = line.items[one.noun].value
    words = body.name.lower().split() if isinstance(body, Body) else [line.items[one.noun].word]
    lends = isinstance(body, Body) and not {"fund", "exim", "export-import"}.isdisjoint(
        words
    )  # "the Export-Import Bank of China"
    if nouns().companies.isdisjoint({words[0], words[-1]}) and not lends:
        return _is_plural_name(line, one)
    shared = len(set(body.places)) > 1 if isinstance(body, Body) else line.shape[one.first : one.noun].count("A") > 1
    return not shared and "joint" not in {item.word for item in line.items[max(0, one.first - 2) : one.noun]}


def _is_plural_name(line: Line, one: Undertaking) -> bool:
    """Tell "Gulf Laboratories", "Uzbek Railways" from "the Doba and Sarh Refineries"."""
    noun, first = line.items[one.noun], one.first
    known = not first or line.items[first - 1].word in {"the", "both", "two", "three", "'s"}
    return not known and is_plural(noun.word) and noun.text[0].isupper() and line.shape[one.noun - 1] in "NAP"
