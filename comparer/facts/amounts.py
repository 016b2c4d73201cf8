"""Which figures of a sentence are amounts: ages are told from bare numbers, dates, names, ranks and scores are left out."""

from __future__ import annotations

from collections.abc import Iterator

from comparer import lexicon
from comparer.facts import age_cue, bounds, counted_phrase, not_amounts, numbered_names
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, lower
from comparer.facts.subject import casualties_of

# "Articles 5, 6 and 7": larger numbers behind one that names are no names for that ("in 2018, 1,200")
_LARGEST_NAME = 1000


def amounts(row: list[Piece], figures: list[Figure]) -> Iterator[Figure]:
    """The figures that are amounts, left to right."""
    phrase_end = 0  # where the noun phrase of the last count ends
    named = -1  # where the last number ends that names something
    for figure in figures:
        if figure.unit or figure.kind == "money" or figure.number.form in ("vague", "share"):
            yield figure
            continue
        begin = bounds.before(row, figure.first)[1]
        if figure.number.form == "part":
            figure.kind = "percent"
        elif age_cue.is_bare_age(row, figure, begin):
            figure.kind, figure.unit = "age", "year"
        elif figure.first < phrase_end and figure.number.form == "digits":
            continue  # "two new 737 Max jets"
        else:
            one = figure.low == 1 and lower(row, figure.last) != "of"
            noun = counted_phrase.counted(row, figure.last, one=one)
            if not _counts(row, figure, begin, noun is not None, named):
                if figure.number.form == "digits" and figure.low < _LARGEST_NAME:
                    named = figure.last
                continue
            phrase_end = noun[1] if noun is not None else phrase_end
        yield figure


def _counts(row: list[Piece], figure: Figure, begin: int, has_noun: bool, named: int) -> bool:
    """Whether a bare number counts something; `begin` is where its bounds begin."""
    if not has_noun and not_amounts.is_some_of(row, figure):
        return False
    if not has_noun and casualties_of(row, begin, figure.last):
        return True  # "kills 2"
    if not has_noun and (not_amounts.is_pronoun(row, figure) or _is_listed_with(row, figure, named)):
        return False
    if not_amounts.is_no_amount(row, figure, has_noun):
        return False
    return begin < figure.first or figure.ranged or not numbered_names.is_name(row, figure.number, has_noun)


def _is_listed_with(row: list[Piece], figure: Figure, named: int) -> bool:
    """Whether the number goes on with a list of names whose last number ends at `named`: "Articles 5, 6 and 7"."""
    if figure.number.form != "digits" or not 0 <= named < figure.first <= named + 2:
        return False
    return lexicon.words("figures", "list_links").issuperset(piece.lower for piece in row[named : figure.first])
