"""How two names and two offices relate (typology of differences, "Name, title"); places have a module of their own.

A shortening, an accent, a nickname or a transliteration is never a difference; another first name, a surname misspelt, another office is.
Two different people or bodies with nothing to compare give None.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from comparer import entities
from comparer.entities import offices, rivals
from comparer.entities.name_lists import lists
from comparer.entities.naming import fold_name, given_fits, misspelt, organisation_key, respelled, sound, surname
from comparer.model import Article, Fact, Name, Title
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens

MODIFIED = 40  # characters before an office in which its modifiers stand
SPELLING_GAP = 2  # letters by which two surnames may differ and still be taken for one that one account has wrong (Petersen, Peterson)


def relate_names(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """agree "equal", "style", "shortening" or "variant"; differ "spelling", "other_first_name", "other_surname", "other_name",
    "other_kind" or "person_for_office"; conflict "other_person" for two surnames in one office; None for two different people or bodies."""
    one, other = left.value, right.value
    assert isinstance(one, Name)
    assert isinstance(other, Name)
    if one.type != other.type and "person" in (one.type, other.type):
        return _team(left, right, context)
    if one.type == "thing" and rivals.exclude(one.entity, other.entity):
        return _other_kind(one, other, context)
    identity = entities.same_entity(one, other)
    if identity == "same":
        return _other_spelling(left, right, context) or _same_name(left, right)
    if identity == "variant":
        if one.type == "person" and misspelt(one.entity, other.entity):
            return _slip_of_the_pen(one, other, context)
        return Outcome("agree", "variant", "they are spellings of one name in another transliteration")
    if identity == "unknown" or one.type != other.type:
        return None
    if one.type == "person":
        return _other_person(one, other, context)
    return _other_body(one, other, context)


def _other_kind(one: Name, other: Name, context: PairContext) -> Outcome | None:
    """One thing of two kinds ("a special election", "the general election"); None where an account tells of both."""
    for name, article in ((one, context.right), (other, context.left)):
        if any(phrase == name.entity for line in entities.read(article).lines for _, _, phrase in rivals.find(line)):
            return None
    return Outcome("differ", "other_kind", "it can be one of the two only", size=0.3)


def _other_spelling(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """One person whose first name the accounts spell in two ways, each in one way throughout; None where the names are not at odds."""
    one, other = left.text.split(), right.text.split()
    if len(one) < 2 or len(other) < 2 or not respelled(one[0], other[0]):
        return None
    if _writes(one[0], context.right) or _writes(other[0], context.left):
        return None
    return Outcome("differ", "spelling", "the first names are spelt in two ways; one of them may be wrong", size=0.4)


def _slip_of_the_pen(one: Name, other: Name, context: PairContext) -> Outcome:
    """One surname of one spelling, written in two ways; a form of it where an account itself has both."""
    if _writes(one.family, context.right) or _writes(other.family, context.left):
        return Outcome("agree", "style", "both are forms of one name")
    return Outcome("differ", "spelling", "the names differ by a letter or two; one of them may be misspelt", size=0.6)


def _writes(word: str, article: Article) -> bool:
    return any(word in sentence.text for sentence in article.sentences)


def _same_name(left: Fact, right: Fact) -> Outcome:
    if left.text == right.text:
        return Outcome("agree", "equal", "the name is the same")
    one, other = fold_name(left.text).split(), fold_name(right.text).split()
    if set(one) == set(other):
        return Outcome("agree", "style", "the name is the same in another style")
    if set(one) < set(other) or set(other) < set(one):
        return Outcome("agree", "shortening", f"{{{'left' if len(one) < len(other) else 'right'}}} shortens the name")
    return Outcome("agree", "style", "both are forms of one name")


def _team(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """A person against the people around the same person: "Biden" decides, or "the Biden administration"; not where a name only tells
    the time ("during the Obama administration") or somebody's office ("a Nixon aide")."""
    one, other = left.value, right.value
    assert isinstance(one, Name)
    assert isinstance(other, Name)
    person, team = (one, other) if one.type == "person" else (other, one)
    words = team.entity.split()
    if len(words) < 2 or words[-1] not in lists().governments or fold_name(" ".join(words[:-1])) != fold_name(person.family):
        return None
    if entities.is_junior(person) or _only_beside(left, context.left) or _only_beside(right, context.right):
        return None
    if _word_for_word(left, context.left, context.right) or _word_for_word(right, context.right, context.left):
        return None
    sides = ("left", "right") if one is person else ("right", "left")
    return Outcome("differ", "person_for_office", f"{{{sides[0]}}} names the person, {{{sides[1]}}} the {words[-1]}", size=0.1)


