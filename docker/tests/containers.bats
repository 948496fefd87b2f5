#!/usr/bin/env bats
# shellcheck disable=SC2016 # hostile names are not to be expanded, scripts elsewhere are
# Two shops on the shared server and one with a server of its own, in containers on the real engine, as an operator makes them.
# USUALSTORE_IMAGE_TAG: which images of usualstore/api and usualstore/frontend (default: latest, from docker/build-images.sh).

bats_require_minimum_version 1.5.0

setup_file() {
  TOP=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  TAG=${USUALSTORE_IMAGE_TAG:-latest}
  for image in usualstore/api usualstore/frontend; do
    docker image inspect "$image:$TAG" >/dev/null || { echo "$image:$TAG is missing: run docker/build-images.sh" >&2; return 1; }
  done
  RUN=c${BASHPID}_$RANDOM
  COMMANDS=$BATS_FILE_TMPDIR/terraform-tenants
  mkdir "$COMMANDS"
  cp -r "$TOP"/terraform-tenants/{*.tf,*.sh,lib,modules} "$COMMANDS"
  unset USUALSTORE_CUSTOMERS TF_WORKSPACE PGPASSWORD COMPOSE_PROJECT_NAME
  export TF_CLI_ARGS=-no-color USUALSTORE_POSTGRES_SECRETS=$BATS_FILE_TMPDIR/secrets USUALSTORE_PROJECT=usualstore-test-$RUN SHARED_BUFFERS=64MB
  A=${RUN}_a B=${RUN}_b D=${RUN}_d
  export TOP TAG RUN COMMANDS A B D
  cd "$COMMANDS" || return
  local port=25600 # below those that outgoing connections take
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  "$TOP/docker/postgres/start.sh" --port $port
  add_shop "$A" 'Building Shop Inc'
  add_shop "$B" 'Läden $HOME ${x} %{y} 🛠'
  local shop
  for shop in "$A" "$B"; do
    "./customers/$shop-deploy.sh"
    docker-compose -f "customers/$shop-docker-compose.yml" up -d
  done
}

teardown_file() {
  local shop
  cd "$COMMANDS" || return
  for shop in "$A" "$B" "$D"; do
    [ ! -e "customers/$shop-docker-compose.yml" ] || docker-compose -f "customers/$shop-docker-compose.yml" down -v -t 1
  done
  SECRETS=$USUALSTORE_POSTGRES_SECRETS POSTGRES_PORT=1 BRIDGE_ADDRESS=1 docker-compose -f "$TOP/docker/postgres/compose.yml" down -v
}

setup() { cd "$COMMANDS" || return; }

add_shop() { # KEY COMPANY [OPTION…]
  ./add-customer.sh --yes --database "$1" --company "$2" --admin-email admin@example.com --generate-passwords --image-tag "$TAG" "${@:3}"; }

choice() { sed -n "s/^$2=//p" "customers/$1-deploy.sh"; } # KEY NAME
container() { docker ps -q --filter "label=com.docker.compose.project=$1" --filter "label=com.docker.compose.service=$2"; } # KEY SERVICE
address() { docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(container "$1" "$2")"; }
gateway_of() { docker inspect -f '{{range .NetworkSettings.Networks}}{{.Gateway}}{{end}}' "$(container "$1" backend)"; }
field() { docker inspect -f "$2" "$1"; }

eventually() { # SECONDS COMMAND…
  local end=$((SECONDS + $1))
  shift
  until "$@"; do [ $SECONDS -lt $end ] || { echo "never: $*"; return 1; }; sleep 0.2; done
}
ready() { # KEY
  curl -fsS -m 5 -o /dev/null "http://127.0.0.1:$(choice "$1" BACKEND_PORT)/q/health/ready" 2>/dev/null &&
    curl -fsS -m 5 -o /dev/null "http://127.0.0.1:$(choice "$1" FRONTEND_PORT)/q/health/ready" 2>/dev/null
}
healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container "$1" backend)" "$(container "$1" frontend)" | sort -u)" = healthy ]; }

inside() { # KEY SCRIPT [ARGUMENT…]: in a container of its own on the tenant's network, as its services are
  docker run --rm --network "$1_default" --add-host db:host-gateway --cap-drop ALL --user 65532:65532 -e PGPASSWORD -e PGCONNECT_TIMEOUT=3 \
    --entrypoint bash postgres:17 -c "$2" bash "${@:3}"
}
reaches() { inside "$1" 'timeout 3 bash -c "exec 3<>/dev/tcp/$1/$2" bash "$1" "$2" 2>/dev/null' "$2" "$3"; } # KEY ADDRESS PORT

