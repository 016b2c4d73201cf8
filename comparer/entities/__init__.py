"""Who and what an article names, from its capitalised words to people, bodies, places and offices.

    words ─runs─▶ runs of capitals ─mentions─▶ mentions ─grouping, holders─▶ entities and their offices (`read`)

`same_entity` tells whether two names, each of its article, are one.
"""

from comparer.entities.reading import Identity, Reading, entity_key, is_junior, read, same_entity

__all__ = ["Identity", "Reading", "entity_key", "is_junior", "read", "same_entity"]
