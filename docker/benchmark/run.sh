#!/usr/bin/env bash
# Measures the project on this machine and prints the README's table. See --help.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=$(cd "$HERE/../.." && pwd)
COMMAND="docker/benchmark/run.sh${*:+ $*}"

CLIENTS=20 SECONDS_EACH=10 ROUNDS=2 READY_SECONDS=60
ORDERS=100000 TAG=latest BACKEND='' FRONTEND=''
KEY=benchmark_shop COMPANY='Benchmark Shop' ADMIN=benchmark_admin ADMIN_PASSWORD=BenchmarkPass123
PIDS=() ROWS=() CONTAINERS=no

usage() {
  cat <<END
Usage: docker/benchmark/run.sh [options]

Makes a PostgreSQL server and a shop of its own, on 127.0.0.1, measures, prints a Markdown table to standard output and removes both. Under eight minutes.
With a Docker Engine the server is docker/postgres's and pgbench its own; without one it is docker/demo's, and pgbench the one in PATH.

  --backend FILE, --frontend FILE   native executables (default: those in backend/target and frontend/target, else the JVM programs there)
  --orders N    size of the shop; customers and widgets in proportion         (default: $ORDERS)
  --seconds N   of load for each figure                                       (default: $SECONDS_EACH)
  --tag TAG     of the images usualstore/api and usualstore/frontend          (default: $TAG)
  --help

Needs wrk, psql, jq, curl, Terraform, and /proc for the memory.
END
}

main() {
  read_options "$@"
  WORKPLACE=$(mktemp -d)
  trap clean_up EXIT
  trap 'exit 130' INT TERM
  export USUALSTORE_CUSTOMERS=$WORKPLACE/customers BIND=127.0.0.1 # where http_status asks
  # shellcheck source=../../terraform-tenants/lib.sh
  source "$TOP/terraform-tenants/lib.sh"
  local tool
  for tool in wrk psql jq curl terraform; do need "$tool" 'See docker/benchmark/run.sh --help'; done
  choose_programs
  image_sizes
  start_server
  containers_healthy
  make_shop
  time_to_ready
  compare_with_pgbench
  pages_and_sales
  memory 'after that load'
  one_more_pair
  print_table
}

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage; exit ;;
      --backend | --frontend | --orders | --seconds | --tag)
        [ $# -gt 1 ] || { printf 'Error: option %s needs a value.\n' "$1" >&2; exit 1; }
        case $1 in
          --backend) BACKEND=$2 ;; --frontend) FRONTEND=$2 ;; --orders) ORDERS=$2 ;; --seconds) SECONDS_EACH=$2 ;; --tag) TAG=$2 ;;
        esac
        shift 2 ;;
      *) printf 'Error: option %s is unknown. See docker/benchmark/run.sh --help\n' "$1" >&2; exit 1 ;;
    esac
  done
}

row() { # WHAT FIGURE
  ROWS+=("| $1 | $2 |"); say "  $1: $2"; }

# ---------------------------------------------------------------------------------------------------------------
# What is measured, and on what
# ---------------------------------------------------------------------------------------------------------------

choose_programs() {
  KIND=native
  [ -n "$BACKEND" ] || BACKEND=$(find "$TOP/backend/target" -maxdepth 1 -name '*-runner' -type f 2>/dev/null | head -n 1)
  [ -n "$FRONTEND" ] || FRONTEND=$(find "$TOP/frontend/target" -maxdepth 1 -name '*-runner' -type f 2>/dev/null | head -n 1)
  if [ -n "$BACKEND" ] && [ -n "$FRONTEND" ]; then
    RUN_BACKEND=("$(realpath "$BACKEND")" -Xmx64m) RUN_FRONTEND=("$(realpath "$FRONTEND")" -Xmx64m) # as the plan "professional" has them
    return
  fi
  KIND='JVM, for want of native executables'
  local module
  for module in backend frontend; do
    [ -e "$TOP/$module/target/quarkus-app/quarkus-run.jar" ] || fail "$module/target has no program." 'Build it: mvn package -DskipUnitTests, or with -Dnative for the figures that count.'
  done
  RUN_BACKEND=(java -Xmx256m -jar "$TOP/backend/target/quarkus-app/quarkus-run.jar")
  RUN_FRONTEND=(java -Xmx256m -jar "$TOP/frontend/target/quarkus-app/quarkus-run.jar")
}

engine() { docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }

image_sizes() {
  local image bytes
  for image in api frontend; do
    if bytes=$(docker image inspect -f '{{.Size}}' "usualstore/$image:$TAG" 2>/dev/null); then row "image usualstore/$image" "$((bytes / 1000000)) MB"
    else row "image usualstore/$image" "not measured: there is no image usualstore/$image:$TAG"; fi
  done
}

