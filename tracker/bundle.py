"""Where the files that come with the program lie: at the top of a checkout, inside the package once installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(name: str) -> Path:
    """Return the folder `seeds`, `config` or `migrations`; it is never written to."""
    inside = _PACKAGE / "_bundle" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
