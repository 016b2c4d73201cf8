"""The words of a sentence as terms of the calendar: each with a class (one character) and a value.

"late November" is (part END, month 11), "two weeks ago" (number 2, plural unit W, ago). A sentence becomes the string of its
classes, and the grammar of dates is a set of patterns over that string: short, and quick to scan.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.text import Token, lowered, tokens

# The classes, by the names that the grammar uses.
CLASSES = {
    "month": "M", "weekday": "D", "weekdays": "d", "unit": "u", "units": "U", "clock": "h", "season": "S", "daypart": "Z", "year": "Y",
    "day": "1", "digits": "2", "number": "3", "vague": "4", "ordinal": "5", "quarter": "Q", "decade": "E", "iso": "#", "short": "6",
    "today": "T", "yesterday": "y", "tomorrow": "W", "tonight": "G", "reference": "R", "repeat": "P", "holiday": "H", "span": "7",
    "part": "m", "part_noun": "n", "the": "t", "a": "a", "this": "i", "that": "k", "last": "l", "past": "p", "previous": "r", "next": "x",
    "coming": "c", "following": "f", "current": "v", "same": "s", "recent": "e", "latest": "j", "future": "F", "ago": "g", "earlier": "b",
    "later": "q", "before": "B", "after": "A", "of": "o", "in": "I", "on": "O", "and": "&", "or": "|", "to": ">", "more": "+", "than": "<",
    "from": "^", "hedge": "~", "each": "V", "half": "%", "fiscal": "L", "ended": "K", "period": "w", "comma": ",", "dot": ".", "dash": "-",
    "slash": "/", "other": "z", "so": "0", "word": "_",
}  # fmt: skip
# A sentence without one of these holds no date.
TRIGGERS = frozenset(CLASSES[name] for name in (
    "month", "weekday", "weekdays", "unit", "units", "season", "daypart", "year", "quarter", "decade", "iso", "short", "today",
    "yesterday", "tomorrow", "tonight", "reference", "repeat", "holiday", "future", "past", "period", "span", "current",
))  # fmt: skip
CENTURIES = range(17, 21)  # "nineteen ninety-four"
_MARKS = frozenset(",.-/")  # each is its own class
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_AND_YEAR = re.compile(r"([12]?\d|3[01]),((?:19|20)\d\d)")  # "Oct. 21,2011"
_DECADE = re.compile(r"(\d{3}0)'?s")
_SHORT_DECADE = re.compile(r"(\d0)'?s")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_YEARS = re.compile(r"(\d{4})[-/](\d{4}|\d\d)")


class Term(NamedTuple):
    """A word with its class and its value: a number (month 11, weekday 7, year 1998) or a code (unit "W", season "SU")."""

    kind: str
    number: int
    code: str
    text: str
    start: int
    end: int

_new = tuple.__new__  # what Term(...) comes to, without the call between: this runs for every word beside a date


def terms(text: str) -> tuple[Term, ...]:
    """The terms of a sentence, words that mean nothing here as class "_"; empty where the sentence can hold no date."""
    table, phrases, listed = _table(), _phrases(), _listed()
    words, low = tokens(text), lowered(text)
    found: list[Term] = []
    triggered = False
    place = 0  # of the first word that is not yet a term
    for index in [index for index, lower in enumerate(low) if lower in listed or not lower.isalpha()]:
        word, start, end = words[index]
        if index < place or word in _MARKS:
            continue
        lower, size = low[index], 1
        known = table.get(lower)
        if lower in phrases and (phrase := _phrase(words, low, index)):
            made: tuple[Term, ...] = (phrase[0],)
            size = phrase[1]
        elif known is not None:
            made = (_term(known, word, start, end, text),)
        elif word[0].isdigit():
            made = _number(word, start, end)
        elif lower.endswith("'s") and lower[:-2] in table:
            made = (_term(table[lower[:-2]], word[:-2], start, end - 2, text),)
        elif "-" in word:
            made = _parts(word, start, text)
        else:
            continue
        triggered = triggered or any(term[0] in TRIGGERS or (term[0] == "3" and term[1] in CENTURIES) for term in made)
        found += _plain(words[place:index])
        found += made
        place = index + size
    return _joined_numbers([*found, *_plain(words[place:])]) if triggered else ()


def _plain(words: tuple[Token, ...]) -> list[Term]:
    """Words and marks that mean nothing here."""
    return [_new(Term, (word[0] if word[0] in _MARKS else "_", 0, "", *word)) for word in words]


Known = tuple[str, int, str]


@cache
def _table() -> dict[str, Known]:
    """Word in lower case: (class, number, code)."""
    table: dict[str, Known] = {}

    def put(name: str, entries: dict[str, str], numeric: bool) -> None:
        for word, meaning in entries.items():
            table.setdefault(word, (CLASSES[name], int(meaning) if numeric else 0, "" if numeric else meaning))

    for key, name in (
        ("months", "month"), ("weekdays", "weekday"), ("numbers", "number"), ("tens", "number"), ("ordinals", "ordinal"),
        ("quarters", "quarter"),
    ):  # fmt: skip
        put(name, lexicon.table("calendar", key), numeric=True)
    for word, meaning in lexicon.table("calendar", "weekdays").items():
        table[word + "s"] = (CLASSES["weekdays"], int(meaning), "")
    for key, name in (("month_abbreviations", "month"), ("weekday_abbreviations", "weekday")):
        for word, meaning in lexicon.table("calendar", key).items():
            table.setdefault(word, (CLASSES[name], int(meaning), "short"))
    for key, name in (
        ("units", "unit"), ("units_plural", "units"), ("clock_units", "clock"), ("seasons", "season"), ("dayparts", "daypart"),
        ("parts", "part"), ("part_nouns", "part_noun"), ("repeats", "repeat"),
    ):  # fmt: skip
        put(name, lexicon.table("calendar", key), numeric=False)
    for word, meaning in lexicon.table("calendar", "dayparts").items():
        table.setdefault(word + "s", (CLASSES["daypart"], 0, meaning + "s"))
    for word in lexicon.words("calendar", "vague"):
        table[word] = (CLASSES["vague"], 0, "")
    for word, meaning in lexicon.table("calendar", "decades").items():
        table[word] = (CLASSES["decade"], int(meaning), "short")
    for word, meaning in lexicon.table("calendar", "references").items():
        if " " not in word:
            table[word] = (CLASSES["reference"], 0, meaning)
    for word, name in (("today", "today"), ("yesterday", "yesterday"), ("tomorrow", "tomorrow"), ("tonight", "tonight")):
        table[word] = (CLASSES[name], 0, "")
    roles = lexicon.load("calendar")["roles"]
    for name, words in roles.items():
        for word in words.split(","):
            table.setdefault(word.strip(), (CLASSES[name], 0, ""))
    return table


@cache
def _listed() -> frozenset[str]:
    """All words that mean something here, by themselves or as the first of a phrase."""
    return frozenset((*_table(), *_phrases()))


Phrase = tuple[tuple[str, ...], Known]


@cache
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    """Phrases of several words by their first one, the longest first: holidays, references, and names that are no date."""
    listed: list[tuple[str, Known]] = [
        *((phrase, (CLASSES["holiday"], 0, rule)) for phrase, rule in lexicon.table("holidays", "days").items()),
        *((phrase, (CLASSES["word"], 0, "")) for phrase in lexicon.entries("calendar", "phrases.not_dates")),
        *((phrase, (CLASSES["reference"], 0, code)) for phrase, code in lexicon.table("calendar", "references").items() if " " in phrase),
    ]
    grouped: dict[str, list[Phrase]] = {}
    for phrase, known in listed:
        parts = tuple(token.text for token in tokens(phrase))
        grouped.setdefault(parts[0], []).append((parts, known))
    return {head: tuple(sorted(group, key=lambda item: -len(item[0]))) for head, group in grouped.items()}


def _phrase(words: tuple[Token, ...], low: tuple[str, ...], index: int) -> tuple[Term, int] | None:
    """The phrase that begins at a word, and how many words it has; a holiday only with a capital."""
    for parts, (kind, number, code) in _phrases()[low[index]]:
        last = index + len(parts) - 1
        if last >= len(words) or low[index:last] != parts[:-1]:
            continue
        final = words[last].text
        bare = final[:-2] if final.lower() != parts[-1] and final.endswith("'s") else final
        if bare.lower() != parts[-1] or (kind == CLASSES["holiday"] and words[index].text[0].islower()):
            continue
        end = words[last].start + len(bare)
        return Term(kind, number, code, bare if last == index else " ".join(parts), words[index].start, end), len(parts)
    return None


def _term(known: Known, word: str, start: int, end: int, text: str) -> Term:
    kind, number, code = known
    if kind in ("M", "D"):
        if not word[0].isupper() and (kind == "M" or code):
            return Term("_", 0, "", word, start, end)
        if code and not _abbreviated(text, end):
            return Term("_", 0, "", word, start, end)
    elif kind in "EP" and not word[0].islower() and start:
        return Term("_", 0, "", word, start, end)
    return Term(kind, number, code, word, start, end)


def _abbreviated(text: str, end: int) -> bool:
    """Whether a full stop, a comma or a number follows ("Nov. 5", "Sun, Nov 17"), as it must after a short form."""
    rest = text[end : end + 3]
    return rest.startswith((".", ", ")) or rest.lstrip(" ,")[:1].isdigit()


def _number(word: str, start: int, end: int) -> tuple[Term, ...]:
    """The terms of a token that begins with a digit."""
    if word.isdecimal() and word.isascii():
        value = int(word) if len(word) < 5 else -1
        if len(word) == 4 and 1000 <= value <= 2199:
            return (Term("Y", value, "", word, start, end),)
        return (Term("1" if len(word) <= 2 and 1 <= value <= 31 else "2", value, "", word, start, end),)
    if _ISO.fullmatch(word):
        return (Term("#", 0, word, word, start, end),)
    if match := _DAY_AND_YEAR.fullmatch(word):
        middle = start + len(match[1])
        year = Term("Y", int(match[2]), "", match[2], middle + 1, end)
        return (Term("1", int(match[1]), "", match[1], start, middle), Term(",", 0, "", ",", middle, middle + 1), year)
    if match := _DECADE.fullmatch(word):
        return (Term("E", int(match[1]), "", word, start, end),)
    if match := _SHORT_DECADE.fullmatch(word):
        return (Term("E", int(match[1]), "digits", word, start, end),)
    if match := _ORDINAL.fullmatch(word):
        return (Term("5", int(match[1]), "", word, start, end),)
    if match := _YEARS.fullmatch(word):
        first = int(match[1])
        last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
        if 1800 <= first < last < 2100:
            return (Term("7", first, str(last), word, start, end),)
    if "-" in word:
        return _parts(word, start, word)
    if word.lower().endswith("'s"):
        return (*_number(word[:-2], start, end - 2),)
    return (Term("2", -1, "", word, start, end),)


def _parts(word: str, start: int, text: str) -> tuple[Term, ...]:
    """A token with hyphens, in its parts where one of them is a word of the calendar ("third-quarter", "mid-November")."""
    table = _table()
    pieces, place = [], 0
    for piece in word.split("-"):
        pieces.append((piece, place))
        place += len(piece) + 1
    if not any(piece.lower() in table or piece[:1].isdigit() for piece, _ in pieces):
        return (Term("_", 0, "", word, start, start + len(word)),)
    made: list[Term] = []
    for number, (piece, offset) in enumerate(pieces):
        begin, end = start + offset, start + offset + len(piece)
        if number:
            made.append(Term("-", 0, "", "-", begin - 1, begin))
        known = table.get(piece.lower())
        if known and piece:
            made.append(_term(known, piece, begin, end, text) if known[2] != "short" else Term(known[0], known[1], "", piece, begin, end))
        elif piece[:1].isdigit():
            made += _number(piece, begin, end)
        elif piece:
            bare = piece[:-2] if piece.lower().endswith("'s") else piece
            known = table.get(bare.lower())
            made.append(_term(known, bare, begin, begin + len(bare), text) if known else Term("_", 0, "", piece, begin, end))
    return tuple(made)


def _joined_numbers(found: list[Term]) -> tuple[Term, ...]:
    """The terms with spelled-out numbers joined: "twenty-two" is 22, "nineteen ninety-four" the year 1994."""
    if not any(term.kind == "3" for term in found):
        return tuple(found)
    joined: list[Term] = []
    for term in found:
        if joined and term.kind in "35" and 0 < term.number < 10:
            before = joined[-2] if joined[-1].kind == "-" and len(joined) > 1 else joined[-1]
            if before.kind == "3" and before.number in range(20, 100, 10) and before.end + 1 >= term.start:
                if joined[-1].kind == "-":
                    joined.pop()
                joined[-1] = Term(term.kind, before.number + term.number, "", f"{before.text}-{term.text}", before.start, term.end)
                continue
        joined.append(term)
    years: list[Term] = []
    for term in joined:
        if years and term.kind == "3" and 10 <= term.number <= 99 and years[-1].kind == "3" and 17 <= years[-1].number <= 20:
            first = years.pop()
            years.append(Term("Y", first.number * 100 + term.number, "", f"{first.text} {term.text}", first.start, term.end))
        else:
            years.append(term)
    return tuple(years)
