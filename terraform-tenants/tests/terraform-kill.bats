#!/usr/bin/env bats
# Killed at every step, and completed by the next apply.

bats_require_minimum_version 1.5.0
load support/postgres
load support/terraform

setup_file() {
  start_postgres
  copy_terraform
  # Stands before the real psql: kills it after line KILL_LINE of the script KILL_SCRIPT, or kills Terraform as that script begins.
  mkdir -p "$BATS_FILE_TMPDIR/bin"
  cat >"$BATS_FILE_TMPDIR/bin/psql" <<'WRAPPER'
#!/usr/bin/env bash
script=${*: -1}
if [ "$script" = "${KILL_SCRIPT:-}" ]; then
  if [ "${KILL_LINE:-}" = terraform ]; then
    kill -9 "$(cat "$KILL_PID_FILE")"
  else
    ln -sf "$PWD"/*.sql "$KILL_SCRATCH" # what it includes
    awk -v line="$KILL_LINE" '{ print } NR == line { print "\\! kill -9 $PPID" }' "$script" >"$KILL_SCRATCH/killed.sql"
    set -- "${@:1:$#-1}" "$KILL_SCRATCH/killed.sql"
  fi
fi
exec "$REAL_PSQL" "$@"
WRAPPER
  chmod +x "$BATS_FILE_TMPDIR/bin/psql"
  REAL_PSQL=$(command -v psql)
  export REAL_PSQL PATH="$BATS_FILE_TMPDIR/bin:$PATH"
}
teardown_file() {
  drop_tenants
  stop_postgres
}
setup() {
  new_key
  export KILL_SCRATCH=$BATS_TEST_TMPDIR
}

# The lines of a script after which it is killed: where a step ends
steps() { grep -nE '^(begin|commit|reset role|end \$\$);$|^\\(gexec|ir .*)$' "$TERRAFORM_COPY/modules/tenant/$1" | grep -vE ':(  |--)' | cut -d: -f1; }

killed_at_every_step() { # SCRIPT
  local line count=0
  for line in $(steps "$1"); do
    count=$((count + 1))
    local key=${KEY}_$line
    tfvars "$key" developers='[]' colour='"#aa0011"'
    KILL_SCRIPT=$1 KILL_LINE=$line run apply "$key"
    [[ "$status" -ne 0 && "$output" == *[Kk]illed* ]] || { echo "$1:$line was not killed: $output"; return 1; }
    apply "$key" >/dev/null || { echo "after $1:$line"; return 1; }
    check "$key" || { echo "after $1:$line"; return 1; }
    [ "$(as "${key}_admin" SecurePass123! "$key" 'select (select count(*) from statuses), (select colour from shop), (select count(*) from staff.accounts)')" = '6|#aa0011|1' ]
  done
  [ "$count" -gt 1 ]
}

@test "psql killed at every step of server.sql" { killed_at_every_step server.sql; }
@test "psql killed at every step of database.sql" { killed_at_every_step database.sql; }
@test "psql killed at every step of login.sql" { killed_at_every_step login.sql; }
@test "psql killed at every step of account.sql" { killed_at_every_step account.sql; }
@test "psql killed at every step of shop.sql" { killed_at_every_step shop.sql; }

@test "terraform killed while a script runs" {
  for script in server.sql database.sql account.sql; do
    local key=${KEY}_${script%.sql}
    tfvars "$key" developers='[]'
    export KILL_PID_FILE=$BATS_TEST_TMPDIR/pid
    run bash -c 'cd "$TERRAFORM_COPY" && echo $$ >"$KILL_PID_FILE" && TF_WORKSPACE=$1 KILL_SCRIPT=$2 KILL_LINE=terraform exec terraform apply -auto-approve -var-file="customers/$1.tfvars"' _ "$key" "$script"
    [ "$status" -eq 137 ]
    apply "$key" >/dev/null
    check "$key"
    [ "$(as "${key}_admin" SecurePass123! "$key" 'select count(*) from staff.accounts')" = 1 ]
  done
}
