"""Web pages: the article, what the page states, the way back to its nodes, and pages that are traps."""

import time

import pytest
from lxml.html import document_fromstring

from sayso.intake import take_in, take_in_each
from sayso.intake.limits import Limits
from sayso.terms import Document, IssueKind, PassageRole

REPORT = [
    "The harbour board of Velden bought two cranes without a tender, according to a ledger of the board.",
    "The ledger lists four payments to a company in Ostland that makes no cranes, and gives no reason for them.",
    "“We followed the rules as we understood them,” the harbour master, Ivo Brandt, said on Tuesday.",
    "The council will look into the payments in April, a spokeswoman for the council said.",
]


def make_page(paragraphs=REPORT, *, head="", title="Board bought cranes without a tender", after=""):
    body = "".join(f"<p>{words}</p>\n" for words in paragraphs)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Velden Courier</title>{head}
    <style>p {{ color: red }}</style><script>document.write("<p>Written by a script.</p>")</script></head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
    <div class="cookie-banner"><p>We use cookies. <button>Accept all</button></p></div>
    <article><h1>{title}</h1>{body}{after}</article>
    <aside><h3>Most read</h3><ul><li><a href="/1">Snow is on its way</a></li><li><a href="/2">School opens</a></li>
    </ul></aside><footer><p>© 2024 Velden Courier. All rights reserved.</p></footer></body></html>""".encode()


def test_the_text_is_the_article_and_not_the_page():
    document = take_in(make_page())
    assert [p.span.of(document.text) for p in document.passages if p.role is PassageRole.BODY] == REPORT
    for words in ("cookies", "Most read", "Snow", "Home", "script", "rights reserved"):
        assert words not in document.text


def test_blocks_are_parted_by_a_blank_line():
    document = take_in(make_page())
    assert document.text.endswith("\n\n".join(REPORT))


def test_passages_lead_back_to_their_elements():
    page = make_page(after="<h2>What the ledger says</h2><ul><li>Two payments in May, the ledger says.</li></ul>")
    document = take_in(page)
    tree = document_fromstring(page)
    assert all(p.locator.node for p in document.passages)
    for passage in document.passages:
        (element,) = tree.xpath(passage.locator.node)
        assert " ".join(element.text_content().split()) == passage.span.of(document.text)
    assert [p.role.value for p in document.passages][-2:] == ["heading", "body"]


def test_lines_of_one_element_share_its_node():
    document = take_in(make_page([*REPORT, "The first payment was in May.<br><br>The second was in June."]))
    assert document.text.endswith("The first payment was in May.\nThe second was in June.")
    assert document.passages[-1].locator.node == "/html/body/article/p[5]"


LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Velden Courier"},
{"@type": ["NewsArticle"], "headline": "Board bought cranes without a tender",
 "author": [{"@type": "Person", "name": "Ilse Tarn"}, {"name": "Bo Adeyemi"}],
 "datePublished": "2024-03-07T08:15:00-05:00", "dateModified": "2024-03-09T10:00:00Z"}]}</script>"""


def test_what_linked_data_states():
    document = take_in(make_page(head=LINKED))
    assert document.title == "Board bought cranes without a tender"
    assert document.byline == "Ilse Tarn, Bo Adeyemi"
    assert document.outlet == "Velden Courier"
    assert document.language == "en"
    assert document.clocks.publication.value == "2024-03-07T08:15:00-05:00"
    assert document.clocks.publication.basis == "JSON-LD datePublished"
    assert document.clocks.repost is None


def test_what_meta_tags_state():
    head = """<meta property="og:site_name" content="Velden Courier"><meta name="author" content="By Ilse Tarn">
    <meta property="article:published_time" content="2024-03-07T00:00:00Z">
    <meta property="article:modified_time" content="2024-03-09T10:00:00Z">
    <meta property="og:title" content="Cranes &amp; ledgers: what the board bought">"""
    document = take_in(make_page(head=head))
    assert (document.title, document.byline) == ("Cranes & ledgers: what the board bought", "Ilse Tarn")
    assert document.outlet == "Velden Courier"
    assert document.clocks.publication.value == "2024-03-07", "midnight is what systems fill in for a day"


def test_a_modification_dates_nothing():
    head = '<meta property="article:modified_time" content="2024-03-09T10:00:00Z">'
    assert take_in(make_page(head=head)).clocks.publication is None


def test_a_date_that_the_page_shows():
    page = make_page(["By Ilse Tarn", "March 7, 2024", *REPORT])
    document = take_in(page)
    assert document.clocks.publication.value == "2024-03-07"
    assert document.byline == "Ilse Tarn"


def test_a_page_that_states_nothing_states_nothing():
    document = take_in(b"<html><body>" + "".join(f"<p>{words}</p>" for words in REPORT).encode() + b"</body></html>")
    assert (document.title, document.outlet, document.byline) == (None, None, None)
    assert document.clocks.publication is None and document.clocks.repost is None


