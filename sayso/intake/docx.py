"""Word document (.docx) -> Document: paragraphs, headings, a passage a table row, notes at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import PurePath

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.package import OpcPackage
from docx.oxml.ns import qn
from lxml import etree

from sayso.intake.build import build_document
from sayso.intake.clocks import clock_of_datetime
from sayso.intake.heads import find_paper_date
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.ocr import clean_characters
from sayso.intake.packed import DAMAGED_ZIP, ZIP_SIGNATURES, open_zip
from sayso.intake.raw import Raw
from sayso.terms import Clock, Document, Issue, IssueKind, Locator, Passage, PassageRole, Span

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TEMPLATE_DATE = datetime(2013, 12, 23, 23, 15)
"""When the empty template of python-docx was made; files written with it say so unless told otherwise."""
_LONG_CELL = 300
"""Characters. A table with more in a cell was made for the layout: its paragraphs are read as such."""
_P, _TBL, _TR, _TC, _SDT = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:sdt")
_TEXT = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({_FALLBACK, qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:tabs")})
"""What is not to be seen on the page: deleted words, field codes, second copies for old programs."""
_NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
_NOTE = frozenset({qn("w:footnote"), qn("w:endnote")})


@dataclass(frozen=True, slots=True)
class _Block:
    """One paragraph or table row with the way back to it."""

    text: str
    role: PassageRole
    node: str


def looks_like_docx(head: bytes, name: str) -> bool:
    """A zip with Word's folder near its start, or with the name of one."""
    if not head.startswith(ZIP_SIGNATURES):
        return False
    return b"word/" in head or PurePath(name).suffix.lower() in {".docx", ".docm"}


