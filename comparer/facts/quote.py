"""Quotations, their speakers and cues: "“It is over,” Ann Roe said.", "He called it a “power grab”".  (comparer/facts/quote.py)

Where quotations begin and end is decided in `quotation`, who says something in `attribution` and `speakers`, which marks hold
no statement in `set_apart`; here these come together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from comparer.facts.attribution import Attribution, attributions
from comparer.facts.kind import Kind
from comparer.facts.quotation import Piece, pieces
from comparer.facts.set_apart import SCARE_WORDS, is_set_apart
from comparer.facts.speakers import Speakers
from comparer.model import Article, Fact, Quote, Sentence
from comparer.relations.statements import relate_quotes
from comparer.text import fold

# A gap parts a quotation where so many words stand on both sides of it.
GAP_WORDS = 4
NAME_REACH = 200  # characters before a mark in which four words of a name and a verb stand; more is not searched for each mark


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield one fact for each piece of a quotation, its marks included, in text order; pieces of one share `statement`."""
    sentences = article.sentences
    found = [piece for piece in pieces(sentences) if not _is_stray(sentences[piece.position].text, piece)]
    if not found:
        return
    speakers = Speakers(sentences, ((piece.position, piece.start, piece.end) for piece in found), earlier)
    last: tuple[int, str] | None = None  # the sentence the last quotation ended in, and who spoke it
    for statement, group in groupby(found, key=lambda piece: piece.statement):
        run = list(group)
        speaker, cue = _speaker(sentences, run, speakers, last)
        scare = len(run) == 1 and is_set_apart(sentences[run[0].position].text, run[0], cue, speakers.outside(run[0].position))
        if not scare:
            last = (run[-1].position, speaker)
        for piece in run:
            sentence = sentences[piece.position]
            for start, end, words in _stretches(sentence.text, piece):
                value = Quote(words, statement, "" if scare else speaker, "" if scare else cue, scare)
                yield Fact(sentence.index, start, end, sentence.text[start:end], "quote", value)


def _stretches(text: str, piece: Piece) -> Iterator[tuple[int, int, str]]:
    """The stretches of a piece between its gaps ("“We must leave now...the port is closed”") as start, end and words: what
    stands on either side of a gap was said in another place. Points with a space beside them are a pause in what is said, and
    a gap beside a few words parts nothing."""
    start, inner = piece.start, piece.inner_start
    for gap in re.finditer(r"(?<=\w)(?:\.\.\.+|…)(?=\w)", text[piece.inner_start : piece.inner_end]):
        at, after = piece.inner_start + gap.start(), piece.inner_start + gap.end()
        if len(text[inner:at].split()) >= GAP_WORDS and len(text[after : piece.inner_end].split()) >= GAP_WORDS:
            yield start, at, text[inner:at]
            start = inner = after + len(text[after:]) - len(text[after:].lstrip())
    words = text[inner : piece.inner_end]
    if words.strip():
        yield start, piece.end, words


def _is_stray(text: str, piece: Piece) -> bool:
    """Whether a mark opens what nothing closes while the sentence ends in the account's own words (`"The bank was robbed,
    police said.`)."""
    if piece.closed or piece.start == 0 == piece.inner_start:
        return False
    said = attributions(text)
    return bool(said) and not said[-1].inverted and len(text) - said[-1].cue_end <= 2 and text[said[-1].start - 2 : said[-1].start] == ", "


def _speaker(sentences: Sequence[Sentence], run: list[Piece], speakers: Speakers, last: tuple[int, str] | None) -> tuple[str, str]:
    """Who says a quotation and the verb that tells so; both "" where it cannot be told."""
    first = run[0]
    text = sentences[first.position].text
    before = [one for one in speakers.outside(first.position) if one.cue_end <= first.start]
    for piece in reversed(run):
        after = _following(speakers.outside(piece.position), piece)
        if after is not None and not (before and after.kind == "according"):
            return speakers.name(piece.position, after), after.lemma
    if before:
        return speakers.name(first.position, before[-1]), before[-1].lemma
    tail = _tail(sentences[run[-1].position].text, run[-1])
    if tail is not None:
        return speakers.at(run[-1].position, *tail), ""
    if fold(text[: first.start]).rstrip().endswith(":"):
        return speakers.first_person(first.position, first.start), ""
    begin = max(0, first.start - NAME_REACH)
    direct = _name_and_mark().search(fold(text[begin : first.start]))
    if direct is not None and len(text[first.inner_start : first.inner_end].split()) > SCARE_WORDS:
        return speakers.at(first.position, begin + direct.start(1), begin + direct.end(1) - 1), ""
    loose = _following(speakers.outside(first.position), first, near=False)
    if loose is not None:
        return speakers.name(first.position, loose), loose.lemma
    if text[: first.start].strip() or not first.position:
        return "", ""
    return _carried(sentences, first, speakers, last)


@cache
def _name_and_verb() -> re.Pattern[str]:
    """A name and one word behind a mark up to the end of a clause (`,” McDowell laughed.`, `,” Roe weighed in,`)."""
    return re.compile(r"\s+((?:[A-Z][\w.'-]*\s){1,4}?)[a-z]+(?:ed|s)(?: in| out| back)?(?=[.,])")


@cache
def _name_and_mark() -> re.Pattern[str]:
    """A name and one word before a mark, whatever the verb (`Miller produced “`)."""
    return re.compile(r"((?:[A-Z][\w.'-]* ){1,4})[a-z]+ed $")


def _tail(text: str, piece: Piece) -> tuple[int, int] | None:
    """The name in what closes a sentence behind a quotation, whatever the verb (`,” McDowell laughed.`)."""
    match = _name_and_verb().match(fold(text), piece.end)
    return (match.start(1), match.end(1) - 1) if match else None


def _carried(sentences: Sequence[Sentence], first: Piece, speakers: Speakers, last: tuple[int, str] | None) -> tuple[str, str]:
    """The speaker of a quotation that fills its sentence: who was announced or has just spoken."""
    previous = first.position - 1
    announced = speakers.outside(previous)
    if fold(sentences[previous].text).rstrip().endswith(":") and announced:
        return speakers.name(previous, announced[-1]), announced[-1].lemma
    if last is not None and last[0] == previous:
        return last[1], ""
    said = [one for one in announced if one.kind in ("say", "tell")]
    return (speakers.name(previous, said[-1]), said[-1].lemma) if said else ("", "")


def _following(found: Sequence[Attribution], piece: Piece, near: bool = True) -> Attribution | None:
    """The attribution right behind the closing mark (`,” Ann Roe said`), or anywhere behind it unless `near`."""
    for one in found:
        start = min(one.start, one.cue_start)
        if start >= piece.end and one.kind != "label" and (not near or start - piece.end <= 3):
            return one
    return None


KIND = Kind("quote", extract, relate_quotes, "statement")
