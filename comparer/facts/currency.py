"""Currencies beside an amount: "US$5", "RM79", "hk $ 10", "115.5USD", "120 MEUR", "$75 U.S."."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.lexing import Piece, lower, spoken
from comparer.facts.unit_name import Unit, pairs, word_unit

_MILLION = 1e6  # the M of "MEUR"


@cache
def _prefixes() -> tuple[dict[str, str], int]:
    """Currency by what stands before the digits, and the longest such form; forms with a dollar sign also in lower case."""
    found: dict[str, str] = {}
    for form, meaning in pairs("currencies", "prefixes"):
        found[form] = meaning
        if "$" in form:
            found.setdefault(form.lower(), meaning)
    return found, max(map(len, found))


@cache
def _codes() -> dict[str, str]:
    """The ISO codes."""
    return {form: meaning for form, meaning in pairs("currencies", "prefixes") if len(form) == 3 and form.isalpha() and form.isupper()}


def _code(word: str) -> tuple[str, float]:
    """Currency and factor of a code, "" where it is none: "EUR", "MEUR"."""
    codes = _codes()
    if word in codes:
        return codes[word], 1.0
    return (codes.get(word[1:], ""), _MILLION) if word[:1] == "M" else ("", 1.0)


@cache
def hundredths() -> dict[str, str]:
    """The hundredth of a currency by the currency's name."""
    return dict(pairs("currencies", "hundredths"))


def before(folded: str, row: list[Piece], first: int) -> Unit | None:
    """The currency that stands right before piece `first`."""
    prefixes, longest = _prefixes()
    start = row[first].start
    end = start - 1 if start and folded[start - 1] == " " else start
    for length in range(min(longest, end), 0, -1):
        form = folded[end - length : end]
        meaning, factor = prefixes.get(form, ""), 1.0
        if not meaning and length == 4:
            meaning, factor = _code(form)
        if meaning and _stands_alone(folded, form, end - length, spaced=end < start):
            index = first - 1
            while index > 0 and row[index].start > end - length:
                index -= 1
            return Unit(meaning, "money", index, first, factor)
    return None


def _stands_alone(folded: str, form: str, begin: int, *, spaced: bool) -> bool:
    """Whether a form is no end of a word ("it's $5", "COP28 R 12"): short capitals must touch the digits, RM and Rs need not."""
    if not form[0].isalpha():
        return True
    if begin and (folded[begin - 1].isalnum() or folded[begin - 1] in "'-"):
        return False
    return not (spaced and form.isalpha() and form.isupper() and len(form) < 3 and form != "RM")


def behind(row: list[Piece], at: int) -> Unit | None:
    """The currency whose code stands at piece `at`, a scale behind it included ("75 USD million")."""
    name, factor = _code(row[at].text)
    if not name:
        return None
    scale = lexicon.table("numbers", "scales").get(lower(row, at + 1))
    return Unit(name, "money", at, at + 2, float(scale)) if scale else Unit(name, "money", at, at + 1, factor)


def end_of_suffix(row: list[Piece], at: int, currency: str) -> int:
    """Where an amount with a currency in front ends: behind "US" in "$31.20 US", "U.S." in "$75 U.S. per barrel", "dollars" in "$10
    dollars"; otherwise `at`."""
    if at >= len(row):
        return at
    if not row[at].joined and row[at].text in ("U", "US", "USD"):
        return at + 4 if spoken(row, at, at + 4) == "u . s ." else at + 1 if len(row[at].text) > 1 else at
    unit = word_unit(row, at)
    return unit.last if unit is not None and unit.name == currency else at
