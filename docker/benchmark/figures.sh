# shellcheck shell=bash
# Images, start, memory, reads against pgbench's, Home and sales. Sourced by run.sh.

ROUNDS=2

figures_table() {
  SECONDS_OF_LOAD=${SECONDS_EACH:-10}
  printf '| what | figure |\n|---|---|\n'
  image_sizes
  row "\`add-customer.sh\` to both containers healthy" "$TIME_TO_HEALTHY"
  time_to_ready
  compare_with_pgbench
  home_and_sales
  flood_of_sign_ins
  memory 'after that load'
  one_more_pair
}

image_sizes() {
  local image bytes
  for image in api frontend; do
    if bytes=$(docker image inspect -f '{{.Size}}' "usualstore/$image:$TAG" 2>/dev/null); then row "image usualstore/$image" "$((bytes / 1000000)) MB"
    else row "image usualstore/$image" "not measured: there is no image usualstore/$image:$TAG"; fi
  done
}

# From nothing to two services that answer; leaves the shop's database behind.
time_to_healthy() {
  if [ "$CONTAINERS" = no ]; then TIME_TO_HEALTHY='not measured: no Docker Engine with Compose v2 answers'; return; fi
  if ! docker image inspect "usualstore/api:$TAG" "usualstore/frontend:$TAG" >/dev/null 2>&1; then TIME_TO_HEALTHY="not measured: the images tagged $TAG are missing"; return; fi
  compose up -d >"$WORKPLACE/up.log" 2>&1 || fail 'The containers did not start.' "$(tail -n 15 "$WORKPLACE/up.log")"
  if await "$API" && await "$PAGES"; then TIME_TO_HEALTHY="$(seconds_since "$SHOP_BEGAN") s"
  else TIME_TO_HEALTHY="not measured: not ready after $READY_SECONDS s"; fi
  compose down >/dev/null 2>&1
}

time_to_ready() { # the median of three starts
  local name port began times i
  stop_all
  for name in backend frontend; do
    port=$API; [ $name = backend ] || port=$PAGES
    times=()
    for i in 1 2 3; do
      began=$(now)
      "launch_$name" $name
      ready $name "$port"
      times+=($((($(now) - began) / 1000)))
      [ "$i" = 3 ] || stop_last
    done
    row "$name ($KIND): start to ready" "$(printf '%s\n' "${times[@]}" | sort -n | sed -n 2p) ms"
  done
  BACKEND_PID=${PIDS[0]} FRONTEND_PID=${PIDS[1]}
  memory 'ready'
  sign_in
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

pgbench_rate() {
  local run=(pgbench) file=$WORKPLACE/select.sql
  printf 'select * from widgets where id = %s;\n' "$WIDGET" >"$file"
  if [ "$CONTAINERS" = yes ]; then run=(docker exec -i -e PGPASSWORD "$SERVER_CONTAINER" /usr/lib/postgresql/17/bin/pgbench) file=/dev/stdin
  elif ! command -v pgbench >/dev/null; then return 1; fi
  PGPASSWORD=$DB_PASSWORD "${run[@]}" -n -f "$file" -c "$CLIENTS" -j 2 -M prepared -T "$(awk "BEGIN { printf \"%d\", $SECONDS_OF_LOAD + 0.9 }")" -h 127.0.0.1 -p "$DB_PORT" -U postgres "$KEY" \
    <"$WORKPLACE/select.sql" 2>"$WORKPLACE/pgbench.log" | sed -n 's/^tps = \([0-9]*\).*/\1/p'
}

compare_with_pgbench() { # one after the other, twice, since a machine's pace changes
  say "Reading one widget, $CLIENTS clients"
  as_api_client
  local ours=0 theirs=0 rate failures failed=0 i
  printf '/widgets/%s\n' "$WIDGET" >"$WORKPLACE/paths"
  load "$API" paths "$WORKPLACE/paths" "$SECONDS_OF_LOAD" >/dev/null
  for ((i = 0; i < ROUNDS; i++)); do
    read -r rate _ _ failures <<<"$(load_until_answered "$API" paths "$WORKPLACE/paths" "$SECONDS_OF_LOAD")"
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

home_and_sales() {
  say "Home and sales, $CLIENTS clients"
  as_browser
  printf '/\n' >"$WORKPLACE/paths"
  load "$PAGES" paths "$WORKPLACE/paths" "$SECONDS_OF_LOAD" >/dev/null
  latency "Home, through the frontend, $CLIENTS clients: p50, p99" "$PAGES" paths "$WORKPLACE/paths"
  send_halves $HALVES
  latency "the same while $HALVES others have sent half a form: p50, p99" "$PAGES" paths "$WORKPLACE/paths"
  drop_halves
  as_api_client
  ask_database "select jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('widgetId', id, 'quantity', 1), jsonb_build_object('widgetId', lead(id, 7, 1 + $WIDGET) over (order by id), 'quantity', 2)), 'payment', jsonb_build_object('method', 'card')) from widgets where archived_at is null limit 1000" >"$WORKPLACE/sales"
  latency "one sale of two lines with its payment, $CLIENTS clients: p50, p99" "$API" sales "$WORKPLACE/sales"
}

# What somebody who is signed in waits for while sixty strangers sign in at once: their passwords are hashed aside.
flood_of_sign_ins() {
  say 'A flood of sign-ins'
  local i times strangers=() what="one signed-in \`GET\` after the other while 60 strangers sign in: p50, longest"
  for ((i = 0; i < 60; i++)); do
    curl -s -o /dev/null -X POST "http://127.0.0.1:$API/sessions" -H 'Content-Type: application/json' -d "{\"username\":\"stranger-$i\",\"password\":\"guess\"}" &
    strangers+=($!)
  done
  mapfile -t times < <(for ((i = 0; i < 50; i++)); do
    curl -fsS -o /dev/null -w '%{time_total}\n' -H "Authorization: Bearer $TOKEN" "http://127.0.0.1:$API/widgets/$WIDGET" || return
  done | sort -n)
  wait "${strangers[@]}" || true
  if [ ${#times[@]} = 50 ]; then row "$what" "$(awk -v p50="${times[24]}" -v longest="${times[49]}" 'BEGIN { printf "%.1f ms, %.1f ms", p50 * 1000, longest * 1000 }')"
  else row "$what" 'not measured: an answer was a failure'; fi
}

HALVES=200

send_halves() { # HOW MANY: forms whose rest never comes; a connection each stays open
  local connection i
  for ((i = 0; i < $1; i++)); do
    exec {connection}<>"/dev/tcp/127.0.0.1/$PAGES"
    printf 'POST /sign-in HTTP/1.1\r\nHost: benchmark\r\nContent-Length: 1000\r\n\r\nu' >&"$connection"
    HALF_SENT+=("$connection")
  done
}

drop_halves() {
  local connection
  for connection in "${HALF_SENT[@]}"; do exec {connection}>&-; done
  HALF_SENT=()
}

latency() { # WHAT PORT paths|sales FILE: a refusal is quick, so its time is no figure
  local rate p50 p99 failed why
  read -r rate p50 p99 failed <<<"$(load_until_answered "${@:2}" "$SECONDS_OF_LOAD")"
  why=$(no_figure "$p99" "$failed")
  row "$1" "${why:-$(milliseconds "$p50") ms, $(milliseconds "$p99") ms ($rate/s)}"
}
