"""The network: encoder, mean over the pieces, dropout, one linear layer with 43 outputs."""

import torch
from torch import nn
from transformers import AutoModel

from .labels import LABELS


class Reader(nn.Module):
    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(encoder.config.hidden_size, len(LABELS))

    def forward(self, input_ids, attention_mask):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        weight = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * weight).sum(1) / weight.sum(1).clamp(min=1)
        return self.head(self.dropout(mean))


def new_reader(folder, seed):
    """A reader on a base encoder, with a fresh head and its word embeddings frozen."""
    torch.manual_seed(seed)
    reader = Reader(load_encoder(folder))
    nn.init.normal_(reader.head.weight, std=0.02)
    nn.init.constant_(reader.head.bias, -2.0)  # most labels are absent from most texts
    return frozen(reader)


def continued_reader(folder, checkpoint):
    """A reader that goes on from the averaged weights of an earlier stage."""
    return frozen(trained_reader(folder, checkpoint, "sdpa"))


def trained_reader(folder, checkpoint, attention="sdpa"):
    """A reader with the averaged weights of a training checkpoint."""
    reader = Reader(load_encoder(folder, attention))
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    reader.load_state_dict(state["average"], strict=False)  # the frozen embeddings are the base's
    return reader.eval()


def frozen(reader):
    reader.encoder.get_input_embeddings().weight.requires_grad_(False)
    return reader


def load_encoder(folder, attention="sdpa"):
    """Without dropout inside: a few passes over the data do not overfit, and drawing the masks costs a sixth of the time."""
    options = {"attn_implementation": attention, "hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
    try:
        return AutoModel.from_pretrained(folder, add_pooling_layer=False, **options)
    except TypeError:  # not every architecture has a pooler to leave out
        return AutoModel.from_pretrained(folder, **options)
