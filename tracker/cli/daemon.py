"""`tracker daemon`: the service."""

from typing import Annotated

import typer

from tracker.cli.context import settings_of, start_logging


def daemon(
    context: typer.Context,
    *,
    once: Annotated[bool, typer.Option("--once", help="Do one round and end, as for cron.")] = False,
    host: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Where to serve; default: as configured.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="At which port; 0: any free one.")] = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Serve nothing over HTTP.")] = False,
) -> None:
    """Poll the feeds, record and read what is new, keep the state current, serve health and metrics.

    Any number may run on one database: one leads, the others stand by and take over. SIGTERM stops it cleanly, SIGHUP
    has it read the configuration again.

    Example: tracker daemon --port 8080
    """
    import asyncio
    import os
    from functools import partial

    from tracker.cli.context import clock, new_engine_of
    from tracker.daemon.daemon import Daemon
    from tracker.daemon.notify import Notifier
    from tracker.web.serving import listening

    settings = settings_of(context)
    start_logging(settings)
    engine = new_engine_of(settings)
    door = None
    if not (no_serve or once):
        where = settings.server
        door = listening(host or where.host, where.port if port is None else port)
    notify, load = Notifier(os.environ), partial(settings_of, context)

    async def live() -> bool:
        return await Daemon(engine, settings, clock=clock, notify=notify, door=door, load=load).run(once=once)

    well = asyncio.run(live())
    engine.dispose()
    if once and not well:
        raise typer.Exit(3)
