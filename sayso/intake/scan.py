"""Picture of paper (PNG, JPEG, TIFF with many pages, WebP) -> Document."""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Iterator
from dataclasses import replace

from PIL import Image, ImageOps, UnidentifiedImageError

from sayso.intake.build import build_document
from sayso.intake.clocks import plausible_clock
from sayso.intake.heads import find_paper_date
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.ocr import HOW_TO_INSTALL, MOST_PIXELS, OcrFailed, find_tesseract, read_picture
from sayso.intake.pages import Page, lay_out_pages
from sayso.intake.raw import Raw
from sayso.terms import Clock, Clocks, Document, Issue, IssueKind

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, struct.error)
"""What Pillow raises for damaged pictures, of which not all is documented."""
_MOST_FAILURES = 2
"""Pages that tesseract fails on before the rest of a document is left unread: a third would fail as well."""
_EXIF_BLOCK, _EXIF_TAKEN = 0x8769, 0x9003
_EXIF_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)", re.ASCII)


def looks_like_picture(head: bytes, name: str) -> bool:
    """By signature."""
    return _media_type(head) is not None


def _media_type(head: bytes) -> str | None:
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    return next((media_type for signature, media_type in _SIGNATURES if head.startswith(signature)), None)


def read_picture_file(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Document, a passage a paragraph, each with its page. Without tesseract it has no text, and says so."""
    media_type = _media_type(raw.head) or "image/unknown"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata and of size, which is measured below
        try:
            with raw.open_bytes() as stream, Image.open(stream, formats=_FORMATS) as picture:
                yield _read_frames(raw, picture, media_type, limits)
        except Image.DecompressionBombError:
            yield raw.issue(IssueKind.TOO_LARGE, f"is a picture of more than {MOST_PIXELS} pixels; not read")
        except (UnidentifiedImageError, *_DAMAGED):
            yield raw.issue(IssueKind.UNREADABLE, "is a damaged picture")


def _read_frames(raw: Raw, picture: Image.Image, media_type: str, limits: Limits) -> Document | Issue:
    if picture.width * picture.height > MOST_PIXELS:
        return raw.issue(IssueKind.TOO_LARGE, f"is a picture of more than {MOST_PIXELS} pixels; not read")
    clocks = Clocks(capture=_find_time_taken(picture))
    program = find_tesseract()
    if program is None:
        issue = raw.issue(IssueKind.NEEDS_OCR, f"is a picture of text: {HOW_TO_INSTALL}")
        return build_document(raw, "", media_type, (), clocks=clocks, issues=(issue,))
    pages: list[Page] = []
    issues: list[Issue] = []
    failures = 0
    for number in range(1, limits.pages + 2):
        try:
            picture.seek(number - 1)
        except EOFError:
            break
        except _DAMAGED:
            issues.append(
                Issue(IssueKind.PARTLY, raw.where, f"is damaged from page {number} on; that part is left out")
            )
            break
        if number > limits.pages:
            issues.append(raw.issue(IssueKind.PARTLY, f"has more than {limits.pages} pages; the rest is left out"))
            break
        if failures >= _MOST_FAILURES:
            issues.append(raw.issue(IssueKind.PARTLY, f"was given up before page {number}"))
            break
        page, trouble = _read_frame(raw, picture, number, program, limits)
        if page is not None:
            pages.append(page)
        if trouble is not None:
            issues.append(trouble)
            failures += page is None
    text, passages = lay_out_pages(pages)
    if not text and not issues:
        return raw.issue(IssueKind.EMPTY, "is a picture in which no text was found")
    language = tell_language(text)
    clocks = replace(find_paper_date(text, passages), capture=clocks.capture)
    return build_document(raw, text, media_type, passages, language=language, clocks=clocks, issues=tuple(issues))


def _read_frame(
    raw: Raw, picture: Image.Image, number: int, program: str, limits: Limits
) -> tuple[Page | None, Issue | None]:
    where = f"{raw.where} page {number}"
    if picture.width * picture.height > MOST_PIXELS:
        return None, Issue(IssueKind.TOO_LARGE, where, f"has more than {MOST_PIXELS} pixels; left out")
    try:
        upright = ImageOps.exif_transpose(picture)
        scanned = read_picture(program, upright, limits.seconds / 2)
    except OcrFailed as failure:
        return None, Issue(IssueKind.PARTLY, where, f"was not read: {failure}")
    except _DAMAGED:
        return None, Issue(IssueKind.PARTLY, where, "is a damaged picture; left out")
    doubt = Issue(IssueKind.PARTLY, where, "is hard to read: compare the words with the picture")
    return Page(number, scanned.lines), doubt if scanned.doubtful else None


def _find_time_taken(picture: Image.Image) -> Clock | None:
    """When the camera or scanner took it, where it noted that."""
    try:
        stated = str(picture.getexif().get_ifd(_EXIF_BLOCK).get(_EXIF_TAKEN, ""))
    except _DAMAGED:
        return None
    match = _EXIF_TIME.match(stated)
    if match is None:
        return None
    year, month, day, hour, minute, second = match.groups()
    return plausible_clock(f"{year}-{month}-{day}T{hour}:{minute}:{second}", "EXIF time of the picture")
