"""From a model's raw outputs to calibrated probabilities, by the label names of its own configuration."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.errors import ModelError
from checker.model import NliScores

Logits = NDArray[np.float32]

MEANINGS = {
    "entailment": "entailment",
    "entail": "entailment",
    "entailed": "entailment",
    "neutral": "neutral",
    "contradiction": "contradiction",
    "contradict": "contradiction",
    "contradictory": "contradiction",
    "not_entailment": "not_entailment",
    "non_entailment": "not_entailment",
    "not_entailed": "not_entailment",
}
"""Label names found in the configurations of published NLI models, lower case with underscores."""


@dataclass(frozen=True, slots=True)
class Head:
    """Which column of a model's output means what.

    Attributes:
        columns: Meaning of each column: entailment, neutral, contradiction, or not_entailment.
        temperature: Outputs are divided by it before the softmax; 1 for a model without calibration.
        bias: Added to each column after that; zeros for a model without calibration.
    """

    columns: tuple[str, ...]
    temperature: float = 1.0
    bias: tuple[float, ...] = ()

    def scores(self, logits: Logits) -> NliScores:
        """Probabilities from one row of raw outputs, float32 [labels].

        Of a two-label model "not entailment" counts as neutral: it cannot tell a contradiction.
        """
        scaled = logits.astype(np.float64) / self.temperature
        if self.bias:
            scaled = scaled + np.array(self.bias)
        powers = np.exp(scaled - scaled.max())
        shares = dict(zip(self.columns, (powers / powers.sum()).tolist(), strict=True))
        return NliScores(
            entailment=shares["entailment"],
            neutral=shares.get("neutral", 0.0) + shares.get("not_entailment", 0.0),
            contradiction=shares.get("contradiction", 0.0),
        )


def read_head(id2label: Mapping[Any, str], model: str) -> Head:
    """The head that a model's configuration describes (id2label: column -> name, keys as text or int).

    Raises:
        ModelError: The names are not those of an NLI model with three labels, or with two.
    """
    names = [id2label[key] for key in sorted(id2label, key=int)]
    columns = tuple(MEANINGS.get(re.sub(r"[\s-]+", "_", name.strip().lower()), "") for name in names)
    if sorted(columns) not in (["contradiction", "entailment", "neutral"], ["entailment", "not_entailment"]):
        raise ModelError(
            f"--model {model}: its labels are {', '.join(names) or 'none'}; needed are entailment, neutral and "
            "contradiction, or entailment and not_entailment, as id2label in its config.json"
        )
    return Head(columns)


def read_config(folder: Path, model: str) -> dict[str, Any]:
    """The folder's config.json.

    Raises:
        ModelError: The file is missing or cannot be read.
    """
    path = folder / "config.json"
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(f"--model {model}: no config.json in {folder}; name a folder that holds a model") from None
    except (OSError, ValueError) as error:
        raise ModelError(f"--model {model}: {path} cannot be read: {error}") from error
    if not isinstance(config, dict) or not isinstance(config.get("id2label"), dict):
        raise ModelError(f"--model {model}: {path} names no labels (id2label)")
    return config
