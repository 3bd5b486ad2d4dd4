"""With whom somebody signs: "with Peru", "for Chad", several partners with a document each."""

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.document.group import group_at
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.regions import employer
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import without_owners
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_ONE = r"d?P(?:[iu]?d?T)?"
_EACH = regex(rf"y{_ONE}(?:(?:,&|,|&)y?{_ONE})+(?![sBNQPA&-])")
_TOGETHER = frozenset({"trilateral", "tripartite", "quadrilateral", "multilateral", "joint", "three-way"})
SOME = frozenset({"including", "namely", "notably", "particularly", "others"})  # "among others between A and B"
_JOINS = frozenset({"along", "together"})
_MET = frozenset("meeting meetings talks consultations ceremony session discussions call ties relations".split())


def partner_of(line: Line, story: Story, act: Act) -> list[str]:
    """The one with whom: "signed a contract with SOCAR", "signed with the UAE on February 18"."""
    if act.partner is not None:
        return [act.partner]
    at = partner_at(line, act)
    if at is None:
        return []
    found = group_at(line, at + 1, _end_of_partner(line, act, at))
    if found.persons and not found.names:
        employers = [(employer(story, person), person.party) for person in found.persons]
        named = [body.name if body is not None else party for body, party in employers]
        return [name for name in named if name is not None]
    return [*found.names, *without_owners(found.codes)]


def _end_of_partner(line: Line, act: Act, at: int) -> int | None:
    """Return where another signer of another document stands: "signed a treaty with Peru, Chad one with Togo"."""
    after = next((each.left for each in mentions(line) if each.left > at and each.first != act.mention.first), None)
    if after is None:
        return None
    cut = max(line.shape.rfind(",", at, after), line.shape.rfind("&", at, after))
    cut -= line.shape[cut - 1 : cut + 1] == ",&"
    return cut if cut > at + 1 else after


def partner_at(line: Line, act: Act) -> int | None:
    """Where "with" stands: behind the document, else behind the verb before it."""
    items, mention = line.items, act.mention
    behind = items_word(line, act.verb + 1) == "with"  # "the pact on a port with two berths, signed with Chad"
    first = act.verb + 1 if behind else min(mention.last, act.verb)
    first = mention.last if act.voice == "shared" else first  # "and Bata a plan with Togo"
    last = min(max(mention.right, act.verb) + 9, len(items))
    if mention.echo and items[mention.last : mention.last + 1] and items[mention.last].word == "with":
        return mention.last  # "a deal with Togo in January and another with Benin in May"
    for at in range(first, last):
        if items[at].word == "with" and items[at - 1].word in _JOINS:
            continue  # "was signed, along with an agreement with Chad"
        if items[at].word == "with":
            return at
        if line.shape[at] in ";." or (act.voice == "reduced" and at > act.verb and line.shape[at] == ","):
            return None  # "under the deal inked on Tuesday, Peru will supply Chad with gas"
    return None


def persons_with(line: Line, act: Act) -> list[Person]:
    """The persons with whom others sign: "signed an agreement on ports with his Greek counterpart, X"."""
    first = min(act.mention.last, act.verb)
    for at in range(first, min(max(act.mention.right, act.verb) + 9, len(line.items))):
        if line.items[at].word == "with" and line.items[at - 1].word not in _MET:
            return group_at(line, at + 1).persons
        if line.shape[at] in ";.":
            break
    return []


def owner_of(line: Line, act: Act) -> Party | None:
    """The country that owns a partner: "with Russia's GAZ Group"."""
    at = line.shape.find("yPs", min(act.mention.last, act.verb))
    value = line.items[at + 1].value if at >= 0 else None
    return value.code if isinstance(value, Place) else None


def with_each(line: Line, act: Act) -> list[Act]:
    """Return an act for each country with which one signed a document of its own; none where there is but one."""
    mention = act.mention
    if not mention.noun.plural or not _TOGETHER.isdisjoint(line.words):
        return []
    one = replace(mention, noun=replace(mention.noun, plural=False))
    pairs = [at for at, item in enumerate(line.items) if item.word == "between" and at >= min(mention.last, act.verb)]
    some = bool(pairs) and items_word(line, pairs[0] - 1) in SOME and number_of(line, mention) is not None
    if (some or len(pairs) > 1) and all(line.shape[at - 1] in "&," for at in pairs[1:]):
        each = [replace(act, mention=replace(one, last=at, right=at)) for at in pairs]  # "between A and B and between"
        return [act, *(replace(part, described=True) for part in each)] if some else each
    at = partner_at(line, act)
    listed = _EACH.match(line.shape, at) if at is not None else None
    if listed is None:
        return []
    found: list[Act] = []
    for place in range(listed.start(), listed.end()):
        value = line.items[place].value
        if isinstance(value, Place):
            if value.form == "city":
                return []
            found.append(replace(act, mention=one, partner=value.code))
        elif line.shape[place] == "T" and found:
            found[-1] = replace(found[-1], day=place)
    number = number_of(line, mention)
    if number is None and "T" not in line.shape:
        return []  # of nobody knows when: "has since signed pacts with Peru and Chad"
    return found if number in {None, len(found)} else []
