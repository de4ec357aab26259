#!/usr/bin/env python3
"""Makes the texts of annotated recaps one JSON line each, as `retours evaluate` reads them.

usage: lines.py TEXTS > RECAPS.jsonl
TEXTS holds SLUG.txt: the first line is the title, the rest the body. The id is the slug; it begins with the day of publication, where a site gives one."""
import json
import re
import sys
from pathlib import Path

for file in sorted(Path(sys.argv[1]).glob("*.txt")):
    title, _, body = file.read_text(encoding="utf-8").partition("\n")
    recap = {"id": file.stem, "title": title, "body": body.strip()}
    if day := re.match(r"\d{4}-\d\d-\d\d", file.stem):
        recap["published"] = day[0]
    print(json.dumps(recap, ensure_ascii=False))
