"""The files the TypeScript reader loads: config.json, tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx."""

import json
from pathlib import Path

from .base import TOKENIZER_CONFIG
from .labels import BASIC, EMOTIONS, LABELS

MAX_TOKENS = 128
MODEL_FILE = "onnx/model_quantized.onnx"
LANGUAGE_GROUPS = ("en", "zh", "other")  # what the product tells apart without guessing: see src/nlu/language.ts


def config(encoder, haven):
    """config.json: the encoder's shape, the 43 labels, and under `haven` what turns logits into decisions."""
    return {
        "architectures": ["BertForSequenceClassification"],
        "model_type": "bert",
        "problem_type": "multi_label_classification",
        "vocab_size": encoder.vocab_size,
        "hidden_size": encoder.hidden_size,
        "num_hidden_layers": encoder.num_hidden_layers,
        "num_attention_heads": encoder.num_attention_heads,
        "intermediate_size": encoder.intermediate_size,
        "max_position_embeddings": encoder.max_position_embeddings,
        "type_vocab_size": encoder.type_vocab_size,
        "layer_norm_eps": encoder.layer_norm_eps,
        "hidden_act": encoder.hidden_act,
        "pad_token_id": encoder.pad_token_id,
        "id2label": {str(place): label for place, label in enumerate(LABELS)},
        "label2id": {label: place for place, label in enumerate(LABELS)},
        "haven": haven,
    }


def group_of(lang):
    return lang if lang in LANGUAGE_GROUPS else "other"


def haven_section(version, decisions, calibration):
    return {"version": version, **decisions, "calibration": calibration, "maxTokens": MAX_TOKENS}


def untuned_section(version):
    """A stand-in before (or without) tuning: probabilities as they come, everything at one half."""
    decisions = {
        "emotions": {name: 0.5 for name in EMOTIONS},
        "basic": {group: {name: 0.5 for name in BASIC} for group in LANGUAGE_GROUPS},
        "risk": {lang: {"l2": 0.5, "l3": 0.5, "l4": 0.5} for lang in ("en", "zh")},
    }
    return haven_section(version, decisions, {label: {"scale": 1.0, "bias": 0.0} for label in LABELS})


def write_json(path, value, indent=None):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    separators = None if indent else (",", ":")
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n", encoding="utf-8")


def write_contract(out, encoder, haven, tokenizer_spec):
    out = Path(out)
    write_json(out / "config.json", config(encoder, haven), indent=1)
    write_json(out / "tokenizer.json", tokenizer_spec)
    write_json(out / "tokenizer_config.json", {**TOKENIZER_CONFIG, "model_max_length": MAX_TOKENS}, indent=1)
