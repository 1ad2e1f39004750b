"""The words of a source -> what they refer to: head, kind, whether a reader could tell it from another by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.lang.en import sources as words
from sayso.lang.en.places import CAPITALS, SEATS, STATES
from sayso.read.tokens import Token, tokenize
from sayso.terms import EntityKind, Span

_TAIL = re.compile(
    r",|;|—|–|\(|"
    r"\s(?:who|which|whose|that|cited|familiar|briefed|speaking|quoted|obtained|reviewed|seen|said|was|were)\s"
)
_NO_NAMES = words.TITLES | words.NOT_NAMES
_NO_PERSONS = words.OUTLETS | words.ORGANISATIONS | words.AGENCIES | words.OFFICES
_OFFICES = words.SPOKES | (words.OFFICES - words.AGENCIES)
_OUTLETS = words.OUTLETS - words.AGENCIES
_POSSESSIVE = re.compile(r"['’]s$")
_LEAD = re.compile(r"(?:by|from|of)\s+", re.IGNORECASE)
_POSTMODIFIER = frozenset("of in for from at with on to by about near under between".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that names or describes a speaker. `label` is without article, apposition and relative clause."""

    span: Span
    label: str
    kind: EntityKind
    named: bool
    pronoun: str | None = None
    """The pronoun in lower case, where the phrase is nothing more."""


def read_phrase(text: str, span: Span) -> Phrase:
    """What the words of `span` say of whom they mean: "A ministry spokesman, who asked not to be named" is an
    office."""
    core = _core(text, span)
    tokens = [t for t in tokenize(text, core) if t.is_word]
    if not tokens:
        return Phrase(core, " ".join(core.of(text).split()), EntityKind.OTHER, False)
    if len(tokens) == 1 and tokens[0].lower in words.PRONOUNS:
        kind = {"person": EntityKind.PERSON}.get(words.PRONOUNS[tokens[0].lower], EntityKind.OTHER)
        return Phrase(core, tokens[0].word, kind, False, tokens[0].lower)
    kind = kind_of(tokens)
    label = _label(text, tokens)
    return Phrase(core, label, kind, _is_named(tokens, kind))


def kind_of(tokens: list[Token]) -> EntityKind:
    """The kind of a phrase by its head word, then by the words around it; the order is the table's."""
    head = _head(tokens)
    lowers = {t.lower for t in tokens}
    label = _POSSESSIVE.sub("", " ".join(t.word for t in tokens))
    for kind, test in _KINDS:
        if test(head, lowers, label, tokens):
            return kind
    return EntityKind.OTHER


def _head(tokens: list[Token]) -> str:
    """The last word before a prepositional tail: "office" in "the office of the Orlan President"."""
    for i, token in enumerate(tokens):
        if i and token.lower in _POSTMODIFIER:
            return tokens[i - 1].lower
    return tokens[-1].lower


def _names_state(label: str) -> bool:
    bare = label[4:] if label.startswith(("the ", "The ")) else label
    return bare in STATES or bare in CAPITALS or bare in SEATS


def _is_person(head: str, lowers: set[str], label: str, tokens: list[Token]) -> bool:
    names = [t for t in tokens if t.is_name and t.lower not in _NO_NAMES]
    if not names:
        return False
    if tokens[0].lower in words.PERSONAL_TITLES or any(t.lower in words.SPOKES for t in tokens[:-1]):
        return True
    return 2 <= len(names) <= 4 and all(t.is_name or t.lower in words.NAME_LINKS for t in tokens)


_KINDS: list[tuple[EntityKind, Callable[[str, set[str], str, list[Token]], bool]]] = [
    (
        EntityKind.INTELLIGENCE,
        lambda head, lowers, label, tokens: (
            head in words.INTELLIGENCE_HEADS
            and bool(lowers & words.INTELLIGENCE)
            and head not in {"report", "reports"}
            and not tokens[-1].is_name
        ),
    ),
    (EntityKind.DOCUMENT, lambda head, lowers, label, tokens: head in words.DOCUMENTS and not tokens[-1].is_name),
    (EntityKind.PLACE, lambda head, lowers, label, tokens: _names_state(label)),
    (
        EntityKind.PERSON,
        lambda head, lowers, label, tokens: (
            (tokens[-1].is_name and head not in _NO_PERSONS) and _is_person(head, lowers, label, tokens)
        ),
    ),
    (
        EntityKind.OFFICE,
        lambda head, lowers, label, tokens: head in _OFFICES,
    ),
    (
        EntityKind.OUTLET,
        lambda head, lowers, label, tokens: tokens[-1].is_name and head in _OUTLETS,
    ),
    (EntityKind.AGENCY, lambda head, lowers, label, tokens: head in words.AGENCIES),
    (EntityKind.ORGANISATION, lambda head, lowers, label, tokens: head in words.ORGANISATIONS),
    (EntityKind.GROUP, lambda head, lowers, label, tokens: head in words.GROUPS or head in words.CROWDS),
]


def _is_named(tokens: list[Token], kind: EntityKind) -> bool:
    if kind in {EntityKind.GROUP, EntityKind.INTELLIGENCE} or tokens[0].lower in {"a", "an"}:
        return kind is EntityKind.PERSON
    if kind is EntityKind.OFFICE and _head(tokens) in words.SPOKES:
        return False
    return any(t.is_name and t.lower not in words.NOT_NAMES for t in tokens) and (
        tokens[-1].is_name or kind is not EntityKind.DOCUMENT
    )


def _label(text: str, tokens: list[Token]) -> str:
    first = 1 if len(tokens) > 1 and tokens[0].lower in {"the", "a", "an"} else 0
    label = " ".join(text[tokens[first].start : tokens[-1].end].split())
    return _POSSESSIVE.sub("", label) if tokens[-1].possessive else label


def _core(text: str, span: Span) -> Span:
    """Without "by" before it, and without what is set off behind it."""
    start = span.start
    lead = _LEAD.match(text, start, span.end)
    if lead:
        start = lead.end()
    tail = _TAIL.search(text, start + 1, span.end)
    end = tail.start() if tail else span.end
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
