"""Names of countries and subdivisions for people."""

from functools import cache

from tracker.reader.lexicon import rows, values


def called(party: str | None) -> str:
    """Return the name of a party's code, what is no known code as it is; "?" for None."""
    return _names().get(party, party) if party is not None else "?"


def between(parties: tuple[str | None, ...]) -> str:
    """Return parties by name: "Azerbaijan–Russia"."""
    return "–".join(called(party) for party in parties if party is not None)


@cache
def _names() -> dict[str, str]:
    found = {}
    for table in ("subdivisions", "countries"):
        for code, names, *_ in rows(table):
            found[code] = values(names)[0].rstrip("!?*")
    return found
