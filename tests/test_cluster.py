"""Reading on a cluster gives what reading here gives."""

import pytest
from distributed import LocalCluster

from tracker.bundle import bundled
from tracker.cluster import read_many_on
from tracker.domain.articles import Article, article_id
from tracker.domain.errors import UsageError
from tracker.pipeline import read_many


def test_a_cluster_reads_what_this_process_reads():
    """Reading is a pure function, so it spreads without coordination; order and facts stay the same."""
    texts = [path.read_text() for path in sorted(bundled("seeds").glob("*.txt"))]
    articles = [Article(id=article_id(text), text=text) for text in texts]

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        read_many_on(cluster.scheduler_address) as read_there,
    ):
        found = read_there(articles)

    assert found == read_many(articles)


def test_an_address_without_a_scheduler_is_told():
    """The option and the way out, not a traceback."""
    with pytest.raises(UsageError, match="no scheduler answers"), read_many_on("tcp://127.0.0.1:1", patience_s=0.5):
        pass
