"""Who signs: signatories, and the parties that they stand for."""

from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.document.group import KINDS_OF_STATE, LONGEST, NOBODY, group_at, is_body_name
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.parties import (
    agents,
    between_after,
    parties_between,
)
from tracker.reader.frames.document.partners import (
    awarded_between,
    counterpart_country,
    owner_of,
    partner_of,
    persons_with,
)
from tracker.reader.frames.document.regions import employer, region_of, regions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import complete
from tracker.reader.frames.document.subjects import parties_said, subject_owners, subjects
from tracker.reader.frames.document.words import document_words
from tracker.reader.frames.slots import parties_of
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.origins import CLEAR, leaning
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_COLLECTIVE = frozenset(
    """
    sides parties countries nations states governments leaders presidents ministers two both they we delegations
    co-chairs co-chairmen heads officials their them representatives counterparts neighbours ministries he she
    secretaries diplomats teams republics capitals it i who statesmen premiers experts chambers academies companies
    """.split()
)
_LESSER = frozenset("regions provinces cities towns mayors universities rectors municipalities districts clubs".split())
_PRIVATE = frozenset("chambers academies museums hospitals airlines associations".split())
_STRANGERS = frozenset("partners companies firms club clubs team investors businesses banks universities".split())
_COMPANIES = frozenset("companies firms businesses businessmen enterprises universities academies banks".split())
_NOBODYS = frozenset({"produce", "come", "emerge"})  # "a visit that produced a pact"
_SUBJECT_VOICES = frozenset({"active", "relative", "closing", "shared"})
_WITH_OTHERS = frozenset({"other", "others", "third", "several"})  # "such agreements with other countries"
_FEW = 8  # items before a verb in which its subject stands


def sides_of(line: Line, story: Story, act: Act) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Signatories, parties, and which of them are carried over."""
    if act.kind == "award":
        return (), awarded_between(line, act), ()
    by = agents(line, act)
    if number_of(line, act.mention) is not None and _are_more(line, act.verb):
        return (), story.sides(), ("parties",)
    between = parties_between(line, act.mention) or between_after(line, act)
    told = act.voice in _SUBJECT_VOICES or (not by and act.voice != "reduced")
    before = subjects(line, story, act) if told else NOBODY
    persons = by.persons or before.persons
    signers = [*persons, *(persons_with(line, act) if before.persons else [])]
    signatories = tuple(sorted({person.name for person in signers})) if act.kind not in _NOBODYS else ()
    heads = _employers(story, persons)
    unknown = [*by.names, *before.names]
    if len(between) == len(story.pair) and _are_persons(between, story):
        return tuple(sorted(between)), story.sides(), ("parties",)  # "exchanged between Chad's A B and Peru's C D"
    if not persons and not heads and not between and (_are_persons(unknown, story) or _are_officials(line, unknown)):
        names = tuple(sorted({*by.names, *before.names}))
        return names, story.sides(), ("parties",)
    partner = partner_of(line, story, act)
    for found in (between, [*by.names, *by.codes], [*before.names, *before.codes], heads):
        parties = complete(line, found)
        if len(parties) >= 2:
            return signatories, _narrowed(line, story, _with_partner(line, parties, partner), persons), ()
    if not partner and _is_with_strangers(line, story, act):
        return signatories, (), ()
    if len(partner) >= 2 and number_of(line, act.mention) == len(partner):
        return signatories, (), ()  # one with each
    if len(partner) >= 2 and not persons:
        alone = [*before.names, *before.codes] or _one_country(line, act)
        one_each = act.mention.noun.plural and bool(alone)
        return signatories, () if one_each else complete(line, [*alone, *partner]), ()
    following = [item.word for item in line.items[act.mention.last : act.mention.last + 4]]
    if "with" in following and not _WITH_OTHERS.isdisjoint(following) and not partner:
        return signatories, (), ()
    alone = [*by.names, *by.codes] or [*before.names, *before.codes] or heads
    companies = act.voice == "active" and line.items[act.first - 1].word in _COMPANIES
    if partner and not alone and not persons and not companies:
        alone = _one_country(line, act)
    if partner and alone and not set(partner) & set(alone):
        return signatories, complete(line, [*alone, *partner]), ()
    if partner and not alone and not persons and act.voice == "reduced":
        opening = group_at(line, 0, act.mention.left)
        named = line.shape[:1] != "N" or line.shape[1:2] in {"N", "Q", "K", "F", "B"}  # no "Looking to save"
        alone = [*opening.names, *opening.codes] if named else opening.codes
        if len(alone) == 1 and alone[0] not in partner:
            return signatories, complete(line, [*alone, *partner]), ()
        alone = []
    if persons and not heads:
        parties = _narrowed(line, story, parties_of(persons, story), persons)
        partner = partner or counterpart_country(line, act)
        if partner and len({person.country for person in persons}) == 1 and persons[0].party:
            parties = tuple(sorted({persons[0].party, *partner}))
        return signatories, parties, () if len(parties_said(persons)) >= 2 else ("parties",)
    if act.voice == "reduced" and line.items[act.mention.left - 1].word == "under" and not persons:
        firms = group_at(line, 0, act.mention.left)
        if len(firms.names) > 1 and not firms.codes:
            return signatories, complete(line, firms.names), ()
    if alone:
        return signatories, _with_other(line, story, alone), ("parties",)
    if partner and len(partner) == 1 and not companies:
        other = story.other(partner[0]) or story.other(owner_of(line, act)) or story.host
        if other is not None and other != partner[0]:
            return signatories, tuple(sorted({partner[0], other})), ("parties",)
    return _unnamed(line, story, act, signatories, partner=bool(partner))


def _unnamed(
    line: Line, story: Story, act: Act, signatories: tuple[str, ...], *, partner: bool
) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Return the sides where the line names none that sign: those of the gathering, else the pair."""
    owners = subject_owners(line, act.verb) if act.voice == "active" and not partner else []
    if len(owners) == 2:
        return signatories, tuple(sorted(owners)), ()
    if (
        partner
        or _is_with_strangers(line, story, act)
        or _is_somebody_else(line, act)
        or _is_of_a_company(line, act)
        or _is_between_others(line, act)
        or _has_stranger(line)
    ):
        return (), (), ()
    own = regions(line, story)
    if own or _are_lesser(line, act):
        return (), own, ("parties",)
    if story.gathering is not None and len(story.gathering.parties) >= 2:
        near = {item.word for item in line.items[max(0, act.verb - _FEW) : act.verb]}
        leaders = story.gathering.participants if act.voice == "active" and "leaders" in near else ()
        states = not line.words.isdisjoint(_STATES)  # whose governors met, and yet the countries signed
        lands = {country_of(party) or party for party in story.gathering.parties} if states else set()
        return leaders, tuple(sorted(lands)) if len(lands) > 1 else story.gathering.parties, ("parties",)
    return signatories, story.sides(), ("parties",)


