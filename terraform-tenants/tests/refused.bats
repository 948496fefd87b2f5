#!/usr/bin/env bats
# customers/ where the disk is full, or the operator may not write: a sentence, and nothing half done.

bats_require_minimum_version 1.5.0
load support/postgres
load support/terraform
load support/operator

setup_file() {
  start_postgres
  RUN="f${BASHPID}_$RANDOM"
  export RUN
}

teardown_file() {
  drop_tenants
  stop_postgres
}

setup() {
  local host=$PGHOST port=$PGPORT user=$PGUSER password=$PGPASSWORD
  HOMES=$(mktemp -d) # bats' own folder is root's alone
  chmod 755 "$HOMES"
  copy_commands "$HOMES"
  export PGHOST=$host PGPORT=$port PGUSER=$user PGPASSWORD=$password
  SHOP=${RUN}_$BATS_TEST_NUMBER
  OTHERS=4242
  printf '%s\n' "$PGPASSWORD" >"$HOMES/server-password"
  [ "$(id -u)" != 0 ] || chown -R "$OTHERS:$OTHERS" "$HOMES"
}

teardown() {
  if [ -d "$HOMES/full" ]; then umount "$HOMES/full" 2>/dev/null || true; fi
  chmod -R u+rwX "$HOMES" && rm -rf "$HOMES"
}

as_operator() { # COMMAND…: root would be refused nothing
  if [ "$(id -u)" = 0 ]; then HOME=$HOMES setpriv --reuid="$OTHERS" --regid="$OTHERS" --clear-groups "$@"; else "$@"; fi </dev/null; }

add_shop() { # COMMAND [OPTION…]: that runs it
  "$1" ./add-customer.sh --yes --company 'Building Shop Inc' --database "$SHOP" --admin-email admin@example.com --generate-passwords --database-host "$PGHOST" \
    --database-port "$PGPORT" --database-user "$PGUSER" --database-password-file "$HOMES/server-password" "${@:2}"
}

sentence() { # the command has failed, and says so itself
  [ "$status" -ne 0 ]
  grep -q '^Error: ' <<<"$output" || { echo "no sentence: $output"; return 1; }
}

files() { find "$CUSTOMERS" -type f ! -name .lock ! -path '*/.terraform-tenants/*' -exec sha256sum {} +; }

mount_full() { # a small disk for customers/
  [ "$(id -u)" = 0 ] || skip 'only root can mount a small disk'
  mkdir "$HOMES/full"
  mount -t tmpfs -o size=1m,mode=755 none "$HOMES/full" || skip 'this machine mounts no tmpfs'
  export USUALSTORE_CUSTOMERS=$HOMES/full
  CUSTOMERS=$HOMES/full
}

leave() { # PAGES: what is left free of the small disk
  local free; free=$(stat -f -c %f "$CUSTOMERS")
  [ "$free" -le "$1" ] || dd if=/dev/zero of="$CUSTOMERS/filler" bs=4096 count=$((free - $1)) status=none
}

@test "a folder that the operator may not write is named, and nothing is written" {
  mkdir customers
  chmod 555 customers
  run add_shop as_operator
  sentence
  [[ $output == *"$CUSTOMERS can't be written."*'Run this as the user who owns it'* ]]
  [ -z "$(ls -A customers)" ]
  rmdir customers
  chmod 555 .
  run add_shop as_operator
  sentence
  [[ $output == *"$CUSTOMERS can't be written."* ]]
}

@test "files that are another user's are named, and nothing is written" {
  [ "$(id -u)" = 0 ] || skip 'only root has files of another user'
  mkdir customers
  chmod 777 customers
  install -m 600 /dev/null customers/.lock
  run add_shop as_operator
  sentence
  [[ $output == *".lock can't be written."* ]]
  [ "$(ls -A customers)" = .lock ]
  rm customers/.lock
  add_shop as_operator
  chown root "customers/$SHOP.tfvars"
  run as_operator "./customers/$SHOP-deploy.sh"
  sentence
  [[ $output == *"$SHOP.tfvars can't be read."*'Run this as the user who owns it'* ]]
}

@test "Terraform's own folders that the operator may not write are named, and nothing is written" {
  mkdir customers terraform.tfstate.d
  [ "$(id -u)" != 0 ] || chown "$OTHERS" customers
  chmod 555 terraform.tfstate.d
  run add_shop as_operator
  sentence
  [[ $output == *'terraform workspace failed'*'ermission denied'* ]]
  [ -z "$(files)" ]
  nothing_left_over
  chmod 755 terraform.tfstate.d
  [ "$(id -u)" != 0 ] || chown "$OTHERS" terraform.tfstate.d
  add_shop as_operator
  chmod 555 "terraform.tfstate.d/$SHOP"
  run as_operator "./customers/$SHOP-deploy.sh"
  sentence
  [[ $output == *'ermission denied'*"The database of $SHOP is not complete"* ]]
  chmod 755 "terraform.tfstate.d/$SHOP"
  as_operator "./customers/$SHOP-deploy.sh"
}

