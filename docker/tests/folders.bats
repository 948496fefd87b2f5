#!/usr/bin/env bats
# Two customers folders on one engine and one PostgreSQL server: neither takes, replaces or removes what is the other's. The shops' containers only
# wait: they are a stand-in image, since what is tested is whose they are. The server is a throw-away container.

bats_require_minimum_version 1.5.0
load ../../terraform-tenants/tests/support/postgres

setup_file() {
  TOP=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  RUN=w${BASHPID}_$RANDOM
  COMMANDS=$BATS_FILE_TMPDIR/terraform-tenants
  mkdir "$COMMANDS"
  cp -r "$TOP"/terraform-tenants/{*.tf,*.sh,lib,modules} "$COMMANDS"
  unset USUALSTORE_CUSTOMERS TF_WORKSPACE COMPOSE_PROJECT_NAME USUALSTORE_TEST_PG
  start_postgres
  printf '%s\n' "$PGPASSWORD" >"$BATS_FILE_TMPDIR/server-password"
  local container
  container=$(docker create postgres:17)
  for image in api frontend; do
    docker commit --change 'ENTRYPOINT ["bash", "-c", "trap exit TERM; sleep 900 & wait", "--"]' "$container" "usualstore/$image:$RUN" >/dev/null
  done
  docker rm "$container" >/dev/null
  export TOP RUN COMMANDS TF_CLI_ARGS=-no-color USUALSTORE_POSTGRES_SECRETS=$BATS_FILE_TMPDIR/none READY_PATIENCE=1
}

teardown_file() {
  local container
  docker ps -aq --filter "label=com.docker.compose.project" --filter "ancestor=usualstore/api:$RUN" --filter "ancestor=usualstore/frontend:$RUN" |
    while read -r container; do docker rm -f "$container"; done
  docker network ls -q --filter "name=^$RUN" | while read -r network; do docker network rm "$network"; done
  docker volume ls -q --filter "name=^$RUN" | while read -r volume; do docker volume rm "$volume"; done
  docker rmi "usualstore/api:$RUN" "usualstore/frontend:$RUN"
  stop_postgres
}

setup() {
  cd "$COMMANDS" || return
  SHOP=${RUN}_$BATS_TEST_NUMBER
  FIRST=$BATS_TEST_TMPDIR/first SECOND=$BATS_TEST_TMPDIR/second
}

add() { # FOLDER KEY [OPTION…]
  USUALSTORE_CUSTOMERS=$1 ./add-customer.sh --yes --company 'Building Shop Inc' --database "$2" --admin-email admin@example.com --generate-passwords --image-tag "$RUN" \
    --database-host 127.0.0.1 --database-port "$PGPORT" --database-password-file "$BATS_FILE_TMPDIR/server-password" "${@:3}" </dev/null
}
compose() { docker-compose -f "$1/$SHOP-docker-compose.yml" "${@:2}"; } # FOLDER COMMAND…
containers() { docker ps -q --no-trunc --filter "label=com.docker.compose.project=$SHOP" | sort; }
labels() { containers | xargs docker inspect -f '{{index .Config.Labels "io.usualstore.customers"}}' | sort -u; }
subnet() { sed -n 's/^SUBNET=//p' "$1/$SHOP-deploy.sh"; }
unlabelled() { # FOLDER: as shops were made before there was a label
  sed -i '/io.usualstore.customers/d; /labels: \*labels/d' "$1/$SHOP-docker-compose.yml"; }

@test "a key whose containers another folder has on this engine is refused, up, stopped, and by its network alone" {
  add "$FIRST" "$SHOP"
  compose "$FIRST" up -d
  [ "$(labels)" = "$(cat "$FIRST/.identity")" ]
  local before; before=$(containers)
  run add "$SECOND" "${SHOP}_b" --key "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *"Customer Key \"$SHOP\" is taken on this Docker engine, by the containers of $FIRST/$SHOP-docker-compose.yml: choose another."* ]]
  [ "$(ls -A "$SECOND")" = .lock ]
  [ "$(containers)" = "$before" ]
  add "$SECOND" "${SHOP}_c"
  compose "$FIRST" stop -t 0
  run add "$SECOND" "$SHOP"
  [[ $status -eq 1 && $output == *"is taken on this Docker engine, by the containers of"* ]]
  compose "$FIRST" rm -f
  run add "$SECOND" "$SHOP"
  [[ $status -eq 1 && $output == *"is taken on this Docker engine, by the network ${SHOP}_default"* ]]
  compose "$FIRST" down
  add "$SECOND" "$SHOP"
}

