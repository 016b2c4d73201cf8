"""The unit or currency that belongs to a number: "306km", "6.1-inch", "A$1.5m", "150 yuan", "$6 per share", "12.5 per cent"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from comparer import lexicon
from comparer.facts.lexing import Piece

Group = Literal["money", "percent", "time", "measure"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit beside a number: its singular name, its group, the piece index it begins and ends at (end exclusive), and
    what it multiplies the number by ("120 MEUR": a million)."""

    name: str
    group: Group
    first: int
    last: int
    factor: float = 1.0


# ---------------------------------------------------------------- the lexicons, ready for look-up


def _pairs(name: str, key: str) -> list[tuple[str, str]]:
    found = []
    for line in lexicon.entries(name, key):
        forms, _, meaning = line.partition("=") if key != "prefixes" else line.rpartition("=")
        found += [(form.strip(), meaning.strip()) for form in forms.split(", ")]
    return found


@cache
def _prefixes() -> tuple[dict[str, str], int]:
    """Currency by what stands before the digits; forms with a dollar sign also in lower case."""
    found: dict[str, str] = {}
    for form, meaning in _pairs("currencies", "prefixes"):
        found[form] = meaning
        if "$" in form:
            found.setdefault(form.lower(), meaning)
    return found, max(map(len, found))


@cache
def _codes() -> dict[str, str]:
    """ISO codes, as they stand behind the digits ("115.5USD", "120 MEUR")."""
    return {form: meaning for form, meaning in _pairs("currencies", "prefixes") if len(form) == 3 and form.isalpha() and form.isupper()}


def _code(word: str) -> tuple[str, float]:
    """Currency and factor of a code, "" where it is none: "EUR", "MEUR"."""
    codes = _codes()
    if word in codes:
        return codes[word], 1.0
    return (codes.get(word[1:], ""), 1e6) if word[:1] == "M" else ("", 1.0)


@cache
def _words() -> dict[str, list[tuple[tuple[str, ...], str, Group]]]:
    """Unit words by their first word, the longest first; regular plurals are made here."""
    found: dict[tuple[str, ...], tuple[str, Group]] = {}
    sources: tuple[tuple[str, str, Group], ...] = (
        ("currencies", "words", "money"), ("units", "times", "time"), ("units", "words", "measure"),
    )  # fmt: skip
    for name, key, group in sources:
        for form, meaning in _pairs(name, key):
            for variant in _variants(form.lower()):
                found.setdefault(tuple(variant.replace("-", " - ").split()), (meaning, group))
    by_first: dict[str, list[tuple[tuple[str, ...], str, Group]]] = {}
    for form_words, (meaning, group) in found.items():
        by_first.setdefault(form_words[0], []).append((form_words, meaning, group))
    for forms in by_first.values():
        forms.sort(key=lambda entry: -len(entry[0]))
    return by_first


def _variants(form: str) -> tuple[str, ...]:
    if form.endswith(("s", "¢", "€", "$", "feet")) or len(form) < 3:
        return (form,)
    if " per " in form or " an " in form or " a " in form:
        return (form,)
    head, _, tail = form.partition(" ")
    plurals = [form + "s"]
    if head == "degree":
        plurals.append(f"degrees {tail}" if tail else "degrees")
    return (form, *plurals)


@cache
def _symbols() -> tuple[dict[str, str], int]:
    found = dict(_pairs("units", "symbols"))
    return found, max(map(len, found))


@cache
def _letters() -> dict[str, str]:
    return dict(_pairs("units", "letters"))


@cache
def _rates() -> dict[str, str]:
    """What a rate may be counted per, by any of its forms, and the singular."""
    found: dict[str, str] = {}
    for line in lexicon.entries("units", "rates"):
        forms = [form.strip() for form in line.split(", ")] if not line[0].isdigit() else [line]
        found |= dict.fromkeys(forms, forms[0])
    return found | {form: meaning for form, meaning in lexicon.table("units", "times").items() if len(form) > 2}


