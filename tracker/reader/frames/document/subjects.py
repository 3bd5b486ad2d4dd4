"""Who stands before a verb of signing: persons, organisations, places, those who say "we"."""

from functools import cache

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cast import across
from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.document.body_names import KINDS, bodies_of_towns
from tracker.reader.frames.document.group import LONGEST, NOBODY, Group, group_at
from tracker.reader.frames.document.regions import employer
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import without_owners
from tracker.reader.frames.document.words import Written
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.slots import persons_left, subject, unnamed_near
from tracker.reader.frames.verb_groups import is_adverb, is_finite
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person, countries_of
from tracker.reader.story import Story
from tracker.reader.tags import Place

_PLACES_BEFORE = regex(r"[PA]s?(?:(?:,&|&|,|-)d?k?[PAB]s?P?)+")
_SMALL = (
    r"[PA](?:s?[kgm]{0,2}c(?:o[kgcF]{1,2})?|[kc]o[NQK]{1,3})"  # "Malta's chamber of commerce", "Lima branch of Bata"
)
# "The Danish dairy group", "Peru's road company,", "State oil company".
_KIND = r"(?:[PA]?s?(?:(?:(?:^|(?<=^d))[FK](?=[cgk]))?[kcgm]{0,3}|[kgm]{0,3}c,)|A?C,?d?)"
_REST = r"(?:(?:od?|f)[PN][NFK]{0,3})?(?:\([QNP]+\))?"  # "of Peru", "of Tanger Med", "(CGEM)"
_STATE = r"dgoP(?!s)|Psg(?![NQFKB])"  # "the government of Peru", "Peru's government"
_NAME = (
    rf"(?:d?{_SMALL}|{_STATE}|d?h?{_KIND}(?:LA(?=[KF])|L)?\"?(?:[PA]-)*(?:B|[NQFKP](?:p?[NQFKP])*[L.]*)\"?L?\.?{_REST})"
)
# "Bata, which sells shoes,", "Bata, a maker of shoes,", "Bata, represented by X,".
_ASIDE = (
    r"(?:,(?:r[^,;:.X]{1,16}|d#[kgmco]{1,6}|d[gmc]{0,3}[kc](?:o[kgc]{1,2})?|kb[^,;:.]{1,12}|[PA]s[kgmc]{1,4})(?=,))?"
)
_LISTED = regex(
    rf"(?:^|(?<=[,;:kTaoirt.(\")])|(?<=,&)|(?<=[KNF])(?=d))(?P<list>{_NAME}{_ASIDE}(?:(?:,&|,|&){_NAME}{_ASIDE})*),?(?:(?<=,)k{{1,3}},)?(?:ki(?=T))?[kTadu]{{0,4}}(?:,[^,]{{1,20}},)?$"
)
_FIRM_FIRST = regex(r"d?[FK][cgk]")
_HAVING = frozenset("have has had share shared maintain already also long operate bloc grouping".split())
_HOLDING = _HAVING | {"which", "that", "whose", "maintains", "enjoys", "boasts", "signed", "concluded"}
_LINKED = frozenset({"been", "are", "were", "linked", "bound", "tied", "connected", "by"})
_STATES = frozenset(
    {"sides", "parties", "countries", "nations", "states", "neighbours", "neighbors", "republics", "capitals"}
)
_OF_STATES = _STATES | frozenset(
    """
    governments cabinets companies firms businesses businessmen enterprises delegations banks ministries authorities
    agencies universities chambers regulators teams forces services institutions organisations organizations
    associations railways airlines regions cities portfolios police customs
    """.split()
)
_BESIDE_VERB = frozenset(
    "also both jointly then thus later today yesterday to intend plan agreed set due expected are have will".split()
)
_HEADS = frozenset(
    "heads chiefs bosses leaders executives ceos chairmen rectors directors managers representatives owners".split()
)  # "the heads of Bata and Rumi"
_TOWNS_OF = regex(r"(?P<who>d?[AckgmW]{1,4}(?:o[gk&]{1,3})?o)P(?:,P)*,?&o?d?P[kTuai]{0,3}$")
_TOWNSMEN = frozenset({"mayors", "cities", "towns", "municipalities", "halls"})
_TO_SIGN = 9  # items from "used the forum" to "sign"
_HE = 2  # items from "he" to the name behind "and"
_UNDER = frozenset("of in at by for under from on to near with".split())


