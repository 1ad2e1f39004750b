"""How English tells that somebody was asked, answered, kept silent, confirmed or denied. Patterns."""

ASKED_ALONE = ("reached out to", "sought comment from", "requested comment from")
"""Verbs that tell of a request by themselves."""

ASKED = (
    *ASKED_ALONE,
    *("contacted", "approached", "asked", r"sent (?:\w+ ){0,3}questions to"),
    r"put (?:\w+ ){0,4}(?:questions|findings|allegations) to",
)
"""Verbs that tell of a request, most of them only together with the words below."""

FOR_COMMENT = ("for (?:a )?(?:comment|response|reaction|reply|clarification)", "to comment", "to respond")

_NOT_YET = r"(?:did not|didn['’]t|has not|have not|had not|hasn['’]t|haven['’]t|hadn['’]t|never)"
_CHECKED = r"(?:confirm|verif|authenticat|corroborat|substantiat)\w*"

PATTERNS: list[tuple[str, tuple[str, ...]]] = [
    (
        "no_answer",
        (
            rf"{_NOT_YET} (?:immediately |yet |directly )?(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)",
            rf"{_NOT_YET} (?:immediately |yet )?return(?:ed)? (?:\w+ ){{0,4}}(?:calls?|messages?|e-?mails?|requests?)",
            r"could not (?:immediately )?be (?:immediately )?reached",
            r"(?:went|remained|gone|left) unanswered",
            r"no (?:answer|reply|response) (?:had|has|came|was)",
        ),
    ),
    (
        "declined",
        (
            r"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) (?:to|further) (?:\w+ ){0,3}?"
            r"(?:comment|discuss|say|answer|elaborate|confirm|respond|provide|give|disclose|speak|specify)",
            r"would not (?:comment|discuss|say|confirm|elaborate)",
            r"not in a position to (?:confirm|comment|discuss|say)",
            r"(?:had|has|have|offered|with) no comment",
            r"(?:do|does|did|will) not comment on",
            r"neither confirm(?:ed|s)? n?or den(?:y|ied|ies)",
        ),
    ),
    (
        "not_verified",
        (
            r"(?:has|have|had|could|was|were|is|are|did) not "
            r"(?:yet |been |be |able to |immediately )*(?:independently )?(?:been )?(?:independently )?" + _CHECKED,
            r"(?:unable to|cannot|could not) (?:independently |immediately |be )*" + _CHECKED,
        ),
    ),
    (
        "under_review",
        (
            r"(?:is|are|was|were|be|been) (?:actively |still |currently |now )*(?:being )?"
            r"(?:(?:review|assess|examin|investigat)(?:ing|ed)|looking into)"
            r"(?: and (?:review|assess|examin)(?:ing|ed))?",
            r"under (?:review|investigation)",
        ),
    ),
    (
        "authenticated",
        (
            r"(?:is|are|was|were|appears?|looks?)(?: to be)?(?: indeed)? (?:authentic|genuine)",
            r"(?:confirmed|vouched for|established) the (?:authenticity|genuineness)",
        ),
    ),
    (
        "retraction",
        (
            *("retract(?:ed|s|ing)", "took back", "recanted"),
            r"withdrew (?:\w+ ){0,3}(?:claim|statement|report|allegation)",
        ),
    ),
    (
        "denial",
        (
            *("den(?:y|ies|ied|ying)", "reject(?:s|ed)", "dismiss(?:es|ed)", "dispute[sd]", "refuted"),
            r"(?:is|are|was|were) (?:false|untrue|fabricated|baseless|a fabrication|a lie|nonsense)",
            r"called (?:\w+ ){1,6}(?:false|untrue|fabricat\w+|baseless|lies?|nonsense)",
        ),
    ),
    (
        "confirmation",
        (
            *("confirm(?:ed|s|ing)", "acknowledg(?:ed|es|ing)", "admit(?:ted|s|ting)", "conced(?:ed|es|ing)"),
            *("claimed responsibility", "vouched for"),
        ),
    ),
]
"""Kind of response, and the words that tell it. The first row that fits a clause wins."""

NEGATED = r"(?:not|n['’]t|never|nor|to|cannot|could|can|would|may|might)\s+(?:\w+ly\s+)?$"
"""Right before "confirm" or "deny", it is no confirmation and no denial."""

DOCUMENT_OBJECTS = frozenset(
    """
    document documents report reports memo memos memorandum tranche file files leak leaks paper papers record
    records letter letters e-mail e-mails email emails cable cables transcript article authenticity veracity
    validity page
    """.split()
)
"""Said of these, a reaction is about a document."""
