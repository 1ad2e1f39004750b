"""Words that refer, and whom they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.span import Span


class EntityKind(StrEnum):
    """What sort of thing is meant. Near FollowTheMoney's schemata, with the two that leaks need."""

    PERSON = "person"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    """A state body or a government ("Ankara" where it decides something)."""
    OFFICE = "office"
    """A post or unit that speaks: "a State Department spokesperson", "the press office"."""
    OUTLET = "outlet"
    PLACE = "place"
    DOCUMENT = "document"
    INTELLIGENCE = "intelligence"
    """Intercepts or intelligence reporting as such."""
    GROUP = "group"
    """People without a name: "US officials", "two diplomats"."""
    OTHER = "other"


class MentionForm(StrEnum):
    """How the words refer."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of words that refers to an entity: "Wagner", "the paramilitary group", "it"."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Entity:
    """Whom or what a document's mentions refer to.

    `name` is the fullest name in the document, a pronoun where it has none ("we"); `aliases` are the other names it
    goes by there (Vagner, the paramilitary group). `id` is made of the name (`wagner-group`) and is unique within the
    document only: this is one document's entity, and entities of two documents are joined later, if ever.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
