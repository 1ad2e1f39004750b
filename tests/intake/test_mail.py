"""E-mail: whose words are whose, what hangs on it, and mails that no mailer wrote."""

import random
from email.message import EmailMessage

import pytest
from samples import LONG, SENTENCE, check_found, make_docx, make_mail, make_pdf, said, words

from sayso.errors import InputError
from sayso.intake import Limits, take_in, take_in_each
from sayso.terms import Clock, IssueKind, PassageRole


def test_the_body_is_the_text_and_the_headers_are_facts_about_it():
    mail = make_mail(
        f"Dear Ms Brask,\n\n{SENTENCE}\n", Subject="Ihre Frage: Kräne", Date="Tue, 07 Feb 2023 14:05:00 -0500"
    )
    document = take_in(mail, name="reply.eml")
    assert document.text == f"Dear Ms Brask,\n\n{SENTENCE}"
    assert (document.title, document.byline, document.outlet) == ("Ihre Frage: Kräne", "Press Office", None)
    assert document.clocks.document == Clock("2023-02-07T14:05:00-05:00", "e-mail header")
    assert document.media_type == "message/rfc822"
    assert document.issues == ()


def test_without_a_name_the_address_is_the_byline():
    assert take_in(make_mail(From="bo@velden.example"), name="a.eml").byline == "bo@velden.example"


@pytest.mark.parametrize("date", ["yesterday", "Tue, 99 Feb 2023 14:05:00 +0000", "", "Thu, 1 Jan 1970 00:00:00 GMT"])
def test_a_date_that_is_none_is_no_clock(date):
    raw = make_mail(Date=None).replace(b"Subject:", f"Date: {date}\nSubject:".encode())
    assert take_in(raw, name="a.eml").clocks.document is None


QUOTING = """\
We deny this.

On Monday, 6 February 2023 at 10:00,
Ann Brask <ann@brask.example> wrote:
> Were cranes bought?
>> By whom?

Nobody was paid.
--{space}
Press Office
Velden
""".format(space=" ")


def test_earlier_mail_and_the_signature_are_furniture():
    document = take_in(make_mail(QUOTING), name="reply.eml")
    assert said(document) == ["We deny this.", "Nobody was paid."]
    assert words(document, PassageRole.FURNITURE) == [
        "On Monday, 6 February 2023 at 10:00, Ann Brask <ann@brask.example> wrote: > Were cranes bought? >> By whom?",
        "-- Press Office Velden",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "-----Original Message-----",
        "From: Ann Brask\nSent: Monday\nTo: Press Office\nSubject: Cranes",
        "Von: Ann Brask\nGesendet: Montag\nAn: Presse",
    ],
)
def test_all_below_the_mark_of_an_older_mail_is_furniture(mark):
    document = take_in(make_mail(f"We deny this.\n\n{mark}\n\nWere cranes bought?\n\nBy whom?\n"), name="reply.eml")
    assert said(document) == ["We deny this."]


def test_a_mail_forwarded_as_text_is_a_mail_of_its_own():
    forwarded = (
        "For your information.\n\n---------- Forwarded message ---------\nFrom: Bo Lind <bo@velden.example>\n"
        f"Date: Tue, 7 Feb 2023 14:05:00 +0100\nSubject: Paid\nTo: Ann Brask\n\n{SENTENCE}\n"
    )
    outer, inner = take_in_each(make_mail(forwarded), name="fwd.eml")
    assert said(outer) == ["For your information."]
    assert (said(inner), inner.byline, inner.title) == ([SENTENCE], "Bo Lind", "Paid")
    assert (inner.parent, inner.part) == (outer.id, "forwarded message")
    assert inner.clocks.document.value == "2023-02-07T14:05:00+01:00"


def test_of_two_forms_the_plain_one_is_read():
    document = take_in(make_mail(SENTENCE, html="<p>Another form of it.</p>"), name="a.eml")
    assert said(document) == [SENTENCE]


