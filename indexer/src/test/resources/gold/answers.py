#!/usr/bin/env python3
"""Recorded answers of a language model, kept without the sentences that they quote.

usage: answers.py keep  QUESTIONS FILE.jsonl     QUESTIONS/HASH.question.json and QUESTIONS/HASH.json become a line each
       answers.py whole FILE.jsonl QUESTIONS     writes QUESTIONS/HASH.json for each question of that folder that FILE answers
QUESTIONS is what `retours extract RECAPS --reader record:QUESTIONS` writes; `retours evaluate GOLD RECAPS --reader file:QUESTIONS` then reads by the answers.
In FILE a quotation is its place in the question's text, [start, end] in characters; one that does not stand there is left empty."""
import json
import re
import sys
from pathlib import Path

QUOTES = {"quote", "kind_quote"}


def place(text, quote):
    """Blanks may differ: an answer has a line's end as a blank."""
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text) if quote.strip() else None
    return [found.start(), found.end()] if found else []


def changed(value, change):
    if isinstance(value, dict):
        return {key: change(one) if key in QUOTES else changed(one, change) for key, one in value.items()}
    if isinstance(value, list):
        return [changed(one, change) for one in value]
    return value


def question(folder, name):
    return json.loads((folder / f"{name}.question.json").read_text(encoding="utf-8"))["text"]


def keep(folder, file):
    lines = []
    for asked in sorted(folder.glob("*.question.json")):
        name = asked.name.split(".")[0]
        answer = folder / f"{name}.json"
        if answer.exists():
            text = question(folder, name)
            kept = changed(json.loads(answer.read_text(encoding="utf-8")), lambda quote: place(text, quote))
            lines.append(json.dumps({"question": name, "answer": kept}, ensure_ascii=False, separators=(",", ":")))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def whole(file, folder):
    for line in file.read_text(encoding="utf-8").splitlines():
        kept = json.loads(line)
        name = kept["question"]
        if (folder / f"{name}.question.json").exists():
            text = question(folder, name)
            answer = changed(kept["answer"], lambda at: " ".join(text[at[0] : at[1]].split()) if at else "")
            (folder / f"{name}.json").write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")


if len(sys.argv) == 4 and sys.argv[1] in ("keep", "whole"):
    {"keep": keep, "whole": whole}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
else:
    sys.exit(__doc__)
