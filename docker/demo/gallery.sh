#!/usr/bin/env bash
# Pictures of every page in every state: see --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'END'
Usage: docker/demo/gallery.sh [FOLDER [SCENES]]

Opens every page of the staff UI in every state that staff can meet, in a real browser, against the real backend and a
real PostgreSQL with 90 days of trade, and pictures each by day and by night, on a desktop and a phone.
FOLDER (.demo/gallery unless named) then holds the pictures, and index.html to look through them.
SCENES is a regular expression: only those scenes whose whole name it matches, as 'sell/.*'.

Needs a JDK 17 or later, Maven, Chromium and a PostgreSQL client (psql).
END
}

say() { printf '%s\n' "$*" >&2; }

check_tools() {
  local missing=()
  command -v javac >/dev/null || missing+=('a JDK, 17 or later (javac)')
  command -v mvn >/dev/null || missing+=('Maven (mvn)')
  command -v psql >/dev/null || missing+=('a PostgreSQL client (psql)')
  command -v chromium-headless-shell chromium google-chrome >/dev/null || missing+=('Chromium (chromium-headless-shell, chromium or google-chrome)')
  [ ${#missing[@]} -gt 0 ] || return 0
  say 'Error: the gallery needs what this machine has not:'
  printf '  %s\n' "${missing[@]}" >&2
  exit 1
}

main() {
  case ${1:-} in
    --help | -h) usage; exit ;;
    -*) say "Error: option $1 is unknown. See docker/demo/gallery.sh --help"; exit 2 ;;
  esac
  local folder
  folder=$(realpath -m "${1:-.demo/gallery}")
  check_tools
  mvn -B -q -pl backend package -DskipUnitTests -Dspotless.check.skip
  mvn -B -q -pl frontend test -Dtest=Gallery -Dusualstore.gallery="$folder" -Dusualstore.gallery.scenes="${2:-.*}"
  printf '%s\n' "$folder/index.html"
}

main "$@"
