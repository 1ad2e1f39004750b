"""Words that say whether an event is meant to have happened: what negates, opens, wishes or reports it."""

from sayso.lang.en.cues import ABOUT, DIRECT, SAY, SHOW, TELL, THINK, TO_DO, URGE
from sayso.lang.en.inflect import all_forms

MODALS = {
    **{word: word for word in ("will", "would", "could", "may", "might", "should", "must", "can", "shall")},
    "'ll": "will",
    "wo": "will",
    "sha": "shall",
    "ca": "can",
    "'d": "would",
}
"""With their short forms as they stand before "n't"."""

NEGATIVES = frozenset("not n't never no nobody nothing none without neither nor hardly cannot".split())
BE = frozenset("is are was were be been being am 's 're 'm".split())
HAVE = frozenset("has have had having 've".split())
AUXILIARIES = frozenset(MODALS) | BE | HAVE | {"do", "does", "did"}
BETWEEN = frozenset("also still now already even just soon ever yet then only so more most very".split())
"""May stand between an auxiliary and its verb, as adverbs in -ly may."""

CONDITIONS = frozenset({"if", "unless", "whether"})
JOINING = CONDITIONS | frozenset(
    """
    when until before after because although while as since once so that who which where how why what though than
    and but or
    """.split()
)
"""Begin a clause."""

DETERMINERS = frozenset(
    """
    the a an his her its their this that these those any some no every each such other more all another our my your 's
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of in on for with from by at against about into over during without under between through toward towards despite
    like upon among within
    """.split()
)
PRONOUNS = frozenset("i you he she it we they there one someone".split())

CUES = all_forms(sorted({*SAY, *TELL, *THINK, *SHOW, *DIRECT, *TO_DO, *URGE, *ABOUT}))
"""Any form of a reporting verb -> its base."""

CUE_KINDS = {
    form: kind
    for kind, bases in reversed(
        [
            *(("say", SAY), ("tell", TELL), ("think", THINK), ("show", SHOW)),
            *(("direct", DIRECT), ("do", TO_DO), ("urge", URGE), ("about", ABOUT)),
        ]
    )
    for form in all_forms(bases)
}
"""Any form of a reporting verb -> the first class that has it."""

_GOVERNORS = {
    "wish": """
        want hope wish plan intend try attempt seek aim expect promise pledge vow threaten agree offer propose consider
        prepare urge ask call demand order request require need recommend suggest decide schedule
        """,
    "think": """
        think believe feel suspect fear doubt guess imagine assume suppose speculate predict forecast estimate appear
        seem allege claim accuse warn
        """,
    "real": """
        manage begin start continue know realize realise see show confirm force cause cease finish end help let make
        keep remain happen admit acknowledge note learn discover recognize regret
        """,
    "fail": """
        fail refuse decline deny prevent block avoid forget cancel abandon reject bar ban forbid prohibit stop halt
        oppose resist rule lack lose veto drop scrap postpone delay withhold avert discourage dissuade hesitate neglect
        refrain
        """,
}
_NOUNS = {
    "wish": """
        ready willing eager likely possible potential chance chances effort efforts bid plans proposal proposals threat
        threats possibility prospect intention right ability power authority opportunity goal purpose way due set unless
        """,
    "real": "able because since",
    "fail": "unable impossible failure refusal inability without instead against unlikely reluctant",
}

GOVERNORS = {
    **{form: kind for kind, bases in _GOVERNORS.items() for form in all_forms(bases.split())},
    **{word: kind for kind, words in _NOUNS.items() for word in words.split()},
}
"""Words above an event -> what they make of it: only wished or open, thought, real, or not come to be."""
