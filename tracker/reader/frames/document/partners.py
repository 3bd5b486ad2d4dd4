"""With whom somebody signs: "with Peru", "for Chad", several partners with a document each."""

import re

from tracker.domain.facts import Party
from tracker.domain.places import is_code
from tracker.reader.cues import items_word
from tracker.reader.frames.document.group import group_at
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.regions import employer
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import complete
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_ONE = r"d?P(?:[iu]?d?T)?"
_EACH = re.compile(rf"y{_ONE}(?:(?:,&|,|&)y?{_ONE})+(?![sBNQPA&-])")
_TOGETHER = frozenset({"trilateral", "tripartite", "quadrilateral", "multilateral", "joint", "three-way"})
_COUNTERPART = re.compile(r"X(?:,&|,|&)[dN,]{0,6}(?:[AP]C|C[oifgF]{1,3}d?P)(?=[kcgN,]{0,5}$)")
_JOINS = frozenset({"along", "together"})
_FAR = 12  # items from a contract to whom it was given
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
    return [*found.names, *found.codes]


def _end_of_partner(line: Line, act: Act, at: int) -> int | None:
    """Return where another signer of another document stands: "signed a treaty with Peru, Chad one with Togo"."""
    after = next((each.left for each in mentions(line) if each.left > at and each.first != act.mention.first), None)
    comma = line.shape.rfind(",", at, after) if after is not None else -1
    return comma if comma > at + 1 else after


def partner_at(line: Line, act: Act) -> int | None:
    """Where "with" stands: behind the document, else behind the verb before it."""
    items, awarded, mention = line.items, act.kind == "award", act.mention
    behind = items_word(line, act.verb + 1) == "with"  # "the pact on a port with two berths, signed with Chad"
    first = act.verb + 1 if behind else min(mention.last, act.verb)
    last = min(max(mention.right, act.verb) + 9, len(items))
    if mention.echo and items[mention.last : mention.last + 1] and items[mention.last].word == "with":
        return mention.last  # "a deal with Togo in January and another with Benin in May"
    for at in range(first, last):
        if items[at].word == "with" and items[at - 1].word in _JOINS:
            continue  # "was signed, along with an agreement with Chad"
        if items[at].word == "with" or (awarded and items[at].word in {"from", "to", "by"}):
            return at
        if line.shape[at] in ";." or (act.voice == "reduced" and at > act.verb and line.shape[at] == ","):
            return None  # "under the deal inked on Tuesday, Peru will supply Chad with gas"
    return None


def awarded_between(line: Line, act: Act) -> tuple[Party, ...]:
    """Who gave a contract to whom: "Peru awarded Bata a contract", "Bata was awarded a contract by Peru"."""
    giving = _giving(line, act)
    found = list(dict.fromkeys(name for group in giving for name in group))
    return complete(line, found) if len(found) > 1 and len(giving) > 1 else ()


def awarded_there(line: Line, story: Story, act: Act) -> tuple[Party, ...]:
    """Return a firm that won a contract and the country where it will work: "Bata won a contract to pave Lima"."""
    firms = next((group for group in _giving(line, act) if not any(is_code(name) for name in group)), [])
    comma = line.shape.find(",", max(act.verb, act.mention.right))
    there = [
        item.value.code.partition("-")[0]
        for at, item in line.tags("P")
        if (comma < 0 or at < comma)
        and isinstance(item.value, Place)
        and line.shape[at + 1 : at + 2] != "s"
        and line.items[at - 1].word != "of"
    ]
    places = [code for code in dict.fromkeys(there) if code in story.pair]
    return complete(line, [*firms, *places]) if firms and len(places) == 1 else ()


def _giving(line: Line, act: Act) -> list[list[str]]:
    """Return those of each side of an award whom the line names: before its verb, behind it, behind "to" or "by"."""
    start = 1 + max(line.shape.rfind(mark, 0, act.first) for mark in ",;:.")
    groups = [group_at(line, start, act.first)] if act.voice == "active" else []
    if act.voice == "active" and act.mention.left > act.verb + 1:
        groups.append(group_at(line, act.verb + 1, act.mention.left))
    behind = max(act.verb, act.mention.last)
    for at in range(behind, min(behind + _FAR, len(line.items))):
        if line.items[at].word in {"to", "by", "from", "with"}:
            given = group_at(line, at + 1)
            groups += [given] if given.names or "A" not in line.shape[at + 1 : at + 3] else []  # "to Peruvian firms"
        if line.shape[at] in ";.:":
            break
    return [[*group.names, *group.codes] for group in groups if group.names or group.codes]


def counterpart_country(line: Line, act: Act) -> list[Party]:
    """The country of a counterpart whom nobody knows by name: "X and Y, his counterpart in the Tripoli government"."""
    found = _COUNTERPART.search(line.shape, 0, act.first) if act.voice == "active" else None
    places = [item.value for item in line.items[found.start() : found.end()]] if found is not None else []
    codes = [place.code for place in places if isinstance(place, Place) and "-" not in place.code]
    return codes if len(codes) == 1 else []


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
    one = mention._replace(noun=mention.noun._replace(plural=False))
    pairs = [at for at, item in enumerate(line.items) if item.word == "between" and at >= min(mention.last, act.verb)]
    if len(pairs) > 1 and all(line.shape[at - 1] in "&," for at in pairs[1:]):
        return [act._replace(mention=one._replace(last=at, right=at)) for at in pairs]  # "between A and B and between"
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
            found.append(act._replace(mention=one, partner=value.code))
        elif line.shape[place] == "T" and found:
            found[-1] = found[-1]._replace(day=place)
    number = number_of(line, mention)
    if number is None and "T" not in line.shape:
        return []  # of nobody knows when: "has since signed pacts with Peru and Chad"
    return found if number in {None, len(found)} else []
