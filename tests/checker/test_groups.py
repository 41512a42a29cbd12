"""Which files are groups, and which groups a changed file belongs to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import OptionError
from checker.groups import Group, GroupRule, _regex, groups, placeholders, selected, shown

TREE = (
    "stories/flood/a.txt",
    "stories/flood/b.md",
    "stories/flood/photo.jpg",
    "stories/flood/.draft.txt",
    "stories/flood/a.txt.factcheck",
    "stories/summit/a.html",
    "stories/summit/notes.txt",
    "stories/2024/quake/a.txt",
    "stories/2024/quake/b.txt",
    "stories/.cache/a.txt",
    "drafts/flood.md",
    "drafts/summit.md",
    "drafts/[old].md",
    "wires/flood/ap.txt",
    "wires/flood/reuters.txt",
    "wires/flood/ap.pdf",
    "wires/summit-ap.txt",
    "wires/[old]/ap.txt",
    "desks/north/drafts/flood.md",
    "desks/north/wires/flood.txt",
    "desks/south/wires/flood.txt",
)


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in TREE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(tree, **patterns):
    """Name -> files of each group, as paths from the root."""
    rule = GroupRule("groups[1]", **patterns)
    return {group.name: tuple(map(shown, group.files)) for group in groups([rule], tree)}


FLOOD = ("stories/flood/a.txt", "stories/flood/b.md")
SUMMIT = ("stories/summit/a.html", "stories/summit/notes.txt")
QUAKE = ("stories/2024/quake/a.txt", "stories/2024/quake/b.txt")


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        pytest.param(
            {"folders": ("stories/*",)},
            {"stories/flood": FLOOD, "stories/summit": SUMMIT},
            id="each folder, but none that holds only folders",
        ),
        pytest.param({"folders": ("stories/flood",)}, {"stories/flood": FLOOD}, id="one folder"),
        pytest.param({"folders": ("stories/*/",)}, {"stories/flood": FLOOD, "stories/summit": SUMMIT}, id="slash"),
        pytest.param(
            {"folders": ("stories/**",)},
            {"stories/2024/quake": QUAKE, "stories/flood": FLOOD, "stories/summit": SUMMIT},
            id="at any depth, hidden ones left out",
        ),
        pytest.param(
            {"folders": ("stories/.cache",)}, {"stories/.cache": ("stories/.cache/a.txt",)}, id="hidden but named"
        ),
        pytest.param(
            {"folders": ("stories/*", "stories/flood")},
            {"stories/flood": FLOOD, "stories/summit": SUMMIT},
            id="two patterns for one folder",
        ),
        pytest.param(
            {"folders": ("stories/flood",), "files": ("*.md", "photo.*")},
            {"stories/flood": ("stories/flood/b.md", "stories/flood/photo.jpg")},
            id="names of articles",
        ),
        pytest.param(
            {"folders": ("stories/flood",), "files": ("a.txt*",)},
            {"stories/flood": ("stories/flood/a.txt",)},
            id="a sidecar file is no article",
        ),
        pytest.param(
            {"folders": ("stories/*",), "exclude": ("notes.txt", "stories/flood")},
            {"stories/summit": ("stories/summit/a.html",)},
            id="exclude a name and a folder",
        ),
        pytest.param(
            {"folders": ("stories/**",), "exclude": ("stories/2024/**", "su?mit")},
            {"stories/flood": FLOOD},
            id="exclude by pattern",
        ),
        pytest.param(
            {"folders": ("stories/*",), "exclude": ("flood/",)}, {"stories/summit": SUMMIT}, id="exclude with a slash"
        ),
        pytest.param(
            {"draft": ("drafts/{slug}.md",), "sources": ("wires/{slug}/*.txt", "wires/{slug}-*.txt")},
            {
                "drafts/[old].md": ("drafts/[old].md", "wires/[old]/ap.txt"),
                "drafts/flood.md": ("drafts/flood.md", "wires/flood/ap.txt", "wires/flood/reuters.txt"),
                "drafts/summit.md": ("drafts/summit.md", "wires/summit-ap.txt"),
            },
            id="drafts and their sources",
        ),
        pytest.param(
            {"draft": ("desks/{desk}/drafts/{slug}.md",), "sources": ("desks/{desk}/wires/{slug}.txt",)},
            {"desks/north/drafts/flood.md": ("desks/north/drafts/flood.md", "desks/north/wires/flood.txt")},
            id="two names",
        ),
        pytest.param(
            {"draft": ("drafts/flood.md",), "sources": ("wires/flood/*",), "exclude": ("*.pdf",)},
            {"drafts/flood.md": ("drafts/flood.md", "wires/flood/ap.txt", "wires/flood/reuters.txt")},
            id="one draft, no name in braces",
        ),
    ],
)
def test_groups(patterns, expected, tree):
    assert found(tree, **patterns) == expected


def test_sources_are_compared_with_the_draft_alone_unless_asked(tree):
    patterns = {"draft": ("drafts/{slug}.md",), "sources": ("wires/{slug}/*.txt",)}
    assert all(group.first_only for group in groups([GroupRule("g", **patterns)], tree))
    assert not any(group.first_only for group in groups([GroupRule("g", **patterns, compare_sources=True)], tree))


def test_a_rule_that_matches_nothing_is_an_error(tree):
    with pytest.raises(OptionError, match=re.escape("groups[1]: nothing matches storys/* in .")):
        found(tree, folders=("storys/*",))


def test_an_empty_folder_is_a_group_without_articles(tree):
    (tree / "stories" / "new").mkdir()
    assert found(tree, folders=("stories/*",))["stories/new"] == ()


def test_two_rules_for_one_folder_give_one_group(tree):
    rules = [GroupRule("a", folders=("stories/*",)), GroupRule("b", folders=("stories/flood",))]
    assert [group.name for group in groups(rules, tree)] == ["stories/flood", "stories/summit"]


@pytest.mark.parametrize(
    ("paths", "names", "strangers"),
    [
        pytest.param(["stories/flood/a.txt"], ["stories/flood"], (), id="article"),
        pytest.param(["./stories/../stories/flood/a.txt"], ["stories/flood"], (), id="roundabout"),
        pytest.param(["stories/flood/a.txt.factcheck"], ["stories/flood"], (), id="sidecar"),
        pytest.param(["stories"], ["stories/flood", "stories/summit"], (), id="folder above"),
        pytest.param(["."], ["stories/flood", "stories/summit", "drafts/flood.md"], (), id="all"),
        pytest.param(["wires/flood/ap.txt", "drafts"], ["drafts/flood.md"], (), id="source and draft of one group"),
        pytest.param(["drafts/flood.md", "stories/flood"], ["stories/flood", "drafts/flood.md"], (), id="their order"),
        pytest.param(["stories/flood/photo.jpg"], [], ("stories/flood/photo.jpg",), id="no article"),
        pytest.param(["/"], ["stories/flood", "stories/summit", "drafts/flood.md"], (), id="root"),
    ],
)
def test_changed_files_choose_their_groups(paths, names, strangers, tree):
    rules = [
        GroupRule("a", folders=("stories/*",)),
        GroupRule("b", draft=("drafts/flood.md",), sources=("wires/flood/*.txt",)),
    ]
    chosen, outside = selected(groups(rules, tree), paths)
    assert [group.name for group in chosen] == names
    assert outside == strangers


def test_a_path_that_is_not_there_is_an_error(tree):
    with pytest.raises(OptionError, match=re.escape("gone.txt: no such file")):
        selected([Group("g", (tree / "drafts/flood.md",))], ["gone.txt"])


def test_a_path_of_no_group_at_all(tree):
    assert selected([], ["/"]) == ((), ("/",))


def test_a_linked_file_belongs_to_the_group_of_its_target(tree):
    (tree / "link.txt").symlink_to("stories/flood/a.txt")
    chosen, _ = selected(groups([GroupRule("a", folders=("stories/*",))], tree), ["link.txt"])
    assert [group.name for group in chosen] == ["stories/flood"]


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        pytest.param("*.md", "a.md", True, id="star"),
        pytest.param("*.md", "b/a.md", False, id="a star stays in its folder"),
        pytest.param("**/a.md", "a.md", True, id="two stars match no folder"),
        pytest.param("**/a.md", "b/c/a.md", True, id="two stars match two folders"),
        pytest.param("b/**", "b/c/a.md", True, id="two stars at the end"),
        pytest.param("a?.md", "ab.md", True, id="question mark"),
        pytest.param("a?.md", "a/.md", False, id="a question mark is no slash"),
        pytest.param("a[b].md", "ab.md", False, id="brackets are no choice"),
        pytest.param("a[b].md", "a[b].md", True, id="brackets are brackets"),
        pytest.param("{x}/{x}.md", "flood/flood.md", True, id="the same name twice"),
        pytest.param("{x}/{x}.md", "flood/quake.md", False, id="two names for one"),
        pytest.param("{x}.md", "a/b.md", False, id="a name has no slash"),
        pytest.param("a.md", "aXmd", False, id="a dot is a dot"),
    ],
)
def test_patterns(pattern, path, matches):
    assert bool(_regex(pattern).fullmatch(path)) is matches


@given(st.text(st.characters(exclude_characters="*?{}/\0", exclude_categories=["Cs"]), min_size=1))
def test_a_name_without_signs_matches_itself_alone(name):
    assert _regex(name).fullmatch(name)
    assert not _regex(name).fullmatch(f"{name}x")
    assert placeholders(name) == frozenset()
