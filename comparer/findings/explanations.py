"""The one plain sentence that explains a finding: both accounts by name, both values as written, why the relation follows."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import count

from comparer.model import Fact, Quantity, Span
from comparer.packaged import packaged

_INNER = str.maketrans({"“": "‘", "”": "’"})
_MARK, _OPENING, _CLOSING = re.compile(r"[“”\"]"), frozenset("“\""), frozenset("”\"")
BARE = 24  # characters; so short a stretch ("58") is told with the words around it
CONTEXT = 70  # characters told either side of it
LONGEST = 160  # characters quoted in an explanation; a longer stretch is cut between words


def explain_pair(left: Span, right: Span, names: tuple[str, str], reason: str) -> str:
    """ "AP: “as many as 12,000” (North Korean troops); Reuters: “more than 10,000”. Both can hold, between …." """
    reason = reason[:1].upper() + reason[1:]  # before the names are filled in: "news.example.org" is written so
    reason = reason.replace("{left}", names[0]).replace("{right}", names[1])
    parts = {
        "left": names[0],
        "right": names[1],
        "left_words": _quoted(left),
        "right_words": _quoted(right),
        "reason": reason,
    }
    return _filled("pair", parts)


def explain_one_sided(words: str, sentence: str, relation: str, names: tuple[str, str]) -> str:
    """ "Found only in Reuters: “up to 306km”, in “… rockets, which have a range of up to 306km, according to the sources”." """
    told = f"“{_cut(words.rstrip().rstrip('.,;:'))}”"
    if len(words) <= BARE and len(sentence) > len(words) + BARE:
        told += f", in “{_around(words, sentence)}”"
    return _filled(relation, {"left": names[0], "right": names[1], "words": told})


def _quoted(fact: Span) -> str:
    subject = fact.value.subject if isinstance(fact, Fact) and isinstance(fact.value, Quantity) else ""
    about = f" ({subject})" if subject and subject.lower() not in fact.text.lower() else ""
    return f"“{_cut(fact.text)}”{about}"


def _cut(words: str) -> str:
    """The words on one line without the marks around them, inner quotation marks single, cut between words where they are long."""
    words = " ".join(words.split()).rstrip(",;: ")
    marks = _MARK.findall(words)
    if words[:1] in _OPENING and (len(marks) == 1 or (len(marks) == 2 and words[-1] in _CLOSING)):
        words = words[1:]
    if words[-1:] in _CLOSING and len(marks) <= 2 and not _MARK.search(words[:-1]):
        words = words[:-1].rstrip(",;: ")
    words = _single(words)
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


def _single(words: str) -> str:
    """The words with single quotation marks for double ones, straight ones opening and closing by turns."""
    words = words.translate(_INNER)
    if '"' not in words:
        return words
    turns = count()
    return "".join("‘’"[next(turns) % 2] if letter == '"' else letter for letter in words)


def _around(words: str, sentence: str) -> str:
    """So much of the sentence around the words that one knows what they are about."""
    place = sentence.find(words)
    low, high = max(0, place - CONTEXT), min(len(sentence), place + len(words) + CONTEXT)
    piece = sentence[low:high]
    piece = piece if low == 0 else "… " + piece.partition(" ")[2]
    return _cut(piece.rstrip(".")) if high == len(sentence) else _cut(piece.rpartition(" ")[0]) + " …"


def _filled(key: str, parts: dict[str, str]) -> str:
    """A template with its parts, each put in once, so that braces in an article stay what they are."""
    text, filled = _templates()[key], []
    while text:
        before, opened, rest = text.partition("{")
        filled.append(before)
        if not opened:
            break
        name, _, text = rest.partition("}")
        filled.append(parts[name])
    return "".join(filled)


@cache
def _templates() -> dict[str, str]:
    return {key: str(value) for key, value in tomllib.loads(packaged("templates/explanations.toml")).items()}
