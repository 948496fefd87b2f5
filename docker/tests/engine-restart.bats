#!/usr/bin/env bats
# Two shops on the shared server, on a Docker Engine that ends and starts again: one of its own in a network of its own, so that no other container
# of this machine ends with it. USUALSTORE_IMAGE_TAG as in containers.bats.

bats_require_minimum_version 1.5.0

setup_file() {
  TOP=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  TAG=${USUALSTORE_IMAGE_TAG:-latest}
  RUN=e${BASHPID}_$RANDOM
  A=${RUN}_a B=${RUN}_b
  ENGINE=$(mktemp -d /tmp/usualstore-engine.XXXXXX) # a socket's path must be short
  export TOP TAG RUN A B ENGINE
  why_not >"$ENGINE/why-not"
  [ ! -s "$ENGINE/why-not" ] || return 0
  make_shops
}

why_not() { # why no second engine can run here; starts one otherwise
  [ "$(id -u)" = 0 ] || { echo 'only root can start an engine'; return; }
  local command
  for command in dockerd unshare nsenter ip; do command -v $command >/dev/null || { echo "there is no $command on this machine"; return; }; done
  setsid unshare --net --mount sleep infinity </dev/null >/dev/null 2>&1 3>&- &
  echo $! >"$ENGINE/holder"
  eventually 5 in_network ip link set lo up || { echo 'this machine makes no namespaces'; return; }
  start_engine || { echo "no second engine starts: $(tail -n 1 "$ENGINE/log")"; return; }
}

in_network() { nsenter --target "$(cat "$ENGINE/holder")" --net "$@"; }
in_engine() { DOCKER_HOST=unix://$ENGINE/socket in_network "$@"; }

start_engine() {
  # with mounts of its own, which go with it
  setsid nsenter --target "$(cat "$ENGINE/holder")" --net --mount dockerd --host "unix://$ENGINE/socket" --pidfile "$ENGINE/pid" --data-root "$ENGINE/data" \
    --exec-root "$ENGINE/exec" --log-level warn </dev/null >>"$ENGINE/log" 2>&1 3>&- &
  eventually 60 in_engine docker info >/dev/null 2>&1 || { tail -n 20 "$ENGINE/log"; return 1; }
}

end_engine() { # SIGNAL
  local pid containerd
  pid=$(cat "$ENGINE/pid") containerd=$(cat "$ENGINE/exec/containerd/containerd.pid")
  kill "-$1" "$pid"
  # its containerd goes a moment later, and an engine that starts meanwhile waits for that one in vain
  while kill -0 "$pid" 2>/dev/null || kill -0 "$containerd" 2>/dev/null; do sleep 0.1; done
  rm -f "$ENGINE/pid" # a killed one leaves it
}

make_shops() {
  unset USUALSTORE_CUSTOMERS TF_WORKSPACE PGPASSWORD COMPOSE_PROJECT_NAME
  export TF_CLI_ARGS=-no-color USUALSTORE_POSTGRES_SECRETS=$ENGINE/secrets SHARED_BUFFERS=64MB
  docker save "usualstore/api:$TAG" "usualstore/frontend:$TAG" postgres:17 | in_engine docker load
  mkdir "$ENGINE/commands"
  cp -r "$TOP"/terraform-tenants/{*.tf,*.sh,lib,modules} "$ENGINE/commands"
  cd "$ENGINE/commands" || return
  in_engine "$TOP/docker/postgres/start.sh"
  local shop
  for shop in "$A" "$B"; do
    in_engine ./add-customer.sh --yes --database "$shop" --company "$shop" --admin-email admin@example.com --generate-passwords --image-tag "$TAG" \
      --database-port 5432 --database-password-file "$USUALSTORE_POSTGRES_SECRETS/password"
    in_engine "./customers/$shop-deploy.sh"
    in_engine docker-compose -f "customers/$shop-docker-compose.yml" up -d
    eventually 60 ready "$shop"
    sql "$shop" "insert into customers (name) values ('Alice of $shop')"
  done
}

teardown_file() {
  [ ! -e "$ENGINE/pid" ] || end_engine TERM
  [ ! -e "$ENGINE/holder" ] || kill "$(cat "$ENGINE/holder")"
  rm -rf "$ENGINE"
}

setup() {
  [ ! -s "$ENGINE/why-not" ] || skip "$(cat "$ENGINE/why-not")"
  cd "$ENGINE/commands" || return
}

eventually() { # SECONDS COMMAND…
  local end=$((SECONDS + $1))
  shift
  until "$@"; do [ $SECONDS -lt $end ] || { echo "never: $*"; return 1; }; sleep 0.2; done
}

ready() { # KEY
  local service
  for service in BACKEND FRONTEND; do
    in_network curl -fsS -m 5 -o /dev/null "http://127.0.0.1:$(sed -n "s/^${service}_PORT=//p" "customers/$1-deploy.sh")/q/health/ready" 2>/dev/null || return 1
  done
}

sql() { # KEY STATEMENT: as its admin
  local password; password=$(sed -n '/_admin"/{n;s/.*"\(.*\)"/\1/p}' "customers/$1.tfvars")
  PGPASSWORD=$password in_network psql -X -q -A -t "host=127.0.0.1 port=5432 user=$1_admin dbname=$1" -c "$2"
}

both_are_back() {
  local shop
  for shop in "$A" "$B"; do
    eventually 60 ready "$shop"
    [ "$(sql "$shop" 'select name from customers')" = "Alice of $shop" ]
  done
}

@test "both shops come back by themselves, with their data, after the engine was stopped" {
  end_engine TERM
  run ! ready "$A"
  start_engine
  both_are_back
}

@test "both shops come back by themselves, with their data, after the engine was killed" {
  end_engine KILL
  start_engine
  both_are_back
}

@test "a suspended shop stays down when the engine starts again" {
  in_engine docker-compose -f "customers/$B-docker-compose.yml" down
  end_engine TERM
  start_engine
  eventually 60 ready "$A"
  run ! ready "$B"
  in_engine docker-compose -f "customers/$B-docker-compose.yml" up -d
  both_are_back
}
