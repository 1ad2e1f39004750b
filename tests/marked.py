"""Sentences with the answer written into them: `<source The mayor> <cue denied> <content taking the money>.`"""

import re

from sayso.intake import take_in
from sayso.terms import Document, Span

_TAG = re.compile(r"<(?P<role>[a-z]+) |(?P<end>>)")


def unmark(marked: str) -> tuple[str, dict[str, list[str]]]:
    """The plain text, and for each role the words marked with it, in order. Marks may nest."""
    text, roles, open_marks, at = "", {}, [], 0
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        if tag["end"]:
            role, start = open_marks.pop()
            roles.setdefault(role, []).append((start, text[start:]))
        else:
            open_marks.append((tag["role"], len(text)))
    text += marked[at:]
    return text, {role: [words for _, words in sorted(found)] for role, found in roles.items()}


def document_of(text: str) -> Document:
    """A plain-text document as intake makes it."""
    return take_in(text.encode(), name="note.txt")


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]
