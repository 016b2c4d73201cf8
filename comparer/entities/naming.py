"""Names as strings: surname and first names, transliterations that sound alike, nicknames, the plain key of an organisation.

"Volodymyr Zelenskyy", "Zelenskiy"    one sound
"Ana Villareal", "Ana Villarreal"     one sound, but a slip
"the U.S. Dept. of Justice"           "us justice department"
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from comparer import lexicon
from comparer.entities.name_lists import lists
from comparer.entities.words import is_ordinary


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The name in lower case without accents, apostrophes and points: "O'Brien" gives "obrien", "Łukasz" "lukasz"."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)).lower()
    if not plain.isascii():
        plain = plain.translate(_letters("plain"))
    return " ".join("".join(letter for letter in plain if letter.isalnum() or letter in " -").split())


@cache
def _letters(key: str) -> dict[int, str]:
    return {ord(letter): plain for letter, plain in lexicon.table("romanised", key).items()}


def same_letters(left: str, right: str) -> bool:
    """Whether two names are one but for accents left out or written as a second letter: "Müller", "Muller" and "Mueller" are."""
    one, other = fold_name(left), fold_name(right)
    return one == other or other == _spelt_out(left) or one == _spelt_out(right)


def _spelt_out(name: str) -> str:
    return fold_name(unicodedata.normalize("NFC", name.lower()).translate(_letters("spelt")))


def family_of(name: tuple[str, ...]) -> str:
    """The surname: the last word with the particles before it ("von der Leyen"); a single word is one itself."""
    if len(name) < 2:
        return name[0] if name else ""
    particles, first = lists().particles | lexicon.item_set("names", "capital_particles"), len(name) - 1
    while first > 1 and name[first - 1] in particles:
        first -= 1
    return " ".join(name[first:])


def surname(entity: str) -> str:
    """The surname in a person's full form as an article gives it, its suffix left off: "John Poe Jr" gives "Poe"."""
    name = tuple(entity.split())
    return family_of(name[:-1] if len(name) > 1 and name[-1].lower() in lists().generational else name)


def given_words(name: tuple[str, ...]) -> tuple[str, ...]:
    """First and middle names, nicknames in quotation marks among them."""
    return tuple(word for word in name[: len(name) - len(family_of(name).split())] if len(word) > 0)


