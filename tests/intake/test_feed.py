"""RSS and Atom: an entry is a document."""

import pytest

from sayso.errors import InputError
from sayso.intake import take_in, take_in_each
from sayso.terms import Document, IssueKind

RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand --><rss version="2.0"><channel><title>Velden Courier</title>
<item><title>Bridge &amp; harbour closed</title><link>https://courier.example/1</link>
<pubDate>Tue, 07 Feb 2023 14:05:00 -0500</pubDate><author>Ilse Tarn</author>
<description>&lt;p&gt;The bridge is closed, the mayor said.&lt;/p&gt;
&lt;p&gt;Read more here.&lt;/p&gt;</description></item>
<item><title>A title and nothing else</title><pubDate>Wed, 08 Feb 2023 00:00:00 GMT</pubDate></item>
<item><guid>3</guid></item></channel></rss>"""

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ostland Today</title><entry>
<title>Talks held</title><link href="https://today.example/a"/><id>a</id><updated>2024-05-04T08:15:00Z</updated>
<content type="html">&lt;p&gt;Ministers held talks on Tuesday, the ministry said.&lt;/p&gt;</content></entry></feed>"""


def test_each_entry_is_a_document_of_its_own():
    first, second, third = take_in_each(RSS, name="feed.xml")
    assert (first.title, first.byline, first.outlet) == ("Bridge & harbour closed", "Ilse Tarn", "Velden Courier")
    assert first.text == "The bridge is closed, the mayor said.\n\nRead more here."
    assert [p.role.value for p in first.passages] == ["body", "furniture"]
    assert first.location == "https://courier.example/1"
    assert first.clocks.publication.value == "2023-02-07T14:05:00-05:00"
    assert (first.part, second.part) == ("entry 1", "entry 2")
    assert first.container == second.container != first.sha256 != second.sha256
    assert (second.text, second.clocks.publication.value) == ("A title and nothing else", "2023-02-08")
    assert (third.kind, third.where) == (IssueKind.EMPTY, "feed.xml entry 3")


def test_an_update_is_no_publication():
    (document,) = take_in_each(ATOM)
    assert document.text == "Ministers held talks on Tuesday, the ministry said."
    assert document.clocks.publication is None


def test_an_entry_keeps_its_digest_in_a_feed_that_has_moved_on():
    grown = RSS.replace(b"<item><guid>3</guid></item>", b"<item><title>Some later news</title></item>")
    before, after = next(take_in_each(RSS)), next(take_in_each(grown))
    assert before.id == after.id
    assert before.container != after.container


def test_a_feed_is_many_documents():
    with pytest.raises(InputError, match="use take_in_each"):
        take_in(RSS)


def test_a_cut_off_feed_gives_what_is_there_and_an_issue():
    *documents, issue = take_in_each(RSS[:-60], name="feed.xml")
    assert isinstance(documents[0], Document)
    assert issue.kind is IssueKind.PARTLY


def test_entities_of_ones_own_are_not_opened():
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{lines}]><rss><channel><item><title>&a11;</title>'
    (issue,) = take_in_each(bomb.encode(), name="bomb.xml")
    assert issue.kind is IssueKind.UNREADABLE


def test_other_xml_is_not_read_as_words():
    (issue,) = take_in_each(b'<?xml version="1.0"?><stock><crane n="2"/></stock>', name="stock.xml")
    assert issue.kind is IssueKind.UNSUPPORTED


@pytest.mark.parametrize("number", ["#x110000", "#xD800", "#99999999999", "#" + "9" * 5000])
@pytest.mark.parametrize("tail", ["</channel></rss>", ""], ids=["whole", "cut off"])
def test_a_number_of_no_character_costs_that_character(number, tail):
    feed = f"<rss><channel><item><title>A &{number};B</title></item>{tail}".encode()
    issue, document, *_ = take_in_each(feed)
    assert issue.kind is IssueKind.PARTLY
    assert document.text == "A \ufffdB"


@pytest.mark.parametrize(
    "feed",
    [
        b'<?xml version="1.0" encoding="\xff"?><rss><channel/></rss>',
        b'<?xml version="1.0" encoding="\x00"?><rss><channel/></rss>',
    ],
    ids=["encoding of no name", "encoding of a null"],
)
def test_a_feed_on_which_the_library_ends_is_an_issue(feed):
    (issue,) = take_in_each(feed, name="feed.xml")
    assert issue.kind is IssueKind.UNREADABLE
