"""How each source's own labels become targets. Every function takes one record and gives one row."""

import re

from .labels import BASIC, BASIC_OF, EMOTIONS, RISKS
from .rows import Row

# A text of an emotion set may hold a disclosure nobody labelled. Only texts without any such word count as harmless.
RISK_WORDS = re.compile(
    r"suicid|kill|\bdie|\bdying|dead|death|\bharm|\bcut|\bhurt|overdos|\bpills?\b|\bend (it|my|things)|myself|hang|"
    r"\bjump|\bgun\b|\bknife|hopeless|worthless|no point|give up|giving up|can'?t (go on|take|cope)|goodbye|alive|abus|"
    r"\brape|\bhit(s|ting)? me|\bbeat|bleed|blood|chest|breathe|depress|unalive|\bkms\b|\bkys\b|drunk|"
    r"死|自杀|自殺|自残|自殘|自伤|自傷|割|活着|活著|活下去|不想活|跳楼|跳樓|轻生|輕生|解脱|解脫|遗书|遺書|绝望|絕望|"
    r"没意思|沒意思|消失|抑郁|抑鬱|痛苦|崩溃|崩潰|打我|家暴|虐待|杀|殺|药|藥|血|胸|再见|再見",
    re.IGNORECASE,
)
SUICIDE_KINDS = {"active", "passive", "plan", "preparation", "means", "method_question", "past_attempt"}
UNCLEAR_KINDS = {
    "ambiguous", "veiled", "act", "retracted", "intoxicated", "psychosis", "overdose", "high_place", "fumes", "child_at_risk", "humour",
}


def harmless(row, weight=0.5, labels=RISKS):
    """Mark a row as without risk, unless one of its words leaves a doubt."""
    if not RISK_WORDS.search(row.text):
        for name in labels:
            row.say(f"risk:{name}", 0, weight)
    return row


def goemotions(record):
    row = Row(record["text"], "en", "goemotions")
    labels = set(record["labels"])
    basics = {BASIC_OF[label] for label in labels}
    for name in EMOTIONS:
        row.say(f"emotion:{name}", name in labels)
    for name in BASIC:
        row.say(f"basic:{name}", name in basics)
    return harmless(row)


def brighter(record, known):
    """`known`: the basic labels this language was annotated with; the others stay unknown."""
    row = Row(record["text"], record["lang"], "brighter")
    for name in known:
        row.say(f"basic:{name}", name in record["labels"])
    if record["lang"] in ("en", "zh"):
        return harmless(row)
    return harmless(row, weight=0.2) if set(record["labels"]) <= {"joy", "neutral"} else row


# What a kind of line lets one guess about its feeling; light weights, since nobody labelled it.
LIKELY_FEELING = {
    "passive": ("sadness", 0.3), "active": ("sadness", 0.3), "past_attempt": ("sadness", 0.2), "self_harm": ("sadness", 0.2),
    "bereaved": ("sadness", 0.5), "harm_to_others": ("anger", 0.3), "violence": ("fear", 0.3), "medical": ("fear", 0.3),
}


def likely_feelings(row, kinds):
    """Rows of danger would otherwise teach that danger has no feeling at all."""
    for kind in sorted(kinds & LIKELY_FEELING.keys()):
        feeling, weight = LIKELY_FEELING[kind]
        row.say(f"basic:{feeling}", 1, weight)
        row.say(f"emotion:{feeling}", 1, weight)


def risk_corpus(record):
    """A written line: its level and kinds settle the risk outputs, and distress rules out neutral and joy."""
    row = Row(record["text"], record["lang"], "risk-corpus")
    level, kinds = record["level"], set(record["kinds"])
    for floor in (2, 3, 4):
        row.say(f"risk:l{floor}", level >= floor)
    own = level >= 3 and kinds & SUICIDE_KINDS
    if own or not kinds & UNCLEAR_KINDS:
        row.say("risk:suicide", bool(own))
    row.say("risk:self_harm", "self_harm" in kinds and level >= 2)
    row.say("risk:third_party", "third_party" in kinds and level >= 2)
    row.say("risk:harm", bool(kinds & {"violence", "harm_to_others"}) and level >= 2)
    if "medical" in kinds or not kinds & {"overdose", "act", "fumes"}:
        row.say("risk:medical", "medical" in kinds)
    if "distress" in kinds or level >= 3:
        for name in ("basic:neutral", "emotion:neutral", "basic:joy", "emotion:joy"):
            row.say(name, 0, 0.5)
    if "humour" not in kinds:
        likely_feelings(row, kinds)
    return row


