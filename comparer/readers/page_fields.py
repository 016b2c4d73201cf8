"""What a web page states outside its text, and the outlet, byline and standfirst that follow from it.

Metadata lie: the site's own og:title, a columnist of the side bar as author. What is printed beside the headline decides where it
stands there; several stated values back each other. The title is told in page_title, the days in page_days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from comparer import lexicon
from comparer.model import Field
from comparer.readers import json_ld
from comparer.readers.cleaning import stamps
from comparer.readers.page_blocks import Element, PageBlock, clean
from comparer.readers.page_votes import squash

_BREAK = re.compile(r"\s+[|\-–—»«·•:/]+\s+|\s*[|»«_]\s*")
LONGEST_NAME = 6  # words of an outlet's name; what is longer is a slogan or a headline in the wrong place
FOOT = 25  # lines at the foot of the page among which the copyright line stands
_BY = re.compile(r"^(?:by|von|par|por|di|door|af|av)[\s:]+(?P<names>.+)$", re.IGNORECASE)
_CUT = re.compile(r"\s*(?:\||•|·|—|–| - |,? (?:on|at|for|in) |\d).*$")
_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[\s©]{0,20}+(?:\d{4}(?:\s?[-–]\s?\d{4})?[\s,]*)?(?:by\s+)?"
    r"(?P<name>[A-Z][\w&'’.-]*(?: (?:of|and|the|&|[A-Z][\w&'’.-]*)){0,4})"
)
_PERSON = re.compile(r"^[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}$")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the page states outside its visible text."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    articles: tuple[json_ld.Described, ...] = ()
    window_title: str = ""
    url: str = ""
    language: str = ""
    alts: frozenset[str] = frozenset()

    def meta(self, key: str) -> list[tuple[str, str]]:
        """(name, content) of the meta elements of one list of the lexicon, the most telling first."""
        return [(name, content) for name in lexicon.entries("page_fields", f"meta.{key}") for content in self.metas.get(name, ())]


def sources(root: Element) -> Sources:
    """The metadata of a page: meta elements, JSON-LD, the title of the window, its own address, alternative texts of pictures."""
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = clean(element.get("content") or "")
        if name and content: metas.setdefault(name.lower(), []).append(content)
    scripts = [element.text or "" for element in root.iter("script") if "ld+json" in (element.get("type") or "").lower()]
    window = next((clean("".join(element.itertext())) for element in root.iter("title")), "")
    link = next((e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), "")
    alts = frozenset(filter(None, (squash(e.get("alt") or "") for e in root.iter("img", "amp-img"))))
    url = link if link.startswith("http") else next(iter(metas.get("og:url", ())), link)
    language = next((value for element in root.iter("html", "body") if (value := element.get("lang") or "")), "").lower()
    return Sources(metas, json_ld.articles(scripts), window, url, language, alts)


# ---------------------------------------------------------------- outlet


def site_names(found: Sources) -> list[str]:
    """The names by which the page calls its site: publisher, og:site_name, the part of the window title that fits the address."""
    names = [described.publisher for described in found.articles] + [content for _, content in found.meta("outlet")]
    named = found.metas.get("og:site_name", [])
    names = [name for name in names if len(name.split()) <= LONGEST_NAME and (name in named or name != found.window_title)]
    host = _host(found.url)
    stem = squash(host.rsplit(".", 1)[0]) if host else ""
    parts = [part.strip() for part in _BREAK.split(found.window_title)]
    for part in (parts[-1:] + parts[:1]) if len(parts) > 1 else []:
        bare = squash(part).removeprefix("the")
        if stem and bare and (bare in stem or (stem in bare and len(part.split()) <= 4) or squash(host) == squash(part)): names.append(part)
    return [name for name in names + ([host] if host else []) if name]


def outlet(found: Sources, main: json_ld.Described, blocks: Sequence[PageBlock]) -> tuple[Field, ...]:
    """The candidates for the outlet: the publisher as stated, the best supported first; else who holds the copyright, or the
    last part of the window's title."""
    host = squash(_host(found.url).rsplit(".", 1)[0])
    stated = [(main.publisher, "json-ld publisher", 1.0)] if main.publisher else []
    stated += [(content, f"meta {name}", 1.2 if name == "og:site_name" else 0.5) for name, content in found.meta("outlet")]
    for part in _BREAK.split(found.window_title)[1:]:
        if len(part.split()) <= 5: stated.append((part.strip(), "window title", 0.4))
    scores: dict[str, float] = {}
    first: dict[str, tuple[str, str]] = {}
    for text, origin, weight in stated:
        name = _plain_name(text, host)
        key = squash(name).removeprefix("the")
        if not key or len(name) > 60:
            continue
        if key not in scores:
            first[key] = (name, origin)
            scores[key] = 0.8 if host and (key in host or host in key) else 0.0
        scores[key] += weight
    order = sorted((key for key in scores if scores[key] >= 0.8), key=lambda key: -scores[key])
    fields = [Field("outlet", first[key][0], first[key][1], round(min(0.9, 0.5 + 0.15 * scores[key]), 2)) for key in order[:3]]
    if not fields:
        holders = [match["name"].partition(".")[0].strip(" ,") for block in blocks[-FOOT:] if (match := _COPYRIGHT.search(block.text))]
        if holders: fields.append(Field("outlet", holders[-1], "copyright line", 0.5))
        parts = _BREAK.split(found.window_title)
        if len(parts) > 1 and len(parts[-1].split()) <= 3 and not parts[-1][:1].islower():
            fields.append(Field("outlet", parts[-1].strip(), "window title", 0.55))
        if host: fields.append(Field("outlet", _host(found.url), "address of the page", 0.4))
    return tuple(fields)


