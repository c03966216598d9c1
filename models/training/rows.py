"""One training row: a text with a target and a weight for each of the 43 outputs (weight 0 = unknown)."""

from dataclasses import dataclass, field

import numpy as np

from .labels import INDEX, LABELS, RISK_SLICE


@dataclass
class Row:
    text: str
    lang: str
    source: str
    target: np.ndarray = field(default_factory=lambda: np.zeros(len(LABELS), np.float32))
    weight: np.ndarray = field(default_factory=lambda: np.zeros(len(LABELS), np.float32))

    def say(self, label, value, weight=1.0):
        """State that `label` is present (1) or absent (0), with how much the statement counts."""
        self.target[INDEX[label]] = value
        self.weight[INDEX[label]] = weight
        return self

    def only_risk(self):
        """The row with nothing stated about its feelings."""
        self.weight[: RISK_SLICE.start] = 0
        return self

    def key(self):
        """What two rows share when they are the same text but for case, spaces and marks."""
        return "".join(character for character in self.text.lower() if character.isalnum())
