#!/usr/bin/env bash
# Runs EmbeddedServer.java in the background, for ./demo and ./check. See --help.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PATIENCE=120 # seconds to start: the first time it unpacks and initialises

usage() {
  cat <<'END'
Usage: docker/demo/embedded-server.sh start FOLDER [PORT] | address FOLDER | stop FOLDER

  start    a PostgreSQL 17 server on 127.0.0.1, unless FOLDER's is running; on the port it had before, or the first free one from 15432.
           All of it lies in FOLDER: data/, password (the superuser's, mode 0600), port, server.log
  address  of a running server and its superuser, as host:port:user:password
  stop     it; the data stay
END
}

say()  { printf '%s\n' "$*" >&2; }
fail() { say "Error: $1"; [ -z "${2:-}" ] || say "$2"; exit 1; }

main() {
  case ${1:-} in --help | -h) usage; exit ;; esac
  [ $# -ge 2 ] || { usage >&2; exit 2; }
  mkdir -p "$2"
  FOLDER=$(cd "$2" && pwd)
  case $1 in
    start) running || start "${3:-}" ;;
    address) running || fail "No server runs in $2." "Run: docker/demo/embedded-server.sh start $2"; address ;;
    stop) stop ;;
    *) usage >&2; exit 2 ;;
  esac
}

pid() { cat "$FOLDER/pid" 2>/dev/null || printf 0; }

running() { # the number may be another process's by now
  [[ $(ps -o args= -p "$(pid)" 2>/dev/null) == *EmbeddedServer.java* ]]; }

start() { # [PORT]
  local class_path port pid end=$((SECONDS + PATIENCE))
  class_path=$(class_path)
  port=$(choose_port "$1")
  set -m # a process group of its own, or Ctrl-C would end PostgreSQL before those who use it
  java -Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$class_path" "$HERE/EmbeddedServer.java" "$FOLDER" "$port" \
    </dev/null >"$FOLDER/start.log" 2>&1 3>&- 9>&- &
  pid=$!
  set +m
  printf '%s\n' "$pid" >"$FOLDER/pid"
  until grep -q '^PostgreSQL 17 is ready' "$FOLDER/start.log"; do
    kill -0 "$pid" 2>/dev/null || { cat "$FOLDER/start.log" >&2; exit 1; }
    [ $SECONDS -lt $end ] || { kill "$pid"; fail "PostgreSQL was not ready after $PATIENCE seconds." "See $FOLDER/server.log"; }
    sleep 0.1
  done
  printf '%s\n' "$port" >"$FOLDER/port"
}

class_path() { # asked of Maven once, and again after a change of the POMs
  local file=$HERE/target/class-path
  if [ ! -s "$file" ] || [ "$HERE/pom.xml" -nt "$file" ] || [ "$HERE/../../pom.xml" -nt "$file" ]; then
    mvn -B -q -Dstyle.color=never -f "$HERE/pom.xml" dependency:build-classpath -Dmdep.outputFile="$file" >&2 ||
      fail "Maven could not fetch PostgreSQL's binaries." "Its reason stands above; they come from Maven Central."
  fi
  cat "$file"
}

choose_port() { # [PORT]: the one it had is kept, since others wrote it down
  local port=${1:-$(cat "$FOLDER/port" 2>/dev/null || true)}
  [ -z "$port" ] || { printf '%s' "$port"; return; }
  port=15432 # below those that systems give to outgoing connections
  while (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  printf '%s' "$port"
}

address() { printf '127.0.0.1:%s:postgres:%s\n' "$(cat "$FOLDER/port")" "$(cat "$FOLDER/password")"; }

stop() {
  local pid; pid=$(pid)
  running || return 0
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  rm -f "$FOLDER/pid"
}

main "$@"
