"""The one tree of errors. Each says what was found, what was expected, and the way out; each carries its values.

TrackerError
├── UsageError                  exit 2: the request or the configuration is wrong
│   ├── ConfigurationError
│   ├── UnknownRelation
│   ├── InvalidPeriod
│   └── NotFound
├── SourceError                 one article file (or line of it) that cannot be recorded
├── FeedError                   exit 3: one feed, or page of an item, that did not answer as it should
│   ├── AddressRefused
│   ├── FetchFailed
│   ├── AnswerTooLarge
│   ├── AnswerTooSlow
│   ├── NotAFeed
│   └── ParserKilled
├── DeliveryFailed              exit 3: a message that did not arrive; it is sent again later
├── DatabaseError               exit 3: the database cannot be used as it is
│   ├── DatabaseMissing
│   ├── DatabaseUnreachable
│   ├── ForeignDatabase
│   ├── SchemaOutdated
│   ├── SchemaTooNew
│   ├── DatabaseLocked
│   ├── DatabaseReadOnly
│   ├── DiskFull
│   └── UnfitBackup
├── LogError                    exit 3: the log refuses
│   ├── WrongExpectedVersion
│   ├── KeyReused
│   ├── CheckpointMoved
│   ├── JudgedMeanwhile
│   ├── UndecodableEvent
│   ├── ImportRefused
│   ├── LeaseLost
│   └── BrokenChain             exit 1: verification found a position that does not hold
├── ProjectionError             exit 3
│   ├── ProjectionOutdated
│   └── ProjectionStopped
└── CannotServe                 exit 3: the daemon cannot listen where it was told to
"""

from typing import ClassVar

from tracker.domain.addresses import redacted


class TrackerError(Exception):
    """Whatever the tracker itself refuses; its text is one line for the user."""

    exit_code: ClassVar[int] = 3


class UsageError(TrackerError):
    """The request cannot be carried out as it was asked."""

    exit_code = 2


class ConfigurationError(UsageError):
    """A configuration file or variable holds what it must not; `where` names file and key."""

    def __init__(self, where: str, found: str, *, way_out: str) -> None:
        super().__init__(f"{where}: {found}; {way_out}")
        self.where = where


class UnknownRelation(UsageError):
    """No file under config/relations/ has this name."""

    def __init__(self, relation: str, *, known: tuple[str, ...], folder: str) -> None:
        super().__init__(
            f"no relation {relation!r}; known are {', '.join(known) or 'none'}; "
            f"add {folder}/{relation}.toml for a new one"
        )
        self.relation = relation


class InvalidPeriod(UsageError, ValueError):
    """A text that names no period of the calendar."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is no period; write 2021, 2021-Q1, 2021-12, 2021-12-07 or two of a kind as FIRST/LAST"
        )
        self.text = text


class NotFound(UsageError):
    """A fact, article or position that the log does not hold (or that an abbreviation leaves open)."""


class SourceError(TrackerError):
    """An article that cannot be recorded: `where` is the file, with the line where there is one."""

    def __init__(self, where: str, found: str, *, way_out: str) -> None:
        super().__init__(f"{where}: {found}; {way_out}")
        self.where = where


class FeedError(TrackerError):
    """A feed, or the page of an item, that did not answer as it should; it is asked again later.

    `url` is its address; a user name and password in it are not shown.
    """

    def __init__(self, url: str, text: str) -> None:
        self.url = redacted(url)
        super().__init__(f"{self.url}: {text}")


class AddressRefused(FeedError):
    """An address that a stranger's feed must not lead to: a private network, this machine, or no web address."""

    def __init__(self, url: str, found: str, *, way_out: str = "mend the address") -> None:
        super().__init__(url, f"{found}; {way_out}")


class FetchFailed(FeedError):
    """No answer came: no such name, no connection, a broken one, a certificate that does not hold."""

    def __init__(self, url: str, cause: str) -> None:
        super().__init__(url, f"{cause}; it is tried again later")
        self.cause = cause


