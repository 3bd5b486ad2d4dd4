"""A tag in words, for whoever asks what a piece of a sentence was understood as."""

from tracker.reader.bodies import Body
from tracker.reader.items import Item
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.tags import Money, Multiple, Number, Ordinal, Percent, Place, When
from tracker.reader.titles import Title


def in_words(item: Item) -> str | None:
    """Return what a tag was understood as; None for a word."""
    match item.value:
        case Place(code=code, form=form):
            return f"{code} ({form})"
        case Money(amount=amount, currency=currency, bound=bound):
            return _bounded(f"{amount:,} {currency}", bound)
        case Percent(value=value, points=points, bound=bound):
            return _bounded(f"{value} {'points' if points else '%'}", bound)
        case Multiple(change_pct=change):
            return f"{change:+} %"
        case Number(value=number, bound=bound):
            return _bounded(f"{number:,}", bound)
        case Ordinal(value=rank):
            return f"no. {rank}"
        case When(period=period, since=since):
            return f"since {period}" if since else period or "undated"
        case Mention(person=person, titles=titles):
            return ", ".join([person.name, *map(_title, titles)])
        case Unnamed(titles=titles):
            return ", ".join(map(_title, titles))
        case Body(name=name, shared=shared):
            return f"{name} (shared)" if shared else name
        case _:
            return None


def _bounded(number: str, bound: str) -> str:
    return number if bound == "exact" else f"{bound.replace('_', ' ')} {number}"


def _title(title: Title) -> str:
    owner = title.owner.name if isinstance(title.owner, Body) else title.owner
    former = "former " if title.former else ""
    return f"{former}{title.office} of {owner}" if owner else f"{former}{title.office}"
