"""Who is at home where a guest is: "Ruiz flew to Quito. The trade minister, Ana Sol, gave a dinner in his honour"."""

from collections.abc import Iterator, Sequence

from tracker.domain.facts import Party
from tracker.reader.clues import FAIR, Clue
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.pair_clues import At
from tracker.reader.people import Person
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
