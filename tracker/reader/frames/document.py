"""Documents: signed, planned, in force."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

import msgspec

from tracker.domain.facts import Document, DocumentType, Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.cues import clause_of, cues, status_of
from tracker.reader.discourse import Story
from tracker.reader.frames.slots import parties_of, persons_left, persons_right, place_of, subject, when_tag, written
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.people import Person
from tracker.reader.tags import Number, Place

_TITLE_STOP = frozenset(
    """signed was were is are has have had will that which who by inked in during after at and concluded between approved
    adopted with said be being under also as while on-the ; . held took would today yesterday""".split()
)
_LONGEST_TITLE = 24  # items
_TITLE_GOES_ON = frozenset({"on", "of", "for", "in", "to", "between", "with", "and", "until", "concerning", "regarding"})
_MOST_BEFORE = 6
_TWO_YEARS = len("2024/2026")
_EARLY = 8  # items at the start of a list's item in which its document is named
_NEAR = 14  # items between a verb and its document
_RECALLS = frozenset({"had", "earlier", "previously", "under", "since", "existing", "was", "were"})


class Noun(NamedTuple):
    """A document's noun in a line."""

    type: DocumentType
    plural: bool


@cache
def nouns() -> dict[str, Noun]:
    """The nouns of documents.toml by the words that they are written with."""
    read = toml("documents")
    known = {word: Noun(cast("DocumentType", kind), plural=False) for word, kind in read["types"].items()}
    plurals = {word + "s": noun._replace(plural=True) for word, noun in known.items() if not word.endswith("s")}
    plurals |= {word: known[singular]._replace(plural=True) for word, singular in read["plurals"].items()}
    return known | plurals


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], Noun]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
    for word, noun in nouns().items():
        split = tuple(word.split())
        by_first.setdefault(split[0], []).append((split, noun))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


class _Verbs(NamedTuple):
    signed: frozenset[str]
    in_force: frozenset[str]
    only_talk: frozenset[str]


@cache
def _verbs() -> _Verbs:
    read = toml("documents")["verbs"]
    return _Verbs(*(frozenset(read[name]) for name in _Verbs._fields))


@cache
def triggers() -> frozenset[str]:
    """A line of documents signs one, or says that one is in force."""
    verbs = _verbs()
    return verbs.signed | verbs.in_force


class _Mention(NamedTuple):
    first: int
    last: int
    noun: Noun


def mentions(line: Line) -> list[_Mention]:
    """Return the documents' nouns of a line, the longest at each place."""
    known = _by_first()
    found: list[_Mention] = []
    at = 0
    words = [item.word.strip('"') for item in line.items]
    while at < len(words):
        for split, noun in known.get(words[at], ()):
            if tuple(words[at : at + len(split)]) == split:
                found.append(_Mention(at, at + len(split), noun))
                at += len(split) - 1
                break
        at += 1
    return found


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    return not line.words.isdisjoint(triggers()) or (line.role == "item" and story.listing is not None)


def read(line: Line, story: Story) -> Iterator[Document]:
    """Yield the documents that the line signs, plans or calls in force."""
    verbs = _verbs()
    found = mentions(line)
    if line.role == "item" and story.listing is not None:
        yield from _listed_item(line, story, found, story.listing)
        return
    story.listing = None
    if not found:
        return
    if line.shape.endswith(":") and story.followed_by_items(line):
        story.listing = next((fact for fact in _told(line, story, found, verbs)), None)
        return
    yield from _told(line, story, found, verbs)


