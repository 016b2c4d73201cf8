"""The people and the bodies of one article while their mentions are being brought together.

"Mayor Clara Weston … Weston … Ms. Weston"        one person
"Marlow Foods Inc. … Marlow … (MFI) … the MFI"     one organisation
"""

from __future__ import annotations

from dataclasses import dataclass, field

from comparer.mentions import Mention
from comparer.model import EntityType, Name
from comparer.name_lists import lists
from comparer.naming import family_of, fold_name, given_fits, given_words, is_acronym, organisation_key, shortens, shortens_given
from comparer.words import Line

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

    @property
    def title(self) -> str:
        """The fullest form with its suffix: the `entity` of every mention."""
        return " ".join((*self.name, self.suffix)) if self.suffix else " ".join(self.name)

    @property
    def family(self) -> str:
        return family_of(self.name) if self.type == "person" else ""

    def met(self, mention: Mention) -> None:
        """Keep the form of a mention."""
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

    def meet(self, mention: Mention, person: Entity) -> Entity:
        """Keep that a mention means a person."""
        self.met[mention.sentence, mention.start] = person
        person.met(mention)
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
        before = [place for place, person in self.met.items() if place < here and person in found]
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
            if person.suffix
            and f"{person.family} {person.suffix}" not in person.forms
            and min((place for place, other in self.met.items() if other is person), default=here) <= here
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
        known = lists().known
        for mention in sorted(named, key=lambda m: -len(m.name[0].split())):
            text = mention.name[0]
            key = organisation_key(text)
            body = self.table.get(key)
            if body is None:
                body = self.longer(key) or Entity("organisation" if mention.type == "organisation" else "thing", (text,))
                self.table[key] = body
                full = known.get(text.lower(), "")
                if len(full) > len(text):
                    self.table.setdefault(organisation_key(full), body)
            self._acronym(mention, body)

    def named(self, text: str) -> Entity | None:
        """The body a word means, its name shortened or not."""
        key = organisation_key(text)
        return self.table.get(key) or (self.longer(key) if len(text) > 2 else None)

    def enter(self, key: str, kind: EntityType, text: str) -> Entity:
        """The body of a key, made anew where the article has none."""
        return self.table.setdefault(key, Entity(kind, (text,)))

    def longer(self, key: str) -> Entity | None:
        """The one body of the article whose name these words shorten."""
        found = {id(body): body for other, body in self.table.items() if shortens(key, other)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _acronym(self, mention: Mention, body: Entity) -> None:
        """Take an acronym in brackets after the name, or the initials of the name where the article uses them alone."""
        words, at = self.lines[mention.sentence].words, mention.last
        if at + 2 < len(words) and words[at].text == "(" and words[at + 2].text == ")" and is_acronym(words[at + 1].text):
            body.acronym = words[at + 1].text
            self.table.setdefault(organisation_key(body.acronym), body)
        elif not body.acronym and len(mention.name[0].split()) > 2:
            initials = "".join(word[0] for word in mention.name[0].split() if word[0].isupper())
            if len(initials) > 2:
                self.table.setdefault(initials.lower(), body)
