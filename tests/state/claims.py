"""Claims to fold into states, made without a log."""

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from tracker.projections.claims import Claim
from tracker.projections.documents import DocumentClaim
from tracker.projections.meetings import MeetingClaim
from tracker.projections.offices import OfficeClaim
from tracker.projections.projects import ProjectClaim
from tracker.projections.trade import TradeClaim

C = TypeVar("C", bound=Claim)
PAIR = ("AZ", "RU")
TODAY = date(2022, 3, 1)


def claim(kind: type[C], nth: int, published: str | None, /, **fields: Any) -> C:
    """A claim of an article of its own, in words of its own unless a family is given."""
    head = {"position": nth, "article": f"a{nth}", "scope": "AZ:RU", "fact": f"f{nth}", "start": 0,
            "published": published, "when": None, "family": f"family {nth}", "sketch": "",
            "verdict": None, "publisher": None, "copies": None}  # fmt: skip
    return kind(**(head | fields))


def office(
    nth: int, published: str | None, person: str, title: str = "minister of economy", /, **more: Any
) -> OfficeClaim:
    """A claim of an office of Azerbaijan's."""
    return claim(OfficeClaim, nth, published,
                 **{"person": person, "office": title, "of": "AZ", "side": None, "to": None,
                    "former": False} | more)  # fmt: skip


def turnover(
    nth: int, published: str | None, amount: int | None, change: str | None = None, /, **more: Any
) -> TradeClaim:
    """A claim of a turnover in 2020."""
    return claim(TradeClaim, nth, published,
                 **{"when": "2020", "measure": "turnover", "reporter": "AZ", "partner": "RU", "goods": "all",
                    "amount": amount, "change_pct": Decimal(change) if change else None, "bound": "exact",
                    "currency": "USD" if amount else None, "rounded_to": None} | more)  # fmt: skip


def meeting(nth: int, published: str | None, when: str | None, status: str = "held", /, **more: Any) -> MeetingClaim:
    """A claim of a session of both sides."""
    return claim(MeetingClaim, nth, published,
                 **{"when": when, "status": status, "form": "session", "participants": (), "parties": PAIR,
                    "place": None, "name": None, "number": None} | more)  # fmt: skip


def document(nth: int, published: str | None, when: str | None, /, **more: Any) -> DocumentClaim:
    """A claim of an agreement."""
    return claim(DocumentClaim, nth, published,
                 **{"when": when, "type": "agreement", "parties": PAIR, "signatories": (), "title": None,
                    "place": None, "number": None, "bound": None, "status": "signed"} | more)  # fmt: skip


def project(nth: int, published: str | None, name: str, stage: str, /, **more: Any) -> ProjectClaim:
    """A claim of a project's stage."""
    return claim(ProjectClaim, nth, published, **{"name": name, "stage": stage, "place": None, "parties": PAIR} | more)
