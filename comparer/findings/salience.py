"""How much a finding matters to an editor, and the order in which findings are shown.

Points are added up: the relation, the kind of fact, how far the values are apart, how near the top of both accounts the fact
stands. Differences of style alone (hedge, rounding, zone) lose points. The points were set on annotated news pairs, by
what their annotators called high, medium and low.
"""

from __future__ import annotations

from comparer.model import Relation, Salience

_KIND = {
    "quantity": 2.0, "money": 2.0, "percent": 2.0, "measure": 2.0, "age": 2.0, "name": 2.0, "source": 2.0, "quote": 1.5, "date": 1.5,
    "time": 1.0, "place": 1.5, "title": 1.0, "certainty": 1.5, "action": 1.5, "duration": 1.0, "wording": 0.5,
}  # fmt: skip
_RELATION = {"conflict": 2.0, "differ": 0.0, "agree": -1.0, "only_left": -1.0, "only_right": -1.0}
_DETAIL = {
    "hedge": -2.0, "bound": -1.5, "rounding": -0.5, "zone": -1.0, "equal": -1.0, "clock": -0.5, "unplaced": -0.5, "overlap": 0.5,
    "spelling": -0.5, "different_strength": -0.5, "other_kind": -0.5, "near_title": -0.5, "modifier": -0.5, "other_description": -0.5,
    "stronger_word": -0.5, "different_scope": -1.0, "paraphrase": -1.0,
}  # fmt: skip
HIGH, MEDIUM = 3.0, 1.5
# from which share of the larger value on a difference is very large, and large, and the points that it brings
VERY_LARGE, LARGE = (0.75, 1.5), (0.15, 1.0)
PROMINENCE = 0.5  # points of what stands first in both accounts
_RANK: dict[Salience, int] = {"high": 0, "medium": 1, "low": 2}


def points(kind: str, relation: Relation, detail: str, size: float, prominence: float) -> float:
    """The points of a finding. `size` 0..1 is how far the values are apart, `prominence` 0..1 how near the top they stand."""
    large = next((worth for share, worth in (VERY_LARGE, LARGE) if size >= share), 0.0)
    return _KIND.get(kind, 1.0) + _RELATION[relation] + _DETAIL.get(detail, 0.0) + large + PROMINENCE * prominence


def salience(total: float) -> Salience:
    """The grade of so many points."""
    return "high" if total >= HIGH else "medium" if total >= MEDIUM else "low"


def rank(grade: Salience) -> int:
    """0 for high, 2 for low: the order of display."""
    return _RANK[grade]


def prominence(place: int, length: int) -> float:
    """1 for the first sentence of an account, 0 for the last."""
    return 1.0 - place / max(1, length - 1) if length > 1 else 1.0
