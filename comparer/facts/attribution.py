"""Who says it: "three officials said", "said Ann Roe, a lawyer", "according to a report", "the US believes".

Quotes, sources and certainty share what is found here. There is no parser: the words that name the holder are the noun
phrase beside the cue, cut at the marks and words where a subject can start no earlier; where that is not safe, nothing is
found.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from comparer.facts.cues import CueKind, closed, listed, phrases, verbs
from comparer.facts.inflection import Inflected
from comparer.facts.noun_phrases import FAR, Low, Row, noun_phrase_after, noun_phrase_before
from comparer.relations.sourcing import source_nouns
from comparer.text import lowered, tokens

# A name behind `, said` runs no longer than this many tokens; what is longer is what was said.
INVERTED = 7


class Attribution(NamedTuple):
    """A cue and the words that name who stands behind it. Offsets are characters of the sentence; `lemma` is the base form
    of the verb or the phrase itself, `inverted` tells that the holder follows the cue."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    lemma: str
    kind: CueKind
    inverted: bool


@lru_cache(maxsize=16384)
def attributions(text: str) -> tuple[Attribution, ...]:
    """The attributions of a sentence, left to right."""
    low = lowered(text)
    table, fixed = verbs(), phrases()
    if table.keys().isdisjoint(low) and fixed.keys().isdisjoint(low):
        return ()
    row = tokens(text)
    found: list[Attribution] = []
    for index, word in enumerate(low):
        one = None
        if word == "quoted" and "saying" in low[index + 1 : index + 7]:
            one = _of_quoted(row, low, index)  # "Officials were quoted by the agency as saying"
        if one is None and word in fixed:
            one = _of_phrase(row, low, index)
        if one is None and word in table:
            one = _of_verb(row, low, index, *table[word])
        if one is not None:
            found.append(one)
    return tuple(found)


def _of_phrase(row: Row, low: Low, index: int) -> Attribution | None:
    for parts in phrases()[low[index]]:
        if low[index : index + len(parts)] == parts:
            span = noun_phrase_after(row, low, index + len(parts))
            if span is None or (parts[0] in listed("cited") and not any(word in source_nouns() for word in low[slice(*span)])):
                return None  # "citing the heat" cites nobody
            first, last = row[span[0]], row[span[1] - 1]
            cue_end = row[index + len(parts) - 1].end
            return Attribution(first.start, last.end, row[index].start, cue_end, " ".join(parts), "according", True)
    return None


def _of_quoted(row: Row, low: Low, index: int) -> Attribution | None:
    span = noun_phrase_before(row, low, index)
    if span is None:
        return None
    return Attribution(row[span[0]].start, row[span[1] - 1].end, row[index].start, row[index].end, "say", "say", False)


def _of_verb(row: Row, low: Low, index: int, verb: Inflected, kind: CueKind) -> Attribution | None:
    if verb.form == "ing" and not (index and (low[index - 1] == "," or _opens_clause(low, index))):
        return None
    if verb.form == "base" and index and (low[index - 1] in listed("no_statement") or low[index - 1].endswith("n't")):
        return None
    word = low[index]
    if index and row[index].text[:1].isupper() and not _is_headline(row):
        return None  # "Mark Felt"
    if kind == "belief" and verb.form == "ed" and low[index + 1 : index + 2] == ("to",):
        return None  # "a man believed to be her brother"
    if word in listed("noun_forms") and not _verb_like(row, low, index, verb):
        return None
    if verb.lemma in listed("works") and index and low[index - 1] in closed("relative"):
        return None  # "authors, who write novels"
    if verb.form == "ing" or (index and low[index - 1] in closed("conjunctions") and verb.form != "base"):
        return _of_later_verb(row, low, index, verb, kind)
    if kind in ("say", "belief") and _after_mark(row, low, index):
        span = noun_phrase_after(row, low, index + 1)
        inverted = True
    else:
        span = noun_phrase_before(row, low, index)
        inverted = False
    if span is None or _reduced(low, index, verb, span, inverted) or (verb.form == "base" and not inverted and not _plural(low, span)):
        return None
    return Attribution(row[span[0]].start, row[span[1] - 1].end, row[index].start, row[index].end, verb.lemma, kind, inverted)


def _is_headline(row: Row) -> bool:
    """Whether most longer words are capitalised."""
    long = [token.text for token in row if len(token.text) > 3]
    return 2 * sum(word[:1].isupper() for word in long) > len(long)


def _opens_clause(low: Low, index: int) -> bool:
    """"a post stating that …", but not "by implying that …"."""
    return low[index + 1 : index + 2] == ("that",) and low[index - 1] not in listed("prepositions")