def _listed_item(line: Line, story: Story, found: list[_Mention], listing: Document) -> Iterator[Document]:
    """Yield the document that an item of a list tells: "the sides signed:", "• an agreement on border crossings;"."""
    ground = story.ground(line)
    mention = found[0] if found and found[0].first < _EARLY else None
    by = next((at for at, item in enumerate(line.items) if item.word == "by"), None)
    persons = persons_right(line, by, 5) if by is not None else []
    names = [] if persons or by is None else _names_after(line, by)
    parties = listing.parties if len(names) < 2 else tuple(sorted(names))
    title = _title(line, mention) if mention is not None else None
    yield msgspec.structs.replace(
        listing,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.listed",
        carried=("parties", "when"),
        type=mention.noun.type if mention is not None else listing.type,
        title=title or written(line, 0, min(len(line.items), _EARLY)),
        number=_number(line, mention) if mention is not None else None,
        parties=parties,
        signatories=tuple(sorted(person.name for person in persons)),
    )


def _told(line: Line, story: Story, found: list[_Mention], verbs: _Verbs) -> Iterator[Document]:
    used: set[int] = set()
    for index, item in enumerate(line.items):
        if item.word in verbs.signed and item.kind == "word":
            for mention in _objects(line, index, found):
                if mention.first not in used:
                    used.add(mention.first)
                    yield from _signed(line, story, index, mention)
        elif item.word in verbs.in_force:
            near = [each for each in found if 0 < index - each.last < _NEAR and each.first not in used]
            if near and item.word != "valid":
                used.add(near[-1].first)
                yield from _in_force(line, story, index, near[-1])


def _objects(line: Line, verb: int, found: list[_Mention]) -> list[_Mention]:
    """The documents that a verb signs: after it ("signed a plan and a pact"), else before it ("the plan was signed")."""
    word = line.items[verb].word
    after = [each for each in found if 0 <= each.first - verb <= _NEAR and _reaches(line, verb, each.first)]
    if after and word != "signature":
        first = after[0]
        listed = [first]
        for each in after[1:]:
            between = line.items[listed[-1].last : each.first]
            if all(item.shape in ",&dk#FgNMmAPo" or item.word in {"on", "for"} for item in between) and any(
                item.shape == "&" for item in between
            ) and each.noun.type != listed[-1].noun.type:
                listed.append(each)
            else:
                break
        if not _passive(line, verb):
            return listed
    before = [each for each in found if 0 <= verb - each.last <= 26]
    first, _ = clause_of(line, verb)
    return before[-1:] if before else after[:1]


def _reaches(line: Line, verb: int, noun: int) -> bool:
    return ";" not in line.shape[verb:noun] and not any(
        item.word in {"which", "who", "said", "while", "that"} for item in line.items[verb + 1 : noun]
    )


def _passive(line: Line, verb: int) -> bool:
    before = [item.word for item in line.items[max(0, verb - 3) : verb]]
    return bool({"was", "were", "been", "be", "being", "is", "are"} & set(before)) and "by" not in before


def _signed(line: Line, story: Story, verb: int, mention: _Mention) -> Iterator[Document]:
    verbs = _verbs()
    status = status_of(line, verb)
    noun_status = cues().negations & {item.word for item in line.items[max(0, mention.first - 2) : mention.first]}
    talk = {item.word for item in line.items[max(0, min(verb, mention.first) - 5) : max(verb, mention.first)]}
    if status == "none" or noun_status or (talk & verbs.only_talk and status == "held"):
        return
    items = line.items
    number = _number(line, mention)
    if mention.noun.plural and number is None and not _several(line, mention):
        number = None
    if _cumulative(line, story, verb, mention, number):
        return
    signatories, parties, carried = _sides(line, story, verb, mention)
    if len(parties) < 2:
        return
    planned = status == "planned"
    if not mention.noun.plural and _again(line, story, mention, signatories):
        yield from _more(line, story, verb, mention, signatories)
        return
    tag = when_tag(line, verb, outside=_title_span(line, mention))
    when = story.period(tag, future=planned) if tag is not None else None
    if when is not None and len(when) == _TWO_YEARS:
        tag = when = None  # "for 2024-2026" is what it is for
    definite = items[mention.first - 1].word in {"the", "this"} if mention.first else False
    if tag is None and not planned:
        if _recalled(line, verb) and not (definite and story.gathering is not None):
            when = None
        else:
            visited = story.visit is not None and not line.words.isdisjoint({"visit", "trip"})
            when = story.visit.when if visited and story.visit is not None else story.today()
            carried = (*carried, "when")
    if tag is None and story.forum is not None and "forum" in line.words and not planned:
        when = story.forum.when
    where = place_of(line, verb)
    ground = story.ground(line)
    yield Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.signed",
        carried=carried,
        when=when,
        type=mention.noun.type,
        parties=parties,
        signatories=signatories,
        title=_title(line, mention),
        place=where.name if where is not None else story.venue if when == story.today() else None,
        number=number,
        status="planned" if planned else "signed",
    )


