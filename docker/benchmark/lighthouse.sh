#!/usr/bin/env bash
# Lighthouse's scores of a running shop's main pages. See --help.
set -euo pipefail

VERSION=12.8.2 # the last that runs on Node.js 20
LEAST=98
CATEGORIES=(performance accessibility best-practices)
SHOP=http://127.0.0.1:3000 USERNAME='' PASSWORD_FILE='' REPORTS=''
BELOW=0

usage() {
  cat <<END
Usage: docker/benchmark/lighthouse.sh --user NAME --password-file FILE [options]

Signs in to a running shop, for instance ./demo's, looks at its main pages with Lighthouse, as on a desktop and as on a
slow phone, and prints a Markdown table to standard output. Fails where a score is below $LEAST. About four minutes, more where scores vary.

  --user NAME            an account that has chosen its password
  --password-file FILE   its password, on one line
  --shop URL             the shop's address                      (default: $SHOP)
  --reports FOLDER       keep Lighthouse's own reports, JSON, there
  --help

Needs curl, jq, Chromium and Node.js 18.20 or later with npx, which fetches Lighthouse $VERSION once.
END
}

say() { printf '%s\n' "$*" >&2; }

fail() { say "Error: $*"; exit 1; }

main() {
  read_options "$@"
  local tool
  for tool in curl jq npx; do command -v "$tool" >/dev/null || fail "$tool is missing. See docker/benchmark/lighthouse.sh --help"; done
  CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)} || fail 'Chromium is missing.'
  export CHROME_PATH
  WORKPLACE=$(mktemp -d)
  trap 'rm -rf "$WORKPLACE"' EXIT
  REPORTS=${REPORTS:-$WORKPLACE}
  mkdir -p "$REPORTS"
  sign_in
  local order
  order=$(page /orders | grep -oE '/orders/[0-9]+' | head -n 1) || fail 'The shop has no order to look at.'
  printf '| page | %s |\n|---|---|---|---|\n' "$(printf '%s, ' "${CATEGORIES[@]}" | sed 's/, $//; s/, / | /g')"
  local screen
  for screen in desktop mobile; do
    look "$screen" Home /
    look "$screen" Sell /sell
    look "$screen" Orders /orders
    look "$screen" 'one order' "$order"
    look "$screen" search '/search?q=hammer'
    look "$screen" sign-in /sign-in
  done
  [ $BELOW -eq 0 ] || fail "$BELOW scores are below $LEAST."
}

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage; exit ;;
      --user | --password-file | --shop | --reports)
        [ $# -gt 1 ] || fail "option $1 needs a value."
        case $1 in --user) USERNAME=$2 ;; --password-file) PASSWORD_FILE=$2 ;; --shop) SHOP=${2%/} ;; --reports) REPORTS=$2 ;; esac
        shift 2 ;;
      *) fail "option $1 is unknown. See docker/benchmark/lighthouse.sh --help" ;;
    esac
  done
  if [ -z "$USERNAME" ] || [ ! -r "$PASSWORD_FILE" ]; then fail 'who signs in? See docker/benchmark/lighthouse.sh --help'; fi
}

page() { curl -fsS -b "$WORKPLACE/cookies" -c "$WORKPLACE/cookies" "$SHOP$1"; }

# Leaves the session in a file of headers, so that it is on no command line.
sign_in() {
  local token session
  token=$(page /sign-in | sed -n 's/.*name="csrf-token" value="\([^"]*\)".*/\1/p' | head -n 1)
  curl -fsS -o /dev/null -b "$WORKPLACE/cookies" -c "$WORKPLACE/cookies" --data-urlencode "csrf-token=$token" \
    --data-urlencode "username=$USERNAME" --data-urlencode "password@"<(tr -d '\n' <"$PASSWORD_FILE") "$SHOP/sign-in" || fail 'the shop refused the sign-in.'
  session=$(awk '$6 ~ /^(__Host-)?usualstore_session_/ { print $6 "=" $7 }' "$WORKPLACE/cookies")
  [ -n "$session" ] || fail 'the sign-in gave no session.'
  jq -n --arg cookie "$session" '{Cookie: $cookie}' >"$WORKPLACE/headers.json"
}

# A score of performance varies with what else the machine does: one that is too low is the median of five looks, as Lighthouse's
# own documentation advises.
look() { # SCREEN NAME PATH
  local reports="$REPORTS/$1-${2// /-}" category score sorted cells='' looks=1 i
  say "Looking at $2, $1"
  rm -f "$reports"-*.json
  for ((i = 1; i <= looks; i++)); do
    examine "$1" "$2" "$3" "$reports-$i.json"
    if [ "$(scores performance "$reports-1.json")" -lt "$LEAST" ]; then looks=5; fi
  done
  for category in "${CATEGORIES[@]}"; do
    mapfile -t sorted < <(scores "$category" "$reports"-*.json | sort -n)
    score=${sorted[$((looks / 2))]}
    [ "$score" -ge "$LEAST" ] || { BELOW=$((BELOW + 1)); say "  $category: $score"; }
    cells+=" $score |"
  done
  [ $looks -eq 1 ] || say "  performance of $looks looks: $(scores performance "$reports"-*.json | paste -sd ' ')"
  printf '| %s, %s |%s\n' "$2" "$1" "$cells"
}

scores() { # CATEGORY REPORT…
  jq --arg category "$1" '.categories[$category].score // 0 | . * 100 | round' "${@:2}"; }

examine() { # SCREEN NAME PATH REPORT
  local arguments=() attempts=3
  [ "$1" = mobile ] || arguments+=(--preset=desktop)
  [ "$2" = sign-in ] || arguments+=("--extra-headers=$WORKPLACE/headers.json")
  [ "$(id -u)" -ne 0 ] || arguments+=(--chrome-flags='--headless=new --no-sandbox --disable-dev-shm-usage')
  [ "$(id -u)" -eq 0 ] || arguments+=(--chrome-flags=--headless=new)
  until npx --yes "lighthouse@$VERSION" "$SHOP$3" --quiet --output=json "--output-path=$4" \
    --only-categories="$(IFS=,; printf '%s' "${CATEGORIES[*]}")" "${arguments[@]}" >&2; do
    attempts=$((attempts - 1)) # now and then it loses the beginning of its own trace (NO_NAVSTART)
    [ $attempts -gt 0 ] || fail "Lighthouse can't look at $SHOP$3."
  done
}

main "$@"
