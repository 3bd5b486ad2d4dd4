"""Regular expressions that are compiled when they are first used: no article needs them all, and compiling is slow."""

import re
from typing import Any, cast


class Lazy:
    """A pattern before its first use. What is asked of it becomes its own, so that each is looked up here but once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` would, compiled at its first use. The `re` of its matches is another object."""
    return cast("re.Pattern[str]", Lazy(pattern, flags))


__all__ = ["Lazy", "regex"]
