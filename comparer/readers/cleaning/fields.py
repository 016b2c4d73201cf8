"""The fields of an article from what its lines and its format say: several witnesses, the best believed, none where they contradict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from comparer import lexicon
from comparer.model import Field
from comparer.readers.cleaning import stamps

_BELIEVED = 0.25  # a weaker witness is shown to the user, but not believed
_NAMES = ("title", "standfirst", "outlet", "byline", "dateline", "published", "updated")


class Settled(NamedTuple):
    """What was decided, and every candidate: the chosen one of each field first, then those that lost."""

    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published: date | datetime | None = None
    updated: date | datetime | None = None
    fields: tuple[Field, ...] = ()


def settle(candidates: Sequence[Field]) -> Settled:
    """The best candidate of each field. Days of publication that contradict each other with like confidence give none."""
    chosen: dict[str, Field] = {}
    for name in _NAMES:
        of_name = [field for field in candidates if field.name == name and field.value.strip() and field.confidence >= _BELIEVED]
        of_name.sort(key=lambda field: -field.confidence)
        if not of_name or (name in ("published", "updated") and _contradict(of_name)):
            continue
        chosen[name] = _with_time(of_name) if name in ("published", "updated") else of_name[0]
    lost = tuple(field for field in candidates if field.name in _NAMES and field not in chosen.values())
    value = {name: field.value for name, field in chosen.items()}
    return Settled(
        title=value.get("title", ""), standfirst=value.get("standfirst", ""), outlet=outlet(value.get("outlet", "")),
        byline=value.get("byline", ""), dateline=value.get("dateline", ""),
        published=stamps.parse(value.get("published", "")), updated=stamps.parse(value.get("updated", "")),
        fields=(*chosen.values(), *lost, *(field for field in candidates if field.name not in _NAMES)),
    )  # fmt: skip


def outlet(name: str) -> str:
    """An outlet's full name where the lexicon knows the form ("AP" is Associated Press), else the name as written."""
    agencies, outlets = lexicon.table("outlets", "agencies"), lexicon.table("outlets", "outlets")
    plain = name.strip(" .").lower()
    first = plain.replace("/", " ").split(" ")[0]  # "ats afp": the agency that sends, then the one it takes from
    return agencies.get(plain) or outlets.get(plain) or agencies.get(first) or name.strip()


def _contradict(fields: Sequence[Field]) -> bool:
    best = fields[0]
    days = {str(stamps.parse(field.value))[:10] for field in fields if field.confidence > best.confidence - 0.1}
    return len(days - {"None"}) > 1


def _with_time(fields: Sequence[Field]) -> Field:
    """The best field, or one of the same day that knows the time too."""
    day = str(stamps.parse(fields[0].value))[:10]
    timed = [field for field in fields if str(stamps.parse(field.value))[:10] == day and isinstance(stamps.parse(field.value), datetime)]
    return timed[0] if timed else fields[0]
