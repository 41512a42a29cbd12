"""All formats of one run carry the same findings."""

import re

import pytest

from checker.report import Format, render

CARRIERS = [f for f in Format if f not in (Format.RICH, Format.TEXT, Format.HTML)]


@pytest.mark.parametrize("format", CARRIERS)
def test_fingerprints_and_both_places(format, full):
    text = render(full, format)
    assert set(re.findall(r"\b(?:8c1f|77aa)\b", text)) == {"8c1f", "77aa"}