def _plain_name(text: str, host: str) -> str:
    """A name without address, copyright mark or slogan ("The Daily | News of the North" is "The Daily")."""
    if text.startswith(("http", "www.")): return _host(text if "//" in text else f"https://{text}")
    parts = _BREAK.split(text)
    if len(parts) > 1: text = next((part for part in parts if host and squash(part).removeprefix("the") in (host, squash(host))), parts[0])
    return clean(re.sub(r"^(?:©|\(c\)|copyright|@)\s*(?:\d{4}\s*)?", "", text, flags=re.IGNORECASE)).strip(" .,|-")


def _host(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host


# ---------------------------------------------------------------- byline


def marked_authors(root: Element) -> list[str]:
    """The names that the page's markup calls authors (microdata, links to authors), wherever they stand."""
    found = []
    for element in root.iter("a", "span", "div", "p", "address", "li", "meta", "cite"):
        marks = f"{element.get('itemprop') or ''} {element.get('rel') or ''}".lower().split()
        if "author" not in marks: continue
        named = [inner for inner in element.iter() if "name" in (inner.get("itemprop") or "").lower().split()]
        found += [clean(inner.get("content") or "".join(inner.itertext())) for inner in (named or [element])]
    return [name for name in found if _PERSON.match(name)][:20]


def byline(
    found: Sources, main: json_ld.Described, near: Sequence[PageBlock], marked: Sequence[str]
) -> tuple[Field, ...]:
    """The candidates for the byline: the line beside the headline, then JSON-LD, then meta elements. Of the `marked` authors
    only those that stand beside the headline are asked: others are columnists of the side bar."""
    site = {squash(name) for name in site_names(found)}
    nobody = lexicon.words("page_fields", "nobody.author")

    def names(texts: Sequence[str]) -> str:
        kept = [name for text in texts for name in _names(text) if squash(name) not in site and name.lower() not in nobody]
        return ", ".join(dict.fromkeys(kept))

    fields = []
    stated = names(main.authors)
    if stated: fields.append(Field("byline", stated, "json-ld author", 0.85))
    meta = [(name, names([content])) for name, content in found.meta("author") if not content.startswith(("http", "@", "/"))]
    fields += [Field("byline", value, f"meta {name}", 0.6) for name, value in meta if value][:2]
    beside = " ".join(squash(block.text) for block in near)
    shown = names([name for name in marked if squash(name) in beside])
    if shown: fields.append(Field("byline", shown, "author marked beside the headline", 0.75))
    for block in near:
        match = _BY.match(block.text)
        if (match is None and not {"byline"} & block.roles) or block.words > 25 or block.hidden:
            continue
        text = names([match["names"] if match else block.text])
        if text and (match is not None or all(_PERSON.match(part) for part in text.split(", "))):
            agrees = not stated or any(squash(part) in squash(stated) or squash(stated) in squash(part) for part in text.split(", "))
            confidence = (0.88 if match else 0.7) if agrees else (0.9 if match else 0.4)
            fields.append(Field("byline", text, "line beside the headline", confidence))
            break
    return tuple(sorted(fields, key=lambda made: -made.confidence))


def is_byline(text: str) -> bool:
    """Whether a line under a headline is nothing but "By" and names."""
    return _BY.match(text) is not None and len(text.split()) <= 12


def _names(text: str) -> list[str]:
    months = lexicon.table("stamps", "months")
    for day in re.finditer(r"\s+([^\W\d_]{3,10})\.?\s+\d", text):  # "Jane Roe March 18 at 3:57 PM", a day without its year
        if day[1].lower() in months:
            text = text[: day.start()]
            break
    text = stamps.without_stamps(re.sub(r"^(?:(?:by|von|par|por)[\s:]+)", "", clean(text), flags=re.IGNORECASE))
    parts = re.split(r"\s*(?:,|;|\band\b|&|\bund\b|\bet\b|\by\b)\s*", text)
    names = [_CUT.sub("", part).strip(" .,|") for part in parts]
    return [name for name in names if name and "@" not in name and len(name) < 60 and not name.startswith("http")][:8]


# ---------------------------------------------------------------- the story and its standfirst


def main_article(found: Sources, heading: str) -> json_ld.Described:
    """The JSON-LD article that is the story of the page: its headline is the page's, or it is the only one."""
    if not found.articles:
        return json_ld.Described()
    return max(found.articles, key=lambda made: (alike(made.headline, heading), len(made.body) > 200, bool(made.published)))


def alike(left: str, right: str) -> float:
    """The share of words two wordings of a headline have in common, 0..1."""
    a, b = set(left.casefold().split()), set(right.casefold().split())
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def standfirst(found: Sources, main: json_ld.Described, body: str) -> tuple[Field, ...]:
    """The candidates for the standfirst: the descriptions the page states, unless they repeat the story (`body`, squashed)."""
    texts = [(main.description, "json-ld description"), *((content, f"meta {name}") for name, content in found.meta("description"))]
    return tuple(Field("standfirst", text, origin, 0.6) for text, origin in texts if text and squash(text) not in body)[:2]