_STATES = frozenset({"countries", "states", "nations", "governments"})


def _with_partner(line: Line, parties: tuple[Party, ...], partner: list[str]) -> tuple[Party, ...]:
    """Return a ministry and its state with whom it signs: "Lao ministry signed a contract with Air Busan"."""
    alone = len(parties) == 2 and sum(is_code(party) for party in parties) < 2
    return complete(line, [*parties, *partner]) if alone else parties


def _are_persons(names: list[str], story: Story) -> bool:
    """Tell two names without titles for persons: by their letters one is of each country of the pair."""
    if len(names) != len(story.pair) or any(" " not in name or is_body_name(name) for name in names):
        return False
    leans = [leaning(name, story.pair) for name in names]
    return {lean.country for lean in leans if lean is not None and lean.margin >= CLEAR} == set(story.pair)


def _are_officials(line: Line, names: list[str]) -> bool:
    """Tell names that nobody knows by the title before them: "premiers X and Y"."""
    if len(names) < 2:
        return False
    words = [name.split()[0].lower() for name in names[:1]]
    at = next((at for at, item in enumerate(line.items) if item.word == words[0]), 0)
    return at > 0 and line.shape[at - 1] == "H"


def _employers(story: Story, persons: list[Person]) -> list[str]:
    """The organisations that persons sign for, with the states that others of them sign for."""
    bodies = [body for person in persons if (body := employer(story, person)) is not None]
    states = [person.party for person in persons if person.party is not None and employer(story, person) is None]
    banks = [
        person.country for person in persons if _is_of_bank(employer(story, person)) and person.country is not None
    ]
    return [*(body.name for body in bodies), *states, *banks] if bodies else []


def _is_of_bank(body: Body | None) -> bool:
    """Tell a bank that is its country's by its name: "Bank of Korea", "Bank Indonesia"."""
    words = body.name.lower().split() if body is not None else []
    return words[:1] == ["bank"] and body is not None and len(body.places) == 1


def _narrowed(line: Line, story: Story, parties: tuple[Party, ...], persons: list[Person]) -> tuple[Party, ...]:
    """Return the two regions where their heads sign, or where one side of them is known only by its country."""
    governed = [region for person in persons if (region := region_of(story, person)) is not None]
    if not governed and not any("-" in party for party in parties):
        return parties
    own = {country_of(region): region for region in (*regions(line, story), *governed)}
    return tuple(sorted({own.get(party, party) for party in parties}))


