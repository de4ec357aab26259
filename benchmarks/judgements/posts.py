#!/usr/bin/env python3
"""Writes the posts of la27eregion/blog-import as pages, for DrawnFacts to read. They are read for judging only: no rule is written by them.

usage: posts.py GIT-DIRECTORY OUT"""
import html
import json
import subprocess
import sys
from pathlib import Path

COMMIT = "72ab1cdf3eb46d145dc5b70c439fb8f08146ebc7"


def git(*arguments):
    command = ["git", "-c", "safe.directory=*", "--git-dir", sys.argv[1], *arguments]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


out = Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
for path in git("ls-tree", "-r", "--name-only", COMMIT, "converted_posts").split():
    post = json.loads(git("cat-file", "blob", f"{COMMIT}:{path}"))["localizations"].get("fr")
    if not post:
        continue
    text = "\n".join(block["data"]["text"] for block in post["blocks"] if block["data"].get("text"))
    title = html.escape(post["title"])
    (out / f"{post['slug']}.html").write_text(
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="article:published_time" content="{post["published_at"][:10]}"></head>'
        f"<body><article><h1>{title}</h1>{text}</article></body></html>",
        encoding="utf-8",
    )
