"""The pages of items are fetched where their server allows it."""

from tests.feeds.polling import item


def test_a_page_that_robots_txt_forbids_is_not_fetched_and_its_item_is_kept(world):
    """What the feed itself says of the item is recorded; the page is left alone."""
    world.follow(full_text=True)
    world.web.put("https://news.example/robots.txt", b"User-agent: *\nDisallow: /closed")
    world.web.put("https://news.example/open/1", b"The whole text of one.")
    world.web.put("https://news.example/closed/2", b"The whole text of two.")
    world.carries(
        item("g1", "Summary of one.", title="One", link="https://news.example/open/1"),
        item("g2", "Summary of two.", title="Two", link="https://news.example/closed/2"),
    )

    world.poll()

    assert world.texts() == ["One\n\nThe whole text of one.", "Two\n\nSummary of two."]
    asked = [request.url for _, request in world.web.asked]
    assert asked.count("https://news.example/robots.txt") == 1
    assert "https://news.example/closed/2" not in asked
