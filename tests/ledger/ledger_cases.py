"""Readings of invented documents, for the tests of the ledger."""

from __future__ import annotations

from sayso.terms import (
    Attribution,
    Certainty,
    Claim,
    Clock,
    Clocks,
    Document,
    Entity,
    EntityKind,
    EventStatus,
    Factuality,
    Hop,
    HopKind,
    Issue,
    IssueKind,
    Locator,
    Mention,
    MentionForm,
    Passage,
    PassageRole,
    Polarity,
    Quoting,
    Reading,
    Response,
    ResponseKind,
    Sentence,
    Span,
    Timex,
    TimexType,
    content_id,
    document_id,
)

TEXT = (
    "Port of Varnholm sold crane parts, memo says\n"
    "The harbour ministry sold crane parts to Ostrel Group in February 2023, according to a leaked memo. "
    "Łukasz Brandár, who runs Ostrel, denied the sale. The ministry did not answer."
)

READER = "sayso 9 test-1"
NEWER = "sayso 9 test-2"


def span(text, words, start=0):
    at = text.index(words, start)
    return Span(at, at + len(words))


def make_document(text=TEXT, sha256="ab" * 32, **stated):
    """A document with a heading and a body. Whatever else it states about itself is given by name."""
    line = text.find("\n")
    passages = (
        Passage(Span(0, line), PassageRole.HEADING, Locator(1, "/html/body/h1")),
        Passage(Span(line + 1, len(text)), PassageRole.BODY, Locator(2)),
    )
    stated = {
        "title": "Port of Varnholm sold crane parts, memo says",
        "outlet": "The Varnholm Mail",
        "byline": "Iris Tolland",
        "language": "en",
        "location": "pile/varnholm.html",
        "clocks": Clocks(
            publication=Clock("2023-04-12T08:30:00Z", "article:published_time"),
            repost=Clock("2023-11-29", "date line", Span(0, 4)),
            capture=Clock("2024-01-05", "record header"),
        ),
        "issues": (Issue(IssueKind.ENCODING, "pile/varnholm.html", "one character was replaced"),),
    } | stated
    return Document(document_id(sha256, text), sha256, text, "text/html", passages, **stated)


def make_claims(document, reader=READER):
    """The sale, by ministry <- memo, and its denial."""
    text = document.text
    paper = Hop(document.outlet or "unknown", HopKind.OUTLET, True)
    memo = Hop("a leaked memo", HopKind.DOCUMENT, False, span(text, "a leaked memo"), span(text, "according to"))
    boss = Hop("Łukasz Brandár", HopKind.PERSON, True, span(text, "Łukasz Brandár"), span(text, "denied"), "brandar")
    sale = span(text, "The harbour ministry sold crane parts to Ostrel Group in February 2023")
    month = Timex(span(text, "February 2023"), TimexType.DATE, "2023-02")
    denied = (span(text, "Łukasz Brandár"), span(text, "the sale"))
    return (
        Claim(
            content_id("c", document.id, "sale"),
            document.id,
            reader,
            (sale,),
            sale.of(text),
            (paper, memo),
            Factuality(Certainty.CERTAIN, Polarity.AFFIRMED),
            EventStatus.HAPPENED,
            month,
            ("harbour-ministry", "ostrel-group"),
            "a-1",
            reasons=("according to",),
        ),
        Claim(
            content_id("c", document.id, "denial"),
            document.id,
            reader,
            denied,
            "Łukasz Brandár the sale",
            (paper, boss),
            Factuality(Certainty.CERTAIN, Polarity.NEGATED),
            EventStatus.DENIED,
            entities=("harbour-ministry",),
        ),
    )


def make_reading(document=None, reader=READER):
    """A reading with something of everything."""
    document = document or make_document()
    text = document.text
    body = document.passages[1].span
    ministry = (
        Mention(span(text, "The harbour ministry"), MentionForm.NAME),
        Mention(span(text, "The ministry"), MentionForm.DESCRIPTION),
    )
    ostrel = (Mention(span(text, "Ostrel Group"), MentionForm.NAME), Mention(span(text, "Ostrel,"), MentionForm.NAME))
    return Reading(
        reader,
        document,
        (Sentence(document.passages[0].span, 0), Sentence(body, 1)),
        (
            Entity("harbour-ministry", "Harbour Ministry", EntityKind.AGENCY, ("the ministry",), ministry),
            Entity("ostrel-group", "Ostrel Group", EntityKind.ORGANISATION, ("Ostrel", "ОСТРЕЛ"), ostrel),
            Entity("brandar", "Łukasz Brandár", EntityKind.PERSON),
        ),
        (Timex(span(text, "February 2023"), TimexType.DATE, "2023-02"),),
        (
            Attribution(
                "a-1",
                (span(text, "a leaked memo"),),
                (span(text, "according to"),),
                (span(text, "The harbour ministry sold crane parts to Ostrel Group in February 2023"),),
                Quoting.INDIRECT,
            ),
            Attribution("a-2", (), (span(text, "denied"),), (span(text, "the sale"),), Quoting.MIXED, "a-1", "brandar"),
        ),
        (
            Response("r-1", ResponseKind.DENIAL, span(text, "denied the sale"), "Łukasz Brandár", None, "c-1"),
            Response("r-2", ResponseKind.NO_ANSWER, span(text, "did not answer"), to="the ministry"),
        ),
        (Issue(IssueKind.LANGUAGE, "pile/varnholm.html", "a passage is in another language"),),
    )


def record(ledger, document=None, reader=READER):
    """Records the reading of a document and hands it back with its claims."""
    reading = make_reading(document, reader)
    claims = make_claims(reading.document, reader)
    ledger.record(reading, claims)
    return reading, claims


def another(number, **stated):
    """A document like the first, with other bytes."""
    return make_document(sha256=f"{number:064x}", location=f"pile/copy-{number}.html", issues=(), **stated)
