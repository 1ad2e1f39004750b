"""How reports begin: who wrote them, where, when, for which service."""

WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun",
)  # fmt: skip

ZONES = {"gmt": "Z", "utc": "Z", "z": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
         "eest": "+03:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
         "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00"}  # fmt: skip
"""Zones with one usual meaning in English-language news. ET, PT, IST and the like are left out: they have two."""

PUBLISHED = ("first published", "originally published", "published", "posted", "publication date", "date published",
             "released", "filed", "issued", "created", "pub date")  # fmt: skip
"""Words before the date on which a text came out."""

DATED = ("date", "dated", "date of report", "date of memo", "date of this report", "report date")
"""Words before the date that letters, memos and records bear."""

HEAD_DATED = ("date", "dated", "date of report", "report date", "date of document", "document date", "date of memo",
              "date of this report", "date prepared", "date of preparation", "date typed", "date written", "date sent",
              "date distr", "date distributed", "date of distribution", "distribution date", "dtg",
              "date/time", "date-time group")  # fmt: skip
"""Fields in the head of a record for when it was written. Not "date of last review" or "date of birth"."""

HEAD_INFORMED = ("date of info", "date of information", "date info", "doi")
"""Fields for when what is told was so."""

HEAD_WORDS = ("to", "from", "subject", "subj", "memo for the record", "memorandum for", "memorandum for the record",
              "memorandum", "memo", "report no", "country", "ref", "reference", "classification", "secret",
              "top secret", "confidential", "unclassified", "dispatch", "telegram", "cable", "file no", "info",
              "agency", "record number")  # fmt: skip
"""Lines that begin with these and a colon, or are nothing else, stand in the head of records."""

REVISED = ("last updated", "updated", "last modified", "modified", "last edited", "edited", "revised", "accessed",
           "retrieved", "printed", "archived")  # fmt: skip
"""Words before a date that is not when the text came out."""

BYLINE_STARTS = ("by", "written by", "posted by", "story by", "reporting by", "words by", "from", "author", "authors",
                 "published by")  # fmt: skip
"""Before names, at the top of a report."""

CREDIT_PATTERNS = (
    (
        r"\(?(?:additional )?reporting by [^.]{3,200}(?:[;.] ?(?:writing|editing|compiled"
        r"|additional reporting|graphics) by [^.]{3,200})*\.?\)?"
    ),
    r"\(?(?:editing|writing|compiled|edited|written) by [^.]{3,120}\.?\)?",
    r"(?:[\w.'’-]+ ){1,12}(?:[\w.'’-]+ )?contributed (?:to|reporting (?:to|for)) this (?:report|story|article)\.?",
    r"with (?:reporting|files|additional reporting) (?:by|from) [^.]{3,120}\.?",
)
"""Whole lines that thank a newsroom's own people, at the end of a report."""

NAME_PARTICLES = frozenset({
    "and", "of", "for", "in", "at", "the", "de", "del", "la", "le", "van", "von", "der", "den", "al", "el", "bin",
    "ibn", "da", "di", "du", "dos", "y", "e", "with", "special", "to", "correspondent", "reporter", "staff", "writer",
    "editor", "contributor", "chief", "senior", "political", "foreign", "diplomatic", "-", "–", "—", "•", "·",
})  # fmt: skip
"""Small words that stand among the names of a byline."""
