"""How a text says when something was said or written: lists, no decisions."""

BOUNDS = ("before", "after", "until", "till", "since", "by", "from", "prior to", "no later than", "as of", "through")
"""Before a date they say between which days something was, not on which."""

PLACED = ("on", "in", "at", "late on", "early on", "late", "early", "during", "over", "this", "later on", "again on",
          "early in the morning on", "early in the morning of", "on the morning of", "on the afternoon of",
          "on the evening of", "on the night of")  # fmt: skip
"""What stands between a saying and the date of the saying."""

CLAUSE_WORDS = frozenset({
    "that", "who", "whom", "whose", "which", "when", "where", "while", "after", "before", "since", "until", "till",
    "whether", "if", "and", "but", "or", "because", "how", "why", "what", "as", "ahead", "following", "was", "were",
    "is", "are", "had", "has", "have", "will", "would", "may", "might", "could", "to", "by", "about", "regarding",
    "against", "concerning", "during", "despite",
})  # fmt: skip
"""Where one of these stands between a saying and a date, the date is rather of something else."""

DATED = ("dated", "of", "from", "written", "drawn up", "drafted", "issued", "signed", "sent", "filed", "prepared",
         "compiled", "produced", "released", "typed", "circulated", "distributed", "transmitted",
         "marked")  # fmt: skip
"""Between a paper and its date: "a cable *of* 3 March", "the memo, *written* in March"."""

PAPERS = ("cable", "memo", "memorandum", "report", "document", "paper", "letter", "note", "telegram", "message",
          "dispatch", "despatch", "briefing", "assessment", "estimate", "slide", "page", "file", "record", "minute",
          "minutes", "transcript", "email", "e-mail", "fax", "statement", "study", "summary", "bulletin",
          "order", "contract", "invoice", "manifest", "log", "diary")  # fmt: skip
"""Before these a date dates the paper: "the *3 March* cable"."""
