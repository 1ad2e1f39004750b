"""Word documents: blocks in order, what is seen and what is not, properties, bombs."""

import io
import random
import re
import zipfile
from datetime import datetime

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from samples import LONG, SENTENCE, check_found, make_docx, make_zip, said, words

from sayso.errors import InputError
from sayso.intake import Limits, take_in, take_in_each
from sayso.terms import Clock, IssueKind, PassageRole


def fill(*paragraphs):
    """Paragraphs given as WordprocessingML."""

    def write(document):
        body = document.element.body
        for paragraph in paragraphs:
            body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{paragraph}</w:p>"))

    return write


def test_headings_paragraphs_and_table_rows_in_order():
    def write(document):
        document.add_heading("Purchases", 1)
        document.add_paragraph(LONG)
        table = document.add_table(2, 2)
        for row, column, text in [(0, 0, "Crane"), (0, 1, "Price"), (1, 0, "Liebig 4"), (1, 1, "in cash")]:
            table.cell(row, column).text = text
        document.add_paragraph("After the table.")

    document = take_in(make_docx(write), name="memo.docx")
    assert words(document) == ["Purchases", LONG, "Crane Price", "Liebig 4 in cash", "After the table."]
    assert document.passages[0].role is PassageRole.HEADING
    assert [passage.locator.node for passage in document.passages] == [
        f"/w:document/w:body/*[{place}]" for place in (1, 2, 3, 3, 4)
    ]
    assert "Liebig 4\tin cash" in document.text
    assert document.language == "en"


def test_a_table_made_for_the_layout_is_read_paragraph_by_paragraph():
    def write(document):
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text = "\n".join([LONG, LONG])
        cells[0].add_paragraph(SENTENCE)
        cells[1].text = "Velden"

    assert said(take_in(make_docx(write)))[1:] == [SENTENCE, "Velden"]


def test_inserted_words_are_seen_and_deleted_ones_are_not():
    tracked = (
        "<w:r><w:t xml:space='preserve'>The mayor </w:t></w:r>"
        "<w:del w:id='1'><w:r><w:delText>admits</w:delText></w:r></w:del>"
        "<w:ins w:id='2'><w:r><w:t>denies</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> it.</w:t></w:r>"
    )
    assert said(take_in(make_docx(fill(tracked)))) == ["The mayor denies it."]


def test_content_controls_and_links_are_read():
    held = (
        "<w:sdt><w:sdtContent><w:r><w:t xml:space='preserve'>Inside a control, </w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t>inside a link</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>and out.</w:t></w:r>"
    )
    assert said(take_in(make_docx(fill(held)))) == ["Inside a control, inside a link and out."]


def test_text_boxes_come_once():
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    both = f"<w:r><mc:AlternateContent {namespace}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    document = take_in(make_docx(fill(f"<w:r><w:t>Outside.</w:t></w:r>{both}</mc:AlternateContent></w:r>")))
    assert said(document) == ["Outside.", "In a box."]


def test_properties_are_those_that_the_file_states():
    made = make_docx(title="On cranes", author="Ann Brask", created=datetime(2023, 4, 12, 14, 5))
    document = take_in(made, name="memo.docx")
    assert (document.title, document.byline, document.outlet) == ("On cranes", "Ann Brask", None)
    assert document.clocks.document == Clock("2023-04-12T14:05:00Z", "DOCX created")


def test_the_date_of_an_empty_template_is_no_date():
    document = take_in(make_docx(created=datetime(2013, 12, 23, 23, 15), author="python-docx"))
    assert document.clocks.document is None
    assert document.byline is None


def test_without_properties_nothing_is_made_up():
    packed = make_docx()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if not name.startswith("docProps/")}
    members["_rels/.rels"] = re.sub(rb"<Relationship [^>]*docProps[^>]*/>", b"", members["_rels/.rels"])
    document = take_in(make_zip(members), name="memo.docx")
    assert (document.title, document.byline, document.clocks.document) == (None, None, None)


def test_comments_are_left_out_with_an_issue():
    def write(document):
        paragraph = document.add_paragraph(SENTENCE)
        document.add_comment(paragraph.runs[0], text="Is this so?", author="Bo", initials="B")

    document = take_in(make_docx(write), name="memo.docx")
    assert said(document) == [SENTENCE]
    assert [issue.kind for issue in document.issues] == [IssueKind.PARTLY]


