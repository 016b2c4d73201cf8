"""What a reader of the comparison should know of a copy before trusting it, each as one plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparer.model import SetAside
from comparer.readers.cleaning.fields import Settled

_STUB = 120  # words up to which a story with a paywall notice is only its beginning


def cautions(settled: Settled, aside: Sequence[SetAside], words: int) -> Iterator[str]:
    """The sentences, in the order of their weight; `words` counts the body."""
    reasons = [line.reason for line in aside]
    if "paywall" in reasons and words <= _STUB:
        yield "The copy ends at a paywall notice; it may hold only the beginning of the story."
    if "live_stamp" in reasons:
        yield f"This is a live report with {reasons.count('live_stamp')} time stamps; its entries were written at different times."
    published = next((field for field in settled.fields if field.name == "published"), None)
    if settled.published is not None and published is not None:
        if published.origin == "crawl stamp":
            yield "The day of publication is that of a crawl stamp; it may be the day the page was fetched."
        elif "update" in published.origin:
            yield "Only the time of the last update is given; the story may have been published earlier."
    for line in aside:
        if line.reason == "trailer" and line.text.lower().lstrip("(").startswith(("with input", "with agency", "agencies")):
            yield f"The story draws on agencies ({line.text.strip('()')}); agreement with one of them is no second witness."
            break
