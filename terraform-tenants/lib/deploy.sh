# shellcheck shell=bash
# deploy_tenant: what every generated <key>-deploy.sh ends in, with its choices in capitals.

READY_PATIENCE=${READY_PATIENCE:-60} # seconds for containers that run already, or for a server of the tenant's own

ADOPT=no # or yes: a restored database, which carries no mark, is taken as the tenant's

read_arguments() { # of the deploy script
  case ${1:-} in
    '') ;;
    --adopt) ADOPT=yes ;;
    --help | -h) deploy_usage; exit ;;
    *) fail "Option $1 is unknown." "See $KEY-deploy.sh --help" ;;
  esac
}

deploy_usage() {
  cat <<END
Usage: $KEY-deploy.sh [--adopt]

Makes the database of $KEY, its users, rights and schema, as $KEY.tfvars says, or completes them. Safe to run again.

  --adopt   takes a database of the right name that was restored from a dump of this shop, and so carries no mark: it must hold all of a shop's
            tables, at a schema version that these commands know, and nothing that belongs to anybody else
END
}

deploy_tenant() {
  read_arguments "${ARGUMENTS[@]}"
  open_customers
  need terraform 'Install Terraform 1.11 or later: https://developer.hashicorp.com/terraform/install'
  need psql 'Install a PostgreSQL client, such as the package postgresql-client.'
  sweep_scratch
  open_scratch
  read_tfvars
  say "Deploying $COMPANY ($KEY)"
  refuse_foreign_shop
  (lock_customers; ensure_identity)
  read_identity
  export TF_VAR_customers_folder=$FOLDER # for tfvars that were made before it stood in them, which win
  ensure_secrets "$CUSTOMERS"
  ensure_compose
  [ "$LAYOUT" = shared ] || start_own_server
  ensure_database
  await_readiness
  tell_connection
}

# Terraform's working folder. Another customers folder gets states of its own: two folders may hold the same key.
terraform_folder() {
  if [ "$CUSTOMERS" = "$TENANTS/customers" ]; then printf '%s' "$TENANTS"; else printf '%s' "$CUSTOMERS/.terraform-tenants"; fi; }

