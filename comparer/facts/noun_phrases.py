"""The noun phrase beside a verb or behind a phrase, found without a parser: "Ann Roe, a lawyer, said" gives "Ann Roe".

A phrase is cut at the marks and words where it can start no earlier or run no further. Where that is not safe there is none.
All positions count tokens, [first, last).
"""

from __future__ import annotations

from comparer.facts.cues import closed, listed, verbs
from comparer.relations.sourcing import source_nouns
from comparer.text import Token

Row = tuple[Token, ...]
Low = tuple[str, ...]  # the tokens in lower case

# No source is named in more tokens than this.
LONGEST = 24
# Nothing is sought further away than this many tokens: sentences without end must not cost time without end.
FAR = 60
# A description without a source noun ("the harbour master") runs no longer than this.
DESCRIBED = 5
STOPS = frozenset(',;:—"()[]!?…«»')


def noun_phrase_before(row: Row, low: Low, index: int) -> tuple[int, int] | None:
    """The subject of the verb at `index` as token positions [first, last), without an apposition ("Ann Roe, a lawyer, said")."""
    between = listed("between")
    end = index
    while end and (low[end - 1] in between or is_adverb(row[end - 1].text)):
        if low[end - 1].endswith("day") and end >= 2 and low[end - 2] == "on":
            end -= 1
        end -= 1
    if not end:
        return None
    relative = low[end - 1] in closed("relative") and end >= 2
    if relative:
        end -= 1
        if low[end - 1] == ",":
            end -= 1
    elif low[end - 1] == "," and end > 3 and low[end - 2].isdigit() and low[end - 3] == "," and low[end - 4].isdigit():
        end -= 3  # "on July 20, 2006, described"
    elif low[end - 1] == ",":
        comma = _apposition(row, low, end - 1)
        if comma is None:
            return None
        named = _name_behind(row, low, comma, end - 1)
        if named is not None:
            return named
        end = comma
    if end and low[end - 1] == ")":
        opening = next((at for at in range(end - 1, -1, -1) if low[at] == "("), None)
        if opening is None:
            return None
        end = opening
    return _trimmed(row, low, _phrase_start(row, low, end), end, relative)


def is_adverb(written: str) -> bool:
    """Whether a word looks like an adverb in -ly; a name with a capital is none."""
    return written.endswith("ly") and written.islower() and written not in listed("not_adverbs")


def _apposition(row: Row, low: Low, closing: int) -> int | None:
    """Where the name before an apposition ends: the comma that opens what `closing` closes, the first one behind a name
    ("Ann Roe, a lawyer at Stone, the big firm, said")."""
    nearest = None
    for at in range(closing - 1, max(0, closing - FAR), -1):
        if low[at] in ('"', ";", ":"):
            break
        if low[at] != "," or low[at - 1] == '"' or (low[at - 1].isdigit() and low[at + 1].isdigit()):
            continue
        opening = row[_phrase_start(row, low, at)]
        name = row[at - 1].text[:1].isupper() or low[at - 1] in (".", ")")
        if nearest is None or (name and row[at + 1].text[:1].islower() and _begins_name(opening)):
            nearest = at
    return nearest


def _begins_name(opening: Token) -> bool:
    """Whether a phrase begins as a name or a description does, not with "In", "After", "Asked"."""
    word = opening.text.lower()
    return opening.text[:1].isupper() and word not in listed("prepositions") | listed("boundary") and not word.endswith(("ing", "ed"))


def _name_behind(row: Row, low: Low, comma: int, closing: int) -> tuple[int, int] | None:
    """The name an apposition consists of, where a description stands before it ("His lawyer, Ann Roe, said")."""
    first, barred = comma + 1, closed("determiners") | listed("prepositions")
    while first < min(comma + 3, closing) and row[first].text.islower() and low[first] not in barred:
        first += 1  # "shopkeeper Ali Hassan"
    name = row[first:closing]
    words = [token.text for token in name if token.text != "."]  # "in Golden, Colo., said" names a place
    if not 2 <= len(words) <= 5 or not all(word[:1].isupper() for word in words):
        return None
    described = low[_phrase_start(row, low, comma)] in closed("determiners") or row[comma - 1].text[:1].islower()
    return (first, closing) if described else None


def _phrase_start(row: Row, low: Low, end: int) -> int:
    """The first token of the noun phrase that ends before `end`."""
    boundary, abbreviations = listed("boundary"), listed("abbreviations")
    at = end
    while at and end - at <= FAR:
        word = low[at - 1]
        if word in boundary:
            break
        if word == "." and not (at >= 2 and (low[at - 2] in abbreviations or len(low[at - 2]) == 1)):
            break
        if word == "," and _list_goes_on(row, low, at, end):
            at -= 1
            continue
        if word in STOPS or (word == "-" and at >= 2 and low[at - 2] == "-"):
            break
        at -= 1
    return at


def _list_goes_on(row: Row, low: Low, after: int, end: int) -> bool:
    """Whether the comma before `after` parts the members of a list ("US, South Korean and Ukrainian officials")."""
    if "and" not in low[after:end]:
        return False
    piece = []
    at = after - 2
    while at >= 0 and low[at] not in STOPS and low[at] != "to" and low[at] not in listed("boundary"):
        piece.append(row[at].text)
        at -= 1
    if not 0 < len(piece) <= 4 or piece[-1].lower() in listed("prepositions"):
        return False
    return all(word[:1].isupper() or word == "." for word in piece)