PAGE = """\
<html><head><style>p {color: red}</style><title>No</title></head><body>
<div style="display:none">Preview words</div>
<p>We <b>deny</b> this.</p><div>One line<br>and another.</div>
<table><tr><td>Crane</td><td>in cash</td></tr></table>
<script>alert(1)</script>
<div class="gmail_quote">On Monday Ann wrote:<blockquote><p>Were cranes bought?</p></blockquote></div>
</body></html>
"""


def test_a_mail_that_is_a_web_page_is_read_as_its_words():
    document = take_in(make_mail(None, html=PAGE), name="a.eml")
    assert said(document) == ["We deny this.", "One line and another.", "Crane in cash"]
    assert "Were cranes bought?" in words(document, PassageRole.FURNITURE)[-1]
    assert "alert" not in document.text and "Preview" not in document.text


def test_attachments_are_its_children_in_order():
    mail = make_mail(attached=[("memo.docx", make_docx()), ("memo.pdf", make_pdf([LONG])), ("a.bin", b"\0\1\2" * 9)])
    outer, word, pdf, issue = take_in_each(mail, name="a.eml")
    assert (said(word), said(pdf)) == ([SENTENCE], [LONG])
    assert {word.parent, pdf.parent} == {outer.id}
    assert {word.container, pdf.container} == {outer.sha256}
    assert (word.part, pdf.part) == ("attachment 1", "attachment 2")
    assert (issue.kind, issue.where) == (IssueKind.UNSUPPORTED, "a.eml attachment 3")
    assert outer.parent is None and outer.container is None


def test_the_same_bytes_alone_and_attached_are_one_document():
    data = make_docx()
    _, inner = take_in_each(make_mail(attached=[("memo.docx", data)]), name="a.eml")
    assert inner.id == take_in(data, name="memo.docx").id


def test_a_mail_in_a_mail_keeps_its_own_bytes():
    inner = make_mail("Inner words, from before.")
    outer = EmailMessage()
    outer["From"] = "Ann Brask <ann@brask.example>"
    outer["Message-ID"] = "<2@brask.example>"
    outer.set_content(SENTENCE)
    packed = bytes(outer).replace(
        b"Content-Type: text/plain", b"Content-Type: multipart/mixed; boundary=b1\nX-Was: text", 1
    )
    head, _, _ = packed.partition(b"\n\n")
    mail = head + b"\n\n--b1\n\nSee below.\n--b1\nContent-Type: message/rfc822\n\n" + inner + b"\n--b1--\n"
    first, second = take_in_each(mail, name="a.eml")
    assert said(second) == ["Inner words, from before."]
    assert second.parent == first.id
    assert second.id == take_in(inner, name="inner.eml").id


def test_logos_in_the_text_are_no_attachments():
    mail = EmailMessage()
    mail["From"] = "bo@velden.example"
    mail["Message-ID"] = "<3@velden.example>"
    mail.set_content(SENTENCE)
    mail.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<logo>")
    assert len(list(take_in_each(bytes(mail), name="a.eml"))) == 1


@pytest.mark.parametrize(
    ("charset", "words_in", "body"),
    [
        ("iso-8859-1", "Größe", "Größe der Kräne".encode("iso-8859-1")),
        ("koi8-r", "Краны", "Краны куплены".encode("koi8-r")),
        ("iso-2022-jp", "起重機", "起重機 cranes".encode("iso-2022-jp")),
        ("no-such-thing", "Größe", "Größe der Kräne".encode()),
    ],
)
def test_declared_encodings(charset, words_in, body):
    mail = (
        f"From: bo@velden.example\nMessage-ID: <4@x>\nContent-Type: text/plain; charset={charset}\n\n".encode() + body
    )
    assert words_in in take_in(mail, name="a.eml").text


def test_a_note_that_begins_like_a_mail_stays_plain_text():
    note = "From: Ann\nTo: Bo\nSubject: cranes\n\nWe deny this."
    assert take_in(note.encode(), name="note.txt").text == note