def _recalled(line: Line, verb: int) -> bool:
    before = [item.word for item in line.items[max(0, verb - 4) : verb]]
    return "had" in before or "earlier" in before or "previously" in before


def _several(line: Line, mention: _Mention) -> bool:
    return any(item.word in {"several", "number", "some"} for item in line.items[max(0, mention.first - 4) : mention.first])


def _cumulative(line: Line, story: Story, verb: int, mention: _Mention, number: int | None) -> bool:
    """ "More than 230 documents have been signed between the countries" is a count, no signing."""
    if number is None or number < 20:
        return False
    before = {item.word for item in line.items[max(0, verb - 3) : verb]}
    if {"have", "been"} <= before and when_tag(line, verb) is None:
        return True
    value = next((item.value for item in line.items[max(0, mention.first - 6) : mention.first] if isinstance(item.value, Number)), None)
    return isinstance(value, Number) and value.bound != "exact" and when_tag(line, verb) is None


def _number(line: Line, mention: _Mention) -> int | None:
    if not mention.noun.plural:
        return None
    for at in range(mention.first - 1, max(-1, mention.first - 6), -1):
        value = line.items[at].value
        if isinstance(value, Number):
            return value.value
        if line.shape[at] in ";.," or line.items[at].kind == "when":
            return None
    return None


