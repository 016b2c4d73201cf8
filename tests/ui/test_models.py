"""The Qt models behave as Qt expects."""

from __future__ import annotations

import pytest

from comparer import Comparison, Quantity
from ui import values
from ui.criteria import ALL_RELATIONS, Criteria
from ui.finding_model import FindingFilter, FindingModel, spoken
from ui.session import Session


@pytest.fixture
def session(qapp, comparison: Comparison) -> Session:
    made = Session()
    FindingFilter(made, FindingModel(made, made), made)
    made.open(comparison)
    return made


def test_the_models_pass_the_model_tester(qtmodeltester, session: Session, comparison: Comparison) -> None:
    model = FindingModel(session)
    proxy = FindingFilter(session, model)
    session.open(comparison)
    qtmodeltester.check(model, force_py=True)
    qtmodeltester.check(proxy, force_py=True)


def test_sorting_by_an_account_follows_its_text(session: Session, comparison: Comparison) -> None:
    model = FindingModel(session)
    proxy = FindingFilter(session, model)
    session.open(comparison)
    proxy.sort(2)
    sentences = [finding.left[0].sentence for finding in session.visible if finding.left]
    assert sentences == sorted(sentences)


def test_a_finding_is_spoken_as_one_utterance_with_its_place_last(session: Session) -> None:
    session.set_criteria(Criteria(relations=ALL_RELATIONS))
    said = spoken(session, session.visible[1])
    assert said.startswith("difference. AP: as many as 240 people. Reuters: More than 200 passengers and crew.")
    assert said.endswith("not judged. 2 of 11")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        pytest.param(Quantity(300, 300, approximate=True, hedge="almost"), (270, 300, True, False, 300), id="below the number"),
        pytest.param(Quantity(300, 300, approximate=True, hedge="about"), (250, 350, True, True, 300), id="around the number"),
        pytest.param(Quantity(300, 300), (300, 300, True, True, None), id="the number alone"),
        pytest.param(Quantity(None, 300, soft=True, hedge="up to"), (0, 300, True, True, None), id="a bound"),
    ],
)
def test_the_range_of_a_figure_is_what_its_hedge_allows(value: Quantity, wanted: tuple[object, ...]) -> None:
    drawn = values._figure("so many", value)
    assert (drawn.low, drawn.high, drawn.low_inclusive, drawn.high_inclusive, drawn.told) == wanted
