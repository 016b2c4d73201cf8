"""Figures of what is needed, aimed at or only supposed: "if opponents collect 40,000 signatures", "a target of $2 million".

A figure that has been reached contradicts none of these (typology, row "Subset, scope"), but two of them are compared with one another.
The words come from the lexicon `unreal`.
"""

from __future__ import annotations

import re
from functools import cache

from comparer import lexicon
from comparer.findings.accounts import Account, Accounts
from comparer.findings.pairing import counts_people
from comparer.model import Fact
from comparer.text import fold

_CLAUSE = re.compile(r"[,;:.!?()\[\]\"“”—]\s")  # a mark between two words; "40,000" has none
REACH = 60  # characters before a figure in which the word stands that makes it unreal: about ten words
BEHIND = 30  # the same behind it, what is counted included


def of_other_reality(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether only one of two figures tells of what is needed, aimed at or supposed."""
    return _is_unreal(left, accounts.left) != _is_unreal(right, accounts.right)


def _is_unreal(fact: Fact, account: Account) -> bool:
    text = account.article.sentences[fact.sentence].text
    before = _CLAUSE.split(fold(text[max(0, fact.start - REACH) : fact.start]).lower())[-1]
    before = _other_clause().split(before)[-1]
    if _cue("before").search(before) or _cue("right_before", end=" $").search(before):
        return True
    behind = _CLAUSE.split(fold(text[fact.end : fact.end + BEHIND]).lower())[0]
    return not counts_people(fact) and bool(_cue("behind").search(_other_clause().split(behind)[0]))  # "12 people needed treatment"


@cache
def _cue(key: str, end: str = "") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('unreal', key)})\b{end}")


@cache
def _other_clause() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternation(lexicon.entries('joining', 'clauses'))})\b")