@test "both shops are live, each under its own name" {
  eventually 30 ready "$A"
  eventually 30 ready "$B"
  local page
  page=$(curl -fsSL -m 10 "http://127.0.0.1:$(choice "$A" FRONTEND_PORT)/")
  [[ $page == *'Building Shop Inc'* ]]
  page=$(curl -fsSL -m 10 "http://127.0.0.1:$(choice "$B" FRONTEND_PORT)/")
  [[ $page == *'Läden $HOME ${x} %{y} 🛠'* ]]
  [[ $page != *'Building Shop Inc'* ]]
}

@test "what the program says of itself is for who holds the operator's token of that shop" {
  local about; about=http://127.0.0.1:$(choice "$A" BACKEND_PORT)/q/openapi
  asked() { curl -s -m 10 -o /dev/null -w '%{http_code}' "$@" "$about"; }
  [ "$(asked)" = 404 ]
  [ "$(asked -H "Authorization: Bearer $(cat "customers/$B-secrets/operator-token")")" = 404 ]
  [ "$(asked -H "Authorization: Bearer $(cat "customers/$A-secrets/operator-token")")" = 200 ]
}

own_password() { # KEY: the admin's, taken as one of their own choice, as after the first sign-in; prints it
  local password port
  password=$(sed -n '/_admin"/{n;s/.*"\(.*\)"/\1/p}' "customers/$1.tfvars")
  port=$(cat "$USUALSTORE_POSTGRES_SECRETS/port")
  PGPASSWORD=$password psql -X -q "host=127.0.0.1 port=$port user=$1_admin dbname=$1" -c 'update staff.accounts set must_change_password = false'
  printf '%s' "$password"
}

@test "staff sign in, sell, see the order and sign out, in a browser through the published ports; a session of one shop is worth nothing in the other" {
  local first second
  first=$(own_password "$A") second=$(own_password "$B")
  mvn -B -q -ntp -f "$TOP" -pl frontend test-compile failsafe:integration-test failsafe:verify -DskipITs=false \
    -Dit.test='PublishedShopJourneyIT,TwoShopsIT' -Dusualstore.test.patience=8 \
    -Dusualstore.shop="http://127.0.0.1:$(choice "$A" FRONTEND_PORT)" -Dusualstore.user="${A}_admin" -Dusualstore.password="$first" \
    -Dusualstore.other="http://127.0.0.1:$(choice "$B" FRONTEND_PORT)" -Dusualstore.other.user="${B}_admin" -Dusualstore.other.password="$second"
}

@test "deploy waits for services that run already" {
  run "./customers/$A-deploy.sh"
  [ "$status" -eq 0 ]
  [[ $output == *'The running services are ready'* ]]
  [[ $output == *"is live at http://localhost:$(choice "$A" FRONTEND_PORT)"* ]]
}

@test "deploy says when the containers are not what their compose file says, and up -d lets them follow" {
  sed -i '/plan/s/"starter"/"professional"/' "customers/$B.tfvars"
  run "./customers/$B-deploy.sh"
  [ "$status" -eq 0 ]
  [[ $output == *"Its containers are not what customers/$B-docker-compose.yml says"*"docker-compose -f customers/$B-docker-compose.yml up -d"* ]]
  docker-compose -f "customers/$B-docker-compose.yml" up -d
  eventually 30 ready "$B"
  [ "$(field "$(container "$B" backend)" '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}')" = '268435456 1000000000' ]
  run "./customers/$B-deploy.sh"
  [ "$status" -eq 0 ]
  [[ $output != *'containers are not what'* ]]
}

@test "a tenant's containers reach their own and nobody else's" {
  local port; port=$(cat "$USUALSTORE_POSTGRES_SECRETS/port")
  reaches "$A" "$(address "$A" backend)" "$(choice "$A" BACKEND_PORT)"
  reaches "$A" "$(address "$A" frontend)" 80
  reaches "$A" db "$port"
  run ! reaches "$A" "$(address "$B" backend)" "$(choice "$B" BACKEND_PORT)"
  run ! reaches "$A" "$(address "$B" frontend)" 80
  # nor what the other publishes, through any address of this machine
  local gateway
  for gateway in db "$(gateway_of "$A")" "$(gateway_of "$B")"; do
    [ -n "$gateway" ]
    run ! reaches "$A" "$gateway" "$(choice "$B" FRONTEND_PORT)"
    run ! reaches "$A" "$gateway" "$(choice "$B" BACKEND_PORT)"
  done
}

