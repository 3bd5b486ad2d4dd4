"""How often each construct of a family fails, as a table."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from random import Random

from benchmarks.combinations.passages import Passage, failure

_SHOWN = 10  # examples of each failure


def lines(passage: Callable[[Random], Passage], seed: int, count: int) -> Iterator[str]:
    """Make and read so many passages; tell the failures of each construct, the worst first, and some examples."""
    rng = Random(seed)
    failures: Counter[str] = Counter()
    made: dict[str, Counter[str]] = defaultdict(Counter)
    failed: dict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[str, list[str]] = defaultdict(list)
    for _ in range(count):
        each = passage(rng)
        wrong = failure(each)
        for part, construct in each.made_of.items():
            made[part][construct] += 1
            failed[part][construct] += wrong is not None
        if wrong is not None:
            failures[wrong] += 1
            examples[wrong].append(f"{' | '.join(each.made_of.values())}\n      {each.words}")
    yield f"{count} passages, {sum(failures.values())} fail: {dict(failures.most_common())}"
    for part, constructs in made.items():
        yield f"\n{part}"
        for construct in sorted(constructs, key=lambda name: -failed[part][name] / constructs[name]):
            yield f"  {failed[part][construct] / constructs[construct]:5.0%} of {constructs[construct]:4}  {construct}"
    for wrong, shown in examples.items():
        yield f"\n{wrong}"
        yield from (f"  {each}" for each in shown[:_SHOWN])
