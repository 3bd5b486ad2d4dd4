"""QuickStatements, held against the grammar of version 1 as its help tells it."""

import re

from tests.exports.given import material_of, printed
from tests.projections.history import read, stated
from tests.state.seeds import seeds
from tracker.domain.facts import Office
from tracker.exports import quickstatements

STRING = r'"[^"\t\n]*"'
TIME = r"\+\d{4}-\d\d-\d\dT00:00:00Z/(9|10|11)"
VALUE = rf"({STRING}|en:{STRING}|{TIME}|Q\d+|\[[^\]\t]+\])"
COMMAND = re.compile(rf"CREATE|LAST\t(L|D)en\t{STRING}|LAST\tP\d+\t{VALUE}(\t(P|!?S)\d+\t{VALUE})*")


def office(person, **told):
    """Somebody in the office of a minister."""
    return stated(Office, **({"person": person, "office": "minister of economy", "of": "AZ"} | told))


def commands(material):
    """The commands, each by its columns."""
    return [line.removesuffix("\n").split("\t") for line in quickstatements.lines(material)]


def held(material):
    """The qualifiers and references of each person's offices, by label."""
    found, label = {}, ""
    for command in commands(material):
        if command[1:2] == ["Len"]:
            label = command[2]
        if command[1:2] == ["P39"]:
            found.setdefault(label.strip('"'), []).append(command[2:])
    return found


def test_every_line_is_a_command(engine):
    """The tool takes each line, once items stand where brackets are."""
    material = material_of(engine, printed("a9", "2022-02-01", title='A "title"\twith | all'), *seeds(),
                           read("a9", office('A "B" | C'), published="2022-02-01"))  # fmt: skip

    written = list(quickstatements.lines(material))

    assert len(written) > 10
    assert [line for line in written if not COMMAND.fullmatch(line.removesuffix("\n"))] == []


def test_a_block_a_person(engine):
    """Each person is created once, with all his offices; whose item is known is no more to be looked up than that."""
    material = material_of(engine, *seeds())
    found = commands(material)

    labels = [command[2] for command in found if command[1:2] == ["Len"]]

    assert len(labels) == len(set(labels)) == found.count(["CREATE"])
    assert len(held(material)["Shahin Mustafayev"]) > 1


def test_start_and_end_stand_only_where_they_are_bounded(engine):
    """A month in which the office changed hands is a date with that precision; years apart, there is none."""
    near = material_of(
        engine,
        read("a1", office("One"), published="2019-06-08"),
        read("a2", office("Two"), published="2021-12-08"),
        read("a3", office("Three"), published="2021-12-20"),
    )

    ((_, *one),), ((_, *two),), ((_, *three),) = (held(near)[name] for name in ("One", "Two", "Three"))

    assert one[:2] == ["P585", "+2019-06-08T00:00:00Z/11"]
    assert "P582" not in one
    assert two[:2] == ["P582", "+2021-12-00T00:00:00Z/10"]
    assert three[:2] == ["P580", "+2021-12-00T00:00:00Z/10"]


def test_each_article_is_a_reference_of_its_own(engine):
    """The address and the day of each that states it; one that prints another's sentence again is none."""
    again = office("One", quote="One, who is minister of economy of Azerbaijan, spoke to reporters about it all.")
    material = material_of(
        engine,
        printed("a1", "2021-01-01"),
        printed("a2", "2021-01-02"),
        printed("a3", "2021-01-03", url=None, title=None),
        read("a1", again, published="2021-01-01"),
        read("a2", again, published="2021-01-02"),
        read("a3", office("One", quote="The minister came."), published="2021-01-03"),
    )

    ((_, *rest),) = held(material)["One"]

    references = rest[rest.index("S854") :]
    assert references == [
        "S854", '"https://news.example/a1"', "S1476", 'en:"About a1"', "S2093", '"A. Writer"',
        "S577", "+2021-01-01T00:00:00Z/11", "!S2093", '"A. Writer"', "S577", "+2021-01-03T00:00:00Z/11",
    ]  # fmt: skip
