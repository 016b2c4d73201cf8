"""The noun phrase that a number counts, without a parser: "12,000 [North Korean troops] have been sent", "four [mission concepts]".

A phrase runs over words that are neither function words nor common verbs (lexicon `counted`) and ends at its first plural.
"""

from __future__ import annotations

from comparer import lexicon
from comparer.facts.lexing import Piece

# a counted noun phrase has its head within this many row of the number
_LONGEST_PHRASE = 8
_LONGEST_PLAIN = 4

Phrase = tuple[int, int]  # row, end exclusive


def listed(key: str) -> frozenset[str]:
    """A list of the lexicon `counted`."""
    return lexicon.words("counted", key)


def is_plural(piece: Piece) -> bool:
    """Whether a word looks like a plural noun."""
    word = piece.lower
    if word in lexicon.words("figures", "irregular_plurals"):
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "'s")) or word in listed("no_plurals"):
        return False
    return not word.endswith("is") or piece.text[0].isupper()  # "600,000 Israelis", not "a crisis"


def is_stop(piece: Piece) -> bool:
    """Whether a noun phrase ends before this word ("us" does, "US" does not)."""
    return piece.lower in listed("stops") and piece.text != "US"


def counted(row: list[Piece], start: int, *, one: bool = False) -> Phrase | None:
    """The phrase that a number before piece `start` counts, or None. `one`: its head is singular ("one US official")."""
    begin = _begin(row, start)
    if begin >= len(row) or _is_state(row, begin):
        return None
    return _singular(row, begin) if one else _plural(row, begin)


def plain(row: list[Piece], start: int) -> Phrase | None:
    """Up to four words from piece `start` on, until a function word, a verb or a mark; articles are skipped."""
    begin = start
    while begin < len(row) and row[begin].lower in listed("skipped"):
        begin += 1
    end = begin
    while end < len(row) and end - begin < _LONGEST_PLAIN and (row[end].kind == "w" or _joins(row, begin, end)):
        if is_stop(row[end]) or row[end].text == ",":
            break
        if row[end].lower in listed("verbs") and end > begin:
            break
        end += 1
        if is_plural(row[end - 1]):
            break
    if end < len(row) and row[end].text == "$" and row[end].joined:
        end -= 1  # "half the company's C$900 million"
    end = _without_mark(row, begin, end)
    if end <= begin or row[begin].lower.endswith("ly") or row[end - 1].lower.endswith("'s"):
        return None
    if end + 1 < len(row) and row[end].text == "," and row[end + 1].text.islower() and not _is_adverb(row[end + 1]):
        return None  # "two months of deep, persistent research"
    return begin, end


def _is_adverb(piece: Piece) -> bool:
    return is_stop(piece) or piece.lower.endswith("ly")


def _begin(row: list[Piece], start: int) -> int:
    """Where the phrase begins: behind a hyphen, "of" and articles."""
    j = start
    if j + 1 < len(row) and row[j].text == "-" and row[j].joined and row[j + 1].joined:
        j += 1
    if j < len(row) and row[j].lower == "of":
        j += 1
        if j + 1 < len(row) and row[j].lower in lexicon.table("numbers", "cardinals"):
            j += 1  # "one of four concepts"
    while j < len(row) and row[j].lower in listed("skipped"):
        j += 1
    return j + 1 if j < len(row) and row[j].text == '"' and not row[j].joined else j  # at least 30 "national emergencies"


def _is_state(row: list[Piece], begin: int) -> bool:
    """Whether a state stands where the noun would: "10 dead", "80 hurt and …", not "two wounded soldiers"."""
    if row[begin].lower not in lexicon.table("counted", "casualties"):
        return False
    return not (begin + 1 < len(row) and is_plural(row[begin + 1]) and not is_stop(row[begin + 1]))


