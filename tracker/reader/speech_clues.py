"""What somebody says of a country as of another's: "Peru is our partner", "our exports to Peru"."""

from collections.abc import Iterator

from tracker.domain.places import country_of
from tracker.reader.clues import STRONG, Clue
from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_WE = frozenset({"us", "our", "we", "my", "ours"})
_GIVES_US = regex(r"(?P<place>P)k{1,3}$")  # "Peru has promised us more"
_IS_OUR = regex(r"(?P<place>P)k(?:ko)?$")  # "Peru is one of our best clients"
_COLLEAGUE = regex(r"(?P<place>A)[Fg&K]*C")  # "my Peruvian colleague"
_OURS_TO = regex(r"[^PAX,;:]{1,6}?[ty]d?(?P<place>P)(?![&s])")  # "we want to sell more to Peru"
_PARTNER_NEAR = 4  # items from "our" to "clients"
_PARTNERS = frozenset(toml("sides")["speech"]["partners"])
_QUOTING = frozenset(toml("cues")["quoting"])
_NEAR = 3  # items from who says to what he says


def of_speech(line: Line, index: int, mention: Mention) -> Iterator[Clue]:
    """Yield that the person at an item is not of the country that he speaks of as of another's."""
    if line.words.isdisjoint(_WE) or line.shape.count("X") > 1 or not _speaks(line, index):
        return
    if any(title.scope in {"state", "sending"} for title in mention.titles):
        for at in _of_another(line):
            place = line.items[at].value
            if isinstance(place, Place):
                yield Clue(mention.person, -STRONG, country_of(place.code))
                return


def _speaks(line: Line, index: int) -> bool:
    """Tell who says the rest of a sentence that quotes somebody."""
    beside = (*line.items[max(0, index - 1) : index], *line.items[index + 1 : index + _NEAR])
    return '"' in line.shape and any(item.word in cues().speech or item.word in _QUOTING for item in beside)


def _of_another(line: Line) -> Iterator[int]:
    """The countries that "we" stand across from in a sentence."""
    for at, item in enumerate(line.items):
        if item.word not in _WE:
            continue
        partner = not _PARTNERS.isdisjoint(each.word for each in line.items[at + 1 : at + 1 + _PARTNER_NEAR])
        if item.word == "us":
            found = _GIVES_US.search(line.shape, 0, at)
        else:
            found = (_IS_OUR.search(line.shape, 0, at) if partner else None) or (
                _COLLEAGUE.match(line.shape, at + 1) or _OURS_TO.match(line.shape, at + 1)
            )
        if found is not None:
            yield found.start("place")
