#!/usr/bin/env python3
"""Write resources/lexicons/background.toml: how common the commonest English words are.

    background_words.py [--words 5000] [--leave-out WORD ...]

The frequencies are those of the package wordfreq (pip install wordfreq), needed for this script alone. Words are counted by
their stem, so the script is run again after a change of the stemmer.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from pathlib import Path

from wordfreq import get_frequency_dict

from comparer import lexicon
from comparer.stems import stem

HEAD = """\
# How common English words are: stems by class. A stem of class n occurs about 10^(-n/2) times as often as the commonest one
# does; what is not listed is rarer than all of these. Used to weigh words when sentences are compared.
# Source: tools/background_words.py from the package wordfreq 3.1 by Robyn Speer (doi:10.5281/zenodo.7199437), whose English
#         frequencies come from books, news, subtitles, encyclopedias and the web up to 2021.
# Licence: this file alone CC BY-SA 4.0, as the data it is taken from.
# Columns: one list of stems for each class; stop words are left out.

"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=5000, help="how many stems to keep")
    parser.add_argument("--leave-out", nargs="*", default=(), metavar="WORD", help="words that do not belong into a shipped file")
    parser.add_argument("--output", type=Path, default=Path("resources/lexicons/background.toml"))
    arguments = parser.parse_args()
    stops = {word for key in ("function", "saying") for line in lexicon.entries("stopwords", key) for word in line.split()}
    counts: dict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict("en", "large").items():
        if word.isalpha() and word.isascii() and len(word) > 1 and word not in stops and word not in arguments.leave_out:
            counts[stem(word)] += frequency
    kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: arguments.words]
    top = kept[0][1]
    classes: dict[int, list[str]] = {}
    for key, count in kept:
        classes.setdefault(round(2 * math.log10(top / count)), []).append(key)
    parts = [HEAD]
    for number, stems in sorted(classes.items()):
        parts.append(f'class{number} = """\n')
        line = ""
        for key in sorted(stems):
            if len(line) + len(key) > 130:
                parts.append(line.rstrip() + "\n")
                line = ""
            line += key + " "
        parts.append(line.rstrip() + '\n"""\n\n')
    arguments.output.write_text("".join(parts).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
