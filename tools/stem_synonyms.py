"""Write resources/lexicons/synonym_stems.toml from synonyms.toml: which groups each stem belongs to.

    python tools/stem_synonyms.py

Stemming two thousand words costs a fifth of a comparison's start; a test holds that the table is the one of the word lists.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from comparer.wording import stemmed_groups  # noqa: E402

HEAD = """\
# The synonym groups of each stem. Source: written by tools/stem_synonyms.py from synonyms.toml; change that file, not this one.
# Licence: MIT, with the project. Columns: stem, numbers of its groups
stems = '''
"""


def main() -> None:
    rows = [f"{stem} {' '.join(map(str, sorted(numbers)))}" for stem, numbers in sorted(stemmed_groups().items())]
    text = HEAD + "\n".join(rows) + "\n'''\n"
    (ROOT / "resources" / "lexicons" / "synonym_stems.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
