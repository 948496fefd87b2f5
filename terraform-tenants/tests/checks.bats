#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2034,SC2317 # hostile text is not to be expanded; lib.sh reads the variables and calls the functions
# Every rule for an answer, and how what is accepted gets into files.

bats_require_minimum_version 1.5.0

setup() {
  set -u
  CUSTOMERS=$BATS_TEST_TMPDIR
  # shellcheck source=../lib.sh
  source "$BATS_TEST_DIRNAME/../lib.sh"
  CUSTOMERS=$BATS_TEST_TMPDIR
}

good() { # CHECK ANSWER…
  local check=$1 answer problem
  shift
  for answer; do problem=$($check "$answer"); [ -z "$problem" ] || { echo "$check refuses: $answer: $problem"; return 1; }; done
}

bad() { # CHECK PART-OF-THE-SENTENCE ANSWER…
  local check=$1 sentence=$2 answer problem
  shift 2
  for answer; do
    problem=$($check "$answer")
    [[ $problem == *"$sentence"* && $problem == *. ]] || { echo "$check says of $answer: $problem"; return 1; }
    [[ $problem != *[[:cntrl:]]* ]]
  done
}

characters_of() { printf "%${1}s" '' | tr ' ' "${2:-a}"; }

@test "a company's name is any printable text" {
  good check_company 'Building Shop Inc' "O'Neill & \"Sons\"" '${x} %{y} $HOME `id` $(id) \n' 'Ünïcode Läden' 'Крамниця «Дім»' '🛠️ #1' '-n' '*' 'a: b'
  bad check_company 'missing' '' '   '
  bad check_company 'control character' $'a\nb' $'a\tb' $'a\x1b[31mb' $'a\x7fb' $'a\r' $'a\xc2\x85b' $'a\xe2\x80\xa8b'
  bad check_company 'UTF-8' $'a\xffb' $'\xc3'
  bad check_company 'longer than 200' "$(characters_of 201)"
  good check_company "$(characters_of 200)"
}

@test "a database's name is an identifier that nobody has and PostgreSQL doesn't need" {
  good check_database building_shop bookstore_2025 a "$(characters_of 63)"
  bad check_database 'begin with a letter' Building building-shop '2shops' _shop 'a b' 'a;drop' 'ä' $'a\nb' 'a"b'
  bad check_database 'longer than 63' "$(characters_of 64)"
  bad check_database 'reserved' postgres template0 template1 pg_shop all replication sameuser
  bad check_database 'missing' ''
}

@test "a customer's key is short and no Terraform workspace of its own" {
  good check_key building_shop 7eleven "$(characters_of 40)"
  bad check_key 'must begin' Building 'a-b' _a 'a.b' ../a '' 'a b' $'a\nb'
  bad check_key 'longer than 40' "$(characters_of 41)"
  bad check_key 'workspace' default
}

@test "a plan is one of three" {
  good check_plan starter professional enterprise
  bad check_plan 'starter, professional or enterprise' gold '' Starter 'starter '
}

@test "a role is an identifier, not the other user and not the application's" {
  DATABASE=building_shop ADMIN_USERNAME=building_admin
  good check_admin building_admin
  bad check_admin 'reserved' postgres pg_monitor public none current_user default staff
  bad check_admin 'application itself' building_shop_app
  bad check_developer 'must differ' building_admin
  good check_developer building_dev
}

@test "a password is neither weak nor too long for bcrypt" {
  ADMIN_USERNAME=building_admin
  good check_admin_password 'SecurePass123!' 'DevPass123!' 'correct horse battery' 'пароль-пароль' "$(characters_of 60)bcdefghijklm" ' x"y\z$w:# ' '${a}%{b}`c`'
  bad check_admin_password 'at least 10' '' short 'äöüäöüäöü'
  bad check_admin_password 'longer than 72' "$(characters_of 68)bcdef" "$(characters_of 30 x)$(printf '🛠%.0s' {1..11})"
  bad check_admin_password 'is the username' building_admin Building_Admin
  bad check_admin_password 'too simple' 12345678901 password123 Passwort1234 aaaaaaaaaaaa abababababab Qwertyuiop 1q2w3e4r5t Welcome-2026 'Sunshine!!'
  KEY=hardware_store DATABASE=hardware_db COMPANY='Hardware Store LLC'
  bad check_admin_password 'holds the name' building_admin-1 'My.Hardware.Store!' 'HardwareStoreLLC#7' 'x-Hardware_DB-x'
  good check_admin_password 'HardwarePass123!' # as in the seed
  COMPANY=Дім KEY=dim DATABASE=dim good check_admin_password 'Дім-на-горі-dim' # so short a name is in many words
  bad check_admin_password 'control character' $'SecurePass\t123!' $'SecurePass\n123!'
}

