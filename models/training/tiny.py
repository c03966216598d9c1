"""A tiny reader of the same contract with seeded random weights, for fast unit tests (under 300 KB).

It knows nothing; it only has the shape. Run alone:  python -m training.tiny --out DIR
"""

import argparse
import tempfile
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from .contract import MODEL_FILE, untuned_section, write_contract
from .onnx_graph import export_float, quantise_whole
from .reader import Reader

SEED = 7
VERSION = "0.0.1-tiny"
WORDS = """
i you he she it we they me my your am is are was be not no do don't can't want to feel felt so very really just the a and but of
in on at for with this that today tonight tomorrow yesterday happy sad angry tired afraid scared alone lonely hopeless love
hate good bad work job boss sleep friend family mother father help talk die dead kill myself hurt end life live alive anymore
plan pills goodbye thank thanks ok yes lol joking laugh dog cat project coffee morning night
""".split()
CHINESE = """
我 你 他 她 它 们 我们 是 不 没 有 没有 了 的 在 很 好 吗 吧 啊 想 要 不想 死 活 活着 自杀 今天 今晚 明天 昨天 开心 难过 生气 害怕 累 孤独
绝望 爱 恨 工作 老板 睡觉 睡不着 朋友 家人 妈妈 爸爸 帮 说 再见 谢谢 药 计划 笑 狗 猫 项目 咖啡 早上 晚上 ， 。 ！ ？
""".split()
MARKS = list("abcdefghijklmnopqrstuvwxyz0123456789.,!?'’\"-:;()")
SPECIALS = ["<s>", "<pad>", "</s>", "<unk>"]


def tokenizer_spec():
    """A Unigram tokenizer like the real one, with a few hundred pieces, NFKC and lower case."""
    whole = [f"▁{word}" for word in WORDS + CHINESE] + CHINESE
    pieces = list(dict.fromkeys(["▁", *MARKS, *(f"▁{mark}" for mark in MARKS), *whole]))
    scores = {piece: -2.0 - 8.0 / len(piece) for piece in pieces}
    vocab = [[name, 0.0] for name in SPECIALS] + [[piece, round(scores[piece], 4)] for piece in pieces] + [["<mask>", 0.0]]
    added = [*enumerate(SPECIALS), (len(vocab) - 1, "<mask>")]
    space = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    first, last = ({"SpecialToken": {"id": name, "type_id": 0}} for name in ("<s>", "</s>"))
    text, other = ({"Sequence": {"id": name, "type_id": 0}} for name in "AB")
    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [
            {"id": number, "content": name, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for number, name in added
        ],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Lowercase"}]}, "pre_tokenizer": space,
        "post_processor": {
            "type": "TemplateProcessing", "single": [first, text, last], "pair": [first, text, last, last, other, last],
            "special_tokens": {
                "<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]}, "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]},
            },
        },
        "decoder": space, "model": {"type": "Unigram", "unk_id": 3, "vocab": vocab, "byte_fallback": False},
    }


def tiny_encoder(pieces):
    torch.manual_seed(SEED)
    return BertModel(
        BertConfig(
            vocab_size=pieces, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
            max_position_embeddings=160, type_vocab_size=2, pad_token_id=1, initializer_range=0.6, attn_implementation="eager",
        ),
        add_pooling_layer=False,
    )


def write_tiny(out):
    out = Path(out)
    spec = tokenizer_spec()
    reader = Reader(tiny_encoder(len(spec["model"]["vocab"])))
    torch.nn.init.normal_(reader.head.weight, std=0.5)
    write_contract(out, reader.encoder.config, untuned_section(VERSION), spec)
    (out / MODEL_FILE).parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        export_float(reader, Path(folder) / "float.onnx")
        quantise_whole(Path(folder) / "float.onnx", out / MODEL_FILE)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True)
    write_tiny(parser.parse_args().out)
