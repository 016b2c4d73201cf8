"""How sure the account is, and of what polarity: "may visit", "is expected to sign", "allegedly shot", "did not attend",
"was reluctant", "it is not clear whether".  (comparer/facts/certainty.py)

A fact is a cue with the word it bears on. A grave deed said of somebody without any cue ("shot three people") is a fact, too:
the other account may only allege it. Grades and polarity are FactBank's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from comparer import lexicon
from comparer.facts.cues import closed, listed
from comparer.facts.inflection import Inflected
from comparer.facts.kind import Kind
from comparer.facts.legal import accusations, deeds
from comparer.facts.noun_phrases import Low, Row, is_adverb
from comparer.facts.speakers import Speakers
from comparer.facts.verb_groups import verb_group
from comparer.model import Article, Certainty, Fact, Grade, Polarity, Quote, Sentence
from comparer.relations.statements import relate_certainty
from comparer.stems import stem
from comparer.text import lowered, tokens
from comparer.wording import word

# What a cue bears on stands within this many tokens of it.
REACH = 6


class Cue(NamedTuple):
    """A word that grades, and what it does: aux, to, adverb, not, deny, stance."""

    grade: Grade
    polarity: Polarity
    role: str


class Graded(NamedTuple):
    """A stretch of tokens [first, last) with its grade; `head` is the position of the word it bears on, `second` that of
    another verb joined to it by "and"; -1 for none."""

    first: int
    last: int
    head: int
    grade: Grade
    polarity: Polarity
    cue: str
    legal: str = ""
    second: int = -1


@cache
def _cues() -> dict[str, tuple[Cue, ...]]:
    """All one-word cues; a word can have two roles ("likely to", "likely")."""
    found: dict[str, tuple[Cue, ...]] = {}
    lists = (("auxiliaries", "aux"), ("to", "to"), ("adverbs", "adverb"), ("negation", "not"), ("deny", "deny"), ("stance", "stance"))
    for key, role in lists:
        for form, meaning in lexicon.table("modality", f"{key}.grades").items():
            grade, sign = meaning.split()
            cue = Cue(cast("Grade", grade), "positive" if sign == "+" else "negative", role)
            found[form] = (*found.get(form, ()), cue)
    return found


@cache
def _unknown() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(phrase.split()) for phrase in lexicon.entries("modality", "unknown.phrases")), key=len, reverse=True))


@cache
def _openers() -> frozenset[str]:
    """The words that can begin a graded stretch; accusations and contracted negations come on top."""
    return frozenset((*_cues(), *deeds(), *(phrase[0] for phrase in _unknown())))


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the graded words of each sentence, left to right, outside quotation marks; the span runs from the cue to the word
    it bears on."""
    position = {sentence.index: place for place, sentence in enumerate(article.sentences)}
    quoted = [(position[fact.sentence], fact.start, fact.end) for fact in earlier if isinstance(fact.value, Quote)]
    speakers = Speakers(article.sentences, quoted, earlier)
    asked = lexicon.words("attribution", "response.asked")
    for place, sentence in enumerate(article.sentences):
        row = tokens(sentence.text)
        low = lowered(sentence.text)
        for graded in _graded(row, low):
            if graded.head >= 0 and low[graded.head] in asked:
                continue  # "declined to comment" is told with the sources
            if not speakers.is_quoted(place, row[graded.first].start):
                yield _fact(place, sentence, row, low, graded, speakers)


def _fact(place: int, sentence: Sentence, row: Row, low: Low, graded: Graded, speakers: Speakers) -> Fact:
    start, end = row[graded.first].start, row[graded.last - 1].end
    head = " ".join(stem(low[at].removesuffix("'s")) for at in (graded.head, graded.second) if at >= 0)
    value = Certainty(graded.grade, graded.polarity, head, graded.cue, _holder(place, start, speakers), graded.legal)
    return Fact(sentence.index, start, end, sentence.text[start:end], "certainty", value)


def _holder(place: int, start: int, speakers: Speakers) -> str:
    """Who commits to it: whose words the clause reports; "" for the account itself."""
    said = [one for one in speakers.outside(place) if one.kind != "label"]
    before = [one for one in said if one.cue_start <= start and not one.inverted]
    behind = [one for one in said if min(one.start, one.cue_start) >= start]
    one = before[-1] if before else behind[-1] if behind else None
    return speakers.name(place, one) if one is not None else ""


def _graded(row: Row, low: Low) -> list[Graded]:
    """The graded stretches of a sentence in order; no word is graded twice."""
    found: list[Graded] = []
    taken = 0
    legal = {first: (last, head, grade, stage) for first, last, head, grade, stage in accusations(row, low)}
    table, grave = _cues(), deeds()
    triggers = lexicon.words("modality", "unknown.triggers")
    unknown = not triggers.isdisjoint(low)
    openers = _openers()
    for index, form in enumerate(low):
        if index < taken or not (form in openers or index in legal or form.endswith("n't")):
            continue
        one: Graded | None = None
        if index in legal:
            last, head, grade, stage = legal[index]
            polarity: Polarity = "negative" if stage == "acquitted" else "positive"
            one = Graded(index, last, head, grade, polarity, low[index], stage)
        elif unknown and (phrase := _phrase(low, index)):
            one = Graded(index, index + phrase, -1, "uncommitted", "positive", " ".join(low[index : index + phrase]))
        elif form in table:
            one = _of_cue(row, low, index, table[form])
        elif form.endswith("n't"):
            one = _contracted(row, low, index)
        elif form in grave:
            one = _plain_deed(row, low, index, grave[form])
        if one is None:
            continue
        if not one.cue and found and found[-1].last == index - 1 and low[index - 1] == "and" and found[-1].cue:
            one = found.pop()._replace(last=index + 1, second=index)  # "allegedly shot and killed"
        found.append(one)
        taken = one.last
    return found


