"""Web addresses, as they may be shown."""

import re

_CREDENTIALS = re.compile(r"//[^/?#\s]*@")


def redacted(text: str) -> str:
    """Return a text without the user names and passwords of the addresses in it: `https://***@host/…`."""
    return _CREDENTIALS.sub("//***@", text)
