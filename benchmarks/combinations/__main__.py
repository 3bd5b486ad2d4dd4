"""`python -m benchmarks.combinations FAMILY [--count N] [--seed N]`: which constructs the reader fails on."""

import argparse
from importlib import import_module

from benchmarks.combinations.table import lines

FAMILIES = (
    "allegiance",
    "calls",
    "counts",
    "counts_several",
    "delegations",
    "discourse",
    "discourse_company",
    "discourse_days",
    "discourse_documents",
    "discourse_wires",
    "documents",
    "documents_alike",
    "documents_bodies",
    "documents_many",
    "documents_other",
    "documents_pairs",
    "documents_stories",
    "financing",
    "financing_told",
    "goal_stories",
    "goals",
    "investments",
    "meetings",
    "meetings_ahead",
    "meetings_wordings",
    "office_bodies",
    "office_groups",
    "office_posts",
    "office_sides",
    "office_stories",
    "offices",
    "project_headlines",
    "project_pairs",
    "project_prose",
    "project_stories",
    "projects",
    "rank_stories",
    "ranks",
    "rosters",
    "sessions",
    "trade",
    "trade_forms",
    "trade_news",
    "trade_others",
    "trade_several",
    "visits",
)


def main() -> None:
    """Print the table of a family."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for line in lines(import_module(f"benchmarks.combinations.{asked.family}").passage, asked.seed, asked.count):
        print(line)


if __name__ == "__main__":
    main()