@test "deploy refuses containers of another folder before anything is written, and goes on with its own" {
  add "$FIRST" "$SHOP"
  add "$SECOND" "$SHOP"
  compose "$FIRST" up -d
  local before; before=$(containers)
  rm "$SECOND/$SHOP-docker-compose.yml"
  run "$SECOND/$SHOP-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $output == *"another customers folder's: they were made from $FIRST/$SHOP-docker-compose.yml"*'add this shop anew with another --key'* ]]
  [ ! -e "$SECOND/$SHOP-docker-compose.yml" ]
  [ -z "$(psql -X -A -t -d postgres -c "select 1 from pg_database where datname = '$SHOP'")" ]
  [ "$(containers)" = "$before" ]
  run "$FIRST/$SHOP-deploy.sh" # up to the readiness, which a stand-in never has
  [[ $output == *'is not ready after'* ]]
  [ "$(containers)" = "$before" ]
}

@test "the other folder's database is refused, also when its containers are down" {
  add "$FIRST" "$SHOP"
  "$FIRST/$SHOP-deploy.sh"
  add "$SECOND" "$SHOP"
  local before; before=$(psql -X -A -t -d postgres -c "select rolpassword from pg_authid where rolname = '${SHOP}_admin'")
  run "$SECOND/$SHOP-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $(tr -s '\n ' ' ' <<<"$output") == *"Database \"$SHOP\" is tenant $SHOP's of another customers folder ($(cat "$FIRST/.identity"))"* ]]
  [ "$(psql -X -A -t -d postgres -c "select rolpassword from pg_authid where rolname = '${SHOP}_admin'")" = "$before" ]
  "$FIRST/$SHOP-deploy.sh"
}

@test "a shop that was made before the label is adopted by its own folder, and by no other" {
  add "$FIRST" "$SHOP"
  add "$SECOND" "$SHOP"
  unlabelled "$FIRST"
  compose "$FIRST" up -d
  run "$SECOND/$SHOP-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $output == *"were made from $FIRST/$SHOP-docker-compose.yml, not from $SECOND/$SHOP-docker-compose.yml"* ]]
  rm "$FIRST/.identity"
  sed -i '/^customers_folder/d' "$FIRST/$SHOP.tfvars"
  rm "$FIRST/$SHOP-docker-compose.yml" # or it counts as edited
  run "$FIRST/$SHOP-deploy.sh"
  [[ $output == *'is not ready after'* ]]
  compose "$FIRST" up -d
  [ "$(labels)" = "$(cat "$FIRST/.identity")" ]
  [ "$(psql -X -A -t -d "$SHOP" -c 'show usualstore.customers_folder')" = "$(cat "$FIRST/.identity")" ]
}

@test "a folder that was moved stays itself, and a copy of it is told" {
  add "$FIRST" "$SHOP"
  compose "$FIRST" up -d
  cp -a "$FIRST" "$SECOND"
  run "$SECOND/$SHOP-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $output == *"$SECOND is a copy of $FIRST: both hold the identity $(cat "$FIRST/.identity")"*'Move one of the two away'* ]]
  rm -r "$FIRST"
  run "$SECOND/$SHOP-deploy.sh"
  [[ $output == *'is not ready after'* ]]
}