@test "an email is possible" {
  good check_admin_email admin@buildingshop.com "o'neill+x@a-b.co.uk" 'büro@müller.example' a@b.cd
  bad check_admin_email 'not an email' '' admin admin@ @x.de admin@x 'a b@x.de' a@b@c.de a@-x.de a@x-.de a@x..de .a@x.de a.@x.de a@1.2.3.4 \
    '"a"@x.de' 'a,b@x.de' 'a@x.de>' 'a[b@x.de' $'a\n@x.de' "$(characters_of 250)@x.de"
}

@test "the further answers are checked too" {
  good check_currency EUR UAH JPY KWD; bad check_currency 'ISO 4217' eur EURO '' EUX XXX 'E.R' '*'
  bad check_currency 'did you mean EUR, or' EUX; bad check_currency 'did you mean EUR, or' eur; bad check_currency 'such as EUR' ZZ
  good check_locale en de-AT en-GB; bad check_locale 'choose one of en en-GB' de_DE 'e' 'en-' xx zh-Hant-TW EN '.*' ''
  good check_time_zone UTC Europe/Berlin Etc/GMT+3
  bad check_time_zone 'unknown' 'Mars/Base' '../../etc/passwd' 'Europe' "UTC'" posix/Europe/Berlin localtime leapseconds Factory ''
  good check_colour '#2457d6'; bad check_colour 'must look like' 2457d6 '#FFF' '#2457D6' red
  good check_bind 127.0.0.1 0.0.0.0; bad check_bind 'IPv4' localhost ::1 '1.2.3'
  good check_host localhost db.example.com 10.0.0.1 fd00::1; bad check_host 'not a host' '' 'a b' 'a"b' 'a;b'
  good check_server_port 5432 1 65535; bad check_server_port '1 to 65535' 0 65536 99999 x '' -1 08
  good check_tax_included true false; bad check_tax_included 'true or false' yes
  good check_image_tag latest 1.0.0; bad check_image_tag 'Image tag' '' 'a b' 'a:b' '-a'
  good check_layout shared dedicated; bad check_layout 'shared or dedicated' both
}

@test "names and ports of another customer are taken, however its tfvars are laid out" {
  cat >"$CUSTOMERS/other.tfvars" <<'END'
db_username = "boss"
tenants = { other = { database_name="other_db", tenant_name = "database_name = \"free_db\"", plan = "starter",
  admins = [{ username = "other_admin", password = "username = \"free_admin\"", email = "a@b.example" }, { username="second_admin" }] } }
END
  printf 'FRONTEND_PORT=3000\nBACKEND_PORT=4001\nSUBNET=10.213.0.0/28\n' >"$CUSTOMERS/other-deploy.sh"
  DATABASE=mine
  bad check_database 'taken' other_db
  bad check_admin 'taken' other_admin second_admin other_db_app boss
  bad check_key 'taken' other
  bad check_frontend_port 'another customer' 3000 4001
  good check_database free_db
  good check_admin free_admin
  printf 'tenants = { x = { database_name = "x", admins = [{ username = "shop_app" }] } }\n' >"$CUSTOMERS/x.tfvars"
  bad check_database 'shop_app' shop
}

@test "subnets follow each other through the whole range" {
  [ "$(first_free_subnet)" = 10.213.0.0/28 ]
  for n in {0..16}; do printf 'SUBNET=10.213.%s.%s/28\n' $((n / 16)) $((n % 16 * 16)) >"$CUSTOMERS/t$n-deploy.sh"; done
  ENGINE_NETWORKS='other|10.213.1.16/28|other_default'
  [ "$(first_free_subnet)" = 10.213.1.32/28 ]
  for n in {0..4095}; do printf 'SUBNET=10.213.%s.%s/28\n' $((n / 16)) $((n % 16 * 16)); done >"$CUSTOMERS/all-deploy.sh"
  run first_free_subnet
  [ "$status" -eq 1 ]
  [[ $output == *'All 4096 subnets'* ]]
}

