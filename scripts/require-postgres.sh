#!/usr/bin/env bash
# Makes sure that the programs the tests call are here: a PostgreSQL server with its clients, and zstd.
# Installs Debian's packages where that is possible; says what to do where it is not.
set -euo pipefail

has_server() {
  local directory
  for directory in /usr/lib/postgresql/*/bin ${PATH//:/ }; do
    if [ -x "$directory/initdb" ] && [ -x "$directory/postgres" ] && [ -x "$directory/psql" ] && [ -x "$directory/pg_dump" ]; then
      return 0
    fi
  done
  return 1
}

if has_server; then exit 0; fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n); else as_root=(false); fi
fi

if command -v apt-get >/dev/null && [ "${as_root[*]:-}" != false ]; then
  echo "PostgreSQL is missing: installing Debian's package postgresql (its own server is not started)." >&2
  # The tests start a private server; a system-wide one is not wanted.
  created=no
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' | ${as_root[@]+"${as_root[@]}"} tee /usr/sbin/policy-rc.d >/dev/null
    ${as_root[@]+"${as_root[@]}"} chmod 755 /usr/sbin/policy-rc.d
    created=yes
  fi
  status=0
  { ${as_root[@]+"${as_root[@]}"} apt-get update -qq &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2; } || status=$?
  if [ "$created" = yes ]; then ${as_root[@]+"${as_root[@]}"} rm -f /usr/sbin/policy-rc.d; fi
  if [ "$status" -eq 0 ] && has_server; then exit 0; fi
fi

cat >&2 <<'EOF'
The tests start a private PostgreSQL server, and its programs (initdb, postgres, psql, pg_dump) are not here.
Install them, then run the tests again:
  Debian, Ubuntu   sudo apt-get install postgresql
  Fedora           sudo dnf install postgresql-server postgresql-contrib
  macOS            brew install postgresql@17, then put its bin directory on PATH
No service needs to run. Tests without a server: npm run test:unit
EOF
exit 1
