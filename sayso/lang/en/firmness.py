"""Words that make a statement firmer or looser, and words that say how an event stands. Patterns: see lang.patterns."""

from sayso.lang.en.inflect import IRREGULAR_PARTICIPLES

POSSIBLE = ("(?-i:may|MAY)", "might", "could", "perhaps", "possibly", "maybe", "potentially")
PROBABLE = (
    *("likely", "probably", "apparently", "presumably", "largely", "broadly", "widely considered"),
    *("appears?", "appeared", "seems?", "seemed", "suggests?", "suggested"),
    *("(?:is|are|was|were) believed", "believed to", "thought to", "(?:is|are) expected"),
)
NO_EVIDENCE = (
    r"(?:(?:there (?:is|was|were|has been|had been)|found|seen|saw|has|have|had|shows?|showed|offered|with) )?"
    r"no (?:\w+ ){0,2}?(?:evidence|indication|proof|confirmation)s? "
    r"(?:(?:that|which) (?:shows?|suggests?|proves?|indicates?) )?(?:that|of)",
)
NEGATED = ("not", "never", "no longer", "nobody", "nothing", "none", "neither", r"\w+n['’]t")
WHETHER = ("whether",)
OPEN = (
    r"(?:not|never) (?:yet )?(?:immediately )?(?:clear|known|certain|sure|established) (?:whether|if)",
    "(?:unclear|uncertain|unknown|an open question) (?:whether|if)",
)
"""What follows is left open."""

PROBABLE_CUES = frozenset(
    """
    believe think feel understand consider expect fear estimate suspect assume guess imagine hope worry speculate
    suggest appear seem
    """.split()
)
"""Reporting with these, a source commits itself to "probably"."""

UNCOMMITTED_CUES = frozenset("ask wonder question doubt investigate".split())
DENYING_CUES = frozenset("deny reject dismiss dispute refute".split())
WISHING_CUES = frozenset("want hope intend seek ask offer".split())

STATUS_WORDS: list[tuple[str, tuple[str, ...]]] = [
    (
        "attempted",
        (
            *("attempt(?:s|ed|ing)? (?:to|at)", "tr(?:y|ies|ied|ying) to", "sought to", "seek(?:s|ing)?"),
            *("test(?:s|ed|ing)? the waters", r"made (?:an? )?(?:\w+ )?attempts?"),
        ),
    ),
    (
        "intended",
        (
            *("with the (?:intent|intention|aim|goal|purpose)", "intend(?:s|ed|ing)? to", "want(?:s|ed)? to"),
            *("hop(?:es?|ed|ing) to", "aim(?:s|ed|ing)? to", "interest(?:ed)? in"),
            "(?:is|are|was|were) (?:ready|willing|keen|eager) to",
        ),
    ),
    (
        "hypothetical",
        ("would", "if", "should", "could", "unless", "can only", "might (?:be|have to)", "(?:is|are) likely to"),
    ),
    (
        "planned",
        (
            *("plan(?:s|ned|ning)? (?:to|for|on)", "(?:is|are|was|were) (?:due|set|scheduled|supposed|about) to"),
            *("(?:is|are|was|were) (?:to be|going to)", "will", "shall", "(?:promis|agre|arrang|vow)(?:es|ed|s) to"),
        ),
    ),
    (
        "ongoing",
        (
            r"(?:is|are|was|were|has been|have been) (?:\w+ly |still |now |also )?(?!being\b)\w{3,}ing\b",
            *("continu(?:es?|ing)", r"remains? \w+ing"),
        ),
    ),
    (
        "state",
        (
            rf"(?:is|are|was|were|am)(?= (?!being\b|\w+ed\b|(?:{'|'.join(sorted(IRREGULAR_PARTICIPLES))})\b))",
            r"(?:has|have|had)(?= (?:an?|the|no|its|his|her|their|some|many|enough|\d\S*)\b)",
            *("belongs?", "owns?", "consists?", "knows?", "knew", "believes?", "supports?", "opposes?", "contains?"),
            *("maintains?", "includes?", "depends?", "means?", "considers?", "considered"),
        ),
    ),
]
"""How an event stands, by the first row whose words stand in the claim; without any: it happened."""

PURPOSE = r"\s+with\s+the\s+(?:intent|intention|aim|goal|purpose)(?:\s+of)?\s+"
"""Cuts a claim in two: what was done, and what was meant by it."""
