"""A text with its mentions marked by hand, whatever the corpus."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.terms import Span


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One mention. `heads` are the words it turns on: "mayor" in "the mayor of Orla", both words of "Ada Venn"."""

    span: Span
    heads: tuple[Span, ...]
    kind: str
    """person, organisation, place, other"""
    form: str
    """name, description, pronoun"""
    chain: str = ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    name: str
    text: str
    mentions: tuple[GoldMention, ...]
