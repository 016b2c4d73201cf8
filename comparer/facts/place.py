"""Places with what holds them: "eastern Russia", "the Kursk region", "Ashland, Va.", "Qeshm Island".

"Moscow" and "the Kremlin" stand for Russia where they act ("Moscow said"); the value says so. Peoples and adjectives ("Russian") and
distances from a place are left to other kinds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparer import entities, lexicon
from comparer.entities import gazetteer
from comparer.entities.mentions import Mention
from comparer.entities.name_lists import lists
from comparer.entities.words import Line
from comparer.facts.kind import Kind
from comparer.model import Article, Fact, Place
from comparer.relations.places import relate_places


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the places of an article in text order; a town and the state written after it are one place."""
    reading = entities.read(article)
    for sentence, line, found in zip(article.sentences, reading.lines, reading.mentions, strict=True):
        places = [mention for mention in found if mention.type == "place"]
        index = 0
        while index < len(places):
            mention = places[index]
            before, after = places[index - 1] if index else None, places[index + 1] if index + 1 < len(places) else None
            holder = after if after is not None and _holds(line, mention, after) else None
            start, end, value = _place(line, mention, holder)
            town = _town(line, mention, before, after) if holder is None and not value.within else ""
            if town:
                value = replace(value, within=(town, *gazetteer.chain(town)), country=gazetteer.country(town))
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


def _town(line: Line, mention: Mention, before: Mention | None, after: Mention | None) -> str:
    """The town of a street or building: "Wellington's High Street", "Harrow Street in Dover", "Harrow Street, downtown Athens"; else ""."""
    words = line.words
    if words[mention.last - 1].text.lower() not in lists().inner_heads:
        return ""
    town: Mention | None = None
    if before is not None and before.last == mention.first and words[before.last - 1].possessive:
        town = before
    elif after is not None and mention.last < after.first <= mention.last + 2 and words[mention.last].text in (",", "in"):
        between = words[after.first - 1].text if after.first == mention.last + 2 else ""
        town = after if not between or gazetteer.part_of(between) else None
    if town is None:
        return ""
    name = " ".join(town.name)
    entry = gazetteer.find(name)
    return name if entry is None else entry.name if entry.kind == "city" else ""


def _place(line: Line, mention: Mention, holder: Mention | None) -> tuple[int, int, Place]:
    words, phrase = line.words, " ".join(mention.name)
    start, end, first, last = mention.start, mention.end, mention.first, mention.last
    part, begin = "", first
    texts = phrase.split()
    head_known = gazetteer.find(phrase) is not None
    if len(texts) > 1 and not head_known and gazetteer.part_of(texts[0]) and gazetteer.find(" ".join(texts[1:])) is not None:
        part, phrase = gazetteer.part_of(texts[0]), " ".join(texts[1:])
    elif first and words[first - 1].end + 1 >= start and gazetteer.part_of(words[first - 1].text) and not _of_a_thing(line, last):
        part, start, begin = gazetteer.part_of(words[first - 1].text), words[first - 1].start, first - 1
    if part and phrase == "Washington":
        phrase = "Washington state"
    if holder is None and last < len(words) and not part:
        part, phrase, end = _after(line, mention, phrase)
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
    return start, end, Place(name, within, part, country, not part and _acts(line, mention), _offset(line, begin))


