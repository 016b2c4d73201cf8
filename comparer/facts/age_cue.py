"""Whether a number is somebody's age: "43-year-old", "aged 43", "Cowan, 43,", "three months old", "under the age of 5", "will be 35"."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts import counted_phrase
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, lower, spoken

UNITS = ("year", "month", "week", "day")  # that ages are given in
OLDEST = 122  # nobody's age was ever proved to be higher


def _listed(key: str) -> frozenset[str]:
    return lexicon.words("ages", key)


def old_behind(row: list[Piece], last: int, unit: str) -> int:
    """The end of "-old", "old", "of age" behind a unit of time, or 0."""
    if unit not in UNITS:
        return 0
    j = last + 1 if lower(row, last) == "-" else last
    if lower(row, j) in ("old", "olds"):
        return j + 1
    return j + 2 if spoken(row, j, j + 2) == "of age" else 0


def age_of_before(row: list[Piece], first: int) -> bool:
    """Whether "age of" stands right before piece `first`."""
    return spoken(row, first - 2, first) in ("age of", "ages of")


def comes_before_age(row: list[Piece], first: int, last: int) -> bool:
    """Whether the words before a length of time make it an age: "the age of 25 years", "ferries older than 25 years"; not "older than
    five years ago"."""
    compared = spoken(row, first - 2, first) in _listed("comparisons") and lower(row, last) not in _listed("no_age_behind")
    return compared or age_of_before(row, first)


def is_bare_age(row: list[Piece], figure: Figure, begin: int) -> bool:
    """Whether a bare number is an age by its surroundings; `begin` is where its bounds begin ("over the age of 5" is one)."""
    if not (figure.low.is_integer() and 0 < figure.low <= OLDEST) or figure.number.scale != 1:
        return False
    before, two_before = lower(row, begin - 1), lower(row, begin - 2)
    if spoken(row, figure.last, figure.last + 2) in _listed("limits") or lower(row, figure.last) in _listed("units"):
        return True
    if before in ("aged", "age", "ages") or age_of_before(row, figure.first) or f"{two_before} {before}" in _listed("before"):
        return True
    if begin < figure.first and before in _listed("people"):
        return counted_phrase.counted(row, figure.last) is None  # "adults over 21"
    if before == "," and figure.number.form == "digits":
        return _in_apposition(row, begin, figure.last)
    if before == "(" and lower(row, figure.last) == ")" and figure.number.form == "digits" and begin > 2:
        return _is_name(row[begin - 2]) and _is_name(row[begin - 3])  # "John Smith (43)"
    after = lower(row, figure.last)
    if after and row[figure.last].kind != "s" and after not in _listed("behind"):
        return False
    return before in _listed("turning") or (
        before in ("was", "is", "be", "am") and (two_before in _listed("pronouns") or two_before in _listed("persons"))
    )


def _in_apposition(row: list[Piece], begin: int, last: int) -> bool:
    """Whether the number stands behind a name and a comma: "Cowan, 43, is", "Andrew Lopez, 20 was", "his mother, 34."; not
    "on Oct. 21, 20 people", "in Paris, 12 were"."""
    if begin < 2 or not row[begin - 1].joined:
        return False
    if row[begin - 2].text == "." and lower(row, begin - 3) in _listed("name_endings"):
        begin -= 1  # "Patrick Carlineo Jr., 55,"
    if not _is_name(row[begin - 2]) and row[begin - 2].lower not in _listed("persons"):
        return False
    if last >= len(row):
        return True
    after = row[last]
    if (after.joined and after.text in ",.;)") or after.text in "-—":
        return not (after.text == "." and last + 1 < len(row) and row[last + 1].joined)
    full = begin > 2 and (row[begin - 3].text == "." or _is_name(row[begin - 3]))
    return after.lower in _listed("behind_name") or (full and after.lower in _listed("behind_full_name"))


def _is_name(piece: Piece) -> bool:
    return piece.kind == "w" and piece.text[0].isupper() and piece.lower not in lexicon.words("figures", "months")