@test "from a tenant's network only its own roles come in, only to its own database" {
  local port; port=$(cat "$USUALSTORE_POSTGRES_SECRETS/port")
  connects() { inside "$A" 'psql -X -q -A -t -w "host=db port=$1 user=$2 dbname=$3" -c "select current_database()" 2>&1' "$port" "$1" "$2"; }
  export PGPASSWORD; PGPASSWORD=$(sed -n '/_admin"/{n;s/.*"\(.*\)"/\1/p}' "customers/$A.tfvars")
  [ "$(connects "${A}_admin" "$A")" = "$A" ]
  run connects "${A}_admin" "$B"
  [ "$status" -ne 0 ]
  [[ $output == *'permission denied for database'* ]]
  run connects "${A}_admin" postgres
  [ "$status" -ne 0 ]
  PGPASSWORD=$(cat "$USUALSTORE_POSTGRES_SECRETS/password") run connects postgres postgres
  [ "$status" -ne 0 ]
  [[ $output == *'pg_hba.conf rejects'* ]]
}

@test "the services may do little, within their plan's limits, and hold no password" {
  local service id
  for service in backend frontend; do
    id=$(container "$A" $service)
    [ "$(field "$id" '{{.Config.User}}')" != '' ]
    [[ $(field "$id" '{{.Config.User}}') != 0* ]]
    [ "$(field "$id" '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}} {{.HostConfig.PidsLimit}} {{.HostConfig.RestartPolicy.Name}} {{.HostConfig.NanoCpus}}')" = \
      'true [ALL] [no-new-privileges:true] 128 always 500000000' ]
    [ "$(field "$id" '{{.HostConfig.Memory}}')" -gt 0 ]
    [[ $(field "$id" '{{json .HostConfig.PortBindings}}') == *'"HostIp":"127.0.0.1"'* ]]
  done
  local password; password=$(sed -n '/_admin"/{n;s/.*"\(.*\)"/\1/p}' "customers/$A.tfvars")
  [ ${#password} = 20 ]
  run ! grep -rlF "$password" --exclude='*.tfvars' --exclude=pgpass .
  docker inspect "$(container "$A" backend)" >"$BATS_TEST_TMPDIR/inspected"
  run ! grep -F "$password" "$BATS_TEST_TMPDIR/inspected"
  docker logs "$(container "$A" backend)" >"$BATS_TEST_TMPDIR/logged" 2>&1
  run ! grep -F "$password" "$BATS_TEST_TMPDIR/logged"
}

@test "compose reads names as they were typed" {
  local name='a"b\c $HOME ${x} $${y} #`id` '\''q'\'' : {z} Їжак 🛠️'
  add_shop "${RUN}_x" "$name"
  [ "$(docker-compose -f "customers/${RUN}_x-docker-compose.yml" config --format json | jq -r '.services.frontend.environment.REACT_APP_TENANT_NAME' | sed 's/\$\$/$/g')" = "$name" ]
  add_shop db_1e3 'Number Ltd' --key 1e3
  [ "$(docker-compose -f customers/1e3-docker-compose.yml config --format json | jq -r .name)" = 1e3 ]
}

@test "the database server comes back after a crash, and the services with it, unharmed" {
  local server started
  server=$(docker ps -q --filter "label=com.docker.compose.project=$USUALSTORE_PROJECT")
  started=$(field "$(container "$A" backend)" '{{.State.StartedAt}}')
  kill -9 "$(field "$server" '{{.State.Pid}}')"
  eventually 60 ready "$A"
  eventually 60 ready "$B"
  [ "$(field "$server" '{{.RestartCount}}')" -ge 1 ]
  [ "$(field "$(container "$A" backend)" '{{.State.StartedAt}}')" = "$started" ]
}

@test "services that crash come back" {
  local service
  for service in backend frontend; do kill -9 "$(field "$(container "$A" $service)" '{{.State.Pid}}')"; done
  eventually 30 ready "$A"
}

@test "a changed password reaches the running service" {
  sed -i '/_admin"/{n;s/= ".*"/= "Changed:Pass\\\\456"/}' "customers/$B.tfvars"
  "./customers/$B-deploy.sh"
  # its open connections end, as they would sooner or later
  PGPASSWORD=$(cat "$USUALSTORE_POSTGRES_SECRETS/password") psql -X -q -h 127.0.0.1 -p "$(cat "$USUALSTORE_POSTGRES_SECRETS/port")" -U postgres -d postgres \
    -c "select pg_terminate_backend(pid) from pg_stat_activity where datname = '$B'" >/dev/null
  eventually 20 ready "$B"
}

@test "a suspended shop keeps its data and comes back, and the other never notices" {
  docker-compose -f "customers/$A-docker-compose.yml" down
  ready "$B"
  docker-compose -f "customers/$A-docker-compose.yml" up -d
  eventually 30 ready "$A"
}

@test "an ordinary operator's secrets reach the containers too" {
  [ "$(id -u)" = 0 ] || { ready "$A"; return; } # all the others were an ordinary operator's
  local home key=${RUN}_o; home=$(mktemp -d) # bats' own folder is root's alone
  mkdir "$home/commands"
  cp -r "$COMMANDS"/{*.tf,*.sh,lib,modules} "$home/commands"
  cp -r "$USUALSTORE_POSTGRES_SECRETS" "$home/secrets"
  chown -R 4242:4243 "$home"
  as_operator() { HOME=$home USUALSTORE_POSTGRES_SECRETS=$home/secrets setpriv --reuid=4242 --regid=4243 --groups "$(stat -c %g /var/run/docker.sock)" "$@"; }
  cd "$home/commands"
  as_operator ./add-customer.sh --yes --database "$key" --company 'Ordinary Ltd' --admin-email a@b.example --generate-passwords --image-tag "$TAG"
  as_operator "./customers/$key-deploy.sh"
  as_operator docker-compose -f "customers/$key-docker-compose.yml" up -d
  run eventually 30 ready "$key"
  [ "$(field "$(container "$key" backend)" '{{.Config.User}}')" = 4242:4243 ]
  as_operator docker-compose -f "customers/$key-docker-compose.yml" down -t 1
  rm -rf "$home"
  [ "$status" -eq 0 ]
}

@test "a port that another process has is not taken for the server's" {
  local port=25700
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => shift, Listen => 5) or exit; sleep 60' $port 3>&- & local listener=$!
  eventually 5 bash -c "exec 4<>/dev/tcp/127.0.0.1/$port"
  USUALSTORE_PROJECT=usualstore-test-other-$RUN USUALSTORE_POSTGRES_SECRETS=$BATS_TEST_TMPDIR/other run "$TOP/docker/postgres/start.sh" --port $port
  kill $listener
  [ "$status" -eq 1 ]
  [[ $output == *"Port $port is taken by another process"* ]]
  [ ! -e "$BATS_TEST_TMPDIR/other/port" ]
}

@test "starting the server again changes nothing" {
  local server; server=$(docker ps -q --filter "label=com.docker.compose.project=$USUALSTORE_PROJECT")
  "$TOP/docker/postgres/start.sh"
  [ "$(docker ps -q --filter "label=com.docker.compose.project=$USUALSTORE_PROJECT")" = "$server" ]
  [ "$(stat -c %a "$USUALSTORE_POSTGRES_SECRETS/password")" = 600 ]
}

@test "a shop with a server of its own needs no other command" {
  add_shop "$D" 'Own Server Ltd' --layout dedicated
  "./customers/$D-deploy.sh"
  docker-compose -f "customers/$D-docker-compose.yml" up -d
  eventually 30 ready "$D"
  local server; server=$(address "$D" db)
  reaches "$D" "$server" 5432
  run ! reaches "$A" "$server" 5432
  run ! reaches "$A" db "$(choice "$D" SERVER_PORT)"
  docker-compose -f "customers/$D-docker-compose.yml" down
  docker-compose -f "customers/$D-docker-compose.yml" up -d
  eventually 60 ready "$D"
  # another plan, for the server too
  sed -i '/plan/s/"starter"/"professional"/' "customers/$D.tfvars"
  "./customers/$D-deploy.sh"
  [ "$(field "$(container "$D" db)" '{{.HostConfig.Memory}}')" = 536870912 ]
  eventually 60 ready "$D"
}

@test "an idle shop holds no connection to its database, and the images' own health check takes none" {
  local port; port=$(cat "$USUALSTORE_POSTGRES_SECRETS/port")
  idle() {
    [ "$(PGPASSWORD=$(cat "$USUALSTORE_POSTGRES_SECRETS/password") psql -X -q -A -t -h 127.0.0.1 -p "$port" -U postgres -d postgres \
      -c "select count(*) from pg_stat_activity where datname = '$A'")" = 0 ]
  }
  eventually 90 idle
  for service in backend frontend; do docker exec "$(container "$A" $service)" /app/application --health; done
  idle
}

@test "twenty who come at once to an idle shop are all answered" { # whose sessions these are, its database must be asked
  local answers
  answers=$(seq 20 | xargs -P 20 -I{} curl -sS -m 20 -o /dev/null -w '%{http_code}\n' -H 'Authorization: Bearer nobody{}' \
    "http://127.0.0.1:$(choice "$A" BACKEND_PORT)/widgets" | sort | uniq -c)
  [[ $answers =~ ^\ *20\ 401$ ]] || { echo "$answers"; return 1; }
}

@test "the images' own health check finds them healthy" {
  eventually 90 healthy "$B"
  eventually 90 healthy "$A"
}
