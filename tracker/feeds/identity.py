"""Which item an entry is: by what its feed calls it, as long as that tells one item from another.

An entry has several names, each finer than the one before: its guid; with its link; with its title and date; with its
text. It goes by the first of them that no other item of its feed shares.
"""

from hashlib import sha256

from tracker.domain.articles import article_id
from tracker.feeds.addresses import folded
from tracker.feeds.entries import Entry

IDENTITY_BYTES = 16


def names_of(entry: Entry) -> tuple[bytes, ...]:
    """Return the names of an entry, 16 bytes each, from the coarsest to the finest; there is at least one."""
    guid = (entry.guid or "").strip()
    link = folded(entry.link) if entry.link else ""
    title = " ".join((entry.title or "").split())
    date = (entry.dating.written.strip() if entry.dating else "") if title else ""
    parts = (("guid", folded(guid)), ("link", link), ("title", f"{title}\0{date}" if title else ""))
    hashed = sha256()
    names = []
    for kind, part in parts:
        if part:
            hashed.update(f"{kind}\0{part}\0".encode())
            names.append(hashed.digest()[:IDENTITY_BYTES])
    hashed.update(f"text\0{article_id(entry.text)}".encode())
    return (*names, hashed.digest()[:IDENTITY_BYTES])
