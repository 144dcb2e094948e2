"""Stands for `briefpress` in the tests of the Makefile: quick, and it writes down how it was called.

What it does follows from words in brief.yaml: `red` makes findings, `empty` makes nothing to show, `crash`
ends in an exit status, `halfway` in the same when one file is written, `slow` takes its time between two files.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from briefpress.edges.outputs import depfile, write_all  # the real ones: make reads what they write

PRODUCTS = ("{0}-a4.pdf", "{0}-letter.pdf", "{0}.epub", "edition.json", "pages.json")
BODY = b"whole\n" * 2000 + b"end\n"


def build(brief: str) -> int:
    """Make the products, and the verdict last."""
    seeds, out = Path("seeds", brief), Path("build", brief)
    plan = (seeds / "brief.yaml").read_text(encoding="utf-8")
    if "crash" in plan:
        return 1
    made = [] if "empty" in plan else [name.format(brief) for name in PRODUCTS]
    if "halfway" in plan:
        write_all(out, dict.fromkeys(made[:1], b"new\n"))
        return 1
    if "slow" in plan:
        for name in made:
            time.sleep(0.1)
            write_all(out, {name: BODY})
    files = dict.fromkeys(made, BODY)
    targets = [f"build/{brief}/{name}" for name in [*made, "findings.json", "verdict.txt"]]
    read = [path.as_posix() for path in seeds.rglob("*") if path.is_file()]
    word = "FAIL" if "red" in plan or "empty" in plan else "PASS"
    files["findings.json"] = b"{}\n"
    files[f"{brief}.d"] = f"brief-{brief}: {' '.join(targets)}\n".encode() + depfile(targets, read)
    files["verdict.txt"] = f"{word} {brief}\n".encode()
    write_all(out, files)
    return 0


def main(arguments: list[str]) -> int:
    """Write the call down, then do as told."""
    with Path("calls.log").open("a", encoding="utf-8") as log:
        log.write(repr(arguments) + "\n")
    verb, name = arguments[0], arguments[-1]
    if verb == "build":
        return build(name)
    if verb == "epubcheck":
        write_all(Path("build", name), {"epubcheck.txt": f"PASS {name}\n".encode()})
    return 0


if __name__ == "__main__":
    # Leave at once: nothing here needs tidying, and the tests start many of these.
    os._exit(main(sys.argv[1:]))