def subjects(line: Line, story: Story, act: Act) -> Group:
    """Those who sign: before the verb, or before the second document of a verb that two share."""
    end = (
        act.mention.left
        if act.voice == "shared" or (act.voice == "relative" and act.mention.left > act.verb)
        else act.verb
    )
    if act.voice == "closing":
        follows = items_word(line, act.verb).startswith("follow")
        return _subject_list(line, act.first) if follows else Group(persons_left(line, end, 10), [], [])
    if act.voice == "shared":
        return _of_second(line, act)
    near = {item.word for item in line.items[max(0, end - 4) : end]}
    states = _are_states(line, act.first)
    both = near & {"two", "both", "they"} if near.isdisjoint(_STATES) and not states else set()
    if both and line.shape[max(0, end - 4) : end].count("X") == 0:
        here = [item.value.person for item in line.items[:end] if isinstance(item.value, Mention)]
        titled = unnamed_near(line, story, max(0, end - 4), end)  # "both presidents"
        called = across([person for person in story.just_named() if person in titled]) or across(titled)
        of_pair = {person.country for person in called} == {*story.pair}
        two = called if of_pair else story.two()
        together = here[-2:] if len(countries_of(here[-2:])) == 2 else two
        if together or "two" in both:
            return Group(together, [], [])
    if act.voice == "active" and (towns := _of_towns(line, end)) is not None:
        return towns
    places = _subject_places(line, end)
    if states and len(places) < len(story.pair):
        places = []
    listed = _subject_list(line, end) if act.voice in {"active", "relative"} else NOBODY
    if listed is NOBODY and act.voice == "active" and "to" in act.helpers:
        listed = _who_came(line, act)
    if len(places) >= 2 or len(listed.names) + len(listed.codes) >= 2:
        return listed if listed.names and len(listed.names) + len(listed.codes) >= 2 else Group([], [], places)
    persons: list[Person] = []
    if act.voice == "active" and line.items[act.first - 1].word == "we" and not listed.names:
        return Group([], *_who_speaks(line, story, act))
    if act.voice in {"active", "relative"} and not listed.names and not states:
        persons = persons_left(line, end, 10) or subject(line, story, end)
    if len(persons) == 1:
        persons = [*_he_and(line, story, end), *persons]
    if not persons and not listed.names and not states:
        persons = unnamed_near(line, story, max(0, end - 8), end) if act.voice == "active" else []
    return Group(persons, listed.names, places or listed.codes or _in_the_name_of(line, act))


def _who_came(line: Line, act: Act) -> Group:
    """The organisations of "Bata and Rumi used the fair to sign", one of those that sign with another."""
    for at in range(act.first - 1, max(0, act.first - _TO_SIGN), -1):
        if line.items[at].word in _coming():
            found = _subject_list(line, at)
            return found if len(found.names) > ("with" not in line.words) else NOBODY
    return NOBODY


@cache
def _coming() -> frozenset[str]:
    """The words by which somebody who does this to sign signs."""
    return frozenset(toml("documents")["phrases"]["comes"])


def main_subject(line: Line, act: Act) -> Group:
    """The organisations or regions of "Bata and Rumi met and signed", "announced the signing", "will work under"."""
    joined = act.voice == "active" and line.shape[act.first - 1 : act.first] == "&"
    if not joined and act.voice not in {"noun", "reduced"}:
        return NOBODY
    start = line.shape.rfind(";", 0, act.first) + 1
    for at in range(start + 1, act.first):
        if is_verb(line, at) or is_finite(line, at):
            found = _subject_list(line, at)
            own = [code for code in found.codes if "-" in code]
            if len(found.names) + len(own) > 1:
                return Group([], found.names, own)
    return NOBODY


