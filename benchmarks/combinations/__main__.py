"""`python -m benchmarks.combinations FAMILY [--count N] [--seed N]`: which constructs the reader fails on."""

import argparse

from benchmarks.combinations.families import FAMILIES
from benchmarks.combinations.table import lines


def main() -> None:
    """Print the table of a family."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=FAMILIES, metavar="FAMILY", help=", ".join(FAMILIES))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for line in lines(FAMILIES[asked.family], asked.seed, asked.count):
        print(line)


if __name__ == "__main__":
    main()
