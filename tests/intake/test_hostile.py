"""A pile in which nearly every file means harm: each becomes one Issue, and the rest is read."""

import io
import random
import time
import zipfile

import pytest
from PIL import Image
from samples import SENTENCE, check_found, make_bare_pdf, make_docx, make_mail, make_pdf, make_warc, make_zip, said

from sayso.intake import GuardedIntake, Limits, find_inputs, take_in_each
from sayso.terms import Document, Issue, IssueKind

NOISE = random.Random(23).randbytes(5000)
PAGES = 2000
"""Read of the PDF of a hundred thousand. The usual limit is higher; the time per page is what counts here."""


def nest_mails(depth):
    mail = make_mail("Few words.")
    for level in range(depth):
        mark = b"--level%d" % level
        head = b"From: a@x.example\nMessage-ID: <6@x>\nContent-Type: multipart/mixed; boundary=level%d\n\n" % level
        mail = head + mark + b"\nContent-Type: message/rfc822\n\n" + mail + b"\n" + mark + b"--\n"
    return mail


def bomb_picture():
    out = io.BytesIO()
    Image.new("1", (15_000, 15_000)).save(out, "PNG")
    return out.getvalue()


def bomb_wacz():
    return make_zip({"archive/a.warc": b"WARC/1.0\r\n" * 5_000_000}, zipfile.ZIP_DEFLATED)


def bomb_docx():
    return make_zip({"[Content_Types].xml": "", "word/document.xml": b"\0" * 50_000_000}, zipfile.ZIP_DEFLATED)


HOSTILE = {
    "damaged.pdf": (lambda: b"%PDF-1.7\n" + NOISE, IssueKind.UNREADABLE),
    "damaged.docx": (lambda: make_docx()[:9000], IssueKind.UNREADABLE),
    "damaged.png": (lambda: b"\x89PNG\r\n\x1a\n" + NOISE, IssueKind.UNREADABLE),
    "damaged.warc.gz": (lambda: make_warc(("http://x.example/", b"Words."))[:60] + NOISE, IssueKind.UNREADABLE),
    "encrypted.pdf": (lambda: make_pdf([SENTENCE], encrypted=True), IssueKind.ENCRYPTED),
    "encrypted.docx": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        IssueKind.ENCRYPTED,
    ),
    "empty.txt": (lambda: b"", IssueKind.EMPTY),
    "blank.html": (lambda: b"<html><body>   </body></html>", IssueKind.EMPTY),
    "binary.txt": (lambda: NOISE, IssueKind.UNSUPPORTED),
    "mislabelled.pdf": (make_docx, IssueKind.UNREADABLE),
    "cyrillic.txt": (lambda: ("Мэр сказал, что краны были куплены. " * 9).encode("cp1251"), IssueKind.ENCODING),
    "bomb.docx": (bomb_docx, IssueKind.TOO_LARGE),
    "bomb.wacz": (bomb_wacz, IssueKind.TOO_LARGE),
    "bomb.png": (bomb_picture, IssueKind.TOO_LARGE),
    "deep.html": (lambda: b"<!doctype html><html>" + b"<div>" * 200_000 + b"Words.", IssueKind.TOO_LARGE),
    "deep.eml": (lambda: nest_mails(60), IssueKind.TOO_LARGE),
    "long.pdf": (lambda: make_bare_pdf(100_000), IssueKind.PARTLY),
}


def test_each_is_one_issue_and_the_rest_of_the_pile_is_read(tmp_path):
    for name, (make, _) in HOSTILE.items():
        (tmp_path / name).write_bytes(make())
        (tmp_path / f"{name} good.txt").write_text(SENTENCE)
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.write(SENTENCE.encode() * 100)
        stream.truncate(500_000_000)

    started = time.monotonic()
    issues, good = {}, 0
    with GuardedIntake(Limits(pages=PAGES)) as intake:
        for path in find_inputs([str(tmp_path)]):
            found = check_found(list(intake.take_in_each(path)))
            issues[path.name] = [
                issue for one in found for issue in (one.issues if isinstance(one, Document) else [one])
            ]
            good += path.name.endswith("good.txt") and said(found[0]) == [SENTENCE]
    took = time.monotonic() - started

    expected = {name: [kind] for name, (_, kind) in HOSTILE.items()} | {"huge.txt": [IssueKind.TOO_LARGE]}
    assert {name: [issue.kind for issue in found] for name, found in issues.items() if found} == expected
    assert good == len(HOSTILE)
    for name, found in issues.items():
        for issue in found:
            assert str(tmp_path / name) in issue.where
            assert "Traceback" not in issue.message
            assert SENTENCE[:20] not in issue.message
    assert took < 240  # some 20 seconds on an idle machine


@pytest.mark.parametrize(
    "name", ["a.pdf", "a.docx", "a.eml", "a.warc", "a.wacz", "a.mbox", "a.png", "a.html", "a.txt", "a"]
)
@pytest.mark.parametrize(
    "head", [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"WARC/1.0\r\n", b"\x1f\x8b\x08", b"II*\x00", b"\0"]
)
def test_noise_under_any_name_never_raises(name, head):
    found = check_found(list(take_in_each(head + NOISE, name=name)))
    assert found
    assert all(isinstance(one, Issue) or one.issues for one in found)
