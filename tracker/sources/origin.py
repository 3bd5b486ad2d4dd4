"""What is known of an article beside its content."""

from datetime import date
from typing import NamedTuple


class Origin(NamedTuple):
    """Where an article stands, and in which circumstances it is taken.

    `where` is the file (and line) as errors name it; `source` is what the log keeps of it, free of the machine's own
    paths. `today` is the current day, UTC: articles from later days are refused. `home` is the publisher's country
    where the article does not say its own.
    """

    where: str
    source: str
    today: date
    home: str | None

    def line(self, number: int) -> "Origin":
        """Return the same for one line of the file, from 1."""
        return self._replace(where=f"{self.where}:{number}")
