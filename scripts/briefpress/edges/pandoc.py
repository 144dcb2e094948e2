"""The edge to pandoc: read texts into trees, set citations, write XHTML; sandboxed, with limits.

Many small texts go through one process (`pandoc lua` with our own short script), since a start costs more than
the work. The program is the one that pypandoc brings along.
"""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefpress.edges.spare_memory import give_back_memory
from briefpress.verbs.markup.deep_brackets import without_deep_brackets
from briefpress.verbs.sources.odd_characters import without_json_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Nodes

_BATCH = Path(__file__).with_name("pandoc_batch.lua")
_SECONDS, _CPU_SECONDS = 120, 16
_LEAST_SECONDS, _LIGHT_SECONDS = 8, 2
_MEDIA = "media"
TOO_DEEP = "it is nested too deeply"
_SAID = 240
_YAML = "YAML parse exception"
_HEAP = 1400  # MB
# MB of addresses, two thirds of which its memory may take: what is copied when it tidies up stands there twice.
_ADDRESSES = 2500
_EXHAUSTED = (b"Heap exhausted", b"out of memory")
_TOGETHER = 50
# Pandoc makes a field of a form of a box before an item.
_BOX = re.compile(r'<label><input type="checkbox"( checked="")? />(.*?)</label>', re.DOTALL)
_PLAIN = re.compile(r"[^\W\d_][^\W_]+(?:[,;]? [^\W_]+)*[.?!]?\n?")
_JOBS = 2_000  # so many short texts are no great matter for one start of pandoc

# What editors write in `text`, `because` and key points: no raw formats, no maths dollars, no smart quotes.
# HTML is read as what it is, so that purify can find it and set it as code.
PROSE = (
    "markdown-raw_attribute-raw_tex-native_divs-native_spans-markdown_in_html_blocks"
    "-tex_math_dollars-tex_math_single_backslash-smart-latex_macros-implicit_figures"
)


# Where code of a text stops the reader, it says this first, and the reason behind it.
_NOTHING_SAID = ["unexpected end of input", "expecting end of input"]


class PandocFailed(Exception):  # noqa: N818  # a fact about a text, told to the editor as a finding
    """Pandoc refused a text, ran out of time or out of memory; the message is its own."""


class PandocTired(PandocFailed):
    """Pandoc ran out of time or out of memory."""


@dataclass(slots=True)
class Allowance:
    """The seconds of work that one document may cost, in all runs that it takes to read it."""

    left: float = _CPU_SECONDS


def allowance_after(seconds: float) -> Allowance:
    """Give what a document may cost that took some seconds to make ready: whoever waits, waits for both.

    Pandoc has a share of its own, whatever came before.
    """
    return Allowance(max(_LEAST_SECONDS, _CPU_SECONDS - max(0.0, seconds - _LIGHT_SECONDS)))


@cache
def pandoc_path() -> str:
    """Give the path of the pandoc program that pypandoc carries.

    Whatever else is called pandoc, in the user's path or in the folder at hand, is not run: editions would differ.
    """
    import pypandoc  # noqa: PLC0415  # late: only builds need it

    carried = Path(pypandoc.__file__).parent / "files" / "pandoc"
    path: str = str(carried) if carried.is_file() else pypandoc.get_pandoc_path()
    return path


def pandoc_version() -> str:
    """Give the version of pandoc, as it says itself in its first line."""
    return _run(["--version"], folder=None).decode().split("\n", 1)[0].rpartition(" ")[2]


def read_many(texts: Sequence[str], *, reader: str = PROSE) -> tuple[Nodes | PandocFailed, ...]:
    """Read many texts of one format; each result is its blocks, or why there are none.

    To take in the names of a format's extensions costs pandoc ten times what a sentence does. So sentences without
    any sign of Markdown are read many at once, a paragraph each, and if more or less comes of them, one by one.
    """
    plain = [number for number, text in enumerate(texts) if len(texts) > _TOGETHER and _PLAIN.fullmatch(text)]
    groups = [plain[start : start + _TOGETHER] for start in range(0, len(plain), _TOGETHER)]
    out: dict[int, Nodes | PandocFailed] = {}
    for group, blocks in zip(
        groups, _read(["\n\n".join(texts[one] for one in group) for group in groups], reader), strict=True
    ):
        if not isinstance(blocks, PandocFailed) and ["Para"] * len(group) == [block["t"] for block in blocks]:
            out |= {number: [block] for number, block in zip(group, blocks, strict=True)}
    others = [number for number in range(len(texts)) if number not in out]
    out |= zip(others, _read([texts[number] for number in others], reader), strict=True)
    return tuple(out[number] for number in range(len(texts)))


def _read(texts: Sequence[str], reader: str) -> list[Nodes | PandocFailed]:
    results = _batch([{"kind": "read", "format": reader, "text": without_deep_brackets(text)} for text in texts])
    return [PandocFailed(result["error"]) if "error" in result else result["ok"]["blocks"] for result in results]


def write_many(trees: Sequence[Nodes], *, writer: str = "html5") -> tuple[str, ...]:
    """Write many trees in one format.

    Raises PandocFailed if a tree cannot be written, which is a fault of ours, not of an editor's text.
    """
    from briefpress.nouns.tree import document  # noqa: PLC0415  # keeps the edge free of import order

    jobs = [{"kind": "write", "format": writer, "document": json.dumps(document(tree))} for tree in trees]
    out = []
    for result in _batch(jobs):
        if "error" in result:
            raise PandocFailed(result["error"])
        out.append(_BOX.sub(_box, result["ok"]))
    return tuple(out)