def test_an_encrypted_mail():
    mail = (
        b'From: a@x.example\nMessage-ID: <5@x>\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n\nxx\n--b--\n'
    )
    (document,) = take_in_each(mail, name="a.eml")
    assert [issue.kind for issue in document.issues] == [IssueKind.ENCRYPTED]


def test_a_mail_without_text_or_attachments():
    (issue,) = take_in_each(make_mail(""), name="a.eml")
    assert issue.kind is IssueKind.EMPTY


def nest_mails(depth):
    mail = make_mail("The innermost words.")
    for _ in range(depth):
        head = b"From: a@x.example\nMessage-ID: <6@x>\nContent-Type: multipart/mixed; boundary=bb%d\n\n" % len(mail)
        mark = b"--bb%d" % len(mail)
        mail = (
            head + mark + b"\n\nOuter.\n" + mark + b"\nContent-Type: message/rfc822\n\n" + mail + b"\n" + mark + b"--\n"
        )
    return mail


def test_mails_in_mails_are_read_to_a_depth():
    found = list(take_in_each(nest_mails(30), name="deep.eml", limits=Limits(nesting=4)))
    assert [type(one).__name__ for one in found] == ["Document"] * 5 + ["Issue"]
    assert found[-1].kind is IssueKind.TOO_LARGE


def test_multiparts_in_multiparts_without_end():
    head = b"From: a@x.example\nMessage-ID: <7@x>\n"
    nest = b"".join(b"Content-Type: multipart/mixed; boundary=c%d\n\n--c%d\n" % (n, n) for n in range(2000))
    (issue,) = take_in_each(head + nest + b"\nwords\n", name="deep.eml")
    assert issue.kind is IssueKind.TOO_LARGE


def test_more_parts_than_one_reads():
    mail = make_mail(attached=[(f"{n}.txt", b"Words of note %d." % n) for n in range(12)])
    first, *rest = take_in_each(mail, name="a.eml", limits=Limits(parts=6))
    assert len(rest) == 5
    assert [issue.kind for issue in first.issues] == [IssueKind.PARTLY]


def test_a_mailbox_is_its_mails():
    first, second = make_mail(f"{SENTENCE}\n"), make_mail("Begins so:\n>From here on all is quoted.\n")
    line = b"From bo@velden.example Tue Feb  7 14:05:00 2023\n"
    found = list(take_in_each(line + first + b"\n" + line + second, name="all.mbox"))
    assert [said(one) for one in found] == [[SENTENCE], ["Begins so: From here on all is quoted."]]
    assert [one.part for one in found] == ["mail 1", "mail 2"]
    assert found[0].id == take_in(first.rstrip() + b"\n", name="a.eml").id
    with pytest.raises(InputError, match="take_in_each"):
        take_in(line + first, name="all.mbox")


def test_a_large_mailbox_is_streamed_and_a_large_mail_in_it_left_out(tmp_path):
    line = b"From bo@velden.example Tue Feb  7 14:05:00 2023\n"
    path = tmp_path / "all.mbox"
    path.write_bytes(line + make_mail(LONG * 40) + b"\n" + line + make_mail(SENTENCE))
    issue, document = take_in_each(path, limits=Limits(document_bytes=3000))
    assert (issue.kind, issue.where) == (IssueKind.TOO_LARGE, f"{path} mail 1")
    assert said(document) == [SENTENCE]


def test_damage_never_raises():
    whole = make_mail(
        QUOTING, html=PAGE, attached=[("memo.docx", make_docx()), ("note.txt", b"Words.")], Date="Tue, 07 Feb 2023"
    )
    chance = random.Random(13)
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            place = chance.randrange(min(len(damaged), chance.choice([400, 3000, 10**6])))
            if chance.random() < 0.3:
                del damaged[place : place + chance.randint(1, 40)]
            else:
                damaged[place] = chance.randrange(256)
        check_found(list(take_in_each(bytes(damaged[: chance.randint(30, len(damaged))]), name="a.eml")))
