#!/usr/bin/env bats
# shellcheck disable=SC1003,SC2016 # hostile names are not to be expanded, scripts elsewhere are
# add-customer.sh from the first question to the files, with no server: answers piped, by option and at a terminal, and killed at every step.

bats_require_minimum_version 1.5.0
load support/operator

setup() { copy_commands; }

value() { # KEY ADMIN WHAT: as Terraform reads it from the tfvars
  bash -c 'set -euo pipefail; export USUALSTORE_CUSTOMERS=$1; KEY=$2 ADMIN=$3; source "$4"; SCRATCH=$(mktemp -d "$1/.scratch.$$.XXXXXX"); read_tfvars; rm -rf "$SCRATCH"; printf %s "${!5}"' \
    bash "$CUSTOMERS" "$1" "$2" "$COMMANDS/lib.sh" "$3"
}

@test "the seed's ten answers are enough" {
  run ./add-customer.sh < <(seeds_answers)
  [ "$status" -eq 0 ]
  [[ $output == *'./customers/building_shop-deploy.sh'* ]]
  [[ $output == *'docker-compose -f customers/building_shop-docker-compose.yml up -d'* ]]
  [[ $output == *'http://localhost:3'* ]]
  [[ $output != *Pass123* ]]
  grep -vE 'fingerprint_key|customers_folder|time_zone' customers/building_shop.tfvars | diff - <(cat <<'END'
# Customer Configuration: Building Shop Inc

db_host     = "localhost"
db_port     = "5432"
db_username = "postgres"
db_password = ""

# Which folder's this customer is: another one's database is refused, also under the same key

# Lets Terraform notice a changed password without keeping one in its state

tenants = {
  building_shop = {
    database_name = "building_shop"
    tenant_name   = "Building Shop Inc"
    plan          = "professional"

    currency     = "EUR"
    locale       = "en"
    colour       = "#2457d6"
    tax_included = true

    admins = [
      {
        username = "building_admin"
        password = "SecurePass123!"
        email    = "admin@buildingshop.com"
      }
    ]

    developers = [
      {
        username = "building_dev"
        password = "DevPass123!"
        email    = "dev@buildingshop.com"
      }
    ]

    customers = []
  }
}
END
  )
  grep -qxE 'fingerprint_key = "[0-9a-f]{64}"' customers/building_shop.tfvars
  grep -qx "customers_folder = \"$(cat customers/.identity)\"" customers/building_shop.tfvars
  [ "$(mode customers/building_shop.tfvars)" = 600 ]
  [ "$(mode customers/building_shop-docker-compose.yml)" = 600 ]
  [ "$(mode customers/building_shop-deploy.sh)" = 700 ]
  [ "$(mode customers/building_shop-secrets)" = 700 ]
  [ "$(mode customers/building_shop-secrets/pgpass)" = 600 ]
  [ "$(cat customers/building_shop-secrets/pgpass)" = 'db:5432:building_shop:building_admin:SecurePass123!' ]
  grep -qxE '[0-9a-f]{64}' customers/building_shop-secrets/operator-token
  [ "$(mode customers/building_shop-secrets/operator-token)" = 600 ]
  nothing_left_over
  bash -n customers/building_shop-deploy.sh
  shellcheck customers/building_shop-deploy.sh
  run ! grep -rqE 'SecurePass|DevPass' customers --exclude='*.tfvars' --exclude=pgpass
}

@test "the new customer's workspace is selected, also with TF_WORKSPACE in the environment" {
  TF_WORKSPACE=other add 'Building Shop Inc'
  [ "$(terraform workspace show)" = building_shop ]
}

