"""What becomes of true histories when one of their figures is altered: contradictions are found, and only those."""

from random import Random

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.state.histories import AS_OF, altered, history, told_of, total, wanted
from tests.state.linear import can_hold
from tracker.state.trade import trade

FEW = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
SEEDS = st.integers(0, 2**32)


@FEW
@given(SEEDS)
def test_what_is_true_is_never_called_a_conflict(seed: int) -> None:
    """However true figures are rounded, parted and compared, they agree, and the truth is within every line."""
    truth, claims = history(Random(seed))

    lines, conflicts = trade(claims, as_of=AS_OF)

    assert conflicts == ()
    for line in lines:
        amount = total(truth, told_of(line.measure, line.scope, line.period or ""))
        assert line.low is None or 0 <= line.low <= amount
        assert line.high is None or amount <= line.high


@FEW
@given(SEEDS)
def test_an_altered_figure_is_a_conflict_just_where_no_history_fits(seed: int) -> None:
    """An arithmetic contradiction is found, and what rounding allows is never called one."""
    random = Random(seed)
    _, claims = history(random)
    nth = random.randrange(len(claims))
    mutated = [*claims[:nth], altered(random, claims[nth]), *claims[nth + 1 :]]

    _, conflicts = trade(mutated, as_of=AS_OF)

    possible = can_hold(list(wanted(mutated)))
    event("possible" if possible else "impossible")
    assert bool(conflicts) != possible
