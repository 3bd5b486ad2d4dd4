"""The history that the tests of the state tell: five articles as a careful reader would read them."""

from decimal import Decimal

from tests.projections.history import read, stated
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Count, Document, Investment, Meeting, Office, Project, Rank, Trade
from tracker.settings import Body, Relation

COMMISSION = "Azerbaijan-Russia intergovernmental commission on economic cooperation"
RELATION = Relation(
    name="az-ru", title="Azerbaijan – Russia", parties=("AZ", "RU"), bodies=(Body(name=COMMISSION, aliases=()),)
)
MANY_DOCUMENTS = (
    "More than 230 intergovernmental and intercompany documents have been signed between the two countries "
    'and six "road maps" are being implemented.'
)
JUNE_2019, DECEMBER_2020, DECEMBER_2021, FEBRUARY_2022 = "2019-06-08", "2020-12-23", "2021-12-08", "2022-02-17"


def background(published: str) -> tuple[Count, Count]:
    """The paragraph that stands word for word in two articles."""
    return (
        stated(Count, MANY_DOCUMENTS, counted="document", number=230, bound="more_than", status="signed",
               when=published, parties=("AZ", "RU")),
        stated(Count, MANY_DOCUMENTS, counted="road map", number=6, status="active", when=published,
               parties=("AZ", "RU")),
    )  # fmt: skip


def turnover(amount: int | None, change: str | None, when: str, *, partner: str = "RU", scope: str = "all") -> Trade:
    """A turnover of Azerbaijan's."""
    return stated(Trade, measure="turnover", reporter="AZ", partner=partner, scope=scope, when=when, amount=amount,
                  change_pct=Decimal(change) if change else None, currency="USD" if amount else None)  # fmt: skip


def office(person: str, title: str, of: str, published: str | None, **more: object) -> Office:
    """A person in an office on the day of the article."""
    return stated(Office, person=person, office=title, of=of, when=published, **more)


def seeds() -> list[ArticleRead]:
    """The readings, in the order in which the log got them."""
    return [
        read("s0", office("Denis Afanasyev", "minister of industry and natural resources", "RU-AST", DECEMBER_2020),
             published=DECEMBER_2020),
        read(
            "s1",
            office("Shahin Mustafayev", "minister of economy", "AZ", JUNE_2019),
            office("Ilham Aliyev", "president", "AZ", JUNE_2019),
            office("Aleksandr Drozdenko", "governor", "RU-LEN", JUNE_2019),
            turnover(2_500_000_000, "19", "2018"),
            turnover(None, "23", "2019-Q1"),
            turnover(None, "7.3", "2018", partner="RU-LEN"),
            stated(Meeting, form="meeting", when="2019-06-07", parties=("AZ", "RU-LEN"),
                   participants=("Aleksandr Drozdenko", "Shahin Mustafayev")),
            stated(Meeting, form="meeting", when="2019-06-06/2019-06-08", parties=("AZ", "RU"), status="planned"),
            stated(Document, type="agreement", when="2019-06-07", parties=("AZ", "RU-LEN"), title="on cooperation"),
            stated(Document, type="agreement", when="2019-06-06/2019-06-08",
                   parties=("AZPROMO", "Roscongress Foundation")),
            stated(Project, name="GAZ automobile production plant", stage="under construction", when="2019",
                   parties=("AZ", "RU")),
            published=JUNE_2019,
        ),
        read(
            "s2",
            office("Mikayil Jabbarov", "minister of economy", "AZ", DECEMBER_2021),
            stated(Document, type="program", when="2021-12-07", parties=("AZ", "RU-AST"),
                   signatories=("Igor Babushkin", "Mikayil Jabbarov"), title="Action Program for 2022"),
            stated(Document, type="agreement", when="2020-11-10", parties=("AM", "AZ", "RU"),
                   title="trilateral peace deal"),
            *background(DECEMBER_2021),
            turnover(2_600_000_000, None, "2020"),
            stated(Rank, subject="RU", of="AZ", measure="trade partner", rank=3, when="2020"),
            published=DECEMBER_2021,
        ),
        read(
            "s3",
            stated(Meeting, form="meeting", parties=("AZ", "RU"),
                   participants=("Mikayil Jabbarov", "Ruslan Edelgeriev")),
            office("Mikayil Jabbarov", "minister of economy", "AZ", None),
            office("Ruslan Edelgeriev", "adviser to the president", "RU", None),
        ),
        read(
            "s4",
            stated(Count, counted="company", number=14, status="applied", when=FEBRUARY_2022, parties=("AZ", "RU")),
            office("Shahin Mustafayev", "deputy prime minister", "AZ", FEBRUARY_2022),
            office("Shahin Mustafayev", "co-chair", COMMISSION, FEBRUARY_2022, side="AZ"),
            office("Alexei Overchuk", "deputy prime minister", "RU", FEBRUARY_2022),
            office("Alexei Overchuk", "co-chair", COMMISSION, FEBRUARY_2022, side="RU"),
            stated(Investment, from_="AZ", to="RU", amount=1_200_000_000, currency="USD", when=FEBRUARY_2022),
            stated(Investment, from_="RU", to="AZ", amount=6_000_000_000, currency="USD", bound="more_than",
                   when=FEBRUARY_2022),
            turnover(2_900_000_000, "14.4", "2021"),
            turnover(1_300_000_000, "3.4", "2021", scope="food and agricultural products"),
            stated(Meeting, form="forum", when="2022", parties=("AZ", "RU"), status="planned", number=11,
                   name="Russian-Azerbaijani interregional forum"),
            *background(FEBRUARY_2022),
            published=FEBRUARY_2022,
        ),
    ]  # fmt: skip
