#!/usr/bin/env bats
# shellcheck disable=SC2016 # hostile passwords are not to be expanded
# The generated <key>-deploy.sh against a real server.

bats_require_minimum_version 1.5.0
load support/postgres
load support/terraform
load support/operator

setup_file() {
  start_postgres
  RUN="d${BASHPID}_$RANDOM"
  export RUN
}

teardown_file() {
  drop_tenants
  stop_postgres
}

setup() {
  local host=$PGHOST port=$PGPORT user=$PGUSER password=$PGPASSWORD
  copy_commands
  export PGHOST=$host PGPORT=$port PGUSER=$user PGPASSWORD=$password
  SHOP=${RUN}_$BATS_TEST_NUMBER
  printf '%s\n' "$PGPASSWORD" >server-password
}

add_shop() { # KEY [OPTION…]
  add "${COMPANY:-Building Shop Inc}" --database "$1" --database-host "$PGHOST" --database-port "$PGPORT" --database-user "$PGUSER" \
    --database-password-file server-password "${@:2}" >/dev/null
}

deploy() { "./customers/$1-deploy.sh" </dev/null; }

signs_in() { # KEY: the application's way, but for the name that its container knows the server by
  PGPASSWORD='' psql -X -q -A -t -w -c 'select count(*) from customers' \
    "host=db hostaddr=$PGHOST port=$PGPORT user=$1_admin passfile='customers/$1-secrets/pgpass' dbname=$1"
}

@test "it makes the database and tells how to connect and go on, without a password" {
  printf 'Very:secret\\1"' >password
  add_shop "$SHOP" --admin-password-file password
  run deploy "$SHOP"
  [ "$status" -eq 0 ]
  [[ $output == *"Database         $SHOP"* ]]
  [[ $output == *"psql \"host=$PGHOST port=$PGPORT user=${SHOP}_admin dbname=$SHOP\""* ]]
  [[ $output == *"docker-compose -f customers/$SHOP-docker-compose.yml up -d"* ]]
  [[ $output == *'database: Creation complete'* ]]
  [[ $output != *'Very:secret'* && $output != *"$PGPASSWORD"* ]]
  [ "$(signs_in "$SHOP")" = 0 ]
  run deploy "$SHOP"
  [ "$status" -eq 0 ]
  [[ $output == *'No changes.'* ]]
  run ! grep -rl 'Very:secret' --include='*.tfstate*' .
  nothing_left_over
}

@test "it can be called from anywhere, whatever workspace is selected and whatever Terraform has to say of its own settings" {
  export TF_CLI_CONFIG_FILE=/nowhere # it warns of it at each call
  [[ $(terraform version 2>&1) == *'problems with the CLI configuration'* ]]
  add_shop "$SHOP"
  terraform workspace select -or-create "other_$SHOP"
  cd /
  run "$CUSTOMERS/$SHOP-deploy.sh"
  [ "$status" -eq 0 ]
  cd "$COMMANDS"
  [ "$(terraform workspace show)" = "other_$SHOP" ]
  [ -s "terraform.tfstate.d/$SHOP/terraform.tfstate" ]
}

@test "the seed's second way, a bare terraform apply, works right after add-customer.sh" {
  add_shop "$SHOP"
  terraform apply -auto-approve -var-file="customers/$SHOP.tfvars" >/dev/null
  [ "$(signs_in "$SHOP")" = 0 ]
}

@test "hostile names and passwords sign in" {
  local hostile n=0 COMPANY='a"b\c $HOME ${x} %{z} #`id` '\''q'\'' Ünï Їжак 🛠️'
  for hostile in 'Pa"ss\word:1# ${a}$${b}%{c}`id`' " it's Паролі 🔐 "; do
    n=$((n + 1))
    printf '%s\n' "$hostile" >password
    add_shop "${SHOP}_$n" --admin-password-file password
    run deploy "${SHOP}_$n"
    [ "$status" -eq 0 ] || { echo "$output"; return 1; }
    [[ $output == *"$COMPANY"* ]]
    [[ $output != *"$hostile"* ]]
    [ "$(signs_in "${SHOP}_$n")" = 0 ]
    [ "$(inside "${SHOP}_$n" "select password_hash = crypt(\$q\$$hostile\$q\$, password_hash) from staff.accounts where username = '${SHOP}_${n}_admin'")" = t ]
  done
}

