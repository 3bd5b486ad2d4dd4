"""What is known of governments: which countries have which office, as far as that tells whose an official is."""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.reader.lexicon import toml

_ALWAYS = 0

_JUNIOR = "secretary of state of"  # a portfolio


class _Known(Struct, frozen=True):
    only: dict[str, dict[Party, int]]
    without: dict[str, dict[Party, int]]


def may_have(country: Party, office: str, year: int | None, *, former: bool = False) -> bool:
    """Tell whether a country may have an office in a year; an unknown year asks for what always held.

    What only some countries ever had tells of a former official, too; what one has no more does not.
    """
    known = _known()
    head = _JUNIOR if office.startswith(f"{_JUNIOR} ") else office.partition(" of ")[0]
    rank = " of ".join(office.split(" of ")[:2])  # "assistant secretary of state of African affairs"
    only = known.only.get(office) or known.only.get(rank) or known.only.get(head)
    if only is not None:
        return country in only
    if former:
        return True
    since = known.without.get(office, {}).get(country)
    return since is None or (since > _ALWAYS and (year is None or year < since))


def addressed(words: Sequence[str]) -> frozenset[Party] | None:
    """The countries that address an official so: "Shri" is India's or Nepal's; None where nothing tells."""
    forms, styles = _forms()
    style = next((styles.get(word) for word in words if word != "former"), None)
    return next((forms[word] for word in words if word in forms), style)


@cache
def _forms() -> tuple[dict[str, frozenset[Party]], dict[str, frozenset[Party]]]:
    data = toml("governments")
    forms, styles = (
        {form: frozenset(codes.split()) for form, codes in data[part].items()} for part in ("addressed", "styled")
    )
    return forms, styles


def peer_called(country: Party, office: str) -> str:
    """What a counterpart's office is in a country that has none of this name: no "foreign secretary" but a minister."""
    if may_have(country, office, None):
        return office
    peers: dict[str, str] = toml("governments")["peers"]
    head, of, folio = office.partition(" of ")
    return peers.get(office) or (f"{peers[head]}{of}{folio}" if head in peers and folio else office)


def called_there(country: Party, office: str) -> str:
    """What an office is in a country: a Peruvian chancellor is the minister of foreign affairs."""
    for meant, codes in toml("governments")["called"].get(office, {}).items():
        if country in codes.split():
            return str(meant)
    return office


def is_led_by(country: Party, office: str) -> bool:
    """Tell a country that the head of its party leads: "General Secretary X" of Vietnam."""
    return country in toml("governments")["led"].get(office, "").split()


def is_rare(office: str) -> bool:
    """Tell an office that only some countries have: that of a king."""
    return office in _known().only


@cache
def _known() -> _Known:
    data = toml("governments")
    return _Known(*({office: _since(codes) for office, codes in data[part].items()} for part in ("only", "without")))


def _since(codes: str) -> dict[Party, int]:
    """Countries and the year from which it holds of each."""
    parted = (code.partition(":") for code in codes.split())
    return {code: int(year) if year else _ALWAYS for code, _, year in parted}
