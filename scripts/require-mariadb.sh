#!/usr/bin/env bash
# Makes sure that the programs the tests call are here: a MariaDB server with its clients.
# Installs Debian's packages where that is possible; says what to do where it is not.
set -euo pipefail

has_program() {
  local name directory
  for name in "$@"; do
    for directory in ${PATH//:/ } /usr/sbin /usr/local/sbin; do
      if [ -x "$directory/$name" ]; then return 0; fi
    done
  done
  return 1
}

has_server() {
  has_program mariadbd mysqld && has_program mariadb-install-db mysql_install_db && has_program mariadb && has_program mariadb-dump
}

if has_server; then exit 0; fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n); else as_root=(false); fi
fi

if command -v apt-get >/dev/null && [ "${as_root[*]:-}" != false ]; then
  # The package of programs alone: `mariadb-server` would start a service.
  echo "MariaDB is missing: installing Debian's packages mariadb-server-core and mariadb-client (no service)." >&2
  status=0
  { ${as_root[@]+"${as_root[@]}"} apt-get update -qq &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client >&2; } || status=$?
  if [ "$status" -eq 0 ] && has_server; then exit 0; fi
fi

cat >&2 <<'EOT'
The tests start a private MariaDB server, and its programs (mariadbd, mariadb-install-db, mariadb, mariadb-dump) are not here.
Install them, then run the tests again:
  Debian, Ubuntu   sudo apt-get install mariadb-server-core mariadb-client
  Fedora           sudo dnf install mariadb-server mariadb
  macOS            brew install mariadb
No service needs to run. Tests without a server: npm run test:unit
EOT
exit 1
