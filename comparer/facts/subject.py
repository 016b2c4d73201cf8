"""What a figure counts: "12,000 North Korean troops" -> "North Korean troops", "killing 10" -> "people", "a range of 306km" -> "range"."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts import counted_phrase
from comparer.facts.counted_phrase import Phrase, is_stop, listed
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece
from comparer.model import FactKind

# how far before a number "the death toll", "the number of" may stand
_REACH_OF_TOLL = 13
_REACH_OF_NUMBER = 14
_LONGEST_ROW = 3  # numbers in a row that share the noun of the last one


def subject_of(folded: str, row: list[Piece], figure: Figure, first: int, last: int, taken: int = 0) -> str:
    """What the figure at `first`..`last` (bounds included) is about, as written, or a general word ("people"); "" if untold.
    `taken` is where the figure before it ends."""
    if figure.kind == "age":
        return ""
    if figure.unit == "magnitude":
        return "earthquake"
    if figure.unit:
        return _of_measure(folded, row, figure.kind, first, last, taken)
    if figure.kind == "percent":
        return _of_part(folded, row, last)
    return _of_count(folded, row, first, last, one=figure.low == 1 and figure.high == 1)


def head_of(subject: str) -> str:
    """The head noun of a subject: "snaps" of "snaps of man coverage", "tests" of "tests per day", "troops" of "North Korean troops"."""
    phrase = subject.split(" of ")[0].split(" per ")[0].split()
    return phrase[-1] if phrase else ""


def casualties_of(row: list[Piece], first: int, last: int) -> str:
    """Who is counted where a verb or state says so: "10 were killed", "killing 10", "Ten dead"; "" where none stands near."""
    meaning = lexicon.table("counted", "casualties")
    for j in range(last, min(last + 5, len(row))):
        word = row[j].lower
        if word in meaning:
            return meaning[word]
        if word not in listed("between"):
            break
    taking = lexicon.table("counted", "casualties_before")
    for j in range(first - 1, max(-1, first - 5), -1):
        word = row[j].lower
        if word in meaning or word in taking:
            return meaning.get(word) or taking[word]
        if word not in listed("between"):
            break
    return ""


def is_free(row: list[Piece], last: int) -> bool:
    """Whether what follows a number without a noun says that its noun was told before: "40 were charged", "Twelve survived",
    "three that entered", "15 of them"."""
    if last >= len(row):
        return False
    if row[last].lower == "of":
        return last + 1 < len(row) and row[last + 1].lower in listed("pronouns")
    return row[last].lower in listed("auxiliaries") or row[last].lower in listed("verbs")


def told_of(row: list[Piece], last: int, counted: str) -> str:
    """What was counted before the number that ends before `last`, with what is told of it now: "58 cases, of which 28 have been
    confirmed" counts confirmed cases."""
    state = next((piece.lower for piece in row[last : last + 4] if piece.lower in listed("apart")), "")
    return f"{state} {head_of(counted)}" if state and counted else counted


# ---------------------------------------------------------------- counts


def _of_count(folded: str, row: list[Piece], first: int, last: int, *, one: bool) -> str:
    if last < len(row) and row[last].text == "-":
        return _adjective(row, last)
    of = last < len(row) and row[last].lower == "of"
    found = counted_phrase.counted(row, last, one=one and not of)
    if found is not None and row[found[0]].lower not in listed("pronouns"):
        return _text(folded, row, _across_of(row, found))
    who = casualties_of(row, first, last) or _from_before(folded, row, first) or ("" if found else _shared_noun(row, last))
    if who or found is not None:
        return who or _text(folded, row, found or (last, last))
    if of and (rest := counted_phrase.plain(row, last + 1)) is not None and row[rest[0]].text.islower():
        return _text(folded, row, rest)  # "15 of the wounded"
    return _adjective(row, last)


def _shared_noun(row: list[Piece], last: int) -> str:
    """What is counted where the noun stands at the end of a row of numbers: "30 confirmed, 14 probable and 14 suspected cases"."""
    k = last
    for _ in range(_LONGEST_ROW):
        if k + 2 >= len(row) or row[k].kind != "w" or not row[k].text.islower() or is_stop(row[k]) or row[k].lower in listed("verbs"):
            return ""
        marks = 1 + (row[k + 1].text == "," and row[k + 2].lower == "and")
        number = k + 1 + marks
        if row[k + marks].lower not in (",", "and") or number + 1 >= len(row) or row[number].kind != "n":
            return ""
        found = counted_phrase.counted(row, number + 1)
        if found is not None and found[1] == found[0] + 2:
            return f"{row[last].text} {row[found[1] - 1].text}"
        k = number + 1
    return ""