@test "deploy in a folder that the operator may not write says so, and changes nothing" {
  add_shop as_operator
  files >before
  chmod 555 customers
  run as_operator "./customers/$SHOP-deploy.sh"
  sentence
  [[ $output == *"$CUSTOMERS can't be written."* ]]
  files | diff before -
  [ -z "$(server "select 1 from pg_database where datname = '$SHOP'")" ]
}

@test "however full the disk is, a customer is added whole or not at all" {
  mount_full
  local pages refused=0
  for pages in {0..30}; do
    leave "$pages"
    run add_shop env
    rm -f "$CUSTOMERS/filler"
    nothing_left_over
    if [ "$status" -eq 0 ]; then break; fi
    refused=$((refused + 1))
    sentence
    [ -z "$(files)" ] || { echo "half done with $pages pages: $(ls -A "$CUSTOMERS")"; return 1; }
  done
  [ $refused -gt 3 ]
  [ "$(files | wc -l)" = 6 ] # its own five, and the folder's identity
}

@test "however full the disk is, deploy changes no file by halves, and completes once there is room" {
  mount_full
  add_shop env
  sed -i 's/"starter"/"enterprise"/' "$CUSTOMERS/$SHOP.tfvars" # so that it has a file to write
  local pages compose=$CUSTOMERS/$SHOP-docker-compose.yml before refused=0
  before=$(cat "$compose")
  for pages in {0..40}; do
    rm -f "$CUSTOMERS/$SHOP-secrets/pgpass"
    leave "$pages"
    run "$CUSTOMERS/$SHOP-deploy.sh"
    printf '%s\n' "$output" >>"$BATS_TEST_TMPDIR/said"
    rm -f "$CUSTOMERS/filler"
    nothing_left_over
    if [ "$status" -eq 0 ]; then break; fi
    refused=$((refused + 1))
    sentence
    [ "$(cat "$compose")" = "$before" ] || grep -q 'DATABASE_POOL_SIZE: "10"' "$compose"
    [ ! -e "$CUSTOMERS/$SHOP-secrets/pgpass" ] || grep -q ":${SHOP}_admin:....................$" "$CUSTOMERS/$SHOP-secrets/pgpass"
  done
  [ $refused -gt 3 ]
  grep -q 'terraform.tfstate was cut off' "$BATS_TEST_TMPDIR/said"
  run "$CUSTOMERS/$SHOP-deploy.sh"
  [ "$status" -eq 0 ] || { echo "after $refused refusals: $output"; return 1; }
  [ -s "$CUSTOMERS/$SHOP-secrets/pgpass" ]
  grep -q 'DATABASE_POOL_SIZE: "10"' "$compose"
}

@test "a state that was cut off is taken from the one before, and the staff's settings stay" {
  add_shop as_operator --colour '#aa0011'
  as_operator "./customers/$SHOP-deploy.sh"
  sed -i 's/"starter"/"enterprise"/' "customers/$SHOP.tfvars"
  as_operator "./customers/$SHOP-deploy.sh" # the one before
  inside "$SHOP" "update shop set colour = '#00bb22'"
  local state=terraform.tfstate.d/$SHOP/terraform.tfstate bytes
  for bytes in 4096 0; do
    sed -i '/plan/s/= ".*"/= "starter"/' "customers/$SHOP.tfvars"
    as_operator "./customers/$SHOP-deploy.sh"
    truncate -s $bytes "$state"
    run as_operator "./customers/$SHOP-deploy.sh"
    [ "$status" -eq 0 ] || { echo "$output"; return 1; }
    [[ $output == *'terraform.tfstate was cut off'* ]]
    sed -i '/plan/s/= ".*"/= "professional"/' "customers/$SHOP.tfvars"
    as_operator "./customers/$SHOP-deploy.sh"
  done
  [ "$(inside "$SHOP" 'select colour from shop')" = '#00bb22' ]
  # another customer's commands don't meet it
  truncate -s 4096 "$state"
  [ "$(terraform workspace show)" = "$SHOP" ]
  SHOP=${SHOP}_b
  add_shop as_operator
  as_operator "./customers/$SHOP-deploy.sh"
}
