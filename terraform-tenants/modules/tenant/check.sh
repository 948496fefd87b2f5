#!/usr/bin/env bash
# check.sh TFVARS: compares the tenant's database with what Terraform makes of it, and changes nothing.
# Run it where terraform was applied, with TF_WORKSPACE set to the customer key.
# Exit 0: as it should be. 1: a line on stdout for each deviation; lines that begin with "Note: " don't count. 2: it could not be checked.
set -euo pipefail

fail() { printf 'Error: %s\n' "$1" >&2; exit 2; }

main() {
  if [ $# -ne 1 ] || [ -z "${TF_WORKSPACE:-}" ]; then fail 'Usage: TF_WORKSPACE=KEY modules/tenant/check.sh customers/KEY.tfvars'; fi

  # The console reads the tfvars as apply does. Words in base64: no quoting of HCL's, and no password that a shell could take apart.
  # It takes the default workspace's state, and lock, unless it is told the workspace's own.
  local state=terraform.tfstate.d/$TF_WORKSPACE/terraform.tfstate
  local expression='join(" ", [for value in [var.db_host, var.db_port, var.db_username, one(values(module.tenant)[*].connection).database, one(values(module.tenant)[*].check_request), var.db_password] : base64encode(nonsensitive(value))])'
  local printed words
  printed=$(terraform console -state="$state" -var-file="$1" 2>&1 <<<"$expression") || fail "terraform console can't read $1: $printed"
  printed=$(grep -xE '"[A-Za-z0-9+/= ]+"' <<<"$printed") || fail "Nothing is known of this tenant. Was terraform applied in workspace $TF_WORKSPACE?"
  read -ra words <<<"${printed//\"/}"

  local lines
  lines=$(
    decoded() { base64 -d <<<"${words[$1]:-}"; }
    PGHOST=$(decoded 0) PGPORT=$(decoded 1) PGUSER=$(decoded 2) PGDATABASE=$(decoded 3) USUALSTORE_REQUEST=$(decoded 4) PGPASSWORD=$(decoded 5)
    export PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE USUALSTORE_REQUEST PGCLIENTENCODING=UTF8 PGCONNECT_TIMEOUT=10
    psql -X -q -A -t -v ON_ERROR_STOP=1 -v VERBOSITY=terse -f "$(dirname "$0")/check.sql"
  ) || fail "The database could not be checked: psql says why, above."

  [ -z "$lines" ] || printf '%s\n' "$lines"
  [ -z "$(sed '/^Note: /d' <<<"$lines")" ] || exit 1
}

main "$@"
