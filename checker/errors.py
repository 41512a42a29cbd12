"""Errors of the checking side; each message names the model or option and says what to do."""

from claims.errors import ArticleError, FactcheckError

__all__ = ["ArticleError", "FactcheckError", "ModelError", "OptionError"]


class ModelError(FactcheckError):
    """An NLI model that cannot be found, read or understood."""


class OptionError(FactcheckError):
    """An option or setting whose value cannot be used."""
