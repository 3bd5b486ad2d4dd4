"""Whose official says a quotation: the country that "our country" is in it."""

from collections.abc import Iterator, Mapping

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place


def quoted(line: Line, at: int, officials: Mapping[str, Party | None], before: Party | None) -> Party | None:
    """Whose official says a quotation: "…investments in our country," Kenyan Prime Minister X said.

    A surname alone is of who was told with his post before; a quotation that tells nobody goes on.
    """
    opened, closed = line.shape.rfind('"', 0, at + 1), line.shape.find('"', at + 1)
    if opened < 0 and closed < 0:
        return None
    outside = [
        place for place in range(len(line.items)) if not opened < place < (closed if closed >= 0 else len(line.items))
    ]
    said = {
        country_of(value.code)
        for place in outside
        if isinstance(value := line.items[place].value, Place) and _is_officials(line, place)
    } or {
        officials[line.items[place].text]
        for place in outside
        if line.shape[place] in "NQ" and line.items[place].text in officials
    }
    if said:
        return said.pop() if len(said) == 1 else None
    return before


def officials_in(line: Line) -> Iterator[tuple[str, Party | None]]:
    """Yield whose those are who are told with a post, by surname: "Kenyan President X", "X, the president of Kenya"."""
    for pattern in _NAMED:
        for found in pattern.finditer(line.shape):
            value = line.items[found.start("whose")].value
            if isinstance(value, Place):
                yield line.items[found.end("surname") - 1].text, country_of(value.code)


_NAMED = (
    regex(r"(?P<whose>[PA])s?[RFEAg]*H(?P<surname>N+)"),
    regex(r"Hod?(?P<whose>P),(?P<surname>N+)"),
    regex(r"H(?P<surname>N+)od?(?P<whose>P)"),
    regex(r"(?P<surname>N),d?[RFAg]*Hod?(?P<whose>P)"),
)


def _is_officials(line: Line, at: int) -> bool:
    """Tell "Kenyan Prime Minister", "Kenya's trade minister", "the president of Kenya"."""
    following = line.shape[at + 1 : at + 4]
    return "H" in following or "R" in following or _OFFICE_OF.search(line.shape, max(0, at - 8), at) is not None


_OFFICE_OF = regex(r"[HF](?:[of&]?[dFgKkc]){0,5}od?$")
