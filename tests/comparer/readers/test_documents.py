"""E-mails, Word documents, PDF files and pages saved as one file."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import comparer
from comparer import listing
from comparer.pages import page_of, pages_of
from comparer.readers import eml, mhtml, pdf_lines, pdf_story
from tests.comparer.readers import samples

FIRST, SECOND, THIRD = samples.BODY


def read(tmp_path: Path, data: bytes | str) -> comparer.Article:
    file = tmp_path / "document"
    file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return comparer.read(file)


def texts(article: comparer.Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


HEADERS = "From: Al Poe <al@paper.example>\nSubject: Re: Fwd: Ferry aground\nDate: Wed, 13 Mar 2024 09:00:00 +0100\nMIME-Version: 1.0\n"
ALTERNATIVE = (
    HEADERS + 'Content-Type: multipart/alternative; boundary="edge"\n\n--edge\nContent-Type: text/plain\n\n{plain}\n'
    "--edge\nContent-Type: text/html; charset=utf-8\n\n{markup}\n--edge--\n"
)
FORWARDED = f"""For tomorrow's page.

---------- Forwarded message ---------
From: Northern Wire <desk@nw.example>
Date: Tue, Mar 12, 2024 at 5:15 PM
Subject: {samples.TITLE}
To: <al@paper.example>

HARLOW BAY (Northern Wire) - A passenger ferry with 214 people on board ran
aground on Tuesday off Harlow Bay, the coast guard said. Nobody was hurt.

