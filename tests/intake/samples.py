"""Papers made while testing: nothing binary is kept in the project, and every name is invented."""

import io
import os
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from gzip import compress as gzip_bytes
from unittest import mock

import docx
import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas

from sayso.terms import Document, PassageRole

SENTENCE = "The harbour master of Velden said on Tuesday that both cranes had been paid for in cash."
LONG = f"{SENTENCE} Nobody had asked the council, she added, and no invoice was ever filed with the town clerk."
CREATED = datetime(2023, 3, 1, 9, 0, tzinfo=UTC)


def make_pdf(*pages, created=CREATED, title="", author="", encrypted=False):
    """Each page is a list: of paragraphs, of headings `# ...`, of pictures."""
    out = io.BytesIO()
    lock = StandardEncryption("b", ownerPassword="a") if encrypted else None
    with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=str(int(created.timestamp()))):
        pdf = Canvas(out, pagesize=A4, encrypt=lock)
        pdf.setTitle(title)
        pdf.setAuthor(author)
        for page in pages:
            _fill_page(pdf, page)
            pdf.showPage()
        pdf.save()
    return out.getvalue()


def _fill_page(pdf, things):
    width, height = A4
    y = height - 50
    for thing in things:
        if not isinstance(thing, str):
            pdf.drawImage(ImageReader(thing), 40, y - 400, width - 80, 400)
            y -= 430
            continue
        font, size = ("Helvetica-Bold", 18) if thing.startswith("# ") else ("Helvetica", 11)
        pdf.setFont(font, size)
        for line in simpleSplit(thing.removeprefix("# "), font, size, width - 60):
            y -= 1.5 * size
            pdf.drawString(30, y, line)
        y -= 12


def embed_file(pdf, name, data):
    """The PDF with a file attached to it."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.new_attachment(name).set_data(data)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def make_bare_pdf(pages, text="Words"):
    """A PDF of many pages that share one content stream: a hundred thousand of them fit into 8 MB."""
    out = io.BytesIO()
    offsets = []

    def write(number, body):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    out.write(b"%PDF-1.4\n")
    stream = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % text.encode("latin-1")
    write(1, b"<< /Type /Catalog /Pages 2 0 R >>")
    kids = b" ".join(b"%d 0 R" % (5 + index) for index in range(pages))
    write(2, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids))
    write(3, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    write(4, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R"
    page += b" /Resources << /Font << /F1 4 0 R >> >> >>"
    for index in range(pages):
        write(5 + index, page)
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    out.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, start))
    return out.getvalue()


def draw_page(*lines, size=(1700, 1100)):
    """A page as a scanner sees it, at 200 dots an inch."""
    picture = Image.new("L", size, 255)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=40)
    for index, line in enumerate(lines):
        pen.text((100, 100 + 60 * index), line, fill=0, font=font)
    return picture


def make_picture(*lines, kind="PNG", **saving):
    out = io.BytesIO()
    draw_page(*lines).save(out, kind, dpi=(200, 200), **saving)
    return out.getvalue()


def make_scanned_pdf(*pages, created=CREATED):
    """Each page is a list of lines, drawn and not written."""
    return make_pdf(*([draw_page(*lines)] for lines in pages), created=created)


def make_docx(fill=None, **properties):
    """`fill(document)` writes into it; properties are core properties."""
    document = docx.Document()
    for name, value in {"title": "", "author": "", "created": CREATED.replace(tzinfo=None), **properties}.items():
        setattr(document.core_properties, name, value)
    (fill or (lambda one: one.add_paragraph(SENTENCE)))(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_mail(text=SENTENCE, *, html=None, attached=(), **headers):
    """`attached` holds (name, bytes) pairs; header names are written with underscores."""
    mail = EmailMessage()
    usual = {"From": "Press Office <press@velden.example>", "Subject": "Cranes", "Message_ID": "<1@velden.example>"}
    for name, value in {**usual, **headers}.items():
        if value is not None:
            mail[name.replace("_", "-")] = value
    if text is not None:
        mail.set_content(text)
    if html is not None:
        (mail.add_alternative if text is not None else mail.set_content)(html, subtype="html")
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(mail)


def make_page(title="Cranes", body=LONG):
    return f"<!doctype html><html><head><title>{title}</title></head><body><p>{body}</p></body></html>".encode()


def make_warc(*responses, gzip=True):
    """Each response is (address, body) or (address, body, told), where `told` may state "status", "type", "encoding",
    "chunked", "kind" and "date". Written by hand: the writer of warcio leaves temporary files open."""
    records = [make_record(address, body, **(rest[0] if rest else {})) for address, body, *rest in responses]
    return b"".join(gzip_bytes(record) if gzip else record for record in records)


def make_record(address, body, *, kind="response", date="2023-02-07T14:05:00Z", **told):
    """One record of a WARC file."""
    media_type = told.get("type", "text/html; charset=utf-8")
    block = body
    if kind != "resource":
        http = [f"HTTP/1.1 {told.get('status', '200 OK')}", f"Content-Type: {media_type}"]
        http += [f"Content-Encoding: {told['encoding']}"] if "encoding" in told else []
        http += ["Transfer-Encoding: chunked"] if "chunked" in told else []
        block = "\r\n".join([*http, "", ""]).encode() + body
    head = ["WARC/1.0", f"WARC-Type: {kind}", "WARC-Record-ID: <urn:uuid:1>", f"WARC-Target-URI: {address}"]
    head += [f"WARC-Date: {date}", f"Content-Length: {len(block)}"]
    head += [f"Content-Type: {media_type if kind == 'resource' else 'application/http; msgtype=' + kind}"]
    return "\r\n".join([*head, "", ""]).encode() + block + b"\r\n\r\n"


def make_zip(members, method=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def make_wacz(warc, name="archive/data.warc.gz"):
    return make_zip({"datapackage.json": "{}", name: warc})


def words(document, *roles):
    """The passages of these roles (all of them where none is named), each on one line."""
    kept = [passage for passage in document.passages if not roles or passage.role in roles]
    return [" ".join(passage.span.of(document.text).split()) for passage in kept]


def said(document):
    """What is read for claims."""
    return words(document, PassageRole.BODY, PassageRole.HEADING)


def check_found(found):
    """What holds of anything that comes out of intake."""
    for one in found:
        if isinstance(one, Document):
            end = 0
            for passage in one.passages:
                assert end <= passage.span.start < passage.span.end <= len(one.text)
                assert not one.text[end : passage.span.start].strip()
                end = passage.span.end
            assert not one.text[end:].strip()
            one.text.encode("utf-8")
        for issue in one.issues if isinstance(one, Document) else [one]:
            assert issue.where
            assert "Traceback" not in issue.message and "\n" not in issue.message
    return found
