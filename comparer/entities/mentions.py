"""The capitalised words of a sentence told apart: person, organisation, thing, place, office, or not yet known.

    "Connecticut Attorney General Richard Blumenthal"  ->  place, office, person
    "a branch of the Marfin Bank in Athens"            ->  organisation, place

One sentence is read without looking at the others; `entities` settles what stays unknown with what the rest of the article says.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from comparer.entities import gazetteer, runs
from comparer.entities.hints import Hint, hint
from comparer.entities.name_lists import lists, organisation
from comparer.entities.words import Line, is_ordinary

MentionType = Literal["person", "organisation", "thing", "place", "title", "unknown"]


class Mention(NamedTuple):
    """A mention in one sentence. `first` and `last` are the places of its words in the line (last exclusive); `name` the words of the
    name without honorific and ending; `sure` tells what stands beyond doubt; `hint` what an unknown word seems to be."""

    type: MentionType
    sentence: int
    first: int
    last: int
    start: int
    end: int
    name: tuple[str, ...]
    sure: bool = True
    hint: str = ""
    suffix: str = ""


def find(line: Line, sentence: int) -> list[Mention]:
    """The mentions of a sentence, left to right, without overlap."""
    reader = _Reader(line, sentence)
    for piece in runs.pieces(line):
        if piece.kind == "title":
            reader.add("title", piece.first, piece.last)
        elif piece.kind == "person":
            reader.person(piece.first, piece.last, piece.titled)
        else:
            reader.read(piece.first, piece.last, piece.titled)
    return reader.found


class _Reader:
    """Reads the pieces of one sentence; the mentions gather in `found`."""

    def __init__(self, line: Line, sentence: int) -> None:
        self.line, self.words, self.sentence = line, line.words, sentence
        self.found: list[Mention] = []
        self.sets = lists()

    def _body(self, phrase: str) -> str:
        return organisation(phrase, shouted=self.line.shouted)

    def read(self, first: int, last: int, titled: bool) -> None:
        """Read the words between two boundaries."""
        if first >= last:
            return
        sets, words = self.sets, self.words
        texts = [word.text for word in words[first:last]]
        phrase = " ".join(texts)
        if self._body(phrase):
            self.add("organisation", first, last, name=(phrase,))
            return
        if words[last - 1].text.lower() in sets.generational:
            self.person(first, last, titled)
            return
        if titled and self._person_like(texts):
            self.person(first, last, titled)
            return
        entry = gazetteer.find(phrase)
        if entry is not None and not (titled and phrase in sets.not_alone):
            self._place(first, last)
            return
        kind = self._by_head(first, last, texts)
        if kind:
            self.add(kind, first, last, name=(phrase,))
            return
        if self._split(first, last, titled):
            return
        self._rest(first, last, texts, titled)

    def _by_head(self, first: int, last: int, texts: list[str]) -> MentionType | Literal[""]:
        """What the last word, or "of", says a phrase is; "" where they say nothing."""
        sets, low = self.sets, texts[-1].lower()
        small = next((text for text in texts[1:-1] if text in ("of", "for", "on")), "")
        if small:
            before = texts[texts.index(small) - 1].lower()
            return "place" if before in sets.place_heads and before not in sets.of_heads else "organisation"
        if len(texts) == 1:
            return ""
        person = texts[0] in sets.given and texts[0] not in sets.not_alone
        person = person and (self.line.headline or (len(texts) == 2 and low in sets.surname_heads))
        if low in sets.suffixes:
            return "organisation"
        if texts[0].lower() in sets.openers and texts[0] not in sets.given:
            return "thing"
        if low in sets.inner_heads or low in sets.place_heads:
            if person or (gazetteer.demonym(texts[0]) and len(texts) == 2):
                return ""
            return "place"
        if low in sets.heads and not person:
            return "" if all(is_ordinary(text) for text in texts) and first == 0 else "organisation"
        if low in sets.things and not person:
            return "thing"
        return ""

    def _split(self, first: int, last: int, titled: bool) -> bool:
        """Cut a known organisation, place or people's name off one end and read the rest; False where there is none."""
        words = self.words
        texts = [word.text for word in words[first:last]]
        if len(texts) > 1 and texts[0] in self.sets.given and texts[0] not in self.sets.not_alone:
            return False
        if len(texts) == 2 and texts[0] in self.sets.ambiguous and texts[1] in self.sets.surnames and not self.line.headline:
            return False
        for length in range(min(len(texts), 6), 0, -1):
            phrase = " ".join(texts[:length])
            middle = first + length
            if self._body(phrase):
                self.add("organisation", first, middle, name=(phrase,))
            elif gazetteer.demonym(phrase) and length <= 2:
                pass
            elif middle == last - 1 and self._team(phrase, middle):
                self.add("organisation", first, last, name=(f"{phrase} {words[middle].text}",))
                return True
            elif (
                length <= gazetteer.LONGEST
                and gazetteer.find(phrase)
                and not (phrase in self.sets.not_alone and self._surname_follows(middle, last))
            ):
                self._place(first, middle)
            else:
                continue
            self.read(middle, last, False)
            return True
        for length in range(min(len(texts) - 1, 4), 0, -1):
            phrase = " ".join(texts[-length:])
            middle = last - length
            if self._body(phrase):
                self.read(first, middle, titled)
                self.add("organisation", middle, last, name=(phrase,))
                return True
            if gazetteer.find(phrase) and phrase not in self.sets.not_alone and gazetteer.part_of(texts[-length - 1]):
                self._place(middle - 1, last)
                self.read(first, middle - 1, titled)
                return True
        return False

    def _team(self, phrase: str, middle: int) -> bool:
        """Whether a place and one plural word are a team: "Dover Rovers", "the Texas Rangers"."""
        word = self.words[middle]
        if self.line.headline or word.text[-1] != "s" or word.text in self.sets.never or len(word.text) < 4 or word.possessive:
            return False
        entry = gazetteer.find(phrase)
        return entry is not None and entry.kind in ("city", "state", "region") and word.text not in self.sets.given

    def _surname_follows(self, middle: int, last: int) -> bool:
        return middle < last and not is_ordinary(self.words[middle].text)

    def _person_like(self, texts: list[str]) -> bool:
        """Whether words after an office or honorific are a person's: no organisation's head, no street."""
        low = texts[-1].lower()
        if len(texts) > 1 and texts[0] in self.sets.given:
            return True
        if len(texts) == 1:
            return (
                not self._body(texts[0])
                and (gazetteer.find(texts[0]) is None or texts[0] in self.sets.not_alone)
                and not gazetteer.demonym(texts[0])
            )
        return (
            low not in self.sets.heads | self.sets.place_heads | self.sets.suffixes
            and "of" not in texts
            and gazetteer.find(" ".join(texts)) is None
        )

    def _rest(self, first: int, last: int, texts: list[str], titled: bool) -> None:
        """A phrase no list knows as a whole: a person by its first name or by what stands beside it, else unknown."""
        sets = self.sets
        given = texts[0] in sets.given or self._initial(texts[0])
        if texts[0] in sets.ambiguous:
            given = not is_ordinary(texts[-1]) or (first > 0 and not self.line.headline)
        if len(texts) > 2 and given and not self.line.headline:
            for length in range(len(texts) - 1, 0, -1):  # "Ann Poe White House"
                if self._body(" ".join(texts[-length:])):
                    self.person(first, last - length, titled)
                    self.read(last - length, last, False)
                    return
        if len(texts) > 1 and given:
            stop = last
            if self.line.headline:  # "Yvonne Hiller Kills Two": the name ends before an ordinary word
                stop = next((first + place for place, text in enumerate(texts) if place > 1 and self._ends_name(text)), last)
            self.person(first, stop, titled)
            if stop < last:
                self.read(stop, last, False)
            return
        if self.line.headline and len(texts) > 1:
            for place in range(1, len(texts) - 1):
                if texts[place] in sets.given and not is_ordinary(texts[place + 1]):
                    self.read(first, first + place, titled)
                    self.person(first + place, min(last, first + place + 2), False)
                    self.read(first + place + 2, last, False)
                    return
            for place in range(len(texts)):
                self._unknown(first + place, first + place + 1)
            return
        if len(texts) > 1 and first == 0 and is_ordinary(texts[0]) and texts[0] not in sets.given:
            self.read(first + 1, last, titled)
            return
        if len(texts) == 1:
            self._unknown(first, last)
            return
        seen = self._hint(first, last)
        if seen == "organisation" or (gazetteer.find(texts[0]) is not None and seen != "person" and not titled):
            self.add("organisation", first, last, name=(" ".join(texts),), sure=False)
            return
        plain = all(word.isalpha() or "-" in word or "'" in word or self._initial(word) or word in sets.particles for word in texts)
        ordinary = sum(is_ordinary(text) for text in texts if text not in sets.particles)
        plural = texts[-1].endswith("s") and is_ordinary(texts[-1][:-1]) and texts[-1] not in sets.surnames
        if plural and not titled and not is_ordinary(texts[0]):
            self.add("thing", first, last, name=(" ".join(texts),), sure=False)  # "Marlow Controls"
        elif seen == "place" and gazetteer.find(texts[0]) is None and not titled:
            self.add("place", first, last, name=tuple(texts), sure=False)
        elif seen == "person" and plain and not texts[0].isupper():
            self.person(first, last, titled)
        elif plain and seen != "the" and self._unknown_person(texts, ordinary):
            self.person(first, last, titled, sure=False)
        elif not (ordinary and all(text.isupper() for text in texts)):  # "BREAKING NEWS"
            self.add("thing", first, last, name=(" ".join(texts),), sure=False)

    def _unknown_person(self, texts: list[str], ordinary: int) -> bool:
        """Whether words no list of first names knows are most likely a person: a common surname, or two or three uncommon words."""
        if len(texts) == 2 and texts[1] in self.sets.surnames and not texts[0].isupper():
            return True
        capitals = any(
            text.isupper() and len(text) > 1 and "." not in text and (len(text) > 2 or set(text) & set("AEIOU")) for text in texts
        )
        return len(texts) <= 3 and not ordinary and not capitals  # "JD Poe", not "IE Web"

    def _ends_name(self, text: str) -> bool:
        """Whether a word of a headline is more likely what follows a name than part of it."""
        return is_ordinary(text) or text.lower() in self.sets.heads or bool(self._body(text))

    @staticmethod
    def _initial(text: str) -> bool:
        return (len(text) == 2 and text[1] == ".") or (3 <= len(text) <= 6 and text[1::2] == "." * (len(text) // 2) and text.endswith("."))

    def _unknown(self, first: int, last: int) -> None:
        text = self.words[first].text
        if text in self.sets.never or gazetteer.demonym(text) or not text[:1].isalpha() or len(text) < 2:
            return
        seen = self._hint(first, last)
        weak = is_ordinary(text) and seen != "person" and (first == 0 or self.line.headline)
        self.add("unknown", first, last, name=(text,), sure=False, hint="ordinary" if weak else seen)  # ordinary: only if a surname

    def _hint(self, first: int, last: int) -> Hint:
        """What the words beside a phrase say it is; a street before the comma makes a town of it ("Harrow Street, Millom, who")."""
        if first > 1 and self.words[first - 1].text == "," and self._after_street(first - 1):
            return "place"
        return hint(self.words, first, last)

    def _after_street(self, place: int) -> bool:
        """Whether a street or building ends where the word at `place` begins."""
        street = self.words[place - 1].text.lower() in self.sets.inner_heads if place else False
        return street and bool(self.found) and self.found[-1].type == "place" and self.found[-1].last == place

    def person(self, first: int, last: int, titled: bool, sure: bool = True) -> None:
        words = self.words
        suffix = ""
        if words[last - 1].text.lower() in self.sets.generational and last - first > 1:
            suffix = words[last - 1].text.rstrip(".")
        name = tuple(word.text for word in words[first : last - (1 if suffix else 0)] if word.text not in ('"', ",", "(", ")", "The"))
        if not suffix and last + 1 < len(words) and words[last].text == "," and words[last + 1].text.lower() in self.sets.generational:
            suffix, last = words[last + 1].text.rstrip("."), last + 2
        if name:
            self.add(
                "person",
                first,
                last,
                name=name,
                sure=(sure or titled) and not self.line.headline,
                suffix=suffix,
                hint="titled" if titled else "",
            )

    def _place(self, first: int, last: int) -> None:
        """A place of the gazetteer; one that is as often a surname stays open unless something beside it speaks for it."""
        words, sets = self.words, self.sets
        phrase = " ".join(word.text for word in words[first:last])
        if (
            phrase.endswith(".")
            and not (first and (words[first - 1].text == "," or words[first - 1].text.lower() in sets.locative))
            and len(phrase) < 6
            and not _pointed_country(phrase)
        ):
            self._unknown(first, first + 1)
            return
        if len(phrase) == 2 and phrase.isupper() and phrase not in ("US", "UK"):
            person = bool(self.found) and self.found[-1].type == "person" and self.found[-1].last == first - 1
            if person or not (first and words[first - 1].text == ","):  # "Ann Poe, MD" is a doctor
                return
        if phrase in sets.not_alone:
            seen = self._hint(first, last)
            before = words[first - 1].text.lower() if first else ""
            comma = (
                last + 1 < len(words)
                and words[last].text == ","
                and words[last + 1].capital
                and gazetteer.find(words[last + 1].text) is not None
            )
            if not (comma or before in sets.locative or before == "of" or seen == "place" or gazetteer.part_of(before)):
                self.add("unknown", first, last, name=(phrase,), sure=False, hint="person" if seen == "person" else "gazetteer")
                return
        self.add("place", first, last, name=(phrase,))

    def add(
        self, kind: MentionType, first: int, last: int, *, name: tuple[str, ...] = (), sure: bool = True, hint: str = "", suffix: str = ""
    ) -> None:
        words = self.words
        self.found.append(Mention(kind, self.sentence, first, last, words[first].start, words[last - 1].end, name, sure, hint, suffix))


def _pointed_country(phrase: str) -> bool:
    return phrase.count(".") > 1
