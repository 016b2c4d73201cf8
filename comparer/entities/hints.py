"""What stands beside an unknown name and says what it is: "said", an age, a relative, a preposition of place, an article.

"Quorl, 34,"       a person
"in Quorl, Va.,"   a place
"""

from __future__ import annotations

from typing import Literal

from comparer.entities import gazetteer, offices
from comparer.entities.name_lists import lists
from comparer.entities.words import Word

Hint = Literal["person", "place", "organisation", "the", ""]


def hint(words: tuple[Word, ...], first: int, last: int) -> Hint:
    """What the words beside `first` to `last` (exclusive) say they are: "the" is something after an article, "" nothing."""
    sets = lists()
    after = words[last].text if last < len(words) else ""
    before = words[first - 1].text.lower() if first else ""
    if not words[last - 1].possessive and after in sets.verbs and before not in sets.locative and before != "of":
        return "person"
    if after == "," and last + 2 < len(words) and words[last + 1].text.isdigit() and len(words[last + 1].text) < 3:
        series = words[last + 2].text == "," and last + 3 < len(words) and words[last + 3].text[:1].isdigit()
        return "" if series or any(letter.isdigit() for letter in words[last - 1].text) else "person"
    if before in offices.lists().occupations or before in sets.kin:
        return "person"
    if before == "," and first > 1 and words[first - 2].text in sets.kin and after in (",", "."):
        return "person"  # "his wife, Stacey, and"
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
