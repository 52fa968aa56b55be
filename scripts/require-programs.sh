#!/usr/bin/env bash
# Makes sure that the programs whose dumps and files the tests read are here. Installs Debian's packages where that is
# possible; says what to do where it is not.
set -euo pipefail

missing=()
need() { command -v "$1" >/dev/null || missing+=("$2"); }
need zstd zstd
need lz4 lz4
need xz xz-utils
need sqlite3 sqlite3
need mydumper mydumper
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n); else as_root=(false); fi
fi

if command -v apt-get >/dev/null && [ "${as_root[*]:-}" != false ]; then
  echo "Installing Debian's packages ${missing[*]}." >&2
  ${as_root[@]+"${as_root[@]}"} apt-get update -qq
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
  exit 0
fi

echo "The tests call programs that are not here: ${missing[*]}." >&2
echo "Install them (sudo apt-get install ${missing[*]}), then run the tests again." >&2
exit 1
