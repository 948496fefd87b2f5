# shellcheck shell=bash
# The text of a customer's generated files, from the answers in capitals.

NOBODY=65532 # whom the images run as; a root operator gives the containers' secrets to it

plan_limits() { # PLAN: sets what one service of it may use. Heaps are capped, or a native service keeps what a busy hour took
  case $1 in
    starter)      POOL_SIZE=3  BACKEND_MEMORY=192m FRONTEND_MEMORY=96m  CPUS=0.50 HEAP=48m SERVER_MEMORY=256m ;;
    professional) POOL_SIZE=5  BACKEND_MEMORY=256m FRONTEND_MEMORY=128m CPUS=1.00 HEAP=64m SERVER_MEMORY=512m ;;
    enterprise)   POOL_SIZE=10 BACKEND_MEMORY=512m FRONTEND_MEMORY=256m CPUS=2.00 HEAP=128m SERVER_MEMORY=1g ;;
    *) fail "Plan \"$1\" of $KEY is unknown." "Set plan to one of: $PLANS." ;;
  esac
}

tfvars_text() {
  cat <<END
# Customer Configuration: $COMPANY

db_host     = $(quote_hcl "$DB_HOST")
db_port     = $(quote_hcl "$DB_PORT")
db_username = $(quote_hcl "$DB_USERNAME")
db_password = $(quote_hcl "$DB_PASSWORD")

# Which folder's this customer is: another one's database is refused, also under the same key
customers_folder = "$FOLDER"

# Lets Terraform notice a changed password without keeping one in its state
fingerprint_key = "$(random_hex 32)"

tenants = {
  $(key_in_hcl) = {
    database_name = $(quote_hcl "$DATABASE")
    tenant_name   = $(quote_hcl "$COMPANY")
    plan          = $(quote_hcl "$PLAN")

    currency     = $(quote_hcl "$CURRENCY")
    locale       = $(quote_hcl "$LOCALE")
    time_zone    = $(quote_hcl "$TIME_ZONE")
    colour       = $(quote_hcl "$COLOUR")
    tax_included = $TAX_INCLUDED

    admins = [
      {
        username = $(quote_hcl "$ADMIN_USERNAME")
        password = $(quote_hcl "$ADMIN_PASSWORD")
        email    = $(quote_hcl "$ADMIN_EMAIL")
      }
    ]

    developers = [
      {
        username = $(quote_hcl "$DEVELOPER_USERNAME")
        password = $(quote_hcl "$DEVELOPER_PASSWORD")
        email    = $(quote_hcl "$DEVELOPER_EMAIL")
      }
    ]

    customers = []
  }
}
END
}

key_in_hcl() { # a bare word where HCL takes one, as the seed shows it
  case $KEY in [0-9]* | for | null | true | false) quote_hcl "$KEY" ;; *) printf '%s' "$KEY" ;; esac; }

deploy_text() {
  # shellcheck disable=SC2016 # the deploy script expands it
  local lib='"$USUALSTORE_CUSTOMERS/../lib.sh"' server=''
  [ "$LAYOUT" = shared ] || server=$'\nSERVER_PORT='$DB_PORT
  [ "$CUSTOMERS" = "$TENANTS/customers" ] || lib=$(printf '%q' "$TENANTS/lib.sh")
  cat <<END
#!/usr/bin/env bash
# Deploys $COMPANY: its database, users, rights and schema. Safe to run again, also after a change in $KEY.tfvars,
# which holds the company's name, database, plan and users; here stands what only this machine needs to know. See --help.
# shellcheck disable=SC1090,SC1091,SC2034 # lib.sh reads what stands here
set -euo pipefail
USUALSTORE_CUSTOMERS=\$(cd "\$(dirname "\${BASH_SOURCE[0]}")" && pwd)
KEY=$KEY
ADMIN=$ADMIN_USERNAME
LAYOUT=$LAYOUT$server
FRONTEND_PORT=$FRONTEND_PORT
BACKEND_PORT=$BACKEND_PORT
BIND=$BIND
SUBNET=$SUBNET
IMAGE_TAG=$IMAGE_TAG
source $lib
deploy_tenant
END
}

pgpass_text() { # for the containers, so with the server's name there
  printf '%s:%s:%s:%s:%s' "$(escape_pgpass "$(server_in_network)")" "$(server_port_in_network)" "$DATABASE" "$ADMIN" "$(escape_pgpass "$ADMIN_PASSWORD")"; }

on_this_machine() { case $DB_HOST in localhost | 127.* | ::1) ;; *) return 1 ;; esac; }

