"""Who is somewhere: "is in P", "was in P on Friday", "is here for three days", "is expected in the country"."""

from itertools import pairwise

from tracker.reader.cues import clause_of, items_word
from tracker.reader.items import Line
from tracker.reader.patterns import regex


def is_meant(line: Line, index: int) -> bool:
    """Tell "is expected in the country", "is due here": where the text is at home."""
    words = [item.word for item in line.items[index + 1 : index + 5]]
    in_the_land = any(words[at : at + 2] == ["the", place] for at in (1, 2) for place in _LANDS)
    if line.items[index].word in _STAYS and in_the_land:  # "X, who was in the country two weeks ago"
        own = line.shape[index - 1 : index] in {"X", "r"} or line.shape[index - 2 : index - 1] in {"X", "r"}
        return own and "T" in line.shape[index + 3 : index + 8]
    if line.items[index].word == "spent" and not _DAYS.isdisjoint(words):
        return any(is_the_land(line, at) for at in range(index + 2, index + 5) if items_word(line, at) == "in")
    return line.items[index].word in _AWAITED and ("here" in words[:1] or in_the_land)


_DAYS = frozenset({"day", "days", "week", "hours"})
_STAYS = frozenset({"was", "is", "been", "be", "stays", "stayed", "remains", "remained"})


def is_the_land(line: Line, index: int) -> bool:
    """Tell "who is visiting the country", "visited our country in May": where the text is at home, or he is not."""
    land = items_word(line, index + 2) in _LANDS[:4] and items_word(line, index + 1) in {"the", "our"}
    following, word = line.shape[index + 3 : index + 4], items_word(line, index + 3)
    ends = following in {"", ".", ",", "T", "u", "f", "&", "y", "t", "i"} or word in _VISITED_SO
    return land and ends


_VISITED_SO = frozenset("from during as together earlier again later twice between before after when recently".split())


def is_here(line: Line, index: int) -> bool:
    """Tell "is here for three days", "was in town on Monday": where the text is at home."""
    last = items_word(line, index + 1) in {"last", "also", "already", "again"}
    near = [item.word for item in line.items[index + 1 + last : index + 3 + last]]
    index += last
    if near[:1] == ["there"]:
        later = "T" in line.shape[index + 2 : clause_of(line, index)[1]] and items_word(line, index + 2) in {
            "as",
            "for",
        }
        dated = later or _THERE.match(line.shape, index + 2) is not None
        return line.items[index - last].word in {"was", "be", "been"} and dated
    after = index + 2 if near[:1] == ["here"] else index + 3 if near == ["in", "town"] else len(line.items)
    return line.items[index - last].word in {"is", "was", "be", "been"} and (
        line.shape[after : after + 1] in set("fuT")
        or (line.shape[after : after + 2] == "tk" and line.items[after + 1].word in _PURPOSES)
    )


_THERE = regex(r"[uif]?d?T")  # "was there on 3 May"
_LANDS = ("country", "capital", "kingdom", "sultanate", "emirate", "republic", "island")


_STAY = 9  # items in which a stay says its day


def is_stay(line: Line, index: int) -> bool:
    """Tell "was in P on Friday", "will be in P for", "is expected in P", "spent two days in P" from any other being."""
    word = line.items[index].word
    near = line.items[index + 1 : index + _STAY]
    words = [item.word for item in near]
    into = next((at for at, item in enumerate(near) if item.shape == "i"), None)
    if word in _AWAITED and words[:1] == ["to"]:
        return False  # "is expected to meet in P": told by the verb that follows
    if word == "been" and words[:1] == ["to"]:
        return "T" in line.shape[index : clause_of(line, index)[1]]
    if into is None:
        return False
    if word == "spent":
        return not _DAYS.isdisjoint(words[:into]) or near[0].shape == "T"
    if (
        into
        and words[into - 1]
        not in {"back", "also", "here", "already", "currently", "now", "presently", "last", "first", "still", "again"}
        and word not in _AWAITED
    ):
        return False
    if word == "is" and line.shape[index - 1] == "X" and _IS_IN.match(line.shape, index + 1) and into < _TWO:
        return True  # "X is in P.", "X is currently in P."
    said = "T" in line.shape[index : index + _STAY] or (index > 1 and "T" in line.shape[:2])
    stop = next((at for at, item in enumerate(near) if item.shape == "," and at > into), len(near))
    purpose = any(
        item.word == "for" or (item.word == "on" and following.shape in "dk")
        for item, following in pairwise(near[:stop])
    )
    purpose = purpose or any(item.word in _ATTENDS for item in near[into + 1 : into + 4])
    led = [item.word for item in near[into + 2 : stop]]  # "is in P at the head of a delegation", "with a mission"
    purpose = purpose or (led[:1] in (["at"], ["with"]) and not _DELEGATIONS.isdisjoint(led))
    purpose = purpose or any(item.word == "to" and each.word in _PURPOSES for item, each in pairwise(near[into:]))
    return said or purpose or word in _AWAITED or word == "staying"


_AWAITED = frozenset({"expected", "due", "awaited", "anticipated"})


_IS_IN = regex(r"k?iP[.,]")
_TWO = 2
_DELEGATIONS = frozenset({"head", "delegation", "mission"})
_ATTENDS = frozenset({"leading", "heading", "attending", "accompanied", "meeting"})
_PURPOSES = frozenset(
    "attend participate take join meet hold sign discuss open inaugurate launch chair co-chair address explore promote "
    "conclude review represent prepare".split()
)
