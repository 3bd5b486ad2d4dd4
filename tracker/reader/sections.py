"""A newsletter's items: sections of one text that are about other countries each."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from tracker.reader.discourse import pair_of
from tracker.reader.items import Line


def sections(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines in the sections that their headings make, where no two of these share a country; else in one.

    "The two countries" means others in each of them.
    """
    cuts = [at for at, line in enumerate(lines) if line.role == "heading" and _goes_on(lines, at)]
    if len(cuts) < 2:
        return [list(lines)]
    if not any(line.role in {"body", "item"} for line in lines[: cuts[0]]):
        cuts[0] = 0  # what stands over the first heading belongs to it
    bounds = [*([] if cuts[0] == 0 else [0]), *cuts, len(lines)]
    parts = [list(lines[first:last]) for first, last in pairwise(bounds)]
    pairs = [set(pair_of(part)) for part in parts]
    apart = all(len(pair) == 2 for pair in pairs) and not any(one & two for one, two in combinations(pairs, 2))
    return parts if apart else [list(lines)]


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Tell a heading that leads a text."""
    return at + 1 < len(lines) and lines[at + 1].role in {"body", "item"}
