"""Texts made into what the tests are about."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings

from checker.cache import FOLDER_VARIABLE
from claims.language import pipeline
from claims.model import Document
from claims.reading import sentences
from claims.reading.articles import article_from_text

settings.register_profile("same-every-run", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=5000, deadline=None)
settings.load_profile("same-every-run")

FRIDAY = date(2023, 12, 29)


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests share one cache, and never the user's."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """A parsed article from a text; published on Friday 2023-12-29 unless told otherwise."""

    def parsed(text: str, published: date | None = FRIDAY) -> Document:
        article = article_from_text(text, "a.txt", published)
        return pipeline.parse(article, sentences.split(article))

    return parsed
