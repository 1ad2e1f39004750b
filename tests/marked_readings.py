"""Marked text -> a reading with its claims, so that a test shows its answer inside its sentence.

    reading, claims = read_marked("<source Ann Lund> <cue denied> <content the sale>.", outlet="Quay Post")

A number after the role tells sayings of one text apart; the chain of a saying is that of the saying whose content it
stands in, and then its own source.
"""

import hashlib
import re

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
    Locator,
    Mention,
    MentionForm,
    Passage,
    PassageRole,
    Polarity,
    Quoting,
    Reading,
    Sentence,
    Span,
    Timex,
    TimexMod,
    TimexType,
    content_id,
    document_id,
    words_of,
)
from sayso.version import READER

TAG = re.compile(r"<(source|cue|content)(\d?) |>")
SURE = Factuality(Certainty.CERTAIN, Polarity.AFFIRMED)


def read_marked(
    marked, *, title=None, outlet="Quay Post", location=None, responses=(), issues=(), time=None, page=None
):
    """The reading of a text whose sayings are marked, and one claim for each saying."""
    text, found = strip_marks(marked)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = Document(
        id=document_id(sha256, text),
        sha256=sha256,
        text=text,
        media_type="text/plain",
        passages=tuple(split_passages(text, page)),
        title=title,
        outlet=outlet,
        language="en",
        clocks=Clocks(publication=Clock("2031-04-02", "date line")),
        location=location,
    )
    sayings = dict(sorted(found.items()))
    ids = {number: content_id("a", document.id, number) for number in sayings}
    parents = {number: parent_of(number, sayings) for number in sayings}
    attributions = tuple(
        Attribution(
            ids[number],
            tuple(spans["source"]),
            tuple(spans["cue"]),
            tuple(spans["content"]),
            Quoting.INDIRECT,
            ids.get(parents[number]),
        )
        for number, spans in sayings.items()
    )
    entities = {}
    for spans in sayings.values():
        for span in spans["source"]:
            name = span.of(text)
            slug = re.sub(r"\W+", "-", name.lower()).strip("-") or "nobody"
            entities[slug] = Entity(slug, name, EntityKind.PERSON, (), (Mention(span, MentionForm.NAME),))
    timex = None
    if time:
        at = text.index(time)
        timex = Timex(Span(at, at + len(time)), TimexType.DATE, "2031-02", TimexMod.START)
    reading = Reading(
        reader=READER,
        document=document,
        sentences=tuple(Sentence(passage.span, index) for index, passage in enumerate(document.passages)),
        entities=tuple(entities.values()),
        timexes=(timex,) if timex else (),
        attributions=attributions,
        responses=tuple(responses),
        issues=tuple(issues),
    )
    claims = tuple(
        Claim(
            id=content_id("c", document.id, [[span.start, span.end] for span in spans["content"]]),
            document=document.id,
            reader=READER,
            content=tuple(spans["content"]),
            text=words_of(spans["content"], text),
            chain=chain_of(number, sayings, parents, text, outlet),
            factuality=SURE,
            event_status=EventStatus.HAPPENED,
            time=timex,
            entities=tuple(entities)[:1],
            attribution=ids[number],
        )
        for number, spans in sayings.items()
    )
    return reading, claims


def strip_marks(marked):
    """The text without its marks, and {number: {role: [spans]}}."""
    pieces, found, stack, at, length = [], {}, [], 0, 0
    for tag in TAG.finditer(marked):
        pieces.append(marked[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        if tag.group(1):
            stack.append((tag.group(1), tag.group(2) or "1", length))
        else:
            role, number, start = stack.pop()
            spans = found.setdefault(number, {"source": [], "cue": [], "content": []})
            spans[role].append(Span(start, length))
    return "".join([*pieces, marked[at:]]), found


def split_passages(text, page):
    """One passage a line; a line that begins "Read more" is furniture."""
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        role = PassageRole.FURNITURE if line.group().startswith("Read more") else PassageRole.BODY
        yield Passage(Span(*line.span()), role, Locator(page=page))


def parent_of(number, sayings):
    for other, spans in sayings.items():
        if other != number and any(c.contains(s) for c in spans["content"] for s in sayings[number]["cue"]):
            return other
    return None


def chain_of(number, sayings, parents, text, outlet):
    if number is None:
        return (Hop(outlet or "the author", HopKind.OUTLET, bool(outlet)),)
    spans = sayings[number]
    source = spans["source"][0] if spans["source"] else None
    label = source.of(text) if source else "nobody given"
    entity = re.sub(r"\W+", "-", label.lower()).strip("-") or "nobody" if source else None
    kind = HopKind.PERSON if source else HopKind.UNKNOWN
    hop = Hop(label, kind, source is not None, source, spans["cue"][0] if spans["cue"] else None, entity)
    return (*chain_of(parents[number], sayings, parents, text, outlet), hop)
