"""Words that make a statement firmer or looser, and words that say how an event stands. Patterns: see lang.patterns."""

import re

from sayso.lang.en.inflect import IRREGULAR_PARTICIPLES, verb_forms
from sayso.lang.patterns import phrase_pattern

POSSIBLE = ("(?-i:may|MAY)", "might", "could", "perhaps", "possibly", "maybe", "potentially")
PROBABLE = (
    *("likely", "probably", "apparently", "presumably", "largely", "broadly", "widely considered"),
    *("appears?", "appeared", "seems?", "seemed", "suggests?", "suggested"),
    *("(?:is|are|was|were) believed", "believed to", "thought to", "(?:is|are) expected"),
    r"(?:opinion|belief|view|feeling|impression|consensus|assumption|suspicion)[\w ]{0,80} (?:is|was) that",
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
NAMING_CUES = frozenset("call consider describe regard label brand think view".split())
"""With a noun phrase behind them, somebody is judged: "called the plan a disgrace"."""
DENYING_CUES = frozenset("deny reject dismiss dispute refute".split())
WISHING_CUES = frozenset("want hope intend seek ask offer".split())

STATUS_WORDS: list[tuple[str, tuple[str, ...]]] = [
    (
        "attempted",
        (
            *(
                "attempt(?:s|ed|ing)? (?:to|at)",
                "tr(?:y|ies|ied|ying) to",
                r"sought (?:\w+ ){0,3}?to",
                "seek(?:s|ing)?",
            ),
            *("test(?:s|ed|ing)? the waters", r"made (?:an? )?(?:\w+ )?attempts?"),
        ),
    ),
    (
        "intended",
        (
            *("with the (?:intent|intention|aim|goal|purpose)", "intend(?:s|ed|ing)? to", "want(?:s|ed)? to"),
            *("hop(?:es?|ed|ing) to", "aim(?:s|ed|ing)? to", "interest(?:ed)? in"),
            "(?:is|are|was|were) (?:ready|willing|keen|eager|prepared) (?:to|for)",
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
            *(
                "(?:is|are|was|were) to (?:be|have)",
                r"going to(?! (?:the|an?|his|her|its|their|our|my|your)\b)",
                "will",
                "shall",
                "(?:promis|agre|arrang|vow)(?:es|ed|s) to",
            ),
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
            rf"having(?= (?!been\b|\w+ed\b|(?:{'|'.join(sorted(IRREGULAR_PARTICIPLES))})\b))",
            r"(?:has|have|had)(?= (?:an?|the|no|its|his|her|their|some|many|enough|\d\S*)\b)",
            *("belongs?", "owns?", "consists?", "knows?", "knew", "believes?", "supports?", "opposes?", "contains?"),
            *("maintains?", "includes?", "depends?", "means?", "considers?", "considered"),
        ),
    ),
]
"""How an event stands, by the first row whose words stand in the claim; without any: it happened."""

ATTITUDES = frozenset("afraid likely unlikely possible probable true certain sure clear worried hopeful".split())
"""With "is" before and "that" behind, they say how firmly the clause is meant that follows."""
OPINIONS = frozenset("opinion belief view feeling impression consensus assumption suspicion".split())
"""When one of these "is that", what follows is thought, not known."""

WITHIN_VERBS = frozenset(
    """
    also still now already even just either soon ever yet then only always often usually never once again both all
    first long not at least
    """.split()
)
"""May stand between an auxiliary and its verb, as adverbs in -ly may."""

PLAIN_VERBS = frozenset(
    """
    wants want hopes hope plans intends intend seeks seek tries try needs need believes believe thinks think knows know
    owns own belongs belong contains includes consists depends means supports opposes remains appears seems lives
    works says considers fears expects suggests shows
    """.split()
)
"""Present forms that are hardly ever nouns where no article stands before them."""

STATE_VERBS = frozenset(
    verb_form
    for base in """
        know own belong consist contain include depend mean support oppose believe think consider understand fear like
        dislike hate love prefer trust distrust need lack deserve resemble cost weigh remain appear seem doubt suspect
        live reside exist constitute prove regard view tally correspond possess cover concern involve maintain represent
        """.split()
    for verb_form in {*verb_forms(base)[:3]}
) | {"knew", "thought", "understood", "meant"}
STATE_PARTICIPLES = frozenset(
    """
    involved based located situated employed known interested connected associated related married concerned opposed
    convinced composed linked supposed divided aware united acquainted inclined committed dedicated allowed permitted
    precluded obliged entitled required
    """.split()
)
"""Behind "is" or "was" these say what holds, not what was done."""

REGULARLY = phrase_pattern(
    (
        *("usually", "regularly", "often", "always", "frequently", "routinely", "normally", "constantly", "habitually"),
        r"(?:every|each) (?:day|night|week|month|year|time)",
        *("daily", "weekly"),
    )
)
"""What is done so goes on."""

OWN_WILL = re.compile(r"(?:i|we|he|she|they) (?:will|would|'ll)(?! (?:have to|be able|like|never|n't|not|have|be)\b)")
"""An agent's own will, as far as words can show it: a plan."""
ON_A_DAY = phrase_pattern(
    (
        r"on (?:the )?(?:\w+ )?\d+",
        "(?:on|next|this coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
        *("tomorrow", r"next (?:week|month|year)", r"at \d+[:.]\d\d"),
    )
)
"""What "would" be done on a given day is arranged."""
PAST_CHANCE = re.compile(r"\b(?:may|might|could|must|would) (?:not |n't |well |also )?have\b")

OBLIGED = re.compile(r"\b(?:will|would) (?:\w+ly )?have to\b")
UNDER_WAY = re.compile(
    r"\b(?:underway|in progress|under (?:way|investigation|construction|review|consideration|discussion))\b"
)

NO_THING = re.compile(
    r"(?:no(?! (?:more|less|fewer|later|longer than|doubt|matter|sooner)\b)|nothing|nobody|none|neither)\b"
)
"""Beginning the object, these negate the verb: "had no knowledge", not "sold no more than five"."""
AT_NO_TIME = re.compile(
    r"\b(?:at no (?:time|point)|in no way|under no circumstances|no longer|no one|nobody|nothing|none)\b"
)
NO_SUBJECT = re.compile(
    r"\b(?:no(?! (?:more|less|fewer|doubt|later)\b)|none|neither|nobody|nothing|never|not (?:one|an?|any))\b"
)
TWICE_NOT = re.compile(r"\b(?:not|n't) (?:only|just|un\w+|im\w+|infrequent\w*)\b")
"""No negation after all."""

PURPOSE = r"\s+with\s+the\s+(?:intent|intention|aim|goal|purpose)(?:\s+of)?\s+"
"""Cuts a claim in two: what was done, and what was meant by it."""