WINDOW_TEXTS, WINDOW_LENGTH = 4, 600  # what the product reads together with the newest text


def is_calm(record):
    return all(turn["level"] <= 1 for turn in record["turns"])


def talk(record):
    """A conversation: each turn with those before it as the product joins them, and alone while nothing has been said yet."""
    rows, texts, kinds, calm = [], [], set(), True
    for turn in record["turns"]:
        kinds |= set(turn["kinds"])
        calm = calm and turn["level"] <= 1
        line = {"lang": record["lang"], "level": turn["level"]}
        if calm or not texts:
            rows.append(risk_corpus({**line, "text": turn["text"], "kinds": turn["kinds"]}))
        if texts:
            before = "\n".join(texts[-WINDOW_TEXTS:])[-WINDOW_LENGTH:]
            rows.append(risk_corpus({**line, "text": f"{before}\n{turn['text']}", "kinds": sorted(kinds)}).only_risk())
        texts.append(turn["text"])
    return rows


PSYGUARD_LEVEL = {
    "attempt": 3, "plan": 3, "preparation": 3, "active-ideation": 3, "passive-ideation": 3, "self-harm-behaviour": 3,
    "self-harm-intent": 3, "exploration-of-suicide": 3, "user-aggression": 2, "aggression-by-others": 2, "none": 0,
}
PSYGUARD_SUICIDE = {"attempt", "plan", "preparation", "active-ideation", "passive-ideation", "exploration-of-suicide"}


def psyguard(record):
    """Its labels say what is meant, not how soon: the fourth level stays unknown, and so does 'hopeless' among none."""
    row = Row(record["text"], "zh", "psyguard")
    labels = set(record["labels"])
    level = max(PSYGUARD_LEVEL[label] for label in labels)
    row.say("risk:l2", level >= 2, 1 if level else 0.5)
    if level != 2:
        row.say("risk:l3", level >= 3)
    if level == 0:
        row.say("risk:l4", 0)
    row.say("risk:suicide", bool(labels & PSYGUARD_SUICIDE))
    row.say("risk:self_harm", bool(labels & {"self-harm-behaviour", "self-harm-intent"}))
    row.say("risk:harm", bool(labels & {"user-aggression", "aggression-by-others"}))
    return row


# category: (l2, l3, l4, the special path it opens). None = not settled by the category alone.
PHRASES = {
    "explicit_intent_plan": (1, 1, None, "suicide"), "passive_ideation": (1, 1, 0, "suicide"),
    "past": (None, None, 0, None), "self_harm": (1, 1, None, "self_harm"), "third_party": (1, None, None, "third_party"),
    "ambiguous": (1, 0, 0, None), "veiled_goodbye": (1, None, None, None), "abuse_violence": (1, None, None, "harm"),
    "denied_or_retracted": (None, None, 0, None), "medical_emergency": (1, 1, 1, "medical"),
    "method_seeking": (1, 1, None, "suicide"), "eating_disorder": (None, None, 0, None), "harm_to_others": (1, 1, None, "harm"),
    "psychosis_mania": (1, None, None, None), "somatic_distress": (0, 0, 0, None), "benign_lookalike": (0, 0, 0, None),
}
LOOKALIKES = {"somatic_distress", "benign_lookalike"}


def phrase(record):
    row = Row(record["text"], record["lang"], "phrases")
    *levels, path = PHRASES[record["category"]]
    for name, value in zip(("l2", "l3", "l4"), levels):
        if value is not None:
            row.say(f"risk:{name}", value)
    if path:
        row.say(f"risk:{path}", 1)
    if record["category"] in LOOKALIKES:
        for name in RISKS[3:]:
            row.say(f"risk:{name}", 0)
    return row


def counselchat(record):
    """People who ask for help, mostly but not surely out of danger: soft negatives for the upper levels only."""
    row = Row(record["text"], "en", "counselchat")
    for name in ("emotion:neutral", "basic:neutral", "emotion:joy", "basic:joy"):
        row.say(name, 0, 0.3)
    return harmless(row, 0.5, ("l3", "l4", "suicide", "self_harm", "medical"))
