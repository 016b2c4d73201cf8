"""Tests run without a screen unless the platform is named."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
