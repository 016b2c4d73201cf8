"""Words for people: the names of the two accounts, of relations, their details and importance, and a date as it is printed."""

from __future__ import annotations

from datetime import date, datetime

from comparer.model import Article

RELATIONS = {
    "conflict": ("≠", "conflict", "conflicts"),
    "differ": ("≈", "difference", "differences"),
    "agree": ("=", "agreement", "agreements"),
    "only_left": ("◧", "only in {left}", "only in {left}"),
    "only_right": ("◨", "only in {right}", "only in {right}"),
}


def outlets(left: Article, right: Article) -> tuple[str, str]:
    """What the two accounts are called wherever "left" or "right" would stand: "AP", "Reuters", "Left account"."""
    from comparer import lexicon  # here, so that the window has the words above without reading a lexicon

    short = lexicon.table("outlet_labels", "short")
    names = [short.get(article.outlet.lower(), article.outlet) for article in (left, right)]
    if names[0] and names[0] == names[1]:
        return f"{names[0]} (left)", f"{names[1]} (right)"
    return names[0] or "Left account", names[1] or "Right account"


def relation_word(relation: str, names: tuple[str, str], count: int = 1) -> str:
    """ "3 conflicts" without the number: the word for so many findings of a relation."""
    return RELATIONS[relation][1 if count == 1 else 2].format(left=names[0], right=names[1])


def detail_words(detail: str, names: tuple[str, str]) -> str:
    """The finer relation of a finding in words: "Reuters is more precise", "ranges overlap"; "" for one that says no more than the
    relation does. A detail without an entry in the lexicon is told by its own name."""
    from comparer import lexicon

    if detail in ("", *RELATIONS):
        return ""
    return lexicon.table("details", "words").get(detail, detail.replace("_", " ")).replace("{left}", names[0]).replace("{right}", names[1])


def importance(salience: str) -> str:
    """The salience of a finding in words: "high importance"."""
    return f"{salience} importance"


def day(value: date | datetime | None) -> str:
    """A date as it is printed: "18 Nov 2024, 02:08" or "17 Nov 2024"; "" for None."""
    if value is None:
        return ""
    text = f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    return f"{text}, {value:%H:%M}" if isinstance(value, datetime) else text


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