OWN = "The ledger was obtained by the Velden Courier. The Velden Courier has reached out to the board for comment."
DATED = '<meta property="article:published_time" content="2024-03-07T08:15:00Z">'


def test_a_page_of_another_site_is_a_repost():
    site = '<meta property="og:site_name" content="Harbour Blog">'
    document = take_in(make_page([*REPORT, OWN], head=site + DATED, title="Cranes"))
    assert document.outlet == "Velden Courier"
    assert document.clocks.repost.value == "2024-03-07T08:15:00Z"
    assert document.clocks.publication is None


def test_a_page_of_the_newsrooms_own_site_is_a_publication():
    site = '<link rel="canonical" href="https://www.veldencourier.example/a">'
    document = take_in(make_page([*REPORT, OWN], head=site + DATED, title="Cranes"))
    assert document.clocks.publication.value == "2024-03-07T08:15:00Z"
    assert document.clocks.repost is None


def test_a_page_that_credits_another_newsroom_stays_its_own():
    site = '<meta property="og:site_name" content="Harbour Blog">'
    credit = "The harbour master told the Velden Courier that he knew nothing. The Velden Courier reported it first."
    document = take_in(make_page([*REPORT, credit], head=site + DATED, title="Cranes"))
    assert document.outlet == "Harbour Blog"
    assert document.clocks.publication.value == "2024-03-07T08:15:00Z"


def test_an_agencys_report_is_in_the_agencys_voice_wherever_it_is_printed():
    site = '<meta property="og:site_name" content="Harbour Blog">'
    document = take_in(make_page([f"VELDEN, March 6 (Ostwire) — {REPORT[0]}", *REPORT[1:]], head=site + DATED))
    assert document.outlet == "Ostwire"
    assert document.clocks.repost is not None and document.clocks.publication is None
    assert [p.role.value for p in document.passages][1:3] == ["dateline", "body"]


@pytest.mark.parametrize(
    ("declared", "encoding", "words", "guessed"),
    [
        ("utf-8", "utf-8", "Die Brücke wird geschlossen, sagte der Bürgermeister am Dienstag.", False),
        ("windows-1251", "cp1251", "Мэр заявил во вторник, что мост будет закрыт на ремонт.", False),
        ("iso-8859-1", "cp1252", "“Die Brücke” wird geschlossen, sagte der Bürgermeister.", False),
        ("utf-8", "cp1252", "Die Brücke wird geschlossen, sagte der Bürgermeister am Dienstag.", True),
        ("no-such-thing", "cp1252", "Die Brücke wird geschlossen, sagte der Bürgermeister.", True),
        ("windows-1251", "utf-8", "Die Brücke wird geschlossen, sagte der Bürgermeister.", False),
        ("utf-8", "utf-16", "Die Brücke wird geschlossen, sagte der Bürgermeister.", False),
    ],
)
def test_encodings_declared_rightly_and_wrongly(declared, encoding, words, guessed):
    page = f'<html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'
    document = take_in(page.encode(encoding))
    assert document.text == words
    assert any(issue.kind is IssueKind.ENCODING for issue in document.issues) is guessed


def test_nul_bytes_are_told_of():
    document = take_in(make_page([*REPORT, "The \0 end."]))
    assert "The \ufffd end." in document.text
    assert [issue.kind for issue in document.issues] == [IssueKind.ENCODING]


def test_a_name_that_lies_is_told_of():
    document = take_in(make_page(), name="report.pdf")
    assert document.media_type == "text/html"
    assert [issue.message for issue in document.issues] == ["is named .pdf but is a web page; read as a web page"]


TRAPS = {
    "deep": b"<html><body>" + b"<div>" * 100_000 + b"words" + b"</div>" * 100_000,
    "many tags": b"<html><body>" + b"<p>x</p>" * 300_000,
    "nothing": b"<html><head><title></title></head><body><script>let x = 1</script></body></html>",
    "no end": b"<!doctype html><html><body><!-- " + b"a" * 1_000_000,
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_one_issue_in_little_time(trap):
    start = time.monotonic()
    (issue,) = take_in_each(TRAPS[trap], name="trap.html")
    assert issue.kind in {IssueKind.TOO_LARGE, IssueKind.EMPTY}
    assert time.monotonic() - start < 10


def test_linked_data_that_is_a_trap_is_passed_over():
    nested = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    assert take_in(make_page(head=nested)).title == "Board bought cranes without a tender"


def test_one_word_of_ten_million_letters_is_read():
    (found,) = take_in_each(b"<html><body><p>" + b"a" * 11_000_000, name="long.html")
    assert isinstance(found, Document) and len(found.text) == 11_000_000


def test_more_text_than_the_limit_is_an_issue():
    (issue,) = take_in_each(make_page(), name="a.html", limits=Limits(text_characters=100))
    assert issue.kind is IssueKind.TOO_LARGE
