#!/usr/bin/env bash
# Starts the shared PostgreSQL server, or leaves it running. See --help.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SECRETS=${USUALSTORE_POSTGRES_SECRETS:-$HERE/secrets}
PATIENCE=60 # seconds, the first start's initdb included

usage() {
  cat <<'END'
Usage: docker/postgres/start.sh [--port PORT]

Starts the shared PostgreSQL 17 server on 127.0.0.1 and on the Docker bridge's address. Safe to run again: data, password and port stay.
The first start generates the superuser's password into docker/postgres/secrets/password, where add-customer.sh finds it.

  --port PORT   for the first start (default: 5432)

Environment: USUALSTORE_POSTGRES_SECRETS (another folder for password and port), USUALSTORE_PROJECT (another Compose project, so a second
server), SHARED_BUFFERS (default 512MB; a quarter of the machine's memory is usual).
END
}

say()  { printf '%s\n' "$*" >&2; }
fail() { say "Error: $1"; [ -z "${2:-}" ] || say "$2"; exit 1; }

main() {
  local port=5432 compose
  case ${1:-} in
    --port) port=${2:-} ;;
    --help | -h) usage; exit ;;
    '') ;;
    *) fail "Option $1 is unknown." 'See docker/postgres/start.sh --help' ;;
  esac
  if ! [[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]]; then fail "Port \"$port\" must be a number from 1 to 65535."; fi
  if docker compose version >/dev/null 2>&1; then compose=(docker compose)
  elif command -v docker-compose >/dev/null; then compose=(docker-compose)
  else fail 'Docker Compose v2 is missing.' 'Install Docker Engine with its Compose plugin.'; fi
  umask 077
  refuse_another_checkouts
  mkdir -p "$SECRETS"
  [ ! -s "$SECRETS/port" ] || port=$(cat "$SECRETS/port")
  if ! running && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    fail "Port $port is taken by another process." 'End that one, or begin with another port: docker/postgres/start.sh --port 5433'
  fi
  ensure_secret port "$port"
  ensure_secret password "$(od -An -v -tx1 -N 24 /dev/urandom | tr -d ' \n')"
  POSTGRES_PORT=$port
  BRIDGE_ADDRESS=$(bridge_address)
  chmod a+r "$HERE/pg_hba.conf" # the server reads it as its own user, and a clone under umask 077 forbids that
  export SECRETS POSTGRES_PORT BRIDGE_ADDRESS
  "${compose[@]}" -f "$HERE/compose.yml" up -d
  await_server
  say "PostgreSQL listens on 127.0.0.1:$POSTGRES_PORT and, for the tenants' containers, on $BRIDGE_ADDRESS:$POSTGRES_PORT; the password of postgres stands in $SECRETS/password"
}

# One project's name for the whole engine: a second checkout would take the first one's server, with data whose password it doesn't know.
refuse_another_checkouts() {
  local project=${USUALSTORE_PROJECT:-usualstore-postgres} container theirs help
  help="Use that server: USUALSTORE_POSTGRES_SECRETS=FOLDER for this command and add-customer.sh; or start another: USUALSTORE_PROJECT=NAME docker/postgres/start.sh --port PORT"
  container=$(docker ps -aq --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.service=postgres | head -n 1)
  if [ -n "$container" ]; then
    theirs=$(docker inspect -f '{{range .Mounts}}{{if eq .Destination "/run/secrets/postgres"}}{{.Source}}{{end}}{{end}}' "$container")
    # gone: the checkout was moved
    [ "$theirs" -ef "$SECRETS" ] || [ ! -e "$theirs" ] ||
      fail "The server $project on this Docker engine is another checkout's: its password stands in $theirs." "${help/FOLDER/$theirs}"
  elif [ ! -s "$SECRETS/password" ] && docker volume inspect "${project}_data" >/dev/null 2>&1; then
    fail "The volume ${project}_data is on this Docker engine already, and $SECRETS/password, which it was made with, is not here." "$help"
  fi
}

running() {
  [ -n "$(docker ps -q --filter "label=com.docker.compose.project=${USUALSTORE_PROJECT:-usualstore-postgres}")" ]; }

ensure_secret() { # NAME CONTENT: what is there stays
  local draft
  [ -s "$SECRETS/$1" ] && return
  draft=$(mktemp "$SECRETS/.$1.XXXXXX")
  printf '%s\n' "$2" >"$draft"
  mv "$draft" "$SECRETS/$1"
}

bridge_address() { # what the tenants' compose files call host-gateway: asked of a container, since the engine may be told another
  docker run --rm --add-host db:host-gateway --entrypoint getent postgres:17 ahostsv4 db | awk 'NR == 1 { print $1 }' | grep . ||
    fail 'The Docker bridge has no address.' 'The engine says why above.'
}

await_server() { # by both addresses: the entry point's first server listens on neither
  local end=$((SECONDS + PATIENCE)) address
  for address in 127.0.0.1 "$BRIDGE_ADDRESS"; do
    # an open port is not enough: a server that recovers from a crash listens, and refuses
    until "${compose[@]}" -f "$HERE/compose.yml" exec -T postgres pg_isready -q -h "$address" -p "$POSTGRES_PORT" 2>/dev/null; do
      [ $SECONDS -lt $end ] || fail "PostgreSQL doesn't answer on $address:$POSTGRES_PORT." "See: docker compose -p ${USUALSTORE_PROJECT:-usualstore-postgres} logs"
      sleep 0.1
    done
  done
}

main "$@"
