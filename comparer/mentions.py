"""The capitalised runs of a sentence, cut and told apart: person, organisation, thing, place, office, or not yet known.

    "Connecticut Attorney General Richard Blumenthal"  ->  place, office, person
    "a branch of the Marfin Bank in Athens"            ->  organisation, place

One sentence is read without looking at the others; `entities` settles what stays unknown with what the rest of the article says.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from comparer import gazetteer, lexicon, offices
from comparer.words import Line, Word, is_ordinary

MentionType = Literal["person", "organisation", "thing", "place", "title", "group", "unknown"]


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


class Lists(NamedTuple):
    """The word lists of this module, for look-up; all but the first names in lower case."""

    given: frozenset[str]
    surnames: frozenset[str]
    ambiguous: frozenset[str]
    particles: frozenset[str]
    generational: frozenset[str]
    honorifics: frozenset[str]
    starters: frozenset[str]
    never: frozenset[str]
    opening: frozenset[str]
    verbs: frozenset[str]
    known: dict[str, str]
    heads: frozenset[str]
    surname_heads: frozenset[str]
    unit_heads: frozenset[str]
    on_heads: frozenset[str]
    of_heads: frozenset[str]
    suffixes: frozenset[str]
    things: frozenset[str]
    openers: frozenset[str]
    ships: frozenset[str]
    groups: frozenset[str]
    governments: frozenset[str]
    periods: frozenset[str]
    nouns: frozenset[str]
    weak_nouns: frozenset[str]
    place_heads: frozenset[str]
    inner_heads: frozenset[str]
    kinds: frozenset[str]
    locative: frozenset[str]
    not_alone: frozenset[str]


@cache
def lists() -> Lists:
    def low(name: str, key: str) -> frozenset[str]:
        return frozenset(item.lower() for item in lexicon.items(name, key))

    known: dict[str, str] = {}
    for line in lexicon.entries("organisations", "known"):
        forms = [form.strip() for form in line.split(";")]
        for form in forms:
            known.setdefault(form.lower(), forms[0])
    given = frozenset(str(lexicon.load("given_names")["words"]).split()) | frozenset(str(lexicon.load("names")["given"]).split())
    return Lists(
        given,
        frozenset(str(lexicon.load("given_names")["surnames"]).split()),
        frozenset(str(lexicon.load("names")["ambiguous"]).split()),
        low("names", "particles"),
        low("names", "generational"),
        low("names", "honorifics"),
        low("names", "starters"),
        frozenset(lexicon.items("names", "never")),
        frozenset(lexicon.items("names", "opening")),
        low("names", "person_verbs"),
        known,
        low("organisations", "heads"),
        low("organisations", "surname_heads"),
        low("organisations", "unit_heads"),
        low("organisations", "on_heads"),
        low("organisations", "of_heads"),
        low("organisations", "suffixes"),
        low("organisations", "things"),
        low("organisations", "thing_openers"),
        low("organisations", "ships"),
        low("organisations", "groups"),
        low("organisations", "governments"),
        low("organisations", "periods"),
        low("organisations", "nouns"),
        low("organisations", "weak_nouns"),
        low("places", "words"),
        low("places", "inner"),
        low("places", "kinds"),
        low("places", "locative"),
        frozenset(lexicon.items("places", "not_alone")),
    )


def find(line: Line, sentence: int) -> list[Mention]:
    """The mentions of a sentence, left to right, without overlap."""
    found: list[Mention] = []
    words, count, place = line.words, len(line.words), 0
    while place < count:
        if not words[place].capital:
            place += 1
            continue
        last = _run(words, place)
        _Run(line, sentence, found).cut(place, last)
        place = last
    return found


def _run(words: tuple[Word, ...], first: int) -> int:
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
        if (
            text == '"'
            and after + 1 < count
            and words[after].capital
            and words[after + 1].text == '"'
            and after + 2 < count
            and words[after + 2].capital
        ):
            last = after + 3  # William "Mo" Cowan
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


class _Run:
    """One run of capitalised words, cut into mentions that are appended to `found`."""

    def __init__(self, line: Line, sentence: int, found: list[Mention]) -> None:
        self.line, self.words, self.sentence, self.found = line, line.words, sentence, found
        self.sets = lists()

    def cut(self, first: int, last: int) -> None:
        """Part the run at offices, honorifics and words that are never names; read what lies between."""
        sets, place, start = self.sets, first, first
        titled = False
        while place < last:
            text = self.words[place].text
            low = text.lower()
            length = self._known_length(place, last)
            office_length, _ = offices.before_name(
                tuple(word.text.lower() for word in self.words[place : min(last, place + offices.LONGEST)])
            )
            if office_length and office_length >= length and self._is_office(place, office_length, last, start):
                self.segment(start, place, titled)
                self._add("title", place, place + office_length)
                place += office_length
                start, titled = place, True
            elif office_length and self.line.headline:
                self.segment(start, place, titled)  # "Trump Accuses Clinton Aide"
                place += office_length
                start, titled = place, False
            elif low in sets.honorifics and place + 1 < last and not (text in sets.ambiguous and place > start):
                self.segment(start, place, titled)
                place += 1
                start, titled = place, True
                if place + 1 == last:  # "Mr. Washington" is no town
                    self._person(place, last, True)
                    return
            elif (never := self._never_phrase(place, last)) > 1:
                self.segment(start, place, titled)
                place += never
                start, titled = place, False
            elif low in offices.lists().occupations and place + 1 < last and self.words[place + 1].text in sets.given:
                self.segment(start, place, titled)  # "Navy Sailor John Roe"
                place += 1
                start, titled = place, True
            elif not length and self._is_boundary(place, last, start):
                self.segment(start, place, titled)
                place += 1
                start, titled = place, False
            else:
                place += max(length, 1)
        self.segment(start, last, titled)

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
            if self._known(" ".join(texts[:length])) or (length <= gazetteer.LONGEST and gazetteer.find(" ".join(texts[:length]))):
                return length
        return 0

    def _known(self, phrase: str) -> str:
        """The organisation of the list a phrase names; short acronyms count only in capitals, ordinary words only within a phrase."""
        low = phrase.lower()
        known = self.sets.known.get(low, "")
        if not known or (len(phrase) <= 4 and " " not in phrase and phrase != phrase.upper() and not (len(phrase) == 4 and low == "nato")):
            return known if known and len(phrase) > 3 and phrase in _spelled() else ""
        if self.line.shouted and len(phrase) <= 3:
            return ""
        return known

    def segment(self, first: int, last: int, titled: bool) -> None:
        """Read the words between two boundaries."""
        if first >= last:
            return
        sets, words = self.sets, self.words
        texts = [word.text for word in words[first:last]]
        phrase = " ".join(texts)
        if self._known(phrase):
            self._add("organisation", first, last, name=(phrase,))
            return
        if words[last - 1].text.lower() in sets.generational:
            self._person(first, last, titled)
            return
        if titled and self._person_like(texts):
            self._person(first, last, titled)
            return
        entry = gazetteer.find(phrase)
        if entry is not None and not (titled and phrase in sets.not_alone):
            self._place(first, last)
            return
        kind = self._by_head(first, last, texts)
        if kind:
            self._add(kind, first, last, name=(phrase,))
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
            if self._known(phrase):
                self._add("organisation", first, middle, name=(phrase,))
            elif gazetteer.demonym(phrase) and length <= 2:
                pass
            elif middle == last - 1 and self._team(phrase, middle):
                self._add("organisation", first, last, name=(f"{phrase} {words[middle].text}",))
                return True
            elif (
                length <= gazetteer.LONGEST
                and gazetteer.find(phrase)
                and not (phrase in self.sets.not_alone and self._surname_follows(middle, last))
            ):
                self._place(first, middle)
            else:
                continue
            self.segment(middle, last, False)
            return True
        for length in range(min(len(texts) - 1, 4), 0, -1):
            phrase = " ".join(texts[-length:])
            middle = last - length
            if self._known(phrase):
                self.segment(first, middle, titled)
                self._add("organisation", middle, last, name=(phrase,))
                return True
            if gazetteer.find(phrase) and phrase not in self.sets.not_alone and gazetteer.part_of(texts[-length - 1]):
                self._place(middle - 1, last)
                self.segment(first, middle - 1, titled)
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
                not self._known(texts[0])
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
        if len(texts) > 1 and given:
            stop = last
            if self.line.headline:  # "Yvonne Hiller Kills Two": the name ends before an ordinary word
                stop = next((first + place for place, text in enumerate(texts) if place > 1 and self._ends_name(text)), last)
            self._person(first, stop, titled)
            if stop < last:
                self.segment(stop, last, False)
            return
        if self.line.headline and len(texts) > 1:
            for place in range(1, len(texts) - 1):
                if texts[place] in sets.given and not is_ordinary(texts[place + 1]):
                    self.segment(first, first + place, titled)
                    self._person(first + place, min(last, first + place + 2), False)
                    self.segment(first + place + 2, last, False)
                    return
            for place in range(len(texts)):
                self._unknown(first + place, first + place + 1)
            return
        if len(texts) > 1 and first == 0 and is_ordinary(texts[0]) and texts[0] not in sets.given:
            self.segment(first + 1, last, titled)
            return
        if len(texts) == 1:
            self._unknown(first, last)
            return
        hint = self._hint(first, last)
        if hint == "organisation" or (gazetteer.find(texts[0]) is not None and hint != "person" and not titled):
            self._add("organisation", first, last, name=(" ".join(texts),), sure=False)
            return
        plain = all(word.isalpha() or "-" in word or "'" in word or self._initial(word) or word in sets.particles for word in texts)
        ordinary = sum(is_ordinary(text) for text in texts if text not in sets.particles)
        if texts[-1].endswith("s") and is_ordinary(texts[-1][:-1]) and not titled and texts[-1] not in sets.surnames:
            self._add("organisation", first, last, name=(" ".join(texts),), sure=False)  # "Marlow Advisors"
        elif hint == "place" and gazetteer.find(texts[0]) is None and not titled:
            self._add("place", first, last, name=tuple(texts), sure=False)
        elif hint == "person" and plain and not texts[0].isupper():
            self._person(first, last, titled)
        elif plain and hint != "the" and self._unknown_person(texts, ordinary):
            self._person(first, last, titled, sure=False)
        elif not (ordinary and all(text.isupper() for text in texts)):  # "BREAKING NEWS"
            self._add("thing", first, last, name=(" ".join(texts),), sure=False)

    def _unknown_person(self, texts: list[str], ordinary: int) -> bool:
        """Whether words no list of first names knows are most likely a person: a common surname, or two or three uncommon words."""
        if len(texts) == 2 and texts[1] in self.sets.surnames and not texts[0].isupper():
            return True
        return len(texts) <= 3 and not ordinary and not any(text.isupper() and len(text) > 2 for text in texts)

    def _ends_name(self, text: str) -> bool:
        """Whether a word of a headline is more likely what follows a name than part of it."""
        return is_ordinary(text) or text.lower() in self.sets.heads or bool(self._known(text))

    @staticmethod
    def _initial(text: str) -> bool:
        return (len(text) == 2 and text[1] == ".") or (3 <= len(text) <= 6 and text[1::2] == "." * (len(text) // 2) and text.endswith("."))

    def _unknown(self, first: int, last: int) -> None:
        text = self.words[first].text
        if text in self.sets.never or gazetteer.demonym(text) or not text[:1].isalpha() or len(text) < 2:
            return
        hint = self._hint(first, last)
        if is_ordinary(text) and hint != "person" and (first == 0 or self.line.headline):
            hint = "ordinary"  # counts only where the article has it as a surname
        self._add("unknown", first, last, name=(text,), sure=False, hint=hint)

    def _hint(self, first: int, last: int) -> str:
        """What the words beside a phrase say it is: "person", "place", "the" (something after an article) or ""."""
        words, sets = self.words, self.sets
        after = words[last].text if last < len(words) else ""
        before = words[first - 1].text.lower() if first else ""
        if not words[last - 1].possessive and after in sets.verbs and before not in sets.locative and before != "of":
            return "person"
        if after == "," and last + 2 < len(words) and words[last + 1].text.isdigit() and len(words[last + 1].text) < 3:
            return "person"
        if before in offices.lists().occupations:
            return "person"
        if after == "," and last + 1 < len(words) and words[last + 1].text in ("who", "whose"):
            return "person"
        if before == "of" and first > 1 and words[first - 2].text in sets.nouns:
            return "organisation"  # "the law firm of Poe Roe"
        if after == "," and last + 1 < len(words) and words[last + 1].capital and gazetteer.find(words[last + 1].text) is not None:
            return "place" if before in sets.locative else ""
        if (
            before in sets.locative
            and not words[last - 1].possessive
            and (after in (",", ".", "", "on", "and", "after", "where") or after in sets.kinds)
        ):
            return "place"
        if after in sets.kinds:
            return "place"
        return "the" if before in ("the", "a", "an") else ""

    def _person(self, first: int, last: int, titled: bool, sure: bool = True) -> None:
        words = self.words
        suffix = ""
        if words[last - 1].text.lower() in self.sets.generational and last - first > 1:
            suffix = words[last - 1].text.rstrip(".")
        name = tuple(word.text for word in words[first : last - (1 if suffix else 0)] if word.text not in ('"', ","))
        if not suffix and last + 1 < len(words) and words[last].text == "," and words[last + 1].text.lower() in self.sets.generational:
            suffix, last = words[last + 1].text.rstrip("."), last + 2
        if name:
            self._add("person", first, last, name=name, sure=sure or titled, suffix=suffix, hint="titled" if titled else "")

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
        if len(phrase) == 2 and phrase.isupper() and phrase not in ("US", "UK") and not (first and words[first - 1].text == ","):
            return
        if phrase in sets.not_alone:
            hint = self._hint(first, last)
            before = words[first - 1].text.lower() if first else ""
            comma = (
                last + 1 < len(words)
                and words[last].text == ","
                and words[last + 1].capital
                and gazetteer.find(words[last + 1].text) is not None
            )
            if not (comma or before in sets.locative or before == "of" or hint == "place" or gazetteer.part_of(before)):
                self._add("unknown", first, last, name=(phrase,), sure=False, hint="person" if hint == "person" else "gazetteer")
                return
        self._add("place", first, last, name=(phrase,))

    def _add(
        self, kind: MentionType, first: int, last: int, *, name: tuple[str, ...] = (), sure: bool = True, hint: str = "", suffix: str = ""
    ) -> None:
        words = self.words
        self.found.append(Mention(kind, self.sentence, first, last, words[first].start, words[last - 1].end, name, sure, hint, suffix))


@cache
def _spelled() -> frozenset[str]:
    """The known organisations exactly as the list spells them."""
    return frozenset(form.strip() for line in lexicon.entries("organisations", "known") for form in line.split(";"))


def _pointed_country(phrase: str) -> bool:
    return phrase.count(".") > 1