def _is_somebody_else(line: Line, act: Act) -> bool:
    """Tell whether names stand where the signers stand, and none of them leads to a party: then it is not the pair."""
    items = line.items
    if act.voice == "active":
        start = max(line.shape.rfind(";", 0, act.verb) + 1, act.verb - LONGEST)
        titled = {at for mention in mentions(line) for at in range(mention.left, mention.right)}
        zone = [at for at in range(start, act.verb) if at not in titled]
        if any(items[at].word in _COLLECTIVE for at in zone):
            return False
        return any(_is_a_name(line, at) and line.shape[at - 1 : at] not in {"i", "u"} for at in zone)
    after = range(act.verb, min(len(items), act.verb + 6))
    between = next(
        (at for at in after if items[at].word == "between" or items[at].word in document_words().including), None
    )
    if between is not None and items[between].word != "between":
        return False  # "were signed, including one between A and B"
    if between is None or act.voice != "passive":
        return False
    following = {item.word for item in items[between + 1 : between + _FEW]}
    return following.isdisjoint(_COLLECTIVE)


def _are_more(line: Line, verb: int) -> bool:
    """Tell "four papers were signed by Bata and KUNA, the two chambers and the ports": each pair has its own."""
    by = next((at for at in range(verb, len(line.items)) if line.items[at].word == "by"), None)
    if by is None:
        return False
    following = [item.word for item in line.items[by:]]
    return any(pair == ("the", "two") for pair in pairwise(following[2:])) and following.count(",") > 1


def _is_with_strangers(line: Line, story: Story, act: Act) -> bool:
    """Tell "with an African country", which nobody names."""
    first, last = min(act.mention.last, act.verb), max(act.mention.right, act.verb) + 4
    at = next((at for at in range(first, min(last, len(line.items))) if line.items[at].word == "with"), None)
    if at is None:
        return False
    following = line.items[at + 2 : at + 5]
    return any(item.word in KINDS_OF_STATE for item in following) or any(
        item.word in _STRANGERS and isinstance(one.value, Place) and one.value.code in story.pair
        for one, item in pairwise(line.items[at + 1 : at + 5])
    )


def _has_stranger(line: Line) -> bool:
    """Tell a sentence about somebody of a third country: "the two sides" in it are not the article's."""
    return any(isinstance(item.value, Mention) and item.value.person.strange for _, item in line.tags("X"))


def _is_of_a_company(line: Line, act: Act) -> bool:
    """Tell "a Huawei contract", which is no state's."""
    first, last = act.mention.left, act.mention.first
    return act.mention.noun.type == "contract" and any(letter in "NQ" for letter in line.shape[first + 1 : last])


def _is_between_others(line: Line, act: Act) -> bool:
    """Tell "one between the bar associations", whose names nobody says."""
    at = act.mention.last
    if items_word(line, at) != "between" or any(group_at(line, at + 1)):
        return False
    return _COLLECTIVE.isdisjoint(item.word for item in line.items[at + 1 : at + 6])


def _one_country(line: Line, act: Act) -> list[Party]:
    """The country that the words before a verb name, if it is one: "Kenya's government has signed"."""
    zone = line.items[max(0, act.verb - LONGEST) : act.verb]
    found = {item.value.code for item in zone if isinstance(item.value, Place) and item.value.form != "city"}
    return list(found) if len(found) == 1 else []


def _are_lesser(line: Line, act: Act) -> bool:
    """Tell regions, cities and universities, which sign for themselves: "both regions signed"."""
    end = act.verb if act.voice in {"active", "shared"} else min(len(line.items), max(act.verb, act.mention.right) + 6)
    start = max(0, act.verb - _FEW) if act.voice == "active" else min(act.verb, act.mention.last)
    apart = range(act.mention.right, act.verb) if act.voice == "passive" else range(0)  # a clause: "that lets cities …"
    named = range(act.mention.left, act.mention.right)
    return any(
        line.items[at].word in _LESSER or (line.items[at].word in _PRIVATE and at not in named)
        for at in range(start, end)
        if at not in apart
    )


def _is_a_name(line: Line, at: int) -> bool:
    value = line.items[at].value
    return not value.shared if isinstance(value, Body) else line.shape[at] in "NQ"


def _with_other(line: Line, story: Story, alone: list[str]) -> tuple[Party, ...]:
    """Return one side with the other country of the pair; a company that signs alone signs with nobody knows whom."""
    known = complete(line, alone)
    other = next((story.other(name) for name in known if is_code(name)), None)
    if other is None and any(is_code(name) for name in known):
        other = story.host
    return tuple(sorted({*known, other})) if other is not None and other not in alone else ()