def _word_for_word(fact: Fact, article: Article, other: Article) -> bool:
    """Whether the other account has the very sentence of a fact as well."""
    text = article.sentences[fact.sentence].text
    return any(sentence.text == text for sentence in other.sentences)


def _only_beside(fact: Fact, article: Article) -> bool:
    text = article.sentences[fact.sentence].text
    before, after = text[: fact.start].lower().split()[-3:], text[fact.end :].split()[:1]
    return any(word in lists().periods for word in before) or any(word in offices.lists().last for word in after)


def _other_person(one: Name, other: Name, context: PairContext) -> Outcome | None:
    """Two people, or one whom the accounts name differently; None where an account knows both."""
    outcome = _told_by_name(one, other)
    return None if outcome is None or _named(one, context.right) or _named(other, context.left) else outcome


def _told_by_name(one: Name, other: Name) -> Outcome | None:
    """How two people relate by a shared surname or first name and by the office."""
    same_role = bool(one.role) and _same_role(one.role, other.role)
    same_family = sound(one.family) == sound(other.family)
    office = one.role.partition(" of ")[0]
    if same_family:
        if not same_role:  # relatives bear one surname, but their first names are not alike
            if not one.given or not other.given or not nearly_spelled(fold_name(one.given), fold_name(other.given), 3):
                return None
            return Outcome("differ", "other_first_name", "same surname, first names a letter or two apart", size=0.45)
        return Outcome("differ", "other_first_name", f"same surname and office ({office}), another first name", size=0.7)
    same_given = bool(one.given and other.given) and given_fits(tuple(one.given.split()), tuple(other.given.split()))
    shortest = 2 if same_given and min(len(one.given), len(other.given)) > 2 else 3  # "Luis Moro", "Luis Mora"
    near = nearly_spelled(fold_name(one.family), fold_name(other.family), shortest)
    if near and (same_given or same_role):
        return Outcome("differ", "spelling", "the names differ by a letter or two; one of them may be misspelt", size=0.6)
    if same_role and one.given and other.given and not same_given and offices.is_single(one.role):
        return Outcome("conflict", "other_person", f"both are named as {office}, which one person is at a time", size=1.0)
    if same_role and same_given:
        return Outcome("differ", "other_surname", f"same first name and office ({office}), another surname", size=0.7)
    return None


def _named(name: Name, article: Article) -> bool:
    """Whether the other account names this person as well."""
    namesakes = entities.read(article).people.get(sound(name.family), ())
    return any(entities.same_entity(name, value) in ("same", "variant") for value in namesakes)


def _same_role(one: str, other: str) -> bool:
    """Whether two roles ("mayor of dover") are one: same office and modifiers, and no other body."""
    head, _, body = one.partition(" of ")
    other_head, _, other_body = other.partition(" of ")
    return offices.canonical(head) == offices.canonical(other_head) and (not body or not other_body or body == other_body)


def _other_body(one: Name, other: Name, context: PairContext) -> Outcome | None:
    """Two organisations or things that share first and last word or all but a letter: "Marfin Egnatia Bank", "Marfin Investment Bank"."""
    left, right = organisation_key(one.entity).split(), organisation_key(other.entity).split()
    if " ".join(left) in entities.read(context.right).bodies or " ".join(right) in entities.read(context.left).bodies:
        return None  # an account knows both
    if len(left) > 2 and len(right) > 2 and left[0] == right[0] and left[-1] == right[-1]:
        return Outcome("differ", "other_name", "the names begin and end alike but are not the same", size=0.6)
    joined, others = "".join(left), "".join(right)
    if nearly_spelled(joined, others) and not any(letter.isdigit() for letter in joined + others):
        return Outcome("differ", "spelling", "the names differ by a letter or two", size=0.4)
    return None