def _of_later_verb(row: Row, low: Low, index: int, verb: Inflected, kind: CueKind) -> Attribution | None:
    """"…, saying the ban had failed", "… and said it had": the holder is who spoke before in the sentence, else the name it
    begins with."""
    first = _speaking_subject(row, low, index) or _opening_name(row, low, index)
    if first is None or kind == "belief":
        return None
    return Attribution(row[first[0]].start, row[first[1] - 1].end, row[index].start, row[index].end, verb.lemma, kind, False)


def _speaking_subject(row: Row, low: Low, index: int) -> tuple[int, int] | None:
    """The nearest subject of a verb of attribution before the word at `index`, as token positions."""
    table = verbs()
    for at in range(index - 1, max(0, index - FAR), -1):
        entry = table.get(low[at])
        if entry is not None and entry[0].form in ("third", "past", "ed", "base") and low[at] not in listed("noun_forms"):
            span = noun_phrase_before(row, low, at)
            if span is not None:
                return span
    return None


def _opening_name(row: Row, low: Low, index: int) -> tuple[int, int] | None:
    """The name a sentence begins with, behind a dateline ("WASHINGTON — President Trump made …, accusing …")."""
    start = next((at + 1 for at in range(min(8, index)) if low[at] == "—" or low[at : at + 2] == ("-", "-")), 0)
    if start < index and low[start] in closed("articles") - {"the"}:
        return None
    while start < index and low[start] in ("-", "the"):
        start += 1
    end = start
    while end < index and (row[end].text[:1].isupper() or (low[end] == "." and low[end - 1] in listed("abbreviations"))):
        end += 1
    if end == start or low[start] in listed("prepositions") | listed("boundary") | listed("between"):
        return None
    while end < index and low[end] in source_nouns():
        end += 1  # "Administration officials"
    return start, end


def _verb_like(row: Row, low: Low, index: int, verb: Inflected) -> bool:
    """Whether a word that is oftener a noun is a verb here: a pronoun, a name or a plural source before it, and words after it
    that a clause or an object begins with."""
    if index == 0 or index + 1 >= len(low) or row[index].text[:1].isupper():
        return False
    if (low[index + 1] == ":" and verb.form != "base") or (low[index + 1] in (".", ",") and '"' in low[:index]):
        return True  # `?" Ann Roe asked.`, `Ann Roe agreed: "`
    at = index - 1
    while at > 0 and (low[at] in closed("within_group") | closed("have") or low[at].endswith("ly")):
        at -= 1
    before = low[at]
    if before in closed("personal"):
        return True
    after = low[index + 1]
    if after not in listed("clause_openers"):
        return False
    if row[at].text[:1].isupper() and at > 0:
        return True
    if verb.form == "third" and at > 0 and low[at - 1] not in closed("determiners"):
        return False  # "student protests that …"
    return before in source_nouns()


def _after_mark(row: Row, low: Low, index: int) -> bool:
    """Whether the subject must follow: a closing mark stands right before the verb (`," said Ann Roe`), or a comma does and
    what follows is somebody's name up to the end of a clause (`, said Ann Roe.`)."""
    at = index - 1
    while at >= 0 and low[at].endswith("ly"):
        at -= 1
    if at < 0 or low[at] not in ('"', ",", "'", "—"):
        return False
    if low[at] == '"':
        return True
    span = noun_phrase_after(row, low, index + 1)
    if span is None or low[index + 1] in listed("prepositions") | listed("pronouns") | listed("possessives"):
        return False
    if span[1] - span[0] > INVERTED or any(word.endswith("ed") for word in low[slice(*span)]):
        return False  # "Ann Roe, in a book, said Hale's defeat helped her"
    following = low[span[1] : span[1] + 1]
    return not following or following[0] in (".", ",", "who", ";") or following[0] in listed("prepositions")


def _plural(low: Low, span: tuple[int, int]) -> bool:
    """Whether a subject can have a verb without -s ("officials say", not "made Vaughan believe")."""
    last = low[span[1] - 1]
    if low[span[1]] == ",":
        return True  # "Ann Roe, along with Paul Hale, argue"
    return last.endswith("s") or "and" in low[slice(*span)] or last in listed("plural_subjects")


def _reduced(low: Low, index: int, verb: Inflected, span: tuple[int, int], inverted: bool) -> bool:
    """"was told", "a letter written in May": the noun before a passive or a bare participle is not the one who says it."""
    if inverted or verb.form not in ("ed", "participle", "any"):
        return False
    at, perfect = index - 1, False
    while at >= span[1] and (low[at] in listed("between") or low[at].endswith("ly")):
        if low[at] in closed("be"):
            return True
        perfect |= low[at] in closed("have")
        at -= 1
    return (verb.form == "participle" and not perfect) or low[index + 1 : index + 2] == ("by",)
