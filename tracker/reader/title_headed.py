"""What the head of a thing of the state is: "the head of the Tunisian government" is its prime minister."""

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_owners import places
from tracker.reader.title_words import Head

_OF = regex(r"od?(?P<place>[PA])s?(?P<noun>[kgFcKhN](?:[kgFcK]|oFF)?)")
_HEADED: dict[str, dict[str, str]] = toml("titles")["headed"]


class Headed(Struct, frozen=True):
    """An office told by what is headed, its country, and where its words end."""

    head: Head
    country: str
    last: int


def headed_after(line: Line, index: int, head: Head, owner: str | Body | None) -> Headed | None:
    """Read "of the Tunisian government", "of Poland's diplomacy" after a head that ends at an index."""
    things = _HEADED.get(head.office, {})
    match = _OF.match(line.shape, index) if things else None
    if match is None:
        return None
    first, last = match.span("noun")
    if isinstance(owner, Body) and not owner.name.endswith(line.items[last - 1].text):
        return None
    for end in (last, first + 1):  # "the Turkish General Staff", "the Tunisian government"
        office = things.get(" ".join(item.word for item in line.items[first:end]))
        if office is not None:
            country = places(line, *match.span("place"))[0]
            return Headed(replace(head, office=office, scope="state"), country, end)
    return None