def relate_titles(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """agree "equal" or "style" for one office in two house styles; differ "modifier" ("former", "deputy"), "near_title" or
    "other_title" for two offices of one person; None for two people's, and where an account gives the person both offices."""
    one, other = left.value, right.value
    assert isinstance(one, Title)
    assert isinstance(other, Title)
    if not one.holder or not other.holder or not _same_holder(one, other, context):
        return None
    (office, changing), (other_office, other_changing) = _office(one), _office(other)
    if office == other_office:
        if changing == other_changing:
            return Outcome("agree", "equal" if left.text == right.text else "style", "the office is the same")
        # "the aide" behind "a former aide" is no other office, only shorter: what counts is whether both accounts say "former"
        barer_left, barer_right = changing < other_changing, other_changing < changing
        if (_held(one, context.right) and not barer_left) or (_held(other, context.left) and not barer_right):
            return None
        words = ", ".join(sorted(changing ^ other_changing))
        return Outcome("differ", "modifier", f"the office is the same but for “{words}”", size=0.4)
    if _held(one, context.right) or _held(other, context.left):
        return None
    if offices.are_near(office, other_office):
        return Outcome("differ", "near_title", f"two words for what may be one post of {one.holder}", size=0.1)
    if office in other_office.split() or other_office in office.split():
        return None
    if offices.is_single(office) and offices.is_single(other_office):
        return Outcome("differ", "other_title", f"two different offices of {one.holder}", size=0.6)
    return None


def with_modifiers(fact: Fact, article: Article) -> Fact:
    """An office with what stands before it, from the first of its modifiers on: "former Clinton aide"."""
    assert isinstance(fact.value, Title)
    text = article.sentences[fact.sentence].text
    ahead = [token for token in tokens(text) if fact.start - MODIFIED <= token.start < fact.start]
    found = [token.start for token in ahead if offices.plain_modifier(token.text.lower()) in fact.value.modifiers]
    start = found[0] if found else fact.start
    return replace(fact, start=start, text=text[start : fact.end])


def holder_of(fact: Fact) -> str:
    """Who holds the office that a fact gives; "" for a fact of another kind."""
    return fact.value.holder if isinstance(fact.value, Title) else ""


def _office(title: Title) -> tuple[str, frozenset[str]]:
    """The office in one house style, and the modifiers that change who is meant: "president-elect" is president and elect."""
    office, changing = offices.canonical(title.office), offices.lists().changing
    found = {offices.plain_modifier(word) for word in title.modifiers if word in changing}
    prefix, _, rest = office.partition(" ")
    if prefix in changing and rest in offices.lists().offices:  # "deputy mayor"
        office = offices.canonical(rest)
        found.add(offices.plain_modifier(prefix))
    if office.endswith("-elect"):
        office = offices.canonical(office.removesuffix("-elect"))
        found.add("elect")
    return office, frozenset(found)


def _same_holder(one: Title, other: Title, context: PairContext) -> bool:
    left, right = _holder(one, context.left), _holder(other, context.right)
    if left is None or right is None:
        return one.holder == other.holder
    return entities.same_entity(left, right) in ("same", "variant")


def _holder(title: Title, article: Article) -> Name | None:
    """The holder of a title as a name of its article."""
    namesakes = entities.read(article).people.get(_family(title), ())
    return next((value for value in namesakes if value.entity == title.holder), None)


def _held(title: Title, article: Article) -> bool:
    """Whether the other account, too, gives its holder this office somewhere."""
    office = _office(title)
    return any(_office(found) == office for found in entities.read(article).offices.get(_family(title), ()))


def _family(title: Title) -> str:
    return sound(surname(title.holder))


@lru_cache(maxsize=4096)
def nearly_spelled(one: str, other: str, shortest: int = 4) -> bool:
    """Whether two different names, folded, differ by no more than SPELLING_GAP letters (Levenshtein), begin alike, and are longer than
    `shortest` letters beside the gap."""
    if one == other or one[:1] != other[:1] or abs(len(one) - len(other)) > SPELLING_GAP:
        return False
    if min(len(one), len(other)) <= shortest:
        return False
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for index, sign in enumerate(other, 1):
            before, row[index] = row[index], min(row[index] + 1, row[index - 1] + 1, before + (letter != sign))
    return row[-1] <= SPELLING_GAP and min(len(one), len(other)) > shortest + row[-1]
