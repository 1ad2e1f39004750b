"""Words of likelihood and of confidence, after ICD 203 (Analytic Standards). Patterns: see lang.patterns.

Only the standard's own expressions, in the forms that a sentence gives them: "most likely", "virtually certain" and
"medium confidence" have no row there, so they are left as words.
"""

LIKELIHOOD: list[tuple[str, tuple[str, ...]]] = [
    (
        "almost no chance",
        (
            "almost no chance",
            "remote (?:chance|possibility|likelihood|probability|prospect)",
            r"(?:chances?|possibility|likelihood|probability|prospects?)(?: \w+){0,8}? "
            "(?:is|are|was|were|remains?) remote",
        ),
    ),
    ("very unlikely", ("very unlikely", "highly improbabl[ey]")),
    ("unlikely", ("unlikely", "improbabl[ey]")),
    ("roughly even chance", ("roughly(?: an)? even (?:chance|odds)",)),
    ("very likely", ("very likely", "highly probabl[ey]")),
    ("likely", ("likely", "probabl[ey]")),
    ("almost certain", ("almost certain(?:ly)?", "nearly certain(?:ly)?")),
]
"""The first row whose words stand at a place has it: "very likely" before "likely"."""

GRADED = frozenset(
    """
    not never n't hardly scarcely less more most as equally how so too rather quite fairly very highly extremely
    increasingly almost nearly
    """.split()
)
"""Right before a word of likelihood these make another degree of it, for which the standard has no row."""

CONFIDENCE = (
    r"with (?:a )?(?P<level>low|moderate|high)(?: (?:degree|level) of)? confidence",
    r"(?:have|has|had|express(?:es|ed)?) (?:a )?(?P<level2>low|moderate|high)(?: (?:degree|level) of)? confidence",
    r"(?P<level3>low|moderate|high)[- ]confidence (?=(?:assessment|judge?ment|finding|conclusion|estimate)s?\b)",
    r"(?<=\()(?P<level4>low|moderate|high) confidence(?=\))",
)
"""How sound a judge holds the grounds to be; `level` names it."""

IN_SOMETHING = (
    r"\s+in\s+(?!th(?:is|ese|at|ose)\b|our\b|its\b|their\b|the\s+(?:assessment|judge?ment|finding|conclusion))"
)
"""Confidence in somebody or something is trust: "had high confidence in the mayor"."""

CLAUSE_ENDS = (
    r",?\s(?:who|whom|whose|which|where|because|although|though|while|whereas|after|before|when|if|unless|but|since)\b"
    r"|\sthat\b|;"
)
"""What follows belongs to another clause, whose likelihood is not that of the claim."""

NOUN_AFTER = r"(?!that\b|to\b|the\b|an?\b|is\b|are\b|was\b|were\b|will\b|would\b|be\b|in\b|by\b|from\b|for\b|and\b)\w"
"""Behind "the likely": what is likely is a thing ("the likely buyer"), and not the claim."""

DETERMINERS = r"\b(?:the|an?|its|his|her|their|our|your|my|this|that|these|those|some|any|every|each|no|other)\s+$"
