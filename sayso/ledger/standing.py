"""What people decided, and what rules can tell -> the grades that stand for a claim, with who set each and why.

A rule is one small function. It is asked only where no person has decided, its name is in the answer, and so is what it
went by. Nothing else is guessed: without either, a source is F and a claim is 6, set by nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

from sayso.ledger.folding import fold_text
from sayso.terms import (
    Claim,
    ClaimGrades,
    ClaimGrading,
    Credibility,
    Grade,
    Hop,
    HopKind,
    Reliability,
    Setter,
    SourceGrading,
    Spans,
    Standing,
)

Name = tuple[str, ...]
"""A name's folded words."""

_UNKNOWN = Credibility.CANNOT_BE_JUDGED

_NAMELESS: Mapping[HopKind, str] = {
    HopKind.UNKNOWN: "nobody is given",
    HopKind.CROWD: "no one in particular is named",
    HopKind.UNNAMED: "nobody is named",
    HopKind.AUTHOR: "the author is not named",
}
"""Speakers without a record that anybody could look up."""

_SAME_WORDS = 0.8
"""Share of characters that two stretches of one text must have in common for a grade to be carried from the one to the
other: a newer reader may take a comma or a "that" into a claim, or leave it out. Less is another claim."""


def nobody_named(hop: Hop) -> tuple[Reliability, str] | None:
    """There is no telling who speaks, so there is no record to judge by."""
    if hop.named or hop.kind not in _NAMELESS:
        return None
    return Reliability.F, f"{_NAMELESS[hop.kind]}, so there is no record to judge by"


def graded_in_the_text(hop: Hop) -> tuple[Reliability, str] | None:
    """The text itself grades its source: "SOURCE B-3"."""
    if hop.grade is None:
        return None
    return hop.grade.reliability, f"the text grades this source {_pair(hop.grade)}"


def information_graded_in_the_text(claim: Claim) -> tuple[Credibility, str] | None:
    """The text itself grades the information: the 3 of "SOURCE B-3". Its 1 is not taken over, since it shows no
    origins, and where it grades a claim in two ways neither is."""
    graded = [hop.grade for hop in claim.chain if hop.grade and hop.grade.credibility is not _UNKNOWN]
    if not graded:
        return None
    pairs = " and ".join(dict.fromkeys(map(_pair, graded)))
    if len({grade.credibility for grade in graded}) > 1:
        return _UNKNOWN, f"the text contradicts itself: {pairs}"
    if graded[0].credibility is Credibility.CONFIRMED:
        return _UNKNOWN, f"the text grades it {pairs}, and 1 needs two proven independent origins"
    return graded[0].credibility, f"the text grades it {pairs}"


def _pair(grade: Grade) -> str:
    return f"{grade.reliability.value}-{grade.credibility.value}"


SOURCE_RULES: tuple[Callable[[Hop], tuple[Reliability, str] | None], ...] = (graded_in_the_text, nobody_named)
"""In the order in which they are asked; the first that knows answers."""

CLAIM_RULES: tuple[Callable[[Claim], tuple[Credibility, str] | None], ...] = (information_graded_in_the_text,)
"""The same for what is said."""


def stand_grades(
    claim: Claim,
    sources: Mapping[Name, Sequence[SourceGrading]],
    claims: Sequence[ClaimGrading],
    current: Collection[Spans] = (),
) -> ClaimGrades:
    """The grades that stand for a claim, of all that people decided so far, the oldest first: of sources by their
    folded names, and of the claims of its document.

    `current` are the words of all claims that the document's current reading has: a grade of words that are among them
    is carried to no other claim.
    """
    reliability = tuple(
        _stand_source(hop, claim, sources.get(fold_text(hop.label), ()), current) for hop in claim.chain
    )
    last = _last(_about(claim.content, claims, current))
    if last is not None:
        return ClaimGrades(reliability, Standing(last.credibility, Setter.PERSON, last.by, last.note, last.at))
    for rule in CLAIM_RULES:
        if (found := rule(claim)) is not None:
            return ClaimGrades(reliability, Standing(found[0], Setter.RULE, _name(rule), found[1]))
    return ClaimGrades(reliability, Standing(_UNKNOWN))


def _stand_source(
    hop: Hop, claim: Claim, same: Sequence[SourceGrading], current: Collection[Spans]
) -> Standing[Reliability]:
    here = _about(claim.content, [one for one in same if one.document == claim.document], current)
    # Two that nobody names are not one, however alike they are called.
    everywhere = [one for one in same if one.document is None] if hop.named else []
    last = _last(here) or _last(everywhere)
    if last is not None:
        return Standing(last.reliability, Setter.PERSON, last.by, last.note, last.at)
    for rule in SOURCE_RULES:
        if (found := rule(hop)) is not None:
            return Standing(found[0], Setter.RULE, _name(rule), found[1])
    return Standing(Reliability.F)


Grading = TypeVar("Grading", SourceGrading, ClaimGrading)


def _about(content: Spans, gradings: Sequence[Grading], current: Collection[Spans]) -> Sequence[Grading]:
    """Those that are about these words; else those about nearly these, where the words themselves are no claim any
    more."""
    exact = [one for one in gradings if one.content == content]
    return exact or [
        one for one in gradings if one.content not in current and _alike(one.content, content) >= _SAME_WORDS
    ]


def _alike(left: Spans, right: Spans) -> float:
    """The characters that both have, as a share of those that either has."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
    either = sum(map(len, left)) + sum(map(len, right)) - both
    return both / either if either else 0.0


def _last(gradings: Sequence[Grading]) -> Grading | None:
    return gradings[-1] if gradings else None


def _name(rule: Callable[..., object]) -> str:
    """`nobody_named` is shown as "nobody named"."""
    return rule.__name__.replace("_", " ")
