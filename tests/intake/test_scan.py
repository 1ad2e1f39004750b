"""Scans: read with tesseract where it is installed, and named where it is not."""

import io
import shutil
import stat

import pytest
from PIL import Image
from samples import SENTENCE, check_found, draw_page, make_pdf, make_picture, make_scanned_pdf, said

from sayso.intake import Limits, take_in, take_in_each
from sayso.terms import Clock, Document, IssueKind

LINES = ("The harbour master of Velden denied", "that any crane was ever bought.")
LATER = "The council knew nothing of it."
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed here")


@pytest.fixture
def no_tesseract(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def fake_tesseract(monkeypatch, tmp_path):
    """A program of that name which does what the test says."""

    def install(script):
        program = tmp_path / "tesseract"
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    return install


@needs_tesseract
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_of_text_is_read(kind):
    document = take_in(make_picture(*LINES, kind=kind), name="scan")
    assert said(document) == [" ".join(LINES)]
    assert document.passages[0].locator.page == 1
    assert document.media_type == f"image/{kind.lower()}"
    assert document.issues == ()


@needs_tesseract
def test_the_pages_of_a_tiff_keep_their_numbers():
    data = make_picture(*LINES, kind="TIFF", save_all=True, append_images=[draw_page(LATER)])
    document = take_in(data, name="scan.tiff")
    assert [(p.locator.page, words) for p, words in zip(document.passages, said(document), strict=True)] == [
        (1, " ".join(LINES)),
        (2, LATER),
    ]


@needs_tesseract
def test_a_scanned_pdf_is_read_and_its_date_is_the_scanners():
    document = take_in(make_scanned_pdf(LINES, [LATER]), name="scan.pdf")
    assert said(document) == [" ".join(LINES), LATER]
    assert [passage.locator.page for passage in document.passages] == [1, 2]
    assert document.clocks.document is None
    assert document.clocks.capture == Clock("2023-03-01T09:00:00Z", "PDF creation date")


def test_without_tesseract_a_picture_is_entered_and_says_what_to_install(no_tesseract):
    document = take_in(make_picture(*LINES), name="scan.png")
    assert document.text == "" and document.passages == ()
    (issue,) = document.issues
    assert (issue.kind, issue.where) == (IssueKind.NEEDS_OCR, "scan.png")
    assert "apt install tesseract-ocr" in issue.message


def test_without_tesseract_the_written_pages_of_a_pdf_are_read(no_tesseract):
    document = take_in(make_pdf([draw_page(*LINES)], [SENTENCE]), name="mixed.pdf")
    assert said(document) == [SENTENCE]
    assert document.passages[0].locator.page == 2
    (issue,) = document.issues
    assert issue.kind is IssueKind.NEEDS_OCR
    assert "page 1:" in issue.message and "apt install tesseract-ocr" in issue.message


def test_an_empty_page_needs_no_tesseract(no_tesseract):
    document = take_in(make_pdf([SENTENCE], []), name="memo.pdf")
    assert document.issues == ()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("sleep 60\n", "did not finish"),
        ("kill -SEGV $$\n", "stopped by signal 11"),
        ("cat >/dev/null; exit 3\n", "failed with status 3"),
    ],
)
def test_a_tesseract_that_fails_is_named(fake_tesseract, script, words):
    fake_tesseract(f'[ "$1" = --list-langs ] && exit 0\nexec 2>/dev/null\n{script}')
    document = take_in(make_picture(*LINES), name="scan.png", limits=Limits(seconds=1.0))
    (issue,) = document.issues
    assert (issue.kind, issue.where) == (IssueKind.PARTLY, "scan.png page 1")
    assert words in issue.message


def test_after_two_failures_the_other_scanned_pages_are_not_tried(fake_tesseract, tmp_path):
    fake_tesseract(f'[ "$1" = --list-langs ] && exit 0\necho once >> {tmp_path}/calls\ncat >/dev/null; exit 1\n')
    document = take_in(make_scanned_pdf(*[LINES] * 5), name="scan.pdf")
    assert (tmp_path / "calls").read_text().count("once") == 2
    (issue,) = document.issues
    assert "pages 1, 2, 3, 4 and 5" in issue.message


def test_a_page_that_is_hard_to_read_is_named(fake_tesseract):
    row = r"5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t31.5\tCranes"
    fake_tesseract(f"cat >/dev/null; printf 'level\\n{row}\\n'\n")
    document = take_in(make_picture(*LINES), name="scan.png")
    assert document.text == "Cranes"
    assert "hard to read" in document.issues[0].message


def test_a_photograph_without_text(fake_tesseract):
    fake_tesseract("cat >/dev/null; printf 'level\\n'\n")
    (issue,) = take_in_each(make_picture(), name="photo.png")
    assert issue.kind is IssueKind.EMPTY


def test_a_picture_bomb_is_not_unpacked():
    out = io.BytesIO()
    Image.new("1", (15_000, 15_000)).save(out, "PNG")
    (issue,) = take_in_each(out.getvalue(), name="bomb.png")
    assert issue.kind is IssueKind.TOO_LARGE
    assert "pixels" in issue.message


def test_the_camera_states_when_it_took_the_picture(no_tesseract):
    picture = draw_page(*LINES)
    exif = picture.getexif()
    exif.get_ifd(0x8769)[0x9003] = "2023:02:07 14:05:00"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    document = take_in(out.getvalue(), name="photo.jpg")
    assert document.clocks.capture == Clock("2023-02-07T14:05:00", "EXIF time of the picture")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_damage_never_raises(no_tesseract, kind):
    import random

    whole = make_picture(*LINES, kind=kind)
    chance = random.Random(7)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(4, min(len(damaged), 2000))] = chance.randrange(256)
        found = check_found(list(take_in_each(bytes(damaged[: chance.randint(30, len(damaged))]), name="scan")))
        assert len(found) == 1


def test_a_cut_off_picture_is_named(fake_tesseract):
    fake_tesseract("cat >/dev/null; printf 'level\\n'\n")
    whole = make_picture(*LINES)
    (found,) = take_in_each(whole[: len(whole) // 2], name="scan.png")
    issue = found.issues[0] if isinstance(found, Document) else found
    assert issue.kind in {IssueKind.PARTLY, IssueKind.UNREADABLE}