def _after(line: Line, mention: Mention, phrase: str) -> tuple[str, str, int]:
    """Part, name and end of a place with the small words after it: "Kursk border region", "Dover town centre", "Iran's
    southern area"."""
    words, last = line.words, mention.last
    texts = [word.text for word in words[last : last + 3]] + ["", "", ""]
    kinds = lists().kinds
    if words[last - 1].possessive:
        if gazetteer.part_of(texts[0]) and texts[1] in kinds:
            return gazetteer.part_of(texts[0]), phrase, words[last + 1].end
        return "", phrase, mention.end
    if words[last].start != mention.end + 1:
        return "", phrase, mention.end
    if texts[1] in lexicon.item_set("places", "middles") and texts[0] in kinds:
        return "central", phrase, words[last + 1].end
    if texts[0] in lexicon.item_set("places", "middles"):
        return "central", phrase, words[last].end
    known = gazetteer.find(phrase)
    if known is not None and known.kind in ("world", "country"):
        return "", phrase, mention.end
    if texts[0] in kinds:
        return "", _with_kind(phrase, texts[0]), words[last].end
    if texts[0] in lexicon.item_set("places", "between") and texts[1] in kinds:
        return "", _with_kind(phrase, texts[1]), words[last + 1].end
    return "", phrase, mention.end


def _offset(line: Line, first: int) -> str:
    """The words before a place that say how far and which way from it something lies ("35 miles southwest of"), or "near", "off",
    "deep into"."""
    words = line.words
    if first and words[first - 1].text.lower() == "the":
        first -= 1
    before, ahead = (words[first - far].text.lower() if first >= far else "" for far in (1, 2))
    if before in lexicon.item_set("places", "beside"):
        return before
    if ahead in lexicon.item_set("places", "depths") and before in lexicon.item_set("places", "inside"):
        return f"{ahead} {before}"
    if before not in ("of", "from"):
        return ""
    place, told = first - 2, False
    while place >= 0 and (gazetteer.is_compass(words[place].text) or words[place].text.lower() in lexicon.item_set("places", "distances")):
        place, told = place - 1, True
    if told and place >= 0 and words[place].text[:1].isdigit():
        place -= 1
    return " ".join(word.text for word in words[place + 1 : first]) if told else ""


def _with_kind(phrase: str, kind: str) -> str:
    """The name with its kind where the gazetteer or another place of the name needs it: "Kursk region", but "Somerset county" as it is."""
    entry = gazetteer.find(f"{phrase} {kind}")
    return entry.name if entry is not None else phrase


def _of_a_thing(line: Line, last: int) -> bool:
    """Whether the compass word belongs to a thing after the place ("the southern U.S. border")."""
    return last < len(line.words) and line.words[last].text in lexicon.item_set("places", "edges")


def _acts(line: Line, mention: Mention) -> bool:
    """Whether a place stands for its government: a country, capital or seat of power before a verb of saying or deciding; a capital also
    in the possessive ("Moscow's offer") and where somebody deals with it ("gave Kyiv billions", "help for Moscow")."""
    words = line.words
    entry = gazetteer.find(" ".join(mention.name))
    name = entry.name if entry is not None else " ".join(mention.name)
    capital = bool(gazetteer.state_of(name))
    before = words[mention.first - 1].text.lower() if mention.first else ""
    after = words[mention.last].text if mention.last < len(words) else ""
    if capital and _beside_capital(line, mention):
        return True
    if before in lists().locative and before != "to":
        return False
    if words[mention.last - 1].possessive:
        return capital
    if after in lexicon.item_set("places", "acts"):
        return capital or (entry is not None and entry.kind == "country")
    travels = any(word.text in lexicon.item_set("places", "motion") for word in words[max(0, mention.first - 7) : mention.first])
    return capital and before in lexicon.item_set("places", "dealings") and not travels


def _beside_capital(line: Line, mention: Mention) -> bool:
    """Whether another capital stands beside this one: "alarm in Washington and Kyiv" is that of two governments."""
    words = line.words
    after = words[mention.last + 1].text if mention.last + 1 < len(words) and words[mention.last].text == "and" else ""
    before = words[mention.first - 2].text if mention.first > 1 and words[mention.first - 1].text == "and" else ""
    return any(bool(entry and gazetteer.state_of(entry.name)) for entry in (gazetteer.find(after), gazetteer.find(before)))


KIND = Kind("place", extract, relate=relate_places, layer="entity")