# letters that are a unit with a space before them too ("12 m", "12 C")
_SPACED_LETTERS = frozenset("mgltCF")
_PERCENT_WORDS = frozenset(("percent", "%", "pct", "percentage"))


# ---------------------------------------------------------------- reading


def currency_before(folded: str, pieces: list[Piece], first: int) -> Unit | None:
    """The currency that stands right before piece `first`: "US$5", "RM79", "hk $ 10"."""
    prefixes, longest = _prefixes()
    start = pieces[first].start
    end = start - 1 if start and folded[start - 1] == " " else start
    if not end:
        return None
    for length in range(min(longest, end), 0, -1):
        form = folded[end - length : end]
        meaning, factor = prefixes.get(form), 1.0
        if meaning is None and length == 4:
            meaning, factor = _code(form)
        if not meaning:
            continue
        before = folded[end - length - 1] if end > length else " "
        if form[0].isalpha() and (before.isalnum() or before in "'-"):
            continue
        if len(form) == 1 and form.isalpha() and end != start:
            continue  # "Vitamin R 12"
        if form.isalpha() and form.isupper() and end != start and len(form) < 3 and form != "RM":
            continue
        index = first - 1
        while index > 0 and pieces[index].start > end - length:
            index -= 1
        return Unit(meaning, "money", index, first, factor)
    return None


def end_of_suffix(pieces: list[Piece], at: int, currency: str) -> int:
    """Where an amount with a currency in front ends: behind "US" in "$31.20 US", "U.S." in "$75 U.S. per barrel", "dollars" in "$10
    dollars"; otherwise `at`."""
    if at < len(pieces) and not pieces[at].joined:
        if pieces[at].text == "U" and [piece.text for piece in pieces[at : at + 4]] == ["U", ".", "S", "."]:
            return at + 4
        if pieces[at].text in ("US", "USD"):
            return at + 1
    unit = _word(pieces, at, at) if at < len(pieces) else None
    return unit.last if unit is not None and unit.name == currency else at


def unit_behind(folded: str, pieces: list[Piece], last: int, *, scaled: bool = False) -> Unit | None:
    """The unit that stands at piece `last`, behind a number; a hyphen between them is skipped ("6.1-inch")."""
    j = last
    if j + 1 < len(pieces) and pieces[j].text == "-" and pieces[j].joined == pieces[j + 1].joined:
        j += 1  # also "28 - year - old" of tokenised text
    if j >= len(pieces) or pieces[j].kind == "n" or (j > last and not pieces[j].joined and pieces[j].lower.endswith("s")):
        return None
    return _percent(pieces, last, j) or _symbol(folded, pieces, last, j, scaled) or _word(pieces, last, j)


def _percent(pieces: list[Piece], last: int, j: int) -> Unit | None:
    word = pieces[j].lower
    end = 0
    if word in _PERCENT_WORDS:
        end = j + 1
    elif word == "per" and j + 1 < len(pieces) and pieces[j + 1].lower == "cent":
        end = j + 2
    elif word == "pc" and pieces[j].joined:
        end = j + 1
    if not end:
        return None
    k = end + 1 if end + 1 < len(pieces) and pieces[end].text == "-" else end
    if k < len(pieces) and pieces[k].lower in ("point", "points", "pts"):
        return Unit("percentage point", "measure", last, k + 1)
    return Unit("percent", "percent", last, end)