class AnswerTooLarge(FeedError):
    """An answer went on beyond what any feed needs, as it came or once it was inflated."""

    def __init__(self, url: str, *, limit_bytes: int) -> None:
        super().__init__(url, f"the answer is larger than {limit_bytes / 1e6:g} MB, no feed is; nothing was kept")
        self.limit_bytes = limit_bytes


class AnswerTooSlow(FeedError):
    """An answer was not whole when its time was over."""

    def __init__(self, url: str, *, limit_s: float) -> None:
        super().__init__(url, f"no whole answer within {limit_s:g} s; it is tried again later")
        self.limit_s = limit_s


class NotAFeed(FeedError):
    """What answers at an address is no feed: a page, a consent wall, an error page. `feeds` are those that it names."""

    def __init__(self, url: str, found: str, *, feeds: tuple[str, ...] = ()) -> None:
        way_out = f"it names {', '.join(feeds)}: add one of these" if feeds else "nothing was kept; look at it yourself"
        super().__init__(url, f"{found}; {way_out}")
        self.found, self.feeds = found, feeds


class ParserKilled(FeedError):
    """What a server sent made the parser exceed its time or memory; it was killed and replaced."""

    def __init__(self, url: str, limit: str) -> None:
        super().__init__(url, f"reading the answer exceeded {limit}; nothing was kept")
        self.limit = limit


class DeliveryFailed(TrackerError):
    """A message did not arrive, as far as can be told; `gone` where its target says that it never will be back."""

    def __init__(self, found: str, *, gone: bool = False) -> None:
        super().__init__(found)
        self.gone = gone


class DatabaseError(TrackerError):
    """The database cannot be used as it is."""


class DatabaseMissing(DatabaseError):
    """There is no database yet, or it is empty."""

    def __init__(self, url: str) -> None:
        super().__init__(f"no tracker database at {url}; `tracker replay` or `tracker db upgrade` makes one")
        self.url = url


class DatabaseUnreachable(DatabaseError):
    """Nothing that answers for a database is at the URL, or the connection to it broke."""

    def __init__(self, url: str, cause: str) -> None:
        super().__init__(
            f"no answer from {url} ({cause}); see that the server runs and the URL is right, then run again"
        )
        self.url, self.cause = url, cause


class ForeignDatabase(DatabaseError):
    """The file or database belongs to something else."""

    def __init__(self, url: str, found: str) -> None:
        super().__init__(f"{url} is not a tracker database ({found}); point TRACKER_DATABASE_URL elsewhere")
        self.url = url


class SchemaOutdated(DatabaseError):
    """The schema is older than this code."""

    def __init__(self, url: str, *, found: str, expected: str) -> None:
        super().__init__(f"{url} has schema {found}, this version needs {expected}; run `tracker db upgrade`")
        self.found, self.expected = found, expected


class SchemaTooNew(DatabaseError):
    """The schema is newer than this code."""

    def __init__(self, url: str, *, found: str, expected: str) -> None:
        super().__init__(f"{url} has schema {found}, newer than {expected}; use the tracker version that upgraded it")
        self.found, self.expected = found, expected


class DatabaseLocked(DatabaseError):
    """Another process holds the database for longer than we wait."""

    def __init__(self, url: str, *, waited_s: float) -> None:
        super().__init__(f"{url} was locked for {waited_s:g} s by another process; nothing was written, run it again")
        self.waited_s = waited_s


