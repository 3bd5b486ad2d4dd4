"""Configuration: files, then `TRACKER_…` variables, then flags; read once at the top and passed down as plain values.

The folder is `config/` in the working folder where it holds a tracker.toml, else the one that comes with the program.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar, get_args, get_type_hints
from urllib.parse import urlsplit

import msgspec

from tracker.bundle import bundled
from tracker.domain.errors import ConfigurationError
from tracker.domain.feeds import Feed, feed_id
from tracker.domain.places import COUNTRIES, is_code
from tracker.settings import rules
from tracker.settings.shapes import (
    Alert,
    Backups,
    Body,
    Daemon,
    Database,
    Disk,
    Logging,
    Mail,
    Polling,
    Relation,
    Secrets,
    Section,
    Server,
    Settings,
)

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_VARIABLES = {
    "TRACKER_DATABASE_URL": ("database", "url"),
    "TRACKER_RELATION": ("relation",),
    "TRACKER_LOGGING_FORMAT": ("logging", "format"),
    "TRACKER_LOGGING_LEVEL": ("logging", "level"),
}
_CONFIG = "TRACKER_CONFIG"
_Shape = TypeVar("_Shape", bound=msgspec.Struct)


class _Main(Section, frozen=True, kw_only=True):
    """The shape of tracker.toml."""

    relation: str
    database: Database
    logging: Logging
    polling: Polling = Polling()
    daemon: Daemon = Daemon()
    server: Server = Server()
    backups: Backups = Backups()
    disk: Disk = Disk()
    mail: Mail = Mail()
    alerts: tuple[Alert, ...] = ()


class _Feed(Section, frozen=True, kw_only=True):
    """A feed as a relation's file lists it."""

    url: str
    title: str | None = None
    home: str | None = None
    full_text: bool = False
    allow_private: bool = False


class _RelationFile(Section, frozen=True, kw_only=True):
    """The shape of relations/NAME.toml."""

    title: str
    parties: tuple[str, str]
    bodies: tuple[Body, ...] = ()
    feeds: tuple[_Feed, ...] = ()


def load(
    environ: Mapping[str, str], *, working_folder: Path, folder: Path | None = None, database_url: str | None = None
) -> Settings:
    """Read the configuration.

    Args:
        environ: The environment; only names that begin with `TRACKER_` matter.
        working_folder: Where a `config/` of the user's own is looked for.
        folder: A configuration folder that wins over the search, as a flag gives it.
        database_url: A database that wins over file and environment, as a flag gives it.

    Raises:
        ConfigurationError: A file, key or variable is missing, unknown or has a value that it must not have.
    """
    chosen = folder or (Path(environ[_CONFIG]) if environ.get(_CONFIG) else None)
    if chosen is None:
        own = working_folder / "config"
        chosen = own if (own / "tracker.toml").is_file() else bundled("config")
    raw = _table(chosen / "tracker.toml")
    origins = {}  # so that an error blames the variable that brought the value, not the file
    for variable, keys in _VARIABLES.items():
        if environ.get(variable):
            _place(raw, keys, environ[variable])
            origins[".".join(keys)] = variable
    if database_url:
        _place(raw, ("database", "url"), database_url)
    main = _checked(raw, _Main, chosen / "tracker.toml", origins)
    named = rules.variables(main.alerts, main.mail)
    known = sorted({*_VARIABLES, _CONFIG, *(name for name in named if name.startswith("TRACKER_"))})
    for name in environ:
        if name.startswith("TRACKER_") and name not in known:
            way_out = f"known are {', '.join(known)}; unset it or mend its name"
            raise ConfigurationError(name, "no such variable", way_out=way_out)
    relations = {path.stem: _relation(path) for path in sorted((chosen / "relations").glob("*.toml"))}
    rules.check(main.alerts, main.mail, relations, file=str(chosen / "tracker.toml"))
    secrets = Secrets({name: environ[name] for name in sorted(named) if name in environ})
    settings = Settings(folder=chosen, relations=relations, secrets=secrets, **msgspec.structs.asdict(main))
    settings.relation_named(None)
    return settings


def _relation(path: Path) -> Relation:
    if _NAME.fullmatch(path.stem) is None:
        raise ConfigurationError(str(path), "the name is not made of a-z, 0-9 and -", way_out="rename the file")
    file = _checked(_table(path), _RelationFile, path, {})
    for party in file.parties:
        if not is_code(party):
            raise ConfigurationError(
                f"{path}: parties",
                f"{party!r} is no known code",
                way_out="write an ISO 3166 code (AZ, RU-AST) or a bloc (EU)",
            )
    if file.parties[0] == file.parties[1]:
        raise ConfigurationError(f"{path}: parties", "the two parties are one", way_out="name two different ones")
    parties = tuple(sorted(file.parties))
    feeds = tuple(_feed(path, feed) for feed in file.feeds)
    return Relation(name=path.stem, title=file.title, parties=parties, bodies=file.bodies, feeds=feeds)


def _feed(path: Path, feed: _Feed) -> Feed:
    try:
        parts = urlsplit(feed.url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(map(str.isspace, feed.url))
    except ValueError:
        sound = False
    if not sound:
        raise ConfigurationError(f"{path}: feeds", f"{feed.url!r} is no web address", way_out="write https://…")
    if feed.home is not None and feed.home not in COUNTRIES:
        raise ConfigurationError(f"{path}: feeds", f"home {feed.home!r} is no country", way_out="write its code, as AZ")
    return Feed(id=feed_id(feed.url), **msgspec.structs.asdict(feed))


def _table(path: Path) -> dict[str, object]:
    try:
        return msgspec.toml.decode(path.read_bytes())  # type: ignore[no-any-return]
    except OSError as error:
        raise ConfigurationError(str(path), f"cannot be read ({error.strerror})", way_out="create it") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(str(path), f"is no TOML ({error})", way_out="mend that line") from None


def _place(raw: dict[str, object], keys: tuple[str, ...], value: str) -> None:
    *outer, last = keys
    for key in outer:
        inner = raw.setdefault(key, {})
        if not isinstance(inner, dict):  # the shape check names the fault
            return
        raw = inner
    raw[last] = value


def _checked(raw: dict[str, object], shape: type[_Shape], path: Path, origins: Mapping[str, str]) -> _Shape:
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        found, _, place = str(error).partition(" - at ")
        key = place.strip("`").removeprefix("$").lstrip(".")
        where = origins.get(key) or f"{path}: {key or 'top level'}"
        section, fields = _section(shape, key)
        raise ConfigurationError(where, found, way_out=f"keys {section} are {', '.join(fields)}") from None


def _section(shape: type[msgspec.Struct], key: str) -> tuple[str, tuple[str, ...]]:
    """Return where a key stands, in words, and the keys that may stand there."""
    where, inner = "at the top", shape
    for part in key.split("."):
        name = part.partition("[")[0]
        hint = get_type_hints(inner).get(name)
        found = next(
            (one for one in (hint, *get_args(hint)) if isinstance(one, type) and issubclass(one, Section)), None
        )
        if found is None:
            break
        where, inner = f"of {name}", found
    return where, inner.__struct_fields__
