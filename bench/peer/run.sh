#!/usr/bin/env bash
# Compares the reader of numbers with two peers on the same text in one run, on
# one core each. Needs Go, Python 3 with venv, and a package index that pip is
# set up for. The environment is kept in the folder named by MUSTER_PEERS, or
# made anew in a temporary folder and removed.
set -euo pipefail
cd "$(dirname "$0")/../.."

dir=${MUSTER_PEERS:-}
if [ -z "$dir" ]; then
  dir=$(mktemp -d)
  trap 'rm -rf "$dir"' EXIT
fi
if [ ! -x "$dir/bin/python" ]; then
  python3 -m venv "$dir"
  # recognizers-text asks for the emoji package's older interface
  "$dir/bin/python" -m pip install --quiet --disable-pip-version-check \
    'quantulum3==0.10.0' 'recognizers-text-suite==1.0.2a2' 'emoji<2'
fi
env GOMAXPROCS=1 OMP_NUM_THREADS=1 go run ./bench/peer --python "$dir/bin/python" "$@"
