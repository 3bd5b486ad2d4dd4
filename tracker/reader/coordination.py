"""Whom a person stands for by the list that he stands in: "U.S. Secretary of State A, Treasury Secretary B and C"."""

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import JOINT
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex

_LISTS = regex(r"X(?:,d?X)*(?:,?&d?X|,d?X,d?X)")  # no list in "…, said X, Y …"

_TWO = 2


class _Listed(Struct, frozen=True):
    first: int
    last: int
    mentions: list[Mention]


def listed_with(line: Line, index: int) -> Party | None:
    """Return the country of the persons before him in his list, where all of them are of one side.

    A list of two may be the two sides ("A and B met"); it is one side where others stand across, or it has three.
    """
    listed = next((each for each in _lists(line) if each.first <= index < each.last), None)
    if listed is None:
        return None
    place = [at for at in range(listed.first, listed.last) if line.shape[at] == "X"].index(index)
    mention = listed.mentions[place]
    before = [each for each in listed.mentions[:place] if each.country is not None and each.titles]
    if not before or {title.office for title in before[-1].titles} & {title.office for title in mention.titles}:
        return None
    own = country_of(before[-1].country or "")
    others = {each.person.country for each in listed.mentions if each is not mention} - {None, own}
    across = [*_mentions(line, 0, listed.first), *_mentions(line, listed.last, len(line.items))]
    if len(listed.mentions) == _TWO and items_word(line, listed.last) in JOINT:
        return None  # "A and B signed it, in the presence of C"
    one_sided = len(listed.mentions) > _TWO or any(each.titles and each.person.country != own for each in across)
    return own if one_sided and not others else None


_ENDED = regex(r"X(?:,X)*,?&d?X")
_ORIGIN = regex(r",? (?:of|from) (?:the )?[^,]+$")


def listed_before(line: Line, index: int, text: str) -> Party | None:
    """Return the country that is told behind the last of his list: "Minister A and Minister B from Norway"."""
    for match in _ENDED.finditer(line.shape):
        if not match.start() <= index < match.end() - 1:
            continue
        mentions, last = _mentions(line, *match.span()), line.items[match.end() - 1]
        said = text[last.start : last.end]
        told = _ORIGIN.search(said, said.rfind(mentions[-1].person.name.rpartition(" ")[2]))
        offices = [title.office for mention in mentions for title in mention.titles]
        alone = all(each.country is None and each.titles for each in mentions[:-1])
        if told is None or not alone or len({*offices}) < len(offices) or items_word(line, match.end()) in JOINT:
            return None
        return country_of(mentions[-1].country or "")
    return None


def _lists(line: Line) -> list[_Listed]:
    return [_Listed(*match.span(), _mentions(line, *match.span())) for match in _LISTS.finditer(line.shape)]


def _mentions(line: Line, first: int, last: int) -> list[Mention]:
    values = [item.value for item in line.items[first:last]]
    return [value for value in values if isinstance(value, Mention)]
