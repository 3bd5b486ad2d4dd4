"""The families of passages: every module here that makes one."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from random import Random

import benchmarks.combinations
from benchmarks.combinations.passages import Passage

_MODULES = (
    import_module(f"benchmarks.combinations.{found.name}")
    for found in iter_modules(benchmarks.combinations.__path__)
    if found.name not in {"__main__", "families"}
)
FAMILIES: dict[str, Callable[[Random], Passage]] = {
    module.__name__.rpartition(".")[2]: module.passage for module in _MODULES if hasattr(module, "passage")
}
