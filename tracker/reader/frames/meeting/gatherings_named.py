"""A gathering as a noun phrase tells it, before it is known whether and when it was held."""

from msgspec import Struct

from tracker.domain.facts import Meeting, MeetingForm, Party
from tracker.reader.bodies import Body
from tracker.reader.spoken_of import Series


class Gathering(Struct, frozen=True):
    """A noun phrase at `first` to `last` of a line's items, its noun at `head`.

    `which` is the word that puts it in its series ("next", "previous"); `known` the gathering told before whose other
    round it is.
    """

    first: int
    last: int
    head: int
    form: MeetingForm
    name: str
    parties: tuple[Party, ...]
    number: int | None = None
    which: str = ""
    body: Body | None = None
    known: Meeting | Series | None = None
