"""The training loss: binary cross-entropy over what is known of each row."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from .labels import RISK_SLICE

RISK_WEIGHT = 2.0
FADE = 1.5  # power by which absent emotions that are already seen as absent lose weight
FULL_AT = 0.54  # chance from which an absent emotion counts in full
SCALE = 10.0


def masked_loss(logits, target, weight):
    """Emotions: asymmetric, so that the many easy absences do not drown the few presences. Risk: plain, and heavier."""
    loss = binary_cross_entropy_with_logits(logits, target, reduction="none")
    chance = torch.sigmoid(logits.detach()).clamp(0.05)
    share = torch.where(target > 0.5, torch.ones_like(logits), (chance / FULL_AT) ** FADE).clamp(max=1.0)
    share[:, RISK_SLICE] = RISK_WEIGHT
    return SCALE * (loss * weight * share).sum() / weight.sum().clamp(min=1)