def _sides(line: Line, story: Story, verb: int, mention: _Mention) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Signatories, parties, and which of them are carried over."""
    persons = _signers(line, story, verb, mention)
    names = tuple(sorted(person.name for person in persons))
    leaders = _listed(line.items, verb + 2) if line.shape[verb + 1 : verb + 3] in {"bd", "bA"} else []
    if len(leaders) >= 2:
        return (), tuple(sorted(leaders)), ()
    said = _between(line, mention) or _between(line, _Mention(verb, verb + 1, mention.noun))
    firms = _firms(line, verb, mention)
    if len(firms) >= 2 and not all(is_code(name) for name in firms):
        return names, tuple(sorted(firms)), ()
    bodies = _bodies(line, verb, mention)
    if bodies and len(bodies) >= 2:
        return names, tuple(sorted({*(bodies), *_states(line, verb, mention, bodies)})), ()
    if len(said) >= 2:
        return names, tuple(sorted(said)), ()
    subjects = _subject_places(line, verb)
    if len(subjects) >= 2:
        return names, tuple(sorted(subjects)), ()
    if persons:
        parties = parties_of(persons, story)
        if bodies:
            parties = tuple(sorted({*parties, *bodies}))
        return names, parties, ()
    if bodies:
        country = next((code for code in subjects or said), None)
        one = country or (story.other(_owner(line, verb)) if _owner(line, verb) else None) or story.host
        return names, tuple(sorted({bodies[0], *([one] if one else [])})), ("parties",)
    if story.gathering is not None and story.gathering.parties:
        return story.gathering.participants if "leaders" in line.words else (), story.gathering.parties, ("parties",)
    return (), story.sides(), ("parties",)


_NAMED_BEFORE = re.compile(r"(?P<one>[NQBFK]+L?)&d?(?P<two>[NQBFKP]+L?)k?$")


def _firms(line: Line, verb: int, mention: _Mention) -> list[str]:
    """The companies that sign: "by Wizz Air and the AZAL group", "APEDA and DP World concluded"."""
    for at in range(min(verb, mention.last), min(mention.last + 12, len(line.items) - 1)):
        if line.items[at].word in {"by", "between"}:
            return _names_after(line, at)
    before = _NAMED_BEFORE.search(line.shape[:verb])
    if before is None:
        return []
    return [_name_of(line, *before.span(group)) for group in ("one", "two")]


def _names_after(line: Line, at: int) -> list[str]:
    """The names of a list after an item: organisations as written, countries by code; empty where a person is among them."""
    names: list[str] = []
    first: int | None = None
    for index in range(at + 1, min(at + 16, len(line.items) + 1)):
        letter = line.shape[index] if index < len(line.items) else "."
        if letter == "X":
            return []
        if letter in "NQBFKPL" and not (letter == "P" and first is not None):
            first = index if first is None else first
            continue
        if first is not None:
            names.append(_name_of(line, first, index))
            first = None
        if letter not in ",&d":
            break
    return names


def _name_of(line: Line, first: int, last: int) -> str:
    item = line.items[first]
    if last - first == 1 and isinstance(item.value, Place):
        return item.value.code
    if last - first == 1 and isinstance(item.value, Body):
        return item.value.name
    return written(line, first, last)


def _owner(line: Line, verb: int) -> Party | None:
    at = line.shape.find("P", verb, verb + 4)
    value = line.items[at].value if at >= 0 else None
    return value.code if isinstance(value, Place) else None


def _states(line: Line, verb: int, mention: _Mention, bodies: list[str]) -> list[Party]:
    """Ministries and central banks sign for their countries."""
    official = ("ministry", "central bank", "reserve bank", "department", "government", "treasury", "customs")
    if not any(word in name.lower() for name in bodies for word in official):
        return []
    return [code for item in line.items if isinstance(item.value, Body) for code in item.value.places]


def _signers(line: Line, story: Story, verb: int, mention: _Mention) -> list[Person]:
    by = next((at for at in range(verb, min(verb + 4, len(line.items))) if line.items[at].word in {"by", "-"}), None)
    if by is None and mention.last < len(line.items):
        by = next((at for at in range(mention.last, min(mention.last + 14, len(line.items))) if line.items[at].word == "by" and line.shape[at + 1 : at + 3].count("X")), None)
    if by is not None:
        found = persons_right(line, by, 5)
        if found:
            return found
    if _passive(line, verb):
        return []
    left = persons_left(line, verb, 10) or (subject(line, story, verb) if line.items[verb].word in {"signed", "inked"} else [])
    return left


def _between(line: Line, mention: _Mention) -> list[Party]:
    """Parties named by "between A and B", "with B", after a document or a verb."""
    items = line.items
    for at in range(mention.last, min(mention.last + 16, len(items))):
        if items[at].word == "between":
            found = _listed(items, at + 1)
            if len(found) >= 2:
                return found
        if line.shape[at] in ";.":
            break
    return []


def _listed(items: list[Item], start: int) -> list[Party]:
    found: dict[Party, None] = {}
    for item in items[start : start + 10]:
        if isinstance(item.value, Place):
            if item.value.form not in {"city"}:
                found[item.value.code] = None
        elif item.shape not in ",&dsockFgKN":
            break
        elif item.word in {"in", "on", "for"}:
            break
    return _without_owners(list(found))


def _without_owners(found: list[Party]) -> list[Party]:
    """Drop a country that is named only to place its own subdivision: "Russia's Astrakhan region"."""
    return [code for code in found if not any(other != code and country_of(other) == code for other in found)]


def _subject_places(line: Line, verb: int) -> list[Party]:
    """The places that sign: "Azerbaijan and Russia's Astrakhan region have signed", "Bangladesh and India yesterday signed"."""
    shape = line.shape[:verb]
    found = list(re.finditer(r"[PA]s?(?:(?:,&|&|,)d?k?[PA]s?P?)+", shape))
    if not found or verb - found[-1].end() > 9 or ";" in shape[found[-1].end() :]:
        return []
    codes: dict[Party, None] = {}
    for item in line.items[found[-1].start() : found[-1].end()]:
        if isinstance(item.value, Place) and item.value.form != "city":
            codes[item.value.code] = None
    return _without_owners(list(codes))


def _bodies(line: Line, verb: int, mention: _Mention) -> list[str]:
    """The organisations that sign: the subjects of the verb, those after "by" or "with", those that it is between."""
    first, last = clause_of(line, verb)
    found: list[str] = []
    for at, item in line.tags("B"):
        body = item.value
        if not isinstance(body, Body) or body.shared or not first <= at < last:
            continue
        before = line.items[at - 1].word if at else ""
        if before in {"in", "of", "at", "'s", "under"} and at and line.shape[at - 1] != "s":
            continue
        if at < verb or before in {"by", "with", "and", "between", "the", "'s", ","}:
            found.append(body.name)
    return found


def _title_span(line: Line, mention: _Mention) -> tuple[int, int]:
    """The document's name: the capitals or adjectives before its noun, and what it is on, for or of."""
    items = line.items
    first = mention.first
    while (
        first > 0
        and line.shape[first - 1] in "FNMQgmk"
        and items[first - 1].word not in _TITLE_STOP
        and mention.first - first < _MOST_BEFORE
    ):
        first -= 1
    last = mention.last
    if last < len(items) and items[last].word in _TITLE_GOES_ON:
        while last < len(items) and last - first < _LONGEST_TITLE and line.shape[last] not in ",;.":
            if items[last].word in _TITLE_STOP - _TITLE_GOES_ON:
                break
            last += 1
        while last > mention.last and (line.shape[last - 1] in "&diofty" or items[last - 1].word in {"and", "in"}):
            last -= 1
    return first, last


