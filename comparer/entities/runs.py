"""The capitalised runs of a sentence, parted at offices, honorifics and words that are never names.

"Connecticut Attorney General Richard Blumenthal"  ->  words, title, words after a title
"On Tuesday Mr. Washington"                        ->  a person
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from comparer.entities import gazetteer, offices
from comparer.entities.name_lists import lists, organisation
from comparer.entities.words import Line, Word, is_ordinary


class Piece(NamedTuple):
    """Words `first` to `last` (exclusive) of a line: an office, the surname after an honorific, or words still to be read; `titled`
    where an office or honorific stands before them. May be empty."""

    first: int
    last: int
    kind: Literal["words", "title", "person"]
    titled: bool = False


def pieces(line: Line) -> Iterator[Piece]:
    """The pieces of all capitalised runs of a line, left to right."""
    words, place = line.words, 0
    while place < len(words):
        if not words[place].capital:
            place += 1
            continue
        last = _end(words, place)
        yield from _Cutter(line).cut(place, last)
        place = last


def _end(words: tuple[Word, ...], first: int) -> int:
    """Where the run of capitalised words that begins at `first` ends; small words inside a name belong to it."""
    sets, last = lists(), first + 1
    count = len(words)
    while last < count:
        word, before = words[last], words[last - 1]
        if word.capital and word.start <= before.end + 1:
            if before.possessive:
                break
            last += 1
            continue
        if before.possessive or word.start != before.end + 1 or last + 1 >= count:
            break
        after = last + 1
        text = word.text
        if text in ('"', "("):
            closed = _nickname(words, last)
            if not closed:
                break
            last = closed
            continue
        if text in sets.particles and text != "y" and words[after].capital:
            last = after + 1
            continue
        if text in sets.particles and after + 1 < count and words[after].text in sets.particles and words[after + 1].capital:
            last = after + 2  # Ursula von der Leyen
            continue
        if _goes_on(text, before.text.lower()):
            if words[after].text == "the" and after + 1 < count:
                after += 1
            if words[after].capital:
                last = after + 1
                continue
        if (
            text in ("and", "&")
            and words[after].capital
            and (text == "&" or _of_head(words, first, last) or _known_pair(words, first, after))
        ):
            last = after + 1
            continue
        break
    return last


def _nickname(words: tuple[Word, ...], first: int) -> int:
    """Where a run goes on after a nickname that opens at `first`: William "Mo" Poe, Vincent "The Chin" Poe, Luis (Jerry) Poe; else 0."""
    closing = ")" if words[first].text == "(" else '"'
    for last in range(first + 2, min(first + 5, len(words) - 1)):
        if words[last].text == closing:
            return last + 1 if words[last + 1].capital and words[last + 1].start == words[last].end + 1 else 0
        if not words[last - 1].capital:
            return 0
    return 0


def _goes_on(text: str, before: str) -> bool:
    """Whether a small word goes on a name: "Department of", "Committee on", "Gulf of"."""
    sets = lists()
    if text == "on":
        return before in sets.on_heads
    return text in ("of", "for") and (before in sets.of_heads or before in sets.place_heads)


def _of_head(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether "and" may go on a name such as "Department of Health and Human Services": an "of" stands before, no place between."""
    inside = [word.text for word in words[first:last]]
    return "of" in inside and gazetteer.find(" ".join(inside[len(inside) - inside[::-1].index("of") :])) is None


def _known_pair(words: tuple[Word, ...], first: int, after: int) -> bool:
    """Whether the words around an "and" begin an organisation of the list ("Fish and Wildlife Service", "Johnson & Johnson")."""
    known, end = lists().known, min(len(words), after + 4)
    for start in range(max(first, after - 4), after - 1):
        for stop in range(after + 1, end + 1):
            if " ".join(word.text for word in words[start:stop]).lower() in known:
                return True
    return False


