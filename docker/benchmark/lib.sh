# shellcheck shell=bash
# shellcheck disable=SC2034 # the tables read what is set here
# What the benchmark's tables share: a server and a shop, the services, load. Sourced by run.sh.

CLIENTS=20 READY_SECONDS=60 MOST_SECONDS=5
KEY=benchmark_$$ PROJECT=usualstore-benchmark-$$ # so that two may run at once
COMPANY='Benchmark Shop' ADMIN=benchmark_admin ADMIN_PASSWORD=BenchmarkPass123
PIDS=() HEADERS=() HALF_SENT=() CONTAINERS=no

row() { # WHAT FIGURE
  printf '| %s | %s |\n' "$1" "$2"; say "  $1: $2"; }

now() { local t=$EPOCHREALTIME; printf '%s' "${t/[.,]/}"; } # microseconds
seconds_since() { awk "BEGIN { printf \"%.1f\", ($(now) - $1) / 1000000 }"; }
milliseconds() { awk "BEGIN { printf \"%.1f\", $1 / 1000 }"; }

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
  KIND='JVM (for want of native executables)'
  local module
  for module in backend frontend; do
    [ -e "$TOP/$module/target/quarkus-app/quarkus-run.jar" ] || fail "$module/target has no program." 'Build it: mvn package -DskipUnitTests, or with -Dnative for the figures that count.'
  done
  RUN_BACKEND=(java -Xmx256m -jar "$TOP/backend/target/quarkus-app/quarkus-run.jar")
  RUN_FRONTEND=(java -Xmx256m -jar "$TOP/frontend/target/quarkus-app/quarkus-run.jar")
}

engine() { docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }

start_server() {
  say 'Starting PostgreSQL'
  DB_PORT=$(first_free_port 15500)
  if engine; then
    export USUALSTORE_PROJECT=$PROJECT USUALSTORE_POSTGRES_SECRETS=$WORKPLACE/postgres
    CONTAINERS=yes
    find_compose
    "$TOP/docker/postgres/start.sh" --port "$DB_PORT" >"$WORKPLACE/server.log" 2>&1 || fail 'PostgreSQL did not start.' "$(tail -n 5 "$WORKPLACE/server.log")"
    SERVER_CONTAINER=$(docker ps -q --filter "label=com.docker.compose.project=$PROJECT")
    DB_PASSWORD=$(cat "$WORKPLACE/postgres/password")
  else
    "$TOP/docker/demo/embedded-server.sh" start "$WORKPLACE/postgres" "$DB_PORT"
    IFS=: read -r _ _ _ DB_PASSWORD <<<"$("$TOP/docker/demo/embedded-server.sh" address "$WORKPLACE/postgres")"
  fi
}

# As an operator does it; how long it took is a figure.
add_shop() {
  SHOP_BEGAN=$(now)
  { "$TOP/terraform-tenants/add-customer.sh" --yes --company "$COMPANY" --database "$KEY" --key "$KEY" --plan professional \
    --admin-username "$ADMIN" --admin-password-file <(printf '%s\n' "$ADMIN_PASSWORD") --admin-email admin@example.com --generate-passwords \
    --database-host localhost --database-port "$DB_PORT" --database-user postgres --database-password-file <(printf '%s\n' "$DB_PASSWORD") \
    --image-tag "$TAG" && "$CUSTOMERS/$KEY-deploy.sh"; } >"$WORKPLACE/add.log" 2>&1 || fail 'The shop could not be added.' "$(tail -n 15 "$WORKPLACE/add.log")"
  API=$(choice BACKEND_PORT) PAGES=$(choice FRONTEND_PORT)
  time_to_healthy
  fill_shop
}

choice() { sed -n "s/^$1=//p" "$CUSTOMERS/$KEY-deploy.sh"; }

fill_shop() {
  say "Filling the shop with $ORDERS orders"
  printf 'localhost:%s:%s:%s:%s\n' "$DB_PORT" "$KEY" "$ADMIN" "$ADMIN_PASSWORD" >"$WORKPLACE/pgpass"
  chmod 600 "$WORKPLACE/pgpass"
  DSN="host=localhost port=$DB_PORT user=$ADMIN passfile=$WORKPLACE/pgpass dbname=$KEY"
  psql -X -q -v shop=building -v "orders=$ORDERS" -v "customers=$((ORDERS / 5))" -v "widgets=$((ORDERS / 20))" -v days=365 -f "$TOP/docker/demo/data.sql" "$DSN" >"$WORKPLACE/data.log" 2>&1 ||
    fail 'The shop could not be filled.' "$(tail -n 5 "$WORKPLACE/data.log")"
  # enough on the shelves that no sale is refused, and nobody has to choose a password first
  psql -X -q -v ON_ERROR_STOP=1 "$DSN" -c "insert into stock_movements (widget_id, kind, quantity) select id, 'receive', 50000 from widgets where archived_at is null" \
    -c 'update staff.accounts set must_change_password = false' >"$WORKPLACE/data.log" 2>&1 ||
    fail 'The shop could not be filled.' "$(tail -n 5 "$WORKPLACE/data.log")"
  WIDGET=$(ask_database 'select id from widgets where archived_at is null order by id limit 1')
}