@test "options say the same as answers, and a password is taken from a file or standard input only" {
  printf 'DevPass123!\n' >dev
  run ./add-customer.sh --company='Building Shop Inc' --database building_shop --key building_shop --plan professional --admin-username building_admin \
    --admin-password-file - --admin-email admin@buildingshop.com --developer-username building_dev --developer-password-file dev \
    --developer-email dev@buildingshop.com --currency UAH --locale uk --time-zone Europe/Berlin --colour '#ff0000' --tax-included false \
    --database-host db.example.com --database-port 6432 --database-user boss --database-password-file dev --bind 0.0.0.0 --image-tag 1.0.0 --yes <<<'SecurePass123!'
  [ "$status" -eq 0 ]
  for line in 'db_host     = "db.example.com"' 'db_port     = "6432"' 'db_username = "boss"' 'db_password = "DevPass123!"' 'currency     = "UAH"' \
    'locale       = "uk"' 'time_zone    = "Europe/Berlin"' 'colour       = "#ff0000"' 'tax_included = false' 'password = "SecurePass123!"'; do
    grep -qF "$line" customers/building_shop.tfvars
  done
  # a server elsewhere is reached by its own name
  [ "$(cat customers/building_shop-secrets/pgpass)" = 'db.example.com:6432:building_shop:building_admin:SecurePass123!' ]
  grep -qF 'host=db.example.com port=6432 user=building_admin passfile=' customers/building_shop-docker-compose.yml
  run ! grep -q extra_hosts customers/building_shop-docker-compose.yml
  grep -qF '"0.0.0.0:' customers/building_shop-docker-compose.yml
  grep -qF 'image: usualstore/api:1.0.0' customers/building_shop-docker-compose.yml
  run ./add-customer.sh --admin-password secret
  [ "$status" -eq 1 ]
  [[ $output == *'Option --admin-password is unknown'* ]]
}

@test "what is left out has a sensible default" {
  add 'Müller & Söhne Läden GmbH & Co. KG'
  [ -s customers/mueller_soehne_laeden.tfvars ]
  grep -qF 'username = "mueller_soehne_laeden_admin"' customers/mueller_soehne_laeden.tfvars
  grep -qF 'username = "mueller_soehne_laeden_dev"' customers/mueller_soehne_laeden.tfvars
  add 'Müller & Söhne Läden GmbH'
  [ -s customers/mueller_soehne_laeden_2.tfvars ]
  add 'Крамниця'
  [ -s customers/shop.tfvars ]
  add '24 Hours Ltd'
  [ -s customers/shop_24_hours.tfvars ]
  add 'Nine' --database nine --key 9
  grep -qF 'username = "shop_9_admin"' customers/9.tfvars
  [ "$(value 9 shop_9_admin COMPANY)" = Nine ]
}