def _phrase(low: Low, index: int) -> int:
    return next((len(phrase) for phrase in _unknown() if low[index : index + len(phrase)] == phrase), 0)


def _of_cue(row: Row, low: Low, index: int, cues: tuple[Cue, ...]) -> Graded | None:
    for cue in cues:
        if cue.role == "to" and low[index + 1 : index + 2] == ("to",):
            if low[index] in lexicon.words("modality", "to.after_be") and not _behind_copula(row, low, index):
                return None
            return _bearing_on(row, low, index, index + 2, cue)
        if cue.role == "aux" and not _is_month(row, index):
            return _bearing_on(row, low, index, index + 1, cue)
        if cue.role in ("adverb", "not"):
            return _bearing_on(row, low, index, index + 1, cue)
        if cue.role == "deny":
            return _bearing_on(row, low, index, index + 1, cue)
        if cue.role == "stance" and _behind_copula(row, low, index):
            return Graded(index, index + 1, -1, cue.grade, cue.polarity, low[index])
    return None


def _is_month(row: Row, index: int) -> bool:
    """"May" with a capital inside a sentence is the month or a name."""
    return row[index].text == "May" and (index > 0 or (row[1:2] != () and row[1].text[:1].isdigit()))


def _contracted(row: Row, low: Low, index: int) -> Graded | None:
    """"won't attend", "couldn't confirm", "didn't": an auxiliary with its negation."""
    base = {"won't": "will", "can't": "can"}.get(low[index], low[index][:-3])
    cue = next((cue for cue in _cues().get(base, ()) if cue.role == "aux"), Cue("certain", "negative", "not"))
    return _bearing_on(row, low, index, index + 1, Cue(cue.grade, "negative", cue.role))


def _behind_copula(row: Row, low: Low, index: int) -> bool:
    at = index - 1
    while at > 0 and (is_adverb(row[at].text) or low[at] in closed("within_group") | closed("not")):
        at -= 1
    return at >= 0 and low[at] in lexicon.words("modality", "stance.copulas")


def _bearing_on(row: Row, low: Low, first: int, after: int, cue: Cue) -> Graded | None:
    """The cue with the next word that can be what it bears on; negation between turns the polarity."""
    polarity = cue.polarity
    if cue.role != "not" and first and low[first - 1] in closed("not"):
        polarity = "negative" if polarity == "positive" else "positive"
        first -= 1
    between = lexicon.words("modality", "between.words")
    for at in range(after, min(after + REACH, len(low))):
        written, form = row[at].text, low[at]
        inner = next((one for one in _cues().get(form, ()) if one.role == "to" and low[at + 1 : at + 2] == ("to",)), None)
        if inner is not None and cue.role == "not":  # "is not expected to visit"
            graded = _bearing_on(row, low, at, at + 2, inner)
            if graded is None or graded.first < at:
                return graded
            return graded._replace(first=first, polarity="negative" if graded.polarity == "positive" else "positive")
        if form in closed("not") and at == after:
            polarity = "negative" if polarity == "positive" else "positive"
        elif form in closed("not_scope") and cue.role == "not":
            return None
        elif form in between or is_adverb(written):
            continue
        elif not form[0].isalpha() or written[:1].isupper() or (word(form).kind != "word" and form not in _light()):
            return None
        else:
            noun = _governed(row, low, at) if form in lexicon.words("modality", "light.support") else -1
            return Graded(first, max(noun, at) + 1, at, cue.grade, polarity, low[first], second=noun)
    return None


def _governed(row: Row, low: Low, verb: int) -> int:
    """The noun that tells what a verb like "make" or "face" is about: the last content word of the run behind it ("face a swift
    and forceful legal challenge"); -1 where none follows."""
    found = -1
    for at in range(verb + 1, min(verb + 1 + REACH, len(low))):
        if row[at].text[:1].isupper() or not low[at][0].isalpha():
            break
        if word(low[at]).kind == "word":
            found = at
        elif low[at] not in closed("articles") | closed("determiners") and not (low[at] == "and" and found == at - 1):
            break
    return found


@cache
def _light() -> frozenset[str]:
    return lexicon.words("modality", "light.verbs")


def _plain_deed(row: Row, low: Low, index: int, verb: Inflected) -> Graded | None:
    """A grave deed told as a fact: active, done, and of somebody."""
    group = verb_group(row, low, index, verb)
    if group is None or group.passive or group.stage != "done" or group.modal or verb.form not in ("ed", "past", "third", "any"):
        return None
    following = (*low[index + 1 : index + 3], "", "")
    if not following[0][:1].isalnum() or (following[0] in listed("prepositions") and following[1] != "death"):
        return None  # "Woman Killed in Crash"
    if not _suspects().isdisjoint(low[max(0, group.start - 3) : group.start]):
        return Graded(group.start, index + 1, index, "possible", "positive", "suspect", "suspected")  # "The suspect shot three"
    return Graded(group.start, index + 1, index, "certain", "positive", "")


@cache
def _suspects() -> frozenset[str]:
    return lexicon.words("legal", "others.suspects")


KIND = Kind("certainty", extract, relate_certainty, "statement")
