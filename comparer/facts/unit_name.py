"""The unit that belongs to a number, by its surface form: "306km", "6.1-inch", "150 yuan", "12.5 per cent", "25-basis-point"."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from comparer import lexicon
from comparer.facts.lexing import Piece, lower, spoken

Group = Literal["money", "percent", "time", "measure"]
_Form = tuple[tuple[str, ...], str, Group]  # words, unit, group

_SPACED_LETTERS = frozenset("mgltCF")  # one-letter units that may stand behind a space ("12 m", "12 C")
_CLOSING = ".,);:]/-"  # what may touch a one-letter unit from behind


class Unit(NamedTuple):
    """A unit beside a number: its singular name, its group, the piece index it begins and ends at (end exclusive), and
    what it multiplies the number by ("120 MEUR": a million)."""

    name: str
    group: Group
    first: int
    last: int
    factor: float = 1.0


# ---------------------------------------------------------------- the lexicons, ready for look-up


@cache
def pairs(name: str, key: str) -> tuple[tuple[str, str], ...]:
    """A list of lines "form, form = meaning" as (form, meaning), the case of the forms kept; a form may hold "="."""
    found = []
    for line in lexicon.entries(name, key):
        forms, _, meaning = line.rpartition("=")
        found += [(form.strip(), meaning.strip()) for form in forms.split(", ")]
    return tuple(found)


@cache
def _words() -> dict[str, list[_Form]]:
    """Unit words by their first word, the longest first; regular plurals are made here."""
    found: dict[tuple[str, ...], tuple[str, Group]] = {}
    sources: tuple[tuple[str, str, Group], ...] = (
        ("currencies", "words", "money"), ("units", "times", "time"), ("units", "words", "measure"),
        ("units", "singular", "measure"), ("currency_names", "words", "money"),
    )  # fmt: skip
    for name, key, group in sources:
        for form, meaning in pairs(name, key):
            for variant in _variants(form.lower()) if key != "singular" else (form,):
                found.setdefault(tuple(variant.replace("-", " - ").replace(".", " . ").split()), (meaning, group))
    by_first: dict[str, list[_Form]] = {}
    for words, (meaning, group) in found.items():
        by_first.setdefault(words[0], []).append((words, meaning, group))
    for forms in by_first.values():
        forms.sort(key=lambda entry: -len(entry[0]))
    return by_first


def _variants(form: str) -> tuple[str, ...]:
    """The form and its plural; phrases with "per" or an article have theirs in the lexicon."""
    phrase = any(f" {word} " in form for word in ("per", "a", "an"))
    if phrase or len(form) < 3 or form.endswith(("s", "¢", "€", "$", "feet")):
        return (form,)
    head, _, tail = form.partition(" ")
    return (form, form + "s", f"degrees {tail}".strip()) if head == "degree" else (form, form + "s")


@cache
def _symbols() -> tuple[dict[str, str], int]:
    found = dict(pairs("units", "symbols"))
    return found, max(map(len, found))


@cache
def _letters() -> dict[str, str]:
    return dict(pairs("units", "letters"))


@cache
def _rates() -> dict[str, str]:
    """What a rate may be counted per, by any of its forms, and the singular."""
    found: dict[str, str] = {}
    for line in lexicon.entries("units", "rates"):
        forms = [form.strip() for form in line.split(", ")]
        found |= dict.fromkeys(forms, forms[0])
    return found | {form: meaning for form, meaning in lexicon.table("units", "times").items() if len(form) > 2}


# ---------------------------------------------------------------- reading


def unit_behind(folded: str, row: list[Piece], last: int, *, scaled: bool = False) -> Unit | None:
    """The unit that stands at piece `last`, behind a number; a hyphen between them is skipped ("6.1-inch", "28 - year - old").
    `scaled`: behind a scale word no single letter is a unit."""
    j = last
    if j + 1 < len(row) and row[j].text == "-" and row[j].joined == row[j + 1].joined:
        j += 1
    if j >= len(row) or row[j].kind == "n" or (j > last and not row[j].joined and row[j].lower.endswith("s")):
        return None
    unit = _percent(row, j) or _symbol(folded, row, j, hyphened=j > last)
    if unit is None and not scaled:
        unit = _letter(row, j, hyphened=j > last)
    unit = unit or word_unit(row, j)
    return unit._replace(first=last) if unit is not None else None


def _percent(row: list[Piece], j: int) -> Unit | None:
    word = row[j].lower
    if word in lexicon.words("units", "percent") and (word != "pc" or row[j].joined):
        end = j + 1
    elif word == "per" and lower(row, j + 1) == "cent":
        end = j + 2
    else:
        return None
    k = end + 1 if lower(row, end) == "-" else end
    if lower(row, k) in ("point", "points", "pts"):
        return Unit("percentage point", "measure", j, k + 1)
    return Unit("percent", "percent", j, end)


def _symbol(folded: str, row: list[Piece], j: int, *, hyphened: bool) -> Unit | None:
    """The unit whose sign or abbreviation of two or more characters stands at piece `j`, the longest first."""
    symbols, longest = _symbols()
    start = row[j].start
    if row[j].text in lexicon.words("units", "touching") and (hyphened or not row[j].joined):
        return None
    for length in range(min(longest, len(folded) - start), 0, -1):
        end = start + length
        meaning = symbols.get(folded[start:end])
        if meaning is not None and not (end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()):
            last = j
            while last < len(row) and row[last].start < end:
                last += 1
            return Unit(meaning, "measure", j, last)
    return None


def _letter(row: list[Piece], j: int, *, hyphened: bool) -> Unit | None:
    """The unit of one letter at piece `j`: it touches the digits, or stands alone behind them ("12 m long", "12 C")."""
    piece, after = row[j], row[j + 1] if j + 1 < len(row) else None
    if piece.text == "p" and piece.joined and not hyphened:
        return Unit("penny", "money", j, j + 1)
    meaning = _letters().get(piece.text)
    if meaning is None or (after is not None and after.joined and after.text not in _CLOSING):
        return None
    spaced = piece.text in _SPACED_LETTERS or (after is not None and after.text == "/")
    initial = after is not None and after.text == "." and j + 2 < len(row)  # "7 F. Scott"; at the end of a sentence it is the full stop
    if piece.joined or (spaced and not initial and not (after is not None and after.text == "$")):
        return Unit(meaning, "measure", j, j + 1)
    return None


def word_unit(row: list[Piece], j: int) -> Unit | None:
    """The unit whose name begins at piece `j`; hyphens may stand between its words ("25-basis-point")."""
    for form, meaning, group in _words().get(row[j].lower, ()):
        size = len(form)
        if size == 1 or tuple(piece.lower for piece in row[j : j + size]) == form:
            return Unit(meaning, group, j, j + size)
        if tuple(piece.lower for piece in row[j : j + 2 * size - 1 : 2]) == form and row[j + 1].text == "-":
            return Unit(meaning, group, j, j + 2 * size - 1)
    return None


def rate_behind(row: list[Piece], last: int) -> tuple[str, int]:
    """What the amount is per and where that ends: "per share", "a month", "/day", "-an-hour"; "" and `last` where nothing is."""
    link, nothing = lower(row, last), ("", last)
    if spoken(row, last, last + 3) in ("- a -", "- an -"):
        name = _rates().get(lower(row, last + 3), "")
        return (name, last + 4) if name else nothing
    if link not in ("per", "a", "an", "/", "each", "every") or last + 1 >= len(row) or (link == "/" and not row[last + 1].joined):
        return nothing
    j = last + 1
    two = f"{row[j].lower} {lower(row, j + 1)}"  # "square mile"
    if two in _rates():
        return _rates()[two], j + 2
    if link == "/":
        return _rate_behind_slash(row, j) or nothing
    if link == "per" and (unit := word_unit(row, j)) is not None and unit.last > j + 1:
        return unit.name, unit.last  # "per cubic metre"
    name = _rates().get(row[j].lower) or (row[j].lower if link == "per" and row[j].kind == "w" else "")
    if not name or (link != "per" and _is_no_rate(row, j)):
        return nothing
    return name, j + 1


def _rate_behind_slash(row: list[Piece], j: int) -> tuple[str, int] | None:
    """The same behind a slash, with the signs of units: "A/cm2", "mg/l"."""
    symbols = _symbols()[0] | _letters()
    glued = row[j].text + row[j + 1].text if j + 1 < len(row) and row[j + 1].joined else ""
    if glued in symbols:
        return symbols[glued], j + 2
    name = _rates().get(row[j].lower) or symbols.get(row[j].text, "")
    return (name, j + 1) if name else None


def _is_no_rate(row: list[Piece], j: int) -> bool:
    """Whether "a" and the unit at `j` mean a time or belong to what follows: "sold 20 a month ago", "$5m a day-long event"."""
    after = row[j + 1] if j + 1 < len(row) else None
    if after is None:
        return False
    if (after.text == "-" and after.joined) or spoken(row, j + 1, j + 4) == "and a half":
        return True
    return after.lower in lexicon.words("units", "no_rate_before")
