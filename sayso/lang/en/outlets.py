"""Names and phrases by which a text shows which newsroom wrote it."""

OUTLET_WORDS = frozenset({
    "times", "post", "news", "herald", "tribune", "gazette", "courier", "chronicle", "observer", "guardian",
    "telegraph", "journal", "mail", "mirror", "express", "star", "sun", "globe", "sentinel", "dispatch", "examiner",
    "inquirer", "monitor", "bulletin", "echo", "independent", "daily", "weekly", "press", "newspaper", "magazine",
    "radio", "television", "tv", "broadcasting", "wire", "newswire", "media", "today", "reporter", "citizen", "ledger",
    "messenger", "argus", "advertiser", "insider", "intercept", "zeitung", "monde", "figaro", "spiegel", "pravda",
})  # fmt: skip
"""Words with which newsrooms' names end, case-folded. They make a name outlet-shaped, not an outlet."""

FIRST_WORDS = frozenset({"radio", "daily", "times", "news", "agence", "der", "le", "die"})
"""Words with which they begin: `Radio Velden`, `Times of Ostland`."""

WELL_KNOWN = frozenset({
    "CNN", "BBC", "AP", "AFP", "NBC", "ABC", "CBS", "NPR", "PBS", "MSNBC", "UPI", "DPA", "ANSA", "TASS", "RIA",
    "Reuters", "Bloomberg", "Axios", "Politico", "POLITICO", "BuzzFeed", "HuffPost", "Bellingcat", "ProPublica",
    "Vox", "Vice", "VICE", "Forbes", "Fortune", "Time", "Newsweek", "Haaretz", "Meduza", "Interfax", "Xinhua",
    "Kyodo", "Yonhap", "Anadolu", "Breitbart", "Semafor", "Quartz", "Slate", "Salon", "Wired", "Handelsblatt",
    "Al Jazeera", "Le Monde", "Le Figaro", "Der Spiegel", "Die Zeit", "El País", "Sky", "ITV", "RFE/RL", "RTÉ",
    "Deutsche Welle", "DW", "ZDF", "ARD", "NHK", "Mediapart", "OCCRP", "Correctiv", "Mother Jones", "Rolling Stone",
    "The Associated Press", "Associated Press", "Agence France-Presse", "United Press International",
    "The Economist", "The Atlantic", "The New Yorker", "The Hill", "The Verge", "The Insider", "Middle East Eye",
})  # fmt: skip
"""Newsrooms whose names have none of those words."""

WIRES = frozenset({
    "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "upi",
    "united press international", "bloomberg", "dpa", "tass", "xinhua", "kyodo", "yonhap", "interfax", "ansa",
    "anadolu",
})  # fmt: skip
"""News agencies as they stand in a dateline or byline, case-folded."""

AGENCY_ENDINGS = ("wire", "press", "agency")
"""How the last word of an agency's name ends."""

WIRE_NAMES = {"ap": "Associated Press", "the associated press": "Associated Press", "afp": "AFP", "reuters": "Reuters",
              "upi": "UPI"}  # fmt: skip
"""One name for each agency that goes by several."""

ASKED_FOR_COMMENT = (
    r"{name} (?:has |have |had )?(?:also )?(?:reached out to|contacted|approached|asked)\b[^.!?]{1,250}?"
    r"\bfor (?:a )?(?:further |additional )?comment",
)
"""The newsroom speaks of its own asking. `{name}` stands for a capitalised name."""

ANSWERED = (
    r"(?:respond|responded|reply|replied|responding) to "
    r"(?:a |an |several |multiple |repeated )?(?:requests?|questions?|inquir(?:y|ies)|messages?|e-?mails?)"
    r"(?: for comment)? from {name}",
    r"(?:respond|responded|reply|replied|responding) to {name}[’']s? (?:request|question|inquir|message|e-?mail)",
)
"""Somebody has or has not answered the newsroom."""

NOT_VERIFIED = (
    r"{name} (?:has|have|had|was|were|is) (?:not been able|unable|not able) to "
    r"(?:independently |immediately )?(?:verify|confirm|authenticate|corroborate)",
    r"{name} (?:has|have|had) not (?:yet )?(?:independently )?(?:verif|confirm|authenticat|corroborat)\w+",
    r"{name} (?:could not|couldn[’']t|cannot|did not) "
    r"(?:immediately |independently ){0,2}(?:verify|confirm|authenticate|corroborate)",
    r"(?:not been|not|be) (?:independently )?(?:verified|confirmed|authenticated|corroborated) by {name}",
)
"""The newsroom speaks of its own checking."""

OBTAINED = (
    r"\b(?:obtained|seen|reviewed|viewed|examined|inspected|verified|analy[sz]ed) (?:exclusively )?by {name}",
    r"{name} (?:has|have) (?:obtained|seen|reviewed|viewed|examined|learned)\b",
)
"""The newsroom speaks of how it came to know; others who credit it use the same words."""

TOLD = (
    r"\b(?:shared|leaked|passed|provided|given|handed|sent|supplied) (?:exclusively )?(?:to|with) {name}",
    r"\b(?:told|tells|speaking to|spoke to|spoke with|speaking with|interviewed by) {name}",
    r"\bin an? (?:\w+ )?interview with {name}",
)
"""Said of newsrooms and of anybody else, by whoever tells of it."""

CREDITED = (
    r"{name} (?:first |also |later )?(?:reported|reports|revealed|wrote|published|said)\b",
    r"(?:according to|reported by|cited by|citing|reported in|report (?:by|in|from)) {name}",
)
"""Another voice credits this newsroom: a newsroom seldom says so of itself."""

NOT_A_NAME = frozenset({
    "he", "she", "they", "it", "we", "i", "who", "that", "this", "these", "those", "but", "and", "the", "officials",
    "investigators", "prosecutors", "police", "authorities", "both", "neither", "also", "later", "however",
    "meanwhile", "sources", "reporters", "journalists", "lawyers", "congress", "parliament", "court", "judge",
    "president", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
"""Capitalised at the start of a sentence, and no name."""
