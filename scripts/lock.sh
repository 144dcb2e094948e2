#!/bin/sh
# Write the lock files from the pins of pyproject.toml: every release by its hashes, for every platform, and no
# address of a registry, since whoever installs has their own.
set -eu
command -v uv >/dev/null || { echo 'make lock needs uv; any recent version will do' >&2; exit 1; }
compile() {
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    --no-emit-index-url --output-file "$@" pyproject.toml
  echo "wrote $1"
}
compile scripts/requirements.lock
compile scripts/requirements-dev.lock --extra dev --constraint scripts/requirements.lock
