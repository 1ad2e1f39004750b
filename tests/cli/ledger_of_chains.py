"""Claims that have nothing but their chains and grades, for what is drawn of those."""

from sayso.cli.parts import Graded
from sayso.terms import (
    Certainty,
    Claim,
    ClaimGrades,
    Credibility,
    EventStatus,
    Factuality,
    Hop,
    Polarity,
    Reliability,
    Setter,
    Span,
    Standing,
)


def hop(label, kind, *, named=True, entity=None):
    return Hop(label, kind, named, entity=entity)


def graded(*chains, grades=None):
    """One claim a chain, `c-0` and so on; `grades` are those of the speakers of each, else nobody has graded."""
    for number, chain in enumerate(chains):
        values = grades or [Reliability.F] * len(chain)
        standings = tuple(
            Standing(value, Setter.NOBODY if value is Reliability.F else Setter.PERSON, "Mara Voss", "", "2031-04-02")
            for value in values
        )
        claim = Claim(
            f"c-{number}",
            "d-1",
            "sayso",
            (Span(0, 1),),
            "x",
            chain,
            Factuality(Certainty.CERTAIN, Polarity.AFFIRMED),
            EventStatus.HAPPENED,
        )
        yield Graded(claim, ClaimGrades(standings, Standing(Credibility.CANNOT_BE_JUDGED)))