class _Cutter:
    """Parts one run of capitalised words."""

    def __init__(self, line: Line) -> None:
        self.line, self.words = line, line.words
        self.sets = lists()

    def cut(self, first: int, last: int) -> Iterator[Piece]:
        """The pieces of the run, left to right."""
        sets, place, start = self.sets, first, first
        titled = False
        while place < last:
            text = self.words[place].text
            low = text.lower()
            if text in ('"', "("):
                place = _nickname(self.words, place) or place + 1
                continue
            length = self._known_length(place, last)
            office_length = 0
            if low in offices.lists().first:
                ahead = tuple(word.text.lower() for word in self.words[place : min(last, place + offices.LONGEST)])
                office_length, _ = offices.before_name(ahead)
            if office_length and office_length >= length and self._is_office(place, office_length, last, start):
                yield Piece(start, place, "words", titled)
                yield Piece(place, place + office_length, "title")
                place += office_length
                start, titled = place, True
            elif office_length and self.line.headline:
                yield Piece(start, place, "words", titled)  # "Trump Accuses Clinton Aide"
                place += office_length
                start, titled = place, False
            elif low in sets.honorifics and place + 1 < last and not (text in sets.ambiguous and place > start):
                yield Piece(start, place, "words", titled)
                place += 1
                start, titled = place, True
                if place + 1 == last:  # "Mr. Washington" is no town
                    yield Piece(place, last, "person", True)
                    return
            elif (never := self._never_phrase(place, last)) > 1:
                yield Piece(start, place, "words", titled)
                place += never
                start, titled = place, False
            elif low in offices.lists().occupations and place + 1 < last and self.words[place + 1].text in sets.given:
                yield Piece(start, place, "words", titled)  # "Navy Sailor John Roe"
                place += 1
                start, titled = place, True
            elif not length and self._is_boundary(place, last, start):
                yield Piece(start, place, "words", titled)
                place += 1
                start, titled = place, False
            else:
                place += max(length, 1)
        yield Piece(start, last, "words", titled)

    def _is_office(self, place: int, length: int, last: int, start: int) -> bool:
        """Whether an office phrase is one here: not the head of an organisation or a surname ("Chief" in "Kansas City Chief")."""
        after = place + length
        if after < last:
            low = self.words[after].text.lower()
            street = low in self.sets.inner_heads or low in self.sets.place_heads or low in self.sets.heads
            return after + 1 < last or not street or self.words[after].text in self.sets.surnames  # "Dean Street"
        phrase = " ".join(word.text.lower() for word in self.words[place:after])
        if phrase in offices.lists().abbreviated and self.words[place].text.endswith("."):
            return after < len(self.words)
        # at the end of the run: a lone "President", or "the FBI Director"; not "Mr. King", "Stephen King", "Miss Major"
        return not (place > start and length == 1 and self.words[place - 1].text in self.sets.given) and not self.line.headline

    def _is_boundary(self, place: int, last: int, start: int) -> bool:
        word = self.words[place]
        low = word.text.lower()
        if word.text in self.sets.never:
            after = self.words[place + 1].text if place + 1 < last else ""
            if after and (word.text in self.sets.given or word.text in self.sets.ambiguous) and not is_ordinary(after):
                return False  # "Jan Roe", "Christian Poe"
            opens = word.text in self.sets.opening and self.words[last - 1].text.lower() in self.sets.heads and not self.line.headline
            return not (opens and place + 1 < last) and not self._named_before(place, start)
        opening = place == 0 or (not self.words[place - 1].capital and self.words[place - 1].text in ('"', ":", "—", "."))
        if opening and low in self.sets.starters:
            return word.text not in self.sets.ambiguous or place + 1 >= last or self._asks(place)
        if self.line.headline and not self.words[place].possessive:
            return (low in self.sets.starters or is_ordinary(low)) and not self._joins(place, start) and word.text not in self.sets.given
        return (
            low in self.sets.starters
            and low not in ("a", "of", "the", "and", "for")
            and place == start
            and word.text not in self.sets.ambiguous
        )

    def _asks(self, place: int) -> bool:
        """Whether "Will" at the start is the verb: the sentence asks, or the next word is an ordinary one."""
        return self.words[-1].text == "?" or is_ordinary(self.words[place + 1].text) or self.line.headline

    def _never_phrase(self, place: int, last: int) -> int:
        """Words of a phrase that is never a name ("New Year's Day"), 0 where none begins here."""
        for length in range(min(4, last - place), 1, -1):
            if " ".join(word.text for word in self.words[place : place + length]) in self.sets.never:
                return length
        return 0

    def _joins(self, place: int, start: int) -> bool:
        """Whether an ordinary word of a headline ends the name before it ("Marfin Bank", "Qeshm Island")."""
        low = self.words[place].text.lower()
        if place == start or low not in self.sets.heads | self.sets.place_heads:
            return False
        return not is_ordinary(self.words[place - 1].text) and self.words[place - 1].text not in self.sets.given

    def _named_before(self, place: int, start: int) -> bool:
        """Whether the word before is a first name, so that this one is a surname ("Naomi Black")."""
        return place > start and self.words[place - 1].text in self.sets.given

    def _known_length(self, place: int, last: int) -> int:
        """Words of the longest organisation or place of the lists that begins here."""
        texts = [word.text for word in self.words[place : min(last, place + 7)]]
        for length in range(len(texts), 0, -1):
            if organisation(" ".join(texts[:length]), shouted=self.line.shouted) or (
                length <= gazetteer.LONGEST and gazetteer.find(" ".join(texts[:length]))
            ):
                return length
        return 0
