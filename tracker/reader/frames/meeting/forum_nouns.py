"""Forums, fairs, conferences, summits and business missions as nouns."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.noun_phrase import WHICH
from tracker.reader.frames.meeting.series import last_round
from tracker.reader.frames.slots import codes, written
from tracker.reader.items import Line
from tracker.reader.story import Story

OF_SOMETHING = frozenset({"round", "edition", "session", "sitting"})  # nouns of a noun that says what


def forum(line: Line, story: Story, span: tuple[int, int, int], number: int | None, which: str) -> Gathering | None:
    """Return the forum that a noun phrase names, None for talks of two, for halls and for what only has its name.

    Args:
        line: The sentence.
        story: The article.
        span: The first item of the phrase, the one behind it, and its noun.
        number: Of the round: 3 for "the third forum".
        which: The word that puts it in its series: "next".
    """
    first, last, index = span
    named = countries(line, first, last)
    after = line.items[index + 1] if index + 1 < len(line.items) else None
    between = after is not None and (after.word == "between" or (len(named) > 1 and "y" in line.shape[index:last]))
    if between and "X" in line.shape[index + 1 : index + _TWO_PERSONS]:
        return None  # talks of two persons
    if (
        after is not None
        and line.items[index].text[0].isupper()
        and (after.shape in "KNQ" or after.word.partition(" ")[0] in _HALLS)
    ):
        return None  # "Conference Centre"
    start = name_start(line, first, index)
    name = written(line, start, _name_end(line, index, last))
    if line.items[index].word in OF_SOMETHING and after is not None and after.word == "of":
        start = name_start(line, index + 2, last)
        name = written(line, start, last)  # "the fourth edition of the Lima Business Forum"
    mission = line.items[index].word.endswith("mission")
    kinds = {word for item in line.items[first : index + 1] for word in item.word.split()}
    if line.items[index].word == "days" and line.items[index].text.islower():
        return None  # "following two days of talks"
    if kinds >= {"congress"} and number is None:
        return None  # "the US Congress" sits all the time
    if mission and kinds.isdisjoint(_OF_MISSIONS):
        return None
    of_body = after is not None and after.word == "of" and "B" in line.shape[index + 2 : index + _OF_BODY]
    general = name.islower() and number is None and not between and kinds.isdisjoint(_BUSINESS) and not which
    of_whom = {item.word for item in line.items[index + 2 : index + _OF_BODY]} & _OF_BUSINESS
    if general and not ((of_body or of_whom) and line.items[first].word in {"a", "an"}):
        return None  # unless "a conference of the Exporters' Association", "a forum with 300 traders"
    if number is None and not which and not between and not name.islower() and " " not in name:
        return None  # "the Forum" stands for those who hold it
    known = None
    if name.islower() and which and (known := last_round(line, story)) is None:
        return None
    blocs = [code for code in codes(line, start, last) if country_of(code) is None]
    # "The African Union summit" is not the two's own.
    parties = tuple(sorted({*named, *blocs})) if len(named) >= 2 or blocs else story.sides()
    return Gathering(first, last, index, "forum", name, parties, number, which, known=known)


_OF_MISSIONS = frozenset(
    "business trade economic agrifood agricultural export investment investor buyers buyer".split()
)
_OF_BUSINESS = frozenset(
    "traders businessmen businesspeople entrepreneurs investors exporters companies firms goods products".split()
)
_HALLS = frozenset("hall halls centre center room building complex palace grounds venue".split())
_TWO_PERSONS = 4
_OF_BODY = 5  # items from a conference to whose it is
_BUSINESS = frozenset(
    {
        "business",
        "trade",
        "economic",
        "investment",
        "intergovernmental",
        "interregional",
        "industrial",
        "international",
        "regional",
        "joint",
        "virtual",
        "bilateral",
        "investor",
        "investors",
        "exporters",
        "entrepreneurs",
        "manufacturers",
    }
)


def name_start(line: Line, first: int, index: int) -> int:
    """Where a name begins past what counts or dates it: "the third Lima Forum", "a ninety-strong mission"."""
    counted = line.shape[first - 1 : first] == "-" and line.items[first].word in {"strong", "member", "person"}
    first += counted  # "a ninety-strong economic mission"
    while (
        first < index
        and line.items[first + 1].word != "+"
        and (line.shape[first] in "dOTs#,&" or line.items[first].word in WHICH | {"recent", "such"})
    ):
        first += 1
    return first


def _name_end(line: Line, index: int, last: int) -> int:
    """Where a name that goes on after its noun ends: "Forum of Regions of Belarus and Russia", "fair 'Expo'"."""
    end = index + 1
    while end < last and (line.shape[end] in 'oyNQFPAK&dg"' or line.shape[end - 1 : end + 2] == "P-P"):
        end += 1
    while end > index + 1 and line.shape[end - 1] in "oyd&":
        end -= 1
    return end


def countries(line: Line, first: int, last: int) -> list[Party]:
    """Return the countries that a phrase names, without blocs."""
    return [code for code in codes(line, first, last) if country_of(code)]
