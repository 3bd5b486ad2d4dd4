"""What a rule of alerts can wait for, by the names that people write under `when`."""

from typing import Literal

import msgspec

from tracker.domain.errors import ConfigurationError


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of change in the state of a relation; `doc` is what the documentation says of it.

    `of` narrows it: to changes of what is said, whatever becomes of its day; to lines that say that they are signed and
    did not before; to what is new.
    """

    name: str
    sections: tuple[str, ...]  # of the state; none: every one
    of: Literal["anything", "what is said", "signed", "new"] = "anything"
    doc: str


OCCASIONS = (
    Occasion(
        name="co-chair changes",
        sections=("Co-chairs",),
        of="what is said",
        doc="another chairs the shared body for a side, or is the first who is told to",
    ),
    Occasion(
        name="office changes",
        sections=("Co-chairs", "Offices"),
        of="what is said",
        doc="somebody takes or leaves an office, or is first told to hold it; co-chairs too",
    ),
    Occasion(
        name="document signed",
        sections=("Agreements", "Road maps"),
        of="signed",
        doc="an agreement, road map or other document is told to be signed",
    ),
    Occasion(name="road maps change", sections=("Road maps",), doc="their number, or what is told of one"),
    Occasion(name="agreements change", sections=("Agreements",), doc="their number, or what is told of one"),
    Occasion(name="trade changes", sections=("Trade",), doc="an amount or its change, also where it is only narrowed"),
    Occasion(name="investment changes", sections=("Investments",), doc="what one side put into the other"),
    Occasion(name="count changes", sections=("Counts",), doc="any other total, as of companies"),
    Occasion(name="rank changes", sections=("Ranks",), doc="the place of one side among the other's partners"),
    Occasion(name="target changes", sections=("Targets",), doc="a goal is set, or set otherwise"),
    Occasion(
        name="meeting", sections=("Meetings",), doc="a meeting, call, visit, session or forum is told of, or more of it"
    ),
    Occasion(name="project changes", sections=("Projects",), doc="an undertaking, or the stage that it is at"),
    Occasion(name="conflict appears", sections=("Conflicts",), of="new", doc="claims that cannot all be true"),
    Occasion(name="anything changes", sections=(), doc="any line of the state"),
)
_BY_NAME = {occasion.name: occasion for occasion in OCCASIONS}


def occasion_named(name: str, where: str) -> Occasion:
    """Return the occasion of a name.

    Raises:
        ConfigurationError: There is none; the message lists those that there are.
    """
    if name not in _BY_NAME:
        known = ", ".join(f'"{known}"' for known in _BY_NAME)
        raise ConfigurationError(
            where, f"{name!r} is nothing that a rule can wait for", way_out=f"write one of {known}"
        )
    return _BY_NAME[name]
