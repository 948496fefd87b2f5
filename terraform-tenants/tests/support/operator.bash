# shellcheck shell=bash
# An operator's own copy of the commands, and an operator who answers or is killed.

copy_commands() { # for setup: each test has customers and states of its own
  COMMANDS="${1:-$BATS_TEST_TMPDIR}/an operator's folder" # a path with a space and a quote, as one may be
  CUSTOMERS=$COMMANDS/customers
  mkdir -p "$COMMANDS"
  cp -r "$BATS_TEST_DIRNAME"/../{*.tf,*.sh,lib,modules} "$COMMANDS"
  unset USUALSTORE_CUSTOMERS TF_WORKSPACE PGPASSWORD
  export DOCKER_HOST=unix://$BATS_TEST_TMPDIR/no-engine # or a real shop of the same key on this machine would be in the way
  export TF_CLI_ARGS=-no-color USUALSTORE_POSTGRES_SECRETS=$BATS_TEST_TMPDIR/none
  cd "$COMMANDS" || return
}

seeds_answers() {
  printf '%s\n' 'Building Shop Inc' building_shop building_shop professional \
    building_admin 'SecurePass123!' admin@buildingshop.com building_dev 'DevPass123!' dev@buildingshop.com
}

add() { # NAME [OPTION…]: a customer by options alone
  ./add-customer.sh --yes --company "$1" --admin-email "admin@example.com" --generate-passwords "${@:2}" </dev/null; }

# killed_at N COMMAND…: runs the command, and kills it with all that it has started at the Nth call of a program that STEPS names.
# Answers 0 when it was killed, 1 when it ended by itself before.
killed_at() {
  local step killers=$BATS_TEST_TMPDIR/killers at=$1
  shift
  rm -rf "$killers" && mkdir -p "$killers"
  for step in $STEPS; do
    cat >"$killers/$step" <<END
#!/usr/bin/env bash
echo "$step \$*" >>"$killers/calls"
if [ "\$(wc -l <"$killers/calls")" -ge $at ]; then kill -9 -- "-\$(cat "$killers/group")"; fi
exec "$(command -v "$step")" "\$@"
END
    chmod +x "$killers/$step"
  done
  # a session of its own, so that its process group can be killed without this one
  # shellcheck disable=SC2016 # the shell in it expands
  setsid -w bash -c 'echo $$ >"$1/group"; PATH=$1:$PATH; shift; exec "$@"' bash "$killers" "$@" >"$BATS_TEST_TMPDIR/killed" 2>&1 </dev/null
  [ $? -eq 137 ]
}

nothing_left_over() { # of interrupted runs
  [ -z "$(find "$CUSTOMERS" -maxdepth 1 \( -name '.scratch*' -o -name '.ready*' \))" ]; }

mode() { stat -c %a "$1"; }
