"""An article with the user's decisions: lines put back into the body, fields given by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from comparer import sentences
from comparer.errors import InputError
from comparer.model import Article, Field, Sentence
from comparer.readers.cleaning.reasons import REASONS

BY_HAND = "given by the user"


def restored(article: Article, reasons: Iterable[str]) -> Article:
    """The article with the lines set aside for the given reasons back in its body, at their place. Raises InputError for a reason
    that is none of REASONS."""
    wanted = frozenset(reasons)
    if unknown := wanted - set(REASONS):
        raise InputError(f"There is no reason {', '.join(sorted(unknown))} to set a line aside; choose among {', '.join(REASONS)}.")
    back = [line for line in article.set_aside if line.reason in wanted]
    if not back:
        return article
    pieces = [(s.source_start, s.source_end, s.text, (s.paragraph, 0)) for s in article.sentences]
    for number, line in enumerate(back):
        for start, end in sentences.split(article.text[line.source_start : line.source_end]):
            begin, stop = line.source_start + start, line.source_start + end
            pieces.append((begin, stop, " ".join(article.text[begin:stop].split()), (-1, number)))
    made: list[Sentence] = []
    paragraph, previous = -1, None
    for start, end, text, owner in sorted(pieces):
        if owner != previous:
            paragraph, previous = paragraph + 1, owner
        made.append(Sentence(len(made), text, paragraph, start, end))
    return replace(
        article,
        sentences=tuple(made),
        set_aside=tuple(line for line in article.set_aside if line.reason not in wanted),
        captions=() if "caption" in wanted else article.captions,
    )


def with_fields(
    article: Article,
    *,
    published: date | datetime | None = None,
    outlet: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    dateline: str | None = None,
) -> Article:
    """The article with fields given by hand, which stand before all that was read; None leaves a field as it is."""
    named = (("title", title), ("outlet", outlet), ("byline", byline), ("dateline", dateline))
    given = [Field(name, value, BY_HAND) for name, value in named if value is not None]
    if published is not None:
        given.append(Field("published", published.isoformat(), BY_HAND))
    return replace(
        article,
        title=article.title if title is None else title,
        outlet=article.outlet if outlet is None else outlet,
        byline=article.byline if byline is None else byline,
        dateline=article.dateline if dateline is None else dateline,
        published=article.published if published is None else published,
        fields=(*given, *article.fields),
    )
