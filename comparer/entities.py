"""Who and what an article names: the mentions of one person, organisation or place brought together, and matched across articles.

"President Joe Biden … Biden … Mr. Biden"   one entity, "Joe Biden"
"Volodymyr Zelensky" against "Zelenskyy"    the same person, spelled otherwise
"""

from __future__ import annotations

import unicodedata
from collections import deque
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Literal

from comparer import gazetteer, holders, lexicon, mentions, offices, words
from comparer.holders import Placed
from comparer.mentions import Mention
from comparer.model import Article, EntityType, Name, Title

Identity = Literal["same", "variant", "other", "unknown"]


@dataclass(slots=True)
class Entity:
    """A person, organisation or thing of one article, while its mentions are being gathered."""

    type: EntityType
    name: tuple[str, ...]
    suffix: str = ""
    acronym: str = ""
    forms: dict[str, None] = field(default_factory=dict)  # in the order of the text
    roles: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The fullest form, without honorific."""
        return " ".join((*self.name, self.suffix)) if self.suffix else " ".join(self.name)

    @property
    def family(self) -> str:
        return family_of(self.name) if self.type == "person" else ""

    @property
    def given(self) -> str:
        return " ".join(self.name[: len(self.name) - len(family_of(self.name).split())]) if self.type == "person" else ""

    def value(self) -> Name:
        return Name(self.title, self.type, tuple(self.forms), self.given, self.family, self.acronym, self.roles[0] if self.roles else "")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article read for names: its lines, the settled mentions and the titles of each sentence in text order, the entity of each
    mention by sentence and start, and the value of each entity by its id."""

    lines: tuple[words.Line, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    titles: tuple[list[Placed], ...]
    entities: dict[tuple[int, int], Entity]
    values: dict[int, Name]


_recent: deque[tuple[Article, Reading]] = deque(maxlen=8)


def read(article: Article) -> Reading:
    """The names and places of an article, brought together. The last articles are kept for the kinds and relations that ask one
    after the other; they are told by identity, for hashing a long article costs more than all that is asked of it."""
    for known, reading in tuple(_recent):
        if known is article:
            return reading
    reading = _read(article)
    _recent.append((article, reading))
    return reading


def _read(article: Article) -> Reading:
    lines = tuple(words.read(sentence.text) for sentence in article.sentences)
    found = [mentions.find(line, index) for index, line in enumerate(lines)]
    return _Grouping(lines, found).run()


class _Grouping:
    def __init__(self, lines: tuple[words.Line, ...], found: list[list[Mention]]) -> None:
        self.lines, self.found = lines, found
        self.persons: list[Entity] = []
        self.others: dict[str, Entity] = {}
        self.by_word: dict[str, list[Entity]] = {}  # persons by folded family name
        self.by_given: dict[str, list[Entity]] = {}
        self.entities: dict[tuple[int, int], Entity] = {}

    def run(self) -> Reading:
        full = [m for line in self.found for m in line if m.type == "person" and len(m.name) > 1]
        for mention in sorted(full, key=lambda m: (not m.sure, self.lines[m.sentence].headline, m.sentence)):
            self._enter_person(mention)
        places = {m.name[0] for line in self.found for m in line if m.type == "place" and len(m.name) == 1}
        organisations = self._organisations()
        titled = {fold_name(m.name[0]) for line in self.found for m in line if m.type == "person" and len(m.name) == 1}
        hinted: dict[str, set[str]] = {}
        for line in self.found:
            for m in line:
                if m.type == "unknown":
                    hinted.setdefault(m.name[0], set()).add(m.hint)
        settled = tuple(
            tuple(known for m in line if (known := self._settle(m, places, organisations, titled, hinted)) is not None)
            for line in self.found
        )
        by_title = {entity.title: entity for entity in self.persons}
        titles = tuple(holders.find(line, found, self._title_of) for line, found in zip(self.lines, settled, strict=True))
        borne: dict[str, set[str]] = {}
        for placed in titles:
            for _, _, title in placed:
                if title.holder:
                    by_title[title.holder].roles.append(_role(title))
                    borne.setdefault(offices.canonical(title.office), set()).add(title.holder)
        titles = tuple([kept for entry in placed if (kept := _resolved(entry, borne)) is not None] for placed in titles)
        values = {id(entity): entity.value() for entity in self.entities.values()}
        return Reading(self.lines, settled, titles, self.entities, values)

    def _title_of(self, mention: Mention) -> str:
        return self.entities[mention.sentence, mention.start].title

    # ------------------------------------------------------------ persons

    def _enter_person(self, mention: Mention) -> Entity:
        """The entity of a person's full name, made anew where the article has none that fits."""
        family = fold_name(family_of(mention.name))
        for entity in self.by_word.get(family, []):
            if (entity.suffix and mention.suffix and entity.suffix != mention.suffix) or bool(entity.suffix) != bool(mention.suffix):
                continue
            if given_fits(given_words(entity.name), given_words(mention.name)):
                if (len(mention.name) > len(entity.name) and mention.sure) or _shorter_given(entity.name, mention.name):
                    entity.name = tuple(word for word in mention.name)
                for word in given_words(mention.name):
                    self._index(self.by_given, fold_name(word), entity)
                return self._mention(mention, entity)
        entity = Entity("person", mention.name, mention.suffix)
        self.persons.append(entity)
        self._index(self.by_word, family, entity)
        if len(family.split()) > 1:
            self._index(self.by_word, family.split()[-1], entity)
        for word in given_words(mention.name):
            self._index(self.by_given, fold_name(word), entity)
        return self._mention(mention, entity)

    @staticmethod
    def _index(table: dict[str, list[Entity]], key: str, entity: Entity) -> None:
        if entity not in table.setdefault(key, []):
            table[key].append(entity)

    def _mention(self, mention: Mention, entity: Entity) -> Entity:
        self.entities[mention.sentence, mention.start] = entity
        form = " ".join(mention.name)
        entity.forms.setdefault(f"{form} {mention.suffix}" if mention.suffix else form)
        return entity

    def _person_named(self, mention: Mention) -> Entity | None:
        """The person a single word names: by surname, else by first name; of several the one named last before."""
        word = fold_name(mention.name[0])
        candidates = self.by_word.get(word, [])
        if not candidates and mention.hint != "titled":
            candidates = self.by_given.get(word, [])
        if mention.suffix:
            candidates = [entity for entity in candidates if entity.suffix == mention.suffix] or candidates
        else:  # where the article writes "Poe Jr.", a bare "Poe" is another
            candidates = [entity for entity in candidates if f"{entity.family} {entity.suffix}" not in entity.forms]
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        here = (mention.sentence, mention.start)
        before = [place for place, entity in self.entities.items() if place < here and entity in candidates]
        return self.entities[max(before)] if before else candidates[0]

    # ------------------------------------------------------------ organisations and things

    def _organisations(self) -> dict[str, Entity]:
        """The organisations and things of the article by every form, acronyms with their expansion in one."""
        known = mentions.lists().known
        table: dict[str, Entity] = {}
        named = [m for line in self.found for m in line if m.type in ("organisation", "thing")]
        for mention in sorted(named, key=lambda m: -len(m.name[0].split())):
            text = mention.name[0]
            key = organisation_key(text)
            entity = table.get(key)
            if entity is None:
                entity = self._longer(key, table) or Entity("organisation" if mention.type == "organisation" else "thing", (text,))
                table[key] = entity
                if text.lower() in known and known[text.lower()] != text and len(known[text.lower()]) > len(text):
                    table.setdefault(organisation_key(known[text.lower()]), entity)
            self._acronym(mention, entity, table)
        self.others = table
        return table

    @staticmethod
    def _longer(key: str, table: dict[str, Entity]) -> Entity | None:
        """The one longer name of the article that begins with these words, or ends with this word ("Marlow" for "Marlow Foods", "Rovers"
        for "Dover Rovers"); not a part of the body ("Marlow Research Center")."""
        lists = mentions.lists()
        if key in lists.known:
            return None
        found = {
            id(entity): entity
            for other, entity in table.items()
            if (other.startswith(key + " ") and other.rsplit(" ", 1)[-1] not in lists.unit_heads)
            or (other.endswith(" " + key) and key[-1] == "s")
        }
        return next(iter(found.values())) if len(found) == 1 and not words.is_ordinary(key) else None

    def _acronym(self, mention: Mention, entity: Entity, table: dict[str, Entity]) -> None:
        """Take an acronym in brackets after the name, or the initials of the name where the article uses them alone."""
        line = self.lines[mention.sentence].words
        at = mention.last
        if at + 2 < len(line) and line[at].text == "(" and line[at + 2].text == ")" and _is_acronym(line[at + 1].text):
            entity.acronym = line[at + 1].text
            table.setdefault(organisation_key(entity.acronym), entity)
        elif not entity.acronym and len(mention.name[0].split()) > 2:
            initials = "".join(word[0] for word in mention.name[0].split() if word[0].isupper())
            if len(initials) > 2:
                table.setdefault(initials.lower(), entity)

    # ------------------------------------------------------------ what stays open

    def _settle(
        self, mention: Mention, places: set[str], organisations: dict[str, Entity], titled: set[str], hinted: dict[str, set[str]]
    ) -> Mention | None:
        if mention.type in ("title", "place"):
            return mention
        if mention.type in ("organisation", "thing"):
            entity = organisations[organisation_key(mention.name[0])]
            self._mention(mention, entity)
            return mention._replace(type="organisation") if entity.type == "organisation" else mention
        if mention.type == "person":
            if len(mention.name) > 1:
                return self._group(mention)
            entity = self._person_named(mention) or self._enter_single(mention)
            self._mention(mention, entity)
            return self._group(mention)
        return self._unknown(mention, places, organisations, titled, hinted)

    def _enter_single(self, mention: Mention) -> Entity:
        entity = Entity("person", mention.name, mention.suffix)
        self.persons.append(entity)
        self._index(self.by_word, fold_name(mention.name[0]), entity)
        return entity

    def _unknown(
        self, mention: Mention, places: set[str], organisations: dict[str, Entity], titled: set[str], hinted: dict[str, set[str]]
    ) -> Mention | None:
        text = mention.name[0].rstrip(".")
        mention = mention._replace(name=(text,))
        hints = hinted.get(text, set())
        word = fold_name(text)
        line = self.lines[mention.sentence]
        after = line.words[mention.last].text if mention.last < len(line.words) else ""
        person = self._person_named(mention)
        if (
            person is not None
            and not (mention.hint == "place" and text in places)
            and (word in self.by_word or not words.is_ordinary(text))
        ):
            self._mention(mention, person)
            return self._group(mention._replace(type="person"))
        if mention.hint == "ordinary":
            return None
        entity = organisations.get(organisation_key(text)) or (
            self._longer(organisation_key(text), organisations) if len(text) > 2 else None
        )
        if entity is not None:
            self._mention(mention, entity)
            return mention._replace(type=entity.type)
        group = after in mentions.lists().groups - {"family", "camp"} and not line.headline
        if group or word in titled or ("person" in hints and text not in places and not _is_acronym(text)):
            self._mention(mention, self._person_named(mention) or self._enter_single(mention))
            return self._group(mention._replace(type="person"))
        if ("gazetteer" in hints and not words.is_ordinary(text)) or text in places:
            return mention._replace(type="place")
        if "place" in hints and "the" not in hints and not words.is_ordinary(text) and not line.headline and not _is_acronym(text):
            return mention._replace(type="place")
        if words.is_ordinary(text) or line.headline:
            return None
        lists = mentions.lists()
        if after in lists.nouns or (after in lists.weak_nouns and "the" in hints):
            kind: EntityType = "organisation"
        elif _is_acronym(text):
            kind = "organisation" if "the" in hints else "thing"
        else:
            return None
        entity = organisations.setdefault(organisation_key(text), Entity(kind, (text,)))
        self._mention(mention, entity)
        return mention._replace(type=entity.type)

    def _group(self, mention: Mention) -> Mention:
        """The team around a person as an organisation of its own: "Biden's administration", "the Obama campaign"."""
        line = self.lines[mention.sentence].words
        if mention.last >= len(line) or line[mention.last].text not in mentions.lists().groups - {"family", "camp"}:
            return mention
        person = self.entities[mention.sentence, mention.start]
        title = f"{person.family} {line[mention.last].text}"
        entity = self.others.setdefault(title.lower(), Entity("organisation", (title,)))
        wider = mention._replace(type="organisation", last=mention.last + 1, end=line[mention.last].end, name=(title,))
        self._mention(wider, entity)
        return wider


def _resolved(placed: Placed, borne: dict[str, set[str]]) -> Placed | None:
    """A title with the one person of the article that bears the office, None where there is none or several ("the mayor said")."""
    start, end, title = placed
    if title.holder:
        return placed
    holders_of = borne.get(offices.canonical(title.office), set())
    return (start, end, replace(title, holder=next(iter(holders_of)))) if len(holders_of) == 1 else None


def _role(title: Title) -> str:
    """The title in lower case: "former mayor of dover"."""
    return " ".join((*title.modifiers, title.office, *(("of", title.of) if title.of else ()))).lower()


# ---------------------------------------------------------------- comparing names


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The name in lower case without accents, apostrophes and points: "O'Brien" gives "obrien"."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return " ".join("".join(letter for letter in plain.lower() if letter.isalnum() or letter in " -").split())


def family_of(name: tuple[str, ...]) -> str:
    """The surname: the last word with the particles before it ("von der Leyen"); a single word is one itself."""
    if len(name) < 2:
        return name[0] if name else ""
    particles, first = mentions.lists().particles, len(name) - 1
    while first > 1 and name[first - 1] in particles:
        first -= 1
    return " ".join(name[first:])


def given_words(name: tuple[str, ...]) -> tuple[str, ...]:
    """First and middle names, nicknames in quotation marks among them."""
    return tuple(word for word in name[: len(name) - len(family_of(name).split())] if len(word) > 0)


def _shorter_given(have: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether `have` gives only an initial where the other writes the name out ("V. Putin", "Vladimir Putin")."""
    mine, theirs = given_words(have), given_words(other)
    return bool(mine and theirs) and len(mine[0].rstrip(".")) == 1 and len(theirs[0].rstrip(".")) > 1


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for index, line in enumerate(lexicon.entries("nicknames", "groups")):
        for form in line.split(","):
            found.setdefault(form.strip().lower(), set()).add(index)
    return {form: frozenset(groups) for form, groups in found.items()}


def given_fits(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two sets of first names can be one person's: one absent, an initial, a nickname, a middle name used, a spelling."""
    if not left or not right:
        return True
    return any(
        _one_given_fits(fold_name(one), fold_name(other)) for one in left for other in right if not _both_initials_of_middle(one, other)
    )


def _both_initials_of_middle(one: str, other: str) -> bool:
    return len(one.rstrip(".")) == 1 and len(other.rstrip(".")) == 1 and one.rstrip(".") != other.rstrip(".")


def _one_given_fits(left: str, right: str) -> bool:
    if left == right or left.replace("-", " ") == right.replace("-", " "):
        return True
    if not left or not right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return long.startswith(short)
    if len(short) == 2 and len(long) > 2 and short.isalpha() and not _vowel(short):
        return long.startswith(short[0])  # "JD" for "James David"
    groups = _nicknames()
    return bool(groups.get(left, frozenset()) & groups.get(right, frozenset())) or _sounds_alike(left, right)


def _vowel(word: str) -> bool:
    return any(letter in "aeiouy" for letter in word)


@cache
def _sound_rules() -> tuple[tuple[str, str], ...]:
    return tuple(
        (left.strip(), right.strip()) for line in lexicon.entries("nicknames", "sounds") for left, _, right in [line.partition("=")]
    )


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A rough key under which transliterations of one name agree: "Zelenskyy", "Zelenskiy" and "Zelensky" have one."""
    key = fold_name(name).replace("-", "").replace(" ", "")
    for written, heard in _sound_rules():
        if written.endswith("$"):
            if key.endswith(written[:-1]):
                key = key[: len(key) - len(written) + 1] + heard
        else:
            key = key.replace(written, heard)
    return "".join(letter for place, letter in enumerate(key) if place == 0 or letter != key[place - 1])


def _sounds_alike(left: str, right: str) -> bool:
    return sound(left) == sound(right)


@lru_cache(maxsize=4096)
def organisation_key(name: str) -> str:
    """The key of an organisation or thing: known acronyms and house styles in one, the article and company endings off."""
    lists = mentions.lists()
    text = name.removeprefix("the ").removeprefix("The ")
    known = lists.known.get(text.lower())
    if known and (len(text) > 4 or text.isupper() or text.lower() == "nato"):
        text = known
    parts = [word.rstrip(".").lower() for word in text.replace("U.S.", "US").replace("United States", "US").split()]
    while len(parts) > 1 and parts[-1] in lists.suffixes and parts[-1] not in ("group",):
        parts.pop()
    if len(parts) > 2 and parts[1] == "of":  # Department of Justice
        parts = [*(part for part in parts[2:] if part != "the"), parts[0]]
    heads = lexicon.table("organisations", "same_heads")
    return " ".join(heads.get(part, part) for part in parts)


def _is_acronym(text: str) -> bool:
    if text[1:2] == "-":  # a party tag, "R-Texas"
        return False
    letters = text.replace(".", "").replace("-", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha()


def entity_key(name: Name) -> str:
    """A key under which the mentions of one entity agree across the two articles as far as a key can tell: the surname as it
    sounds for a person ("zelenski"), the plain name for an organisation. `same_entity` decides where it matters."""
    if name.type == "person":
        return sound(name.family or name.entity)
    return organisation_key(name.acronym if name.acronym and name.acronym.lower() in mentions.lists().known else name.entity)


def same_entity(left: Name, right: Name) -> Identity:
    """Whether two names of two articles are one entity.

    same: equal, or one shortened (initials, surname only, nickname, honorific, accents, acronym); variant: the same entity spelled
    otherwise by transliteration; other: another first name, surname, or suffix; unknown: a single word that both may share."""
    if (left.type == "person") != (right.type == "person"):
        return "other"
    if left.type != "person":
        return _same_organisation(left, right)
    one, other = fold_name(left.family), fold_name(right.family)
    spelled = one == other
    if not spelled and not _sounds_alike(one, other) and not _part_of_double(one, other):
        if " " not in left.entity and fold_name(left.entity) in fold_name(right.entity).split():
            return "unknown"
        if " " not in right.entity and fold_name(right.entity) in fold_name(left.entity).split():
            return "unknown"
        return "other"
    if left.given and right.given and not given_fits(tuple(left.given.split()), tuple(right.given.split())):
        return "other"
    suffixes = {_suffix(left), _suffix(right)}
    if len(suffixes - {""}) == 2:
        return "other"
    if not left.given or not right.given:
        return "same" if spelled else "variant"
    return "same" if spelled else "variant"


def is_junior(name: Name) -> bool:
    """Whether a generational suffix tells the person from another of the same name."""
    return bool(_suffix(name))


def _suffix(name: Name) -> str:
    last = name.entity.rsplit(" ", 1)[-1].rstrip(".").lower()
    return last if " " in name.entity and last in ("jr", "sr", "ii", "iii", "iv") else ""


def _part_of_double(one: str, other: str) -> bool:
    """ "Garcia" and "Garcia-Lopez", "von der Leyen" and "Leyen"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and (short in long.replace("-", " ").split())


def _same_organisation(left: Name, right: Name) -> Identity:
    one, other = organisation_key(left.entity), organisation_key(right.entity)
    if (
        one == other
        or (left.acronym and left.acronym.lower() in (right.acronym.lower(), other))
        or (right.acronym and right.acronym.lower() == one)
    ):
        return "same"
    short, long = sorted((one.split(), other.split()), key=len)
    if (
        _initials(long) == "".join(short)
        or short == long[: len(short)]
        or (short == long[-len(short) :] and not gazetteer.demonym(long[0]))
    ):
        return "same"
    if sound(one) == sound(other):
        return "variant"
    return "other"


def _initials(parts: list[str]) -> str:
    return "".join(part[0] for part in parts if part not in ("of", "the", "for", "and")) if len(parts) > 2 else ""
