"""What configuration can say, section by section. A section that a file leaves out has the values given here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from tracker.domain.errors import UnknownRelation
from tracker.domain.feeds import Feed

LogFormat = Literal["auto", "console", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all sections share: a key that does not exist is an error."""


class Database(Section, frozen=True, kw_only=True):
    """Where the log and its projections live: `sqlite:///FILE` (relative to the working folder) or `postgresql://…`."""

    url: str


class Logging(Section, frozen=True, kw_only=True):
    """What goes to standard error. `auto` is readable on a terminal and JSON elsewhere."""

    level: LogLevel
    format: LogFormat


class Body(Section, frozen=True, kw_only=True):
    """A body that two parties share, under the name that the state prints, and its other names in the press."""

    name: str
    aliases: tuple[str, ...] = ()


class Polling(Section, frozen=True, kw_only=True):
    """How feeds are asked."""

    every_s: int = 900  # how often, where neither the feed nor its server says otherwise
    connections: int = 50  # at once; never more than one to a host
    contact: str = ""  # an address in the User-Agent, for servers' owners to write to
    items_a_day: int = 5_000  # of one feed; beyond it is paused


class Daemon(Section, frozen=True, kw_only=True):
    """How often the daemon looks around. Another takes over from one that gave no sign of life for three times that."""

    tick_s: float = 5.0


class Server(Section, frozen=True, kw_only=True):
    """Where the daemon serves health, metrics and the feed of changes."""

    host: str = "127.0.0.1"
    port: int = 8080  # 0: any free one


class Backups(Section, frozen=True, kw_only=True):
    """Copies that the daemon makes every night, and how many of them stay."""

    folder: str = ""  # "": none are made
    at: Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] = "03:30"  # UTC
    daily: Annotated[int, msgspec.Meta(ge=0)] = 7
    weekly: Annotated[int, msgspec.Meta(ge=0)] = 4


class Disk(Section, frozen=True, kw_only=True):
    """When to stop recording, before the disk is full."""

    least_free_mb: int = 500


class Mail(Section, frozen=True, kw_only=True):
    """The mail server for alerts; the password is in the environment variable that `password_variable` names."""

    host: str = ""
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password_variable: str = ""
    sender: str = ""


class Alert(Section, frozen=True, kw_only=True):
    """A rule: what changes are told, and to whom. Exactly one of `webhook`, `email` and `command` is set."""

    name: str  # unique; deliveries are recorded under it
    when: str  # one of `settings.occasions`
    relation: str = ""  # "": every one
    webhook: str = ""
    secret_variable: str = ""  # the environment variable with the key that signs a webhook
    email: tuple[str, ...] = ()
    command: tuple[str, ...] = ()  # the program and its arguments; the message comes on standard input
    rereadings: bool = False  # also what a newer reader finds in articles read before


class Secrets(dict[str, str]):
    """The values of the environment variables that the configuration names, by variable; never printed."""

    def __repr__(self) -> str:
        return f"Secrets({', '.join(self)})"


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """Two parties that the tracker follows: `name` is the file's, `parties` are codes, sorted."""

    name: str
    title: str
    parties: tuple[str, ...]
    bodies: tuple[Body, ...] = ()
    feeds: tuple[Feed, ...] = ()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that configuration says; `folder` is where it was read."""

    folder: Path
    relation: str
    database: Database
    logging: Logging
    polling: Polling
    daemon: Daemon
    server: Server
    backups: Backups
    disk: Disk
    mail: Mail
    alerts: tuple[Alert, ...]
    relations: Mapping[str, Relation]
    secrets: Secrets = msgspec.field(default_factory=Secrets)

    def relation_named(self, name: str | None) -> Relation:
        """Return a relation, the default one for None.

        Raises:
            UnknownRelation: No file has that name; the message lists those that do.
        """
        wanted = name or self.relation
        if wanted not in self.relations:
            known = tuple(sorted(self.relations))
            raise UnknownRelation(wanted, known=known, folder=str(self.folder / "relations"))
        return self.relations[wanted]