def _trimmed(row: Row, low: Low, start: int, end: int, relative: bool) -> tuple[int, int] | None:
    """The noun phrase without what leads up to it; None where no name, pronoun or source noun is left, and where it hangs on
    another verb ("said in a video posted"), unless a relative clause goes on from it ("met with aides who said")."""
    between, finite, prepositions = listed("between"), listed("finite"), listed("prepositions")
    if start < end and low[end - 1] in listed("pronouns"):
        return (end - 1, end)
    while start < end and (low[start] in closed("leading") or low[start] in between):
        start += 1
    clause = [at for at in range(start, end) if _is_verb(row, low, at, start) or (relative and _is_past(row, low, at, start))]
    verb = max(clause, default=None)
    if verb is not None:
        conjunction = max((at for at in range(verb, end) if low[at] in closed("conjunctions")), default=None)
        if conjunction is None and low[verb] in finite:
            return None
        start = (verb if conjunction is None else conjunction) + 1
        if start < end and low[start] in prepositions and not relative:
            return None
        while start < end and low[start] in prepositions:
            start += 1
    if start < end and low[start] in prepositions:
        at = end
        while at > start and (row[at - 1].text[:1].isupper() or low[at - 1] == "."):
            at -= 1
        if at == end or at <= start + 1:
            return None
        start = at
    dated = next((at for at in range(start + 1, end - 1) if low[at] in closed("dating") and _dated(row, low, at + 1)), None)
    end = end if dated is None else dated
    if start >= end or low[end - 1] in prepositions or low[end - 1] in closed("determiners"):
        return None
    if low[start] in closed("nobody"):
        return None
    described = (start and low[start - 1] == '"') or low[start] in closed("determiners")
    return (start, end) if _names_somebody(row, low, start, end) or (described and end - start <= DESCRIBED) else None


def _is_past(row: Row, low: Low, at: int, start: int) -> bool:
    """Whether a word before a relative clause looks like the past of a verb ("it infuriated Mr. Hale, who said")."""
    return at > start and low[at].endswith("ed") and row[at].text.islower() and low[at] not in closed("participles")


def _is_verb(row: Row, low: Low, at: int, start: int) -> bool:
    """Whether the word is a finite verb of the clause, not of a relative clause within the noun phrase."""
    relative = at > start and any(word in closed("relative") for word in low[max(start, at - 3) : at])
    if relative:
        return False
    if low[at] in listed("finite") or low[at].endswith(("'d", "'ve", "'ll", "'re")):
        return True
    entry = verbs().get(low[at])
    if entry is None or at == start or entry[0].form not in ("past", "ed", "third"):
        return False
    return low[at] not in listed("noun_forms") or (entry[0].form != "third" and row[at - 1].text[:1].isupper())


def _dated(row: Row, low: Low, at: int) -> bool:
    """Whether a date stands here ("Monday", "July 20", "the time")."""
    if low[at : at + 2] == ("the", "time"):
        return True
    return (low[at].endswith("day") and row[at].text[:1].isupper()) or low[at] in listed("months") | listed("spans")


def _names_somebody(row: Row, low: Low, start: int, end: int) -> bool:
    nouns, pronouns = source_nouns(), listed("pronouns")
    if end - start > LONGEST:
        return False
    return any(low[at] in pronouns or low[at] in nouns or row[at].text[:1].isupper() for at in range(start, end))


def noun_phrase_after(row: Row, low: Low, start: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start` as token positions [first, last), up to an apposition or what is said next."""
    boundary, finite, prepositions = listed("boundary"), listed("finite"), listed("prepositions")
    abbreviations, channels = listed("abbreviations"), listed("channels")
    at = start
    while at < min(len(low), start + FAR):
        word = low[at]
        if word in boundary or word in finite or (word in closed("personal") | {"who"} and at > start):
            break
        if (word == "." and not (low[at - 1] in abbreviations or len(low[at - 1]) == 1)) or word in STOPS - {","}:
            break
        if word == "," and not _list_follows(row, low, start, at):
            break
        if word in closed("articles") and at > start and low[at - 1] not in prepositions | closed("joining"):
            break  # "according to police a man was seen"
        if at > start and word in prepositions and at + 1 < len(low) and _channel_or_day(low, at, channels):
            break
        if at > start and word.endswith("day") and row[at].text[:1].isupper():
            break
        at += 1
    while at > start and low[at - 1] in closed("joining") | closed("into"):
        at -= 1
    return (start, at) if at > start and _names_somebody(row, low, start, at) else None


def _list_follows(row: Row, low: Low, start: int, comma: int) -> bool:
    """Whether the comma stands between members of a list of names or nations that ends with "and"."""
    if not row[comma - 1].text[:1].isupper() or comma + 1 >= len(row) or not row[comma + 1].text[:1].isupper():
        return False
    for at in range(comma + 1, min(comma + 6, len(low))):
        if low[at] == "and":
            return True
        if not row[at].text[:1].isupper() and low[at] != ",":
            return False
    return False


def _channel_or_day(low: Low, at: int, channels: frozenset[str]) -> bool:
    """Whether the preposition leads to how or when it was said ("in a statement", "on Sunday")."""
    for word in low[at + 1 : at + 5]:
        if word in channels or word.endswith("day"):
            return True
        if word in closed("joining") | {"of", "familiar"}:
            return False
    return False