def shortens_given(have: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether `have` gives only an initial where the other writes the name out ("V. Putin", "Vladimir Putin")."""
    mine, theirs = given_words(have), given_words(other)
    return bool(mine and theirs) and len(mine[0].rstrip(".")) == 1 and len(theirs[0].rstrip(".")) > 1


@cache
def _forms(key: str) -> dict[str, frozenset[int]]:
    """The lines of a list of first names that each form stands in."""
    found: dict[str, frozenset[int]] = {}
    for index, line in enumerate(lexicon.entries("nicknames", key)):
        group = frozenset((index,))
        for form in line.lower().split(", "):
            found[form] = found[form] | group if form in found else group
    return found


_GLIDE = re.compile(r"[iy](?=[aeo])")


def given_fits(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two sets of first names can be one person's: one absent, an initial, a nickname, a middle name used, a spelling."""
    if not left or not right:
        return True
    return any(
        _one_given_fits(fold_name(one), fold_name(other)) for one in left for other in right if not _both_initials_of_middle(one, other)
    )


def respelled(left: str, right: str) -> bool:
    """Whether two first names are rival spellings of one ("Steven", "Stephen"), of which a person has only one."""
    one, other, rivals = fold_name(left), fold_name(right), _forms("spellings")
    return one != other and bool(rivals.get(one, frozenset()) & rivals.get(other, frozenset()))


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
    groups = _forms("groups")
    if groups.get(left, frozenset()) & groups.get(right, frozenset()):
        return True
    return sounds_alike(left, right) and not _two_names(short, long)


def _two_names(short: str, long: str) -> bool:
    """Whether two names that would sound alike in transliteration are two of their own: "Dana" and "Diana", "Mara" and "Maria"."""
    given = lists().given
    return len(short) < len(long) and short == _GLIDE.sub("", long) and short.capitalize() in given and long.capitalize() in given


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
    return _heard(name, _sound_rules())


def _heard(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    key = fold_name(name).replace("-", "").replace(" ", "")
    for written, heard in rules:
        if written.endswith("$"):
            if key.endswith(written[:-1]):
                key = key[: len(key) - len(written) + 1] + heard
        else:
            key = key.replace(written, heard)
    return "".join(letter for place, letter in enumerate(key) if place == 0 or letter != key[place - 1])


def sounds_alike(left: str, right: str) -> bool:
    return sound(left) == sound(right)


@lru_cache(maxsize=4096)
def misspelt(left: str, right: str) -> bool:
    """Whether two names that sound alike, each as full as its account gives it, are one with a slip in its surname ("Ana Villareal",
    "Villarreal"): a letter doubled or exchanged as in any Latin spelling, in a name that is not written in another script at home."""
    one, other = surname(left), surname(right)
    if same_letters(one, other) or _heard(one, _latin_rules()) != _heard(other, _latin_rules()):
        return False
    return not _romanised(left) and not _romanised(right)


@cache
def _latin_rules() -> tuple[tuple[str, str], ...]:
    heard = dict(_sound_rules())
    return tuple((written, heard[written]) for written in lexicon.items("romanised", "latin"))


@cache
def _bearers(key: str) -> frozenset[str]:
    return frozenset(sound(name) for name in lexicon.word_set("romanised", key))


def _romanised(name: str) -> bool:
    """Whether a full name, or a surname alone, is written in another script at home, as far as its words tell."""
    words = fold_name(name).split()
    if not words:
        return False
    given, families, particles = _bearers("given"), _bearers("families"), lexicon.item_set("romanised", "particles")
    if any(sound(word) in given or word in particles for word in words[:-1]) or sound(words[-1]) in families:
        return True
    ends, begins = lexicon.items("romanised", "endings"), lexicon.items("romanised", "beginnings")
    return words[-1].endswith(ends) or words[-1].startswith(begins)


@lru_cache(maxsize=4096)
def organisation_key(name: str) -> str:
    """The key of an organisation or thing: known acronyms and house styles in one, the article and company endings off."""
    sets = lists()
    text = name.removeprefix("the ").removeprefix("The ")
    known = sets.known.get(text.lower())
    if known and (len(text) > 4 or text.isupper() or text.lower() == "nato"):
        text = known
    parts = [word.rstrip(".").lower() for word in text.replace("U.S.", "US").replace("United States", "US").split()]
    while len(parts) > 1 and parts[-1] in sets.suffixes and parts[-1] not in ("group",):
        parts.pop()
    if len(parts) > 2 and parts[1] == "of":  # Department of Justice
        parts = [*(part for part in parts[2:] if part != "the"), parts[0]]
    heads = lexicon.table("organisations", "same_heads")
    return " ".join(heads.get(part, part) for part in parts)


def shortens(short: str, long: str) -> bool:
    """Whether one organisation's key is the other's shortened: "marlow" for "marlow foods", "rovers" for "dover rovers", "wildlife service"
    for "us wildlife service"; a part of a body ("marlow research center") is another one, and so is any body known by the shorter name."""
    sets = lists()
    if short in sets.known or (" " not in short and is_ordinary(short)):
        return False
    if long.startswith(short + " "):
        rest = long[len(short) + 1 :].split()
        return rest[-1] not in sets.unit_heads or (len(rest) == 1 and rest[0] in sets.founded_heads)
    return long.endswith(" " + short) and ((" " not in short and short[-1] == "s") or long == f"us {short}")


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym: two to seven capitals; a party tag ("R-Texas") is none."""
    if text[1:2] == "-":
        return False
    letters = text.replace(".", "").replace("-", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha()