server_in_network() {
  if [ "$LAYOUT" = dedicated ] || on_this_machine; then printf db; else printf '%s' "$DB_HOST"; fi; }

server_port_in_network() {
  if [ "$LAYOUT" = dedicated ]; then printf 5432; else printf '%s' "$DB_PORT"; fi; }

compose_text() {
  local text; text=$(compose_settings) || return
  printf '%s\n%s' "$text" "$(seal "$text")"
}

seal() { # TEXT: by which deploy knows a file that nobody has edited, and may write anew
  printf '# SHA-256 of the lines above, as written: %s' "$(sha256sum <<<"$1" | cut -d' ' -f1)"; }

unedited() { # FILE
  [ "$(tail -n 1 "$1")" = "$(seal "$(sed '$d' "$1")")" ]; }

compose_settings() {
  local user=$NOBODY:$NOBODY host hosts=''
  [ "$(id -u)" = 0 ] || user=$(id -u):$(id -g)
  host=$(server_in_network)
  [ "$LAYOUT" = dedicated ] || [ "$host" != db ] || hosts=$'\n    extra_hosts: ["db:host-gateway"]'
  plan_limits "$PLAN"
  cat <<END
# $COMPANY, plan $PLAN. Written by add-customer.sh; $KEY-deploy.sh writes it anew when the plan or its own settings change, unless it was edited here.
name: "$KEY"

x-service: &service
  user: "$user"
  command: ["-Xmx$HEAP"]
  labels: &labels {$FOLDER_LABEL: "$FOLDER"}
  restart: always
  read_only: true
  tmpfs: ["/tmp:size=16m,mode=1777,noexec,nosuid,nodev"]
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  cpus: $CPUS
  pids_limit: 128
  logging: &logging
    driver: json-file
    options: {max-size: 10m, max-file: "3"}

services:
  backend:
    <<: *service
    image: usualstore/api:$IMAGE_TAG
    environment:
      DATABASE_DSN: "host=$host port=$(server_port_in_network) user=$ADMIN passfile=/run/secrets/usualstore/pgpass dbname=$DATABASE"
      DATABASE_POOL_SIZE: "$POOL_SIZE"
      API_PORT: "$BACKEND_PORT"
      TENANT_NAME: "$KEY"
    mem_limit: $BACKEND_MEMORY
    volumes:
      # the folder, not the file: a renewed file shows under the running service
      - {type: bind, source: ./$KEY-secrets, target: /run/secrets/usualstore, read_only: true, bind: {create_host_path: false}}$hosts
    ports:
      - "$BIND:$BACKEND_PORT:$BACKEND_PORT"

  frontend:
    <<: *service
    image: usualstore/frontend:$IMAGE_TAG
    environment:
      REACT_APP_API_URL: "http://backend:$BACKEND_PORT"
      REACT_APP_TENANT_NAME: $(quote_yaml "$COMPANY")
      TENANT_KEY: "$KEY"$(trusted_proxy)
    mem_limit: $FRONTEND_MEMORY
    ports:
      - "$BIND:$FRONTEND_PORT:80"
$([ "$LAYOUT" = shared ] || own_server_text)
networks:
  default:
    labels: *labels
    ipam:
      config:
        - subnet: $SUBNET
END
}

trusted_proxy() { # published on this machine alone, a shop is asked through its network's gateway by the proxy that runs here
  local last=${SUBNET%/*}
  [ "$BIND" != 127.0.0.1 ] || printf '\n      TRUSTED_PROXIES: "%s.%s"' "${SUBNET%.*}" "$((${last##*.} + 1))"
}

own_server_text() { # the layout "dedicated"; published on this machine only, for Terraform
  cat <<END

  db:
    image: postgres:17
    labels: *labels
    command: [postgres, -c, "listen_addresses=*", -c, max_connections=60, -c, shared_buffers=64MB]
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/postgres/password
      POSTGRES_INITDB_ARGS: "--locale-provider=builtin --builtin-locale=C.UTF-8 --encoding=UTF8"
    restart: always
    cap_drop: [ALL]
    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]
    security_opt: ["no-new-privileges:true"]
    mem_limit: $SERVER_MEMORY
    cpus: $CPUS
    pids_limit: 128
    logging: *logging
    healthcheck:
      test: [CMD, pg_isready, -q, -h, 127.0.0.1, -U, postgres]
      interval: 60s
    volumes:
      - {type: bind, source: ./$KEY-db-secrets, target: /run/secrets/postgres, read_only: true, bind: {create_host_path: false}}
      - db:/var/lib/postgresql/data
    ports:
      - "127.0.0.1:$DB_PORT:5432"

volumes:
  db:
END
}