def _box(found: re.Match[str]) -> str:
    """Give a box that stands before an item of a list as the sign that it is in the text: a book is no form."""
    box = "\N{BALLOT BOX WITH X}" if found[1] else "\N{BALLOT BOX}"
    return f"{box} {found[2]}"


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source as pandoc read it; `pictures` go by the addresses that the tree gives them.

    `controls` is how many characters were left out that a format can name, but no page can hold.
    """

    blocks: Nodes
    metadata: dict[str, Any]
    pictures: dict[str, bytes]
    controls: int


def read_document(data: bytes, *, reader: str, suffix: str, allowance: Allowance | None = None) -> ReadSource:
    """Read a source of any format pandoc knows, with the pictures that are inside it.

    What the work costs is taken off the allowance. Raises PandocFailed with pandoc's own message.
    """
    give_back_memory()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"source{suffix}"
        path.write_bytes(data)
        asked = ["--sandbox", "-f", reader, "-t", "json", f"--extract-media={_MEDIA}", path.name]
        done = _run(asked, folder=folder, allowance=allowance)
        inside = Path(folder, _MEDIA)
        pictures = {one.relative_to(folder).as_posix(): one.read_bytes() for one in inside.rglob("*") if one.is_file()}
    clean, controls = without_json_controls(done.decode())
    try:
        tree: dict[str, Any] = json.loads(clean)
    except RecursionError:
        raise PandocFailed(TOO_DEEP) from None
    return ReadSource(tree["blocks"], tree["meta"], pictures, controls)


def cite(document: dict[str, Any], *, csl: Path, references: str, language: str) -> Nodes:
    """Run citeproc once over a document; `references` is CSL-JSON."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "document.json").write_text(json.dumps(document), encoding="utf-8")
        Path(folder, "references.json").write_text(references, encoding="utf-8")
        Path(folder, "style.csl").write_bytes(csl.read_bytes())
        done = _run(
            [
                "--sandbox",
                *("-f", "json", "-t", "json", "--citeproc"),
                *("--csl", "style.csl", "--bibliography", "references.json"),
                *("-M", f"lang={language}", "-M", "link-citations=false", "-M", "link-bibliography=true"),
                "document.json",
            ],
            folder=folder,
        )
    blocks: Nodes = json.loads(done)["blocks"]
    return blocks


def csl_json(data: bytes, *, reader: str) -> list[dict[str, Any]]:
    """Turn a bibliography (biblatex, bibtex, ris, csljson) into CSL-JSON items."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "references").write_bytes(data)
        done = _run(["--sandbox", "-f", reader, "-t", "csljson", "references"], folder=folder)
    items: list[dict[str, Any]] = json.loads(done)
    return items


def _batch(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = []
    for start in range(0, len(jobs), _JOBS):
        results.extend(_at_once(jobs[start : start + _JOBS]))
    return results


def _at_once(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Do jobs in one start of pandoc; what is too deep for JSON is found by doing the halves of them."""
    try:
        done = _run(["lua", str(_BATCH)], folder=None, stdin=json.dumps(jobs).encode())
        results: list[dict[str, Any]] = json.loads(done)
    except PandocTired as fault:
        return [{"error": str(fault)} for _ in jobs]
    except RecursionError:
        if len(jobs) == 1:
            return [{"error": TOO_DEEP}]
        half = len(jobs) // 2
        return [*_at_once(jobs[:half]), *_at_once(jobs[half:])]
    return results


def _limit(seconds: int) -> None:
    """Let pandoc work so long and no longer, however busy the machine is, and take so much memory and no more."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if sys.platform == "linux":  # elsewhere the heap alone is limited
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES << 20, _ADDRESSES << 20))


def _worked() -> float:
    """Give the seconds of work that all programs have cost which this one has run."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _run(
    arguments: list[str], *, folder: str | None, stdin: bytes | None = None, allowance: Allowance | None = None
) -> bytes:
    """Run pandoc with limits on heap and time, in an environment without the user's own settings."""
    allowed = allowance or Allowance()
    seconds = max(1, round(allowed.left))
    before = _worked()
    rts = [] if arguments[0] == "lua" else ["+RTS", f"-M{_HEAP}m", "-RTS"]
    environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "HOME": tempfile.gettempdir()}
    try:
        done = subprocess.run(  # the program is ours, the arguments are built here
            [pandoc_path(), *arguments, *rts],
            cwd=folder,
            input=stdin,
            capture_output=True,
            env=environment,
            timeout=_SECONDS,
            preexec_fn=partial(_limit, seconds),  # builds have no threads
            check=False,
        )
    except subprocess.TimeoutExpired:
        message = f"pandoc did not finish within {_SECONDS} seconds"
        raise PandocTired(message) from None
    if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
        message = f"pandoc did not finish within {_CPU_SECONDS} seconds of work"
        raise PandocTired(message)
    allowed.left -= _worked() - before
    if any(sign in done.stderr for sign in _EXHAUSTED):
        message = f"pandoc needs more than {_HEAP} MB for it: something in it is too large, or nested too deeply"
        raise PandocTired(message)
    if done.returncode:
        said = [line.strip() for line in done.stderr.decode("utf-8", "replace").split("\n") if line.strip()]
        if said[1:3] == _NOTHING_SAID and len(said) > len(_NOTHING_SAID) + 1:
            del said[1:3]
        # The first line says where, the second what; more would be the text itself, or all that could stand there.
        # Of YAML the second says where in it, the third and fourth what.
        told = said[:4] if _YAML in " ".join(said[1:2]) else said[:2]
        raise PandocFailed(" ".join(told)[:_SAID] or f"exit {done.returncode}")
    return done.stdout
