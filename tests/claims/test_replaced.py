import pytest

from claims.language.replaced import replaced

PERSON, PLACE, DATE, NONE = "PERSON", "GPE", "DATE", ""


@pytest.mark.parametrize(
    ("left", "right", "label", "kind"),
    [
        pytest.param(["anna", "berg"], ["tom", "reed"], PERSON, "person", id="another person"),
        pytest.param(["kathryn"], ["katie"], PERSON, "", id="a short form of a first name"),
        pytest.param(["zuerrer"], ["zurrer"], PERSON, "", id="another spelling"),
        pytest.param(["anna", "berg"], ["berg"], PERSON, "", id="surname alone"),
        pytest.param(["el", "paso"], ["san", "diego"], PLACE, "place", id="another city"),
        pytest.param(["chilean"], ["peruvian"], "NORP", "place", id="another country's adjective"),
        pytest.param(["brooklyn"], ["new", "york", "city"], PLACE, "", id="a part of the city"),
        pytest.param(["texas"], ["america"], PLACE, "", id="a part of the country"),
        pytest.param(["november"], ["august"], DATE, "date", id="another month"),
        pytest.param(["december"], ["dec"], DATE, "", id="a shorter month"),
        pytest.param(["direct"], ["useless"], "QUOTE ADJ", "quote", id="another quoted word"),
        pytest.param(["11th"], ["eleventh"], "QUOTE ADJ", "", id="a quoted number in words"),
        pytest.param(["6"], ["600"], "QUOTE NUM", "quote", id="another quoted number"),
        pytest.param(["the"], ["this"], "QUOTE DET", "", id="a quoted article"),
        pytest.param(["may"], ["march"], NONE, "", id="no months"),
        pytest.param(["approved"], ["passed"], NONE, "", id="a word of no type"),
        pytest.param(["anna", "berg"], [], PERSON, "", id="left out"),
        pytest.param(["el", "paso"], ["anna", "berg"], PLACE, "", id="no place on the other side"),
    ],
)
def test_type_of_what_was_replaced(left: list[str], right: list[str], label: str, kind: str) -> None:
    other = PERSON if right == ["anna", "berg"] else label
    labels = [label] * len(left), [other] * len(right)
    assert replaced(left, right, labels) == kind
    assert replaced(right, left, (labels[1], labels[0])) == kind
