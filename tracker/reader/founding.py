"""Bodies that are only to be founded: "agreed to create a joint committee", "on establishing the Joint Commission"."""

from tracker.reader.items import Line

_FOUNDING = frozenset(
    "establishing creating forming founding launching setting reviving reactivating instituting establishment creation "
    "formation setting-up establish create form found set revive reactivate institute launch".split()
)
_NEAR = 3  # items from what is done to a body to its name: "setting up of a"


def is_to_be_founded(line: Line, first: int) -> bool:
    """Tell a body that has yet to be founded by the words before its name, which begins at an item.

    What is yet to be founded does not meet, and nobody chairs it.
    """
    return not _FOUNDING.isdisjoint(item.word for item in line.items[max(0, first - _NEAR) : first])
