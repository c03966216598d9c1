"""Other ways to write the same line: as people type in haste or in code, and in the middle of other talk."""

import random
import re

from .labels import RISK_SLICE
from .rows import Row

ENGLISH_SHORT = {
    "you": "u", "your": "ur", "are": "r", "because": "cuz", "want to": "wanna", "going to": "gonna", "don't know": "dunno",
    "tonight": "2nite", "tomorrow": "tmrw", "people": "ppl", "with": "w", "without": "w/o", "before": "b4", "really": "rly",
    "about": "abt", "please": "pls", "something": "smth", "i don't": "idont", "kill myself": "kms", "to": "2", "for": "4",
}
LEET = str.maketrans({"i": "1", "e": "3", "o": "0", "a": "@", "s": "5"})
LEET_WORDS = re.compile(r"\b(kill\w*|die\w*|dying|dead|death|suicid\w*|cut\w*|pills?|hang\w*|alive|hurt\w*)\b", re.IGNORECASE)
CHINESE_CODE = {
    "自杀": ("紫砂", "自鲨", "zs", "自沙", "自sha"), "死": ("4", "si", "亖", "sǐ"), "活": ("火", "霍"), "割腕": ("割wan", "歌腕"),
    "跳楼": ("跳lou", "跳 楼"), "不想": ("8想", "卟想"), "自残": ("zc", "自can"), "安眠药": ("安眠yao", "AM药"), "真的": ("真滴", "zd"),
    "没有": ("木有", "没"), "什么": ("啥", "神马"), "知道": ("造", "zd"), "我": ("窝", "偶"), "自己": ("zj", "寄己"),
}
MARKS = re.compile(r"[.,!?;:，。！？；：、…]+")


def noisy(row, chance):
    """The row with its text retyped; what it means stays."""
    retype = retyped_chinese if row.lang == "zh" else retyped_english
    return Row(retype(row.text, chance), row.lang, row.source, row.target, row.weight)


def retyped_english(text, chance):
    if chance.random() < 0.6:
        text = text.lower()
    if chance.random() < 0.5:
        text = text.replace("'", "").replace("\u2019", "")
    if chance.random() < 0.4:
        text = MARKS.sub("" if chance.random() < 0.5 else " ", text)
    for long, short in ENGLISH_SHORT.items():
        if chance.random() < 0.25:
            text = re.sub(rf"\b{re.escape(long)}\b", short, text, flags=re.IGNORECASE)
    if chance.random() < 0.2:
        text = LEET_WORDS.sub(lambda found: found.group().lower().translate(LEET), text)
    return mistyped(text, chance, 0.04)


def mistyped(text, chance, rate):
    """Letters left out, doubled or swapped, in about `rate` of the words of four letters and more."""
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) >= 4 and chance.random() < rate:
            at = chance.randrange(1, len(word) - 2)
            left, one, two, right = word[:at], word[at], word[at + 1], word[at + 2 :]
            words[place] = left + chance.choice((two, two + one, one + one + two)) + right
    return " ".join(words)


def retyped_chinese(text, chance):
    if chance.random() < 0.4:
        text = MARKS.sub(chance.choice((" ", "", "～", "。。。")), text)
    for plain, codes in CHINESE_CODE.items():
        if plain in text and chance.random() < 0.2:
            text = text.replace(plain, chance.choice(codes))
    return text


def joined(row, harmless, chance):
    """The row's text among one to three harmless ones of its language; only the risk outputs stay known."""
    others = [other.text for other in chance.sample(harmless[row.lang], chance.choice((1, 1, 2, 3)))]
    others.insert(chance.randrange(len(others) + 1), row.text)
    text = chance.choice(("\n", " ", "\n")).join(others)
    return Row(text, row.lang, row.source, row.target, row.weight.copy()).only_risk()


def varied(rows, how, seed):
    """Each row once, noisy or joined."""
    chance = random.Random(seed)
    if how == "noisy":
        return [noisy(row, chance) for row in rows]
    harmless = {lang: [row for row in rows if row.lang == lang and not row.target[RISK_SLICE].any() and len(row.text) < 120] for lang in ("en", "zh")}
    return [joined(row, harmless, chance) for row in rows]
