#!/usr/bin/env bash
# Measures the project on this machine and prints the README's tables. See --help.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=$(cd "$HERE/../.." && pwd)
COMMAND="docker/benchmark/run.sh${*:+ $*}"

TABLES=(figures api pages csv)
ORDERS=100000 TAG=latest BACKEND='' FRONTEND='' SECONDS_EACH='' PAUSE=1000 WANTED=()

usage() {
  cat <<END
Usage: docker/benchmark/run.sh [options]

Makes a PostgreSQL server and a shop of its own, on 127.0.0.1, measures, prints Markdown tables to standard output and removes both. About twenty minutes.
With a Docker Engine the server is docker/postgres's and pgbench its own; without one it is docker/demo's, and pgbench the one in PATH.

  figures   images, start, memory, reads of one widget against pgbench's, Home and sales; two minutes
  api       each list, search and detail of the API, without and with a pause between two; nine minutes
  pages     each page, the same; seven minutes
  csv       the memory that a CSV of all orders takes; half a minute

  --only TABLE  one of these; may be given more than once                     (default: all)
  --backend FILE, --frontend FILE   native executables (default: those in backend/target and frontend/target, else the JVM programs there)
  --orders N    size of the shop; customers and widgets in proportion         (default: $ORDERS)
  --seconds N   of load for each figure, 0.2 or more                          (default: 10, in api and pages 2, with a pause 5 or 10)
  --pause MS    between two requests of one client, in api and pages           (default: $PAUSE)
  --tag TAG     of the images usualstore/api and usualstore/frontend          (default: $TAG)
  --help

Needs wrk, psql, jq, curl, Terraform, and /proc for the memory.
END
}

# shellcheck source=lib.sh
source "$HERE/lib.sh"
# shellcheck source=figures.sh
source "$HERE/figures.sh"
# shellcheck source=latency.sh
source "$HERE/latency.sh"
# shellcheck source=csv.sh
source "$HERE/csv.sh"

main() {
  read_options "$@"
  WORKPLACE=$(mktemp -d)
  trap clean_up EXIT
  trap 'exit 130' INT TERM
  export USUALSTORE_CUSTOMERS=$WORKPLACE/customers BIND=127.0.0.1 # where http_status asks
  # shellcheck source=../../terraform-tenants/lib.sh
  source "$TOP/terraform-tenants/lib.sh"
  local tool table
  for tool in wrk psql jq curl terraform; do need "$tool" 'See docker/benchmark/run.sh --help'; done
  choose_programs
  start_server
  add_shop
  for table in "${WANTED[@]}"; do "${table}_table"; printf '\n'; done
  print_circumstances
}

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage; exit ;;
      --only | --backend | --frontend | --orders | --seconds | --pause | --tag)
        [ $# -gt 1 ] || refuse "Option $1 needs a value."
        case $1 in
          --only) WANTED+=("$(table_named "$2")") || exit 1 ;;
          --backend) BACKEND=$(executable "$1" "$2") || exit 1 ;;
          --frontend) FRONTEND=$(executable "$1" "$2") || exit 1 ;;
          --orders) ORDERS=$(whole_number "$1" "$2" 100) || exit 1 ;;
          --pause) PAUSE=$(whole_number "$1" "$2" 10) || exit 1 ;;
          --seconds) SECONDS_EACH=$(seconds_named "$2") || exit 1 ;;
          --tag) TAG=$2 ;;
        esac
        shift 2 ;;
      *) refuse "Option $1 is unknown." ;;
    esac
  done
  [ ${#WANTED[@]} -gt 0 ] || WANTED=("${TABLES[@]}")
}

refuse() { printf 'Error: %s See docker/benchmark/run.sh --help\n' "$1" >&2; exit 1; }

table_named() { # NAME
  [[ " ${TABLES[*]} " == *" $1 "* ]] || refuse "--only takes one of ${TABLES[*]}, not \"$1\"."
  printf '%s' "$1"
}

executable() { # OPTION FILE
  [[ -f $2 && -x $2 ]] || refuse "$1 takes an executable, not \"$2\"."
  realpath "$2"
}

whole_number() { # OPTION VALUE LEAST
  [[ $2 =~ ^[1-9][0-9]{0,8}$ && $2 -ge $3 ]] || refuse "$1 takes a whole number from $3 on, not \"$2\"."
  printf '%s' "$2"
}

seconds_named() { # VALUE: wrk looks ten times a second whether it should end
  [[ $1 =~ ^(0|[1-9][0-9]{0,3})(\.[0-9])?$ && ! $1 =~ ^0(\.[01])?$ ]] || refuse "--seconds takes 0.2 or more, such as 0.5 or 10, not \"$1\"."
  printf '%s' "$1"
}

print_circumstances() {
  local cpu memory
  cpu=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  memory=$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null)
  printf "Measured %s on %s cores (%s), %s of memory, %s, by \`%s\` at %s: a shop of %s orders, %s services, %s clients, load and server on the same machine.\n" \
    "$(date -u +%F)" "$(nproc)" "${cpu:-unknown}" "${memory:-unknown}" "$(uname -sr)" "$COMMAND" "$(git -C "$TOP" rev-parse --short HEAD 2>/dev/null || printf 'an unknown commit')" \
    "$ORDERS" "$KIND" "$CLIENTS"
}

main "$@"