@test "a key that HCL or YAML would take for something else is a key like any other" {
  for key in for null true 1e3; do
    add "Shop $key" --database "db_$key" --key $key
    [ "$(value $key "$(sed -n s/^ADMIN=//p customers/$key-deploy.sh)" COMPANY)" = "Shop $key" ]
    grep -qx "name: \"$key\"" customers/$key-docker-compose.yml
  done
}

@test "hostile names and passwords arrive unharmed" {
  local hostile name='a"b\c $HOME ${x} $${y} %{z} %%{w} #`id`$(id) '\''q'\'' Ünï Їжак 🛠️ {{.}} <b>&' n=0
  for hostile in 'Pa"ss\word:1#' '${a}$${b}%{c}%%{d}' "it's \$HOME \`id\` \$(id)" ' spaces at both ends ' 'Паролі їжака 🔐' '\\::""{}[]\\'; do
    n=$((n + 1))
    printf '%s\n' "$name" "db$n" "k$n" starter "a$n" "$hostile" a@b.example "d$n" "${hostile}x" '' | ./add-customer.sh
    [ "$(value "k$n" "a$n" COMPANY)" = "$name" ]
    [ "$(value "k$n" "a$n" ADMIN_PASSWORD)" = "$hostile" ]
    [ "$(sed 's/\\\(.\)/\1/g' "customers/k$n-secrets/pgpass")" = "db:5432:db$n:a$n:$hostile" ]
    bash -n "customers/k$n-deploy.sh"
  done
}

@test "all that is wrong is said at once, and nothing is written" {
  run ./add-customer.sh < <(printf '%s\n' $'Bad\x01Name' Postgres 'a b' gold root-user short nobody root-user '' x@y)
  [ "$status" -eq 1 ]
  for sentence in 'Company Name holds a control' 'Database Name "Postgres"' 'Customer Key "a b"' 'Plan "gold"' 'Admin Username' 'Admin Password is weak' \
    'Admin Email "nobody"' 'must differ' 'Developer Email "x@y"' 'Nothing was written'; do
    [[ $output == *"$sentence"* ]] || { echo "not said: $sentence"; return 1; }
  done
  [ -z "$(ls customers)" ]
  run ./add-customer.sh --yes
  [ "$status" -eq 1 ]
  [[ $output == *'Company Name is missing'* ]]
  run ./add-customer.sh --plan
  [[ $output == *'needs a value'* ]]
  run ./add-customer.sh --admin-password-file nowhere
  [ "$status" -eq 1 ]
  [[ $output == *"can't be read"* ]]
}

@test "nothing of another customer is taken or overwritten" {
  ./add-customer.sh < <(seeds_answers)
  sha256sum customers/building_shop* customers/building_shop-secrets/* >before 2>/dev/null || true
  run ./add-customer.sh < <(seeds_answers)
  [ "$status" -eq 1 ]
  [[ $output == *'Database Name "building_shop" is taken'* ]]
  [[ $output == *'Customer Key "building_shop" is taken'* ]]
  [[ $output == *'Admin Username "building_admin" is taken'* ]]
  [[ $output == *'Developer Username "building_dev" is taken'* ]]
  sha256sum --quiet -c before
  run add Other --frontend-port 3000
  [ "$status" -eq 1 ]
  [[ $output == *'Frontend port 3000 is taken'* ]]
  rm customers/building_shop.tfvars # half of its files are still a customer
  run add 'Building Shop Inc' --key building_shop
  [ "$status" -eq 1 ]
}

@test "ports and subnets follow each other, past what a process has" {
  perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => 3001, Listen => 1) or exit; sleep 60' 3>&- & local listener=$!
  until (exec 4<>/dev/tcp/127.0.0.1/3001) 2>/dev/null; do :; done
  for name in one two three; do add $name; done
  kill $listener
  local ports
  ports=$(grep -hoE '^(FRONTEND|BACKEND)_PORT=.*' customers/*-deploy.sh | cut -d= -f2 | sort)
  [ "$(sort -u <<<"$ports" | wc -l)" = 6 ]
  run ! grep -qx 3001 <<<"$ports"
  [ "$(grep -h ^SUBNET= customers/*-deploy.sh | sort -u | wc -l)" = 3 ]
  grep -qF "\"127.0.0.1:$(sed -n 's/^FRONTEND_PORT=//p' customers/two-deploy.sh):80\"" customers/two-docker-compose.yml
}

@test "customers added at the same time don't meet" {
  local n running=()
  for n in 1 2 3 4; do add "Shop $n" & running+=($!); done
  for n in "${running[@]}"; do wait "$n"; done
  [ "$(grep -hE '^(FRONTEND|BACKEND)_PORT=' customers/*-deploy.sh | cut -d= -f2 | sort -u | wc -l)" = 8 ]
  [ "$(grep -h ^SUBNET= customers/*-deploy.sh | sort -u | wc -l)" = 4 ]
  nothing_left_over
}

@test "who waits too long for another command is told so" {
  mkdir -p customers
  (flock 9; sleep 60 9>&9) 9>customers/.lock 3>&- & local holder=$!
  until ! flock -n customers/.lock true; do :; done
  LOCK_PATIENCE=0 run add 'Building Shop Inc'
  kill "$(pgrep -P $holder)" $holder || true
  [ "$status" -eq 1 ]
  [[ $output == *'Another command has held'* ]]
  [ -z "$(ls customers)" ]
}

@test "killed at any step, it has written nothing or the next run completes it" {
  export STEPS='mktemp mv chown terraform rmdir'
  local at=1 finished=0
  while killed_at $at ./add-customer.sh --yes --company 'Building Shop Inc' --admin-email a@b.example --generate-passwords; do
    run ./add-customer.sh --yes --company 'Building Shop Inc' --database building_shop --admin-email a@b.example --generate-passwords </dev/null
    if [[ $output == *'Finished adding building_shop'* ]]; then
      [ "$status" -eq 1 ] # the name is taken now
      finished=$((finished + 1))
    else
      [ "$status" -eq 0 ] || [[ $output == *'"building_shop" is taken'* ]] || { echo "killed at $at: $output"; return 1; }
    fi
    for file in .tfvars -deploy.sh -docker-compose.yml -secrets/pgpass; do
      [ -s "customers/building_shop$file" ] || { echo "killed at $at: no $file"; cat "$BATS_TEST_TMPDIR/killers/calls"; return 1; }
    done
    [ "$(mode customers/building_shop-deploy.sh)" = 700 ]
    nothing_left_over
    rm -rf customers terraform.tfstate.d .terraform
    at=$((at + 1))
  done
  cat "$BATS_TEST_TMPDIR/killers/calls" "$BATS_TEST_TMPDIR/killed"
  [ -s customers/building_shop-deploy.sh ] # the last round ran to its end
  [ $at -gt 12 ]
  [ $finished -gt 2 ]
}

@test "at a terminal it asks in the seed's words, shows no password, and asks again" {
  local seen
  coproc TERMINAL { script -qefc './add-customer.sh --database-port 5432' /dev/null 2>&1; }
  seen=
  answer() { # PROMPT TEXT
    local c fresh=
    until [[ $fresh == *"$1"*': ' ]]; do IFS= read -r -t 10 -n 1 -d '' c <&"${TERMINAL[0]}" || { echo "never asked: $1; seen: $seen$fresh"; return 1; }; fresh+=$c; done
    seen+=$fresh
    sleep 0.1 # read -s turns the echo off after its prompt
    printf '%s\r' "$2" >&"${TERMINAL[1]}"
  }
  answer 'Customer Company Name' 'Building Shop Inc'
  answer 'Database Name [building_shop]' 'Building'
  answer 'Database Name [building_shop]' ''
  answer 'Customer Key [building_shop]' ''
  answer 'Plan [starter]' gold
  answer 'Plan [starter]' professional
  answer 'Admin Username [building_shop_admin]' building_admin
  answer 'Admin Password [generated]' short
  answer 'Admin Password [generated]' 'SecurePass123!'
  answer 'Admin Email' admin@buildingshop.com
  answer 'Developer Username [building_shop_dev]' building_admin
  answer 'Developer Username [building_shop_dev]' building_dev
  answer 'Developer Password [generated]' ''
  answer 'Developer Email [admin@buildingshop.com]' ''
  answer 'Change database server' ''
  answer 'Database password' 'secret:db'
  seen+=$(cat <&"${TERMINAL[0]}") || true
  for sentence in 'must begin with a letter' 'Plan "gold" is unknown' 'Admin Password is weak' 'must differ from Admin Username' 'Added Building Shop Inc'; do
    [[ $seen == *"$sentence"* ]] || { echo "not said: $sentence in $seen"; return 1; }
  done
  [[ $seen != *SecurePass* && $seen != *secret:db* ]]
  grep -qF 'password = "SecurePass123!"' customers/building_shop.tfvars
  grep -qF 'db_password = "secret:db"' customers/building_shop.tfvars
}

@test "an input that ends at a terminal ends the questions" {
  run timeout 20 script -qefc './add-customer.sh' /dev/null < <(sleep 0.5; printf '\004')
  [ "$status" -eq 1 ]
  [[ $output == *'The answers ended'* ]]
}

@test "docker/postgres' own password and port are the default" {
  mkdir "$USUALSTORE_POSTGRES_SECRETS"
  echo 'generated:secret' >"$USUALSTORE_POSTGRES_SECRETS/password"
  echo 5444 >"$USUALSTORE_POSTGRES_SECRETS/port"
  run add 'Building Shop Inc'
  [ "$status" -eq 0 ]
  grep -qF 'db_password = "generated:secret"' customers/building_shop.tfvars
  grep -qF 'db_port     = "5444"' customers/building_shop.tfvars
  [[ $output != *generated:secret* ]]
}

@test "the layout dedicated brings a server with a password and a port of its own" {
  add 'Building Shop Inc' --layout dedicated
  local port; port=$(sed -n 's/^SERVER_PORT=//p' customers/building_shop-deploy.sh)
  grep -qF "db_port     = \"$port\"" customers/building_shop.tfvars
  grep -qF "db_password = \"$(cat customers/building_shop-db-secrets/password)\"" customers/building_shop.tfvars
  [ "$(mode customers/building_shop-db-secrets/password)" = 600 ]
  grep -qF "\"127.0.0.1:$port:5432\"" customers/building_shop-docker-compose.yml
  grep -qF 'host=db port=5432' customers/building_shop-docker-compose.yml
  [[ $(cat customers/building_shop-secrets/pgpass) == db:5432:* ]]
  add 'Other Shop' --layout dedicated
  [ "$(sed -n 's/^SERVER_PORT=//p' customers/other_shop-deploy.sh)" != "$port" ]
}

@test "another customers folder has states of its own" {
  export USUALSTORE_CUSTOMERS=$BATS_TEST_TMPDIR/elsewhere
  run add 'Building Shop Inc'
  [ "$status" -eq 0 ]
  [[ $output == *"$USUALSTORE_CUSTOMERS/building_shop-deploy.sh"* ]]
  [ -s "$USUALSTORE_CUSTOMERS/building_shop.tfvars" ]
  [ ! -e terraform.tfstate.d ]
  [ "$(find customers -type f | wc -l)" = 0 ]
}

@test "an ordinary operator's containers run with the operator's own ids" {
  [ "$(id -u)" = 0 ] || { add 'Building Shop Inc'; grep -qF "user: \"$(id -u):$(id -g)\"" customers/building_shop-docker-compose.yml; return; }
  add 'Building Shop Inc'
  grep -qF 'user: "65532:65532"' customers/building_shop-docker-compose.yml
  [ "$(stat -c %u:%g customers/building_shop-secrets customers/building_shop-secrets/* | sort -u)" = 65532:65532 ]
  local home; home=$(mktemp -d) # bats' own folder is root's alone
  chown 4242:4243 "$home"
  cp -r "$COMMANDS/." "$home/commands"
  rm -rf "$home/commands/customers" "$home/commands/.terraform" "$home/commands/terraform.tfstate.d"
  chown -R 4242:4243 "$home"
  cd "$home/commands"
  HOME=$home run setpriv --reuid=4242 --regid=4243 --clear-groups ./add-customer.sh --yes --company 'Building Shop Inc' --admin-email a@b.example --generate-passwords
  local compose; compose=$(cat customers/building_shop-docker-compose.yml)
  cd /
  rm -rf "$home"
  [ "$status" -eq 0 ]
  [[ $compose == *'user: "4242:4243"'* ]]
}

@test "a customers folder that can't be written, and missing programs, are named" {
  USUALSTORE_CUSTOMERS=/dev/null/customers run add 'Building Shop Inc'
  [ "$status" -eq 1 ]
  [[ $output == *"/dev/null/customers can't be written"* ]]
  mkdir bin
  for program in env bash cat dirname mkdir flock; do ln -s "$(command -v $program)" bin/; done
  PATH=$PWD/bin run add 'Building Shop Inc'
  [ "$status" -eq 1 ]
  [[ $output == *'terraform is not installed'* ]]
}

@test "help names every option" {
  run ./add-customer.sh --help
  [ "$status" -eq 0 ]
  for option in company database key plan admin-username admin-password-file admin-email developer-username developer-password-file developer-email \
    generate-passwords yes layout database-host database-port database-user database-password-file currency locale time-zone colour tax-included \
    frontend-port backend-port bind image-tag; do
    [[ $output == *"--$option"* ]]
  done
}

@test "a currency, locale or time zone that doesn't exist, and a password that anybody would guess, are refused, and nothing is written" {
  printf 'Sunshine-2026\n' >common
  printf 'My Building Shop\n' >named
  run add 'Building Shop Inc' --currency EUX --locale xx --time-zone Mars/Base --admin-password-file common --developer-password-file named
  [ "$status" -eq 1 ]
  [[ $output == *'Currency "EUX" is no code of ISO 4217 that is in use: did you mean EUR, or give one such as EUR.'* ]]
  [[ $output == *'Locale "xx" is none that the pages are written in: choose one of en en-GB '* ]]
  [[ $output == *'Time zone "Mars/Base" is unknown'* ]]
  [[ $output == *'Admin Password is too simple'* ]]
  [[ $output == *'Developer Password is weak: it holds the name of the shop or of its user'* ]]
  [[ $output != *Sunshine* && $output != *'My Building'* ]]
  [ -z "$(find customers -type f ! -name .lock)" ]
}
