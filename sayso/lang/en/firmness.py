"""Words that make a statement firmer or looser, and words that say how an event stands. Patterns: see lang.patterns."""

import re

from sayso.lang.en.inflect import IRREGULAR_PARTICIPLES, verb_forms
from sayso.lang.patterns import phrase_pattern

POSSIBLE = ("(?-i:may|MAY)", "might", "could", "perhaps", "possibly", "maybe", "potentially")
PROBABLE = (
    *("likely", "probably", "apparently", "presumably", "largely", "broadly", "widely considered"),
    *("appears?", "appeared", "seems?", "seemed", "suggests?", "suggested"),
    *("(?:is|are|was|were) believed", "believed to", "thought to", "(?:is|are) expected"),
    r"must (?:also |surely |certainly )?have(?= \w+(?:ed|en|t|n|d|wn|ld|ght)\b)",
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
    believe think feel understand consider expect fear estimate suspect assume guess imagine worry speculate
    suggest appear seem
    """.split()
)
"""Reporting with these, a source commits itself to "probably"."""

UNCOMMITTED_CUES = frozenset("ask wonder question investigate".split())
DOUBTING_CUES = frozenset({"doubt"})
"""Reporting with these, a source thinks that it is not so."""
FORECASTING_CUES = PROBABLE_CUES | frozenset("hope predict forecast warn caution foresee speculate doubt".split())
"""What "will" be by these is no plan of anybody's."""
PROMISING_CUES = frozenset("vow promise pledge threaten swear plan".split())
"""With an infinitive behind them, what the source means to do."""
UNSURE_CUE = re.compile(
    r"\b(?:whether|if)$|\b(?:uncertain|unsure|unclear|undecided|agnostic)\b"
    r"|(?:\bnot|n['’]t) (?:be |been )?(?:\w+ly )?(?:sure|certain|clear)\b"
)
UNCOMMITTED_WORDS = re.compile(r"\b(?:no idea|investigat\w+ (?:whether|if|the possibility)|undetermined)\b")
NEGATED_CUE = re.compile(r"(?:\b(?:not|never|no longer|nobody|none|neither|cannot)\b|n['’]t\b)")
NAMING_CUES = frozenset("call consider describe regard label brand think view".split())
"""With a noun phrase behind them, somebody is judged: "called the plan a disgrace"."""
DENYING_CUES = frozenset("deny reject dismiss dispute refute".split())
WISHING_CUES = frozenset("want hope intend wish".split())
IMPERSONAL_BASES = frozenset("believe think expect say report allege understand know suspect estimate".split())
"""In the passive they report an infinitive: "the yard is believed to have sold it"."""
BLAMING_CUES = frozenset("accuse charge blame indict convict sue".split())
"""With a noun phrase behind them, somebody is said to have done something: "charged the clerk with theft"."""
BLAMED = frozenset("accused charged indicted convicted sued arrested killed sentenced".split())
"""In the present they tell in short what was done: "is charged with theft"."""
ASKING_CUES = frozenset("seek ask offer".split())
"""Wishing too, with an infinitive behind them."""

_OWN = r"(?:i|we|he|she|they)"
_MINE = r"(?:my|our|his|her|their)"
OPENINGS: list[tuple[str, str]] = [
    ("PR", rf"(?:as|so) far as {_OWN} (?:know|knows|knew|can tell|could tell|(?:am|is|are|was|were) aware),? "),
    ("PR", rf"to (?:the best of )?{_MINE} (?:own )?(?:knowledge|understanding|recollection),? "),
    ("PR", rf"in {_MINE} (?:own )?(?:opinion|view|estimation|judge?ment|mind),? "),
    ("PR", r"it (?:would |might )?(?:also )?(?:seems?|seemed|appears?|appeared) (?:to (?:me|us|him|her|them) )?that "),
    ("PR", r"it (?:is|was|['’]s) (?:also |quite |very |more |highly )?(?:likely|probable) that "),
    ("PS", r"it (?:is|was|['’]s) (?:also |quite |very |just |entirely )?(?:possible|conceivable) that "),
    ("PS", r"it (?:may|might|could) (?:well )?be that "),
    ("PS", r"there (?:is|was|['’]s) (?:an? |some |every )?(?:\w+ )?(?:chance|possibility|risk) that "),
    ("CT", r"(?:it (?:is|was|['’]s) )?(?:clear|true|certain|obvious|evident|a fact|no secret|undeniable) that "),
    ("CT", r"the (?:fact|truth|reality) is(?: that)?,? "),
    ("CT", r"there (?:is|was|['’]s) no (?:doubt|question)(?: in my mind)? (?:that )?"),
    ("CT", rf"{_OWN} (?:am|['’]m|is|are|['’]re|was|were) (?:\w+ly )?(?:sure|certain|convinced|confident)(?: that)? "),
]
"""Words that open a claim and only say how firmly it is meant."""

OWN_THOUGHT = re.compile(
    rf"{_OWN} (?P<cue>(?:(?:do|does|did|would|really|also|still|strongly|firmly|honestly|truly|not|never|just|don['’]t"
    r"|doesn['’]t|didn['’]t|wouldn['’]t) )*(?:think|thinks|thought|believe|believes|believed|feel|feels|felt"
    r"|suspect|suspects|suspected|guess|suppose|assume|assumes|assumed|doubt|doubts|doubted))(?: that)? "
    r"(?=(?:\S+ ){1,}\S)(?!(?:in|about|of|so|like|for|it (?:is )?\w+ing)\b)",
    re.IGNORECASE,
)
"""One who says what they think says it less firmly: "said that *she believes* the yard was sold"."""
THOUGHT_BEHIND = re.compile(
    rf", (?:{_OWN} (?:think|believe|suspect|guess|assume)|as far as {_OWN} know)$", re.IGNORECASE
)

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
            "(?:considering|weighing|mulling|contemplating|exploring)",
            "(?:is|are|was|were|be|been) (?:ready|willing|keen|eager|prepared|happy|glad) (?:to|for)",
        ),
    ),
    (
        "hypothetical",
        (
            *("would", "if", "should", "could", "unless", "can only", "might (?:be|have to)", "(?:is|are) likely to"),
            *("ought to", "needs? to", "(?:has|have|must) to"),
        ),
    ),
    (
        "planned",
        (
            *("plan(?:s|ned|ning)? (?:to|for|on)", "(?:is|are|was|were|been) (?:due|set|slated|supposed|about) to"),
            *(
                "(?:scheduled|poised|preparing|gearing up|on (?:track|course)) (?:to|for)",
                r"(?:has|have|had) (?:\w+ )?plans? to",
                "decid(?:es|ed) to",
            ),
            "(?:is|are) expected to",
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

PRESENT = {
    form: base
    for base in """
        accept achieve add affect allow apply argue arrive ask attract avoid become begin behave belong bring build
        carry choose collect come commit compare create decide defend defeat depend describe destroy determine develop
        disagree do earn eat employ enable encourage engage enjoy ensure enter establish exist expand explain fail
        feel find follow forget get give go grow happen hear identify ignore improve include introduce invest involve
        keep learn let lose maintain make obtain occur operate owe own participate perform persuade pose possess
        prefer prepare prevent produce promote protect prove provide publish pursue put read realize receive recognize
        reflect refuse reject rely remain remember remove represent require respond reveal seem serve speak spend
        steal suffer take teach tell tend think threaten treat understand use violate worry write acknowledge acquire
        adopt amend appoint arrest assert assist assume borrow buy call cast celebrate collapse confirm connect
        consist contend continue convince cut deliver deny deploy deserve elect eliminate exclude expel extend face
        fly focus forbid fund govern hire hold host impose inform insist inspire install invite join lead leave listen
        live meet move negotiate offer open oppose oversee pay penalize permit prohibit promise qualify raise reach
        reduce refer replace retain return rise run sell send separate sing sit spread stand start stem stretch
        strengthen undermine urge visit vote wear weaken win
        """.split()
    for form in verb_forms(base)[:2]
}
"""Present forms of verbs -> their bases; as verbs they are taken behind a plural or a pronoun, in -s behind a noun."""

EVENT_NOUNS = re.compile(
    r"\b(?:\w{3,}(?:tion|sion|ment|ings|ance)s?|attacks?|attempts?|raids?|strikes?|fires?|deaths?|murders?|meetings?|visits?"
    r"|sales?|thefts?|plots?|leaks?|arrests?|killings?|shootings?|incidents?|accidents?|arrivals?|departures?|fights?|votes?"
    r"|purchases?|deliver(?:y|ies)|shipments?|transfers?|payments?|losses|loss|crash(?:es)?|escapes?|contacts?|talks)$",
    re.IGNORECASE,
)
"""Nouns of what happens; the others say what holds."""
STANDING_NOUNS = frozenset(
    """
    opposition support concern concerns doubt doubts confidence sympathy approval disapproval relation relations
    position opinion ambition intention commitment importance assessment argument judgment judgement government
    department reputation qualification qualifications information population organization organisation institution
    situation condition question admiration satisfaction dissatisfaction solidarity frustration obligation role
    """.split()
)
"""End like nouns of what happens, and say what holds."""
INTENDING_NOUNS = frozenset("interest willingness readiness hope hopes intention desire eagerness wish".split())
PLANNING_NOUNS = frozenset("plan plans scheme decision".split())

UNWILLED = frozenset(
    """
    have need hurt help affect lead mean become remain win lose happen cause result cost suffer face fail benefit
    rise fall increase decrease grow drop decline see know feel like understand die survive end determine depend
    require prove turn seem appear matter exist last lack find struggle stop occur alleviate improve worsen weaken
    strengthen damage harm destroy shape define create produce bring come
    """.split()
)
"""With "will" before them these foretell, they promise nothing."""
NO_AGENTS = frozenset("it this that these those there which nothing nobody none everything something".split())

STAYING = re.compile(r"\b(?:keep|keeps|kept|continues?|continued)\s+(?:to\s+\w+|(?:\w+ly\s+)?\w+ing)\b")
IN_TOUCH = re.compile(r"\bin (?:\w+ )?(?:contact|touch|talks|communication|correspondence) with\b")
"""Having been in contact is something done."""
SHORT_PASTS = frozenset("used died lied tied owed sued aged".split())
"""Too short to be told by their ending alone."""
NO_PARTICIPLES = frozenset(
    "something anything nothing everything thing king string spring morning evening during being".split()
)

STATE_VERBS = frozenset(
    verb_form
    for base in """
        know own belong consist contain include depend mean support oppose believe think consider understand fear like
        dislike hate love prefer trust distrust need lack deserve resemble cost weigh remain appear seem doubt suspect
        live reside exist constitute prove regard view tally correspond possess cover concern involve maintain represent
        require feel expect agree disagree matter deserve enjoy respect value owe equal lie differ tend employ allow
        enable determine affect stem love admire wonder worry care belong suffer amount apply sound sit
        face stretch
        """.split()
    for verb_form in {*verb_forms(base)[:3]}
) | {"knew", "thought", "understood", "meant"}
STATE_PARTICIPLES = frozenset(
    """
    involved based located situated employed known interested connected associated related married concerned opposed
    convinced composed linked supposed divided aware united acquainted inclined committed dedicated allowed permitted
    precluded obliged entitled required designed armed qualified disappointed pleased thrilled proud satisfied
    surrounded divorced retired obsessed dominated
    """.split()
)
"""Behind "is" or "was" these say what holds, not what was done."""

TIMETABLED = frozenset(
    "begins begin starts start opens open closes close ends end leaves leave arrives arrive launches".split()
)
"""In the present and with a day to come, these tell what is arranged: "the trial begins on Monday"."""

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
LEADING_CLAUSE = re.compile(
    r"(?:(?P<if>(?:only )?if|unless|in case|provided that)|although|though|even (?:if|though|as)|while|whereas"
    r"|when|whenever|after|before|as|since|because|once|until|despite|in spite of|in cases where|given that"
    r"|now that)\s",
    re.IGNORECASE,
)
"""Begins a sentence whose main clause stands behind a comma."""

TO_COME = re.compile(
    r"(?P<subject>(?:[^\s,]+,?\s+){1,14}?)to\s+(?P<verb>have|be|(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b)[a-z]+)\b"
)
"""Somebody and an infinitive: "the yard to have sold the crates"."""
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
