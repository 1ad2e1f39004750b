"""Makes those files of the demo pile that no editor can type: the memo, the mail with its attachment, the scan.

    python demo/make_files.py [FOLDER]

Writes into `demo/pile` when no folder is given. Dates, ids and noise are fixed, so a second run writes the same bytes;
another version of Pillow or python-docx may pack the same content differently. Needs Pillow and python-docx.
"""

from __future__ import annotations

import io
import random
import re
import sys
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from textwrap import dedent, wrap

from docx import Document
from docx.shared import Pt
from PIL import Image, ImageDraw, ImageFont

MEMO_HEADER = "CALVENIAN INTELLIGENCE DIRECTORATE                  RESTRICTED"
MEMO_FOOTER = "Copy 7 of 12                                       Page {} of 2"
MEMO_PAGES = (
    """
    MEMORANDUM

    Date:     14 March 2024
    From:     Office of Regional Supply
    To:       Deputy Trade Minister; Nine Rivers liaison
    Subject:  Redwater Brigade: purchases by way of Port Ansgar

    1. Summary

    The Redwater Brigade is probably preparing a shipment of small aircraft engines through Port Ansgar. This
    judgement rests on two intercepted calls and on one human source whose access cannot be judged.

    2. Calls

    According to intercepted calls of 4 and 6 March, a buyer for the brigade told a dispatcher at Gantrel
    Freight that forty crates had to be on board before the spring tides. The dispatcher replied that payment
    was due on loading and that nothing should be put on paper.

    In the second call the buyer said that Colonel Teyo Marrash had told him to take rangefinders as well. He
    attempted to order twelve. The dispatcher declined.
    """,
    """
    3. Use

    The source reported that the engines may be meant for long-range drones in the Ostrel valley. The brigade
    is believed to hold fewer than ten engines that still run.

    4. Gaps

    There is no evidence that the crates have left the port. It is not known who supplied the engines. The
    harbour pilot, Ilmo Dract, denied to our source that he had seen any loading at berth 11.

    5. The company

    Gantrel Freight has held a forwarder's licence since 2016. Its managing director, Dalla Ferrune, told
    customs officers in January that the firm "carries nothing for either side". This has not been verified.

    6. Next steps

    The Directorate plans to ask the Port Authority for the March records of berth 11. Until these have been
    seen, this paper should not be cited.
    """,
)

STATEMENT = (
    "10 April 2024",
    "Gantrel Freight denies that it agreed to carry goods of any kind for the Redwater Brigade.",
    "“We have never carried cargo for the brigade, and we never will,” said Dalla Ferrune, the managing director. "
    "“The Courier printed a rumour on stolen paper.”",
    "The company loaded, stored and insured no crates at berth 11 in March.",
    "A dispatcher who left the company on 29 March has told our lawyers that a stranger had offered him money and that "
    "he had refused it. The company learned of this on Tuesday.",
    "An internal review was opened today. Gantrel Freight has asked the Intelligence Directorate to publish the "
    "memo in full. The Directorate has not replied.",
)
MAIL = """\
Dear editors,

Please find attached our statement on your report of 9 April.

In short: Gantrel Freight rejects the report. No agreement with the Redwater Brigade was made, planned or discussed
by this company. Ms Ferrune is not available for interviews.

We ask you to correct the report by tomorrow noon.

Kind regards

Lio Castabel
Press office, Gantrel Freight
Quay Road 40, Port Ansgar
"""

LETTERHEAD = ("PORT AUTHORITY OF ANSGAR", "Office of the Harbour Master")
LETTER = (
    "15 April 2024",
    "To: Idra Veskel, The Harbour Courier",
    "Your letter of 9 April",
    "Dear Ms Veskel,",
    "You asked what the records of berth 11 show for the month of March.",
    "According to the records, sixty crates were loaded on the coaster Maid of Tolmar on 19 March 2024. "
    "The forwarder declared the crates as pump parts. I confirm that the record is genuine.",
    "The duty officer said that the papers were in order and that nobody had asked for an inspection. "
    "We cannot say what the crates contained.",
    "The Authority declined a request by the forwarder to delete the entry. It will not comment further while "
    "its own inquiry is under way.",
    "Pavo Lindqar",
    "Harbour Master",
)


def lay_out(page: str, width: int = 68) -> list[str]:
    """The lines of one typewritten page: paragraphs are wrapped, lines that are already short stay as they are."""
    lines: list[str] = []
    for block in dedent(page).strip().split("\n\n"):
        paragraph = len(block) > 2 * width and ":  " not in block
        lines += [*(wrap(" ".join(block.split()), width) if paragraph else block.splitlines()), ""]
    return lines


