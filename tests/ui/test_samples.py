"""The sample pair that is shipped is the pair in seeds/."""

from pathlib import Path

from ui import samples

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_shipped_pair_is_the_one_in_seeds() -> None:
    pair = samples.pair()
    assert pair is not None
    for path in pair:
        assert path.read_bytes() == (SEEDS / path.name).read_bytes()
