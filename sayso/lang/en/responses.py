"""How English tells that somebody was asked, answered, kept silent, confirmed or denied: patterns (lang.patterns)."""

ASKED_ALONE = ("reached out to", "sought comment from", "requested comment from")
"""Verbs that tell of a request by themselves."""

ASKED = (
    *ASKED_ALONE,
    *("contacted", "approached", "asked", r"sent (?:\w+ ){0,3}questions to"),
    r"put (?:\w+ ){0,4}(?:questions|findings|allegations) to",
)
"""Verbs that tell of a request, most of them only together with the words below."""

FOR_COMMENT = ("for (?:a )?(?:comment|response|reaction|reply|clarification)", "to comment", "to respond")

_NOT_YET = r"(?:did not|didn['’]t|has not|have not|had not|hasn['’]t|haven['’]t|hadn['’]t|never|do not|does not)"
_CHECKED = r"(?:confirm|verif|authenticat|corroborat|substantiat)\w*"
_CALLS = r"(?:calls?|messages?|e-?mails?|requests?|letters?|questions?|inquiries|enquiries|text messages?)"
_TELL = (
    "(?:comment|discuss|say|answer|elaborate|confirm|respond|disclose|specify|identify|evaluate|explain|reveal|weigh in"
    "|(?:provide|give|offer) (?:any |further |more |a |an )*(?:details?|information|comment|interviews?|statement"
    "|names?|reasons?|answers?|explanation)|speak (?:to|with|about|on)"
    "|make (?:any |further |a )*(?:comment|statement)s?"
    "|be interviewed|be drawn)"
)
_CLAIM = (
    "(?:claim|allegation|accusation|charge|suggestion|criticism|report|assertion|characteri[sz]ation|argument|contention"
    "|story|account|finding|idea|notion|rumou?r|version|statement|conclusion|premise)s?"
)
_DISPUTED = (
    f"(?:{_CLAIM}|concerns?|fears?|worries|speculation|labels?|comparisons?|insinuations?|theory|theories|warnings?"
    "|attacks?|complaints?)"
)
_UNTRUE = (
    "(?:false|untrue|not true|not accurate|inaccurate|fabricated|baseless|groundless|unfounded|meritless|without merit"
    "|without foundation|bogus|fake|preposterous|a fabrication|a lie|lies|a hoax|fiction|nonsense)"
)
_REVIEWED = (
    f"(?:{_CLAIM}|whether|how|documents?|memos?|leaks?|files?|papers?|records?|e-?mails?|matter|incident|case|complaint"
    "|validity|authenticity|allegedly|alleged|evidence|information|issue|video|letter|tape|recording)"
)

