"""Who is at home where a guest is: "Ruiz flew to Quito. The trade minister, Ana Sol, gave a dinner in his honour"."""

from collections.abc import Iterator, Sequence

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.clues import FAIR, STRONG, Clue
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.tags import Place
from tracker.reader.title_owners import HIS

_WORDS = toml("sides")
_MEETS = frozenset((*_WORDS["across"], *_WORDS["podium"], *_WORDS["with_guests"]))
# Who is in a guest's company, or whom he names as his own, is not at home there.
_COMPANY = ("joined", "joining", "includes", "participles", "comes", "accompanies")
_OWN = frozenset(
    (*_WORDS["own"], *_WORDS["one_side"], *(word for kind in _COMPANY for word in _WORDS["company"][kind]))
)
_TEAMS = frozenset(_WORDS["company"]["teams"])
_GUESTS = frozenset({"guest", "visitor", "visiting"})
_PARTIES = frozenset(_WORDS["teams"]["parties"])  # "the Peruvian delegation", "lawmakers from Peru"
_RECEIVES, _RECEIVED = frozenset(_WORDS["teams"]["receives"]), frozenset(_WORDS["teams"]["received"])
_INVITATIONS, _INVITES = frozenset({"invitation", "invitations", "request"}), frozenset({"of", "from", "by"})
_TO = frozenset({"to", "in", "visit", "visits", "visited", "visiting"})
_TRIPS = frozenset((*_WORDS["trips"], "be", "was", "is", "stay", "stays"))
_SEVERS = frozenset("X,;")
_LEADS_TO = frozenset({"with", "on", "to"})
_LIST = regex(r"(?:,&|&|,)[dy]?")
_NEAR = 4  # items from a person to "received" or from it to "by"
_OWNER = regex(r"[PA]s?[kgcRF#]{0,3}$")
_OWNER_NEAR = 3  # items from a team to whose it is
_HE = frozenset({"he", "she", "him", "her", "his"})


def of_guests(
    line: Line, found: Sequence[At], before: Person | None, away: tuple[Person, Party] | None
) -> Iterator[Clue]:
    """Yield that officials whom a guest meets are of the country where he is.

    Args:
        line: A sentence.
        found: Its persons.
        before: Whom "he" means in it.
        away: Who was last told to be on a trip, and in which country.
    """
    if away is None or line.words.isdisjoint(_MEETS) or not line.words.isdisjoint(_OWN):
        return
    guest, land = away
    if not _tells_of(line, found, guest, before):
        return
    for _, mention in found:
        if mention.person is not guest and _may_be_of_land(mention):
            yield Clue(mention.person, FAIR, land)


def _tells_of(line: Line, found: Sequence[At], guest: Person, before: Person | None) -> bool:
    """Tell a sentence about the guest: his name, "he", "the visitor", "the Peruvian minister", "the delegation"."""
    if any(mention.person is guest for _, mention in found) or not line.words.isdisjoint(_GUESTS):
        return True
    if before is guest and not line.words.isdisjoint(_HE):
        return True
    if not line.words.isdisjoint(_TEAMS) or all(is_met(line, at) for at, _ in found):
        return True  # "Talks with Minister X followed"
    unnamed = (item.value for _, item in line.tags("W"))
    return any(isinstance(each, Unnamed) and each.titles[-1].owner == guest.country for each in unnamed)


def _may_be_of_land(mention: Mention) -> bool:
    """Tell an official of a state whom nothing beside his name gives a country."""
    alone = mention.country is None and mention.kin is None and not mention.peer
    return alone and any(
        title.scope == "state" and title.owner is None and not title.former and title.meant not in HIS
        for title in mention.titles
    )


def of_teams(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """Yield that the person at an item is not of a country whose team meets him, or which he receives.

    As in "the Peruvian delegation was welcomed by X", "the guests from Peru called on X", "X met Peruvian lawmakers".
    He is at home where he meets one whose country is not told: "In P, X received the delegation".
    """
    if line.words.isdisjoint(_PARTIES):
        return
    for team, item in enumerate(line.items):
        place = _whose(line, team) if item.word in _PARTIES else None
        town = _town_before(line, min(at, team)) if item.word in _PARTIES and place is None else None
        told = place or town
        if told is not None and _meets_team(line, at, team):
            yield Clue(person, -STRONG if place is not None else STRONG, country_of(told.code))
            return


def _town_before(line: Line, at: int) -> Place | None:
    """The town that a sentence opens with: "In Lima the delegation met X"."""
    place = line.items[1].value if line.shape.startswith("iP") and at > 1 else None
    return place if isinstance(place, Place) and place.is_town else None


def _meets_team(line: Line, at: int, team: int) -> bool:
    """Tell that the person at an item and a team at another are across from each other."""
    if at < team:
        between = line.shape[at + 1 : team]
        return not _RECEIVES.isdisjoint(item.word for item in line.items[at + 1 : at + 1 + _NEAR]) and not (
            "X" in between or "b" in between
        )
    first = line.shape.rfind("X", 0, at)
    while first > team and _LIST.fullmatch(line.shape, first + 1, at):
        at, first = first, line.shape.rfind("X", 0, first)
    to = at - 1 - (line.shape[at - 1] == "d")
    near = max(team + 1, to - _NEAR)
    if line.shape[to] == "b":  # "The Peruvian delegation, with Y at its head, was received by X"
        verb = next((index for index in range(near, to) if line.items[index].word in _RECEIVED), to)
        return verb < to and _SEVERS.isdisjoint(line.shape[verb:to])
    leads = line.items[to].word in _LEADS_TO or line.items[to].word in _MEETS
    return leads and {"X", "b", ";"}.isdisjoint(line.shape[team + 1 : to]) and is_met(line, at, team + 1)


def of_invitations(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """Yield that who invites to a country is of it: "a visit to P at the invitation of X", "X invited Y to visit P"."""
    by = at - 1 - (line.shape[at - 1] == "d")
    if by < 1 or line.items[by].word not in _INVITES or line.items[by - 1].word not in _INVITATIONS:
        return
    for index, item in line.tags("P"):
        if (
            line.items[index - 1].word in _TO
            and not _visits(line, index).isdisjoint(_TRIPS)
            and isinstance(item.value, Place)
        ):
            yield Clue(person, STRONG, country_of(item.value.code))
            return
    guests = (place for team, item in enumerate(line.items) if item.word in _PARTIES and (place := _whose(line, team)))
    for place in guests:
        yield Clue(person, -STRONG, country_of(place.code))


def _visits(line: Line, index: int) -> set[str]:
    """The words right before a place to which somebody goes: "a state visit to", "will be in"."""
    return {item.word for item in line.items[max(0, index - _NEAR) : index]}


def _whose(line: Line, team: int) -> Place | None:
    """The country of "the Peruvian government delegation", "the delegation of the Republic of Peru"."""
    owner = _OWNER.search(line.shape, 0, team)
    before = [line.items[owner.start()].value] if owner is not None else []
    of = team + 1 < len(line.items) and line.items[team + 1].word in {"of", "from"}
    after = [item.value for item in line.items[team + 2 : team + 2 + _OWNER_NEAR] if item.shape in "PA"] if of else []
    return next((each for each in (*before, *after) if isinstance(each, Place)), None)