def test_empty():
    (issue,) = take_in_each(make_docx(lambda document: None), name="memo.docx")
    assert issue.kind is IssueKind.EMPTY


def test_too_much_text_is_cut_off():
    document = take_in(make_docx(fill(*[f"<w:r><w:t>{LONG}</w:t></w:r>"] * 5)), limits=Limits(text_characters=500))
    assert len(said(document)) == 2
    assert document.issues[0].kind is IssueKind.PARTLY


def test_a_zip_bomb_is_not_unpacked():
    bomb = make_zip({"[Content_Types].xml": "x", "word/document.xml": b"\0" * 60_000_000}, zipfile.ZIP_DEFLATED)
    (issue,) = take_in_each(bomb, name="memo.docx")
    assert issue.kind is IssueKind.TOO_LARGE
    assert "zip bomb" in issue.message


def test_many_members_are_not_unpacked():
    many = make_zip({f"word/{number}.xml": "" for number in range(50)})
    (issue,) = take_in_each(many, name="memo.docx", limits=Limits(parts=40))
    assert issue.kind is IssueKind.TOO_LARGE


def test_a_large_sum_of_members_is_not_unpacked():
    packed = make_zip({f"word/{n}.xml": random.Random(n).randbytes(3000) * 2 for n in range(9)}, zipfile.ZIP_DEFLATED)
    (issue,) = take_in_each(packed, name="memo.docx", limits=Limits(unpacked_bytes=10_000))
    assert issue.kind is IssueKind.TOO_LARGE


def test_entities_are_not_expanded():
    packed = make_docx()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    declared = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">' + laughs + b"]>"
    body = members["word/document.xml"].partition(b"?>")[2].replace(SENTENCE.encode(), b"&a9;")
    members["word/document.xml"] = declared + body
    found = check_found(list(take_in_each(make_zip(members), name="memo.docx")))
    assert all("haha" not in getattr(one, "text", "") for one in found)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "name", "kind", "advice"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "memo.docx", IssueKind.ENCRYPTED, "save a copy without it"),
        (OLE + "WordDocument".encode("utf-16-le"), "memo.doc", IssueKind.UNSUPPORTED, "save it as .docx or PDF"),
        (OLE + "__substg1.0_0037".encode("utf-16-le"), "mail.msg", IssueKind.UNSUPPORTED, "save it as .eml"),
        (b"{\\rtf1\\ansi Words}", "memo.rtf", IssueKind.UNSUPPORTED, "save it as .docx or PDF"),
        (make_zip({"mimetype": "application/vnd.oasis.opendocument.text"}), "a.odt", IssueKind.UNSUPPORTED, "as .docx"),
        (make_zip({"[Content_Types].xml": "", "xl/a.xml": ""}), "a.xlsx", IssueKind.UNSUPPORTED, "save it as PDF"),
        (make_zip({"a.txt": "Words"}), "a.zip", IssueKind.UNSUPPORTED, "unpack it"),
        (b"\x1f\x8b\x08\0\0\0\0\0rubbish", "a.gz", IssueKind.UNSUPPORTED, "unpack it"),
    ],
)
def test_what_is_not_read_says_what_to_do(data, name, kind, advice):
    with pytest.raises(InputError) as caught:
        take_in(data, name=name)
    assert (caught.value.issue.kind, caught.value.issue.where) == (kind, name)
    assert advice in caught.value.issue.message


def test_damage_never_raises():
    whole = make_docx()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chance = random.Random(11)
    for turn in range(80):
        if turn % 2:
            damaged = bytearray(whole)
        else:
            name = chance.choice(["word/document.xml", "word/styles.xml", "docProps/core.xml", "[Content_Types].xml"])
            inner = bytearray(members[name])
            for _ in range(chance.randint(1, 8)):
                inner[chance.randrange(len(inner))] = chance.randrange(256)
            damaged = bytearray(make_zip({**members, name: bytes(inner)}))
        for _ in range(chance.randint(0, 6) if turn % 2 else 0):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        cut = len(damaged) if turn % 3 else chance.randint(10, len(damaged))
        assert len(check_found(list(take_in_each(bytes(damaged[:cut]), name="memo.docx")))) == 1
