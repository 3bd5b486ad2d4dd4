"""Facts and sums in a few words, for tables and terminals."""

from decimal import Decimal

from tracker.domain.facts import (
    Bound,
    Count,
    Document,
    Fact,
    Investment,
    Meeting,
    Office,
    Project,
    Rank,
    Target,
    Trade,
)

_BOUNDS: dict[Bound, str] = {
    "exact": "", "more_than": "more than ", "at_least": "at least ", "about": "about ", "up_to": "up to ",
}  # fmt: skip
_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))


def told(fact: Fact) -> str:
    """Return what a fact states, on one line, without its sentence."""
    match fact:
        case Office():
            former = "former " if fact.former else ""
            whom = f" of {fact.of}" if fact.of else ""
            side = f" ({fact.side})" if fact.side and fact.side != fact.of else ""
            return f"{fact.person}, {former}{fact.office}{whom}{side}"
        case Meeting():
            name = f" “{_numbered(fact.number)}{fact.name}”" if fact.name else ""
            return _joined(f"{fact.form}{name}", fact.participants or fact.parties, fact.place, fact.status)
        case Document():
            count = f"{fact.number} × " if fact.number else ""
            title = f" “{fact.title}”" if fact.title and fact.title != fact.type else ""
            return _joined(f"{count}{fact.type}{title}", fact.parties, fact.status)
        case Count():
            return _joined(f"{fact.counted}: {_BOUNDS[fact.bound]}{fact.number:,}", fact.parties, fact.status)
        case Trade():
            scope = "" if fact.scope == "all" else f" of {fact.scope}"
            change = f"{fact.change_pct:+} %" if fact.change_pct is not None else None
            between = f"{fact.reporter}–{fact.partner}" if fact.partner else fact.reporter
            return _joined(f"{fact.measure}{scope} {between}", _sum(fact.amount, fact.currency, fact.bound), change)
        case Investment():
            way = "with" if fact.mutual else "to"
            return f"{fact.from_ or '?'} {way} {fact.to or '?'}: {_sum(fact.amount, fact.currency, fact.bound)}"
        case Rank():
            whose = f" of {fact.of}" if fact.of else ""
            return f"{fact.subject} is {fact.measure}{whose} no. {fact.rank}"
        case Target():
            by = f"by {fact.by}" if fact.by else None
            return _joined(fact.measure, fact.parties, _sum(fact.amount, fact.currency, fact.bound), by)
        case Project():
            return _joined(fact.name, fact.stage, fact.place)


def money(amount: int, currency: str | None) -> str:
    """Return a sum in the largest scale that leaves it at least 1, its digits kept: "2.9 billion USD"."""
    for scale, name in _SCALES:
        if abs(amount) >= scale:
            return f"{(Decimal(amount) / scale).normalize():f}{name} {currency or ''}".rstrip()
    return f"{amount:,} {currency or ''}".rstrip()


def _sum(amount: int | None, currency: str | None, bound: Bound) -> str | None:
    return None if amount is None else f"{_BOUNDS[bound]}{money(amount, currency)}"


def _numbered(number: int | None) -> str:
    return f"No. {number} " if number else ""


def _joined(*parts: str | tuple[str, ...] | None) -> str:
    return ", ".join(part if isinstance(part, str) else " and ".join(part) for part in parts if part)
