"""`factcheck check` and `factcheck config` as a shell runs them: exit codes, reports in files, what is said aloud."""

import json
import re

import pytest
from newsroom import CONFIGURATION, MEETING

from checker.report import Format

AT = "stories/meeting/a.txt:3:"
CLEAN = "stories/bridge"
FINGERPRINT = re.compile(r"\b[0-9a-f]{16}\b")


def agree(repository):
    repository.write("stories/meeting/b.txt", MEETING.format("Tuesday"))


def accept(repository):
    repository.write("stories/meeting/b.txt.factcheck", 'ignore[date] "Monday" the minutes say so\n')


def configure(text):
    return lambda repository: repository.write("factcheck.toml", text)


def add(name, text=""):
    return lambda repository: repository.write(name, text)


def unchanged(repository):
    """As the fixture made it."""


@pytest.mark.parametrize(
    ("change", "command", "code", "said"),
    [
        pytest.param(unchanged, "check", 1, AT, id="a contradiction"),
        pytest.param(unchanged, "check stories/meeting/b.txt", 1, AT, id="changed file of a group that has one"),
        pytest.param(unchanged, "check factcheck.toml", 1, AT, id="changed configuration"),
        pytest.param(unchanged, "check stories/bridge/a.txt", 0, "No contradictions", id="changed file of another"),
        pytest.param(unchanged, f"check {CLEAN} stories/meeting", 1, AT, id="two folders"),
        pytest.param(unchanged, "check --fail-on never", 0, AT, id="never fails"),
        pytest.param(unchanged, "check --types number", 0, "No contradictions", id="type not asked for"),
        pytest.param(unchanged, "check --min-confidence 1", 0, "No contradictions", id="not sure enough"),
        pytest.param(unchanged, "check --quiet", 1, AT, id="quiet"),
        pytest.param(agree, "check", 0, "No contradictions found in 4 articles", id="clean"),
        pytest.param(accept, "check", 0, "accepted and not counted (1 by sidecar)", id="accepted"),
        pytest.param(configure(f'fail-on = "never"\n{CONFIGURATION}'), "check", 0, AT, id="set in the file"),
        pytest.param(
            configure(f'fail-on = "never"\n{CONFIGURATION}'), "check --fail-on error", 1, AT, id="the command line wins"
        ),
        pytest.param(add("code.py"), "check code.py", 0, "Nothing was compared: there were no articles", id="no group"),
        pytest.param(add("code.py"), "check code.py", 0, "in no group, and not checked: code.py", id="no group, named"),
        pytest.param(add("code.py"), "check code.py stories", 1, AT, id="no group and groups"),
        pytest.param(
            add("stories/new/a.txt", "A day."), "check", 2, "stories/new/a.txt is its only article", id="one article"
        ),
        pytest.param(add("stories/new/a.txt", "A day."), "check", 2, AT, id="the other groups are checked"),
        pytest.param(add("stories/meeting/c.txt"), "check", 2, "stories/meeting/c.txt: is empty", id="empty article"),
        pytest.param(
            configure('[[groups]]\nfolders = "stories/bridge"\nfiles = "a.*"'),
            "check -q",
            2,
            "only article",
            id="quiet 2",
        ),
        pytest.param(configure('[[groups]]\nfolders = "storys/*"'), "check", 2, "nothing matches storys/*", id="none"),
        pytest.param(configure("fail-onn = 1"), "check", 2, "did you mean 'fail-on'?", id="unknown key"),
        pytest.param(configure("fail-onn = 1"), "config", 2, "did you mean 'fail-on'?", id="config of an unknown key"),
        pytest.param(configure(""), "check", 2, "no groups to check: name them in factcheck.toml", id="no groups"),
        pytest.param(unchanged, "check gone.txt", 2, "gone.txt: no such file", id="missing path"),
        pytest.param(unchanged, "check --config gone.toml", 2, "gone.toml: cannot be read", id="missing file"),
        pytest.param(unchanged, "check --baseline gone.json", 2, "gone.json does not exist", id="missing baseline"),
        pytest.param(unchanged, "check --fail-on note", 2, "'note' is not one of", id="unknown level"),
        pytest.param(unchanged, "check --types dat", 2, "did you mean 'date'", id="unknown type"),
        pytest.param(unchanged, "check --min-confidence 2", 2, "between 0 and 1", id="no share"),
        pytest.param(unchanged, "check --model no/such-model", 2, "no/such-model", id="unknown model"),
        pytest.param(unchanged, "check --output xml=r.xml", 2, "'xml' is not one of rich, text", id="unknown output"),
        pytest.param(unchanged, "check --output json=no/r", 2, "the folder of no/r does not exist", id="no folder"),
        pytest.param(unchanged, "check --output json=", 2, "names no file", id="no file"),
        pytest.param(unchanged, "check --output json=-", 2, "names no file", id="standard output"),
        pytest.param(
            unchanged, "check --output json=stories/bridge/a.txt", 2, "is an input of this run", id="over an article"
        ),
        pytest.param(unchanged, "check -o json=factcheck.toml", 2, "an input of this run", id="over the configuration"),
        pytest.param(
            unchanged,
            "check stories/meeting -o json=stories/bridge/a.txt",
            2,
            "an input of this run",
            id="over an article of a group left out",
        ),
        pytest.param(
            unchanged,
            "check --baseline factcheck.toml --update-baseline",
            2,
            "--baseline: factcheck.toml is an input of this run",
            id="baseline over the configuration",
        ),
        pytest.param(
            unchanged,
            "check --baseline stories/bridge/a.txt --update-baseline",
            2,
            "--baseline: stories/bridge/a.txt is an input of this run",
            id="baseline over an article",
        ),
        pytest.param(unchanged, "check -o json=r -o text=./r", 2, "has another use", id="one file for two"),
        pytest.param(
            unchanged, "check --date stories/meeting/b.txt=2024-03-20", 1, "(2024-03-18)", id="a date that is given"
        ),
        pytest.param(unchanged, "check --date stories/b.txt=2024-03-13", 2, "none of the articles", id="date of none"),
        pytest.param(unchanged, "config", 0, "# 2 groups:", id="config"),
        pytest.param(unchanged, "config --fail-on never", 0, "# command line", id="config with an option"),
    ],
)
def test_exit_code(change, command, code, said, repository):
    change(repository)
    form = "" if "config" in command.split()[0] else " --format text"
    done = repository.shell(f"factcheck {command}{form}")
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr


def test_what_cannot_start_is_one_line_and_no_report(repository):
    done = repository.shell("factcheck check gone.txt --output json=r.json")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("factcheck: error: ")
    assert not (repository.folder / "r.json").exists()


def test_every_format_of_one_run_has_the_same_findings_with_both_places(repository):
    outputs = " ".join(f"-o {format}=r.{format}" for format in Format)
    done = repository.shell(f"factcheck check -f text --verbose {outputs}")
    assert done.returncode == 1
    assert done.stdout == repository.read("r.text")
    report = json.loads(repository.read("r.json"))
    [found] = report["contradictions"]
    assert (found["a"]["phrase"], found["b"]["phrase"]) == ("Tuesday", "Monday")
    agreed = {agreement["id"] for agreement in report["agreements"]}
    for format in Format:
        text = repository.read(f"r.{format}")
        assert set(FINGERPRINT.findall(text)) - agreed == {found["id"]}, format
        assert "stories/meeting/a.txt" in text, format
        assert "stories/meeting/b.txt" in text, format


def test_a_file_without_a_format_takes_the_place_of_the_screen(repository):
    done = repository.shell("factcheck check -f text --output r.txt --output json=r.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert repository.read("r.txt").startswith(AT)
    assert json.loads(repository.read("r.json"))["summary"]["contradictions"] == 1


def test_an_unchecked_group_is_in_every_report(repository):
    repository.write("stories/new/a.txt", "A day.")
    repository.shell("factcheck check -o json=r.json -o html=r.html -o markdown=r.md --verbose")
    why = "stories/new: nothing could be compared: stories/new/a.txt is its only article"
    assert why in json.loads(repository.read("r.json"))["notices"]
    assert why in repository.read("r.html")
    assert why.partition(": ")[2] in repository.read("r.md").replace("\\", "")


def test_a_report_that_cannot_be_written_leaves_what_stood_there(repository):
    repository.write("r.json", "old")
    done = repository.shell("factcheck check -o json=r.json -o text=no/r.txt")
    assert (done.returncode, repository.read("r.json")) == (2, "old")


def test_patterns_count_from_the_configuration_and_paths_from_the_working_folder(repository):
    done = repository.shell("cd stories/meeting && factcheck check -f text a.txt")
    assert done.returncode == 1
    assert done.stdout.startswith("a.txt:3:")
    assert "in 2 articles" in done.stdout


def test_a_draft_is_held_against_its_sources(repository):
    repository.write("factcheck.toml", '[[groups]]\ndraft = "drafts/{slug}.md"\nsources = "wires/{slug}/*.txt"\n')
    repository.write("drafts/budget.md", MEETING.format("Tuesday"))
    for name, day in (("ap", "Tuesday"), ("reuters", "Monday")):
        repository.write(f"wires/budget/{name}.txt", MEETING.format(day))
    done = repository.shell("factcheck check -f text wires/budget/ap.txt")
    assert done.returncode == 1
    [line] = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert line.startswith("drafts/budget.md:3:")
    assert "wires/budget/reuters.txt:3:" in line


def test_a_baseline_in_the_configuration(repository):
    repository.write("factcheck.toml", f'baseline = "known.json"\n{CONFIGURATION}')
    assert repository.shell("git init -q && factcheck check").returncode == 2
    assert repository.shell("factcheck check --update-baseline").returncode == 0
    assert repository.shell("cd stories && factcheck check").returncode == 0
    agree(repository)
    done = repository.shell("factcheck check known.json")
    assert done.returncode == 0
    assert "is no longer found; --update-baseline removes it" in done.stderr


def test_many_strangers_make_one_short_note(repository):
    for number in range(9):
        repository.write(f"{number}.py", "")
    done = repository.shell("factcheck check -f text *.py")
    assert done.stderr == "factcheck: note: in no group, and not checked: 0.py, 1.py, 2.py and 6 more\n"
    assert repository.shell("factcheck check --quiet -f text *.py").stderr == ""


@pytest.mark.parametrize(
    ("shell", "words", "offered"),
    [
        pytest.param("bash", "factcheck ch", "check", id="command"),
        pytest.param("bash", "factcheck check --fail", "--fail-on", id="option"),
        pytest.param("zsh", "factcheck conf", "config", id="zsh"),
    ],
)
def test_completion(shell, words, offered, repository):
    script = f"_FACTCHECK_COMPLETE=complete_{shell} _TYPER_COMPLETE_ARGS='{words}' COMP_WORDS='{words}' COMP_CWORD=1"
    count = f"COMP_CWORD={len(words.split()) - 1}"
    done = repository.shell(f"{script} {count} factcheck")
    assert offered in done.stdout


def test_the_script_for_completion_is_printed(repository):
    done = repository.shell("factcheck --show-completion bash")
    assert done.returncode == 0
    assert "_FACTCHECK_COMPLETE=complete_bash" in done.stdout


@pytest.mark.parametrize(
    ("make", "command", "code", "said"),
    [
        pytest.param("cp stories/bridge/a.txt x.txt", "compare x.txt stories/bridge/b.txt", 0, "No contra", id="clean"),
        pytest.param("true", "compare stories/meeting/a.txt stories/meeting/b.txt", 1, "1 contra", id="contradiction"),
        pytest.param("true", "compare stories/meeting/a.txt gone.txt", 2, "gone.txt: no such file", id="missing"),
        pytest.param("true", "compare stories/meeting/a.txt stories", 2, "stories: is a directory", id="unreadable"),
        pytest.param(
            "printf 'a\\0b' > x.txt", "compare x.txt stories/meeting/a.txt", 2, "x.txt: is binary", id="binary"
        ),
        pytest.param(": > x.txt", "compare x.txt stories/meeting/a.txt", 2, "x.txt: is empty", id="empty"),
        pytest.param(
            "echo 'types = \"number\"' > c.toml",
            "compare --config c.toml stories/meeting/?.txt",
            0,
            "No contra",
            id="config",
        ),
        pytest.param("echo 'typs = 1' > c.toml", "compare --config c.toml a b", 2, "did you mean 'types'", id="key"),
        pytest.param("true", "compare stories/meeting/a.txt", 2, "needs two or more", id="one article"),
        pytest.param("true", "compare --nope a b", 2, "No such option: --nope", id="unknown option"),
        pytest.param("echo 'a = ' > factcheck.toml", "check", 2, "is no TOML", id="bad configuration"),
        pytest.param("echo '{' > b", "check --baseline b", 2, "cannot read b", id="bad baseline"),
        pytest.param("echo 'raise KeyError' > m/spacy.py", "check", 3, "a fault of factcheck's own: Key", id="fault"),
        pytest.param("echo x > m/a.html", "compare m/a.html a.txt", 2, "pip install 'factcheck[html]'", id="no HTML"),
        pytest.param("echo %PDF-1.4 > m/a", "compare m/a a.txt", 2, "pip install 'factcheck[pdf]'", id="no PDF"),
        pytest.param("printf 'PK\\3\\4' > m/a", "compare m/a a.txt", 2, "pip install 'factcheck[docx]'", id="no DOCX"),
    ],
)
def test_exit_code_of_each_case_of_the_design(make, command, code, said, repository):
    """`m` is where Python looks first: there the extras are missing."""
    for module in ("trafilatura", "pypdf", "docx"):
        repository.write(f"m/{module}.py", f"raise ModuleNotFoundError(name={module!r})")
    done = repository.shell(f"{make} && PYTHONPATH=m:$PYTHONPATH factcheck {command}")
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    if code > 1:
        assert (done.stdout, done.stderr.count("\n")) == ("", 1)
        assert done.stderr.startswith("factcheck: error: ")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param("factcheck ch", "check", id="command"),
        pytest.param("factcheck check --min-c", "--min-confidence", id="option"),
        pytest.param("factcheck compare --format sa", "sarif", id="format"),
    ],
)
def test_completion_in_bash(words, offered, repository):
    """As the script of `--show-completion` asks for it."""
    done = repository.shell(
        "factcheck", _FACTCHECK_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(words.count(" "))
    )
    assert done.stdout.split() == [offered]
