"""Reading on a Dask cluster (the extra `cluster`): reading is a pure function, so it spreads without coordination."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from tracker.domain.articles import Article
from tracker.domain.errors import UsageError
from tracker.domain.events import ArticleRead
from tracker.pipeline import ReadMany, read_many


@contextmanager
def read_many_on(address: str, *, patience_s: float = 10.0) -> Iterator[ReadMany]:
    """Give a reader of many articles that works on the cluster whose scheduler has this address.

    Raises:
        UsageError: The extra is not installed, or no scheduler answers there.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError:
        raise UsageError("--cluster needs the extra `cluster`; run pip install 'relations-tracker[cluster]'") from None
    try:
        client: Any = Client(address, timeout=patience_s)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(f"--cluster {address}: no scheduler answers ({error}); start one, or leave it out") from None

    def read_on_cluster(articles: Sequence[Article]) -> Sequence[ArticleRead | None]:
        size = max(1, len(articles) // (4 * max(1, len(client.scheduler_info()["workers"]))))
        parts = [articles[start : start + size] for start in range(0, len(articles), size)]
        return [item for part in client.gather(client.map(read_many, parts)) for item in part]

    with client:
        yield read_on_cluster
