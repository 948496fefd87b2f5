#!/usr/bin/env bats
# shellcheck disable=SC2016 # Markdown's quotes
# The benchmark, in a small shop and in a hurry: that it measures, not what.

bats_require_minimum_version 1.5.0

setup_file() {
  TOP=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  export TOP TABLES=$BATS_FILE_TMPDIR/tables RUNS=$BATS_FILE_TMPDIR/runs PROGRAMS=$BATS_FILE_TMPDIR/programs
  command -v wrk >/dev/null || return 0
  mkdir "$RUNS" "$PROGRAMS"
  local module
  for module in backend frontend; do cp "$TOP/$module"/target/*-runner "$PROGRAMS/$module"; done # known by their paths when they are looked for
  TMPDIR=$RUNS "$TOP/docker/benchmark/run.sh" --orders 2000 --seconds 0.2 --pause 100 --tag "${USUALSTORE_IMAGE_TAG:-latest}" \
    --backend "$PROGRAMS/backend" --frontend "$PROGRAMS/frontend" >"$TABLES" 2>"$BATS_FILE_TMPDIR/log" 3>&- &
  export BENCHMARK=$!
  wait $BENCHMARK || { tail -n 20 "$BATS_FILE_TMPDIR/log" >&2; return 1; }
}

setup() { command -v wrk >/dev/null || skip 'there is no wrk on this machine'; }

@test "each row of the four tables has its figures" {
  [ "$(grep -c '^|---' "$TABLES")" = 4 ]
  run ! grep 'not measured' "$TABLES" || { echo "$output"; return 1; }
  run ! grep -E '\| +\|' "$TABLES"
  run ! grep -E '(^|[^0-9.])0(\.0)? (ms|\|)|[^0-9]0/s' "$TABLES" # what nothing was measured of
  [ "$(grep -cE '^\| one order: `/orders/\{id\}` \| [0-9.]+ \| \**[0-9.]+\** \| [0-9]+ \| [0-9.]+ \| \**[0-9.]+\** \| 50 \|$' "$TABLES")" = 2 ] # the API's and the page
  grep -qE '^\| through the frontend.* (1[89]|2[0-9])[0-9]{2} rows' "$TABLES"
  grep -q '^| the same while 200 others have sent half a form: p50, p99 | [0-9]' "$TABLES"
  grep -q '^Measured ' "$TABLES"
}

@test "no page of the program is without a row" { # as the pictured ones are all, which CatalogueTest holds
  local page missing=''
  awk -F'|' '/^[|] pages,/ { pages = 1 } /^$/ { pages = 0 } pages { print $2 }' "$TABLES" | sed -n 's/.*`\([^`?]*\)[^`]*` $/\1/p' | sed 's/{[^}]*}/{}/g' >"$BATS_TEST_TMPDIR/asked"
  while read -r page; do
    grep -qxF -e "$page" "$BATS_TEST_TMPDIR/asked" || missing+=" $page"
  done < <(grep -rhoE '"GET /[^"]*"' "$TOP/frontend/src/test/java/io/usualstore/frontend/gallery" | sed 's/"GET \(.*\)"/\1/; s/{[^}]*}/{}/g' | sort -u)
  [ -z "$missing" ] || { echo "no row asks for:$missing"; return 1; }
}

@test "nothing is left behind" {
  [ -z "$(ls -A "$RUNS")" ]
  run ! pgrep -f "$PROGRAMS|$RUNS"
  local project
  for project in "usualstore-benchmark-$BENCHMARK" "benchmark_$BENCHMARK"; do
    [ -z "$(docker ps -aq --filter "label=com.docker.compose.project=$project")" ]
    [ -z "$(docker volume ls -q --filter "label=com.docker.compose.project=$project")" ]
    [ -z "$(docker network ls -q --filter "label=com.docker.compose.project=$project")" ]
  done
}

@test "what it can't use is said in a sentence, before anything is started" {
  local wrong
  for wrong in '--orders abc' '--orders 0' '--orders' '--seconds 0' '--seconds 0.1' '--seconds x' '--pause -1' '--only tables' '--backend /nowhere' '--bogus 1'; do
    # shellcheck disable=SC2086
    run "$TOP/docker/benchmark/run.sh" $wrong
    [ "$status" -eq 1 ]
    [[ ${lines[0]} == "Error: "*"${wrong%% *}"*". See docker/benchmark/run.sh --help" ]]
  done
}