start_server() {
  say 'Starting PostgreSQL'
  local project=usualstore-benchmark
  DB_PORT=$(first_free_port 15500)
  if engine; then
    export USUALSTORE_PROJECT=$project USUALSTORE_POSTGRES_SECRETS=$WORKPLACE/postgres
    CONTAINERS=yes
    find_compose
    "$TOP/docker/postgres/start.sh" --port "$DB_PORT" >"$WORKPLACE/server.log" 2>&1 || fail 'PostgreSQL did not start.' "$(tail -n 5 "$WORKPLACE/server.log")"
    SERVER_CONTAINER=$(docker ps -q --filter "label=com.docker.compose.project=$project")
    DB_PASSWORD=$(cat "$WORKPLACE/postgres/password")
  else
    "$TOP/docker/demo/embedded-server.sh" start "$WORKPLACE/postgres" "$DB_PORT"
    IFS=: read -r _ _ _ DB_PASSWORD <<<"$("$TOP/docker/demo/embedded-server.sh" address "$WORKPLACE/postgres")"
  fi
}

add_customer() { # [OPTION…]
  "$TOP/terraform-tenants/add-customer.sh" --yes --company "$COMPANY" --database "$KEY" --key "$KEY" --plan professional \
    --admin-username "$ADMIN" --admin-password-file <(printf '%s\n' "$ADMIN_PASSWORD") --admin-email admin@example.com --generate-passwords \
    --database-host localhost --database-port "$DB_PORT" --database-user postgres --database-password-file <(printf '%s\n' "$DB_PASSWORD") \
    --image-tag "$TAG"
}

choice() { sed -n "s/^$1=//p" "$CUSTOMERS/$KEY-deploy.sh"; }

# From nothing to two services that answer, as an operator does it; leaves the shop's database behind.
containers_healthy() {
  local what="\`add-customer.sh\` to both containers healthy" began
  began=$(now)
  { add_customer && "$CUSTOMERS/$KEY-deploy.sh"; } >"$WORKPLACE/add.log" 2>&1 || fail 'The shop could not be added.' "$(tail -n 15 "$WORKPLACE/add.log")"
  if [ $CONTAINERS = no ]; then row "$what" 'not measured: no Docker Engine with Compose v2 answers'; return; fi
  if ! docker image inspect "usualstore/api:$TAG" "usualstore/frontend:$TAG" >/dev/null 2>&1; then row "$what" "not measured: the images tagged $TAG are missing"; return; fi
  compose up -d >"$WORKPLACE/up.log" 2>&1 || fail 'The containers did not start.' "$(tail -n 15 "$WORKPLACE/up.log")"
  if await "$(choice BACKEND_PORT)" && await "$(choice FRONTEND_PORT)"; then row "$what" "$(seconds_since "$began") s"
  else row "$what" "not measured: not ready after $READY_SECONDS s"; fi
  compose down >/dev/null 2>&1
}

make_shop() {
  say "Filling the shop with $ORDERS orders"
  printf 'localhost:%s:%s:%s:%s\n' "$DB_PORT" "$KEY" "$ADMIN" "$ADMIN_PASSWORD" >"$WORKPLACE/pgpass"
  chmod 600 "$WORKPLACE/pgpass"
  DSN="host=localhost port=$DB_PORT user=$ADMIN passfile=$WORKPLACE/pgpass dbname=$KEY"
  psql -X -q -v shop=building -v "orders=$ORDERS" -v "customers=$((ORDERS / 5))" -v "widgets=$((ORDERS / 20))" -v days=365 -f "$TOP/docker/demo/data.sql" "$DSN" >"$WORKPLACE/data.log" 2>&1 ||
    fail 'The shop could not be filled.' "$(tail -n 5 "$WORKPLACE/data.log")"
  # enough on the shelves that no sale is refused, and nobody has to choose a password first
  psql -X -q -v ON_ERROR_STOP=1 "$DSN" -c "insert into stock_movements (widget_id, kind, quantity) select id, 'receive', 100000 from widgets where archived_at is null" \
    -c 'update staff.accounts set must_change_password = false' >"$WORKPLACE/data.log" 2>&1 ||
    fail 'The shop could not be filled.' "$(tail -n 5 "$WORKPLACE/data.log")"
  WIDGET=$(psql -X -At "$DSN" -c 'select id from widgets where archived_at is null order by id limit 1')
  psql -X -At "$DSN" -c "select jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('widgetId', id, 'quantity', 1), jsonb_build_object('widgetId', lead(id, 7, 1 + $WIDGET) over (order by id), 'quantity', 2)), 'payment', jsonb_build_object('method', 'card')) from widgets where archived_at is null limit 1000" >"$WORKPLACE/sales"
}

# ---------------------------------------------------------------------------------------------------------------
# Measuring
# ---------------------------------------------------------------------------------------------------------------

