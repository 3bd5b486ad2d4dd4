"""What the commands of the desk share: who judges, why, and fields as people type them."""

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import clock
from tracker.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.desk import Judge

Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="The reason, for those who come after.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges; default: the login name.")]
Fields = Annotated[list[str], typer.Argument(metavar="FIELD=VALUE…", help="Lists are separated by commas.")]
FactArgument = Annotated[str, typer.Argument(metavar="FACT", help="A fact's id, or enough of its beginning.")]


def judge_of(because: str, by: str | None) -> "Judge":
    """Return who judges, now.

    Raises:
        UsageError: There is no name, or no reason.
    """
    from tracker.desk import Judge

    return Judge(by=by if by is not None else login_name(), because=because, now=clock())


def login_name() -> str:
    """Return the name of whoever is logged in.

    Raises:
        UsageError: There is none.
    """
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in a container
        raise UsageError("nobody is logged in by name; say who you are with --by") from None


def pairs_of(fields: "Iterable[str]") -> list[tuple[str, str]]:
    """Return `FIELD=VALUE` as pairs.

    Raises:
        UsageError: There is no `=` in one, or a field comes twice.
    """
    pairs: dict[str, str] = {}
    for text in fields:
        name, equals, value = text.partition("=")
        if not equals:
            raise UsageError(f"{text!r} is no FIELD=VALUE; write amount=2900000000")
        if name.strip() in pairs:
            raise UsageError(f"{name.strip()} is given twice; a field has one value")
        pairs[name.strip()] = value
    return list(pairs.items())