@test "folders whose shops are down choose subnets apart, and deploy refuses one that is taken meanwhile" {
  add "$FIRST" "$SHOP"
  add "$SECOND" "${SHOP}_b"
  [ "$(subnet "$FIRST")" != "$(sed -n 's/^SUBNET=//p' "$SECOND/${SHOP}_b-deploy.sh")" ]
  docker network create --subnet "$(subnet "$FIRST")" "${SHOP}_someone" >/dev/null
  run "$FIRST/$SHOP-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $output == *"The subnet $(subnet "$FIRST") of $SHOP is taken on this Docker engine by the network ${SHOP}_someone"* ]]
  local free; free=$(sed -nE 's/.*Set SUBNET=([0-9./]+) in .*/\1/p' <<<"$output")
  sed -i "s#^SUBNET=.*#SUBNET=$free#" "$FIRST/$SHOP-deploy.sh"
  "$FIRST/$SHOP-deploy.sh"
  compose "$FIRST" up -d
}

@test "the data of another folder's own server, which is down, are nobody else's" {
  docker volume create --label "com.docker.compose.project=$SHOP" --label com.docker.compose.volume=db "${SHOP}_db" >/dev/null
  run add "$FIRST" "$SHOP" --layout dedicated
  [ "$status" -eq 1 ]
  [[ $output == *"is taken on this Docker engine, by the volume ${SHOP}_db"* ]]
  docker volume rm "${SHOP}_db" >/dev/null
  add "$FIRST" "$SHOP" --layout dedicated
  docker volume create --label "com.docker.compose.project=$SHOP" --label com.docker.compose.volume=db "${SHOP}_db" >/dev/null
  run "$FIRST/$SHOP-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $output == *"The volume ${SHOP}_db is on this Docker engine already, and this folder has never deployed $SHOP"* ]]
  [ -z "$(containers)" ]
}

@test "ports of stopped containers aren't given away" {
  add "$FIRST" "$SHOP"
  local port; port=$(sed -n 's/^FRONTEND_PORT=//p' "$FIRST/$SHOP-deploy.sh")
  compose "$FIRST" up -d
  compose "$FIRST" stop -t 0
  add "$SECOND" "${SHOP}_b"
  run ! grep -q "^FRONTEND_PORT=$port$" "$SECOND/${SHOP}_b-deploy.sh"
  run add "$SECOND" "${SHOP}_c" --frontend-port "$port"
  [[ $status -eq 1 && $output == *"Frontend port $port is taken by a stopped container"* ]]
}

@test "without an engine a customer is added and deployed all the same, with a note" {
  export DOCKER_HOST=unix://$BATS_TEST_TMPDIR/nobody
  run add "$FIRST" "$SHOP"
  [ "$status" -eq 0 ]
  [[ $output == *'Note: no Docker engine answers'* ]]
  run "$FIRST/$SHOP-deploy.sh"
  [ "$status" -eq 0 ]
  [[ $output == *'Note: no Docker engine answers'* ]]
}

@test "another checkout's shared server is neither taken nor made anew" {
  local port=25700 start=$TOP/docker/postgres/start.sh before
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  export USUALSTORE_PROJECT=usualstore-test-$SHOP SHARED_BUFFERS=16MB
  USUALSTORE_POSTGRES_SECRETS=$FIRST "$start" --port $port
  before=$(docker ps -q --no-trunc --filter "label=com.docker.compose.project=$USUALSTORE_PROJECT")
  USUALSTORE_POSTGRES_SECRETS=$SECOND run "$start"
  [ "$status" -eq 1 ]
  [[ $output == *"is another checkout's: its password stands in $FIRST"*"USUALSTORE_POSTGRES_SECRETS=$FIRST"* ]]
  [ ! -e "$SECOND" ]
  [ "$(docker ps -q --no-trunc --filter "label=com.docker.compose.project=$USUALSTORE_PROJECT")" = "$before" ]
  docker rm -f "$before" >/dev/null
  USUALSTORE_POSTGRES_SECRETS=$SECOND run "$start"
  [[ $status -eq 1 && $output == *"The volume ${USUALSTORE_PROJECT}_data is on this Docker engine already"* ]]
  mv "$FIRST" "$SECOND"
  USUALSTORE_POSTGRES_SECRETS=$SECOND "$start"
  SECRETS=$SECOND POSTGRES_PORT=1 BRIDGE_ADDRESS=1 docker-compose -f "$TOP/docker/postgres/compose.yml" down -v
}
