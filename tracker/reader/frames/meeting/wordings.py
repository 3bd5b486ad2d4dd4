"""Words that tell of a meeting in some phrasings and of something else in others: "spoke with", "spoke about"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.clauses import is_participle
from tracker.reader.frames.meeting.receptions import CREDENTIALS, PAID
from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.present_tense import is_present_talk


def is_something_else(line: Line, index: int) -> bool:
    """Tell words that meet nobody here: "its host, Prime Minister X", "thanked for hosting", "a video conference"."""
    word, before = line.items[index].word, line.items[index - 1].word if index else ""
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    if before == "video" and word in {"conference", "meeting", "talks"}:
        return following not in {"with", "between"}
    if word in {"host", "hosts", "welcome"}:
        return (following == "," or line.shape[index - 1 : index] in {"d", "s", "&"}) and not (
            word == "welcome" and not line.words.isdisjoint(GIVING)
        )
    thanked = before == "for" and following in {"him", "her", "them", "me", "us"}  # "thanked X for receiving him"
    verbal = index > 0 and (thanked or before in _BEFORE_A_VERB or is_participle(line, index))
    return word in {"receiving", "hosting", "welcoming", "greeting"} and index > 0 and not verbal


def is_talk(line: Line, index: int) -> bool:
    """Tell "an exchange of views with Y", "a one-on-one in Lima"."""
    if line.items[index].word == "exchange":
        return exchange_views(line, index)
    ends = line.shape[index + 1 : index + 2] in _ENDS or items_word(line, index + 1) in {"with", "between"}
    return ends and line.shape[max(0, index - 3) : index] in {"-u-", "-t-"}


def is_with_somebody(line: Line, index: int, following: str) -> bool:
    """Tell "coffee with Y", "X and Y had a bilateral on Monday" from any other coffee or bilateral."""
    if following in {"with", "between", "together"}:
        return True
    had = not _HAD.isdisjoint(item.word for item in line.items[max(0, index - 3) : index])
    return had and "&X" in line.shape[:index] and line.shape[index + 1 : index + 2] in {"u", "T", "i"}


_HAD = frozenset({"had", "have", "held", "hold"})


def sees_somebody(line: Line, index: int) -> bool:
    """Tell "he saw Y in Lima" from "the figures match what they see", "as they see it"."""
    return _OBJECTS.isdisjoint(item.word for item in line.items[max(0, index - 3) : index])


_OBJECTS = frozenset({"what", "how", "as", "than"})


def is_accepted(line: Line, index: int) -> bool:
    """Tell who is received in English of the Caucasus and Anatolia, "accepted Y", and whose credentials are."""
    whom = VISITED.match(line.shape, index + 1)
    person = whom is not None and not whom[0].startswith("b") and line.shape[whom.end() : whom.end() + 1] != "s"
    return not line.words.isdisjoint(CREDENTIALS) or (person and items_word(line, index - 1) not in _BEFORE_A_VERB)


def is_raised_with(line: Line, index: int) -> bool:
    """Tell "raised the tolls with Y in Lima", on a day or at a place, from what was raised in a letter."""
    near = line.shape[index : index + TO_WITH]
    return "yX" in near and ("T" in line.shape or "iP" in line.shape) and line.words.isdisjoint({"letter", "letters"})


def is_set(line: Line) -> bool:
    """Tell "X and Y will review", "on Monday they will discuss" from what two sides only undertake."""
    years = (item.text.isdigit() for _, item in line.tags("T"))  # "will review the 1991 treaty"
    return "X" in line.shape or not all(years) or not line.words.isdisjoint(_OCCASIONS)


_OCCASIONS = frozenset("visit trip talks meeting session summit forum there during agenda".split())


def is_dealt_with(line: Line, index: int) -> bool:
    """Tell "negotiated on Monday in Muscat with Y" from "negotiated a price"."""
    near = line.items[index + 1 : index + TO_WITH]
    return bool(near) and (
        near[0].word in {"with", "on"} or (near[0].shape in "iT" and "with" in {i.word for i in near})
    )


def phrased(line: Line, index: int, words: Words) -> frozenset[str] | None:
    """Return the prepositions of whom it is done to that a phrase tells of: "called on Y", "took leave of Y"."""
    word, following, before = line.items[index].word, items_word(line, index + 1), items_word(line, max(0, index - 1))
    if is_present_talk(line, index):
        return frozenset({"with", "to"})
    if word in words.called and following in {"on", "upon"} and line.shape[index + 2 : index + 3] != "T":
        return frozenset({"by"} if items_word(line, index + 2) == "by" else {following})
    if (word, following) in _PHRASES:
        return frozenset({_PHRASES[word, following]})
    if (
        word in {"contact", "touch", "conversation"}
        and before == "in"
        and (by_wire(line, index, words) or _SET.search(line.shape[: index + _SOON], index))
    ):
        return frozenset({"with"})  # "was in contact with Y in Lima", "by telephone"
    if word == "host" and before in _PLAYED and following == "to":
        return frozenset({"to"})
    if word == "leave" and before in _TAKING:
        return frozenset({"of", "from"})
    courtesy = word in _VISITS and before in PAID
    if (courtesy and following != "by") or (word == "call" and following == "on" and before == "a"):
        return frozenset({"on", "to", "at", "with", "from"})
    paid = not PAYING.isdisjoint(item.word for item in line.items[max(0, index - _NEAR) : index])
    to_him = following == "to" and word == "visit"
    if word in _VISITS and (paid or to_him) and following in {"on", "to"} and _TO_PERSON.match(line.shape, index + 2):
        return frozenset({following})  # "paid a short visit to President Y"
    return None


_PHRASES = {("farewell", "to"): "to", ("goodbye", "to"): "to", ("respects", "to"): "to"}
_PHRASES |= {(guest, "of"): "of" for guest in ("guest", "guests", "visitors")}
_PHRASES |= {
    (came, "in"): "on" for came in ("dropped", "drops", "drop", "dropping", "looked", "looks", "look", "popped")
}
_SOON = 8  # items from being in touch to when or where
_SET = regex(r"iP|T")
GIVING = frozenset({"given", "accorded", "gave", "gives", "extended", "accords"})
_TAKING = frozenset({"took", "takes", "take", "taken"})
PAYING = frozenset({"paid", "pay", "pays", "paying"})
_VISITS = frozenset({"call", "calls", "visit", "visits"})
_NEAR = 6  # items from paying to the visit that is paid
_TO_PERSON = regex(r"(?:P?s|[dAhgFR])*X(?!s)")
_UP = frozenset({"link", "links", "linked", "linking", "catch", "catches", "catching", "caught"})
_LASTS = 12  # items from "spoke" to "for half an hour"
_LASTING = frozenset({"hour", "hours", "minutes"})
TO_WITH = 7  # items from "a joint news conference" past where and when to "with"
_ENDS = frozenset({"i", "T", "u", ".", ",", "&"})  # what follows "a one-on-one" that is not one of another noun
DEALING = frozenset({"negotiated", "negotiate", "negotiates"})
_PLAYED = frozenset({"play", "plays", "played", "playing"})
ACCEPTED = frozenset({"accepted", "accepts"})
HANDED = CREDENTIALS | {"message", "letter", "letters", "invitation", "copies", "copy"}


def exchange_views(line: Line, index: int) -> bool:
    """Tell "exchanged views on" from papers and prisoners that were exchanged."""
    near = {item.word for item in line.items[index + 1 : index + 4]}
    passive = line.items[index - 1].word in {"were", "was", "been"}
    return not passive and not near.isdisjoint(
        {
            "views",
            "opinions",
            "ideas",
            "thoughts",
            "assessments",
            "pleasantries",
            "notes",
            "impressions",
            "perspectives",
        }
    )


def speaks_with(line: Line, index: int, words: Words) -> bool:
    """Tell "spoke with Y" and "spoke by telephone" from "spoke about", "spoke at"."""
    near = [item.word for item in line.items[index + 1 : index + 7]]
    if line.items[index].word in {"came", "got", "get", "gets", "spent"}:
        lasted = line.items[index].word == "spent" and "with" in near and not _LASTING.isdisjoint(near)
        return "together" in near or lasted or near[:3] == ["face", "to", "face"]
    if line.items[index].word in _UP:
        return near[:2] == ["up", "with"]
    spoken = not {"with", "across", "together", "face", "opposite", "facing"}.isdisjoint(near[:4]) or near[:1] in (
        ["to"],
        ["down"],
    )
    if line.items[index].word in {"sat", "sit", "sits"} and near[:1] == ["on"]:
        return False  # "sits on a committee with Y"
    if line.items[index].word == "sat" and "X" not in line.shape[:index] and line.shape.startswith("iP", index + 1):
        return True  # "The ministers of P and P sat in Lima"
    conversed = line.items[index].word in {"talked", "talking", "talk"} and near[:1] != ["about"]
    return spoken or conversed or _is_mutual(line, index) or by_wire(line, index, words)


def _is_mutual(line: Line, index: int) -> bool:
    """Tell what two do with one another: "the two spoke behind closed doors", "X and Y last spoke on Monday"."""
    subject = {item.word for item in line.items[:index]}
    several = "&X" in line.shape[:index] or not subject.isdisjoint({"they", "two", "both", "pair"})
    if not several or line.items[index].word not in _MUTUAL or "each" in line.words:
        return False
    alone = items_word(line, index + 1) in {"behind", "privately", "briefly", "again", "separately", "tête-à-tête"}
    placed = line.shape[index + 1 : index + 2] in {"f", "i", "u"} and items_word(line, index + 1) != "at"
    near = {item.word for item in line.items[index + 1 : index + _LASTS]}
    lasting = placed and "for" in near and not near.isdisjoint(_LASTING)
    dated = line.shape[index + 1 : index + 3] == "uT" or line.shape[index + 1 : index + 2] == "T"
    return alone or lasting or dated


_MUTUAL = frozenset(
    "spoke speak spoken speaking talked talking conversed chatted conferred deliberated huddled".split()
)


def is_noun(line: Line, index: int) -> bool:
    """Tell "a meeting", "their meeting" from "after meeting the minister"."""
    before = line.items[index - 1] if index else None
    return not is_participle(line, index) and (before is None or before.word not in _BEFORE_A_VERB)


VISITED = regex(r"(?:i[dN]?P)?(?:u?T)?(?:(?:P?s|[dAP]|dAC|dC)?[XW]|b(?:d?[AP]?s?)?X)")  # "visited Peru's Minister X"
_BEFORE_A_VERB = frozenset(
    "recalled recalls remembered after before of while is are was were be upon by when on".split()
)
