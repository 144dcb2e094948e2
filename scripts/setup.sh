#!/bin/sh
# Set up .venv from a lock file: setup.sh run | dev | doctor. Make calls it; it writes nothing outside .venv
# (but for system libraries, where root on a Debian-like system asks for it by running this at all).
set -eu

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# A python that is good enough: new enough, and able to make a virtual environment.
good() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 &&
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

find_python() {
  if [ -n "${Q_PYTHON:-}" ]; then
    good "$Q_PYTHON" || fail "PYTHON=$Q_PYTHON will not do: Python 3.11 or later with its venv module is needed."
    python=$Q_PYTHON
    return
  fi
  for python in python3.13 python3.12 python3.11 python3 python; do
    if good "$python"; then return; fi
  done
  if command -v apt-get >/dev/null; then
    fail 'Python 3.11 or later with its venv module is needed. Try: apt-get install python3 python3-venv' \
      'If one is installed elsewhere: make PYTHON=/path/to/python3'
  fi
  fail 'Python 3.11 or later with its venv module is needed.' \
    'If one is installed elsewhere: make PYTHON=/path/to/python3'
}

native=scripts/briefpress/edges/native.py

# Only wheels, only with the hashes of the lock. pip is quiet unless something is wrong; its warnings about
# the machine's own configuration are kept for that case too.
install() {
  log=.venv/pip.log
  if ! .venv/bin/python -P -m pip install --quiet --disable-pip-version-check --no-input --no-compile \
    --no-deps --require-hashes --only-binary :all: -r "$1" >"$log" 2>&1; then
    cat "$log" >&2
    fail "The packages of $1 could not be installed (see above)."
  fi
  rm -f "$log"
  cp "$1" ".venv/${1##*/}"
}

# The command line for people: the package, run from its sources as make runs it. Most commands work on the
# project, wherever they are called; files that are named to them are looked for where they are called.
write_command() {
  cat >.venv/bin/briefpress <<'END'
#!/bin/sh
self=$(readlink -f -- "$0" 2>/dev/null) || self=$0
project=$(CDPATH='' cd -- "$(dirname -- "$self")/../.." && pwd -P) || exit 1
case ${1:-} in
  read | anchor) ;;
  *) BRIEFPRESS_CALLED_FROM=$(pwd -P) && export BRIEFPRESS_CALLED_FROM && cd -- "$project" || exit 1 ;;
esac
PYTHONPATH=$project/scripts PYTHONDONTWRITEBYTECODE='' PYTHONPYCACHEPREFIX=$project/.venv/pycache \
  DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib \
  exec "$project/.venv/bin/python" -P -m briefpress "$@"
END
  chmod +x .venv/bin/briefpress
}

case ${1:-} in
  run)
    # The stamp is older than the lock or pyproject.toml; if what is installed is what the lock says, that is all.
    if [ -f .venv/.installed ] && cmp -s scripts/requirements.lock .venv/requirements.lock &&
      .venv/bin/python -P "$native"; then
      write_command
      touch .venv/.installed
      exit 0
    fi
    find_python
    "$python" -P "$native" --install
    echo "Setting up .venv with $("$python" -V) (once; a minute or so)…"
    rm -f .venv/.installed # first of all: a half .venv must not look whole
    rm -rf .venv
    "$python" -m venv .venv
    install scripts/requirements.lock
    write_command
    : >.venv/.installed
    ;;
  dev)
    if [ -f .venv/.installed-dev ] && cmp -s scripts/requirements-dev.lock .venv/requirements-dev.lock; then
      touch .venv/.installed-dev
      exit 0
    fi
    echo 'Adding the tools for tests to .venv…'
    rm -f .venv/.installed-dev
    install scripts/requirements-dev.lock
    : >.venv/.installed-dev
    ;;
  doctor)
    find_python
    echo "python           ok       $("$python" -V)"
    status=0
    "$python" -P "$native" --doctor || status=1
    echo 'packages         missing  for everything: make setup'
    exit $status
    ;;
  *) fail 'usage: setup.sh run|dev|doctor' ;;
esac
