"""What of a feed's entries is new, what has changed, and what only looks so. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from tracker.domain.articles import Article, ArticleId
from tracker.feeds.addresses import folded
from tracker.feeds.entries import DIGEST_BYTES, Entry
from tracker.feeds.identity import names_of
from tracker.feeds.rows import Item

TRIES = 3  # to get the page of an item


class Seen(NamedTuple):
    """An entry that is to be taken: under its identity, `item` being what is known of that, None for a new one."""

    entry: Entry
    identity: bytes
    item: Item | None
    older: bool = False  # it stood in an archive or a further page


class Comparison(NamedTuple):
    """The entries that are to be taken, and the names that turned out to be of several items, with whose they were."""

    seen: tuple[Seen, ...]
    clashes: Mapping[bytes, Item | None]
    overlap: bool  # something was known by its name


def digests(window: bytes | None) -> frozenset[bytes]:
    """Return the digests that a stored window holds one after the other."""
    held = window or b""
    return frozenset(held[at : at + DIGEST_BYTES] for at in range(0, len(held), DIGEST_BYTES))


Named = Mapping[bytes, tuple[Entry, tuple[bytes, ...]]]


def named(entries: Iterable[Entry]) -> Named:
    """Return entries with all their names by the finest; of those that are the same in all, the first."""
    found: dict[bytes, tuple[Entry, tuple[bytes, ...]]] = {}
    for entry in entries:
        names = names_of(entry)
        found.setdefault(names[-1], (entry, names))
    return found


def compare(
    found: Named,
    older: Named,
    *,
    standing: AbstractSet[bytes],
    items: Mapping[bytes, Item],
    before: Mapping[ArticleId, Article],
    pages: bool,
) -> Comparison:
    """Hold entries, with their names, against what is known of their feed.

    Args:
        found: Those of the feed itself that were not in its last window.
        older: Those of its archives and further pages; what is known of these is not looked at again.
        standing: The digests of all that the feed carries now.
        items: What is known under the names of all these entries.
        before: The articles that were last recorded for those of `items` that may have changed.
        pages: Whether the feed wants the page of each item, so that one that did not come is tried again.
    """
    marked = {name for name, item in items.items() if item.shared}
    shared = set(marked)
    while clashes := _clashes(found.values(), shared, standing, items, before):
        shared |= clashes
    seen = {}
    overlap = False
    for entry, names in found.values():
        identity = _first(names, shared)
        item = items.get(identity)
        overlap = overlap or item is not None
        if item is None or item.digest != entry.digest or (pages and 0 < item.tries < TRIES):
            seen[identity] = Seen(entry, identity, item)
    for entry, names in older.values():
        identity = _first(names, shared)
        overlap = overlap or identity in items
        if identity not in items and identity not in seen:
            seen[identity] = Seen(entry, identity, None, older=True)
    return Comparison(tuple(seen.values()), {name: items.get(name) for name in shared - marked}, overlap)


def _clashes(
    found: Iterable[tuple[Entry, tuple[bytes, ...]]],
    shared: AbstractSet[bytes],
    standing: AbstractSet[bytes],
    items: Mapping[bytes, Item],
    before: Mapping[ArticleId, Article],
) -> set[bytes]:
    """Return the names by which two items go: both are here, or the other one still stands, or was quite another."""
    used: set[bytes] = set()
    clashes: set[bytes] = set()
    for entry, names in found:
        name = _first(names, shared)
        if name == names[-1]:
            continue
        item = items.get(name)
        other = item is not None and item.digest != entry.digest and item.digest in standing
        if name in used or other or (item is not None and _another(before.get(item.article or ""), entry)):
            clashes.add(name)
        used.add(name)
    return clashes


def _another(before: Article | None, entry: Entry) -> bool:
    """Tell whether an entry that goes by an article's name is another one: at another address, with another title."""
    if before is None or not (before.url and entry.link and before.title and entry.title):
        return False
    return folded(before.url) != folded(entry.link) and before.title.split() != entry.title.split()


def _first(names: Sequence[bytes], shared: AbstractSet[bytes]) -> bytes:
    return next((name for name in names if name not in shared), names[-1])
