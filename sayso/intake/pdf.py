"""PDF, with text or scanned -> Document; files embedded in it follow."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from sayso.intake.build import build_document
from sayso.intake.clocks import clock_of_pdf_date
from sayso.intake.heads import find_paper_date
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.ocr import (
    DOTS_PER_INCH,
    HOW_TO_INSTALL,
    MOST_PIXELS,
    OcrFailed,
    clean_characters,
    find_tesseract,
    read_picture,
)
from sayso.intake.pages import Line, Page, lay_out_pages
from sayso.intake.paragraphs import PrintedLine, mark_paragraphs
from sayso.intake.pulse import beat
from sayso.intake.raw import Raw, child_of
from sayso.terms import Clock, Clocks, Document, Issue, IssueKind

_FEW_LETTERS = 30
"""A page with fewer, under a picture that fills it, is a scan with a stamp on it."""
_FILLED = 0.5
"""Share of the page that a picture covers when the page is a scan."""
_MOST_FAILURES = 2
"""Pages that tesseract fails on before the other scanned pages are left unread."""
_MOST_NAMED = 10
"""Pages named one by one in a message."""
_POINTS_PER_INCH = 72
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|tmp|wpd|html?|pages))",
    re.IGNORECASE | re.DOTALL,
)
"""What programs put in for a title by themselves."""
_LONGEST_NAME = 300
_SPLIT_WORD = "\ufffe"
"""How pdfium marks a word that a line end splits, in place of the hyphen and the line end."""
_LINE = re.compile(rf"[^\r\n{_SPLIT_WORD}]+")
Lines = tuple[Line, ...]


def looks_like_pdf(head: bytes, name: str) -> bool:
    """The signature, which may stand a little way in where the name says PDF."""
    start = head[:1024]
    return start.lstrip().startswith(b"%PDF-") or (PurePath(name).suffix.lower() == ".pdf" and b"%PDF-" in start)


@dataclass(slots=True)
class _Found:
    """What has been gathered so far from one PDF."""

    pages: list[Page] = field(default_factory=list)
    characters: int = 0
    scanned: int = 0
    need_ocr: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    left_out: str = ""


def read_pdf(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Document, with a Locator.page on each passage, then the files embedded in it."""
    try:
        document = pypdfium2.PdfDocument(raw.data if raw.data is not None else raw.path)
    except pypdfium2.PdfiumError as trouble:
        yield _explain(raw, trouble)
        return
    with document:
        found = _read_pages(document, limits)
        one = _build(raw, document, found)
        yield one
        if isinstance(one, Document):
            yield from _find_embedded(raw, document, one.id, limits)


def _explain(raw: Raw, trouble: pypdfium2.PdfiumError) -> Issue:
    code = getattr(trouble, "err_code", None)
    if code == pdfium.FPDF_ERR_PASSWORD:
        message = "is a PDF behind a password: save a copy without it and read that"
        return raw.issue(IssueKind.ENCRYPTED, message)
    if code == pdfium.FPDF_ERR_SECURITY:
        return raw.issue(IssueKind.ENCRYPTED, "is a PDF with a protection that is not known")
    return raw.issue(IssueKind.UNREADABLE, "is a damaged PDF")


def _read_pages(document: pypdfium2.PdfDocument, limits: Limits) -> _Found:
    found = _Found()
    count = len(document)
    program = find_tesseract()
    if count > limits.pages:
        found.left_out = f"has {count} pages; those after page {limits.pages} are left out"
    for number in range(1, min(count, limits.pages) + 1):
        beat()
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            found.broken.append(number)
            continue
        try:
            _read_page(page, number, program, found, limits)
        except pypdfium2.PdfiumError:
            found.broken.append(number)
        finally:
            page.close()
        if found.characters > limits.text_characters:
            found.left_out = f"has too much text; what comes after page {number} is left out"
            break
    return found


