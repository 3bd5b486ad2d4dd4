"""What a configuration that was read again says differently, and what of it takes a new start."""

from collections.abc import Iterator

import msgspec

from tracker.settings import Settings

_AT_START_ONLY = ("database", "daemon", "server")  # what is open, and cannot be opened anew under the work


def changed(old: Settings, new: Settings) -> list[str]:
    """Return the keys that differ, as files write them: polling.every_s, relations.az-ru.feeds."""
    return sorted(_changed(old, new))


def taken_over(old: Settings, new: Settings) -> tuple[Settings, list[str]]:
    """Return the settings to go on with, and the keys that differ and need a restart, which stay as they were."""
    kept = {name: getattr(old, name) for name in _AT_START_ONLY}
    later = [key for key in changed(old, new) if key.partition(".")[0] in _AT_START_ONLY]
    return msgspec.structs.replace(new, **kept), later


def _changed(old: Settings, new: Settings) -> Iterator[str]:
    for name in Settings.__struct_fields__:
        before, after = getattr(old, name), getattr(new, name)
        if name == "relations":
            for relation in before.keys() | after.keys():
                yield from _differing(f"relations.{relation}", before.get(relation), after.get(relation))
        else:
            yield from _differing(name, before, after)


def _differing(name: str, old: object, new: object) -> Iterator[str]:
    if isinstance(old, msgspec.Struct) and isinstance(new, msgspec.Struct):
        for field in old.__struct_fields__:
            yield from _differing(f"{name}.{field}", getattr(old, field), getattr(new, field))
    elif old != new:
        yield name
