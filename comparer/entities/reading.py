"""Who and what an article names: the mentions of one person, organisation or place brought together, and matched across articles.

"President Joe Biden … Biden … Mr. Biden"   one entity, "Joe Biden"
"Volodymyr Zelensky" against "Zelenskyy"    the same person, spelled otherwise
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import Literal, NamedTuple

from comparer.entities import gazetteer, holders, mentions, offices, words
from comparer.entities.grouping import Bodies, Entity, People, Position
from comparer.entities.hints import hint
from comparer.entities.holders import Placed
from comparer.entities.mentions import Mention
from comparer.entities.name_lists import lists
from comparer.entities.naming import (
    fold_name,
    given_fits,
    is_acronym,
    organisation_key,
    same_letters,
    shortens,
    sound,
    sounds_alike,
    surname,
)
from comparer.model import Article, EntityType, Name, Title

ALIAS_REACH = 8  # words between a person and "is known as"; farther ones are another's
Identity = Literal["same", "variant", "other", "unknown"]


class Reading(NamedTuple):
    """An article read for names: its lines, the settled mentions and the titles of each sentence in text order, the entity of each
    mention by sentence and start, the value of each entity by its id; its people and their titles by the sound of the surname, and
    the keys of its bodies."""

    lines: tuple[words.Line, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    titles: tuple[list[Placed], ...]
    entities: dict[Position, Entity]
    values: dict[int, Name]
    people: dict[str, tuple[Name, ...]]
    offices: dict[str, tuple[Title, ...]]
    bodies: frozenset[str]


_recent: deque[tuple[Article, Reading]] = deque(maxlen=8)


def read(article: Article) -> Reading:
    """The names and places of an article, brought together. The last articles are kept for the kinds and relations that ask one
    after the other; they are told by identity, for hashing a long article costs more than all that is asked of it."""
    for known, reading in tuple(_recent):
        if known is article:
            return reading
    reading = _Settling(article).reading()
    _recent.append((article, reading))
    return reading


class _Settling:
    """Settles what each mention of an article means, with what the rest of the article says."""

    def __init__(self, article: Article) -> None:
        self.lines = tuple(words.read(sentence.text) for sentence in article.sentences)
        self.found = [mentions.find(line, index) for index, line in enumerate(self.lines)]
        every = [mention for line in self.found for mention in line]
        self.people = People()
        full = [m for m in every if m.type == "person" and len(m.name) > 1]
        for mention in sorted(full, key=lambda m: (not m.sure, self.lines[m.sentence].headline, m.sentence)):
            self.people.enter(mention, self.lines[mention.sentence].headline)
        self._aliases(every)
        self.bodies = Bodies([m for m in every if m.type in ("organisation", "thing")], self.lines)
        self.places = {m.name[0] for m in every if m.type == "place" and len(m.name) == 1}
        self.titled = {fold_name(m.name[0]) for m in every if m.type == "person" and len(m.name) == 1}
        self.hints: dict[str, set[str]] = {}
        for mention in every:
            if mention.type == "unknown":
                self.hints.setdefault(mention.name[0].rstrip("."), set()).add(mention.hint)
        self.entities: dict[Position, Entity] = {}

    def _aliases(self, every: list[Mention]) -> None:
        """Learn other names that a sentence gives a person: "William Poe, who is known as Mo"."""
        last: Mention | None = None
        for mention in every:
            line = self.lines[mention.sentence].words
            near = last is not None and last.sentence == mention.sentence and mention.first - last.last <= ALIAS_REACH
            if mention.type == "unknown" and last is not None and near and mention.first > 2:
                link, *cue = (word.text for word in line[mention.first - 3 : mention.first])
                if " ".join(cue) in lists().alias_cues and link in lists().alias_links:
                    person = self.people.met.get((last.sentence, last.start)) or self.people.named(last)
                    if person is not None:
                        self.people.alias(mention, person)
            if mention.type == "person":
                last = mention

    def reading(self) -> Reading:
        settled = tuple(tuple(known for m in line if (known := self._settle(m)) is not None) for line in self.found)
        titles = self._titles(settled)
        values = {id(entity): entity.value() for entity in self.entities.values()}
        people: dict[str, tuple[Name, ...]] = {}
        borne: dict[str, tuple[Title, ...]] = {}
        for value in values.values():
            if value.type == "person":
                people[sound(value.family)] = (*people.get(sound(value.family), ()), value)
        for line in titles:
            for _, _, title in line:
                key = sound(surname(title.holder))
                if title not in borne.get(key, ()):
                    borne[key] = (*borne.get(key, ()), title)
        bodies = frozenset(organisation_key(form) for value in values.values() if value.type != "person" for form in value.forms)
        return Reading(self.lines, settled, titles, self.entities, values, people, borne, bodies)

    def _titles(self, settled: tuple[tuple[Mention, ...], ...]) -> tuple[list[Placed], ...]:
        """The titles of each sentence with their holders; the holders get their roles."""
        found = [holders.find(line, placed, self._title_of) for line, placed in zip(self.lines, settled, strict=True)]
        by_title = {person.title: person for person in self.people.all}
        borne: dict[str, set[str]] = {}
        for line in found:
            for _, _, title in line:
                if title.holder:
                    by_title[title.holder].roles.append(_role(title))
                    borne.setdefault(offices.canonical(title.office), set()).add(title.holder)
        return tuple([kept for entry in line if (kept := _resolved(entry, borne)) is not None] for line in found)

    def _title_of(self, mention: Mention) -> str:
        return self.entities[mention.sentence, mention.start].title

    def _settle(self, mention: Mention) -> Mention | None:
        """The mention with the type the article gives it and its entity kept, or None where it names nothing."""
        if mention.type == "place" and self._is_surname(mention):
            return self._unknown(mention._replace(type="unknown", hint="person"))
        if mention.type in ("title", "place"):
            return mention
        if mention.type in ("organisation", "thing"):
            return self._body(mention, self.bodies.table[organisation_key(mention.name[0])])
        if mention.type == "person":
            known = self.people.met.get((mention.sentence, mention.start)) if len(mention.name) > 1 else None
            return self._person(mention, known or self.people.named(mention) or self.people.enter_single(mention))
        return self._unknown(mention._replace(name=(mention.name[0].rstrip("."),)))

    def _is_surname(self, mention: Mention) -> bool:
        """Whether a place by the gazetteer is the surname of a person the article names in full, and nothing says it is a place
        ("Karim Bello won. Bello, 47, said" against "flew to Bello")."""
        line = self.lines[mention.sentence].words
        before = line[mention.first - 1].text.lower() if mention.first else ""
        if len(mention.name) != 1 or " " in mention.name[0] or before in lists().locative or before in ("of", ","):
            return False
        return fold_name(mention.name[0]) in self.people.by_family and hint(line, mention.first, mention.last) != "place"

    def _unknown(self, mention: Mention) -> Mention | None:
        """A single word no list settles: a person, body or place named elsewhere in the article, or what stands beside it says."""
        text, line = mention.name[0], self.lines[mention.sentence]
        hints, word, ordinary = self.hints.get(text, set()), fold_name(text), words.is_ordinary(text)
        after = line.words[mention.last].text if mention.last < len(line.words) else ""
        in_gazetteer = "gazetteer" in hints or gazetteer.find(text) is not None
        surname = word in self.people.by_family
        first_name = not ordinary and (not in_gazetteer or (text in lists().not_alone and text not in self.places))
        person = self.people.named(mention) if surname or first_name else None
        if person is not None and not (mention.hint == "place" and (text in self.places or (in_gazetteer and not surname))):
            return self._person(mention, person)
        if mention.hint == "ordinary":
            return None
        body = self.bodies.named(text) if not in_gazetteer else None
        if body is not None:
            return self._body(mention, body)
        team = after in lists().groups and not line.headline
        if team or word in self.titled or ("person" in hints and text not in self.places and not is_acronym(text) and "." not in text):
            return self._person(mention, self.people.named(mention) or self.people.enter_single(mention))
        if (in_gazetteer and not ordinary) or text in self.places:
            return mention._replace(type="place")
        if ordinary or line.headline:
            return None
        if "place" in hints and "the" not in hints and not is_acronym(text):
            return mention._replace(type="place")
        return self._new_body(mention, hints, after)

    def _new_body(self, mention: Mention, hints: set[str], after: str) -> Mention | None:
        """An organisation by the noun after it ("the Nestle factory"), an acronym, or None."""
        text = mention.name[0]
        if after in lists().nouns or (after in lists().weak_nouns and "the" in hints):
            kind: EntityType = "organisation"
        elif text.rpartition(".")[2] in lists().domains and "." in text:
            kind = "organisation"
        elif is_acronym(text):
            kind = "organisation" if "the" in hints else "thing"
        else:
            return None
        return self._body(mention, self.bodies.enter(organisation_key(text), kind, text))

    def _body(self, mention: Mention, body: Entity) -> Mention:
        self.entities[mention.sentence, mention.start] = body
        body.meet(mention)
        return mention._replace(type="organisation" if body.type == "organisation" else "thing")

    def _person(self, mention: Mention, person: Entity) -> Mention:
        """The mention of a person, or of the team around one ("Biden's administration", "the Obama campaign") as a body of its own."""
        line = self.lines[mention.sentence].words
        if mention.last < len(line) and line[mention.last].text in lists().groups:
            title = f"{person.family} {line[mention.last].text}"
            wider = mention._replace(last=mention.last + 1, end=line[mention.last].end, name=(title,))
            return self._body(wider, self.bodies.enter(title.lower(), "organisation", title))
        self.entities[mention.sentence, mention.start] = self.people.meet(mention, person)
        return mention._replace(type="person")


def _resolved(placed: Placed, borne: dict[str, set[str]]) -> Placed | None:
    """A title with the one person of the article that bears the office, None where there is none or several ("the mayor said")."""
    start, end, title = placed
    if title.holder:
        return placed
    bearers = borne.get(offices.canonical(title.office), set())
    return (start, end, replace(title, holder=next(iter(bearers)))) if len(bearers) == 1 else None


def _role(title: Title) -> str:
    """The title in lower case: "former mayor of dover"."""
    return " ".join((*title.modifiers, title.office, *(("of", title.of) if title.of else ()))).lower()


# ---------------------------------------------------------------- across articles


def entity_key(name: Name) -> str:
    """A key under which the mentions of one entity agree across the two articles as far as a key can tell: the surname as it
    sounds for a person ("zelenski"), the plain name for an organisation. `same_entity` decides where it matters."""
    if name.type == "person":
        return sound(name.family or name.entity)
    return organisation_key(name.acronym if name.acronym and name.acronym.lower() in lists().known else name.entity)


def same_entity(left: Name, right: Name) -> Identity:
    """Whether two names of two articles are one entity.

    same: equal, or one shortened (initials, surname only, nickname, honorific, accents, acronym); variant: the same entity spelled
    otherwise by transliteration; other: another first name, surname, or suffix; unknown: a single word that both may share."""
    if (left.type == "person") != (right.type == "person"):
        return "other"
    if left.type != "person":
        return _same_body(left, right)
    one, other = fold_name(left.family), fold_name(right.family)
    if one != other and not sounds_alike(one, other) and not same_letters(left.family, right.family) and not _part_of_double(one, other):
        return "unknown" if _single_word_of(left, right) or _single_word_of(right, left) else "other"
    if left.given and right.given and not given_fits(tuple(left.given.split()), tuple(right.given.split())):
        return "other"
    if len({_suffix(left), _suffix(right)} - {""}) == 2:
        return "other"
    return "same" if one == other or same_letters(left.family, right.family) else "variant"


def _single_word_of(short: Name, long: Name) -> bool:
    """Whether one name is a single word of the other: a first name alone."""
    return " " not in short.entity and fold_name(short.entity) in fold_name(long.entity).split()


def is_junior(name: Name) -> bool:
    """Whether a generational suffix tells the person from another of the same name."""
    return bool(_suffix(name))


def _suffix(name: Name) -> str:
    last = name.entity.rsplit(" ", 1)[-1].lower()
    return last.rstrip(".") if " " in name.entity and last in lists().generational else ""


def _part_of_double(one: str, other: str) -> bool:
    """Whether a surname is part of a double one: "Garcia" of "Garcia-Lopez", "Leyen" of "von der Leyen"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and short in long.replace("-", " ").split()


def _same_body(left: Name, right: Name) -> Identity:
    one, other = organisation_key(left.entity), organisation_key(right.entity)
    acronyms = {name.acronym.lower() for name in (left, right) if name.acronym}
    if one == other or one in acronyms or other in acronyms or (left.acronym and left.acronym.lower() == right.acronym.lower()):
        return "same"
    short, long = sorted((one, other), key=len)
    if shortens(short, long) or _initials(long) == short:
        return "same"
    return "variant" if sounds_alike(one, other) else "other"


def _initials(key: str) -> str:
    """The initials of a key of three words or more ("federal bureau of investigation": "fbi")."""
    parts = [part for part in key.split() if part not in ("of", "the", "for", "and")]
    return "".join(part[0] for part in parts) if len(parts) > 2 else ""
