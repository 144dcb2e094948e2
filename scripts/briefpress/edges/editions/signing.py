"""Sign a file with a key of the house: an ssh key (`ssh-keygen -Y sign`) or a minisign key."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from briefpress.nouns.finding import Finding, Outcome, Place

NAMESPACE = "briefpress"
KEY = "BRIEFPRESS_SIGNING_KEY"
_MINISIGN = b"untrusted comment:"
_SECONDS = 60


def signing_key(root: Path, named: str) -> str:
    """Give the path of the key that the environment names, or house.yaml: from seeds/, or from the home folder."""
    path = os.environ.get(KEY, "") or named
    return str((root / "seeds" / Path(path).expanduser()).resolve()) if path else ""


def key_findings(key: str, *, place: Place) -> tuple[Finding, ...]:
    """Find a key that is not there, before anything is made; the path itself is nobody's business."""
    if key and not os.access(key, os.R_OK):
        hint = f"correct it, or take it out: an edition may go unsigned ({KEY} in the environment comes first)"
        return (Finding(place, "R033", "the key to sign with is not there, or cannot be read", hint),)
    return ()


def signature(data: bytes, *, key: str, place: Place) -> Outcome[tuple[str, bytes] | None]:
    """Sign bytes; give the ending of the signature's file and its bytes, None with a finding if it cannot be."""
    with tempfile.TemporaryDirectory(prefix="briefpress-sign-") as scratch:
        file = Path(scratch) / "SHA256SUMS"
        file.write_bytes(data)
        if Path(key).read_bytes().startswith(_MINISIGN):
            made, command = file.with_suffix(".minisig"), ["minisign", "-S", "-s", key, "-m", str(file), "-x"]
            command.append(str(made))
        else:
            made = file.with_suffix(".sig")
            command = ["ssh-keygen", "-Y", "sign", "-f", key, "-n", NAMESPACE, str(file)]
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as fault:
            return Outcome(None, (_unsigned(f"{command[0]} did not run: {type(fault).__name__}", place),))
        if done.returncode or not made.is_file():
            words = done.stderr.decode(errors="replace").replace(scratch, "").replace(key, "the key").split("\n")[0]
            return Outcome(None, (_unsigned(words or f"{command[0]} failed", place),))
        return Outcome((made.suffix, made.read_bytes()))


def _unsigned(reason: str, place: Place) -> Finding:
    hint = "install what it needs, use a key without a passphrase, or take the key out: an edition may go unsigned"
    return Finding(place, "R033", f"the edition cannot be signed: {reason}", hint)