def make_pdf(pages: tuple[str, ...]) -> bytes:
    """A PDF of typewritten pages: the objects, their places, and a trailer. No library, so the bytes never move."""
    contents = []
    for number, page in enumerate(pages, 1):
        lines = [(800, MEMO_HEADER), (40, MEMO_FOOTER.format(number))]
        lines += [(750 - 15 * row, line) for row, line in enumerate(lay_out(page)) if line]
        shown = "".join(f"1 0 0 1 70 {y} Tm ({line.translate(ESCAPES)}) Tj\n" for y, line in lines)
        contents.append(f"BT /F1 10.5 Tf\n{shown}ET")
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects.append("<< /Title (Redwater Brigade: purchases by way of Port Ansgar) /CreationDate (D:20240314091500) >>")
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    body += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
        f"startxref\n{len(body)}\n%%EOF\n"
    )
    return body.encode("ascii")


ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def make_docx(paragraphs: tuple[str, ...]) -> bytes:
    """The statement as a word processor would save it, with a letterhead, a footer and fixed dates."""
    document = Document()
    document.core_properties.author = "Press office, Gantrel Freight"
    document.core_properties.title = "Statement"
    document.core_properties.created = document.core_properties.modified = datetime(2024, 4, 10, 15, 30)
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].header.paragraphs[0].text = "Gantrel Freight · Quay Road 40 · Port Ansgar"
    document.sections[0].footer.paragraphs[0].text = "Forwarders since 2016"
    document.add_heading("Statement on the Harbour Courier’s report", level=1)
    for text in paragraphs:
        document.add_paragraph(text)
    packed = io.BytesIO()
    document.save(packed)
    return fix_dates(packed.getvalue())


def fix_dates(archive: bytes) -> bytes:
    """The same zip archive with every member dated alike: the packer writes the hour of packing into it.

    The preview picture of the word processor's template goes, with the one link to it: half the file, showing nothing.
    """
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(fixed, "w") as new:
        for name in old.namelist():
            if "thumbnail" not in name:
                member = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", old.read(name))
                new.writestr(zipfile.ZipInfo(name, (2024, 4, 10, 15, 30, 0)), member, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def make_mail(attachment: bytes) -> bytes:
    """The press office's mail, with the statement hanging on it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Gantrel Freight Press Office <press@gantrel.example>"
    mail["To"] = "newsdesk@harbourcourier.example"
    mail["Subject"] = "Statement on your report of 9 April"
    mail["Date"] = "Wed, 10 Apr 2024 16:42:00 +0200"
    mail["Message-ID"] = "<20240410164200.7f3a@gantrel.example>"
    mail.set_content(MAIL)
    mail.add_attachment(
        attachment,
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="statement.docx",
    )
    mail.set_boundary("=-gantrel-press-7f3a")
    return mail.as_bytes()


def make_scan(seed: int = 11) -> bytes:
    """The harbour master's letter, printed, laid on the glass a little askew, and scanned in black and white."""
    page = Image.new("L", (1240, 1500), 250)
    pen = ImageDraw.Draw(page)
    large, small = ImageFont.load_default(38), ImageFont.load_default(27)
    y = 110
    for line in LETTERHEAD:
        pen.text((130, y), line, font=large, fill=20)
        y += 52
    y += 50
    for paragraph in LETTER:
        for line in wrap(paragraph, 68):
            pen.text((130, y), line, font=small, fill=25)
            y += 40
        y += 26
    page = page.rotate(0.4, fillcolor=250, resample=Image.Resampling.BICUBIC)
    dust = random.Random(seed)  # noqa: S311 (specks of dust, no secret)
    pixels = page.load()
    for _ in range(1500):
        pixels[dust.randrange(page.width), dust.randrange(page.height)] = dust.choice((0, 255))
    scan = io.BytesIO()
    page.point(lambda grey: 255 if grey > 140 else 0).convert("1").save(scan, "PNG", dpi=(150, 150))
    return scan.getvalue()


def make_all() -> dict[str, bytes]:
    """File name -> bytes."""
    return {
        "02-leaked-memo.pdf": make_pdf(MEMO_PAGES),
        "05-gantrel-press-office.eml": make_mail(make_docx(STATEMENT)),
        "08-harbour-master-letter.png": make_scan(),
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pile"
    for name, content in make_all().items():
        (folder / name).write_bytes(content)
