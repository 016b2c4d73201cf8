"""From draft to article: which lines are body, what the others are, what the fields say, and the sentences.

    blocks ─lines─▶ crawl stamps, trailers cut off ─marks─▶ own reasons ─layout─▶ story ─repeats─▶ fields, dateline ─sentences─▶ Article
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comparer import sentences
from comparer.errors import InputError
from comparer.model import Article, Caption, Field, Sentence, SetAside, SourceFile
from comparer.readers.cleaning import captions, fields, headline, layout, marks, repeats, stamps, witnesses
from comparer.readers.cleaning.cautions import cautions
from comparer.readers.cleaning.lines import Line, lines_of, part, squash
from comparer.readers.format import Draft

_LIVE = 3  # times of day alone on a line from which a page is a live report
_ABOVE = 40  # lines above the story that are looked at closely
_LONGEST, _MOST = 2_000_000, 40_000  # characters, blocks: hundred times a long article; more would take minutes
# in a format that marks its body
_CERTAIN = frozenset({"rule", "timestamp", "byline", "credit", "trailer", "correction", "editor_note", "footer"})


def finish(draft: Draft, source: SourceFile) -> Article:
    """The article of a draft. Whatever is not body stands in `set_aside` with reason and place, captions also in `captions`.

    Raises InputError where no sentence is left, or the text is far too long for one article.
    """
    if len(draft.text) > _LONGEST or len(draft.blocks) > _MOST:
        raise InputError(f"{source.path}: the text is far too long for one article; save the article alone and open that.")
    lines, candidates = _cut(draft, lines_of(draft))
    reasons = [marks.own_reason(line) for line in lines]
    if draft.marked_up:
        reasons = [reason if line.hint or reason in _CERTAIN else "" for line, reason in zip(lines, reasons, strict=True)]
        _sign_off(lines, reasons)
        begin, end = 0, len(lines)
    else:
        _reconsider(lines, reasons)
        layout.boxes(lines, reasons)
        begin, end = layout.story(lines, reasons)
        end = layout.short_end(lines, reasons, end)
        _captions(lines, reasons, begin, end)
        if begin < end:
            begin = layout.lead(lines, reasons, begin, end)
    titles = headline.candidates(lines, reasons, begin, end)
    _place(lines, reasons, begin, end, draft)
    best = max(titles, key=lambda candidate: candidate[0].confidence, default=None)
    said = witnesses.of_lines(lines, reasons, best[1] if best else None, begin, end)
    _something(lines, reasons)
    settled = fields.settle((*draft.candidates, *candidates, *(title for title, _ in titles), *said))
    _headline(lines, reasons, settled)
    return _article(draft, source, lines, reasons, settled)


def _cut(draft: Draft, lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Field, ...]]:
    """The lines with crawl stamps and trailing credits as lines of their own, and the fields that a crawl stamp gives."""
    made: list[Line] = []
    found: list[Field] = []
    last = max((index for index, line in enumerate(lines) if line.prose), default=-1)
    for index, line in enumerate(lines):
        text = draft.text[line.start : line.end]
        stamp = stamps.crawl(text) if not made else None
        if stamp:
            found.append(Field("published", stamp["day"], "crawl stamp", 0.4))
        places = [stamp.end()] if stamp else []
        trailer = _trailer().search(text) or (marks.signed(text) if index == last else None)  # elsewhere it may credit a picture
        if trailer and line.words > 8:
            places.append(trailer.start())
        if not places:
            made.append(line)
            continue
        begin = 0
        for place in (*places, len(text)):
            piece = part(draft.text, line.start + begin, line.start + place, line.number, line.hint)
            if piece is not None:
                made.append(piece)
            begin = place
    return tuple(made), tuple(found)


def _reconsider(lines: Sequence[Line], reasons: list[str]) -> None:
    """Take back what lines say of themselves where the others tell otherwise: a note on the author that stands inside the story
    (an editor may be its subject), a time of day that is the only one (no live report)."""
    for index, reason in enumerate(reasons):
        if reason == "byline" and marks.author_note(lines[index]):
            following = [place for place in range(index + 1, min(index + 4, len(lines))) if not reasons[place] and lines[place].prose]
            if len(following) > 1:
                reasons[index] = ""
    if reasons.count("live_stamp") < _LIVE:
        reasons[:] = ["timestamp" if reason == "live_stamp" else reason for reason in reasons]


def _captions(lines: Sequence[Line], reasons: list[str], begin: int, end: int) -> None:
    paragraphs = 0
    for index in range(max(0, begin - _ABOVE), end):
        if reasons[index]:
            continue
        announced = index > 0 and reasons[index - 1] == "caption" and captions.only_label(lines[index - 1])
        following = index + 1
        if announced or captions.evident(lines, reasons, index, above=paragraphs < 2):
            reasons[index] = "caption"
        elif following < end and reasons[following] == "caption" and squash(lines[following].plain).startswith(squash(lines[index].plain)):
            reasons[index] = "repeat"
        elif index >= begin:
            paragraphs += lines[index].prose


def _sign_off(lines: Sequence[Line], reasons: list[str]) -> None:
    """Mark the last lines of a wire story that sign it off ("==Kyodo", "(SDA/sj)", "hh/ph/ts", "ends")."""
    for index in range(len(lines) - 1, max(len(lines) - 6, 0), -1):
        if reasons[index] in ("header", "trailer", "rule", "credit"):
            continue
        if not marks.sign_off(lines[index]):
            break
        reasons[index] = "trailer"


def _place(lines: Sequence[Line], reasons: list[str], begin: int, end: int, draft: Draft) -> None:
    """Give every line that is no body its reason, in place."""
    inside = [index for index in range(begin, end) if not reasons[index]]
    for index in repeats.repeated(lines, inside):
        reasons[index] = "repeat"
    kept = {squash(lines[index].plain) for index in inside}
    listed = layout.items(lines, reasons)
    for index, line in enumerate(lines):
        if reasons[index] or draft.marked_up:
            continue
        if begin <= index < end:
            reasons[index] = layout.inner_reason(lines, reasons, listed, index, begin, end)
        elif squash(line.plain) in kept:
            reasons[index] = "repeat"
        elif index < begin:
            reasons[index] = "standfirst" if line.words >= 8 and begin - index <= 12 else "furniture"
        else:
            reasons[index] = "related" if line.words >= 4 and not line.stop else "footer" if line.prose else "furniture"


def _something(lines: Sequence[Line], reasons: list[str]) -> None:
    """Where nothing is left as body, put back what was set aside for its place only: better a line too many than no story."""
    if all(reasons):
        for index, reason in enumerate(reasons):
            if reason in ("related", "crosshead", "standfirst", "furniture") and lines[index].stop and lines[index].words > 3:
                reasons[index] = ""


def _headline(lines: Sequence[Line], reasons: list[str], settled: fields.Settled) -> None:
    """Name the headline's line, wherever else it stands, and the line below it."""
    if not settled.title:
        return
    key = squash(settled.title)
    for index, line in enumerate(lines):
        if (reasons[index] or not line.stop) and squash(line.plain) == key:
            reasons[index] = "title"
            following = index + 1
            if following < len(lines) and reasons[following] in ("related", "furniture", "crosshead") and lines[following].words >= 8:
                reasons[following] = "standfirst"