def _symbol(folded: str, pieces: list[Piece], last: int, j: int, scaled: bool) -> Unit | None:
    symbols, longest = _symbols()
    piece = pieces[j]
    for length in range(min(longest, len(folded) - piece.start), 1, -1):
        end = piece.start + length
        meaning = symbols.get(folded[piece.start : end])
        if meaning is None or (end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()):
            continue
        if (piece.text == "in" and j > last) or (piece.text in ("PS", "MP", "mi") and not piece.joined):
            continue
        return Unit(meaning, "measure", last, _piece_at(pieces, j, end))
    if piece.text in symbols and (len(piece.text) > 1 or not piece.text.isalnum()):
        return Unit(symbols[piece.text], "measure", last, j + 1)
    if piece.text == "in" and piece.joined and j == last:
        return Unit("inch", "measure", last, j + 1)
    if piece.text in ("p",) and piece.joined:
        return Unit("penny", "money", last, j + 1)
    code, factor = _code(piece.text)
    if code:
        scale = lexicon.table("numbers", "scales").get(pieces[j + 1].lower) if j + 1 < len(pieces) else None
        return Unit(code, "money", last, j + 2, float(scale)) if scale else Unit(code, "money", last, j + 1, factor)
    meaning = _letters().get(piece.text)
    after = pieces[j + 1] if j + 1 < len(pieces) else None
    if meaning is None or scaled or (after is not None and after.joined and after.text not in ".,);:]/-"):
        return None
    spaced = piece.text in _SPACED_LETTERS or (after is not None and after.text == "/")
    if piece.joined or (spaced and not (after is not None and after.text in "$.")):
        return Unit(meaning, "measure", last, j + 1)
    return None


def _word(pieces: list[Piece], last: int, j: int) -> Unit | None:
    for form, meaning, group in _words().get(pieces[j].lower, ()):
        if len(form) == 1 or tuple(piece.lower for piece in pieces[j : j + len(form)]) == form:
            end = j + len(form)
        elif tuple(piece.lower for piece in pieces[j : j + 2 * len(form) - 1 : 2]) == form and pieces[j + 1].text == "-":
            end = j + 2 * len(form) - 1  # "25-basis-point"
        else:
            continue
        if form != ("p",) or pieces[j].joined:
            return Unit(meaning, group, last, end)
    return None


def _piece_at(pieces: list[Piece], j: int, end: int) -> int:
    while j < len(pieces) and pieces[j].start < end:
        j += 1
    return j


def rate_behind(pieces: list[Piece], last: int) -> tuple[str, int]:
    """What the amount is per and where that ends: "per share", "a month", "/day", "each week"; "" and `last` where nothing is."""
    if last + 3 < len(pieces) and pieces[last].text == "-" and pieces[last + 1].lower in ("a", "an") and pieces[last + 2].text == "-":
        rate = _rates().get(pieces[last + 3].lower, "")  # "$100-a-barrel"
        return (rate, last + 4) if rate else ("", last)
    if last + 1 >= len(pieces):
        return "", last
    link = pieces[last].lower
    if link not in ("per", "a", "an", "/", "each", "every"):
        return "", last
    if link == "/" and not pieces[last + 1].joined:
        return "", last
    j = last + 1
    two = f"{pieces[j].lower} {pieces[j + 1].lower}" if j + 1 < len(pieces) else ""
    if two in _rates():
        return _rates()[two], j + 2
    word = pieces[j].lower
    name = _rates().get(word)
    if name is None and link == "/":
        # "A/cm2", "mg/l"
        symbols = _symbols()[0] | _letters()
        text = pieces[j].text
        if j + 1 < len(pieces) and pieces[j + 1].joined and text + pieces[j + 1].text in symbols:
            return symbols[text + pieces[j + 1].text], j + 2
        name = symbols.get(text)
    if name is None and link == "per" and pieces[j].kind == "w":
        name = word
    after = pieces[j + 1] if j + 1 < len(pieces) else None
    if name is None or (link not in ("per", "/") and after is not None and after.text == "-" and after.joined):
        return "", last  # "$5m a day-long event"
    if link in ("a", "an") and after is not None and after.lower in ("ago", "later", "earlier", "after", "before"):
        return "", last  # "bought 20 a month ago"
    if link in ("a", "an") and [piece.lower for piece in pieces[j + 1 : j + 4]] == ["and", "a", "half"]:
        return "", last
    return name, j + 1


@cache
def hundredths() -> dict[str, str]:
    """The hundredth of a currency by the currency's name."""
    return dict(_pairs("currencies", "hundredths"))
