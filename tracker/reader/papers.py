"""The documents that an article has told of so far: which "the document" is, and of which sum one is "the second"."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tracker.domain.facts import Document
from tracker.reader.items import Line
from tracker.reader.meetings import Meetings

PART = "document.part"  # the rule of one of several documents that were told before it as a sum
SEVERAL = "document.several"  # the rule of documents that their line does not count
_LASTS = 3  # lines after which nothing goes on with a sum


class Package(Struct, frozen=True):
    """Documents told as a sum, which later lines may tell one by one: those `told`, the last of them in `line`."""

    whole: Document
    line: Line
    told: int = 0


class Papers(Meetings):
    """The persons and meetings of an article, and the documents that its lines have told of."""

    def __init__(self, lines: Sequence[Line], day: date | None) -> None:
        super().__init__(lines, day)
        self.document: Document | None = None  # which "the document" means
        self.documents: list[Document] = []  # those told so far
        self.listing: Document | None = None  # what a list of documents was announced as
        self.package: Package | None = None  # those told last as a sum

    def keep_document(self, fact: Document, line: Line | None) -> None:
        """Remember a document, told in a line, as what later lines may speak of."""
        self.document = fact
        self.documents.append(fact)
        if line is None:
            return
        if fact.rule != PART and fact.number is not None:
            self.package = Package(fact, line)
        elif fact.rule == PART and self.package is not None:
            self.package = Package(self.package.whole, line, self.package.told + (fact.number or 1))

    def open_package(self, line: Line) -> Package | None:
        """Return the documents told as a sum just before a line, which may tell one of them."""
        known = self.package
        near = known is not None and self.number(line) - self.number(known.line) <= _LASTS
        return known if near else None

    def summed(self, line: Line) -> Document | None:
        """Return the sum of documents that a line may go on with, else the document told last."""
        if self.document is not None and self.document.number is not None:
            return self.document
        known = self.open_package(line)
        return known.whole if known is not None else self.document