PATTERNS: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "no_answer",
        "subject",
        (
            rf"{_NOT_YET} (?:immediately |yet |directly |promptly |even |to this day )*(?:respond(?:ed)?|repl(?:y|ied)"
            r"|answer(?:ed)?)(?! (?:the|whether|how|why|what|in kind|well|to (?:no|any)\w*)\b)",
            "(?:has|have|had) not (?:yet |publicly |so far )*commented",
            rf"{_NOT_YET} (?:immediately |yet )?return(?:ed)? (?:[\w’']+ ){{0,4}}{_CALLS}",
            r"(?:could|can) not (?:immediately |be )*reached",
            r"(?:was|were|is) (?:not (?:immediately )?available|unavailable)(?: for comment| to comment)",
            "(?:has|have|had) yet to (?:respond|reply|answer|comment)",
            "failed to (?:respond|reply|answer)",
            "(?:kept|remained|stayed|was|were) silent",
        ),
    ),
    (
        "no_answer",
        "neither",
        (
            r"neither [^.;“”]{3,120}? (?:immediately |has |have |had |directly )*(?:responded|replied|answered"
            rf"|returned (?:[\w’']+ ){{0,4}}{_CALLS})",
        ),
    ),
    (
        "declined",
        "neither",
        (rf"neither [^.;“”]{{3,120}}? (?:would|will|could|wished to|wanted to|agreed to) {_TELL}",),
    ),
    (
        "no_answer",
        "hearer",
        (
            rf"{_CALLS} (?:for comment |seeking comment )?(?:\w+ )?(?:to|with|left for|left with|sent to) .{{3,90}}?"
            r"(?:was|were|went|remained|have gone|had gone) (?:not (?:immediately )?(?:returned|answered)|unanswered"
            "|unreturned)",
            r"(?:received|got|had) no (?:immediate )?(?:answer|reply|response)",
            r"no (?:immediate )?(?:answer|reply|response)(?= (?:had|has|came|was|from)\b)",
            r"(?:went|remained|gone|left) unanswered",
            rf"{_CALLS} (?:for|seeking) (?:a )?(?:comment|response|reaction|reply|interviews?) "
            r"(?:was|were|went|remained) (?:not (?:immediately )?(?:returned|answered)|unanswered|unreturned)",
        ),
    ),
    (
        "declined",
        "subject",
        (
            rf"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) (?:to|further) (?:\w+ ){{0,3}}?{_TELL}",
            r"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) (?:any |further )?comment",
            r"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) (?:for \w+ )?to (?:\w+ly )?(?:speculate|go into|reveal"
            "|define|name|address|characteri[sz]e|release details|take questions"
            "|offer (?:any|an?|his|her|its|their|details|specifics)"
            "|(?:share|provide) (?:any|further|more|details|specifics|documentation)"
            "|make (?:[\\w’'.]+ ){1,4}available)",
            r"(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|turned down) (?:[\w’'-]+ ){0,3}(?:requests?|invitations?)"
            " (?:for|to) (?:an? )?(?:interviews?|comment)",
            "(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) (?:an |to be )?interview(?:s|ed)?",
            r"(?:referred|directed|deferred|forwarded) (?:all |any |further |media |press |a |the |[\w’']+[’']s? )*"
            "(?:(?:questions?|inquir(?:y|ies)|enquir(?:y|ies)|requests?|queries|calls)(?: for comment)?|reporters?"
            "|comment)"
            r"(?: (?:about|on)(?: \S+){1,6}?)? to",
            rf"(?:would|will) not (?:immediately |further |publicly |yet |even )*(?:name|{_TELL})",
            "(?:can|could) not (?:publicly |further )?(?:comment|discuss|elaborate)",
            "cannot (?:comment|discuss|elaborate)",
            r"not in a position to (?:confirm|comment|discuss|say)",
            r"(?:had|has|have|offered|gave|made|with) no (?:further |immediate |public )?comment",
            r"(?:do|does|did|will) not (?:immediately |publicly )?(?:elaborate|comment)",
            "(?:has|have|had) not said (?:publicly )?(?:whether|why|how|what|when|who|where)",
            rf"(?:did|does|do) not (?:want|wish) to {_TELL}",
            "(?:had|has|have) nothing (?:further |more )?to (?:say|add)",
            r"neither confirm(?:ed|s|ing)? n?or den(?:y|ied|ies|ying)",
        ),
    ),
    ("declined", "speaker", ("[“\"'‘]no comment",)),
    (
        "not_verified",
        "subject",
        (
            r"(?:has|have|had|could|did|was|were) not "
            r"(?:yet |been |be |able to |immediately )*(?:independently )?(?:been )?(?:independently )?" + _CHECKED,
            r"(?:unable to|cannot|could not) (?:independently |immediately |be )*" + _CHECKED,
            r"(?:has|have) yet to (?:be )?(?:independently )?" + _CHECKED,
        ),
    ),
    (
        "not_verified",
        "speaker",
        (
            r"(?:is|are) not (?:yet |been |independently )*"
            "(?:confirmed|verified|authenticated|corroborated|substantiated)",
            "remain(?:s|ed)? (?:unverified|unconfirmed|uncorroborated)",
            r"(?:impossible|difficult|not possible) to (?:independently )?(?:verify|confirm)",
            r"no (?:independent )?(?:confirmation|verification|corroboration|substantiation) (?:of|that|for)",
        ),
    ),
    (
        "under_review",
        "subject",
        (
            r"(?:is|are|was|were|be|been) (?:\w+ly |still |now )*"
            r"(?:(?:review|assess|examin|investigat|study|prob|check)ing"
            r"|looking into)(?: and (?:review|assess|examin)ing)? (?:[\w’']+ ){0,4}?" + _REVIEWED,
            r"(?:opened|launched|begun|began|ordered|started) (?:an?|its own|their own) (?:\w+ ){0,2}"
            r"(?:investigation|inquiry|enquiry|probe|review) (?:into|of) (?:[\w’']+ ){0,4}?" + _REVIEWED,
        ),
    ),
    (
        "under_review",
        "agent",
        (
            "under review",
            r"(?:is|are|was|were) (?:\w+ly |still |now )*being (?:review|assess|examin|investigat|studi)ed",
            rf"(?:{_REVIEWED}|it|this) [^.;“”]{{0,60}}?(?:is|are|was|were|remains?|remained) "
            "(?:still |now |currently )*under (?:review|investigation|examination)",
            rf"(?:{_REVIEWED}|it|this) (?:is|are|was|were|remains?|remained) (?:still |now |currently )*"
            "under (?:review|investigation|examination)",
        ),
    ),
    (
        "authenticated",
        "speaker",
        (
            r"(?:is|are|was|were|appears?|looks?)(?: to be)?(?: indeed)? (?:authentic|genuine)",
            r"(?:has|have|had) been authenticated",
        ),
    ),
    (
        "authenticated",
        "subject",
        (
            r"(?:confirmed|vouched for|established) the (?:authenticity|genuineness)",
            "authenticated(?= (?:the|a|most|some|both))",
        ),
    ),
    (
        "retraction",
        "subject",
        (
            *("retract(?:ed|s|ing)", "took back", "recanted", "walked back", "issued a correction"),
            r"backed (?:away from|off) (?:\w+ ){0,3}"
            "(?:claim|statement|remark|comment|assertion|allegation|accusation)s?",
            r"apologi[sz](?:ed|es|ing) for (?:\w+ ){0,3}(?:error|mistake|inaccuracy|report|story|article)s?",
            *("misspoke", "(?:had|have|has) misspoken"),
            r"withdrew (?:\w+ ){0,3}(?:claim|statement|report|allegation|accusation|charge)s?",
            r"corrected (?:its|his|her|their|an|the) (?:earlier |original |previous |own )*"
            "(?:report|statement|story|article|account)",
        ),
    ),
    (
        "denial",
        "subject",
        (
            r"den(?:y|ies|ied|ying)(?! (?:entry|entrance|access|visas?|permission|bail|parole|asylum|admission|him|her"
            r"|them|me|us|you|(?:the|a|an|his|her|its|their) (?:request|application|appeal|motion|petition|bid|visa"
            r"|permit|nomination|chance|right|loan|claim for))\b"
            r"| (?:his|her|its|their) [\w’'-]+ (?:an?|the|any)\b| (?-i:[A-Z][a-z][\w.’'-]* ){1,3}(?:an?|the|any)\b"
            r"| (?:[\w-]+ ){0,2}(?:status|citizenship|benefits|funding|treatment|coverage)\b)",
            "pleaded not guilty",
            r"(?:disput(?:ed|es|ing)|contest(?:ed|s)) that",
            r"(?:dispute[sd]|reject(?:s|ed)|dismiss(?:es|ed))(?=[.,;])",
            r"(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|dispute[sd]|disputing|refute[sd]|rebutted|contradicted|repudiated"
            r"|pushed back (?:on|against)|took issue with"
            r"|(?:brush|shrugg?|wav|laugh)(?:ed|es|s|ing) (?:off|away|aside))"
            rf" (?:\w+ )?(?:[\w’'-]+ ){{0,3}}?{_DISPUTED}",
            r"(?:dismiss(?:es|ed)|rejected) (?:[\w’'-]+ ){1,6}as (?:\w+ )?"
            r"(?:false|untrue|baseless|nonsense|fabricat\w+|lies?|politic\w+|absurd|ridiculous)",
            rf"called (?:[\w’'-]+ ){{1,6}}[“\"'‘]?(?:\w+ly )?"
            rf"(?:fabricat\w+|a (?:complete |total |flat )?lie|{_UNTRUE})",
        ),
    ),
    (
        "denial",
        "speaker",
        (
            rf"(?:is|are|was|were|\w+['’]s) [“\"'‘]?(?:\w+ly |all |simply |just )*{_UNTRUE}",
            r"(?:there is|there was|there['’]s) no truth (?:to|in)",
        ),
    ),
    (
        "confirmation",
        "subject",
        (
            r"confirm(?:ed|s|ing)(?! (?:as|to the|by the senate|what|where|why|how|my|our)\b)",
            r"acknowledg(?:ed|es|ing)",
            r"(?:admit(?:ted|s|ting)|conced(?:ed|es|ing))(?! (?:(?!during\b)\w+ing|defeat|into)\b)",
            r"(?:claimed|took|accepted) responsibility",
            *("vouch(?:ed|es) for", "corroborat(?:ed|es)"),
            r"(?:stood|stands?|standing) by (?:its|his|her|their|the) (?:\w+ )?"
            "(?:report|reporting|story|account|statement|claim)s?",
        ),
    ),
]
"""Kind of response, who it is that reacts (see below), and the words that tell it. The first row that fits wins.

subject: who stands before the words ("the navy denied"). hearer: who was called in vain ("calls to the navy went
unanswered"). agent: who stands behind "by". neither: who stands
between it and the verb. speaker: in whose words it stands ("the memo is genuine, the navy said").
"""

