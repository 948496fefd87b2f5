# shellcheck shell=bash
# The memory that a CSV of all orders takes while it streams. Sourced by run.sh.

CSV_AIM=20 # MiB

csv_table() {
  printf '| a CSV of all orders: adds to memory at its peak | backend | frontend | aim, each | the file |\n|---|---|---|---|---|\n'
  serve_and_warm
  stream 'straight from the API, after a start and ten views of Home' "$API" as_api_client
  serve_and_warm
  stream 'through the frontend, after a start and ten views of Home' "$PAGES" as_browser
  stream 'through the frontend, once more' "$PAGES" as_browser
}

serve_and_warm() { serve; view_home 10; }

stream() { # WHAT PORT as_api_client|as_browser
  local expected backend frontend
  expected=$(ask_database 'select count(*) from orders where placed_at is not null')
  if ! { begin_peak "$BACKEND_PID" && begin_peak "$FRONTEND_PID"; } 2>/dev/null; then
    csv_row "$1" 'not measured: /proc/PID/clear_refs is needed' '' ''
    return
  fi
  backend=$(resident "$BACKEND_PID" VmRSS) frontend=$(resident "$FRONTEND_PID" VmRSS)
  "$3"
  if download "$2" "$expected"; then csv_row "$1" "$(grown "$BACKEND_PID" "$backend")" "$(grown "$FRONTEND_PID" "$frontend")" "$expected rows, $DOWNLOAD"
  else csv_row "$1" "not measured: $DOWNLOAD" '' ''; fi
}

csv_row() { # WHAT BACKEND FRONTEND FILE
  printf '| %s | %s | %s | %s MiB | %s |\n' "$1" "$2" "$3" $CSV_AIM "$4"
  say "  $1: $2 | $3 | $4"
}

download() { # PORT ROWS: says in DOWNLOAD how large it was and how long it took, or what was wrong
  local with size took lines
  mapfile -d '' with < <(headers)
  read -r size took < <(curl -sS --fail -m 300 -o "$WORKPLACE/orders.csv" -w '%{size_download} %{time_total}\n' "${with[@]}" "http://127.0.0.1:$1/orders/export" 2>"$WORKPLACE/csv.log")
  if [ -s "$WORKPLACE/csv.log" ]; then DOWNLOAD=$(head -n 1 "$WORKPLACE/csv.log"); return 1; fi
  lines=$(wc -l <"$WORKPLACE/orders.csv")
  if [ "$lines" -le "$2" ]; then DOWNLOAD="the file has $lines lines for $2 orders"; return 1; fi
  DOWNLOAD=$(awk "BEGIN { printf \"%.1f MB, %.1f s\", $size / 1000000, $took }")
}

begin_peak() { # PID: VmHWM counts from now on
  printf 5 >"/proc/$1/clear_refs"; }
resident() { # PID VmRSS|VmHWM: KiB
  awk -v what="$2:" '$1 == what { print $2 }' "/proc/$1/status"; }
grown() { # PID KIB_BEFORE: above the aim it stands out
  awk -v mib="$((($(resident "$1" VmHWM) - $2) * 10 / 1024))" -v aim=$CSV_AIM 'BEGIN { printf (mib > 10 * aim ? "**%.1f MiB**" : "%.1f MiB"), mib / 10 }'; }