class DatabaseReadOnly(DatabaseError):
    """The database, or its folder, may not be written."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} is read-only; make the file and its folder writable, or set TRACKER_DATABASE_URL")
        self.url = url


class DiskFull(DatabaseError):
    """The disk, or the quota, is full."""

    def __init__(self, url: str) -> None:
        super().__init__(f"the disk of {url} is full; what was committed is safe; free some space and run it again")
        self.url = url


class UnfitBackup(DatabaseError):
    """A copy that cannot be made, or that would not bring back what it is a copy of."""

    def __init__(self, where: str, found: str, *, way_out: str) -> None:
        super().__init__(f"{where}: {found}; {way_out}")
        self.where = where


class LogError(TrackerError):
    """The event log refuses what was asked."""


class WrongExpectedVersion(LogError):
    """The stream is not at the version that the writer last saw."""

    def __init__(self, stream: str, *, expected: int, actual: int) -> None:
        super().__init__(f"stream {stream!r} is at version {actual}, expected {expected}; read it again, then decide")
        self.stream, self.expected, self.actual = stream, expected, actual


class KeyReused(LogError):
    """A commit key came back with other content."""

    def __init__(self, key: str) -> None:
        super().__init__(f"commit key {key!r} was used before for other events; use a new key for new content")
        self.key = key


class CheckpointMoved(LogError):
    """Another process advanced this subscription meanwhile."""

    def __init__(self, subscription: str, *, expected: int, actual: int) -> None:
        super().__init__(
            f"subscription {subscription!r} stands at {actual}, expected {expected}; another process was faster"
        )
        self.subscription, self.expected, self.actual = subscription, expected, actual


class JudgedMeanwhile(LogError):
    """Another analyst judged the same fact, or persons, or withdrew the same article, since this one looked at it."""

    def __init__(self, stream: str) -> None:
        kind, _, name = stream.partition("-")
        look = f"`tracker why {name}`" if kind == "fact" else f"`tracker log show --stream {stream}`"
        what = f"{kind} {name} was" if name else f"the {kind} were"
        super().__init__(f"{what} judged meanwhile; nothing was written: look with {look}, then decide")
        self.stream = stream


class UndecodableEvent(LogError):
    """A stored event that this code cannot read."""

    def __init__(self, position: int, type_: str, cause: str) -> None:
        super().__init__(
            f"event {position} of type {type_!r} cannot be decoded ({cause}); a newer tracker may have written it"
        )
        self.position, self.type, self.cause = position, type_, cause


class ImportRefused(LogError):
    """A log export cannot be reproduced here; `line` is that of the export."""

    def __init__(self, where: str, line: int, found: str, *, way_out: str) -> None:
        super().__init__(f"{where}:{line}: {found}; {way_out}")
        self.line = line


class LeaseLost(LogError):
    """Another process took over what only one may do at a time; the transaction must not commit."""

    def __init__(self, lease: str, *, epoch: int, holder: str | None) -> None:
        super().__init__(
            f"lease {lease!r} of epoch {epoch} was taken over by {holder or 'nobody yet'}; nothing was written"
        )
        self.lease, self.epoch, self.holder = lease, epoch, holder


class BrokenChain(LogError):
    """The log is not what was written: `position` is the first that does not hold."""

    exit_code = 1

    def __init__(self, position: int, found: str) -> None:
        super().__init__(f"position {position}: {found}; restore the database from a backup and compare")
        self.position = position


class ProjectionError(TrackerError):
    """A projection cannot answer, or cannot go on."""


class ProjectionOutdated(ProjectionError):
    """Other code built the rows."""

    def __init__(self, projection: str, *, built_by: int | None, expected: int) -> None:
        found = "was never built" if built_by is None else f"was built by version {built_by}, this is {expected}"
        super().__init__(f"projection {projection!r} {found}; run `tracker rebuild {projection}`")
        self.projection, self.built_by, self.expected = projection, built_by, expected


class ProjectionStopped(ProjectionError):
    """A projection met an event that it cannot apply."""

    def __init__(self, projection: str, *, position: int, type_: str, cause: str) -> None:
        super().__init__(
            f"projection {projection!r} stopped at position {position} ({type_}): {cause}; "
            f"mend the cause, then run `tracker rebuild {projection}`"
        )
        self.projection, self.position, self.type, self.cause = projection, position, type_, cause


class CannotServe(TrackerError):
    """The daemon cannot listen at an address: another program does, or it is no address of this machine."""

    def __init__(self, host: str, port: int, cause: str) -> None:
        super().__init__(
            f"cannot serve at {host}:{port} ({cause}); "
            "choose another with --host and --port (0: any free one), or serve nothing with --no-serve"
        )
        self.host, self.port = host, port
