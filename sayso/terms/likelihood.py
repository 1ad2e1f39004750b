"""How likely, and with what confidence, in the words of whoever judges: after ICD 203, two things never mixed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.span import Span


class LikelihoodTerm(StrEnum):
    """The seven rows of ICD 203 (Analytic Standards, section D.6.e.(2)(a)), by the first expression of each."""

    ALMOST_NO_CHANCE = "almost no chance"
    """Or "remote": 1 to 5 %."""
    VERY_UNLIKELY = "very unlikely"
    """Or "highly improbable": 5 to 20 %."""
    UNLIKELY = "unlikely"
    """Or "improbable": 20 to 45 %."""
    ROUGHLY_EVEN_CHANCE = "roughly even chance"
    """Or "roughly even odds": 45 to 55 %."""
    LIKELY = "likely"
    """Or "probable": 55 to 80 %."""
    VERY_LIKELY = "very likely"
    """Or "highly probable": 80 to 95 %."""
    ALMOST_CERTAIN = "almost certain"
    """Or "nearly certain": 95 to 99 %."""


_PERCENT: Mapping[LikelihoodTerm, tuple[int, int]] = {
    LikelihoodTerm.ALMOST_NO_CHANCE: (1, 5),
    LikelihoodTerm.VERY_UNLIKELY: (5, 20),
    LikelihoodTerm.UNLIKELY: (20, 45),
    LikelihoodTerm.ROUGHLY_EVEN_CHANCE: (45, 55),
    LikelihoodTerm.LIKELY: (55, 80),
    LikelihoodTerm.VERY_LIKELY: (80, 95),
    LikelihoodTerm.ALMOST_CERTAIN: (95, 99),
}


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A word of likelihood that governs a claim: "will *almost certainly* close". The words are what counts.

    Not certainty (how far a source commits itself) and not credibility (what the desk thinks). A newsroom's "likely" is
    no analyst's: that ICD 203 has a range for the word does not mean that its writer kept to it.
    """

    span: Span
    words: str
    """As in the text, as one line."""
    term: LikelihoodTerm

    @property
    def percent(self) -> tuple[int, int]:
        """The range that ICD 203 states for the term, from and to."""
        return _PERCENT[self.term]


class ConfidenceLevel(StrEnum):
    """How sound the judge holds its own grounds to be (ICD 203)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Confidence:
    """The confidence with which a claim is judged: "assess *with moderate confidence* that". Not how likely it is."""

    span: Span
    words: str
    """As in the text, as one line."""
    level: ConfidenceLevel
