"""Write resources/lexicons/given_names.toml, name_genders.toml and ordinary_words.toml.  Usage: python tools/names_lexicon.py [SCOWL_DIR]

Needs the packages `names` (MIT; lists of the US Census Bureau, public domain) and `Faker` (MIT), and the word lists of
SCOWL (Debian package `scowl`; free use with notice). Run again only to renew the lists; the program reads the results.
"""

from __future__ import annotations

import importlib
import sys
import unicodedata
from pathlib import Path

LEXICONS = Path(__file__).parent.parent / "resources" / "lexicons"
CENSUS_MALE, CENSUS_FEMALE = 700, 1100  # beyond these ranks the census lists hold mostly surnames and misprints
SURNAMES = 1200
SURE = 20  # how many women must bear a name for each man, or men for each woman, before "he" or "she" is ruled out by it
BOTH = frozenset((
    "Andrea", "Nicola", "Simone", "Michele", "Gabriele", "Daniele", "Jean", "Jan", "Joan", "Alex", "Sasha", "Sascha", "Jamie", "Chris",
    "Pat", "Sam", "Kim", "Lee", "Robin",
))
LOCALES = [
    "en_GB",
    "en_US",
    "en_IE",
    "en_IN",
    "en_NZ",
    "en_KE",
    "en_NG",
    "en_PK",
    "de_DE",
    "de_AT",
    "fr_FR",
    "fr_CA",
    "es_ES",
    "es_MX",
    "es_AR",
    "es_CO",
    "it_IT",
    "nl_NL",
    "pt_BR",
    "pt_PT",
    "pl_PL",
    "cs_CZ",
    "sk_SK",
    "sl_SI",
    "hr_HR",
    "hu_HU",
    "ro_RO",
    "no_NO",
    "sv_SE",
    "da_DK",
    "fi_FI",
    "et_EE",
    "lt_LT",
    "lv_LV",
    "id_ID",
    "ga_IE",
    "yo_NG",
    "ha_NG",
    "ig_NG",
    "zu_ZA",
    "sw",
    "tw_GH",
]


def given_names(ordinary: set[str]) -> list[str]:
    """First names in title case, those that are ordinary English words too left out ("Will", "Grace" are listed by hand)."""
    found: set[str] = set()
    census = Path(str(importlib.import_module("names").__file__)).parent
    for file, count in (("dist.male.first", CENSUS_MALE), ("dist.female.first", CENSUS_FEMALE)):
        found |= {line.split()[0].title() for line in (census / file).read_text().splitlines()[:count]}
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in ("first_names", "first_names_male", "first_names_female"):
            found |= {name for entry in getattr(provider, attribute, ()) for name in str(entry).split()}
    plain = {name for name in found if name.isalpha() and len(name) > 2 and name[0].isupper() and name[1:].islower()}
    latin = {name for name in plain if all(ord(letter) < 0x250 for letter in unicodedata.normalize("NFC", name))}
    return sorted(name for name in latin if name.lower() not in ordinary)


def genders(known: set[str]) -> tuple[list[str], list[str]]:
    """The first names of women and of men among the known ones; names that both bear are left out ("Jordan", "Andrea")."""
    census = Path(str(importlib.import_module("names").__file__)).parent
    share: dict[str, list[float]] = {}
    for place, file in enumerate(("dist.female.first", "dist.male.first")):
        for line in (census / file).read_text().splitlines():
            name, percent = line.split()[:2]
            share.setdefault(name.title(), [0.0, 0.0])[place] += float(percent)
    told: tuple[set[str], set[str]] = (set(), set())
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for names, attribute in zip(told, ("first_names_female", "first_names_male"), strict=True):
            names |= {name for entry in getattr(provider, attribute, ()) for name in str(entry).split()}
    found: tuple[list[str], list[str]] = ([], [])
    for name in sorted(known - BOTH):  # men in one country, women in another
        women, men = share.get(name, [0.0, 0.0])
        sides = women + men > 0, name in told[0], name in told[1]
        female = (women >= SURE * men if sides[0] else sides[1]) and not sides[2]
        male = (men >= SURE * women if sides[0] else sides[2]) and not sides[1]
        if female != male:
            found[0 if female else 1].append(name)
    return found


def surnames() -> list[str]:
    """The commonest surnames of the United States in title case."""
    census = Path(str(importlib.import_module("names").__file__)).parent
    return sorted(line.split()[0].title() for line in (census / "dist.all.last").read_text().splitlines()[:SURNAMES])


def ordinary_words(directory: Path) -> set[str]:
    """The commonest English words in lower case, inflected forms included (SCOWL sizes 10 and 20)."""
    found: set[str] = set()
    for variety in ("english", "american", "british"):
        for size in (10, 20):
            found |= set((directory / f"{variety}-words.{size}").read_text(encoding="latin-1").split())
    return {word for word in found if word.isalpha() and word.islower() and len(word) > 1}


def write(name: str, head: str, **lists: list[str]) -> None:
    text = "".join(f"{key} = '''\n{wrapped(words)}\n'''\n" for key, words in lists.items())
    (LEXICONS / f"{name}.toml").write_text(f"{head}\n{text}", encoding="utf-8")


def wrapped(words: list[str]) -> str:
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 130:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def main() -> None:
    words = ordinary_words(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict/scowl"))
    write(
        "ordinary_words",
        "# The commonest English words, in lower case, parted by blanks: a capital at the start of a sentence or in a headline\n"
        "# does not make a name of them. Source: SCOWL (Spell Checker Oriented Word Lists) by Kevin Atkinson, sizes 10 and 20, free\n"
        "# for any use with its notice: Copyright 2000-2020 by Kevin Atkinson. Written by tools/names_lexicon.py.",
        words=sorted(words),
    )
    given = given_names(words)
    women, men = genders(set(given))
    write(
        "name_genders",
        "# First names of women and of men, parted by blanks, those that both bear left out: whom \"he\" and \"she\" cannot mean.\n"
        "# Sources: US Census Bureau 1990 (public domain) and the person providers of Faker (MIT, Copyright Daniele Faraglia).\n"
        "# Written by tools/names_lexicon.py.",
        women=women,
        men=men,
    )
    write(
        "given_names",
        "# First names and US surnames, parted by blanks; first names that are ordinary words too stand in names.toml.\n"
        "# Sources: US Census Bureau 1990\n"
        "# (public domain) and the person providers of Faker (MIT, Copyright Daniele Faraglia). Written by tools/names_lexicon.py.",
        words=given,
        surnames=surnames(),
    )


if __name__ == "__main__":
    main()