now() { local t=$EPOCHREALTIME; printf '%s' "${t/[.,]/}"; } # microseconds
seconds_since() { awk "BEGIN { printf \"%.1f\", ($(now) - $1) / 1000000 }"; }
milliseconds() { awk "BEGIN { printf \"%.1f\", $1 / 1000 }"; }

await() { # PORT: until it is ready
  local end=$((SECONDS + READY_SECONDS))
  until [ "$(http_status "$1" /q/health/ready)" = 200 ]; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.002
  done
}

launch() { # LOG VARIABLE… -- COMMAND…
  local log=$1 variables=()
  shift
  while [ "$1" != -- ]; do variables+=("$1"); shift; done
  shift
  env QUARKUS_HTTP_HOST=127.0.0.1 "${variables[@]}" "$@" </dev/null >"$WORKPLACE/$log.log" 2>&1 &
  PIDS+=($!)
}

launch_backend() { # [LOG]
  launch "${1:-backend}" DATABASE_DSN="$DSN" DATABASE_POOL_SIZE=5 API_PORT="$API" TENANT_NAME=$KEY -- "${RUN_BACKEND[@]}"; }
launch_frontend() { # [LOG]
  launch "${1:-frontend}" API_URL="http://127.0.0.1:$API" FRONTEND_PORT="$PAGES" TENANT_NAME="$COMPANY" TENANT_KEY=$KEY -- "${RUN_FRONTEND[@]}"; }

time_to_ready() { # the median of three starts
  API=$(choice BACKEND_PORT) PAGES=$(choice FRONTEND_PORT)
  local name port began times i
  for name in backend frontend; do
    port=$API; [ $name = backend ] || port=$PAGES
    times=()
    for i in 1 2 3; do
      began=$(now)
      "launch_$name"
      await "$port" || fail "The $name was not ready after $READY_SECONDS seconds." "$(tail -n 15 "$WORKPLACE/$name.log")"
      times+=($((($(now) - began) / 1000)))
      [ "$i" = 3 ] || stop_last
    done
    row "$name ($KIND): start to ready" "$(printf '%s\n' "${times[@]}" | sort -n | sed -n 2p) ms"
  done
  BACKEND_PID=${PIDS[0]} FRONTEND_PID=${PIDS[1]}
  memory 'ready'
}

stop_last() {
  local pid=${PIDS[-1]}
  unset 'PIDS[-1]'
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

kib() { # PID…: their PSS together
  local pid one sum=0
  for pid in "$@"; do
    one=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null) || return 1
    sum=$((sum + one))
  done
  printf '%s' "$sum"
}

memory_row() { # WHAT KIB
  if [ -n "$2" ]; then row "$1" "$(($2 / 1024)) MiB"; else row "$1" 'not measured: /proc has no smaps_rollup here'; fi; }

memory() { # WHEN
  memory_row "backend ($KIND): PSS, $1" "$(kib "$BACKEND_PID")"
  memory_row "frontend ($KIND): PSS, $1" "$(kib "$FRONTEND_PID")"
}

# By how much the memory of all grows with one more tenant, after a few pages: pairs share the executables' pages.
one_more_pair() {
  local what="one more pair ($KIND), idle after ten views of Home: adds to PSS" API PAGES before after
  say 'One more pair'
  before=$(kib "${PIDS[@]}") || true
  API=$(first_free_port 15600) PAGES=$(first_free_port 15700)
  launch_backend backend-2
  launch_frontend frontend-2
  if ! { await "$API" && await "$PAGES" && view_home 10; }; then
    row "$what" 'not measured: it did not answer'
    return
  fi
  after=$(kib "${PIDS[@]}") || true
  memory_row "$what" "${after:+$((after - before))}"
  stop_last
  stop_last
}

view_home() { # TIMES
  local i
  for ((i = 0; i < $1; i++)); do
    curl -fsS -o /dev/null -H "Cookie: usualstore_session_$KEY=$TOKEN" "http://127.0.0.1:$PAGES/" || return 1
  done
}

load() { # HEADER ADDRESS [ORDERS]: requests/s, p50 and p99 in microseconds, failures
  wrk -t2 -c$CLIENTS -d"${SECONDS_EACH}s" --timeout 10s -s "$HERE/report.lua" -H "$1" "$2" ${3:+-- "$3"} | sed -n 's/^FIGURES //p'; }

sign_in() {
  TOKEN=$(curl -fsS -X POST "http://127.0.0.1:$API/sessions" -H 'Content-Type: application/json' \
    -d "{\"username\":\"$ADMIN\",\"password\":\"$ADMIN_PASSWORD\"}" | jq -re .token) || fail 'Nobody could sign in.' "$(tail -n 5 "$WORKPLACE/backend.log")"
}

