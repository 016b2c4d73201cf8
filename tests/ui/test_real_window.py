"""What only a real window shows; runs under Xvfb."""

import os

import pytest

pytestmark = pytest.mark.screen


def test_the_platform_is_a_real_one(qapp) -> None:  # type: ignore[no-untyped-def]
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"
    assert qapp.platformName() == "xcb"
    assert qapp.primaryScreen().size().width() >= 1024
