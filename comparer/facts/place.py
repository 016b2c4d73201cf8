"""Places with what holds them: "eastern Russia", "the Kursk region", "Ashland, Va.", "Qeshm Island".

"Moscow" and "the Kremlin" stand for Russia where they act ("Moscow said"); the value says so. Peoples and adjectives ("Russian") and
distances from a place are left to other kinds.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparer import entities, gazetteer
from comparer.facts.kind import Kind
from comparer.mentions import Mention, lists
from comparer.model import Article, Fact, Place
from comparer.relations.entities import relate_places
from comparer.words import Line


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the places of an article in text order; a town and the state written after it are one place."""
    reading = entities.read(article)
    for sentence, line, found in zip(article.sentences, reading.lines, reading.mentions, strict=True):
        places = [mention for mention in found if mention.type == "place"]
        index = 0
        while index < len(places):
            mention = places[index]
            holder = places[index + 1] if index + 1 < len(places) and _holds(line, mention, places[index + 1]) else None
            start, end, value = _place(line, mention, holder)
            yield Fact(sentence.index, start, end, sentence.text[start:end], "place", value)
            index += 1 if holder is None else 2


def _holds(line: Line, mention: Mention, after: Mention) -> bool:
    """Whether the next place is what holds this one: "Ashland, Va.", "Kharkiv, Ukraine"."""
    if after.first != mention.last + 1 or line.words[mention.last].text != "," or line.words[after.last - 1].possessive:
        return False
    entry, outer = gazetteer.find(" ".join(mention.name)), gazetteer.find(" ".join(after.name))
    if outer is None:
        return False
    if entry is None:
        return outer.kind in ("country", "state", "region")
    if entry.kind in ("city", "region"):
        ends = after.last >= len(line.words) or line.words[after.last].text in (",", ".", ")", "—", "-")
        return outer.name in gazetteer.chain(entry.name) or (outer.kind in ("state", "country") and ends and entry.name != outer.name)
    return False


def _place(line: Line, mention: Mention, holder: Mention | None) -> tuple[int, int, Place]:
    words, phrase = line.words, " ".join(mention.name)
    start, end, first, last = mention.start, mention.end, mention.first, mention.last
    part = ""
    texts = phrase.split()
    if (
        len(texts) > 1
        and gazetteer.part_of(texts[0])
        and gazetteer.find(phrase) is None
        and gazetteer.find(" ".join(texts[1:])) is not None
    ):
        part, phrase = gazetteer.part_of(texts[0]), " ".join(texts[1:])
    elif first and words[first - 1].end + 1 >= start and gazetteer.part_of(words[first - 1].text) and not _of_a_thing(line, last):
        part, start = gazetteer.part_of(words[first - 1].text), words[first - 1].start
    kinds = lists().kinds
    if part and phrase == "Washington":
        phrase = "Washington state"
    known = gazetteer.find(phrase)
    large = known is not None and known.kind in ("world", "country")
    if last < len(words) and words[last].start == end + 1 and not holder and not large:
        if words[last].text in kinds:
            end, phrase = words[last].end, _with_kind(phrase, words[last].text)
        elif last + 1 < len(words) and words[last].text in gazetteer.between() and words[last + 1].text in kinds:
            end, phrase = words[last + 1].end, _with_kind(phrase, words[last + 1].text)
    entry = gazetteer.find(phrase)
    name = entry.name if entry is not None else phrase
    within = gazetteer.chain(name) if entry is not None else ()
    if holder is not None:
        outer = gazetteer.find(" ".join(holder.name))
        assert outer is not None
        if outer.name not in within:
            within = (outer.name, *gazetteer.chain(outer.name))
        end = holder.end
    country = within[-1] if within and gazetteer.country(within[-1]) == within[-1] else gazetteer.country(name) if entry is not None else ""
    return start, end, Place(name, within, part, country, not part and _acts(line, mention))


def _with_kind(phrase: str, kind: str) -> str:
    """The name with its kind where the gazetteer or another place of the name needs it: "Kursk region", but "Somerset county" as it is."""
    entry = gazetteer.find(f"{phrase} {kind}")
    return entry.name if entry is not None else phrase


def _of_a_thing(line: Line, last: int) -> bool:
    """Whether the compass word belongs to a thing after the place ("the southern U.S. border")."""
    return last < len(line.words) and line.words[last].text in gazetteer.edges()


def _acts(line: Line, mention: Mention) -> bool:
    """Whether a place stands for its government: a country, capital or seat of power before a verb of saying or deciding; a capital also
    in the possessive ("Moscow's offer") and where somebody deals with it ("gave Kyiv billions", "help for Moscow")."""
    words = line.words
    entry = gazetteer.find(" ".join(mention.name))
    name = entry.name if entry is not None else " ".join(mention.name)
    capital = bool(gazetteer.state_of(name))
    before = words[mention.first - 1].text.lower() if mention.first else ""
    after = words[mention.last].text if mention.last < len(words) else ""
    if before in lists().locative and before != "to":
        return False
    if words[mention.last - 1].possessive:
        return capital
    if after in gazetteer.acts():
        return capital or (entry is not None and entry.kind == "country")
    travels = any(word.text in gazetteer.motion() for word in words[max(0, mention.first - 7) : mention.first])
    return capital and before in gazetteer.dealings() and not travels


KIND = Kind("place", extract, relate=relate_places, layer="entity")
