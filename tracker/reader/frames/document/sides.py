"""Who signs: signatories, and the parties that they stand for."""

from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.body_names import KINDS, is_body_name
from tracker.reader.frames.document.doers import parties_under
from tracker.reader.frames.document.elsewhere import bloc_before, is_of_a_bloc, on_the_way
from tracker.reader.frames.document.firms import TWO_SIDES, firm_beside
from tracker.reader.frames.document.group import LONGEST, NOBODY, group_at
from tracker.reader.frames.document.nouns import number_of
from tracker.reader.frames.document.occasions import points_back
from tracker.reader.frames.document.parties import agents, between_after, parted, parties_between
from tracker.reader.frames.document.partners import owner_of, partner_of, persons_with
from tracker.reader.frames.document.regions import employer, regions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import complete, without_owners
from tracker.reader.frames.document.strangers import (
    are_lesser,
    are_two_firms,
    has_stranger,
    is_between_others,
    is_of_a_company,
    is_somebody_else,
    is_with_strangers,
)
from tracker.reader.frames.document.subjects import (
    firms_holding,
    holders,
    joint_holders,
    main_subject,
    subject_owners,
    subjects,
)
from tracker.reader.frames.document.two_bodies import the_two
from tracker.reader.frames.slots import parties_of
from tracker.reader.given_names import is_given
from tracker.reader.items import Line
from tracker.reader.origins import CLEAR, leaning
from tracker.reader.patterns import regex
from tracker.reader.people import Person, countries_of
from tracker.reader.story import Story
from tracker.reader.tags import Place

_COMPANIES = frozenset("companies firms businesses businessmen enterprises universities academies banks".split())
_NOBODYS = frozenset({"produce", "come", "emerge"})  # "a visit that produced a pact"
_SUBJECT_VOICES = frozenset({"active", "relative", "closing", "shared"})
_IT = frozenset({"it", "they"})
_TELLING = frozenset({"announced", "has", "have", "confirmed", "reported", "revealed", "disclosed"})
_FEW = 8  # items before a verb in which its subject stands


