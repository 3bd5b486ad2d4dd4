"""The sign of life of the process that serves."""

from time import monotonic

OVERDUE_TICKS = 6  # a loop that did not look around for so many ticks hangs


class Pulse:
    """When the process last looked around, and what it does; written by its loop, read by whoever asks."""

    def __init__(self, tick_s: float) -> None:
        self.tick_s, self.says, self.leads = tick_s, "starts", False
        self._beat_s = monotonic()

    def beat(self) -> None:
        """Look around."""
        self._beat_s = monotonic()

    @property
    def age_s(self) -> float:
        """For how long it did not."""
        return monotonic() - self._beat_s

    @property
    def healthy(self) -> bool:
        """Whether it looks around as it should; a busy machine is no sick one."""
        return self.age_s < max(OVERDUE_TICKS * self.tick_s, 10.0)