def _plural(row: list[Piece], begin: int) -> Phrase | None:
    head, k = 0, begin
    while k < len(row) and k - begin < _LONGEST_PHRASE:
        piece = row[k]
        if piece.kind == "s":
            if not _joins(row, begin, k):
                break
        elif piece.kind == "n":
            named = k > begin and row[k - 1].text[0].isupper() and not row[k - 1].lower.endswith("'s")
            if not (piece.joined or named or (k + 1 < len(row) and row[k + 1].text[0].isupper())):
                break  # "63,000 Model 3 sedans", "two new 737 Max jets", "COVID-19 tests", not "1.9 million of Gaza's 2.3 million people"
        elif piece.lower == "and" and k > begin:
            if not _noun_follows(row, k + 1):
                break  # "460 Kia and Hyundai vehicles"
        elif piece.joined and k > begin and row[k - 1].text == "-" and not is_plural(piece):
            if piece.lower.endswith("s"):
                head = k + 1  # "nine break-ins"
        elif is_stop(piece) or (piece.lower in listed("verbs") and k > begin and not _noun_follows(row, k + 1)):
            break
        elif k + 1 < len(row) and row[k + 1].text == "'" and row[k + 1].joined and piece.lower.endswith("s"):
            k += 1  # "10 of the Saints' 16 games"
        elif is_plural(piece):
            head = k + 1
            after = row[k + 1] if k + 1 < len(row) else None
            if after is None or not is_plural(after) or after.lower in listed("verbs"):
                break
        k += 1
    return (begin, head) if head > begin else None


def _singular(row: list[Piece], begin: int) -> Phrase | None:
    """The phrase behind "one": it ends before the first word that cannot be in it; "one ricocheted" has none."""
    k = begin
    while k < len(row) and k - begin < _LONGEST_PHRASE and _continues(row, begin, k):
        participle = row[k].lower.endswith("ed") and row[k - 1].text != "-" and not row[k - 1].lower.endswith("ly")
        if k > begin and (is_plural(row[k]) or participle):
            break  # "one proposal asks", "one bullet entered"
        k += 1
    k = _without_mark(row, begin, k)
    if k == begin or (k == begin + 1 and row[begin].lower.endswith("ed")):
        return None
    return begin, k


def _without_mark(row: list[Piece], begin: int, end: int) -> int:
    """The end of the phrase without a hyphen or full stop that nothing of it follows ("a season-high")."""
    while end > begin and row[end - 1].kind == "s":
        end -= 1
    return end


def _joins(row: list[Piece], begin: int, k: int) -> bool:
    """Whether the mark at `k` stands inside a phrase: a hyphen, or a comma between adjectives ("three large, empty houses")."""
    after = row[k + 1] if k + 1 < len(row) else None
    if after is None or k == begin:
        return False
    if row[k].text == "-":
        return row[k].joined and after.joined
    if row[k].text == ".":
        initial = len(row[k - 1].text) == 1 and row[k - 1].text.isupper()  # "two U.S. officials"
        return row[k].joined and (initial or row[k - 1].lower in listed("honorifics"))
    if row[k].text != "," or after.kind != "w" or is_stop(after) or k + 2 >= len(row):
        return False
    return is_plural(row[k + 2]) and not is_plural(row[k - 1])


def _continues(row: list[Piece], begin: int, k: int) -> bool:
    piece = row[k]
    if piece.kind == "s":
        return _joins(row, begin, k)
    hyphened = k > begin and row[k - 1].text == "-" and piece.joined  # "one U.S.-led attack"
    return piece.kind == "w" and (hyphened or (not is_stop(piece) and piece.lower not in listed("verbs")))


def _noun_follows(row: list[Piece], k: int) -> bool:
    """Whether a plural stands within four pieces with nothing but words of the phrase before it."""
    for piece in row[k : k + 4]:
        if piece.text == "-" and piece.joined:
            continue
        if piece.kind != "w" or is_stop(piece):
            return False
        if is_plural(piece):
            return True
    return False
