"""The collector of reference cycles rests while the engine works.

A comparison makes hundreds of thousands of small values and hardly a cycle, so the collector would look through all of them again
and again and find nothing: that took a sixth of the time of texts that are read for the first time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """The collector switched off until the end, if it was on; comparisons side by side in threads may switch it on early, never
    leave it off."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
