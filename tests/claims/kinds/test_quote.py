"""Quotations: words, speakers, and which changed words are a contradiction."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.quote import QuoteValue, find, marks, relate
from claims.model import Article, Relation, Span
from claims.people.names import name_of
from claims.quotes.attribution import Speaker
from claims.quotes.quotations import quotations, words_of

REIS = Speaker(name_of("Ana Reis"))


def quote(text: str, speaker: Speaker | None = REIS) -> QuoteValue:
    found = words_of(text)
    places = tuple(Span(start, end) for _, start, end in found)
    return QuoteValue(speaker, tuple(word for word, _, _ in found), len(found) < 5, text, places)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("“We are nearly there,” Ana Reis said.", ["We are nearly there"], id="curly"),
        pytest.param('"We are nearly there," Ana Reis said.', ["We are nearly there"], id="straight"),
        pytest.param('"We are nearly there,” Ana Reis said.', ["We are nearly there"], id="mixed marks"),
        pytest.param("«We are nearly there», Ana Reis said.", ["We are nearly there"], id="guillemets"),
        pytest.param("‘We’re nearly there,’ Ana Reis said.", ["We’re nearly there"], id="single curly"),
        pytest.param("'We're nearly there,' Ana Reis said.", ["We're nearly there"], id="single straight"),
        pytest.param("The boys' coach met the girls' coach on Monday.", [], id="apostrophes"),
        pytest.param(
            "“We are,” she said, “nearly there.”", ["We are", "nearly there."], id="interrupted by the speaker"
        ),
        pytest.param("“It is done. We go home,” Ana Reis said.", ["It is done.", "We go home"], id="two sentences"),
        pytest.param("Ana Reis called it “direct” on Monday.", [], id="a single word"),
        pytest.param("He is 6'2\" tall and came on Monday.", [], id="inches"),
    ],
)
def test_finds_quoted_words(document, text: str, quoted: list[str]) -> None:
    assert [claim.text for claim in find(document(text))] == quoted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("“It began early.\n\n“It ended late,” he said.", 2, id="mark repeated"),
        pytest.param("“It began early.\n\nIt ended late,” he said.", 2, id="mark not repeated"),
        pytest.param("“It began.\n\n“It went on.\n\n“It rained.\n\n“It stopped.\n\n“It ended,” he said.", 5, id="long"),
        pytest.param("He called it “late.\n\nThe mayor said “it is done” on Monday.", 1, id="slip"),
        pytest.param("“It began early.\n\nNobody came.\n\nAll left.\n\nIt rained.\n\nThe end.", 0, id="never closed"),
    ],
)
def test_quotation_over_paragraphs(document, text: str, count: int) -> None:
    assert len(quotations(document(text).article)) == count


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“We are nearly there,” Ana Reis said.", "Ana Reis", id="name and said"),
        pytest.param("“We are nearly there,” said Ana Reis.", "Ana Reis", id="said and name"),
        pytest.param("President Ana Reis told reporters: “We are nearly there.”", "Ana Reis", id="title and told"),
        pytest.param("“We are nearly there,” according to Ana Reis.", "Ana Reis", id="according to"),
        pytest.param("Ana Reis: “We are nearly there.”", "Ana Reis", id="colon"),
        pytest.param("“We are nearly there,” said the mayor.", "mayor", id="role"),
        pytest.param("“We are nearly there,” Lyon Police Chief Ana Reis said.", "Ana Reis", id="titles"),
        pytest.param("“We are nearly there,” said a spokesman for Ana Reis.", "spokesman", id="spokesman of somebody"),
        pytest.param("“We are nearly there,” said the mayor, Ana Reis.", "Ana Reis", id="apposition"),
        pytest.param("Ana Reis spoke on Monday. “We are nearly there,” she said.", "Ana Reis", id="pronoun"),
        pytest.param("Ana Reis spoke on Monday.\n\n“We are nearly there,” she added.", "Ana Reis", id="she added"),
        pytest.param("“We are nearly there.” The hall was silent.", None, id="not told"),
    ],
)
def test_speaker(document, text: str, speaker: str | None) -> None:
    claim = next(iter(find(document(text))))
    assert (claim.value.speaker.shown if claim.value.speaker else None) == speaker


def test_two_sentences_have_one_speaker(document) -> None:
    found = find(document("“The work is done here. We can all go home now,” Ana Reis said."))
    assert [claim.value.speaker.shown for claim in found] == ["Ana Reis", "Ana Reis"]


SAID = "The talks with our neighbours were very good and useful to both"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(SAID, SAID, "agree", id="the same"),
        pytest.param(SAID, "were very good and useful to both", "agree", id="trimmed"),
        pytest.param(SAID, "“… the talks with our neighbours were very good”", "agree", id="ellipsis and case"),
        pytest.param(
            "We’ll go home when it isn’t raining", "We will go home when it is not raining", "agree", id="contraction"
        ),
        pytest.param(SAID, "Those talks with our neighbours were very good and useful to both", "agree", id="article"),
        pytest.param(SAID, "The talks with [the] neighbours were very good and useful to both", "agree", id="bracket"),
        pytest.param(
            "We honour all of our promises today", "We honor all of our promises today", "agree", id="spelling"
        ),
        pytest.param(
            "We need 3 more weeks for the work", "We need three more weeks for the work", "agree", id="digits"
        ),
        pytest.param(
            "The European Union will pay for all of it", "The EU will pay for all of it", "agree", id="initials"
        ),
        pytest.param("We stop at the eleventh hour again", "We stop at the 11th hour again", "agree", id="ordinal"),
        pytest.param("We cut the main fibre under the sea", "We cut the main fiber under the sea", "agree", id="-re"),
        pytest.param("They went skulking out of the door", "They went sulking out of the door", "agree", id="slip"),
        pytest.param(
            "People ran into the streets in panic",
            "People ran into the streets fearing aftershocks",
            "undecided",
            id="another ending",
        ),
        pytest.param(SAID, "The talks with our neighbours were very bad and useful to both", "conflict", id="content"),
        pytest.param("We will need 40 more weeks for it", "We will need 14 more weeks for it", "conflict", id="number"),
        pytest.param("We will sell the old harbour", "We will not sell the old harbour", "conflict", id="negation"),
        pytest.param("We will never sell the old port", "We will sell the old port", "conflict", id="never"),
        pytest.param(
            "I thank Maria Bello for all of her work", "I thank Maria Lindh for all of her work", "conflict", id="name"
        ),
        pytest.param(
            "This agreement has been reached, the rail crossings and bridges are already being opened",
            "that agreement was reached, the crossings for the railway and bridges are already being opened",
            "undecided",
            id="another translation",
        ),
        pytest.param(
            "We need more teachers in our schools",
            "We need more nurses in our hospitals",
            "undecided",
            id="repeated frame",
        ),
        pytest.param(SAID, "The harvest this year is likely to be the worst", "undecided", id="another sentence"),
        pytest.param("very good", "very bad", "undecided", id="two words each"),
    ],
)
def test_relation_of_words(left: str, right: str, relation: str) -> None:
    assert relate(quote(left), quote(right)).relation is Relation(relation)
    assert relate(quote(right), quote(left)).relation is Relation(relation)


@pytest.mark.parametrize(
    ("speaker", "relation"),
    [
        pytest.param(Speaker(name_of("Reis")), "conflict", id="surname"),
        pytest.param(Speaker(name_of("Luis Prado")), "undecided", id="somebody else"),
        pytest.param(Speaker(name_of(""), "mayor"), "conflict", id="a role may be the same"),
        pytest.param(None, "conflict", id="unknown"),
    ],
)
def test_only_one_speaker_contradicts_itself(speaker: Speaker | None, relation: str) -> None:
    other = quote(SAID.replace("good", "bad"), speaker)
    assert relate(quote(SAID), other).relation is Relation(relation)


def test_unnamed_speaker_weighs_less() -> None:
    other = SAID.replace("good", "bad")
    assert relate(quote(SAID), quote(other, None)).strength < relate(quote(SAID), quote(other)).strength


def test_reason_and_marks_name_the_words() -> None:
    left, right = quote(SAID), quote(SAID.replace("good", "bad"))
    assert relate(left, right).reason == "“very good and” against “very bad and” in the same quotation"
    found = marks(left, right)
    assert found is not None
    assert (left.printed[found[0].start : found[0].end], right.printed[found[1].start : found[1].end]) == (
        "good",
        "bad",
    )


words = st.lists(
    st.sampled_from(["we", "not", "never", "sell", "buy", "the", "port", "harbour", "3", "14", "a", "of", "good", "…"]),
    max_size=14,
)
speaker = st.sampled_from([None, REIS, Speaker(name_of("Reis")), Speaker(name_of(""), "mayor")])


@given(words, words, speaker, speaker)
def test_relation_is_symmetric(left, right, mine, theirs) -> None:
    a, b = quote(" ".join(left), mine), quote(" ".join(right), theirs)
    there, back = relate(a, b), relate(b, a)
    assert (there.relation, there.strength) == (back.relation, back.strength)


@given(words, speaker)
def test_nothing_contradicts_itself(said, who) -> None:
    value = quote(" ".join(said), who)
    assert relate(value, value).relation is not Relation.CONFLICT


@given(st.text(alphabet="“”\"'‘’«»ab .\n", max_size=60))
def test_every_quotation_lies_in_its_paragraph(text: str) -> None:
    blocks = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    for found in quotations(Article("a.txt", text, blocks=blocks)):
        assert found.span.start < found.span.end
        assert any(found.span in block for block in blocks)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "I respect the court, but I do not understand it.",
            "I neither respect this court nor understand it.",
            True,
            id="I respect the court, but I do not unders",
        ),
        pytest.param(
            "I would rather have no festival than half a festival.",
            "I would rather have half a festival than none at all.",
            True,
            id="I would rather have no festival than hal",
        ),
        pytest.param(
            "I trust the referee, but I do not share his view of the goal.",
            "I neither trust the referee nor share his view of the goal.",
            True,
            id="I trust the referee, but I do not share ",
        ),
        pytest.param(
            "This was a victory for the farmers, not for the government.",
            "This was a victory for the government, not for the farmers.",
            True,
            id="This was a victory for the farmers, not ",
        ),
        pytest.param(
            "I have never regretted a single day in this town.",
            "I have regretted every single day in this town.",
            True,
            id="I have never regretted a single day in t",
        ),
        pytest.param(
            "We will never sell the harbour to foreign owners.",
            "We will sell the harbour to foreign owners.",
            True,
            id="We will never sell the harbour to foreig",
        ),
        pytest.param(
            "Nobody in this room knew about the letter.",
            "Everybody in this room knew about the letter.",
            True,
            id="Nobody in this room knew about the lette",
        ),
        pytest.param(
            "The bridge was safe and we knew it.",
            "The bridge was unsafe and we knew it.",
            True,
            id="The bridge was safe and we knew it",
        ),
        pytest.param("I am glad that it is over.", "I am sad that it is over.", True, id="I am glad that it is over"),
        pytest.param(
            "We won the battle but we lost the war.",
            "We lost the battle but we won the war.",
            True,
            id="We won the battle but we lost the war",
        ),
        pytest.param(
            "I would vote for this budget again tomorrow.",
            "I would not vote for this budget again tomorrow.",
            True,
            id="I would vote for this budget again tomor",
        ),
        pytest.param(
            "We need fewer police on the streets at night.",
            "We need more police on the streets at night.",
            True,
            id="We need fewer police on the streets at n",
        ),
        pytest.param(
            "It was the best day of my life.",
            "It was the worst day of my life.",
            True,
            id="It was the best day of my life",
        ),
        pytest.param(
            "I forgive them but I will not forget what they did.",
            "I will not forgive them and I will not forget what they did.",
            True,
            id="I forgive them but I will not forget wha",
        ),
        pytest.param(
            "I did not come here to sit on the bench.",
            "I did not come here to sit in the sun.",
            True,
            id="I did not come here to sit on the bench",
        ),
        pytest.param(
            "I will not stand in the way of a younger candidate.",
            "I will stand in the way of any younger candidate.",
            True,
            id="I will not stand in the way of a younger",
        ),
        pytest.param(
            "I respect the court, but I do not understand it.",
            "I respect the judges, yet I fail to understand them.",
            False,
            id="I respect the court, but I do not unders",
        ),
        pytest.param(
            "I never doubted him for a moment.",
            "I did not doubt him for one moment.",
            False,
            id="I never doubted him for a moment",
        ),
        pytest.param(
            "We did not do anything wrong, and we will prove it.",
            "We did nothing wrong and we will prove it.",
            False,
            id="We did not do anything wrong, and we wil",
        ),
        pytest.param(
            "I do not think that this is the end of the story.",
            "I think that this is not the end of the story.",
            False,
            id="I do not think that this is the end of t",
        ),
        pytest.param(
            "It is not over until the last vote has been counted.",
            "It is over when the last vote has been counted.",
            False,
            id="It is not over until the last vote has b",
        ),
        pytest.param(
            "I was never asked and I never said yes.",
            "Nobody asked me, and I never agreed.",
            False,
            id="I was never asked and I never said yes",
        ),
        pytest.param(
            "I would rather have no festival than half a festival.",
            "Rather no festival than half a festival.",
            False,
            id="I would rather have no festival than hal",
        ),
        pytest.param(
            "We will rebuild the church, stone by stone, and the school as well.",
            "We will rebuild the school, stone by stone, and the church as well.",
            False,
            id="We will rebuild the church, stone by sto",
        ),
        pytest.param(
            "We lost a friend and a colleague today.",
            "We lost a colleague and a friend today.",
            False,
            id="We lost a friend and a colleague today",
        ),
        pytest.param(
            "We do not have the money for this.",
            "We do not have money for it.",
            False,
            id="We do not have the money for this",
        ),
        pytest.param(
            "Nothing will ever be the same again in this village.",
            "Things will never be the same again in this village.",
            False,
            id="Nothing will ever be the same again in t",
        ),
        pytest.param(
            "I cannot and will not accept this.",
            "I can not and will not accept this.",
            False,
            id="I cannot and will not accept this",
        ),
        pytest.param(
            "He is not only a great player but a great man.",
            "He is a great player and a great man.",
            False,
            id="He is not only a great player but a grea",
        ),
        pytest.param(
            "We are not afraid of anybody in this league.",
            "We are afraid of nobody in this league.",
            False,
            id="We are not afraid of anybody in this lea",
        ),
    ],
)
def test_denials(left: str, right: str, expected: bool) -> None:
    a, b = quote(left), quote(right)
    assert (relate(a, b).relation is Relation.CONFLICT) is expected
    assert relate(b, a).relation is relate(a, b).relation