@test "a network of any size keeps the subnets that it holds, and each folder begins at a place of its own" {
  ENGINE_NETWORKS=$'|172.17.0.0/16|bridge\n|fd00::/64|six\n|10.213.0.0/26|a\nb|10.213.0.64/30|b'
  [ "$(first_free_subnet)" = 10.213.0.80/28 ]
  FOLDER=00f00000000000000000000000000000
  [ "$(first_free_subnet)" = 10.213.0.240/28 ]
  FOLDER=fff00000000000000000000000000000
  [ "$(first_free_subnet)" = 10.213.255.240/28 ]
  printf 'SUBNET=10.213.255.240/28\n' >"$CUSTOMERS/last-deploy.sh"
  [ "$(first_free_subnet)" = 10.213.0.80/28 ]
  ENGINE_NETWORKS='|10.0.0.0/8|vpn'
  run first_free_subnet
  [ "$status" -eq 1 ]
  [[ $output == *'10.0.0.0/8, holds all of 10.213.0.0/16'* ]]
}

@test "a network's address range overlaps another's or not" {
  overlap 10.213.0.0/28 10.213.0.0/28
  overlap 10.213.0.16/28 10.213.0.0/24
  overlap 10.0.0.0/8 10.213.255.240/28
  run ! overlap 10.213.0.0/28 10.213.0.16/28
  run ! overlap 10.213.0.0/16 10.214.0.0/16
  run ! overlap 10.213.0.0/28 fd00::/64
}

@test "a folder's identity stays, also when its hidden file was left out of a copy" {
  SCRATCH=$(mktemp -d "$CUSTOMERS/.scratch.$$.XXXXXX")
  read_identity
  [ -z "$FOLDER" ]
  ensure_identity
  [[ $FOLDER =~ ^[0-9a-f]{32}$ ]]
  local first=$FOLDER
  FOLDER='' && ensure_identity
  [ "$FOLDER" = "$first" ]
  printf '  labels: &labels {io.usualstore.customers: "%s"}\n' "$first" >"$CUSTOMERS/a-docker-compose.yml"
  rm "$CUSTOMERS/.identity"
  FOLDER='' && ensure_identity
  [ "$FOLDER" = "$first" ]
  [ "$(cat "$CUSTOMERS/.identity")" = "$first" ]
  echo nonsense >"$CUSTOMERS/.identity"
  run read_identity
  [ "$status" -eq 1 ]
  [[ $output == *"doesn't hold 32 hex digits"* ]]
}

@test "text is quoted for HCL, YAML and a password file" {
  [ "$(quote_hcl 'a"b\c${d}%{e}$f%g#')" = '"a\"b\\c$${d}%%{e}$f%g#"' ]
  [ "$(quote_yaml 'a"b\c${d}$e: #')" = '"a\"b\\c$${d}$$e: #"' ]
  [ "$(escape_pgpass 'a:b\c')" = 'a\:b\\c' ]
}

@test "a generated password is strong and differs each time" {
  local one two
  one=$(random_password) two=$(random_password)
  [ ${#one} = 20 ]
  [ "$one" != "$two" ]
  [ -z "$(check_password Password "$one" x)" ]
}

@test "a write that is killed leaves the old file whole and private" {
  SCRATCH=$(mktemp -d "$CUSTOMERS/.scratch.$$.XXXXXX")
  write_private "$CUSTOMERS/a.tfvars" 'password = "$old%{x}"'
  (mv() { kill -9 "$BASHPID"; }; write_private "$CUSTOMERS/a.tfvars" new) || true
  [ "$(cat "$CUSTOMERS/a.tfvars")" = 'password = "$old%{x}"' ]
  [ "$(stat -c %a "$CUSTOMERS/a.tfvars")" = 600 ]
}

@test "drafts of a killed command are swept away, those of a running one are not" {
  sleep 60 3>&- & local running=$!
  sleep 0 3>&- & local ended=$!
  wait $ended
  mkdir "$CUSTOMERS/.scratch.$running.a" "$CUSTOMERS/.scratch.$ended.b"
  sweep_scratch
  [ -d "$CUSTOMERS/.scratch.$running.a" ]
  [ ! -d "$CUSTOMERS/.scratch.$ended.b" ]
  kill $running
}
