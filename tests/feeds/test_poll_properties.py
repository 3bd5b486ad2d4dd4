"""Whatever windows a feed shows, in whatever order, each of its items is recorded once."""

import shutil
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.feeds.polling import URL, World, body, item
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn
from tracker.log.engine import open_engine

numbers = st.integers(0, 11)
entries = st.builds(
    lambda n, guid, with_link, extra: item(
        {"own": f"g{n}", "shared": "g", "none": None}[guid],
        f"Text {n}.",
        title=f"Title {n}",
        link=f"http{'s' * extra}://news.example/{n}" if with_link or guid == "shared" else None,
        extra=str(extra),
    ),
    numbers,
    st.sampled_from(["own", "shared", "none"]),
    st.booleans(),
    st.integers(0, 1),
)
window = st.tuples(st.lists(entries, max_size=6), st.sampled_from(["whole", "truncated", "malformed", "page", "304"]))


@given(st.lists(window, max_size=7))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_item_of_any_sequence_of_windows_is_recorded_exactly_once(sqlite_template, tmp_path, windows):
    """Reordered, repeated, cut, broken, renamed: what was shown is in the log, once, and nothing else is."""
    path = tmp_path / "tracker.db"
    shutil.copyfile(sqlite_template, path)
    engine = open_engine(f"sqlite:///{path}")
    try:
        world = World(engine)
        world.follow()
        shown = set()
        for carried, how in windows:
            malformed = "a stray &" if how == "malformed" else None
            world.web.put(
                URL, b"<html>" if how == "page" else body(*carried, malformed=malformed), truncated=how == "truncated"
            )
            if how == "304":
                world.web.put(URL, status=304)
            if how not in {"page", "304"}:
                shown |= {f"{one['title']}\n\n{one['text']}" for one in carried}
            world.poll(after=timedelta(days=3))

        assert len(world.events(ArticleRecorded)) == len(set(world.texts()))
        assert set(world.texts()) == shown
        assert world.events(ArticleWithdrawn) == []
    finally:
        engine.dispose()
