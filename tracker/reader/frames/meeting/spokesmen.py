"""Who only speaks for another: "Spokesman X", "Y, a spokeswoman of the ministry"."""

from tracker.reader.frames.groups import Group
from tracker.reader.items import Line


def speaks_for_another(line: Line, group: Group) -> bool:
    """Tell somebody who only speaks for another: "Spokesman X", "X, a spokeswoman of the ministry"."""
    near = line.items[max(0, group.first - 1) : group.last + _TITLED]
    return any("spokes" in item.word or "spokes" in item.text.lower() for item in near)


_TITLED = 3  # items after a name in which its title may begin
