"""The people and the bodies of one article while their mentions are being brought together.

"Mayor Clara Weston … Weston … Ms. Weston"        one person
"Marlow Foods Inc. … Marlow … (MFI) … the MFI"     one organisation
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from comparer.entities.mentions import Mention
from comparer.entities.name_lists import lists
from comparer.entities.naming import family_of, fold_name, given_fits, given_words, is_acronym, organisation_key, shortens, shortens_given
from comparer.entities.words import Line
from comparer.model import EntityType, Name

Position = tuple[int, int]  # sentence and start of a mention


@dataclass(slots=True, eq=False)
class Entity:
    """A person, organisation or thing of one article. `name` is the fullest form without honorific and suffix."""

    type: EntityType
    name: tuple[str, ...]
    suffix: str = ""
    acronym: str = ""
    forms: dict[str, None] = field(default_factory=dict)  # in the order they were met
    roles: list[str] = field(default_factory=list)
    places: list[Position] = field(default_factory=list)  # of the mentions, sorted

    @property
    def title(self) -> str:
        """The fullest form with its suffix: the `entity` of every mention."""
        return " ".join((*self.name, self.suffix)) if self.suffix else " ".join(self.name)

    @property
    def family(self) -> str:
        return family_of(self.name) if self.type == "person" else ""

    def meet(self, mention: Mention) -> None:
        """Keep the form and place of a mention."""
        here = (mention.sentence, mention.start)
        at = bisect_left(self.places, here)
        if self.places[at : at + 1] != [here]:
            self.places.insert(at, here)
        form = " ".join(mention.name)
        self.forms.setdefault(f"{form} {mention.suffix}" if mention.suffix else form)

    def value(self) -> Name:
        """The entity as the value of a fact."""
        given = " ".join(given_words(self.name)) if self.type == "person" else ""
        return Name(self.title, self.type, tuple(self.forms), given, self.family, self.acronym, self.roles[0] if self.roles else "")


class People:
    """The people of an article, found by surname and by first name."""

    def __init__(self) -> None:
        self.all: list[Entity] = []
        self.by_family: dict[str, list[Entity]] = {}
        self.by_given: dict[str, list[Entity]] = {}
        self.met: dict[Position, Entity] = {}

    def enter(self, mention: Mention, headline: bool) -> Entity:
        """The person a full name means, made anew where the article has none that fits. A headline teaches no first names."""
        family = fold_name(family_of(mention.name))
        for person in self.by_family.get(family, []):
            if person.suffix != mention.suffix or not given_fits(given_words(person.name), given_words(mention.name)):
                continue
            if (len(mention.name) > len(person.name) and mention.sure) or shortens_given(person.name, mention.name):
                person.name = mention.name
            break
        else:
            person = Entity("person", mention.name, mention.suffix)
            self.all.append(person)
            self._index(self.by_family, family, person)
            self._index(self.by_family, family.split()[-1] if family else "", person)
        for word in () if headline else given_words(mention.name):
            self._index(self.by_given, fold_name(word), person)
        return self.meet(mention, person)

    def enter_single(self, mention: Mention) -> Entity:
        """A person named by one word, whom no full name of the article fits."""
        person = Entity("person", mention.name, mention.suffix)
        self.all.append(person)
        self._index(self.by_family, fold_name(mention.name[0]), person)
        return person

    def alias(self, mention: Mention, person: Entity) -> None:
        """Keep that a word is another name of a person."""
        self._index(self.by_given, fold_name(mention.name[0].rstrip(".")), person)

    def meet(self, mention: Mention, person: Entity) -> Entity:
        """Keep that a mention means a person."""
        self.met[mention.sentence, mention.start] = person
        person.meet(mention)
        return person

    def named(self, mention: Mention) -> Entity | None:
        """The person a single word means: by surname, else by first name; of several the one named last before."""
        word, here = fold_name(mention.name[0]), (mention.sentence, mention.start)
        found = self.by_family.get(word, [])
        if not found and mention.hint != "titled":
            found = self.by_given.get(word, [])
        if mention.suffix:
            found = [person for person in found if person.suffix == mention.suffix] or found
        else:
            found = self._without_suffix(found, here)
        if len(found) < 2:
            return found[0] if found else None
        before = [person.places[at - 1] for person in found if (at := bisect_left(person.places, here))]
        return self.met[max(before)] if before else found[0]

    def _without_suffix(self, found: list[Entity], here: Position) -> list[Entity]:
        """The people a bare surname may mean: not "Poe Jr." where the article writes the suffix with the bare surname, names another Poe
        without one, or has a bare "Poe" before it ever names "John Poe Jr."."""
        if not any(person.suffix for person in found):
            return found
        plain = [person for person in found if not person.suffix]
        namesakes = [
            person
            for person in plain
            if any(given_fits(given_words(person.name), given_words(other.name)) for other in found if other.suffix)
        ]
        if namesakes:
            return namesakes
        return plain + [
            person
            for person in found
            if person.suffix and f"{person.family} {person.suffix}" not in person.forms and (not person.places or person.places[0] <= here)
        ]

    @staticmethod
    def _index(table: dict[str, list[Entity]], key: str, person: Entity) -> None:
        if person not in table.setdefault(key, []):
            table[key].append(person)


class Bodies:
    """The organisations and things of an article by the key of every form; an acronym and its expansion are one."""

    def __init__(self, named: list[Mention], lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self.table: dict[str, Entity] = {}
        self._by_end: dict[str, list[str]] = {}  # keys by their first and by their last word
        known = lists().known
        for mention in sorted(named, key=lambda m: -len(m.name[0].split())):
            text = mention.name[0]
            key = organisation_key(text)
            body = self.table.get(key)
            if body is None:
                body = self.longer(key) or Entity("organisation" if mention.type == "organisation" else "thing", (text,))
                self._keep(key, body)
                full = known.get(text.lower(), "")
                if len(full) > len(text):
                    self._keep(organisation_key(full), body)
            self._acronym(mention, body)

    def named(self, text: str) -> Entity | None:
        """The body a word means, its name shortened or not."""
        key = organisation_key(text)
        return self.table.get(key) or (self.longer(key) if len(text) > 2 else None)

    def enter(self, key: str, kind: EntityType, text: str) -> Entity:
        """The body of a key, made anew where the article has none."""
        return self._keep(key, Entity(kind, (text,)))

    def longer(self, key: str) -> Entity | None:
        """The one body of the article whose name these words shorten."""
        near = {*self._by_end.get(key.split(" ", 1)[0], ()), *self._by_end.get(key.rsplit(" ", 1)[-1], ())}
        found = {id(body): body for other in near if shortens(key, other) for body in (self.table[other],)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _keep(self, key: str, body: Entity) -> Entity:
        """The body of a key: the one that has it, or this one."""
        if key not in self.table:
            self.table[key] = body
            for end in {key.split(" ", 1)[0], key.rsplit(" ", 1)[-1]}:
                self._by_end.setdefault(end, []).append(key)
        return self.table[key]

    def _acronym(self, mention: Mention, body: Entity) -> None:
        """Take an acronym in brackets after the name, or the initials of the name where the article uses them alone."""
        words, at = self.lines[mention.sentence].words, mention.last
        if at + 2 < len(words) and words[at].text == "(" and words[at + 2].text == ")" and is_acronym(words[at + 1].text):
            body.acronym = words[at + 1].text
            self._keep(organisation_key(body.acronym), body)
        elif not body.acronym and len(mention.name[0].split()) > 2:
            initials = "".join(word[0] for word in mention.name[0].split() if word[0].isupper())
            if len(initials) > 2:
                self._keep(initials.lower(), body)
