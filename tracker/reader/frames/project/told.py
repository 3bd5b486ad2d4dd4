"""What an act says of its undertaking, and how far an act is that another governs."""

from functools import cache
from typing import NamedTuple, cast

from tracker.reader.frames.acts import Act
from tracker.reader.lexicon import toml


class Told(NamedTuple):
    """What an act says of its undertaking: `aspect` is how far it is, `passive` that the undertaking is its subject."""

    kind: str
    aspect: str
    passive: bool = False


@cache
def governing() -> dict[str, dict[str, str]]:
    """How far a governed act is, by the kind of the governing one and how far that is."""
    return cast("dict[str, dict[str, str]]", toml("acts")["governing"])


def compose(ruler: Told, act: Act) -> Told | None:
    """Return how far an act is by how far the one is that governs it: construction that "will begin" is ahead."""
    match ruler.kind:
        case "witness" if act.kind not in {"open", "ground", "begin", "finish", "agree"}:
            return None
        case "begin" if act.kind == "agree":
            return None  # "to expedite the signing of"
        case "announce" if act.kind in {"finish", "begin", "deliver", "ground", "stop"}:
            return Told(act.kind, "done")  # "announced the completion of"
        case "announce" if act.kind not in {"build", "create", "develop"}:
            return None  # "announced the opening of": today, or one day
        case "do" if act.kind == "develop":
            return None  # "will support the development of the corridor"
        case "inspect" if act.kind not in {"build", "begin"}:
            return None
        case "build" if act.kind != "ground":
            return None
        case "develop" | "finish" if act.kind in {"open", "create", "run"}:
            return None
        case _:
            aspect = governing().get(ruler.kind, {}).get(ruler.aspect)
            return Told(act.kind, aspect) if aspect is not None else None