def _of_towns(line: Line, verb: int) -> Group | None:
    """The bodies of "the universities of Nairobi and Accra", the towns of "the mayors of Nairobi and Accra"."""
    found = _TOWNS_OF.search(line.shape, max(0, verb - LONGEST), verb)
    places = [item.value for item in line.items[found.end("who") : verb] if item.shape == "P"] if found else []
    if found is None or not all(isinstance(place, Place) and place.is_town for place in places):
        return None
    names = bodies_of_towns(line, found.start("who"), found.end("who"))
    if names:
        return Group([], names, [])
    mayors = not _TOWNSMEN.isdisjoint(item.word for item in line.items[found.start("who") : found.end("who")])
    codes = [place.subdivision or place.name for place in places if isinstance(place, Place)]
    return Group([], [], codes) if mayors else None


def _he_and(line: Line, story: Story, verb: int) -> list[Person]:
    """Whom "he" means in "during the visit of X, he and Y signed"."""
    last = line.shape.rfind("X", 0, verb)
    if last < _HE or line.shape[last - 1] != "&" or line.items[last - _HE].word not in {"he", "she"}:
        return []
    before = [item.value.person for item in line.items[: last - 1] if isinstance(item.value, Mention)]
    return before[-1:] or ([story.subject] if story.subject is not None else [])


def _who_speaks(line: Line, story: Story, act: Act) -> tuple[list[str], list[Party]]:
    """The company whose head says "we signed", or the country of an official who does."""
    who = speaker(line, story, act.verb)
    bodies = [body.name for person in who if (body := employer(story, person)) is not None]
    return bodies, [person.country for person in who if person.country is not None and not bodies]


def _in_the_name_of(line: Line, act: Act) -> list[Party]:
    """The country of "X signed for Peru a treaty", "signed on behalf of Peru"."""
    following = line.shape[act.verb + 1 : act.verb + 6]
    at = act.verb + (2 if following.startswith("fP") else 4 if following.startswith("ukoP") else 0)
    value = line.items[at].value if at > act.verb else None
    return [value.code] if isinstance(value, Place) and value.form != "city" else []


def _are_states(line: Line, verb: int) -> bool:
    """Tell "the two governments have also signed", whose signing nobody in particular did."""
    at = verb - 1
    while at > 0 and (line.shape[at] in "T,u" or is_adverb(line, at) or line.items[at].word in _BESIDE_VERB):
        at -= 1
    return at >= 0 and line.items[at].word in _OF_STATES


def _of_second(line: Line, act: Act) -> Group:
    """The subject that stands between two documents: "…, and Bata Shoes a contract"."""
    last = act.mention.left - (line.shape[act.mention.left - 1] == ",")  # "the firms, Bata and Tata, a plan"
    start = max(line.shape.rfind(letter, 0, last) for letter in ",;&")
    if line.shape[start] == "&" and line.shape[start - 1] != ",":
        joint = start - 1  # "Bata and Tata a contract"
        while joint > act.verb and line.shape[joint] in "XdNQBPAKFLs":
            joint -= 1
        start = start if line.items[joint].word == "with" else joint  # "with Chad and Tata another with Togo"
    return group_at(line, start + 1, act.mention.left)


def _subject_list(line: Line, verb: int) -> Group:
    """The organisations whose list ends just before the verb: "APEDA and DP World concluded", "KenGen has signed"."""
    first = max(0, verb - LONGEST)
    told = [_LISTED.search(shape, first, verb) for shape in (line.shape, _names_shown(line))]
    found = min((each for each in told if each is not None), key=lambda each: each.start("list"), default=None)
    if found is None:
        return NOBODY
    start = found.start("list")
    if not start and line.shape[:2] == "N," and line.items[0].word.endswith("ly"):
        start = 2  # "Separately, Bata and Rumi signed"
    head = line.items[start - 2].word.rpartition(" ")[2] if start > 1 else ""
    headed = line.items[start - 1].word == "of" and head in _HEADS
    if start and line.items[start - 1].word in _UNDER and not headed:
        comma = line.shape.find(",", start, found.end("list"))
        if comma < 0:
            return NOBODY
        start = comma + 1  # "in Lima, Bata and Rumi signed", "according to the service, Bata has signed"
    opens = not start and (_FIRM_FIRST.match(line.shape) is not None or _is_firm(line.items[0].word))
    start += opens * (1 + line.shape.startswith("d"))  # "State oil company Bata", "Airline Rumi"
    while start < verb and line.shape[start] in "dhkcgm":
        start += 1
    listed = group_at(line, start, verb)
    before = persons_left(line, start, 10) if headed else []
    own = [person.country for person in before if person.country is not None]
    return Group([*before, *listed.persons], listed.names, [*listed.codes, *own]) if headed else listed


