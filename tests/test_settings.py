"""Configuration: what wins, and what a mistake is told."""

import pytest

from tracker.domain.errors import ConfigurationError, UnknownRelation
from tracker.settings import load

MAIN = 'relation = "az-ru"\n[database]\nurl = "sqlite:///x.db"\n[logging]\nlevel = "info"\nformat = "auto"\n'
RELATION = 'title = "Azerbaijan – Russia"\nparties = ["RU", "AZ"]\n'


@pytest.fixture
def folder(tmp_path):
    """A working folder with a configuration of its own."""
    relations = tmp_path / "config" / "relations"
    relations.mkdir(parents=True)
    (tmp_path / "config" / "tracker.toml").write_text(MAIN)
    (relations / "az-ru.toml").write_text(RELATION)
    return tmp_path


def test_the_configuration_that_comes_with_the_program_is_valid(tmp_path):
    """An empty folder is a working start."""
    settings = load({}, working_folder=tmp_path)

    assert settings.relation_named(None).parties == ("AZ", "RU")
    assert settings.database.url == "sqlite:///tracker.db"


def test_a_flag_wins_over_a_variable_and_a_variable_over_a_file(folder):
    """The nearer to the user, the stronger."""
    variable = {"TRACKER_DATABASE_URL": "sqlite:///variable.db"}

    assert load({}, working_folder=folder).database.url == "sqlite:///x.db"
    assert load(variable, working_folder=folder).database.url == "sqlite:///variable.db"
    assert load(variable, working_folder=folder, database_url="sqlite:///flag.db").database.url == "sqlite:///flag.db"


def test_a_new_pair_of_countries_is_one_file(folder):
    """Any two countries work without code."""
    (folder / "config" / "relations" / "ke-ug.toml").write_text('title = "Kenya – Uganda"\nparties = ["KE", "UG"]\n')

    assert load({}, working_folder=folder).relation_named("ke-ug").title == "Kenya – Uganda"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tracker.toml", MAIN + 'shape = "x"\n', "unknown field `shape`"),
        ("relations/az-ru.toml", RELATION + '[[feeds]]\nurl = "http://a b/rss"\n', "is no web address; write https://"),
        ("tracker.toml", MAIN + "[polling]\nevery = 60\n", "keys of polling are every_s, "),
        ("tracker.toml", MAIN.replace('"info"', '"loud"'), "logging.level"),
        ("tracker.toml", MAIN + '[backups]\nat = "25:00"\n', "backups.at"),
        ("tracker.toml", MAIN + "[backups]\ndaily = -1\n", "backups.daily"),
        ("tracker.toml", MAIN.replace("[database]", "[database"), "is no TOML"),
        ("tracker.toml", MAIN.replace("az-ru", "az-xx"), "no relation 'az-xx'; known are az-ru"),
        ("relations/az-ru.toml", RELATION.replace("AZ", "QQ"), "'QQ' is no known code"),
        ("relations/az-ru.toml", RELATION.replace("AZ", "RU"), "the two parties are one"),
        ("relations/az-ru.toml", RELATION + 'colour = "red"\n', "unknown field `colour`"),
        ("relations/az-ru.toml", RELATION.replace(', "AZ"', ""), "parties"),
        ("relations/Az Ru.toml", RELATION, "rename the file"),
    ],
)
def test_a_mistake_in_a_file_names_file_and_key(folder, name, content, said):
    """One line leads to the place to mend."""
    (folder / "config" / name).write_text(content)

    with pytest.raises((ConfigurationError, UnknownRelation)) as caught:
        load({}, working_folder=folder)

    assert said in str(caught.value)
    assert "config" in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("variable", [{"TRACKER_DATABASE": "x"}, {"TRACKER_LOGGING_LEVEL": "loud"}])
def test_a_mistake_in_a_variable_names_the_variable(folder, variable):
    """A misspelt variable would otherwise write into the wrong database."""
    with pytest.raises(ConfigurationError, match=next(iter(variable))):
        load(variable, working_folder=folder)


def test_an_unknown_relation_lists_the_known_ones(folder):
    """The way out is a name, or a file to add."""
    settings = load({}, working_folder=folder)

    with pytest.raises(UnknownRelation, match=r"known are az-ru; add .*relations/fr-de\.toml"):
        settings.relation_named("fr-de")
