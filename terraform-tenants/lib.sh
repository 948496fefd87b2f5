# shellcheck shell=bash source-path=SCRIPTDIR
# What the operator's commands share. A command says set -euo pipefail, sources this file and ends in main "$@".
# Sourcing only defines: a trap set here would silence bats, which reports through its own.

# shellcheck disable=SC2034 # lib/deploy.sh reads them
ARGUMENTS=("$@") # of the script that sources this: a deploy script that was made before it had options hands on none

TENANTS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CUSTOMERS=${USUALSTORE_CUSTOMERS:-$TENANTS/customers}

say()  { printf '%s\n' "$*" >&2; }                                           # messages to stderr, results to stdout
fail() { say "Error: $1"; [ -z "${2:-}" ] || say "$2"; exit 1; }             # what is wrong, then what to do

refused() { # FILE: the system has said why
  fail "${1#"$SCRATCH/ready/"} can't be written." "Nothing was changed by halves: make room or mend its rights in $CUSTOMERS, then run this again."; }

need() { # COMMAND WHAT-TO-DO
  command -v "$1" >/dev/null || fail "$1 is not installed." "$2"; }

open_customers() {
  umask 077
  mkdir -p "$CUSTOMERS" 2>/dev/null || true
  [ -w "$CUSTOMERS" ] ||
    fail "$CUSTOMERS can't be written." "Run this as the user who owns it, or set USUALSTORE_CUSTOMERS to another folder."
  CUSTOMERS=$(cd "$CUSTOMERS" && pwd)
}

# Held until the command ends, kill -9 included: the kernel lets go of it.
lock_customers() {
  { exec {LOCK}>"$CUSTOMERS/.lock"; } || refused "$CUSTOMERS/.lock"
  flock -w "${LOCK_PATIENCE:-60}" "$LOCK" ||
    fail "Another command has held $CUSTOMERS/.lock for a minute." "Wait for it to end, then run this again."
}
unlock_customers() { exec {LOCK}>&-; }

SCRATCH=
open_scratch() { # drafts lie beside the files they become, so that mv is one rename; gone at exit
  SCRATCH=$(mktemp -d "$CUSTOMERS/.scratch.$$.XXXXXX") || refused "$CUSTOMERS"
  trap 'rm -rf "$SCRATCH"' EXIT
}

sweep_scratch() { # a killed command's drafts hold secrets; its process id, in their name, is no longer there
  local left pid
  for left in "$CUSTOMERS"/.scratch.*; do
    pid=${left##*/.scratch.}; pid=${pid%%.*}
    [ ! -d "$left" ] || [ "$pid" = $$ ] || kill -0 "$pid" 2>/dev/null || rm -rf "$left"
  done
}

write_private() { # FILE CONTENT: mode 0600, all or nothing; a builtin prints it, so no process list shows it
  local draft
  { draft=$(mktemp "$SCRATCH/XXXXXX") && printf '%s\n' "$2" >"$draft" && mv -fT "$draft" "$1"; } || refused "$1"
}

random_hex() { # BYTES
  od -An -v -tx1 -N "$1" /dev/urandom | tr -d ' \n'; }

random_password() { # 20 of 57 characters: 116 bits, and none that is taken for another
  head -c 800 /dev/urandom | LC_ALL=C tr -dc 'A-HJ-NP-Za-km-z2-9' | cut -c1-20; }

# shellcheck source=lib/quoting.sh
source "$TENANTS/lib/quoting.sh"
# shellcheck source=lib/checks.sh
source "$TENANTS/lib/checks.sh"
# shellcheck source=lib/defaults.sh
source "$TENANTS/lib/defaults.sh"
# shellcheck source=lib/fleet.sh
source "$TENANTS/lib/fleet.sh"
# shellcheck source=lib/engine.sh
source "$TENANTS/lib/engine.sh"
# shellcheck source=lib/files.sh
source "$TENANTS/lib/files.sh"
# shellcheck source=lib/deploy.sh
source "$TENANTS/lib/deploy.sh"