pgbench_rate() {
  local run=(pgbench) file=$WORKPLACE/select.sql
  printf 'select * from widgets where id = %s;\n' "$WIDGET" >"$file"
  if [ $CONTAINERS = yes ]; then run=(docker exec -i -e PGPASSWORD "$SERVER_CONTAINER" /usr/lib/postgresql/17/bin/pgbench) file=/dev/stdin
  elif ! command -v pgbench >/dev/null; then return 1; fi
  PGPASSWORD=$DB_PASSWORD "${run[@]}" -n -f "$file" -c $CLIENTS -j 2 -M prepared -T "$SECONDS_EACH" -h 127.0.0.1 -p "$DB_PORT" -U postgres "$KEY" \
    <"$WORKPLACE/select.sql" 2>"$WORKPLACE/pgbench.log" | sed -n 's/^tps = \([0-9]*\).*/\1/p'
}

compare_with_pgbench() { # one after the other, twice, since a machine's pace changes
  say "Reading one widget, $CLIENTS clients"
  sign_in
  local header="Authorization: Bearer $TOKEN" address=http://127.0.0.1:$API/widgets/$WIDGET ours=0 theirs=0 rate failures failed=0 i
  load "$header" "$address" >/dev/null
  for ((i = 0; i < ROUNDS; i++)); do
    read -r rate _ _ failures <<<"$(load "$header" "$address")"
    ours=$((ours + rate)) failed=$((failed + failures))
    rate=$(pgbench_rate) || rate=0
    theirs=$((theirs + ${rate:-0}))
  done
  if [ $failed -gt 0 ]; then
    row "\`GET\` of one widget, signed in, $CLIENTS connections" "not measured: $failed answers were failures"
    return
  fi
  row "\`GET\` of one widget, signed in, $CLIENTS connections" "$((ours / ROUNDS))/s"
  if [ "$theirs" -gt 0 ]; then
    row "pgbench, the same row (\`select\` by id, prepared, $CLIENTS clients)" "$((theirs / ROUNDS))/s"
    row "share of pgbench's rate" "$((100 * ours / theirs)) %"
  else row "share of pgbench's rate" "not measured: $(tail -n 1 "$WORKPLACE/pgbench.log" 2>/dev/null || printf 'there is no pgbench')"; fi
}

pages_and_sales() {
  say "Home and sales, $CLIENTS clients"
  load "Cookie: usualstore_session_$KEY=$TOKEN" "http://127.0.0.1:$PAGES/" >/dev/null
  latency_row "Home, through the frontend, $CLIENTS clients: p50, p99" "Cookie: usualstore_session_$KEY=$TOKEN" "http://127.0.0.1:$PAGES/"
  latency_row "one sale of two lines with its payment, $CLIENTS clients: p50, p99" "Authorization: Bearer $TOKEN" "http://127.0.0.1:$API/orders" "$WORKPLACE/sales"
}

latency_row() { # WHAT HEADER ADDRESS [ORDERS]: a refusal is quick, so its time is no figure
  local rate p50 p99 failed
  read -r rate p50 p99 failed <<<"$(load "${@:2}")"
  if [ "$failed" = 0 ]; then row "$1" "$(milliseconds "$p50") ms, $(milliseconds "$p99") ms ($rate/s)"
  else row "$1" "not measured: $failed answers were failures"; fi
}

# ---------------------------------------------------------------------------------------------------------------
# The table, and leaving nothing behind
# ---------------------------------------------------------------------------------------------------------------

print_table() {
  local cpu memory
  cpu=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  memory=$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null)
  printf '| what | figure |\n|---|---|\n'
  printf '%s\n' "${ROWS[@]}"
  printf "\nMeasured %s on %s cores (%s), %s of memory, %s, by \`%s\` at %s: a shop of %s orders, %s s for each figure, load and server on the same machine.\n" \
    "$(date -u +%F)" "$(nproc)" "${cpu:-unknown}" "${memory:-unknown}" "$(uname -sr)" "$COMMAND" "$(git -C "$TOP" rev-parse --short HEAD 2>/dev/null || printf 'an unknown commit')" "$ORDERS" "$SECONDS_EACH"
}

clean_up() {
  trap '' INT TERM
  local pid
  for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done
  if [ $CONTAINERS = yes ]; then
    [ ! -e "$WORKPLACE/customers/$KEY-docker-compose.yml" ] || compose down -v >/dev/null 2>&1 || true
    docker ps -aq --filter label=com.docker.compose.project=usualstore-benchmark | xargs -r docker rm -f >/dev/null
    docker volume ls -q --filter label=com.docker.compose.project=usualstore-benchmark | xargs -r docker volume rm >/dev/null
  else
    [ ! -d "$WORKPLACE/postgres" ] || "$TOP/docker/demo/embedded-server.sh" stop "$WORKPLACE/postgres"
  fi
  rm -rf "$WORKPLACE"
}

main "$@"
