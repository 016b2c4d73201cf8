"""The values that travel through the engine: data only, frozen, compared by content.

Offsets count characters of one sentence, end exclusive, unless a name says `source_`: those count characters of
`Article.text`, the text as the reader decoded it. The sides are `left` and `right` everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Relation = Literal["conflict", "differ", "agree", "only_left", "only_right"]
Salience = Literal["high", "medium", "low"]
FactKind = Literal[
    "quantity", "money", "percent", "measure", "age", "duration", "date", "time",
    "name", "title", "place", "quote", "source", "certainty", "action",
]  # fmt: skip
Trend = Literal["up", "down", ""]
EntityType = Literal["person", "organisation", "thing"]
Grade = Literal["certain", "probable", "possible", "uncommitted"]
Polarity = Literal["positive", "negative"]
SourceKind = Literal[
    "person", "official", "spokesperson", "agency", "document", "medium", "assessment", "witness", "anonymous", "other",
]  # fmt: skip
Stage = Literal["planned", "attempted", "begun", "done", "undone"]
Verdict = Literal["", "real", "not_real", "later"]


# ---------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body. `paragraph` counts from 0; the source offsets are 0, 0 where there is no source."""

    index: int
    text: str
    paragraph: int = 0
    source_start: int = 0
    source_end: int = 0