The captain told reporters that the steering had failed shortly before noon.
"""


@pytest.mark.parametrize(
    ("message", "body", "foreign"),
    [
        (
            HEADERS + "\n" + FORWARDED,
            ["The captain told reporters that the steering had failed shortly before noon."],
            ["desk@nw", "Subject:"],
        ),
        (HEADERS + f"\n{FIRST}\n\n{SECOND}\n\n-- \nAl Poe\nThe Paper, Quay Street 4\n", [FIRST], ["Quay Street", "Al Poe"]),
        (HEADERS + f"\n{FIRST}\n\n{SECOND}\n\n> Could you send me the story about the ferry, please?\n", [FIRST], ["Could you send"]),
        (
            HEADERS + "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=iso-8859-1\n\n"
            "The caf=E9 on the quay gave away soup, its owner said on Tues=\nday.\n",
            ["The café on the quay gave away soup, its owner said on Tuesday."],
            [],
        ),
        (
            ALTERNATIVE.format(plain="See this message in your browser.", markup=f"<body><h1>Ferry</h1>{samples.PARAGRAPHS}</body>"),
            [FIRST, THIRD],
            ["in your browser"],
        ),
        (ALTERNATIVE.format(plain=f"{FIRST}\n\n{SECOND}", markup="<html><body><img src='pixel.gif'></body></html>"), [FIRST], []),
    ],
    ids=["forwarded", "signature", "quoted message", "quoted-printable", "HTML part", "plain part beside an empty one"],
)
def test_the_story_in_an_e_mail(tmp_path: Path, message: str, body: list[str], foreign: list[str]) -> None:
    found = texts(read(tmp_path, message))
    for wanted in body: assert wanted in found
    for text in foreign: assert text not in "\n".join(found)


def test_a_forwarded_story_has_its_own_fields(tmp_path: Path) -> None:
    article = read(tmp_path, HEADERS + "\n" + FORWARDED)
    assert (article.title, article.outlet, article.published_day) == (samples.TITLE, "Northern Wire", date(2024, 3, 12))
    assert texts(article)[0] == "A passenger ferry with 214 people on board ran aground on Tuesday off Harlow Bay, the coast guard said."


@pytest.mark.parametrize(
    ("data", "is_mail", "is_page"),
    [
        (samples.EML.encode(), True, False),
        (samples.mhtml(), True, True),  # the saved page is asked first
        (b"Note: this is a text\nwith a colon.\n", False, False),
        (b"Subject: a pasted story\n\nWith one header only.", False, False),
    ],
)
def test_mail_is_recognised_by_its_headers(data: bytes, is_mail: bool, is_page: bool) -> None:
    assert (eml.recognises(data, Path("x")), mhtml.recognises(data, Path("x"))) == (is_mail, is_page)


def test_a_word_document_with_tracked_changes_reads_as_it_stands_now(tmp_path: Path) -> None:
    article = read(tmp_path, samples.docx())
    assert "The refund is £42.50 a head, the line said." in texts(article)
    assert article.title == samples.TITLE


@pytest.mark.parametrize(
    ("company", "outlet"),
    [("Northern Wire Service", "Northern Wire Service"), ("Lowford Gazette Ltd", "Lowford Gazette"), ("Reuters", "Reuters"),
     ("Microsoft", ""), ("Lowford Water Board", ""), ("", ""), ("Lowford Gazette<", "Lowford Gazette")],
)  # fmt: skip
def test_the_company_of_a_word_document_is_its_outlet_where_it_is_named_as_one(tmp_path: Path, company: str, outlet: str) -> None:
    assert (read(tmp_path, samples.docx(company=company)).outlet or "") == outlet


@pytest.mark.parametrize("properties", ["", "no markup", "\x00\x01"])
def test_a_word_document_with_damaged_properties_is_read(tmp_path: Path, properties: str) -> None:
    with zipfile.ZipFile(io.BytesIO(samples.docx())) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    article = read(tmp_path, samples.archive({**files, "docProps/app.xml": properties}))
    assert (article.title, article.outlet or "") == (samples.TITLE, "")


def test_an_agency_in_the_dateline_stands_before_the_company_of_a_word_document(tmp_path: Path) -> None:
    paragraph = f"<w:p><w:r><w:t>HARLOW BAY (Reuters) - {FIRST}</w:t></w:r></w:p><w:p><w:r><w:t>{SECOND}</w:t></w:r></w:p>"
    assert read(tmp_path, samples.docx(paragraph, company="Lowford Gazette")).outlet == "Reuters"


def test_rows_of_a_table_in_a_word_document_are_lines(tmp_path: Path) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    paragraph = f"<w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p><w:p><w:r><w:t>{SECOND}</w:t></w:r></w:p>"
    article = read(tmp_path, samples.docx(f"{paragraph}<w:tbl><w:tr>{cell.format('Solway')}{cell.format('31 years')}</w:tr></w:tbl>"))
    assert "Solway 31 years" in article.text.split("\n")


def test_columns_hyphens_and_running_heads_of_a_pdf(tmp_path: Path) -> None:
    article = read(tmp_path, samples.printed())
    assert texts(article) == [
        "A passenger ferry with 214 people on board ran aground on Tuesday off Harlow Bay, the coast guard said.",
        "Nobody was hurt.",
        "Lifeboats took off 180 passengers, and the 31-year-old ship was freed at dusk, the line said on its web page.",
        "The other passengers had stayed aboard with the crew all afternoon, drinking tea.",
    ]
    assert [page_of(article, sentence) for sentence in article.sentences] == [1, 1, 1, 2]
    listed = listing.article_text(article).split("\n")
    first, second = listed.index("Page 1"), listed.index("Page 2")
    assert [line[:2] for line in listed[first:second] if line[:1] == "S"] == ["S1", "S2", "S3"]
    assert next(line for line in listed[second:] if line[:1] == "S").startswith("S4")
    assert article.title == "Ferry runs aground"
    assert {line.text for line in article.set_aside if line.reason == "furniture"} == {"The Harlow Post", "1", "2"}


def test_a_page_without_text_counts(tmp_path: Path) -> None:
    """A picture page between two pages of text: what follows it stands on page 3."""
    lines = [
        [(40.0, 500.0, 10.0, "The ferry ran aground at noon on Tuesday.")],
        [],
        [(40.0, 500.0, 10.0, "All the passengers were well by the evening.")],
    ]
    article = read(tmp_path, samples.pdf(lines))
    assert pages_of(article, range(len(article.sentences))) == (1, 3)


@pytest.mark.parametrize("value", ["", "x", "0 -5", "0 ²", "1e9", "9" * 400])
def test_pages_that_make_no_sense_are_none(value: str) -> None:
    article = replace(comparer.Article.from_sentences(["One."]), fields=(comparer.Field("pages", value, "a saved review"),))
    assert page_of(article, article.sentences[0]) is None


def test_two_columns_written_row_by_row_are_read_column_by_column(tmp_path: Path) -> None:
    printed = (
        ("The ferry ran aground on a", "The line cancelled two other"),
        ("sandbank at noon on Tuesday,", "sailings. It hopes to sail on"),
        ("the coast guard said. All the", "Thursday with a ship that it"),
        ("passengers were well, it", "has chartered for a week"),
        ("added, and drank tea.", "from a friend of its owner."),
        ("Then it rained a lot on them.", "Nobody asked for money back."),
    )
    rows = [(x, 500.0 - 14 * row, 10.0, text) for row, pair in enumerate(printed) for x, text in zip((40.0, 230.0), pair, strict=True)]
    found = texts(read(tmp_path, samples.pdf([rows])))
    assert found[0] == "The ferry ran aground on a sandbank at noon on Tuesday, the coast guard said."
    assert "It hopes to sail on Thursday with a ship that it has chartered for a week from a friend of its owner." in found


def test_the_saved_page_is_read_and_not_its_frames(tmp_path: Path) -> None:
    article = read(tmp_path, samples.mhtml())
    assert texts(article)[0] == FIRST
    assert "Buy a boat" not in article.text


def test_a_saved_file_without_a_page_is_refused(tmp_path: Path) -> None:
    data = samples.mhtml().replace(b"text/html", b"image/svg").replace(b'type="image/svg"', b'type="text/html"')
    with pytest.raises(comparer.InputError, match="holds no article text"):
        read(tmp_path, data)


def test_a_header_in_a_character_set_of_no_name_is_taken_as_written(tmp_path: Path) -> None:
    article = read(tmp_path, samples.EML.encode().replace(b"=?utf-8?q?", "=?utf-é?q?".encode()))
    assert texts(article)[0] == FIRST


def test_letters_without_size_in_a_pdf_make_lines() -> None:
    lines = [pdf_lines.PrintedLine(letter, left, 0.0, left, 0.0, 0.0, 1) for letter, left in (("p", 0.0), ("a", 500.0))]
    assert [line.text for group in pdf_story._paragraphs(lines, 10.0) for line in group] == ["p", "a"]
