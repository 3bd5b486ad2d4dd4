"""A message that tells nothing true, to see whether messages arrive."""

from datetime import datetime
from secrets import token_hex

from tracker.alerts.noted import Cited, Happened, LineChange, Said
from tracker.alerts.rules import Content, Message, RelationChange
from tracker.settings import Relation
from tracker.settings.shapes import Alert

_QUOTE = "This sentence stands for the one that an article would state it in."


def sample(alert: Alert, relation: Relation, *, now: datetime) -> Message:
    """Return a message as a rule would send it, marked as a test."""
    day = now.date().isoformat()
    party = relation.parties[0]
    line = LineChange(
        what="changed",
        section="Offices",
        key=f"office/{party}/minister of examples",
        before=(Said(what=f"minister of examples of {party}", says="Ann Example", stated_on=day),),
        after=(Said(what=f"minister of examples of {party}", says="Bob Example", stated_on=day, facts=("0" * 20,)),),
        sources=(
            Cited(fact="0" * 20, quote=_QUOTE, article="0" * 20, title="A test of alerts", outlet=None, published=day,
                  url=None),
        ),
    )  # fmt: skip
    return Message(
        type="relation.changed",
        timestamp=now,
        data=Content(
            id=f"msg_{token_hex(16)}",  # a test is never a double
            test=True,
            rule=alert.name,
            when=alert.when,
            position=0,
            reread=False,
            event=Happened(type="test", says="a test, asked for by hand", article=None, title=None, url=None),
            relations=(RelationChange(relation=relation.name, title=relation.title, changes=(line,)),),
        ),
    )