ask_database() { psql -X -At -v ON_ERROR_STOP=1 "$DSN" -c "$1"; }

# ---------------------------------------------------------------------------------------------------------------
# The services
# ---------------------------------------------------------------------------------------------------------------

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

launch_backend() { # LOG
  [ -e "$WORKPLACE/operator-token" ] || head -c 24 /dev/urandom | base64 >"$WORKPLACE/operator-token"
  launch "$1" OPERATOR_TOKEN_FILE="$WORKPLACE/operator-token" DATABASE_DSN="$DSN" DATABASE_POOL_SIZE=5 API_PORT="$API" TENANT_NAME=$KEY -- "${RUN_BACKEND[@]}"; }
launch_frontend() { # LOG
  launch "$1" API_URL="http://127.0.0.1:$API" FRONTEND_PORT="$PAGES" TENANT_NAME="$COMPANY" TENANT_KEY=$KEY -- "${RUN_FRONTEND[@]}"; }

ready() { # NAME PORT
  await "$2" || fail "The $1 was not ready after $READY_SECONDS seconds." "$(tail -n 15 "$WORKPLACE/$1.log")"; }

serve() { # both, freshly started, and somebody signed in
  stop_all
  launch_backend backend
  launch_frontend frontend
  BACKEND_PID=${PIDS[0]} FRONTEND_PID=${PIDS[1]}
  ready backend "$API"
  ready frontend "$PAGES"
  sign_in
}

stop_last() {
  local pid=${PIDS[-1]}
  unset 'PIDS[-1]'
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}

stop_all() { while [ ${#PIDS[@]} -gt 0 ]; do stop_last; done; }

sign_in() {
  TOKEN=$(curl -fsS -X POST "http://127.0.0.1:$API/sessions" -H 'Content-Type: application/json' \
    -d "{\"username\":\"$ADMIN\",\"password\":\"$ADMIN_PASSWORD\"}" | jq -re .token) || fail 'Nobody could sign in.' "$(tail -n 5 "$WORKPLACE/backend.log")"
}

as_api_client() { HEADERS=("Authorization: Bearer $TOKEN"); }
as_browser() { HEADERS=("Cookie: usualstore_session_$KEY=$TOKEN"); }

headers() { local header; for header in "${HEADERS[@]}"; do printf '%s\0' -H "$header"; done; }

view_home() { # TIMES
  local i
  for ((i = 0; i < $1; i++)); do
    curl -fsS -o /dev/null -H "Cookie: usualstore_session_$KEY=$TOKEN" "http://127.0.0.1:$PAGES/" || return 1
  done
}

# ---------------------------------------------------------------------------------------------------------------
# Load
# ---------------------------------------------------------------------------------------------------------------

load() { # PORT paths|sales FILE SECONDS [PAUSE]: requests/s, p50 and p99 in microseconds, failures
  local with connection
  mapfile -d '' with < <(headers)
  # What is held open here would take the numbers below its limit that wrk's own connections need.
  # wrk knows whole seconds only; interrupted, it ends in order
  { for connection in "${HALF_SENT[@]}"; do exec {connection}>&-; done
    timeout --foreground -s INT "$4" wrk -t2 -c$CLIENTS -d"$((${4%.*} + 1))s" --timeout 10s -s "$HERE/report.lua" "${with[@]}" "http://127.0.0.1:$1" -- "$2" "$3" "${@:5}" ||
    [ $? = 124 ]; } | sed -n 's/^FIGURES //p'
}

load_until_answered() { # as load; in a hurry nothing may have been answered yet
  local seconds figures
  for seconds in "$4" 1 $MOST_SECONDS; do
    figures=$(load "${@:1:3}" "$seconds" "${@:5}")
    [[ $figures == *' 0 0 '* ]] || break
  done
  printf '%s\n' "$figures"
}

no_figure() { # P99 FAILURES: why a load gave none; nothing if it did
  if [ "${2:-all}" != 0 ]; then printf 'not measured: %s answers were failures' "${2:-all}"
  elif [ "$1" = 0 ]; then printf 'not measured: nothing was answered in %s s' $MOST_SECONDS; fi
}

clean_up() {
  trap '' INT TERM
  stop_all
  if [ $CONTAINERS = yes ]; then
    [ ! -e "$WORKPLACE/customers/$KEY-docker-compose.yml" ] || compose down -v >/dev/null 2>&1 || true
    docker ps -aq --filter "label=com.docker.compose.project=$PROJECT" | xargs -r docker rm -f >/dev/null
    docker volume ls -q --filter "label=com.docker.compose.project=$PROJECT" | xargs -r docker volume rm >/dev/null
  else
    [ ! -d "$WORKPLACE/postgres" ] || "$TOP/docker/demo/embedded-server.sh" stop "$WORKPLACE/postgres"
  fi
  rm -rf "$WORKPLACE"
}