def _read_page(page: pypdfium2.PdfPage, number: int, program: str | None, found: _Found, limits: Limits) -> None:
    printed = _read_text(page, limits)
    lines = mark_paragraphs(printed)
    letters = sum(character.isalnum() for line in printed for character in line.text[:_FEW_LETTERS])
    if letters < _FEW_LETTERS and _is_picture(page, letters):
        lines = _read_scan(page, number, program, found, limits) or lines
    found.pages.append(Page(number, lines))
    found.characters += sum(len(line.text) + 1 for line in lines)


def _read_text(page: pypdfium2.PdfPage, limits: Limits) -> list[PrintedLine]:
    """The lines of the page's text layer, in its order, with their places on the page."""
    layer = page.get_textpage()
    try:
        if layer.count_chars() > limits.text_characters:
            return []
        text = layer.get_text_range()
        lines: list[PrintedLine] = []
        for match in _LINE.finditer(text):
            piece = match[0]
            words = clean_characters(piece).strip()
            if words:
                first = _char_index(layer, text, match.start() + len(piece) - len(piece.lstrip()))
                last = _char_index(layer, text, match.start() + len(piece.rstrip()) - 1)
                line = _place_line(layer, words, first, last)
                splits = text.startswith(_SPLIT_WORD, match.end())
                lines.append(replace(line, text=f"{words}-", splits_word=True) if splits else line)
        return lines
    finally:
        layer.close()


def _char_index(layer: pypdfium2.PdfTextPage, text: str, index: int) -> int:
    """pdfium counts UTF-16 units, and separately the characters that stand on the page."""
    units = index if text.isascii() else len(text[:index].encode("utf-16-le")) // 2
    return max(0, int(pdfium.FPDFText_GetCharIndexFromTextIndex(layer, units)))


def _place_line(layer: pypdfium2.PdfTextPage, words: str, first: int, last: int) -> PrintedLine:
    left, bottom, _, _ = layer.get_charbox(first, loose=True)
    _, _, right, _ = layer.get_charbox(last, loose=True)
    return PrintedLine(words, left, right, bottom, float(pdfium.FPDFText_GetFontSize(layer, first)))


def _is_picture(page: pypdfium2.PdfPage, letters: int) -> bool:
    """Is what can be seen on the page drawn and not written? A page with nothing on it is none."""
    if letters == 0:
        return bool(pdfium.FPDFPage_CountObjects(page) > 0)
    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > width * height * _FILLED:
            return True
    return False


def _read_scan(page: pypdfium2.PdfPage, number: int, program: str | None, found: _Found, limits: Limits) -> Lines:
    """The lines that tesseract finds on the page; what went wrong is noted in `found`."""
    found.scanned += 1
    if program is None:
        found.need_ocr.append(number)
        return ()
    if len(found.failed) >= _MOST_FAILURES:
        found.failed.append(number)
        return ()
    try:
        scanned = read_picture(program, _render(page), limits.seconds / 2)
    except OcrFailed as failure:
        found.failed.append(number)
        found.reasons.append(str(failure))
        return ()
    if scanned.doubtful:
        found.doubtful.append(number)
    return scanned.lines


def _render(page: pypdfium2.PdfPage) -> Image.Image:
    """The page as a grey picture at the resolution that tesseract likes, less for a page the size of a wall."""
    width, height = page.get_size()
    inches = max(width * height, 1.0) / _POINTS_PER_INCH**2
    dots = min(float(DOTS_PER_INCH), math.sqrt(MOST_PIXELS / 4 / inches))
    bitmap = page.render(scale=dots / _POINTS_PER_INCH, grayscale=True)
    try:
        picture: Image.Image = bitmap.to_pil().copy()
        return picture
    finally:
        bitmap.close()


