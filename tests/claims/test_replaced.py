import pytest

from claims.language.replaced import Word, exchanged, replaced

PERSON, PLACE, DATE, NONE = "PERSON", "GPE", "DATE", ""


def words(printed: list[str], entity: str = "", pos: str = "PROPN", quoted: bool = False) -> list[Word]:
    return [Word(word.lower(), word.lower(), pos, entity, quoted, word[:1].isupper()) for word in printed]


@pytest.mark.parametrize(
    ("left", "right", "label", "kind"),
    [
        pytest.param(["Anna", "Berg"], ["Tom", "Reed"], PERSON, "person", id="another person"),
        pytest.param(["Kathryn"], ["Katie"], PERSON, "", id="a short form of a first name"),
        pytest.param(["Zuerrer"], ["Zurrer"], PERSON, "", id="another spelling"),
        pytest.param(["Anna", "Berg"], ["Berg"], PERSON, "", id="surname alone"),
        pytest.param(["El", "Paso"], ["San", "Diego"], PLACE, "place", id="another city"),
        pytest.param(["Chilean"], ["Peruvian"], "NORP", "place", id="another country's adjective"),
        pytest.param(["Brooklyn"], ["New", "York", "City"], PLACE, "", id="a part of the city"),
        pytest.param(["Texas"], ["America"], PLACE, "", id="a part of the country"),
        pytest.param(["november"], ["august"], DATE, "date", id="another month"),
        pytest.param(["december"], ["dec"], DATE, "", id="a shorter month"),
        pytest.param(["may"], ["march"], NONE, "", id="no months"),
        pytest.param(["approved"], ["passed"], NONE, "", id="a word of no type"),
        pytest.param(["Anna", "Berg"], [], PERSON, "", id="left out"),
        pytest.param(["El", "Paso"], ["Anna", "Berg"], PLACE, "", id="no place on the other side"),
    ],
)
def test_type_of_what_was_replaced(left: list[str], right: list[str], label: str, kind: str) -> None:
    other = PERSON if right == ["Anna", "Berg"] else label
    mine, theirs = words(left, label), words(right, other)
    assert replaced(mine, theirs) == kind
    assert replaced(theirs, mine) == kind


@pytest.mark.parametrize(
    ("left", "right", "pos", "kind"),
    [
        pytest.param("direct", "useless", "ADJ", "quote", id="another word"),
        pytest.param("11th", "eleventh", "ADJ", "", id="a number in words"),
        pytest.param("6", "700", "NUM", "", id="a figure is no word"),
        pytest.param("the", "this", "DET", "", id="an article"),
    ],
)
def test_inside_quotation_marks(left: str, right: str, pos: str, kind: str) -> None:
    assert replaced(words([left], pos=pos, quoted=True), words([right], pos=pos, quoted=True)) == kind


@pytest.mark.parametrize(
    ("before", "left", "right", "kind"),
    [
        pytest.param("told a", "morning", "late evening", "date", id="part of the day"),
        pytest.param("told a", "evening", "night", "", id="one part of the day"),
        pytest.param("come", "as", "a month after", "date", id="order"),
        pytest.param("arrested", "when", "after", "", id="a looser link"),
        pytest.param("40 a", "day", "month", "number", id="rate"),
        pytest.param("the last", "day", "month", "", id="no rate"),
        pytest.param("more than", "12", "32", "number", id="hedged figure"),
        pytest.param("more than", "8000", "7983", "", id="roundings"),
        pytest.param("around", "6", "600", "", id="a full hour"),
        pytest.param("was held", "secretly", "publicly", "statement", id="manner"),
        pytest.param("will", "approve", "reject", "negation", id="outcome"),
        pytest.param("came", "early", "late", "date", id="time"),
    ],
)
def test_by_the_words_before(before: str, left: str, right: str, kind: str) -> None:
    mine, theirs = words(left.split(), pos="X"), words(right.split(), pos="X")
    assert replaced(mine, theirs, before.split()) == kind
    assert replaced(theirs, mine, before.split()) == kind


def test_a_name_that_the_parser_missed() -> None:
    assert replaced(words(["Rhea", "Stone-Pike"], "ORG"), words(["Tom", "Reed"], PERSON)) == "person"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param(words(["flood"], pos="NOUN"), words(["fire"], pos="NOUN"), "statement", id="cause"),
        pytest.param(words(["bails"], pos="NOUN"), words(["bail"], pos="NOUN"), "", id="inflected"),
        pytest.param(words(["suspect"], pos="NOUN"), words(["Reed"], PERSON), "", id="a name"),
        pytest.param(words(["say"], pos="VERB"), words(["testify"], pos="VERB"), "", id="who speaks"),
        pytest.param(words(["today"], "DATE", "NOUN"), words(["afternoon"], "TIME", "NOUN"), "", id="a day"),
        pytest.param(
            words(["calm"], pos="ADJ", quoted=True), words(["tense"], pos="ADJ", quoted=True), "quote", id="q"
        ),
    ],
)
def test_what_two_stretches_of_other_words_are_about(left: list[Word], right: list[Word], kind: str) -> None:
    assert exchanged(left, right) == exchanged(right, left) == kind
