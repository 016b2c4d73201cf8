"""Whether two quotations are the same statement, and what was done to the words inside the marks.

    "the permits are being put on hold"  "the permits are put on hold"   altered, of a grammatical word only
    "We owe them support."               "[The nation] owe[s] them ..."  edited
    "a balanced approach"                "balanced approach"             equal but for the ends
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from comparer import lexicon
from comparer.entities.naming import sound
from comparer.model import Quote
from comparer.relations.entities import nearly_spelled
from comparer.spellings import american
from comparer.stems import stem
from comparer.text import fold
from comparer.wording import commonness, share_meaning, word

Change = Literal["equal", "shortened", "cut", "edited", "reworded", "altered", "other"]

# Two quotations are the same statement where the shorter one's words recur in the same order to this share. Chosen on the
# development pairs: real variants of one quotation lie above .75, different ones by the same speaker below .5.
SAME_SHARE = 0.66
# Content words in common that make two quotations the same whoever speaks; one by one same speaker will do where it is rare.
SAME_WORDS = 3
# Classes of words (see `commonness`) rare enough to tell a statement by one of them, and by one beside another content word.
RARE, UNCOMMON = 5, 4
# So many equal words are one statement even if all are common ones.
EQUAL_WORDS = 4
SHORTEST_SLIP = 2  # letters beside the gap of two surnames that may be one misspelt ("Grey", "Gray")
REPHRASED = 5  # words of a quotation that may be another one's in other words
_TOKEN = re.compile(r"\[[^\]]*\]|\.\.\.+|…|&|[^\W_]+(?:['.,-][^\W_]+)*")


class Wordings(NamedTuple):
    """How the words of two quotations stand to one another. `share` is the part of the shorter one found in the other in the
    same order, 0..1; `content` the number of content words among them; `swapped` the words that took each other's place,
    `left_only` and `right_only` those that the other side leaves out inside the quotation,
    `ends` what stands instead of each other where the quotations begin or end."""

    change: Change
    share: float
    content: int
    swapped: tuple[tuple[str, str], ...] = ()
    left_only: tuple[str, ...] = ()
    right_only: tuple[str, ...] = ()
    ends: tuple[tuple[str, str], ...] = ()


def compare_words(left: str, right: str) -> Wordings:
    """The words inside two pairs of marks, compared in order; marks, dashes, case and "&" for "and" do not count. Swapping the
    sides gives the same with the sides swapped."""
    if left <= right:
        return _compared(left, right)
    found = _compared(right, left)
    swapped, ends = (tuple((mine, other) for other, mine in pairs) for pairs in (found.swapped, found.ends))
    return found._replace(swapped=swapped, left_only=found.right_only, right_only=found.left_only, ends=ends)


@lru_cache(maxsize=2048)
def _compared(left: str, right: str) -> Wordings:
    mine, other = _units(left), _units(right)
    keys = tuple(key for key, _ in mine), tuple(key for key, _ in other)
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    operations = matcher.get_opcodes()
    blocks = [(i, i2) for tag, i, i2, _, _ in operations if tag == "equal"]
    matched = sum(i2 - i for i, i2 in blocks)
    shorter = min(len(keys[0]), len(keys[1]))
    content = sum(_is_content(keys[0][at]) for i, i2 in blocks for at in range(i, i2))
    share = matched / shorter if shorter else 0.0
    if not matched:
        return Wordings("other", 0.0, 0)
    first, last = (next(at for at, op in enumerate(ops) if op[0] == "equal") for ops in (operations, operations[::-1]))
    inner = operations[first : len(operations) - last]
    ends = operations[:first] + operations[len(operations) - last :]
    swapped, left_only, right_only, edited = [], [], [], False
    for tag, i, i2, j, j2 in inner:
        if tag == "equal":
            continue
        gone, come = mine[i:i2], other[j:j2]
        if all(key == "..." for key, _ in (*gone, *come)):
            continue  # a pause or a gap in which nothing is missing
        if any(key in ("[]", "...") for key, _ in (*gone, *come)):
            edited = edited or any(key == "[]" for key, _ in (*gone, *come))
            left_only += [written for _, written in gone]
            right_only += [written for _, written in come]
        elif tag == "replace":
            swapped.append((_joined(gone), _joined(come)))
        else:
            left_only += [written for _, written in gone]
            right_only += [written for _, written in come]
    replaced = tuple((_joined(mine[i:i2]), _joined(other[j:j2])) for tag, i, i2, j, j2 in ends if tag == "replace")
    change: Change = "equal"
    if swapped:
        change = "altered" if any(_changes_content(*pair) for pair in swapped) else "reworded"
    elif edited:
        change = "edited"
    elif left_only or right_only:
        change = "reworded" if not any(_is_content(key) for key in _keys(left_only + right_only)) else "cut"
    elif ends:
        change = "shortened"
    if replaced and share < 1 and change in ("equal", "shortened"):
        change = "reworded"
    return Wordings(change, share, content, tuple(swapped), tuple(left_only), tuple(right_only), replaced)


def same_statement(left: Quote, right: Quote) -> bool:
    """Whether two quotations are of one statement; words set apart are of none."""
    if left.scare or right.scare:
        return False
    found = compare_words(left.words, right.words)
    if not found.content:
        return False
    speakers = same_speaker(left.speaker, right.speaker)
    if speakers and _rare_words_kept(left.words, right.words):
        return True
    if found.share < SAME_SHARE:
        return False
    if found.content >= SAME_WORDS or (speakers and found.share < 1 and _rephrased(left.words, right.words)):
        return True
    if found.share < 1 or speakers is False:
        return False
    if found.change == "equal" and len(left.words.split()) >= EQUAL_WORDS:
        return True
    shorter = min(_written(left.words), _written(right.words), key=len)
    if not any(written.islower() and _is_content(written) for written in shorter):
        return False  # a bare name within a longer quotation
    rarity = max(commonness(stem(key)) for key in _keys(_written(left.words)))
    return bool(speakers) or (found.content > 1 and rarity >= UNCOMMON)


def _joined(units: tuple[tuple[str, str], ...]) -> str:
    return " ".join(written for _, written in units)


def _rare_words_kept(left: str, right: str) -> bool:
    """Whether a quotation of few words shares all its content words, rare ones, with the other ("no daylight" with "There won't
    be any daylight")."""
    mine, other = sorted(({stem(key) for key in _keys(_written(words)) if _is_content(key)} for words in (left, right)), key=len)
    return bool(mine) and len(mine) < SAME_WORDS and mine <= other and min(commonness(key) for key in mine) >= RARE


def _rephrased(left: str, right: str) -> bool:
    """Whether two quotations of a fair length, of one speaker and in the same order, share two content words or a rare one ("not on a
    preset course", "not on any pre-set path")."""
    units = _units(left), _units(right)
    common = {key for key, _ in units[0] if _is_content(key)} & {key for key, _ in units[1]}
    return min(map(len, units)) >= REPHRASED and (len(common) > 1 or any(commonness(stem(key)) >= RARE for key in common))


def same_speaker(left: str, right: str) -> bool | None:
    """Whether two speakers are one; None where one of them is unknown or only described ("the governor")."""
    if not left or not right:
        return None
    if " and " in left or " and " in right:
        pairs = [same_speaker(mine, other) for mine in left.split(" and ") for other in right.split(" and ")]
        return True if True in pairs else None if None in pairs else False
    mine, other = (fold(name).replace(".", " ").split() for name in (left, right))
    if not _is_name(mine) or not _is_name(other):
        return True if left.lower() == right.lower() else None
    generations = lexicon.words("quotes", "generations")
    mine, other = ([part.lower().removesuffix("'s") for part in parts] for parts in (mine, other))
    mine, other = ([part for part in parts if part not in generations] or parts for parts in (mine, other))
    return mine[-1] == other[-1] or set(mine) >= set(other) or set(other) >= set(mine) or _misspelt(mine, other)


def _misspelt(mine: list[str], other: list[str]) -> bool:
    """Whether two full names are one that an account has wrong: a letter or two in the surname, first names that sound alike."""
    full = len(mine) == len(other) > 1 and sound(mine[0]) == sound(other[0])
    return full and nearly_spelled(mine[-1], other[-1], SHORTEST_SLIP)


def _is_name(words: list[str]) -> bool:
    """Whether words are a person's name or title and name, no description ("the mayor", "The Times")."""
    particles = lexicon.words("quotes", "particles")
    return bool(words) and words[0] != "The" and all(part[:1].isupper() or part in particles for part in words)


def _units(words: str) -> tuple[tuple[str, str], ...]:
    """The words of a quotation as (key, as written); "[]" is the key of what an editor put in, "..." of a gap."""
    found = []
    for match in _TOKEN.finditer(fold(words)):
        written = match[0]
        if written[0] == "[":
            inside = written[1:-1]
            found.append(("[]" if inside.strip(". ") else "...", written))
        elif written[0] in ".…":
            found.append(("...", written))
        else:
            found.append((_plain().get(written.lower()) or american(written.lower().replace(",", "").replace("-", "")), written))
    if found and found[0][0] == "...":
        found = found[1:]
    if found and found[-1][0] == "...":
        found = found[:-1]
    return tuple(found)


@cache
def _plain() -> dict[str, str]:
    """One spelling for what is only written differently ("&", "percent", "U.S.")."""
    return lexicon.table("quotes", "same_word")


def _written(words: str) -> list[str]:
    return [written for _, written in _units(words)]


def _keys(written: list[str]) -> list[str]:
    return [_plain().get(one.lower(), one.lower()) for one in written]


def _is_content(key: str) -> bool:
    return key not in ("[]", "...") and word(key).kind not in ("stop", "pronoun")


def _changes_content(left: str, right: str) -> bool:
    """Whether a swap changes what is said: content words on both sides that share neither stem nor meaning."""
    mine, other = ({stem(key) for key in _keys(side.split()) if _is_content(key)} for side in (left, right))
    return bool(mine and other) and not share_meaning(mine, other)
