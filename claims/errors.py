"""What the user can fix; factored out so that every layer can raise it without import loops."""


class FactcheckError(Exception):
    """Base of all errors whose message tells a user, on one line, what to do."""


class ArticleError(FactcheckError):
    """A file that cannot be read as an article; the message names the file."""
