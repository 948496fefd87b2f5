# shellcheck shell=bash
# A real PostgreSQL server for a test file: USUALSTORE_TEST_PG=host:port:user:password (a superuser), its log in the file USUALSTORE_TEST_PG_LOG,
# else a throw-away container.

start_postgres() { # for setup_file: exports PGHOST, PGPORT, PGUSER and PGPASSWORD
  if [ -n "${USUALSTORE_TEST_PG:-}" ]; then
    IFS=: read -r PGHOST PGPORT PGUSER PGPASSWORD <<<"$USUALSTORE_TEST_PG"
  elif docker info >/dev/null 2>&1; then
    PGHOST=127.0.0.1 PGUSER=postgres PGPASSWORD="test-$RANDOM$RANDOM"
    POSTGRES_CONTAINER=$(POSTGRES_PASSWORD=$PGPASSWORD docker run --rm -d -e POSTGRES_PASSWORD -p 127.0.0.1::5432 --tmpfs /var/lib/postgresql/data \
      postgres:17 -c fsync=off)
    PGPORT=$(docker port "$POSTGRES_CONTAINER" 5432/tcp | head -n 1)
    PGPORT=${PGPORT##*:}
    export POSTGRES_CONTAINER
  else
    echo "No PostgreSQL server to test against: set USUALSTORE_TEST_PG=host:port:user:password, or start the Docker engine." >&2
    return 1
  fi
  export PGHOST PGPORT PGUSER PGPASSWORD
  local tries=0
  until psql -X -q -d postgres -c 'select 1' >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || { echo "PostgreSQL at $PGHOST:$PGPORT does not answer." >&2; return 1; }
    sleep 0.2
  done
}

stop_postgres() { # for teardown_file
  if [ -n "${POSTGRES_CONTAINER:-}" ]; then docker rm -f "$POSTGRES_CONTAINER" >/dev/null; fi
}

server_log() {
  if [ -n "${POSTGRES_CONTAINER:-}" ]; then docker logs "$POSTGRES_CONTAINER" 2>&1; else cat "${USUALSTORE_TEST_PG_LOG:-}" 2>/dev/null; fi
}
