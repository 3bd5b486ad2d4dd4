"""Files that a command writes: whole or not at all."""

from contextlib import suppress
from pathlib import Path

from tracker.domain.errors import UsageError


def write(path: Path, content: bytes) -> None:
    """Write a file in one step, in the place of one that is there.

    Raises:
        UsageError: It cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise UsageError(
            f"{path} cannot be written ({error.strerror}); give --output a file in another folder"
        ) from None