def sides_of(line: Line, story: Story, act: Act) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Signatories, parties, and which of them are carried over."""
    by = agents(line, act)
    if number_of(line, act.mention) is not None and _are_more(line, act.verb):
        return (), story.sides(), ("parties",)
    between = parties_between(line, act.mention) or between_after(line, act)
    told = act.voice in _SUBJECT_VOICES or (not by and act.voice != "reduced")
    before = subjects(line, story, act) if told else NOBODY
    if not between and not any(before):
        between = joint_holders(line, act.mention)
    persons = by.persons or before.persons
    signers = [*persons, *(persons_with(line, act) if before.persons else [])]
    signatories = tuple(sorted({person.name for person in signers})) if act.kind not in _NOBODYS else ()
    heads = _employers(story, persons)
    unknown = [*by.names, *before.names]
    if not persons and len(unknown) == len(story.pair) and _are_given(line, unknown):
        return tuple(sorted(unknown)), story.sides(), ("parties",)  # "Chad's Jane Doe and Peru's Juan Roe signed"
    if len(between) == len(story.pair) and _are_persons(line, between, story):
        return tuple(sorted(between)), story.sides(), ("parties",)  # "exchanged between Chad's A B and Peru's C D"
    if not persons and not between and not unknown and (bodies := the_two(line, story, act)):
        return (), complete(line, bodies), ()
    firm = firm_beside(line, act) if persons and not heads and not unknown else None
    if firm is not None:
        return signatories, tuple(sorted({firm, *(each.party for each in persons if each.party)})), ()
    partner = partner_of(line, story, act)
    told = len(before.names) + len(before.codes) > 1
    if (
        not persons
        and not between
        and not told
        and (working := parties_under(line, story, act, [*by.names, *by.codes, *partner]))
    ):
        return (), working, ()
    own = [by.names, before.names] if partner else [parted(by), parted(before)]
    for found in (between, [*own[0], *by.codes], [*own[1], *before.codes], heads, [*by.names, *heads]):
        parties = complete(line, found)
        if len(parties) >= 2:
            return signatories, _narrowed(line, story, _with_partner(line, parties, partner), persons), ()
    if not partner and is_with_strangers(line, story, act):
        return signatories, (), ()
    if len(partner) >= 2 and number_of(line, act.mention) == len(partner):
        return signatories, (), ()  # one with each
    if len(partner) >= 2 and not persons:
        alone = [*before.names, *before.codes] or [country_of(code) or code for code in _one_country(line, act)]
        one_each = act.mention.noun.plural and bool(alone)
        return signatories, () if one_each else complete(line, [*alone, *partner]), ()
    alone = [*by.names, *by.codes] or [*before.names, *before.codes] or heads
    companies = act.voice == "active" and line.items[act.first - 1].word in _COMPANIES
    if partner and not alone and not persons and not companies:
        alone = holders(line, act.mention) or firms_holding(line, act.mention.left) or _one_country(line, act)
        if not any("-" in name and is_code(name) for name in partner):
            alone = [country_of(code) or code for code in alone]  # a region signs with a region
    if partner and alone and not set(partner) & set(alone):
        return signatories, complete(line, [*alone, *partner]), ()
    if partner and not alone and not persons:
        beside = _beside(line, story, act)
        if beside and beside[0] not in partner:
            return signatories, complete(line, [*beside, *partner]), ()
    if len(countries_of(persons)) == 1 and not partner and (others := on_the_way(line, story, act)) is not None:
        return signatories, others, ()
    if persons and not heads:
        parties = _narrowed(line, story, parties_of(persons, story), persons)
        if partner and len({person.country for person in persons}) == 1 and persons[0].party:
            parties = tuple(sorted({persons[0].party, *partner}))
        return signatories, parties, () if len(countries_of(persons)) >= 2 else ("parties",)
    if alone:
        return signatories, _with_other(line, story, alone), ("parties",)
    if partner and len(partner) == 1 and not companies:
        other = story.other(partner[0]) or story.other(owner_of(line, act)) or story.host
        if other is not None and other != partner[0]:
            return signatories, tuple(sorted({partner[0], other})), ("parties",)
    return _unnamed(line, story, act, signatories, partner=bool(partner))


def _beside(line: Line, story: Story, act: Act) -> list[str]:
    """Who signs with a partner: "with Bata, signed by both states", a bloc, who does something else besides."""
    by = [item.word for item in line.items[act.verb + 1 : act.verb + 4]]
    if by[:2] == ["by", "both"] or by == ["by", "the", "two"]:
        return list(story.sides())
    bloc = bloc_before(line, act.mention)
    found = [bloc] if bloc is not None else _main_subject(line, act)
    return found if len(found) == 1 else []


def _main_subject(line: Line, act: Act) -> list[str]:
    """Who does something in "Bata makes shoes under a contract signed with", "Bata said that it had signed with"."""
    if act.voice not in {"reduced", "noun"} and (act.voice != "active" or items_word(line, act.first - 1) not in _IT):
        return []
    opening = group_at(line, 0, act.mention.left)
    named = line.shape[:1] != "N" or line.shape[1:2] in {"N", "Q", "K", "F", "B"}  # no "Looking to save"
    named = named or items_word(line, 1) in cues().speech | _TELLING
    if found := [*opening.names, *opening.codes] if named else opening.codes:
        return found
    by = line.shape.find("b", 0, act.mention.left) if act.voice == "reduced" else -1
    return group_at(line, by + 1, act.mention.left).names if by >= 0 else []


def _unnamed(
    line: Line, story: Story, act: Act, signatories: tuple[str, ...], *, partner: bool
) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Return the sides where the line names none that sign: those of the gathering, else the pair."""
    firms = main_subject(line, act)
    if firms is not NOBODY and line.words.isdisjoint(TWO_SIDES):
        return (), complete(line, [*firms.names, *firms.codes]), ()
    if (others := on_the_way(line, story, act)) is not None:
        return signatories, others, ()
    owners = subject_owners(line, act.verb) if act.voice == "active" and not partner else []
    if len(owners) == 2:
        return signatories, tuple(sorted(owners)), ()
    if (
        partner
        or is_of_a_bloc(line, story, act.mention)
        or is_with_strangers(line, story, act)
        or is_somebody_else(line, act)
        or is_of_a_company(line, act)
        or is_between_others(line, act)
        or has_stranger(line)
        or are_two_firms(line, act)
    ):
        return (), (), ()
    known, before = story.document, story.before(line)
    beside = known is not None and before is not None and known.start == story.ground(before).start
    if known is not None and beside and points_back(line) is not None and "parties" not in known.carried:
        return (), known.parties, ("parties",)  # "on the same trip a pact was signed"
    own = regions(line, story)
    if own or are_lesser(line, act):
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


