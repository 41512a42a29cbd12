"""What a user can set about a comparison, with the source of every default."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from checker.errors import OptionError
from checker.suggestion import suggestion

TYPES = ("date", "negation", "number", "person", "place", "quote", "statement")


class FailOn(StrEnum):
    """The least severity of a contradiction that fails a run."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to compare and when to fail.

    Attributes:
        model: "embedded" (the model in the package), an identifier on the hub, or a folder.
        device: "auto", "cpu", "cuda" or "mps". "auto" takes an accelerator where there is one.
        types: Types of finding to report, all by default: leaving one out is the user's choice.
        min_confidence: Findings below this probability are dropped. 0 by default, because the judge's own
            thresholds have already decided what is worth a reader's time.
        fail_on: ERROR by default: what rests on the NLI model alone is a warning and fails no build.

    Raises:
        OptionError: A value that cannot be used; the message names the option.
    """

    model: str = "embedded"
    device: str = "auto"
    types: tuple[str, ...] = TYPES
    min_confidence: float = 0.0
    fail_on: FailOn = FailOn.ERROR

    def __post_init__(self) -> None:
        if not self.model:
            raise OptionError("--model: a name or a folder is needed, or leave the option out")
        if not 0.0 <= self.min_confidence <= 1.0:
            raise OptionError(f"--min-confidence: {self.min_confidence} is not between 0 and 1")
        if self.fail_on not in tuple(FailOn):
            raise OptionError(f"--fail-on: {self.fail_on!r} is not one of {', '.join(FailOn)}")
        if not self.types:
            raise OptionError(f"--types: name at least one of {', '.join(TYPES)}")
        for name in self.types:
            if name not in TYPES:
                raise OptionError(f"--types: {_unknown(name)}")

    def recorded(self) -> tuple[tuple[str, Any], ...]:
        """Name and value of each setting that can change what is found, for the report."""
        return (("min_confidence", self.min_confidence), ("types", self.types))


def types_named(text: str) -> tuple[str, ...]:
    """The types of a comma-separated list, in the order of `TYPES`, each once.

    Raises:
        OptionError: A type that does not exist; the message names the nearest one that does.
    """
    names = {name.strip().lower() for name in text.split(",")} - {""}
    unknown = sorted(names - set(TYPES))
    if unknown:
        raise OptionError(f"--types: {_unknown(unknown[0])}")
    return tuple(name for name in TYPES if name in names)


def _unknown(name: str) -> str:
    return f"there is no type {name!r}; {suggestion(name, TYPES)}"
