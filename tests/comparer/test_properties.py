"""What holds for any text: no exception, every span quotes its sentence, an article agrees with itself, swapping mirrors."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import comparer
from comparer.model import Article

# Words of news with everything the readers of facts look for, so that chance makes real facts.
WORDS = [
    "as many as", "more than", "about", "up to", "12,000", "10", "three", "dozens of", "$3.5 billion", "45%", "306km", "two months",
    "North Korean", "troops", "people", "were killed", "injured", "said", "according to", "two US officials", "a source",
    "on Sunday", "January 20", "in 2022", "Joe Biden", "President", "Putin", "NATO", "Russia", "Kursk", "Washington",
    "“We will go,”", "he said", "not", "may", "will", "arrested", "charged", "the", "of", "in", "and",
    ",", ".", "—", '"', "'", "“", "”", "(", ")",
]  # fmt: skip
WORD = st.one_of(st.sampled_from(WORDS), st.text(max_size=6))
SENTENCE = st.one_of(st.lists(WORD, max_size=14).map(" ".join), st.text(max_size=60))
SENTENCES = st.lists(SENTENCE, max_size=5)
MIRROR = {"only_left": "only_right", "only_right": "only_left"}
LEAN = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _article(sentences: list[str], outlet: str = "") -> Article:
    return Article.from_sentences(sentences, outlet=outlet, published=date(2024, 11, 18))


@LEAN
@given(SENTENCES)
def test_every_fact_quotes_its_sentence(sentences: list[str]) -> None:
    article = _article(sentences)
    facts = comparer.extract_facts(article)
    assert all(article.sentences[fact.sentence].text[fact.start : fact.end] == fact.text for fact in facts)
    assert list(facts) == sorted(facts, key=lambda fact: (fact.sentence, fact.start, -fact.end))


@LEAN
@given(SENTENCES)
def test_an_article_agrees_with_itself(sentences: list[str]) -> None:
    article = _article(sentences)
    differing = [f for f in comparer.compare(article, article).findings if f.relation in ("conflict", "differ")]
    assert [finding.explanation for finding in differing] == []


@LEAN
@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_the_findings(left: list[str], right: list[str]) -> None:
    there = comparer.compare(_article(left, "A"), _article(right, "B"))
    back = comparer.compare(_article(right, "B"), _article(left, "A"))
    assert {(link.left, link.right, link.score) for link in there.links} == {(link.right, link.left, link.score) for link in back.links}
    mirrored = {(f.kind, MIRROR.get(f.relation, f.relation), f.right, f.left, f.salience) for f in there.findings}
    assert {(f.kind, f.relation, f.left, f.right, f.salience) for f in back.findings} == mirrored


@LEAN
@given(SENTENCES, SENTENCES)
def test_findings_quote_their_articles_and_have_their_own_ids(left: list[str], right: list[str]) -> None:
    result = comparer.compare(_article(left), _article(right))
    for finding in result.findings:
        for article, spans in ((result.left, finding.left), (result.right, finding.right)):
            assert all(article.sentences[span.sentence].text[span.start : span.end] == span.text for span in spans)
        assert finding.explanation
    assert len({finding.id for finding in result.findings}) == len(result.findings)
