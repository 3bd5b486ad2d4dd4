"""What a line names, or goes back to, of what is built and opened."""

from msgspec import Struct


class Undertaking(Struct, frozen=True):
    """An undertaking: `noun` is an item, its name `items[first:last]`, unless that is bare: "the plant".

    One without a name of its own is known by its place, which stands at `where`: "a second bridge is planned at Ruse".
    Where it only explains a name, that stands at `called`: "NordLink, the first power cable to Norway, was opened".
    One that a line calls by its own name alone is `meant`: "Rogun", after "the Rogun dam".
    """

    noun: int
    first: int
    last: int
    bare: bool = False
    where: tuple[int, int] | None = None
    called: tuple[int, int] | None = None
    meant: str | None = None
