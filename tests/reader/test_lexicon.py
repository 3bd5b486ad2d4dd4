"""The vocabulary's files are parsed once, and again whenever they change."""

from tracker.reader.lexicon import parsed


def test_a_changed_file_is_parsed_anew(tmp_path):
    """Whoever adds a word finds it read at once, whatever was kept of the file before."""
    path = tmp_path / "words.toml"
    path.write_text('words = ["port"]\n')
    before = parsed(path)

    path.write_text('words = ["port", "canal"]\n')

    assert before == {"words": ["port"]}
    assert parsed(path) == parsed(path) == {"words": ["port", "canal"]}


def test_a_file_is_read_where_nothing_can_be_kept(tmp_path):
    """An installation that nobody may write to reads as any other does."""
    path = tmp_path / "words.toml"
    path.write_text("words = { port = 1, harbour = 2.5, quay = true }\n")
    (tmp_path / "__pycache__").write_text("no folder")

    assert parsed(path) == {"words": {"port": 1, "harbour": 2.5, "quay": True}}