def _across_of(row: list[Piece], phrase: Phrase) -> Phrase:
    """The phrase with the bare noun behind "of" or the rate behind "per": "snaps of man coverage", "tests per day"."""
    begin, end = phrase
    if end + 1 >= len(row) or row[end].lower not in ("of", "per"):
        return phrase
    if row[end].lower == "per":
        return begin, end + 2
    tail = counted_phrase.plain(row, end + 1)
    if tail is None or tail[0] != end + 1 or row[tail[0]].text[0].isupper():
        return phrase
    return begin, tail[1]


def _from_before(folded: str, row: list[Piece], first: int) -> str:
    """What is counted by what stands before the number: "the death toll rose to 10", "the number of elephants fell to 400,000",
    "a mother of 12"."""
    if first > 1 and row[first - 1].lower == "of" and row[first - 2].lower in listed("parents"):
        return "children"
    for j in range(first - 1, max(-1, first - _REACH_OF_TOLL), -1):
        if row[j].lower in listed("tolls"):
            return "people"
    for j in range(first - 2, max(-1, first - _REACH_OF_NUMBER), -1):
        if row[j].lower == "of" and j and row[j - 1].lower in listed("numbers_of"):
            who = lexicon.table("counted", "casualties").get(row[j + 1].lower, "")
            if who:  # "the number of injured rose to 40"
                return who
            found = counted_phrase.counted(row, j)
            return _text(folded, row, found) if found is not None and found[1] < first else ""
    return ""


def _adjective(row: list[Piece], last: int) -> str:
    """What a number in an adjective counts: "six-speed", "a five-boat attack", "3 cylinder engine"."""
    hyphen = last < len(row) and row[last].text == "-"
    j = last + 1 if hyphen else last
    if hyphen and j < len(row) and (row[j].kind == "s" or not row[j].joined):
        # "four-, five- and six-cylinder": the first word that a hyphen joins to a number is what all of them count
        marks = (k for k in range(j, min(j + 8, len(row) - 1)) if row[k].text == "-" and row[k].joined and row[k + 1].joined)
        j = next(marks, len(row) - 1) + 1
    if j >= len(row) or row[j].kind != "w" or is_stop(row[j]) or (not hyphen and row[j].lower in listed("verbs")):
        return ""
    noun_behind = j + 1 < len(row) and row[j + 1].kind == "w" and not is_stop(row[j + 1])
    word = row[j].text
    if word == "strong":
        return "people"  # "a 500-strong crowd"
    participle = word.endswith(("ed", "ing", "ly")) and not word.endswith("eed")
    return word if hyphen or (noun_behind and word.islower() and not participle) else ""


# ---------------------------------------------------------------- shares and measures


def _of_part(folded: str, row: list[Piece], last: int) -> str:
    """What a fraction or share is one of: "two-thirds of voters", "one-third of the 1.6 million arrests", "most of them" ("")."""
    start = last
    while start < len(row) and (row[start].lower in ("of", "the") or row[start].kind == "n"):
        start += 1
    if start < len(row) and row[start].lower in lexicon.table("numbers", "scales"):
        start += 1
    found = counted_phrase.counted(row, start) or counted_phrase.plain(row, start)
    return _text(folded, row, found) if found is not None else ""


def _of_measure(folded: str, row: list[Piece], kind: FactKind, first: int, last: int, taken: int) -> str:
    """What an amount with a unit is the amount of: "30% of voters", "$5m in aid", "a range of 306km", "a 6-inch display"."""
    behind = row[last].lower if last + 1 < len(row) else ""
    if behind == "of" or (behind == "in" and kind == "money" and row[last + 1].lower not in listed("skipped")):
        found = counted_phrase.plain(row, last + 1)
        return _text(folded, row, found) if found is not None and row[found[0]].text[0].islower() else ""
    hyphened = any(piece.text == "-" and piece.joined for piece in row[first + 1 : last])
    article = first > 0 and row[first - 1].lower in ("a", "an")  # "a 7.5 percent raise"
    if last < len(row) and row[last].kind == "w" and (hyphened or article):
        found = counted_phrase.plain(row, last)
        return _text(folded, row, found) if found is not None else ""
    j = first - 1
    while j >= taken and row[j].lower in listed("before_amount"):
        j -= 1
    if not taken <= j < first - 1 or row[j].kind != "w" or is_stop(row[j]) or row[j].lower in listed("verbs"):
        return ""
    # "sales in the latest quarter were $8.59 billion", "a total of $5m"
    empty = row[j].lower in lexicon.table("units", "times") or row[j].lower in listed("empty")
    return "" if empty or row[j].text[0].isupper() or row[j].lower.endswith(("ed", "ing", "ly")) else row[j].text


def _text(folded: str, row: list[Piece], phrase: Phrase) -> str:
    return folded[row[phrase[0]].start : row[phrase[1] - 1].end]