NEITHER = r"neither\s+(?P<party>.+?)\s+(?:has|have|had|would|will|could|wished|wanted|agreed|\w+ly|\w+ed)\b"
"""Who they are that kept silent: "neither the navy nor the yard responded"."""
UNKNOWN_CALLED = (
    r"^(?:\w+\s+){0,2}(?:calls?|messages?|e-?mails?|requests?|letters?|inquiries|enquiries|queries)"
    r"(?:\s+(?:for|seeking)\b.*)?$"
)
"""Where they stand for who was called, only that somebody was called is told."""

CALLED_IN_VAIN = rf"^{_CALLS}\s+(?:for|seeking)\b"
"""Calls to nobody that is named."""

NEGATED = (
    r"(?:not|n['’]t|never|nor|to|cannot|could|can|would|may|might|than (?:he|she|they|it)|if|whether)\s+(?:\w+ly\s+)?$"
)
"""Right before "confirm" or "deny", it is no confirmation and no denial."""

ADJECTIVE = r"(?:\b(?:an?|the|\d+|first|no|two|three|any|few|many|new|newly|previously|other)\s+(?:\w+ly\s+)?)$"
"""Right before "confirmed" it only describes: "two confirmed cases"."""

GERUND = r"\b(?:for|of|by|before|after|without|against|from|about|than|in|on|avoid|avoided)\s+(?:\w+ly\s+)?$"
"""Right before "acknowledging" it is spoken of, not done."""

