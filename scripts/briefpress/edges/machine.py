"""Ask the machine what it and its user are called, and where they keep things: no published file may say so."""

from __future__ import annotations

import os
import pwd
import socket
import tempfile
from pathlib import Path

from briefpress.verbs.checks.leaks import telling_names, telling_paths


def names_here() -> tuple[str, ...]:
    """Give the names of the user and the machine, as far as they tell anything of anybody."""
    try:
        person = pwd.getpwuid(os.getuid())
        user, full = person.pw_name, person.pw_gecos.partition(",")[0]
    except KeyError:  # a user without an account, as in some containers
        user, full = "", ""
    return telling_names(user=user, full=full, host=socket.gethostname())


def paths_here() -> tuple[str, ...]:
    """Give the folders of the user, of the project and of what is only there for a while."""
    try:
        home = str(Path.home())
    except RuntimeError:  # the same: no account, and nothing that says where its home is
        home = ""
    return telling_paths([home, str(Path.cwd()), tempfile.gettempdir()])
