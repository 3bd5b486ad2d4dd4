"""The house has floors: everything imports only from those below its own."""

import ast
from pathlib import Path

import pytest

import tracker

HOUSE = Path(tracker.__file__).parent
FLOORS = [
    {"domain", "bundle", "__init__"},
    {"log", "settings", "reader", "fetch"},
    {"sources", "projections", "diagnostics"},
    {"pipeline", "rereading", "desk", "state", "feeds"},
    {"charts"},
    {"reports"},
    {"alerts", "upkeep", "cluster", "exports"},
    {"status"},
    {"web"},
    {"daemon"},
    {"cli"},
    {"__main__"},
]
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FILES = sorted(HOUSE.rglob("*.py"))


def room_of(module: str) -> str:
    """Return the top-level part of a module of ours: "log" for tracker.log.store."""
    return [*module.split("."), "__init__"][1]


def imports_of(path: Path) -> set[str]:
    """Return the modules of ours that a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            whole = (
                {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "tracker" else {node.module}
            )
            found |= whole
    return {
        module for module in found if module and module.split(".")[0] == "tracker" and module != "tracker.__version__"
    }


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(HOUSE)) for path in FILES])
def test_a_file_imports_only_from_its_own_room_and_the_floors_below(path):
    """Every arrow points down, so each room can be read, tested and replaced alone."""
    own = room_of("tracker." + ".".join(path.relative_to(HOUSE).with_suffix("").parts))

    rooms = {room_of(module) for module in imports_of(path)} - {own}

    above = {room for room in rooms if FLOOR_OF[room] >= FLOOR_OF[own]}
    assert not above, f"{own} (floor {FLOOR_OF[own]}) imports {sorted(above)}"
