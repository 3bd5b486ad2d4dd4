"""`tracker chart`: a picture of the state, to paste into a report."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

NAMES = ("trade", "investment", "offices", "agreements")
NARROWEST, WIDEST = 320, 2400


def chart(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="|".join(NAMES), help="What to draw.")],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where to; .svg or .png tells the format.")
    ],
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; default: the configured one.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="The state of the world on that day; default: today.")
    ] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    width: Annotated[int, typer.Option(metavar="PIXELS", help=f"How wide, from {NARROWEST} to {WIDEST}.")] = 640,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Draw trade, investment, offices or agreements into a file.

    Example: tracker chart trade -o trade.svg
    """
    from tracker.cli.choices import chosen
    from tracker.cli.moments import day, position_known
    from tracker.domain.errors import UsageError
    from tracker.exports.output import new_file
    from tracker.log.engine import reading
    from tracker.state.snapshot import snapshot

    chosen("the chart", name, NAMES)
    form = output.suffix.casefold()
    if form not in {".svg", ".png"}:
        raise UsageError(f"--output {output.name} is neither .svg nor .png; end the name in one of them")
    if not NARROWEST <= width <= WIDEST:
        raise UsageError(f"--width {width} is out of reach; write {NARROWEST} to {WIDEST}")
    settings = settings_of(context)
    wanted = settings.relation_named(relation)
    asked = day("--as-of", as_of) if as_of is not None else clock().date()
    with new_file(output, force=force) as out, reading(engine_of(settings)) as tx:
        from tracker.charts.catalog import caption, picture
        from tracker.charts.render import png, svg

        state = snapshot(tx, wanted, as_of=asked, known_at=position_known(tx, known_at))
        drawn = picture(state, name, width=width)
        below = caption(tx, state, wanted, drawn)
        if form == ".svg":
            out.write(svg(drawn, below, width=width, prefix=name).encode())
        else:
            out.write(png(drawn, below, width=width))
