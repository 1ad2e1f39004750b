"""The guarded child process: whatever a file does to it, the pile is read."""

import contextlib
import os
import shlex
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from samples import LONG, SENTENCE, make_docx, make_mail, make_pdf, make_warc, said

from sayso.intake import GuardedIntake, Limits, guard, take_in_each
from sayso.intake.wire import Ended, receive_message, send_message
from sayso.terms import Document, Issue, IssueKind

TRAPS = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
import ctypes, os, signal, time
from sayso.intake import formats
from sayso.intake.child import serve_intake

def hang():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    while True:
        time.sleep(1)

def raise_odd():
    raise KeyboardInterrupt("secret words")

TRAPS = {
    b"CRASH": lambda: ctypes.string_at(0),
    b"ABORT": os.abort,
    b"KILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
    b"HANG": hang,
    b"EXIT": lambda: os._exit(7),
    b"MEMORY": lambda: bytearray(1 << 40),
    b"RAISE": lambda: {}["secret words"],
    b"PRINT": lambda: os.write(1, b"rubbish") and print("rubbish"),
}

def matches(head, name):
    return head.split(b" ")[0] in TRAPS

def read(raw, limits):
    TRAPS[raw.head.split(b" ")[0]]()
    return iter(())

formats.FORMATS = (formats.Format("a trap", "x/trap", (), matches, read), *formats.FORMATS)
serve_intake()
"""
FAST = Limits(seconds=3.0)
SHORT = "Few words."
"""Too short to ask for its language: loading the model may take as long as FAST allows on a busy machine."""


@pytest.fixture
def traps(monkeypatch):
    """Children that fall over files which begin with the name of a trap."""
    monkeypatch.setattr(guard, "_CHILD", TRAPS)


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_it_reads_as_the_unguarded_intake_does(tmp_path):
    paths = [
        write(tmp_path, "memo.docx", make_docx()),
        write(tmp_path, "reply.eml", make_mail(attached=[("memo.pdf", make_pdf([LONG]))])),
        write(
            tmp_path, "pile.warc.gz", make_warc(("http://velden.example/a", SENTENCE.encode(), {"type": "text/plain"}))
        ),
        tmp_path / "missing.txt",
    ]
    with GuardedIntake() as intake:
        for path in paths:
            assert list(intake.take_in_each(path)) == list(take_in_each(path))


@pytest.mark.parametrize(
    ("trap", "kind", "words"),
    [
        ("CRASH", IssueKind.CRASHED, "signal 11"),
        ("ABORT", IssueKind.CRASHED, "signal 6"),
        ("KILL", IssueKind.TOO_LARGE, "want of memory"),
        ("HANG", IssueKind.TOO_SLOW, "3 seconds"),
        ("EXIT", IssueKind.CRASHED, "status 7"),
        ("MEMORY", IssueKind.TOO_LARGE, "memory"),
        ("RAISE", IssueKind.CRASHED, "KeyError"),
    ],
)
def test_whatever_a_file_does_it_is_one_issue_and_the_next_file_is_read(traps, tmp_path, trap, kind, words):
    bad, good = write(tmp_path, "bad.txt", f"{trap} secret words"), write(tmp_path, "good.txt", SHORT)
    with GuardedIntake(FAST) as intake:
        (issue,) = intake.take_in_each(bad)
        (document,) = intake.take_in_each(good)
    assert isinstance(issue, Issue)
    assert (issue.kind, issue.where) == (kind, str(bad))
    assert words in issue.message
    assert "secret" not in issue.message and "Traceback" not in issue.message
    assert document.text == SHORT


def test_a_library_that_prints_disturbs_nothing(traps, tmp_path, capfd):
    with GuardedIntake(FAST) as intake:
        assert list(intake.take_in_each(write(tmp_path, "bad.txt", "PRINT"))) == []
        assert len(list(intake.take_in_each(write(tmp_path, "good.txt", SHORT)))) == 1
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("trap", ["CRASH", "HANG"])
def test_the_part_that_did_it_is_named_and_the_rest_of_the_archive_is_read(traps, tmp_path, trap):
    notes = [f"Note {number}." for number in range(4)]
    notes[2] = f"{trap} secret"
    records = [(f"http://velden.example/{n}", note.encode(), {"type": "text/plain"}) for n, note in enumerate(notes)]
    path = write(tmp_path, "pile.warc.gz", make_warc(*records))
    with GuardedIntake(FAST) as intake:
        found = list(intake.take_in_each(path))
    assert [one.text[-7:] for one in found if isinstance(one, Document)] == ["Note 0.", "Note 1.", "Note 3."]
    assert isinstance(found[2], Issue)
    assert found[2].where.startswith(f"{path} record at ")


def test_an_archive_full_of_crashes_is_given_up(traps, tmp_path):
    records = [(f"http://velden.example/{n}", b"CRASH now", {"type": "text/plain"}) for n in range(9)]
    path = write(tmp_path, "pile.warc.gz", make_warc(*records))
    with GuardedIntake(FAST) as intake:
        found = list(intake.take_in_each(path))
        assert len(list(intake.take_in_each(write(tmp_path, "good.txt", SHORT)))) == 1
    assert [type(one) for one in found] == [Issue] * 6
    assert found[-1].where == str(path)


def test_an_attachment_that_crashes_costs_only_itself(traps, tmp_path):
    mail = make_mail(SHORT, attached=[("bad.txt", b"CRASH now"), ("good.txt", SHORT.encode())])
    with GuardedIntake(FAST) as intake:
        outer, issue, note = intake.take_in_each(write(tmp_path, "a.eml", mail))
    assert said(outer) == said(note) == [SHORT]
    assert issue.where.endswith("a.eml attachment 1")


def test_who_stops_listening_in_the_middle_gets_the_next_file_whole(tmp_path):
    mail = write(tmp_path, "a.eml", make_mail(attached=[("memo.docx", make_docx())]))
    with GuardedIntake() as intake:
        for _ in intake.take_in_each(mail):
            break
        assert len(list(intake.take_in_each(mail))) == 2


def test_a_slow_listener_is_no_silence(tmp_path):
    notes = [(f"http://velden.example/{n}", b"1234 " * 40_000, {"type": "text/plain"}) for n in range(4)]
    path = write(tmp_path, "pile.warc", make_warc(*notes, gzip=False))
    with GuardedIntake(Limits(seconds=1.5)) as intake:
        found = []
        for one in intake.take_in_each(path):
            found.append(type(one))
            time.sleep(2.0)
    assert found == [Document] * 4


def children():
    """Ids of this process's children, dead ones that nobody has asked after included."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            _, parent = stat.read_text().rpartition(")")[2].split()[:2]
            if int(parent) == os.getpid():
                found.add(int(stat.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list processes in /proc")
def test_no_child_is_left(traps, tmp_path):
    before = children()
    with GuardedIntake(FAST) as intake:
        list(intake.take_in_each(write(tmp_path, "bad.txt", "CRASH")))
        list(intake.take_in_each(write(tmp_path, "good.txt", SHORT)))
        assert len(children() - before) == 1
    assert children() - before == set()


def test_memory_is_bounded(tmp_path):
    path = write(tmp_path, "large.txt", b"1234 " * 13_000_000)
    with GuardedIntake(Limits(memory_bytes=320 << 20, text_characters=10**9)) as intake:
        (issue,) = intake.take_in_each(path)
        assert (issue.kind, issue.where) == (IssueKind.TOO_LARGE, str(path))
        assert len(list(intake.take_in_each(write(tmp_path, "good.txt", SHORT)))) == 1


def run_script(tmp_path, script, **more):
    path = tmp_path / "script.py"
    path.write_text(textwrap.dedent(script))
    return subprocess.run([sys.executable, str(path)], capture_output=True, text=True, timeout=60, **more)


READS = """
    import sys
    from pathlib import Path
    from sayso.intake import GuardedIntake
    print("script runs")
    with GuardedIntake() as intake:
        for found in intake.take_in_each(Path(sys.argv[1] if len(sys.argv) > 1 else __file__)):
            print(type(found).__name__)
"""


def test_a_script_without_a_main_guard_is_not_run_again(tmp_path):
    done = run_script(tmp_path, READS)
    assert (done.stdout, done.stderr) == ("script runs\nDocument\n", "")


def test_it_works_with_standard_input_and_output_closed(tmp_path):
    script = READS.replace("print(", "open('out', 'a').write('\\n' + ")
    path = tmp_path / "script.py"
    path.write_text(textwrap.dedent(script))
    command = f"exec 0<&- 1>&- 2>&-; exec {shlex.quote(sys.executable)} script.py"
    subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, timeout=60, check=True)
    assert (tmp_path / "out").read_text() == "\nscript runs\nDocument"


def test_it_works_where_the_program_comes_from_standard_input(tmp_path):
    path = write(tmp_path, "note.txt", SENTENCE)
    script = textwrap.dedent(READS)
    done = subprocess.run(
        [sys.executable, "-", str(path)], input=script, capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert (done.stdout, done.stderr) == ("script runs\nDocument\n", "")


WAITS = """
    import os, sys, time
    from pathlib import Path
    from sayso.intake import GuardedIntake, guard
    guard._CHILD = os.environ["TRAPS"]
    intake = GuardedIntake()
    list(intake.take_in_each(Path(__file__)))
    print(intake._child.pid, flush=True)
    list(intake.take_in_each(Path("hang.txt")))
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_child_goes_when_its_parent_goes(tmp_path, how):
    write(tmp_path, "hang.txt", "PRINT now")
    path = write(tmp_path, "script.py", textwrap.dedent(WAITS) + "time.sleep(60)\n")
    environment = {**os.environ, "TRAPS": TRAPS}
    with subprocess.Popen(
        [sys.executable, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=environment
    ) as parent:
        child = int(parent.stdout.readline())
        parent.send_signal(how)
        parent.wait(20)
    wait_until_gone(child)


def test_ctrl_c_in_the_midst_of_reading_ends_both_and_the_child_says_nothing(tmp_path):
    write(tmp_path, "hang.txt", "HANG now")
    path = write(tmp_path, "script.py", textwrap.dedent(WAITS))
    with subprocess.Popen(
        [sys.executable, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "TRAPS": TRAPS},
    ) as parent:
        child = int(parent.stdout.readline())
        time.sleep(0.5)
        os.kill(child, signal.SIGINT)  # as a terminal would that sends it to all
        parent.send_signal(signal.SIGINT)
        _, said_to_user = parent.communicate(timeout=20)
    assert said_to_user.count(b"KeyboardInterrupt") == 1
    wait_until_gone(child)


def wait_until_gone(child):
    for _ in range(100):
        try:
            if "Z" in Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0]:
                return  # its new parent has not asked after it yet
        except OSError:
            return
        time.sleep(0.1)
    pytest.fail("the child lives on")


def test_the_child_starts_soon():
    started = time.monotonic()
    with GuardedIntake() as intake:
        list(intake.take_in_each(Path("missing")))
    assert time.monotonic() - started < 10  # about one second on an idle machine


class Evil:
    def __reduce__(self):
        return os.system, ("echo taken over",)


@pytest.mark.parametrize("message", [Evil(), ("found", Evil()), ("found", Path("x"))])
def test_a_child_that_was_taken_over_cannot_take_over_its_parent(message, capfd):
    reading, writing = os.pipe()
    try:
        send_message(writing, message)
        with pytest.raises(Ended):
            receive_message(reading, 1.0)
    finally:
        os.close(reading)
        os.close(writing)
    assert "taken over" not in capfd.readouterr().out


def test_terms_travel_whole():
    reading, writing = os.pipe()
    try:
        document = next(iter(take_in_each(SENTENCE.encode(), name="note.txt")))
        send_message(writing, ("found", document))
        assert receive_message(reading, 1.0) == ("found", document)
    finally:
        os.close(reading)
        os.close(writing)
