"""Sides that a line tells by a pronoun: "its investments", "they have invested", "from there"."""

from tracker.domain.facts import Party
from tracker.reader.cues import cues
from tracker.reader.firm_antecedents import FIRM_NOUNS
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import countries_of
from tracker.reader.story import Story
from tracker.reader.tags import Place

_OPENING = 2  # items of "the company"
OWN = frozenset({"its", "their", "his", "our"})


def those_before(line: Line, story: Story) -> Party | None:
    """Whose companies the sentence before told of: "Peruvian firms are active there. Their investments"."""
    before = story.before(line)
    if before is None or before.paragraph != line.paragraph:
        return None
    owners = {
        item.value.code
        for place, item in before.tags("PA")
        if isinstance(item.value, Place)
        and not words().owners.isdisjoint(each.word for each in before.items[place + 1 : place + 3])
    }
    return owners.pop() if len(owners) == 1 else None


def is_from_there(line: Line, first: int, last: int) -> bool:
    """Tell "investments from there"."""
    return any(line.items[at].word == "from" and line.items[at + 1].word == "there" for at in range(first, last - 1))


def it_gives(line: Line, act: Act, pronouns: frozenset[str] = frozenset({"it", "they"})) -> bool:
    """Tell "it will also put", "they have invested"."""
    _, start = helpers_before(line, act.at)
    return act.role == "gives" and not act.passive and start > 0 and line.items[start - 1].word in pronouns


def we_give(line: Line, story: Story, act: Act, first: int) -> Party | None:
    """Whose the speaker is of "we have invested", "our companies have put"."""
    ours = "our" in {item.word for item in line.items[first : act.at]}
    if not it_gives(line, act, frozenset({"we"})) and not (ours and is_of_its_own(line, first, act.at)):
        return None
    countries = countries_of(speaker(line, story, act.at))
    return countries.pop() if len(countries) == 1 else None


def is_speaker(line: Line, act: Act) -> bool:
    """Tell the "it" of "the insurer said it would put", "the firm runs a plant, in which it has put": its own."""
    _, start = helpers_before(line, act.at)
    if line.items[0].word == "the" and line.items[1].word in FIRM_NOUNS and start > _OPENING and it_gives(line, act):
        return True
    said = (at for at in range(start - 1) if line.items[at].word in cues().speech)
    return it_gives(line, act) and any(line.shape[at - 1 : at] not in {"P", "X"} for at in said)


def whose_country(line: Line, act: Act) -> Party | None:
    """Whose money it is that an envoy speaks of: "Ambassador X said that … and that his country had pledged"."""
    _, start = helpers_before(line, act.at)
    led = [item.word for item in line.items[max(0, start - 2) : start]]
    if act.role != "gives" or act.passive or led not in _HIS_COUNTRY:
        return None
    told = [item.value.person for at, item in line.tags("X") if at < start and isinstance(item.value, Mention)]
    return told[0].country if len(set(told)) == 1 else None


_HIS_COUNTRY = [[his, land] for his in ("his", "her") for land in ("country", "government", "state")]


def is_they(line: Line, act: Act) -> bool:
    """Tell "they have invested", "their capital in the country": those who came, not the country."""
    if {"their", "country"} <= line.words:
        return True
    return "they" in line.words and it_gives(line, act, frozenset({"they"}))


def is_of_its_own(line: Line, first: int, last: int) -> bool:
    """Tell "its investments", "their companies"."""
    for at in range(first, last - 1):
        if line.items[at].word in OWN:
            following = {item.word for item in line.items[at + 1 : at + 4]}
            if not following.isdisjoint(words().owners | words().stocks):
                return True
    return False
