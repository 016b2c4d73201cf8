"""The collector of reference cycles rests during a comparison and works again behind it."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

import comparer
from comparer import collector


@pytest.mark.parametrize("working", [True, False])
def test_it_is_left_as_it_was(working: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if working else gc.disable)()
        with collector.resting(), collector.resting():
            assert not gc.isenabled()
        assert gc.isenabled() is working
        with pytest.raises(ValueError, match="halfway"), collector.resting():
            raise ValueError("halfway")
        assert gc.isenabled() is working
    finally:
        (gc.enable if before else gc.disable)()


def test_a_comparison_leaves_no_cycles_behind() -> None:
    left, right = (comparer.read(path) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")))
    comparer.compare(left, right)  # word lists and patterns are made once
    gc.collect()
    with collector.resting():
        comparer.compare(left, right)
        assert gc.collect() < 100