def _are_persons(line: Line, names: list[str], story: Story) -> bool:
    """Tell two names without titles for persons: by their letters one is of each country of the pair."""
    words = {item.text for item in line.items if item.shape in "NIpj"}  # no "Cotton", an ordinary word
    if not line.words.isdisjoint(KINDS):
        return False  # "between Peruvian miner Bata and Tata"
    if any(" " not in name or is_body_name(name) or not words.issuperset(name.split()) for name in names):
        return False
    leans = [leaning(name, story.pair) for name in names]
    return {lean.country for lean in leans if lean is not None and lean.margin >= CLEAR} == set(story.pair)


def _are_given(line: Line, names: list[str]) -> bool:
    """Tell persons by their given names, whom countries own or something is signed by, from firms."""
    if not line.words.isdisjoint(KINDS) or any(is_body_name(name) for name in names):
        return False
    words = {item.text for item in line.items if item.shape in "NIpj"}
    return all(" " in name and words.issuperset(name.split()) and is_given(name.split()[0]) for name in names)


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
    governed = [person.region for person in persons if person.region is not None]
    if not governed and not any("-" in party for party in parties):
        return parties
    own = {country_of(region): region for region in (*regions(line, story), *governed)}
    return tuple(sorted({own.get(party, party) for party in parties}))


def _are_more(line: Line, verb: int) -> bool:
    """Tell "four papers were signed by Bata and KUNA, the two chambers and the ports": each pair has its own."""
    by = next((at for at in range(verb, len(line.items)) if line.items[at].word == "by"), None)
    if by is None:
        return False
    following = [item.word for item in line.items[by:]]
    return any(pair == ("the", "two") for pair in pairwise(following[2:])) and following.count(",") > 1


_SECOND_VERB = regex(r"d?(?P<who>P)k[^;:&X]*&(?:[iu]?T,?|k){0,3}$")  # "Lima broke with B in 2019 and in 2020 signed"


def _one_country(line: Line, act: Act) -> list[Party]:
    """The country or region that the words before a verb name, if it is one: "Kenya's government has signed".

    As well as that with which a sentence begins whose second verb it is: "Lima left the bloc and in 2020 signed".
    """
    opening = _SECOND_VERB.match(line.shape[: act.first])
    told = line.items[opening.start("who")].value if opening is not None else None
    if isinstance(told, Place) and told.form in {"name", "capital"}:
        return [told.code]
    found: set[Party] = set()
    for at in range(max(0, act.verb - LONGEST), act.verb):
        value = line.items[at].value
        owner = line.shape[at + 1 : at + 3] in {"sN", "sQ", "sB"}  # "Kenya's Bata"
        if isinstance(value, Place) and value.form != "city" and not owner:
            found.add(value.code)
    own = without_owners(list(found))
    return own if len(own) == 1 else []


def _with_other(line: Line, story: Story, alone: list[str]) -> tuple[Party, ...]:
    """Return one side with the other country of the pair; a company that signs alone signs with nobody knows whom."""
    known = complete(line, alone)
    other = next((story.other(name) for name in known if is_code(name)), None)
    if other is None and any(is_code(name) for name in known):
        other = story.host
    return tuple(sorted({*known, other})) if other is not None and other not in alone else ()