@test "a compose file that is missing is written anew, one that was edited stays" {
  add_shop "$SHOP"
  local file=customers/$SHOP-docker-compose.yml
  cp "$file" before
  rm "$file"
  deploy "$SHOP"
  diff before "$file"
  [ "$(mode "$file")" = 600 ]
  echo '# mine' >>"$file"
  run deploy "$SHOP"
  [ "$status" -eq 0 ]
  [[ $output == *'was edited and stays as it is'* ]]
  tail -n 1 "$file" | grep -qx '# mine'
  cp before "$file"
  sed -i 's/mem_limit: 192m/mem_limit: 999m/' "$file"
  sed -i 's/"starter"/"enterprise"/' "customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 0 ]
  [[ $output == *"$file was edited and stays as it is, whatever has changed in plan or settings since"* ]]
  grep -q 'mem_limit: 999m' "$file"
}

@test "a password and a plan changed in the tfvars arrive everywhere" {
  echo 'SecurePass123!' >password
  add_shop "$SHOP" --admin-password-file password
  deploy "$SHOP"
  local token; token=$(cat "customers/$SHOP-secrets/operator-token")
  sed -i 's/SecurePass123!/AnotherPass:456/; s/"starter"/"enterprise"/' "customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 0 ]
  [[ $output == *"Wrote $CUSTOMERS/$SHOP-docker-compose.yml anew"* ]]
  [[ $output == *', plan enterprise'* ]]
  [ "$(signs_in "$SHOP")" = 0 ]
  grep -qF 'AnotherPass\:456' "customers/$SHOP-secrets/pgpass"
  [ "$(mode "customers/$SHOP-secrets/pgpass")" = 600 ]
  [ "$(cat "customers/$SHOP-secrets/operator-token")" = "$token" ]
  for limit in 'DATABASE_POOL_SIZE: "10"' 'mem_limit: 512m' 'mem_limit: 256m' 'cpus: 2.00' '["-Xmx128m"]'; do grep -qF "$limit" "customers/$SHOP-docker-compose.yml"; done
  [ "$(mode "customers/$SHOP-docker-compose.yml")" = 600 ]
  # and once more, from what deploy wrote; a name and a tag go the same way
  sed -i 's/"enterprise"/"professional"/; s/"Building Shop Inc"/"Building Shop Ltd"/' "customers/$SHOP.tfvars"
  sed -i 's/^IMAGE_TAG=.*/IMAGE_TAG=1.1.0/' "customers/$SHOP-deploy.sh"
  deploy "$SHOP"
  for change in 'DATABASE_POOL_SIZE: "5"' 'Building Shop Ltd' 'usualstore/api:1.1.0' 'usualstore/frontend:1.1.0'; do grep -qF "$change" "customers/$SHOP-docker-compose.yml"; done
  run deploy "$SHOP"
  [[ $output != *docker-compose.yml\ anew* && $output != *'was edited'* ]]
}

@test "a currency that the tfvars change is refused once there are orders, in a sentence, and the books stay" {
  add_shop "$SHOP" --currency USD
  deploy "$SHOP"
  sed -i 's/"USD"/"CHF"/' "customers/$SHOP.tfvars"
  deploy "$SHOP" # nothing is sold yet
  [ "$(inside "$SHOP" 'select currency from shop')" = CHF ]
  inside "$SHOP" "insert into orders (status, currency, tax_included, number, placed_at) values ('placed', 'CHF', true, 1, now())"
  sed -i 's/"CHF"/"JPY"/' "customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $(tr -s '\n ' ' ' <<<"$output") == *"currency can't become JPY"* ]]
  [[ $output != *'is live'* ]]
  [ "$(inside "$SHOP" 'select currency from shop')" = CHF ]
  sed -i 's/"JPY"/"CHF"/' "customers/$SHOP.tfvars"
  deploy "$SHOP"
}

@test "psql's own words reach the operator, and the next run goes on" {
  add_shop "$SHOP"
  cp "customers/$SHOP.tfvars" good
  sed -i 's/^db_password .*/db_password = "wrong:password"/' "customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *'password authentication failed for user'* ]]
  [[ $output == *"run $CUSTOMERS/$SHOP-deploy.sh again"* ]]
  [[ $output != *'wrong:password'* ]]
  sed 's/^db_port .*/db_port = "1"/' good >"customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *'onnection refused'* ]]
  cat good >"customers/$SHOP.tfvars"
  deploy "$SHOP"
  [ "$(signs_in "$SHOP")" = 0 ]
}