def _article(draft: Draft, source: SourceFile, lines: Sequence[Line], reasons: Sequence[str], settled: fields.Settled) -> Article:
    made: list[Sentence] = []
    pictures: dict[str, Caption] = {}
    aside: list[SetAside] = []
    candidates = list(settled.fields)
    paragraph, dated = 0, False
    for line, reason in zip(lines, reasons, strict=True):
        start = line.start
        if reason:
            aside.append(SetAside(_plain(draft.text, line.start, line.end), reason, line.number, line.start, line.end))
            if reason == "caption":
                pictures.setdefault(squash(line.plain), Caption(_plain(draft.text, line.start, line.end), line.start, line.end))
            continue
        if paragraph < 3 and not dated and (found := marks.dateline_of(line, draft.text)):
            dated = True
            place = line.start + len(draft.text[line.start : line.start + found.end].rstrip())
            aside.append(SetAside(_plain(draft.text, line.start, place), "dateline", line.number, line.start, place))
            candidates += witnesses.of_dateline(found)
            start = line.start + found.end
        for begin, end in sentences.split(draft.text[start : line.end]):
            made.append(Sentence(len(made), _plain(draft.text, start + begin, start + end), paragraph, start + begin, start + end))
        paragraph += 1
    if not made:
        raise InputError(f"{source.path}: no sentence of an article was found; save the article itself as text or HTML and open that.")
    settled = fields.settle(candidates)
    standfirst = settled.standfirst or next((item.text for item in aside if item.reason == "standfirst" and " " in item.text), "")
    warnings = (*draft.warnings, *cautions(settled, aside, sum(sentence.text.count(" ") + 1 for sentence in made)))
    return Article(
        tuple(made), title=settled.title, outlet=settled.outlet, byline=settled.byline, dateline=settled.dateline,
        published=settled.published, updated=settled.updated, standfirst=standfirst, captions=tuple(pictures.values()),
        set_aside=tuple(aside), fields=settled.fields, warnings=warnings, text=draft.text, source=source,
    )  # fmt: skip


def _plain(text: str, start: int, end: int) -> str:
    """A stretch of the text with its line breaks and runs of spaces made single spaces; other characters stay as written."""
    return re.sub(r"[ \t\n]+", " ", text[start:end]).strip()


@cache
def _trailer() -> re.Pattern[str]:
    """The contributors in brackets at the end of the last paragraph."""
    nested = r"[^()]{3,400}(?:\([^()]{0,80}\)[^()]{0,200})*"
    return re.compile(rf"\s\((?:(?:Additional )?[Rr]eporting|Writing|Compiled|Editing) (?:by|in) {nested}\)\s*$")
