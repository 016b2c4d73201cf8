"""How somebody's words reached the public: "said in a statement", "wrote on Twitter", "said at a news conference"."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.text import tokens

# The channel stands within this many tokens of the verb, and its noun within this many of the preposition.
REACH, WITHIN = 12, 5


@cache
def _table() -> dict[str, str]:
    return lexicon.table("sources", "channels.table")


def channel(text: str, cue_end: int) -> tuple[int, int, str] | None:
    """The words that name the channel behind a verb of saying ("his own tweet"), as start, end and what it is; None for none."""
    row = [token for token in tokens(text) if token.start >= cue_end][:REACH]
    for at, token in enumerate(row):
        if token.text in (".", ":", ";", '"', "that"):
            return None
        if token.text.lower() not in lexicon.words("grammar", "into"):
            continue
        for last in range(at + 1, min(at + 1 + WITHIN, len(row))):
            word = row[last].text
            name = _table().get(word.lower())
            if name is not None and (word.lower() != "x" or word == "X"):
                following = row[last + 1].text.lower() if last + 1 < len(row) else ""
                return row[at + 1].start, row[last + (following in _table())].end, name
            if not word[0].isalnum() or word in lexicon.words("grammar", "joining") | lexicon.words("grammar", "relative"):
                break
    return None
