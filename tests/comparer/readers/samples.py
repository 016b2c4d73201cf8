"""One small story in every format, written for the tests."""

import io
import zipfile

TITLE = "Ferry runs aground off Harlow Bay"
BODY = (
    "A passenger ferry with 214 people on board ran aground on Tuesday off Harlow Bay, the coast guard said.",
    "Nobody was hurt. Lifeboats took off 180 passengers during the afternoon, and the others stayed aboard.",
    "“We had no choice but to drop the anchor,” the captain, Maren Oldfield, told reporters on the quay.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in BODY)

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<!-- sent by the desk -->
<nitf><head><title>Ferry</title><docdata management-status="usable"><date.issue norm="20240312T171500+0100"/>
<doc.copyright holder="Northern Wire"/></docdata></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>Jane Roe</person><byttl>Staff Writer</byttl></byline>
<dateline><location>HARLOW BAY</location><story.date>March 12</story.date></dateline></body.head>
<body.content>{PARAGRAPHS}<media media-type="image"><media-reference source="a.jpg"/>
<media-caption>The ferry on a sandbank on Tuesday.</media-caption><media-producer>Ann Poe</media-producer></media>
<p>NW jr/ap</p></body.content></body></nitf>"""

G2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-03-12T17:20:00+01:00</sent><sender>nw.example</sender></header>
<itemSet><newsItem guid="urn:x:1" version="3" standard="NewsML-G2" standardversion="2.34" xml:lang="en"><itemMeta>
<itemClass qcode="ninat:text"/><provider qcode="nprov:NW"><name>Northern Wire</name></provider>
<versionCreated>2024-03-12T17:15:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>{TITLE}</headline><by>By Jane Roe</by><dateline>HARLOW BAY, March 12</dateline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><h1>{TITLE}</h1>{PARAGRAPHS}</body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:x:2" version="1"><itemMeta><provider literal="Northern Wire"/><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>Wind farm wins approval</headline></contentMeta><contentSet><inlineData contenttype="text/plain">The council
approved forty turbines off the coast on Monday, after a debate of seven hours.</inlineData></contentSet></newsItem>
<newsItem guid="urn:x:3"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>Picture</headline></contentMeta>
<contentSet><remoteContent href="a.jpg"/></contentSet></newsItem></itemSet></newsMessage>"""

NEWSML1 = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20001006:NewsMLv1.0.dtd:1" "NewsMLv1.0.dtd" [<!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf;]>
<NewsML><NewsEnvelope><SentFrom><Party FormalName="NW"/></SentFrom><DateAndTime>20240312T172000+0100</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsManagement>
<FirstCreated>20240312T160000+0100</FirstCreated><ThisRevisionCreated>20240312T171500+0100</ThisRevisionCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>By Jane Roe</ByLine>
<DateLine>HARLOW BAY, March 12</DateLine><CreditLine>Northern Wire</CreditLine></NewsLines>
<ContentItem><MediaType FormalName="Text"/><DataContent><body>{PARAGRAPHS}<p>==Northern Wire</p></body></DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>"""

NINJS = (
    '{"uri": "urn:x:1", "type": "text", "versioncreated": "2024-03-12T17:15:00+01:00", "pubstatus": "usable", "version": "2", '
    f'"headline": "{TITLE}", "byline": "Jane Roe", "copyrightholder": "Northern Wire", '
    f'"body_html": "<h1>{TITLE}</h1>{PARAGRAPHS}", "body_text": "A text that is only there as well."}}'
)

RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Northern Wire</title><item><title>{TITLE}</title>
<dc:creator>Jane Roe</dc:creator><pubDate>Tue, 12 Mar 2024 17:15:00 +0100</pubDate><description>A ferry ran aground.</description>
<content:encoded><![CDATA[{PARAGRAPHS}<p>Two other sailings were cancelled until Thursday.</p>]]></content:encoded>
</item></channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Northern Wire</title><entry><title>{TITLE}</title>
<author><name>Jane Roe</name></author><published>2024-03-12T17:15:00+01:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{PARAGRAPHS}</div></content></entry></feed>"""

EML = f"""From: Northern Wire <desk@nw.example>
To: Editors <editors@paper.example>
Subject: =?utf-8?q?Fwd=3A_{TITLE.replace(" ", "_")}?=
Date: Tue, 12 Mar 2024 17:15:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{chr(10).join(text + chr(10) for text in BODY)}
--
Northern Wire, Harlow Bay, tel. 020 0000
"""


def mhtml() -> bytes:
    """A page saved as a single file, with a frame before it and a picture behind it."""
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><article>{PARAGRAPHS}</article></body></html>"
    parts = [
        ("text/html", "https://ads.example/frame", "<html><body>Buy a boat</body></html>"),
        ("text/html", "https://nw.example/ferry", page),
        ("image/png", "https://nw.example/a.png", "x"),
    ]
    lines = ["From: <Saved by a browser>", "Snapshot-Content-Location: https://nw.example/ferry", f"Subject: {TITLE}", "MIME-Version: 1.0"]
    lines += ['Content-Type: multipart/related; type="text/html"; boundary="edge"', ""]
    for kind, place, text in parts:
        lines += ["--edge", f"Content-Type: {kind}; charset=utf-8", f"Content-Location: {place}", "", text]
    return "\r\n".join([*lines, "--edge--", ""]).encode()


def docx(paragraphs: str | None = None, company: str = "") -> bytes:
    """A Word document; without `paragraphs` the story, a tracked insertion and deletion in it."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    story = f'<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>'
    story += "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in BODY)
    story += '<w:p><w:r><w:t xml:space="preserve">The refund is £</w:t></w:r><w:del><w:r><w:delText>40</w:delText></w:r></w:del>'
    story += '<w:ins><w:r><w:t xml:space="preserve">42.50 </w:t></w:r></w:ins><w:r><w:t>a head, the line said.</w:t></w:r></w:p>'
    styles = f'<w:styles {space}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    return archive({
        "word/document.xml": f"<w:document {space}><w:body>{story if paragraphs is None else paragraphs}</w:body></w:document>",
        "word/styles.xml": styles,
        **({"docProps/app.xml": f"<Properties><Company>{company}</Company></Properties>"} if company else {}),
    })  # fmt: skip


def archive(files: dict[str, str]) -> bytes:
    """A zip archive of some files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items(): made.writestr(name, text)
    return stream.getvalue()


def pdf(pages: list[list[tuple[float, float, float, str]]]) -> bytes:
    """A PDF with lines of text (left, bottom, size, text) on each page, in Helvetica; no text at all where a page is empty."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        shown = "\n".join(f"BT /F1 {size} Tf {left} {bottom} Td ({text}) Tj ET" for left, bottom, size, text in lines)
        objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}".encode()


def printed() -> bytes:
    """The story on two pages of two columns, words broken at line ends, with a running head and page numbers."""
    head = "The Harlow Post"
    left = [
        "A passenger ferry with 214 peo-", "ple on board ran aground on", "Tuesday off Harlow Bay, the coast", "guard said.",
    ]
    right = [
        "Nobody was hurt. Lifeboats took", "off 180 passengers, and the 31-", "year-old ship was freed at dusk,",
        "the line said on its web",
    ]  # fmt: skip
    more = ["page. The other passengers had", "stayed aboard with the crew all", "afternoon, drinking tea."]
    first = [(40.0, 560.0, 8.0, head), (40.0, 500.0, 22.0, "Ferry runs aground")]
    first += [(40.0, 460.0 - 14 * row, 10.0, text) for row, text in enumerate(left)]
    first += [(230.0, 460.0 - 14 * row, 10.0, text) for row, text in enumerate(right)]
    second = [(40.0, 560.0, 8.0, head)] + [(40.0, 500.0 - 14 * row, 10.0, text) for row, text in enumerate(more)]
    return pdf([[*first, (200.0, 20.0, 8.0, "1")], [*second, (200.0, 20.0, 8.0, "2")]])


SAMPLES: dict[str, bytes] = {
    "nitf": NITF.encode(), "newsml_g2": G2.encode(), "newsml1": NEWSML1.encode(), "ninjs": NINJS.encode(), "rss": RSS.encode(),
    "atom": ATOM.encode(), "eml": EML.encode(), "mhtml": mhtml(), "docx": docx(), "pdf": printed(),
}  # fmt: skip
