"""Reactions to a claim or a document, silence among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.clock import Clock
from sayso.terms.span import Span


class ResponseKind(StrEnum):
    """Newsroom practice, one word each."""

    ASKED = "asked"
    """A request for comment is reported and its outcome is open. "CNN has reached out to the embassy"."""
    NO_ANSWER = "no_answer"
    """ "did not respond to a request for comment", "could not be reached"."""
    DECLINED = "declined"
    """ "declined to comment", "not in a position to confirm or comment": neither yes nor no."""
    DENIAL = "denial"
    CONFIRMATION = "confirmation"
    """Also an admission, a claim of responsibility, vouching."""
    NOT_VERIFIED = "not_verified"
    """ "could not independently confirm"."""
    UNDER_REVIEW = "under_review"
    AUTHENTICATED = "authenticated"
    """A document is called genuine."""
    RETRACTION = "retraction"


@dataclass(frozen=True, slots=True)
class Response:
    """Who reacted, to whom, about what. A sentence that asks three offices gives three.

    `by` is who reacts (for ASKED: who asks); `to` is who asked or accused (for ASKED: who is
    asked). `about` is the id of a claim, the word `document`, or free words. `at` is when they reacted, where the
    text states it ("denied it on Tuesday"). Not a claim: a denial is a claim with status denied *and* a response.
    """

    id: str
    kind: ResponseKind
    span: Span
    by: str | None = None
    to: str | None = None
    about: str | None = None
    at: Clock | None = None
