"""The public names hold together on the smallest input."""

import comparer


def test_an_article_of_given_sentences_keeps_them() -> None:
    article = comparer.Article.from_sentences(["As many as 12,000 troops were sent.", "He left."], outlet="AP")
    assert [sentence.text for sentence in article.sentences] == ["As many as 12,000 troops were sent.", "He left."]
    assert all(article.text[s.source_start : s.source_end] == s.text for s in article.sentences)


def test_every_fact_quotes_its_sentence() -> None:
    article = comparer.Article.from_sentences(["As many as 12,000 troops were sent to Russia on Sunday, officials said."])
    for fact in comparer.extract_facts(article):
        assert article.sentences[fact.sentence].text[fact.start : fact.end] == fact.text


def test_an_article_agrees_with_itself() -> None:
    article = comparer.Article.from_sentences(["As many as 12,000 troops were sent to Russia on Sunday, officials said."])
    assert {finding.relation for finding in comparer.compare(article, article).findings} <= {"agree"}