@test "a role of another tenant on this server is refused before anything is touched" {
  add_shop "$SHOP"
  deploy "$SHOP"
  export USUALSTORE_CUSTOMERS=$BATS_TEST_TMPDIR/elsewhere # which doesn't know of the first
  add_shop "${SHOP}_b" --admin-username "${SHOP}_admin"
  run "$USUALSTORE_CUSTOMERS/${SHOP}_b-deploy.sh"
  [ "$status" -eq 1 ]
  [[ $output == *"${SHOP}_admin"* ]]
  [ -z "$(server "select 1 from pg_database where datname = '${SHOP}_b'")" ]
}

@test "what is missing is said with the way out" {
  add_shop "$SHOP"
  mv "customers/$SHOP.tfvars" kept
  sha256sum "customers/$SHOP-docker-compose.yml" >compose
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *"$SHOP.tfvars is missing"* ]]
  sed "s/\"${SHOP}_admin\"/\"other_admin\"/" kept >"customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *"has no admin ${SHOP}_admin"* ]]
  for spoilt in 's/"starter"/"gold"/' 's/"Building Shop Inc"/"Building\\nshop: 1"/'; do
    sed "$spoilt" kept >"customers/$SHOP.tfvars"
    run deploy "$SHOP"
    [ "$status" -eq 1 ]
    [[ $output == *'Plan "gold" is unknown'* || $output == *'Company Name holds a control character'* ]]
    sha256sum --quiet -c compose
  done
  printf 'tenants = {\n' >"customers/$SHOP.tfvars"
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *"can't be read"* ]]
}

@test "it ends with a check that finds what somebody changed by hand" {
  add_shop "$SHOP"
  deploy "$SHOP"
  inside "$SHOP" "grant usage on schema staff to ${SHOP}_dev; grant select on staff.accounts to ${SHOP}_dev"
  run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *"${SHOP}_dev"* ]]
  [[ $output == *'deviates from what it should be'* ]]
}

@test "a check that could not be made is told from one that found something" {
  add_shop "$SHOP"
  mkdir bin
  printf '#!/usr/bin/env bash\n[[ $* != *check.sql* ]] || { echo "psql: error: the server went away" >&2; exit 2; }\nexec "%s" "$@"\n' "$(command -v psql)" >bin/psql
  chmod +x bin/psql
  PATH=$PWD/bin:$PATH run deploy "$SHOP"
  [ "$status" -eq 1 ]
  [[ $output == *'the server went away'* ]]
  [[ $output == *"The database of $SHOP could not be checked"* ]]
  [[ $output != *deviates* ]]
}

@test "two tenants deployed at the same time don't disturb each other" {
  add_shop "${SHOP}_a"
  add_shop "${SHOP}_b"
  rm -rf .terraform
  deploy "${SHOP}_a" >a 2>&1 & local a=$!
  deploy "${SHOP}_b" >b 2>&1 & local b=$!
  wait $a || { cat a; return 1; }
  wait $b || { cat b; return 1; }
  [ "$(signs_in "${SHOP}_a")$(signs_in "${SHOP}_b")" = 00 ]
}

@test "what another tenant's deployment has locked is not waited for" {
  add_shop "$SHOP"
  sleep 60 | TF_WORKSPACE=default terraform console >/dev/null 2>&1 3>&- & # as its check does
  local holder=$!
  until [ -e .terraform.tfstate.lock.info ]; do sleep 0.1; done
  run deploy "$SHOP"
  pkill -P $holder || true
  kill $holder || true
  [ "$status" -eq 0 ] || { echo "$output"; return 1; }
}

@test "killed at any step, the next run completes it" {
  export STEPS='terraform mv chown psql'
  local at
  add_shop "$SHOP"
  mv "customers/$SHOP-docker-compose.yml" before
  for at in 1 2 3 4 5 6 9 14; do
    rm -f "customers/$SHOP-secrets/pgpass" "customers/$SHOP-docker-compose.yml"
    killed_at $at "./customers/$SHOP-deploy.sh" || { cat "$BATS_TEST_TMPDIR/killed"; return 1; }
    [ $at -lt 14 ] || [ -s "customers/$SHOP-docker-compose.yml" ]
  done
  run deploy "$SHOP"
  [ "$status" -eq 0 ] || { echo "$output"; return 1; }
  diff before "customers/$SHOP-docker-compose.yml"
  [ "$(signs_in "$SHOP")" = 0 ]
  nothing_left_over
}
