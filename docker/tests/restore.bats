#!/usr/bin/env bats
# A shop's database dumped and restored with PostgreSQL's own programs, and taken back by its deploy script. The server is a throw-away container.

bats_require_minimum_version 1.5.0
load ../../terraform-tenants/tests/support/postgres
load ../../terraform-tenants/tests/support/terraform

setup_file() {
  RUN=r${BASHPID}_$RANDOM
  COMMANDS=$BATS_FILE_TMPDIR/terraform-tenants
  mkdir "$COMMANDS"
  cp -r "$BATS_TEST_DIRNAME"/../../terraform-tenants/{*.tf,*.sh,lib,modules} "$COMMANDS"
  unset USUALSTORE_CUSTOMERS TF_WORKSPACE USUALSTORE_TEST_PG
  start_postgres
  printf '%s\n' "$PGPASSWORD" >"$COMMANDS/server-password"
  export RUN COMMANDS TF_CLI_ARGS=-no-color USUALSTORE_POSTGRES_SECRETS=$BATS_FILE_TMPDIR/none
}
teardown_file() { stop_postgres; }

setup() {
  cd "$COMMANDS" || return
  SHOP=${RUN}_$BATS_TEST_NUMBER
  ./add-customer.sh --yes --company 'Building Shop Inc' --database "$SHOP" --admin-email admin@example.com --generate-passwords \
    --database-host 127.0.0.1 --database-port "$PGPORT" --database-password-file server-password </dev/null
  # shellcheck disable=SC2119
  deploy
  inside "$SHOP" "insert into categories (name) values ('Nails')"
}

# shellcheck disable=SC2120 # run passes its options
deploy() { "./customers/$SHOP-deploy.sh" "$@" </dev/null; }
refusal() { tr -s '\n │' ' ' <<<"$output"; } # without the frame that Terraform draws

restore_from() { # DUMP-OPTION… -- RESTORE-OPTION…: into a new database of the same name; the old one is gone
  local dump=()
  while [ "$1" != -- ]; do dump+=("$1"); shift; done
  docker exec -i "$POSTGRES_CONTAINER" pg_dump -U postgres -Fc "${dump[@]}" -f /tmp/dump "$SHOP"
  server "drop database \"$SHOP\" with (force)"
  server "create database \"$SHOP\""
  docker exec -i "$POSTGRES_CONTAINER" pg_restore -U postgres -d "$SHOP" "${@:2}" /tmp/dump
}

whole() { # deploy finds nothing amiss, the rows are there, and the shop's users have their rights and no others
  run deploy
  [ "$status" -eq 0 ] || { echo "$output"; return 1; }
  [ "$(inside "$SHOP" 'select name from categories')" = Nails ]
  [ "$(inside "$SHOP" 'show usualstore.application_role')" = "${SHOP}_app" ]
  [ "$(server "select shobj_description(oid, 'pg_database') from pg_database where datname = '$SHOP'")" = "UsualStore tenant $SHOP" ]
}

@test "a restored database is named with the way out, and adopted when that is asked for" {
  restore_from --
  run deploy
  [ "$status" -eq 1 ]
  [[ $output == *"if it was restored from a dump of this shop, run $SHOP-deploy.sh --adopt"* ]]
  run deploy --adopt
  [ "$status" -eq 0 ] || { echo "$output"; return 1; }
  whole
  run deploy --adopt # safe to run again
  [ "$status" -eq 0 ]
}

@test "a database restored without owners and rights is adopted, and its objects are the admin's again" {
  restore_from -- --no-owner --no-privileges
  run deploy --adopt
  [ "$status" -eq 0 ] || { echo "$output"; return 1; }
  [ "$(inside "$SHOP" "select string_agg(distinct pg_get_userbyid(relowner), ',') from pg_class where relnamespace in ('public'::regnamespace, 'staff'::regnamespace) and relkind in ('r', 'S')
    and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')")" = "${SHOP}_admin" ]
  whole
}

@test "a database that is not a whole shop's, or holds somebody else's, is refused and stays as it is" {
  restore_from -- --no-acl --table=public.categories || true
  run deploy --adopt
  [ "$status" -eq 1 ]
  [[ $(refusal) == *"is not a UsualStore shop's, or not restored in full: it lacks "*orders* ]]
  server "drop database \"$SHOP\""
  run deploy --adopt
  [ "$status" -eq 1 ]
  [[ $(refusal) == *"There is no database \"$SHOP\" to adopt"* ]]
}

@test "strangers' objects, another tenant's mark and a schema from the future are refused" {
  restore_from --
  server "create role ${SHOP}_stranger"
  inside "$SHOP" "create table theirs (x integer); alter table theirs owner to ${SHOP}_stranger"
  run deploy --adopt
  [[ $status -eq 1 && $(refusal) == *"holds objects of \"${SHOP}_stranger\""* ]]
  inside "$SHOP" 'drop table theirs'
  server "comment on database \"$SHOP\" is 'UsualStore tenant other'"
  run deploy --adopt
  [[ $status -eq 1 && $(refusal) == *"is another tenant's already"* ]]
  server "comment on database \"$SHOP\" is null"
  inside "$SHOP" "create table flyway_schema_history (version varchar(50), success boolean); insert into flyway_schema_history values ('999', true)"
  run deploy --adopt
  [[ $status -eq 1 && $(refusal) == *'has schema version 999, and these commands know '* ]]
  [ -z "$(server "select shobj_description(oid, 'pg_database') from pg_database where datname = '$SHOP'")" ]
  run deploy --adopted
  [[ $status -eq 1 && $output == *'Option --adopted is unknown'* ]]
}