def _title(line: Line, mention: _Mention) -> str | None:
    first, last = _title_span(line, mention)
    return written(line, first, last) if last - first > mention.last - mention.first else None


def _again(line: Line, story: Story, mention: _Mention, signatories: tuple[str, ...]) -> bool:
    """Tell whether a noun means the document told last: "the document was signed by X and Y on Monday"."""
    known = story.document
    if known is None or not mention.first or line.items[mention.first - 1].word not in {"the", "this"}:
        return False
    bare = _title_span(line, mention) == (mention.first, mention.last)
    return bare and (mention.noun.type in {"document", known.type}) and (bool(signatories) or when_tag(line, mention.first) is not None)


def _more(line: Line, story: Story, verb: int, mention: _Mention, signatories: tuple[str, ...]) -> Iterator[Document]:
    """Yield the document told last with its signatories, or its day, as this line gives them."""
    known = story.document
    if known is None:
        return
    tag = when_tag(line, verb)
    when = story.period(tag) if tag is not None else known.when
    carried = tuple(name for name in known.carried if name != "when" or tag is None)
    yield msgspec.structs.replace(known, when=when, signatories=signatories or known.signatories, carried=carried)


def _in_force(line: Line, story: Story, index: int, mention: _Mention) -> Iterator[Document]:
    if status_of(line, index) != "held" or mention.noun.plural:
        return
    tag = when_tag(line, index)
    parties = tuple(sorted(_between(line, mention))) or story.sides()
    title = _title(line, mention)
    if len(parties) < 2 or tag is None or title is None:
        return
    ground = story.ground(line)
    yield Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.in-force",
        carried=("parties",),
        when=story.period(tag),
        type=mention.noun.type,
        parties=parties,
        title=title,
        status="in force",
    )
