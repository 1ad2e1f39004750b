"""Words by which records grade a source, and the information it gives, as patterns -> the Admiralty letter or figure.

After FM 2-22.3, with the words that American and British cables of the Cold War used. "A reliable source" alone is no
grade of the scale: nothing says which.
"""

RELIABILITY_WORDS = {
    "A": "completely reliable",
    "B": (
        "(?:usually|generally|normally|mostly) reliable|of known reliability"
        "|(?:has |have |had )?furnished reliable information(?: in the past)?"
    ),
    "C": "fairly reliable",
    "D": "not usually reliable|not always reliable",
    "E": "unreliable",
    "F": (
        "untested|untried|not (?:yet )?(?:been )?tested|of (?:unknown|undetermined|unproven) reliability"
        "|(?:whose )?reliability (?:is |was )?(?:not |un)(?:known|determined|established)"
        "|whose reliability (?:cannot|can not|could not) be (?:judged|assessed|determined)"
    ),
}
"""Longer ones first where one holds another: "not usually reliable" is D."""

CREDIBILITY_WORDS = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtfully true|doubtful",
    "5": "improbable",
    "6": "truth (?:cannot|can not) be judged",
}

GRADED = (
    "graded|evaluated|rated|assessed|appraised|evaluation|grading|grade|rating|appraisal|source|informant|reliability"
)
"""Before a bare "B-3" they say that it is a grade, not a thing's number."""