PASSIVE = (
    r"\b(?:is|are|was|were|been|being|be|got|gets)\s+(?:\w+ly\s+|later\s+|also\s+|since\s+|not\s+|since\s+then\s+)*$"
)
"""Right before "confirmed" or "denied": who did it stands behind "by"."""

OUTCOMES = frozenset({"no_answer", "declined", "denial", "confirmation"})
"""Where one of these is told with it, a request is open no more."""

DOCUMENT_OBJECTS = frozenset(
    """
    document documents report reports memo memos memorandum tranche file files leak leaks paper papers record
    records letter letters e-mail e-mails email emails cable cables transcript article authenticity veracity
    validity page
    """.split()
)
"""Said of these, a reaction is about a document."""

PARTLY = (
    r"\b(?P<part>(?:most|some|many|much|part|parts|several|few|half|a number|at least (?:some|part)|the bulk"
    r"|the majority|two|three|four|five|a page|one page|pages) of (?:the |these |those |its |their )?"
    r"(?:[\w’'-]+ ){0,3}?(?:documents?|tranche|files?|papers?|records?|leaks?|memos?|e-?mails?|cables?|letters?"
    r"|reports?))\b"
)
"""Who vouches for most of a leak does not vouch for one page of it."""

ABOUT = (
    r"(?:comment(?:ing)?|discuss(?:ing)?|elaborat\w+|speak(?:ing)?|talk(?:ing)?|answer(?:ing)?|confirm(?:ing)?|deny|denied"
    r"|responded|respond|reply|statements?|rejected|dismissed|disputed|refuted|confirmed|acknowledged|retracted|vouched"
    r"|stood|responsibility)"
    r"(?: (?:on|about|to questions about|questions about|questions on|to|for))?\s+"
    r"(?P<what>(?:the|a|an|any|its|his|her|their|this|these|those|whether|how|why|allegations|reports|claims|charges)\b"
    r"[^.,;:“”\"!?—]{2,80}?)(?=\s+(?:and|but|who|which|because|after|when|while|saying|by|on)\s|[.,;:“”\"!?—]|$)"
)
"""What a reaction is about, where its words say so."""

ANAPHORS = (
    r"(?:this|that|the|these|those)\s+(?:latter\s+|same\s+|above\s+)?(?:information|report|claim|account|statement|story"
    r"|allegation|news|version|charge|accusation|fact)s?|this|that|it"
)
"""Of a reaction to these the claim was told just before."""
