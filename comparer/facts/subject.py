"""What a figure counts: "12,000 North Korean troops" -> "North Korean troops", "killing 10" -> "people", "a range of 306km" -> "range"."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.lexing import Piece

# a counted noun phrase has its head within this many words of the number
_LONGEST_PHRASE = 7


def words(key: str) -> frozenset[str]:
    """A list of the lexicon `counted`."""
    return lexicon.words("counted", key)


_set = words


@cache
def _irregular() -> frozenset[str]:
    return lexicon.words("figures", "irregular_plurals")


@cache
def _casualties() -> dict[str, str]:
    return lexicon.table("counted", "casualties")


def is_plural(piece: Piece) -> bool:
    """Whether a word looks like a plural noun."""
    word = piece.lower
    if word in _irregular():
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _set("no_plurals")


def is_stop(piece: Piece) -> bool:
    """Whether a noun phrase ends before this word ("us" does, "US" does not)."""
    return piece.lower in _set("stops") and piece.text != "US"


def phrase_behind(pieces: list[Piece], start: int, *, one: bool = False) -> tuple[int, int] | None:
    """The piece range of the noun phrase that begins at `start`, or None. `one`: the head is singular ("one US official")."""
    j = start
    if j < len(pieces) and pieces[j].text == "-" and pieces[j].joined and j + 1 < len(pieces) and pieces[j + 1].joined:
        j += 1
    if j < len(pieces) and pieces[j].lower == "of":
        j += 1
    while j < len(pieces) and pieces[j].lower in _set("skipped"):
        j += 1
    begin, head, k = j, 0, j
    while k < len(pieces) and k - begin < _LONGEST_PHRASE:
        piece = pieces[k]
        if piece.kind == "s":
            hyphen = piece.text == "-" and piece.joined and k + 1 < len(pieces) and pieces[k + 1].joined
            if not (hyphen or (piece.text == "," and k > begin and _adjective_list(pieces, k))):
                break
            k += 1
            continue
        if piece.kind == "n":
            if k == begin and not (k + 1 < len(pieces) and pieces[k + 1].text[0].isupper()):
                break
            k += 1
            continue
        word = piece.lower
        if is_stop(piece) or (word in _set("verbs") and k > begin and (head or not _noun_follows(pieces, k + 1))):
            if word == "and" and k > begin and not head and _noun_follows(pieces, k + 1):
                k += 1
                continue
            break
        if is_plural(piece) and not (one and k > begin):
            head = k + 1
            if not (k + 1 < len(pieces) and (is_plural(pieces[k + 1]) and pieces[k + 1].lower not in _set("verbs"))):
                break
        elif one and not head and not (k + 1 < len(pieces) and _continues(pieces, k + 1) and not is_plural(pieces[k + 1])):
            head = k + 1
            break
        k += 1
    if head > begin:
        return begin, head
    if one and k > begin and pieces[k - 1].kind == "w":
        return begin, k
    return None


def _continues(pieces: list[Piece], k: int) -> bool:
    piece = pieces[k]
    if piece.kind == "s":
        return piece.text == "-" and piece.joined
    return piece.kind == "w" and not is_stop(piece) and piece.lower not in _set("verbs")


def _noun_follows(pieces: list[Piece], k: int) -> bool:
    return any(is_plural(pieces[j]) for j in range(k, min(k + 3, len(pieces))) if pieces[j].kind == "w" and not is_stop(pieces[j]))


def _adjective_list(pieces: list[Piece], k: int) -> bool:
    """Whether a comma joins adjectives before a plural: "three large, empty houses"."""
    return k + 2 < len(pieces) and pieces[k + 1].kind == "w" and not is_stop(pieces[k + 1]) and is_plural(pieces[k + 2])


def _text(folded: str, pieces: list[Piece], phrase: tuple[int, int]) -> str:
    return folded[pieces[phrase[0]].start : pieces[phrase[1] - 1].end]


def of_count(folded: str, pieces: list[Piece], first: int, last: int, *, one: bool) -> str:
    """What a bare number at `first`..`last` (bounds included) counts, "" if untold."""
    if last < len(pieces) and pieces[last].text == "-":
        return _adjective(pieces, last)
    one = one and not (last < len(pieces) and pieces[last].lower == "of")
    found = phrase_behind(pieces, last, one=one)
    if found is not None:
        return _text(folded, pieces, _across_of(pieces, found))
    return from_verb(pieces, first, last) or _adjective(pieces, last)


def _across_of(pieces: list[Piece], phrase: tuple[int, int]) -> tuple[int, int]:
    """The phrase with the bare noun behind "of" or the rate behind "per": "snaps of man coverage", "tests per day"."""
    begin, end = phrase
    if end + 1 >= len(pieces) or pieces[end].lower not in ("of", "per"):
        return phrase
    if pieces[end].lower == "per":
        return begin, end + 2
    tail = _plain_phrase(pieces, end + 1)
    if tail is None or tail[0] != end + 1 or pieces[tail[0]].text[0].isupper():
        return phrase
    return begin, tail[1]


def _adjective(pieces: list[Piece], last: int) -> str:
    """What a number in an adjective counts: "six-speed", "a five-boat attack", "3 cylinder engine"."""
    hyphen = last < len(pieces) and pieces[last].text == "-"
    j = last + 1 if hyphen else last
    if hyphen and j < len(pieces) and not pieces[j].joined:
        # "four-, five- and six-cylinder": the first word that a hyphen joins to a number is what all of them count
        marks = (k for k in range(j, min(j + 8, len(pieces) - 1)) if pieces[k].text == "-" and pieces[k].joined and pieces[k + 1].joined)
        j = next(marks, len(pieces) - 1) + 1
    if j >= len(pieces) or pieces[j].kind != "w" or is_stop(pieces[j]) or pieces[j].lower in _set("verbs"):
        return ""
    if hyphen or (j + 1 < len(pieces) and _continues(pieces, j + 1) and pieces[j].text.islower()):
        return pieces[j].text
    return ""


def of_part(folded: str, pieces: list[Piece], first: int, last: int) -> str:
    """What a fraction or share is one of: "two-thirds of voters", "most of them" (""), "one in five children"."""
    found = phrase_behind(pieces, last)
    if found is None:
        start = last + 1 if last < len(pieces) and pieces[last].lower == "of" else last
        found = _plain_phrase(pieces, start)
    return _text(folded, pieces, found) if found is not None else ""


def from_verb(pieces: list[Piece], first: int, last: int) -> str:
    """Who is counted where no noun stands behind: "10 were killed", "killing 10", "the death toll rose to 10", "Ten dead"; "" if untold."""
    casualties = _casualties()
    for j in range(last, min(last + 4, len(pieces))):
        word = pieces[j].lower
        if word in casualties:
            return casualties[word]
        if word not in _set("between"):
            break
    for j in range(first - 1, max(-1, first - 4), -1):
        word = pieces[j].lower
        if word in casualties:
            return casualties[word]
        if word not in _set("between"):
            break
    for j in range(first - 1, max(-1, first - 8), -1):
        if pieces[j].lower == "toll":
            return "people"
    return ""


def of_measure(folded: str, pieces: list[Piece], first: int, last: int) -> str:
    """What an amount with a unit is the amount of: "30% of voters", "$5m in aid", "a range of 306km", "a 6-inch display"."""
    if last + 1 < len(pieces) and pieces[last].lower in ("of", "in") and pieces[last + 1].kind == "w":
        found = _plain_phrase(pieces, last + 1)
        if found is not None and pieces[found[0]].text[0].islower():
            return _text(folded, pieces, found)
    if pieces[last - 1].kind == "w" and last < len(pieces) and not pieces[last].joined and _hyphenated(pieces, first, last):
        found = _plain_phrase(pieces, last)
        if found is not None:
            return _text(folded, pieces, found)
    j = first - 1
    while j >= 0 and pieces[j].lower in _set("before_amount"):
        j -= 1
    if j < first - 1 and j >= 0 and pieces[j].kind == "w" and not is_stop(pieces[j]) and pieces[j].lower not in _set("verbs"):
        return pieces[j].text
    return ""


def _hyphenated(pieces: list[Piece], first: int, last: int) -> bool:
    return any(pieces[j].text == "-" and pieces[j].joined for j in range(first + 1, last))


def _plain_phrase(pieces: list[Piece], start: int) -> tuple[int, int] | None:
    """A noun phrase by its words alone: up to four words until a stop word or mark."""
    j = start
    while j < len(pieces) and pieces[j].lower in _set("skipped"):
        j += 1
    begin = j
    while j < len(pieces) and j - begin < 4 and pieces[j].kind == "w" and not is_stop(pieces[j]):
        if j > begin and pieces[j].lower in _set("verbs"):
            break
        j += 1
        if is_plural(pieces[j - 1]) and j - begin > 0:
            break
    return (begin, j) if j > begin else None
