"""Write resources/lexicons/currency_names.toml: the English names of the currencies in use, from CLDR through Babel.

usage: python tools/make_currency_names.py        (needs the package Babel; the engine itself does not)
"""

from __future__ import annotations

from pathlib import Path

import babel
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

HEAD = """# The English names of the currencies in use, singular and plural: "form, form = name".
# Made by tools/make_currency_names.py from Unicode CLDR (Babel {version}), licence Unicode-3.0. Do not edit:
# what news style adds or calls otherwise stands in currencies.toml, which wins.
"""


def main() -> None:
    english = Locale("en")
    territories = [code for code in map(str, english.territories) if len(code) == 2]
    codes = sorted({code for territory in territories for code in get_territory_currencies(territory)})
    lines = set()
    for code in codes:
        if "(" in english.currencies.get(code, "("):
            continue  # accounting units and old issues
        forms = [get_currency_name(code, count, "en") for count in (1, 2)]
        lines.add(f"{', '.join(dict.fromkeys(forms))} = {forms[0]}")
    path = Path(__file__).resolve().parents[1] / "resources" / "lexicons" / "currency_names.toml"
    body = "\n".join(sorted(lines))
    path.write_text(HEAD.format(version=babel.__version__) + f'words = """\n{body}\n"""\n', encoding="utf-8")
    print(f"{len(lines)} currencies")


if __name__ == "__main__":
    main()
