"""What the comparison of two names comes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SAME = 0.7
"""From this score on two names are taken for one."""


class NameKind(StrEnum):
    """What bears the name: people and bodies are named by different customs."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Reason(StrEnum):
    """Why two names are alike or not."""

    IDENTICAL = "identical"
    """The same words, but for case, accents, script, order, titles and legal forms."""
    SPELLING = "spelling"
    """A word is spelled a little differently: Lukashnko, Lukashenko."""
    SOUND = "sound"
    """A word is spelled differently and sounds alike: Qaddafi, Gaddafi; Vagner, Wagner."""
    SHORT_FORM = "short form"
    """Bill and William."""
    INITIAL = "initial"
    """J. and John."""
    ACRONYM = "acronym"
    """The first letters of the other name."""
    PART = "part"
    """One name has words that the other leaves out."""
    OTHER_WORD = "other word"
    """Each name has a word of its own: Deripaska, Igor and Oleg."""
    OTHER_NUMBER = "other number"
    """Fund III is not Fund IV."""
    OTHER_FORM = "other legal form"
    """Deutsche Bank AG is not Deutsche Bank GmbH."""
    NOTHING = "nothing to compare"
    """No letters, or letters that cannot be read."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, from 0 to 1, and why. The score ranks and is no probability."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def same(self) -> bool:
        """Are they to be taken for one name?"""
        return self.score >= SAME
