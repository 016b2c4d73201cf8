"""Which office belongs to whom: "Gov. Ann Poe", "Ann Poe, the former mayor of Dover,", "Poland's foreign minister, Jan Roe".

Four readings, all within one sentence: the office before the name, after it between commas, before it with a comma, and after "is a".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comparer.entities import gazetteer, offices
from comparer.entities.mentions import Mention
from comparer.entities.words import Line, Word
from comparer.model import Title

Placed = tuple[int, int, Title]  # start, end, value
REACH = 9  # words between a name and the office after it ("Plitsas, a senior nonresident fellow"); farther ones are another's


def find(line: Line, found: tuple[Mention, ...], holder_of: Callable[[Mention], str]) -> list[Placed]:
    """The titles of a sentence with their holders, left to right; "" where the holder must be sought in other sentences. `holder_of`
    gives the entity of a person's mention."""
    return _Titles(line, found, holder_of).run()


class _Titles:
    def __init__(self, line: Line, found: tuple[Mention, ...], holder_of: Callable[[Mention], str]) -> None:
        self.words, self.holder_of, self.found = line.words, holder_of, found
        self.people = {mention.first: mention for mention in found if mention.type == "person"}
        self.ends = {mention.last: mention for mention in found if mention.type == "person"}
        self.inside = {place for mention in found if mention.type != "title" for place in range(mention.first, mention.last)}
        self.done: dict[int, Placed] = {}

    def run(self) -> list[Placed]:
        last_holder, last_end = "", -1
        for first, last, office in self._offices():
            holder = self._holder(first, last)
            if not holder and last_holder and first - last_end <= 3 and any(word.text == "and" for word in self.words[last_end:first]):
                holder = last_holder  # "a former chief of staff and legal counsel to Mr. Roe"
            if holder or self._definite(first, last, office):
                begin, modifiers = self._modifiers(first)
                value = Title(office, modifiers, self._body(begin, last), holder)
                self.done[begin] = (self.words[begin].start, self.words[last - 1].end, value)
                last_holder, last_end = holder or last_holder, last
        return [self.done[place] for place in sorted(self.done)]

    def _offices(self) -> Iterator[tuple[int, int, str]]:
        """The offices of the sentence as first and last word (exclusive) and canonical head, the longest at each place."""
        titles = {mention.last: mention for mention in self.found if mention.type == "title"}
        ending = offices.lists().last
        covered = -1
        for place, word in enumerate(self.words):
            mention = titles.get(place + 1)
            if mention is not None:
                _, office = offices.before_name(tuple(w.text.lower() for w in self.words[mention.first : mention.last]))
                if office and not self._goes_on(place):  # "General manager" at the start of a sentence is no general
                    yield mention.first, mention.last, office
                    covered = place
                continue
            low = word.text.lower() if word.capital else word.text
            if low not in ending or place in self.inside:
                continue
            window = tuple(w.text.lower() for w in self.words[max(covered + 1, place - offices.LONGEST + 1) : place + 1])
            length, office = offices.ending_with(window)
            if length and not self._goes_on(place) and not (length == 1 and self._weak(place)):
                yield place - length + 1, place + 1, office
                covered = place

    def _definite(self, first: int, last: int, office: str) -> bool:
        """Whether an office without a name beside it means somebody named elsewhere: "the mayor", "a former Roe aide", no plural."""
        words = self.words
        text = words[last - 1].text.lower()
        if (text.endswith("s") and text[:-1] in offices.lists().last) or office in offices.small_words("weak"):
            return False
        if last < len(words) and (words[last].capital or words[last].text in ("'s", "-")):
            return False
        begin, modifiers = self._modifiers(first)
        before = {word.text.lower() for word in words[max(0, begin - 3) : first]}
        return "the" in before or (bool(modifiers) and bool(self._body(begin, last)) and bool(before & {"a", "an"}))

    def _weak(self, place: int) -> bool:
        """Whether a head that is another word as well stands where no office would ("chief" in "chief concern")."""
        if self.words[place].text.lower() not in offices.small_words("weak") or place + 1 >= len(self.words):
            return False
        return place + 1 not in self.people and self.words[place + 1].text not in (",", ".", "of", "and", "at", "for", "with", ")", "—")

    def _goes_on(self, place: int) -> bool:
        """Whether the next words make a longer office that ends later ("chief" in "chief of staff")."""
        ending = offices.lists().last
        for length in (2, 3, 4):
            after = place + length
            if after <= len(self.words) and self.words[after - 1].text.lower() in ending:
                window = tuple(w.text.lower() for w in self.words[max(0, place - 1) : after])
                if offices.ending_with(window)[0] >= length:
                    return True
        return False

    def _holder(self, first: int, last: int) -> str:
        words = self.words
        if last in self.people and words[last].start <= words[last - 1].end + 2 and not words[last - 1].possessive:
            return self.holder_of(self.people[last])  # Gov. Ann Poe, economics professor David Roe
        if last + 1 in self.people and words[last].text == "," and self._determined(first):
            person = self.people[last + 1]
            if person.last >= len(words) or words[person.last].text in (",", ".", "said", "says", "and", "—"):
                return self.holder_of(person)  # the interior secretary, Ryan Roe,
        return self._after_body(first, last) or self._apposition(first) or self._predicate(first)

    def _after_body(self, first: int, last: int) -> str:
        """The person after the office and its body: "the governor of Kunar province, Ali Roe, said"."""
        words = self.words
        if last + 2 >= len(words) or words[last].text not in ("of", "at", "for", "in") or not self._determined(first):
            return ""
        comma = next((place for place in range(last + 1, min(len(words), last + REACH)) if words[place].text == ","), 0)
        if not comma or comma + 1 not in self.people or any(word.text in offices.small_words("copulas") for word in words[last:comma]):
            return ""
        person = self.people[comma + 1]
        closed = person.last >= len(words) or words[person.last].text in (",", ".", "said", "says", "told")
        return self.holder_of(person) if closed and not any(place in self.ends for place in range(last, comma + 1)) else ""

    def _determined(self, first: int) -> bool:
        """Whether an article or possessive stands before the office: "the", "a", "his", "Poland's"."""
        return any(
            word.possessive or word.text.lower() in offices.small_words("determiners") for word in self.words[max(0, first - 4) : first]
        )

    def _apposition(self, first: int) -> str:
        """The person before a comma: "Ann Poe, 43, the former mayor of Dover"."""
        words, place = self.words, first - 1
        while place >= max(0, first - REACH):
            word = words[place]
            if word.text == "," or word.text == "(":
                if place in self.ends:
                    person = self.ends[place]
                    return self.holder_of(person) if self._closed(first) else ""
                if place >= 2 and words[place - 1].text.isdigit() and words[place - 2].text == "," and place - 2 in self.ends:
                    return self.holder_of(self.ends[place - 2])
                return ""
            if not self._modifying(word, place):
                return ""
            place -= 1
        return ""

    def _closed(self, first: int) -> bool:
        """Not a list of people ("Ann Poe, Mayor John Roe and …"): no person follows the office at once."""
        return first + 1 not in self.people

    def _predicate(self, first: int) -> str:
        """The person before "is a", "was the", "became", "serves as", "was named"."""
        words, place = self.words, first - 1
        while place >= max(0, first - 6) and self._modifying(words[place], place):
            place -= 1
        if place < 1 or words[place].text not in offices.small_words("copulas"):
            return ""
        while place > 0 and words[place].text in offices.small_words("copulas"):
            place -= 1
        at = place + 1
        if words[place].text == "who" and words[place - 1].text == ",":  # "Norin, who served as governor"
            at = place - 1
        if at in self.ends:
            return self.holder_of(self.ends[at])
        if words[place].text == "," and place >= 3 and words[place - 1].text.isdigit() and place - 2 in self.ends:
            return self.holder_of(self.ends[place - 2])
        return ""

    def _modifying(self, word: Word, place: int) -> bool:
        """Whether a word may stand between a determiner and an office."""
        lists = offices.lists()
        low = word.text.lower()
        if (
            low in offices.small_words("determiners")
            or low.endswith("'s")
            or (word.capital and place not in self.people)
            or low in lists.modifiers
            or low in lists.plain
            or (place in self.inside and place not in self.people)
        ):
            return True
        return (
            word.text.isalpha()
            and word.text.islower()
            and low not in offices.small_words("copulas")
            and low not in offices.small_words("breaks")
            and low not in lists.last
        ) or bool(gazetteer.demonym(word.text))

    def _modifiers(self, first: int) -> tuple[int, tuple[str, ...]]:
        """Where the title begins with its modifiers, and these in the order of the text."""
        known, found = offices.lists().modifiers, []
        place = first
        skipped: list[str] = []
        while place > 0 and place > first - 5:
            low = self.words[place - 1].text.lower()
            if low == "-" and place > 1 and self.words[place - 2].text.lower() == "ex":
                place -= 1
                continue
            if low in known:
                found += [low]
                place -= 1
                first = first if skipped else place  # the body between has a span of its own
            elif (self.words[place - 1].capital or gazetteer.demonym(low) or low in offices.lists().plain) and len(skipped) < 3:
                skipped.append(low)  # "former FBI director": the body stands between
                place -= 1
            else:
                break
        return first, tuple(reversed(found))

    def _body(self, first: int, last: int) -> str:
        """The country, place, organisation or person an office belongs to, as written: after "of", or before it."""
        words = self.words
        if last + 1 < len(words) and words[last].text in ("of", "at", "for", "to", "in"):
            at = last + 2 if words[last + 1].text == "the" else last + 1
            for mention in self.found:
                honorific = mention.first == at + 1 and mention.type == "person" and words[at].text[-1] == "."
                if (mention.first == at or honorific) and mention.type != "title":
                    return " ".join(mention.name)
        place = last - 1
        while place >= max(0, first - 4):
            for mention in self.found:
                if mention.last == place + 1 and mention.type != "title":
                    beside = mention.type != "person" or words[place].possessive or place + 1 == first
                    return " ".join(mention.name) if beside else ""  # "a Roe aide", not "Roe met Gov. Poe"
            for length in (2, 1):
                people = gazetteer.demonym(" ".join(word.text for word in words[max(0, place - length + 1) : place + 1]))
                if people:
                    return people
            if place < first and not self._modifying(words[place], place):
                break
            place -= 1
        return ""