@dataclass(frozen=True, slots=True)
class Caption:
    """The text under a picture, its credit line included; never compared with the body."""

    text: str
    source_start: int = 0
    source_end: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line that was taken out of the body. `reason` is a key of `readers.cleaning.REASONS`; `line` counts from 1."""

    text: str
    reason: str
    line: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an article and where it came from ("json-ld", "dateline of the first paragraph", "given by the user")."""

    name: str
    value: str
    origin: str
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence of {self.name} is outside 0..1: {self.confidence}")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file an article was read from. `sha256` and `size` (bytes) are those of the untouched file."""

    path: str
    sha256: str
    size: int = 0
    format: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's account of an event: fields, body sentences, and every line that was taken out of the body."""

    sentences: tuple[Sentence, ...]
    title: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published: date | datetime | None = None
    updated: date | datetime | None = None
    standfirst: str = ""
    captions: tuple[Caption, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    fields: tuple[Field, ...] = ()
    warnings: tuple[str, ...] = ()
    text: str = ""
    source: SourceFile | None = None

    @property
    def published_day(self) -> date | None:
        """The day of publication in the zone that was written, or None."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @staticmethod
    def from_sentences(
        sentences: Iterable[str], *, outlet: str = "", title: str = "", published: date | datetime | None = None
    ) -> Article:
        """An article of the given sentences, each taken exactly as it stands, one paragraph each."""
        made, place = [], 0
        texts = tuple(sentences)
        for index, text in enumerate(texts):
            made.append(Sentence(index, text, index, place, place + len(text)))
            place += len(text) + 1
        return Article(tuple(made), title=title, outlet=outlet, published=published, text="\n".join(texts))


# ---------------------------------------------------------------- facts


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one sentence: `text == sentences[sentence].text[start:end]`."""

    sentence: int
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}..{self.end} does not fit {self.text!r}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval. None is an open end; at least one end is given.

    "more than 10,000" is low 10000, not inclusive, high None. "about 20" keeps low == high == 20 with `approximate`;
    the width of a hedge is decided when facts are compared. `soft` marks a ceiling that can be cancelled ("as many
    as", "up to"); `vague` a bare plural ("dozens": low 12, high None). `unit` is a singular English name ("kilometre",
    "US dollar", "percent", ""), `per` the unit of a rate ("hour", "share"), `subject` what is counted ("North Korean
    troops"), `hedge` the words that hedge or bound the number, as written.
    `restates` marks the conversion of the figure before it ("$2.6m" in "€2m ($2.6m)"): one amount, told twice.
    """

    low: float | None
    high: float | None
    low_inclusive: bool = True
    high_inclusive: bool = True
    approximate: bool = False
    unit: str = ""
    subject: str = ""
    trend: Trend = ""
    soft: bool = False
    vague: bool = False
    per: str = ""
    hedge: str = ""
    restates: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a quantity needs a low or a high end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")


@dataclass(frozen=True, slots=True)
class Duration(Quantity):
    """A length of time ("two months": low 2, high 2, unit "month", timex "P2M"). `earliest` and `latest` are given
    where it is anchored ("the past two years")."""

    timex: str = ""
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Temporal:
    """A date or clock time. `timex` is a TIMEX3 value ("2024-11-17", "2024-W47", "2024-11-17TNI", "PRESENT_REF");
    `earliest` and `latest` are the first and last day it can mean, both None for a reference without a calendar place.

    `modifier` is the TIMEX3 mod ("START", "MID", "END", "APPROX", "BEFORE", "AFTER", ""); `zone` the zone as written;
    `minute` the minute of the day (0..1439) as written, `utc_minute` the same in UTC where a zone is known (may lie
    outside 0..1439: then on the neighbouring day); `repeats` marks a TIMEX3 SET ("every week").
    """

    timex: str
    earliest: date | None = None
    latest: date | None = None
    modifier: str = ""
    zone: str = ""
    minute: int | None = None
    utc_minute: int | None = None
    repeats: bool = False

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError("earliest and latest come together")
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person, an organisation or a named thing. `entity` is the fullest form the article gives for it
    (the same string for each mention of it); `forms` are all its forms there; `role` the office or description that
    stands beside it in the article ("mayor of Dover"), lower case."""

    entity: str
    type: EntityType
    forms: tuple[str, ...] = ()
    given: str = ""
    family: str = ""
    acronym: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """An office or role and who holds it. `office` is the head in lower case without modifiers ("president"),
    `modifiers` such as "former", "deputy", "-elect"; `of` the body or place it belongs to; `holder` a Name.entity."""

    office: str
    modifiers: tuple[str, ...] = ()
    of: str = ""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `name` is its canonical form, `within` the chain of what holds it, inner first ("Kursk region" within
    ("Russia",)); `part` a compass part ("eastern"); `government` marks a capital or country that stands for its state
    as an actor ("Moscow said"); `country` a country's canonical name where known; `offset` says where the thing lies from
    there, as written ("35 miles southwest of", "near", "off")."""

    name: str
    within: tuple[str, ...] = ()
    part: str = ""
    country: str = ""
    government: bool = False
    offset: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands inside quotation marks in one sentence. `statement` numbers the quotations of the article: the parts
    of one quotation over several sentences share it. `words` is the text inside the marks as written; `speaker` a
    Name.entity or the description given ("the spokesman"), `cue` the verb ("said"); `scare` marks words set apart,
    titles of works and nicknames, which are no statement."""

    words: str
    statement: int
    speaker: str = ""
    cue: str = ""
    scare: bool = False


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """Who stands behind a statement. `holders` are the descriptions as written, `count` how many there are in all
    (None where it cannot be told), `official` how many of them are officials, `kind` the strongest kind among them,
    `nations` whose they are, `named` whether at least one is named; `reason` the reason given for anonymity; `cue` the word that
    attributes ("said", "according to"). `response` is "declined", "no_response", "unreachable" where a source was asked
    in vain; `channel` is how the words reached the public ("statement", "interview") where the fact is of that alone."""

    holders: tuple[str, ...]
    kind: SourceKind
    count: int | None = None
    official: int | None = None
    nations: tuple[str, ...] = ()
    named: bool = False
    reason: str = ""
    cue: str = ""
    response: Literal["", "declined", "no_response", "unreachable"] = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure the account is of a clause, and of what polarity (FactBank's grades). `head` is the stem of the word it
    bears on ("visit" in "may visit"; two where verbs are joined by "and"), `cue` the word that says so ("" for a grave deed
    told as a fact), `holder` who commits to it ("" for the outlet itself), `legal` the stage of an accusation ("alleged",
    "accused", "charged", "indicted", "convicted", "acquitted", …, "")."""

    grade: Grade
    polarity: Polarity
    head: str = ""
    cue: str = ""
    holder: str = ""
    legal: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What was done. `verb_class` names the class of the verb in the lexicon ("arrest"), `lemma` the verb's base form,
    `stage` how far it went; agent and patient only where they can be told safely ("" otherwise); `severity` how badly, beside
    a verb of harm ("critical", "serious", "slight", "")."""

    verb_class: str
    lemma: str
    stage: Stage = "done"
    passive: bool = False
    agent: str = ""
    patient: str = ""
    severity: str = ""


Value = Quantity | Temporal | Name | Title | Place | Quote | SourceProfile | Certainty | Action


@dataclass(frozen=True, slots=True)
class Fact(Span):
    """A span that gives a value. Quantity, money, percent, measure and age carry a Quantity, duration a Duration, date
    and time a Temporal, the other kinds the class of their name (source: SourceProfile)."""

    kind: str
    value: Value

    def __hash__(self) -> int:
        # pairs of facts are looked up often, and a value has many parts; two facts that are alike in these hardly differ at all
        return hash((self.sentence, self.start, self.end, self.kind))

    @property
    def span(self) -> Span:
        return Span(self.sentence, self.start, self.end, self.text)


# ---------------------------------------------------------------- comparisons


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences that report the same thing. `score` is the estimated probability of that, 0..1; `reasons` are the shared
    words, names and figures that speak for it; `origin` tells the engine's links from those made by hand."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    reasons: tuple[str, ...] = ()
    origin: Literal["engine", "hand"] = "engine"

    def __post_init__(self) -> None:
        if not self.left or not self.right:
            raise ValueError("a link needs sentences on both sides")
        if not 0 <= self.score <= 1:
            raise ValueError(f"the score of a link lies in 0..1, not {self.score}")


@dataclass(frozen=True, slots=True)
class Finding:
    """What the two articles say about one fact. conflict: cannot both be true; differ: compatible, not the same.

    `detail` is the finer relation ("overlap", "more_precise_right", "rounding", …), `explanation` one plain sentence with
    both values; `normalised` the steps that made them comparable ("190 miles is 306 km"); `rule` names the rule that
    decided, `features` what it saw, for `comparer explain`. `id` stays the same when the same two texts are compared again.
    """

    id: str
    kind: str
    relation: Relation
    detail: str
    salience: Salience
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    explanation: str
    normalised: tuple[str, ...] = ()
    rule: str = ""
    features: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if (not self.left) != (self.relation == "only_right") or (not self.right) != (self.relation == "only_left"):
            raise ValueError(f"the sides of the finding do not fit its relation {self.relation}")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles, their facts, the links between their sentences and the findings, most salient first.

    `notes` are plain sentences about the pair as a whole ("The two accounts do not seem to tell the same event.")."""

    left: Article
    right: Article
    facts_left: tuple[Fact, ...] = ()
    facts_right: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = field(default=())


# ---------------------------------------------------------------- reviews


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader decided on one finding. `verdict` "" is unjudged; `relation` the corrected relation, if any."""

    finding: str
    verdict: Verdict = ""
    relation: Relation | None = None
    note: str = ""
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """The decisions on one comparison, beside it and never inside it."""

    decisions: tuple[Decision, ...] = ()
    reviewer: str = ""

    def decision(self, finding: str) -> Decision:
        """The decision on the finding with that id; an empty one where there is none."""
        return next((decision for decision in self.decisions if decision.finding == finding), Decision(finding))
