"""The `tracker` command: global options, the commands, and the one place where errors become lines and exit codes."""

import os
import sys
import traceback
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tracker import __version__
from tracker.cli import (
    alerts,
    amend,
    chart,
    confirm,
    daemon,
    db,
    diff,
    doctor,
    enter,
    export,
    facts,
    feeds,
    history,
    log,
    persons,
    read,
    rebuild,
    replay,
    report,
    reread,
    retract,
    review,
    state,
    status,
    why,
    withdraw,
)
from tracker.cli.context import Options
from tracker.domain.errors import TrackerError

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Where two countries stand, and the sentence that says so.",
    epilog="Start with [bold]tracker replay && tracker state[/bold]: the seed articles in, the state out.",
)
app.command()(replay.replay)
app.command()(state.state)
app.command()(daemon.daemon)
app.command()(status.status)
app.command()(rebuild.rebuild)
app.command()(read.read)
app.command()(facts.facts)
app.command()(why.why)
app.command()(diff.diff)
app.command()(history.history)
app.command()(review.review)
app.command()(export.export)
app.command()(chart.chart)
app.command()(report.report)
app.command()(retract.retract)
app.command()(amend.amend)
app.command()(confirm.confirm)
app.command()(enter.enter)
app.command()(withdraw.withdraw)
app.command()(reread.reread)
app.command()(doctor.doctor)
app.add_typer(persons.app, name="persons")
app.add_typer(feeds.app, name="feeds")
app.add_typer(alerts.app, name="alerts")
app.add_typer(log.app, name="log")
app.add_typer(db.app, name="db")


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"tracker {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    *,
    database: Annotated[
        str | None, typer.Option(metavar="URL", help="The database, as sqlite:///FILE or postgresql://…")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The configuration folder; default: ./config, else our own.")
    ] = None,
    log_format: Annotated[
        str | None, typer.Option(metavar="auto|console|json", help="How log lines look on standard error.")
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback where an error ends the command.")] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=lambda value: _version(wanted=value), is_eager=True
        ),
    ] = False,
) -> None:
    """Where two countries stand, and the sentence that says so."""
    del version, debug  # the one is done by now, the other is for main
    context.obj = Options(database=database, config=config, log_format=log_format)


def main() -> None:
    """Run the command line; every error that we know ends as one line on standard error and its exit code."""
    try:
        sys.exit(app(prog_name="tracker", standalone_mode=False))
    except BrokenPipeError:  # the reader of our output has seen enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains when it flushes
        sys.exit(0)
    except TrackerError as error:
        _fail(str(error), error.exit_code)
    except typer.TyperException as error:  # no such command or option, or a value of the wrong shape
        _fail(_miscalled(error), 2)
    except Exception as error:  # noqa: BLE001 - a fault of ours; no user should be met by a traceback
        fault = f"{type(error).__name__}: {' '.join(str(error).split())}"
        _fail(f"a fault in the tracker itself ({fault}); run it with --debug and report what it prints", 3)


def _miscalled(error: typer.TyperException) -> str:
    """Return what is wrong with a call, and where its command's options stand."""
    said = " ".join(error.format_message().split()).rstrip(".") or "name one of its commands"  # a group alone
    called = getattr(error, "ctx", None)
    return f"{said[:1].lower()}{said[1:]}; see '{called.command_path if called else 'tracker'} --help'"


def _fail(line: str, exit_code: int) -> NoReturn:
    if "--debug" in sys.argv:
        traceback.print_exc()
    sys.stderr.write(f"tracker: {line}\n")
    sys.exit(exit_code)