enter_terraform() {
  WORK=$(terraform_folder)
  if [ "$WORK" != "$TENANTS" ]; then
    { mkdir -p "$WORK" && ln -sfn "$TENANTS"/*.tf "$TENANTS/modules" "$WORK/"; } || refused "$WORK"
  fi
  cd "$WORK" || fail "$WORK can't be entered."
  export TF_IN_AUTOMATION=1
}

init_terraform() { # in the workspace without a tenant: it reads the state of the one that it is in, which may be a tenant's that is broken
  TF_WORKSPACE=default quiet_terraform init -input=false; }

quiet_terraform() { # ARGUMENTS: its output only when it fails
  local output
  output=$(terraform "$@" -no-color 2>&1) ||
    fail "terraform $1 failed." "$output"
}

# Sets COMPANY, DATABASE, PLAN, DB_HOST, DB_PORT, DB_PASSWORD and ADMIN_PASSWORD, as Terraform itself reads the tfvars.
# Asked of its console in an empty configuration, so neither a state nor a plan ever sees them; base64 keeps each one word.
read_tfvars() {
  local file=$CUSTOMERS/$KEY.tfvars reader=$SCRATCH/reader answer words=() word problem
  [ ! -e "$file" ] || [ -r "$file" ] || fail "$file can't be read." "Run this as the user who owns it."
  [ -e "$file" ] || fail "$file is missing." "Put it back from a backup: it holds the customer's users and passwords."
  mkdir -p "$reader" || refused "$reader"
  cat >"$reader/main.tf" <<END || refused "$reader/main.tf"
variable "tenants" {}
variable "db_host" {}
variable "db_port" {}
variable "db_password" {}
locals {
  tenant   = var.tenants["$KEY"]
  password = one([for admin in local.tenant.admins : admin.password if admin.username == "$ADMIN"])
  texts    = [local.tenant.tenant_name, local.tenant.database_name, local.tenant.plan, var.db_host, var.db_port, var.db_password, local.password]
  words    = join(",", [for text in local.texts : base64encode(text == null ? "" : text)])
}
END
  answer=$(terraform -chdir="$reader" console -compact-warnings -var-file="$file" 2>"$SCRATCH/console" <<<local.words) || true
  answer=$(tail -n 1 <<<"$answer")
  [[ $answer =~ ^\"[A-Za-z0-9+/=,]+\"$ ]] || fail "$file can't be read for $KEY." "$(grep -v '^$' "$SCRATCH/console")"
  IFS=, read -ra words <<<"${answer//\"/}"
  for word in COMPANY DATABASE PLAN DB_HOST DB_PORT DB_PASSWORD ADMIN_PASSWORD; do
    printf -v "$word" '%s' "$(base64 -d <<<"${words[0]:-}")"
    words=("${words[@]:1}")
  done
  problem=$(check_company "$COMPANY"; check_plan "$PLAN")
  [ -z "$problem" ] || fail "$file: $problem"
  [ -n "$ADMIN_PASSWORD" ] || fail "$file has no admin $ADMIN, whom the application signs in as." \
    "Put $ADMIN back, or set ADMIN in $CUSTOMERS/$KEY-deploy.sh to another admin and remove $KEY-docker-compose.yml."
}

ensure_secrets() { # FOLDER
  ensure_secret "$1/$KEY-secrets" pgpass "$(pgpass_text)"
  local token; token=$(cat "$1/$KEY-secrets/operator-token" 2>/dev/null) || true
  ensure_secret "$1/$KEY-secrets" operator-token "${token:-$(random_hex 32)}"
  [ "$LAYOUT" = shared ] || ensure_secret "$1/$KEY-db-secrets" password "$DB_PASSWORD"
}

ensure_secret() { # FOLDER NAME CONTENT: for the containers' user, and changed only when its content does
  { mkdir -p "$1" && chmod 700 "$1"; } || refused "$1"
  [ "$(cat "$1/$2" 2>/dev/null)" = "$3" ] || write_private "$1/$2" "$3"
  give_to_containers "$1" "$1/$2"
}

give_to_containers() { # a bind mount keeps the host's owner; only root can give files away
  [ "$(id -u)" != 0 ] || chown "$NOBODY:$NOBODY" "$@" || refused "$1"; }

ensure_compose() { # what nobody has edited follows the tfvars and the deploy script
  local file=$CUSTOMERS/$KEY-docker-compose.yml text
  text=$(compose_text)
  if [ ! -e "$file" ]; then
    write_private "$file" "$text"
    say "Wrote $file"
  elif [ "$(cat "$file")" = "$text" ]; then
    :
  elif unedited "$file"; then
    write_private "$file" "$text"
    say "Wrote $file anew, since the plan or other settings have changed"
  else
    say "Note: $file was edited and stays as it is, whatever has changed in plan or settings since; remove it and run this again to have it written anew."
  fi
}

find_compose() { # Compose v2, as a plugin or as a command of its own
  COMPOSE=(docker compose)
  if ! docker compose version >/dev/null 2>&1; then
    need docker-compose 'The layout "dedicated" runs PostgreSQL in a container: install Docker Engine with Compose v2.'
    COMPOSE=(docker-compose)
  fi
}

compose() { "${COMPOSE[@]}" -p "$KEY" -f "$CUSTOMERS/$KEY-docker-compose.yml" "$@"; }

start_own_server() {
  find_compose
  say "Starting the database server of $KEY"
  compose up -d db >"$SCRATCH/up" 2>&1 || fail "The database server of $KEY did not start." "$(cat "$SCRATCH/up")"
  local end=$((SECONDS + READY_PATIENCE))
  # the first start listens on its socket alone until it is initialised, so this asks the published port
  until pg_isready -q -t 2 -h 127.0.0.1 -p "$DB_PORT"; do
    [ $SECONDS -lt $end ] || fail "The database server of $KEY doesn't answer on 127.0.0.1:$DB_PORT." "See: docker compose -p $KEY logs db"
    sleep 0.2
  done
}

ensure_database() {
  local adopting=()
  enter_terraform
  (lock_customers; init_terraform)
  export TF_WORKSPACE=$KEY
  mend_state
  if [ "$ADOPT" = yes ]; then
    export TF_VAR_adopt=true
    adopting=(-replace="module.tenant[\"$KEY\"].terraform_data.server" -replace="module.tenant[\"$KEY\"].terraform_data.database")
  fi
  terraform apply -input=false -auto-approve -no-color -lock-timeout=120s "${adopting[@]}" -var-file="$CUSTOMERS/$KEY.tfvars" | tell_progress >&2 ||
    fail "The database of $KEY is not complete." "Terraform says why above. Mend it, then run $CUSTOMERS/$KEY-deploy.sh again: it goes on from there."
  compare_database
}

# Terraform writes its state in place, so a full disk cuts it off, and keeps the one from before beside it. Without either, all scripts run again, as
# they may: but the shop's settings would be the tfvars' again.
mend_state() {
  local state=terraform.tfstate.d/$KEY/terraform.tfstate
  [ -e "$state" ] && ! whole "$state" || return 0
  if whole "$state.backup"; then mv -fT "$state.backup" "$state"; else rm -f "$state"; fi
  say "Note: $WORK/$state was cut off, as by a full disk; going on from the one before."
}

whole() { # STATE
  [ "$(tail -n 1 "$1" 2>/dev/null)" = '}' ]; }

compare_database() {
  local answer=0
  say 'Checking the database against what it should be'
  "$TENANTS/modules/tenant/check.sh" "$CUSTOMERS/$KEY.tfvars" >&2 || answer=$?
  case $answer in
    0) ;;
    1) fail "The database of $KEY deviates from what it should be." "The lines above say how and what to do." ;;
    *) fail "The database of $KEY could not be checked." "The lines above say why. What Terraform had to do is done; run $CUSTOMERS/$KEY-deploy.sh again to have it checked." ;;
  esac
}

tell_progress() { # one line for each step of Terraform's and what it warns of; its errors go past this, to stderr
  trap '' INT # Terraform ends in order on Ctrl-C and has more to say
  local line resource="module.tenant[\"$KEY\"].terraform_data."
  while IFS= read -r line; do
    case $line in
      *'(local-exec): Executing: '* | *': Provisioning with '* | *': Refreshing state'*) ;;
      "$resource"* | 'No changes.'* | 'Apply complete!'* | [╷│╵]*) printf '  %s\n' "${line#"$resource"}" ;;
    esac
  done
}

running() { # whether the tenant's containers are up
  command -v docker >/dev/null && [ -n "$(containers frontend)" ]; }

containers() { # SERVICE [FILTER…]: their ids
  docker ps -q --filter "label=com.docker.compose.project=$KEY" --filter "label=com.docker.compose.service=$1" "${@:2}" 2>/dev/null || true; }

outdated() { # whether Compose would make the running containers anew, asked as it asks itself
  local service hash
  while read -r service hash; do
    [ -n "$(containers "$service" --filter "label=com.docker.compose.config-hash=$hash")" ] || return 0
  done < <( (find_compose && compose config --hash '*') 2>/dev/null)
  return 1
}

await_readiness() {
  running || return 0
  local end=$((SECONDS + READY_PATIENCE)) port
  for port in "$BACKEND_PORT" "$FRONTEND_PORT"; do
    until [ "$(http_status "$port" /q/health/ready)" = 200 ]; do
      [ $SECONDS -lt $end ] || fail "Port $port of $KEY is not ready after $READY_PATIENCE seconds." "See: docker compose -p $KEY logs"
      sleep 0.1
    done
  done
  say 'The running services are ready'
}

http_status() { # PORT PATH: a builtin asks, since curl need not be there
  local host=$BIND line=
  [ "$host" != 0.0.0.0 ] || host=127.0.0.1
  { exec {SOCKET}<>"/dev/tcp/$host/$1"; } 2>/dev/null || return 0
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&"$SOCKET"
  read -r -t 5 _ line _ <&"$SOCKET" 2>/dev/null || true # reset by a service that is just starting
  exec {SOCKET}>&-
  printf '%s' "$line"
}

tell_connection() {
  cat <<END

$COMPANY ($KEY), plan $PLAN
  Database server  $DB_HOST:$DB_PORT
  Database         $DATABASE
  User             $ADMIN (its password stands in $(shown "$CUSTOMERS/$KEY.tfvars"))
  psql             psql "host=$DB_HOST port=$DB_PORT user=$ADMIN dbname=$DATABASE"
  First sign-in    $ADMIN or another user of the same file, who chooses a new password then

END
  if running; then
    printf '%s is live at http://localhost:%s\n' "$COMPANY" "$FRONTEND_PORT"
    ! outdated || tell_restart
  else
    tell_start
  fi
}

tell_start() {
  cat <<END
Start the application:
  docker-compose -f $(shown "$CUSTOMERS/$KEY-docker-compose.yml") up -d
Then $COMPANY is live at http://localhost:$FRONTEND_PORT
END
}

tell_restart() {
  local file; file=$(shown "$CUSTOMERS/$KEY-docker-compose.yml")
  cat <<END
Its containers are not what $file says; to have them follow it:
  docker-compose -f $file up -d
END
}

shown() { # FILE: as the operator in terraform-tenants/ types it
  printf '%s' "${1#"$TENANTS/"}"; }
shown_command() {
  case $1 in "$TENANTS"/*) printf './%s' "$(shown "$1")" ;; *) printf '%s' "$1" ;; esac; }