def _is_firm(word: str) -> bool:
    """Tell what a firm is from what its name may begin with, such as "Bank": "Airline Rumi", "Steelmaker Bata"."""
    return word in KINDS and word.endswith(("er", "or", "line"))


def _names_shown(line: Line) -> str:
    """The line's shape with the ordinary words that names are made of as names: "Baltic Cargo", "Prime Foods"."""
    return "".join(
        "N" if letter in "kgmcR#" and at and line.items[at].text[0].isupper() else letter
        for at, letter in enumerate(line.shape)
    )


def _subject_places(line: Line, verb: int) -> list[Party]:
    """The places that sign: "Azerbaijan and Russia's Astrakhan region have signed"."""
    shape = line.shape[:verb]
    found = list(_PLACES_BEFORE.finditer(shape))
    having = items_word(line, verb - 1) == "having"  # "Peru and Chad, which …, held talks, having signed a pact"
    if not found or (verb - found[-1].end() > 9 and not having) or ";" in shape[found[-1].end() :]:
        return []
    codes: dict[Party, None] = {}
    for item in line.items[found[-1].start() : found[-1].end()]:
        if isinstance(item.value, Place) and item.value.form != "city":
            codes[item.value.code] = None
    return without_owners(list(codes))


def subject_owners(line: Line, verb: int) -> list[Party]:
    """The countries whose people sign: "Iceland's minister and Greenland's Jane Doe"."""
    first = max(line.shape.rfind(";", 0, verb), line.shape.rfind(":", 0, verb), verb - LONGEST)
    found: dict[Party, None] = {}
    for at in range(first + 1, verb):
        value, before = line.items[at].value, line.shape[max(0, at - 1) : at]
        if isinstance(value, Place) and value.form != "city" and before not in {"i", "u", "t", "y", "f", "b"}:
            found[country_of(value.code) or value.code] = None
    return list(found)


def holders(line: Line, mention: Written) -> list[Party]:
    """The states that have a document: "Kenya and Ghana have a treaty", "Kenya's treaty", "Kenya, whose treaty"."""
    inside = [item.value for item in line.items[mention.left : mention.first] if isinstance(item.value, Place)]
    if len(inside) == 1 and inside[0].form != "city":
        return [inside[0].code]  # "the Kenyan treaty with Ghana"
    last = at = mention.left - 1 - (line.shape[mention.left - 1] == "T")
    while at > 0 and (line.items[at].word in _HOLDING or line.shape[at] in ",s"):
        at -= 1
    value = line.items[at].value
    if line.shape[at + 1 : last + 1] in {"", ","} or not isinstance(value, Place) or value.form == "city":
        return []
    joined = not {"&", "-"}.isdisjoint(line.shape[max(0, at - 2) : at])  # not "Chad and Peru hailed Chad's treaty"
    return (_subject_places(line, at + 1) if joined else []) or [value.code]


def joint_holders(line: Line, mention: Written) -> list[Party]:
    """The two or more states that have a document."""
    found = holders(line, mention)
    return found if len(found) > 1 else []


def firms_holding(line: Line, document: int) -> list[str]:
    """The organisations of "Bata and Rumi have had an agreement", "Bata's agreement", before the item of a document."""
    at = document - 1
    while at > 0 and (line.items[at].word in _HAVING | _LINKED or line.shape[at] == "s"):
        at -= 1
    if at == document - 1 or line.shape[at] not in "BNQL":
        return []
    found = _subject_list(line, at + 1)
    return found.names