def read_docx(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Document. Title, author and date as the file's core properties state them."""
    stream = BytesIO(raw.held())
    archive = open_zip(raw, stream, limits)
    if isinstance(archive, Issue):
        yield archive
        return
    archive.close()
    try:
        word = docx.Document(BytesIO(raw.held()))
        yield _build(raw, word, limits)
    except (PackageNotFoundError, KeyError, etree.XMLSyntaxError, *DAMAGED_ZIP):
        yield raw.issue(IssueKind.UNREADABLE, "is a damaged Word document")


def _build(raw: Raw, word: WordFile, limits: Limits) -> Document | Issue:
    pieces: list[str] = []
    passages: list[Passage] = []
    issues: list[Issue] = []
    length = 0
    for block in _find_blocks(word):
        if length + len(block.text) > limits.text_characters:
            issues.append(raw.issue(IssueKind.PARTLY, f"has more than {limits.text_characters} characters; cut off"))
            break
        if pieces:
            pieces.append("\n\n")
            length += 2
        pieces.append(block.text)
        passages.append(Passage(Span(length, length + len(block.text)), block.role, Locator(node=block.node)))
        length += len(block.text)
    text = "".join(pieces)
    if not text:
        return raw.issue(IssueKind.EMPTY, "is a Word document without text")
    if _has_part(word, RELATIONSHIP_TYPE.COMMENTS):
        issues.append(raw.issue(IssueKind.PARTLY, "has comments in its margin; those are left out"))
    title, author, created = _read_properties(word)
    titles = (" ".join(p.span.of(text).split()) for p in passages if p.role is PassageRole.TITLE)
    stated = find_paper_date(text, passages)
    return build_document(
        raw,
        text,
        MEDIA_TYPE,
        tuple(passages),
        title=title or next(titles, None),
        byline=author,
        language=tell_language(text),
        clocks=stated if stated.document else replace(stated, document=created),
        issues=tuple(issues),
    )


def _read_properties(word: WordFile) -> tuple[str | None, str | None, Clock | None]:
    """Title, author, time made. python-docx invents all three where the file has none, so that is asked first."""
    if not _has_part(word.part.package, RELATIONSHIP_TYPE.CORE_PROPERTIES):
        return None, None, None
    stated = word.core_properties
    created = stated.created
    if created is not None and created.replace(tzinfo=None) != _TEMPLATE_DATE:
        clock = clock_of_datetime(created if created.tzinfo else created.replace(tzinfo=UTC), "DOCX created")
    else:
        clock = None
    author = "" if stated.author == "python-docx" else stated.author
    return _one_line(stated.title), _one_line(author), clock


def _one_line(value: str) -> str | None:
    return " ".join(clean_characters(value).split()) or None


def _has_part(owner: WordFile | OpcPackage, kind: str) -> bool:
    """Is a part of that kind there? `owner` is a python-docx package or document."""
    related = owner if isinstance(owner, OpcPackage) else owner.part
    return any(relation.reltype == kind and not relation.is_external for relation in related.rels.values())


def _find_blocks(word: WordFile) -> Iterator[_Block]:
    roles = _find_style_roles(word)
    for index, element in enumerate(word.element.body, start=1):
        yield from _read_element(element, roles, f"/w:document/w:body/*[{index}]")
    for kind in _NOTES:
        for root in _read_part(word, kind):
            for index, note in enumerate(root, start=1):
                if note.tag in _NOTE and note.get(qn("w:type")) is None:
                    yield from _read_element(note, roles, f"/{note.prefix}:{_local(root)}/*[{index}]")


def _read_part(word: WordFile, kind: str) -> Iterator[etree._Element]:
    """The root of each related part of one kind, with entities left unresolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    for relation in word.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            yield etree.fromstring(relation.target_part.blob, parser)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _find_style_roles(word: WordFile) -> dict[str, PassageRole]:
    """Style ids of headings and titles, by their names, which Word keeps in English inside the file."""
    roles: dict[str, PassageRole] = {}
    for style in word.styles.element.iter(qn("w:style")):
        name = style.find(qn("w:name"))
        word_name = (name.get(qn("w:val")) or "").lower() if name is not None else ""
        if word_name.startswith("heading"):
            roles[style.get(qn("w:styleId")) or ""] = PassageRole.HEADING
        elif word_name == "title":
            roles[style.get(qn("w:styleId")) or ""] = PassageRole.TITLE
    return roles


def _read_element(element: etree._Element, roles: dict[str, PassageRole], node: str) -> Iterator[_Block]:
    """Blocks of a paragraph, a table, or whatever holds such (content controls, notes, text boxes)."""
    if element.tag in _LEFT_OUT:
        return
    if element.tag == _P:
        text = _read_paragraph(element)
        if text:
            yield _Block(text, _role_of(element, roles), node)
        for box in element.iter(qn("w:txbxContent")):
            if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                for child in box:
                    yield from _read_element(child, roles, node)
    elif element.tag == _TR:
        yield from _read_row(element, roles, node)
    else:
        for child in element:
            if isinstance(child.tag, str):
                yield from _read_element(child, roles, node)


def _read_row(row: etree._Element, roles: dict[str, PassageRole], node: str) -> Iterator[_Block]:
    """One passage, its cells parted by tabs; block by block where the table is only there for the layout."""
    cells = [list(_read_cell(cell, roles, node)) for cell in row.iter(_TC) if _is_own_cell(cell, row)]
    nested = next(row.iter(_TBL), None) is not None
    if len(cells) == 1 or nested or any(sum(len(block.text) for block in cell) > _LONG_CELL for cell in cells):
        for cell in cells:
            yield from cell
        return
    text = "\t".join(" ".join(block.text for block in cell) for cell in cells).strip()
    if text:
        yield _Block(text, PassageRole.BODY, node)


def _is_own_cell(cell: etree._Element, row: etree._Element) -> bool:
    return next(cell.iterancestors(_TR)) is row


def _read_cell(cell: etree._Element, roles: dict[str, PassageRole], node: str) -> Iterator[_Block]:
    for child in cell:
        if isinstance(child.tag, str):
            yield from _read_element(child, roles, node)


def _role_of(paragraph: etree._Element, roles: dict[str, PassageRole]) -> PassageRole:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return roles.get(style.get(qn("w:val")) or "", PassageRole.BODY) if style is not None else PassageRole.BODY


def _read_paragraph(paragraph: etree._Element) -> str:
    """What the page shows of one paragraph: inserted words in, deleted ones out. `paragraph.text` of python-docx
    passes over tracked insertions and content controls."""
    return clean_characters("".join(_read_runs(paragraph))).strip()


def _read_runs(element: etree._Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _LEFT_OUT or tag == qn("w:txbxContent"):
            continue
        if tag == qn("w:t"):
            yield child.text or ""
        elif tag in _TEXT:
            yield _TEXT[str(tag)]
        elif isinstance(tag, str):
            yield from _read_runs(child)