def _build(raw: Raw, document: pypdfium2.PdfDocument, found: _Found) -> Document | Issue:
    text, passages = lay_out_pages(found.pages)
    issues = tuple(_find_issues(raw, found))
    if not text and not issues:
        return raw.issue(IssueKind.EMPTY, "is a PDF without text")
    if found.broken and not found.pages:
        return raw.issue(IssueKind.UNREADABLE, "is a damaged PDF: none of its pages can be opened")
    created = clock_of_pdf_date(document.get_metadata_value("CreationDate"), "PDF creation date")
    is_scan = found.scanned * 2 > len(found.pages)
    return build_document(
        raw,
        text,
        "application/pdf",
        passages,
        title=_stated(document, "Title"),
        byline=_stated(document, "Author"),
        language=tell_language(text),
        clocks=_date_pdf(
            find_paper_date(text, passages), created, is_scan=is_scan, is_captured=raw.captured is not None
        ),
        issues=issues,
    )


def _date_pdf(stated: Clocks, created: Clock | None, *, is_scan: bool, is_captured: bool) -> Clocks:
    """What the paper itself says comes first. A scanner dates its copy, not the paper."""
    if is_scan:
        return stated if is_captured else replace(stated, capture=created)
    return stated if stated.document else replace(stated, document=created)


def _find_issues(raw: Raw, found: _Found) -> Iterator[Issue]:
    if found.need_ocr:
        yield raw.issue(IssueKind.NEEDS_OCR, f"is a scan on {_name_pages(found.need_ocr)}: {HOW_TO_INSTALL}")
    if found.failed:
        reason = found.reasons[0]
        yield raw.issue(IssueKind.PARTLY, f"was not read on {_name_pages(found.failed)}: {reason}")
    if found.doubtful:
        pages = _name_pages(found.doubtful)
        yield raw.issue(IssueKind.PARTLY, f"is hard to read on {pages}: compare the words with the picture")
    if found.broken:
        yield raw.issue(IssueKind.PARTLY, f"is damaged on {_name_pages(found.broken)}, left out")
    if found.left_out:
        yield raw.issue(IssueKind.PARTLY, found.left_out)


def _name_pages(numbers: list[int]) -> str:
    """`page 3`, `pages 3, 4 and 7`, `pages 1, 2, 3 and 96 more`."""
    shown = [str(number) for number in numbers[:_MOST_NAMED]]
    if len(numbers) > _MOST_NAMED:
        return f"pages {', '.join(shown)} and {len(numbers) - _MOST_NAMED} more"
    if len(shown) == 1:
        return f"page {shown[0]}"
    return f"pages {', '.join(shown[:-1])} and {shown[-1]}"


def _stated(document: pypdfium2.PdfDocument, key: str) -> str | None:
    """Title or author as the file states it, None where a program made it up."""
    value = " ".join(clean_characters(document.get_metadata_value(key)).split())
    if not value or len(value) > _LONGEST_NAME or _NO_TITLE.fullmatch(value):
        return None
    return value


def _find_embedded(
    raw: Raw, document: pypdfium2.PdfDocument, parent: str, limits: Limits
) -> Iterator[Document | Issue | Raw]:
    """The files packed into a PDF, as its children."""
    count = document.count_attachments()
    for index in range(min(count, limits.parts)):
        part = f"embedded file {index + 1}"
        try:
            attachment = document.get_attachment(index)
            size = ctypes.c_ulong()
            pdfium.FPDFAttachment_GetFile(attachment, None, 0, size)
            if size.value > limits.document_bytes:
                yield Issue(IssueKind.TOO_LARGE, f"{raw.where} {part}", f"has {size.value} bytes; not read")
                continue
            name = clean_characters(attachment.get_name())
            data = bytes(attachment.get_data()) if size.value else b""
        except (pypdfium2.PdfiumError, ValueError):
            yield Issue(IssueKind.UNREADABLE, f"{raw.where} {part}", "cannot be taken out of the PDF")
            continue
        yield child_of(raw, data, name=name, part=part, parent=parent)
    if count > limits.parts:
        yield raw.issue(IssueKind.PARTLY, f"has {count} embedded files; those after {limits.parts} are left out")
