#!/usr/bin/env bash
# Asks for a new customer and writes its files to customers/. See --help.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

FIRST_FRONTEND_PORT=3000 FIRST_BACKEND_PORT=4001 FIRST_SERVER_PORT=5500

usage() {
  cat <<END
Usage: ./add-customer.sh [options]

Asks for what the options leave open; Enter takes the default in brackets. Answers may be piped in, one a line, in the order of this list.
Writes customers/<key>.tfvars, <key>-deploy.sh, <key>-docker-compose.yml and <key>-secrets/, all or none, and overwrites nothing.

  --company NAME               Customer Company Name: any printable characters
  --database NAME              Database Name                    (default: from the company's name)
  --key KEY                    Customer Key                     (default: the database's name)
  --plan PLAN                  starter, professional or enterprise            (default: starter)
  --admin-username NAME        database role and first sign-in             (default: KEY_admin)
  --admin-password-file FILE   holds the password in its first line; - is standard input
  --admin-email EMAIL
  --developer-username NAME                                                  (default: KEY_dev)
  --developer-password-file FILE
  --developer-email EMAIL                                         (default: the admin's email)
  --generate-passwords         make both passwords; they are written to the tfvars and not shown

  --layout LAYOUT              shared: on a server that is there; dedicated: a server of its own  (default: shared)
  --database-host HOST         (default: localhost)
  --database-port PORT         (default: that of docker/postgres, else 5432)
  --database-user NAME         a superuser there                            (default: postgres)
  --database-password-file FILE   (default: what docker/postgres has generated, else PGPASSWORD)
  --currency CODE              ISO 4217                                          (default: EUR)
  --locale LOCALE                                                                 (default: en)
  --time-zone ZONE                                                (default: this machine's)
  --colour COLOUR              of the shop's pages, as #rrggbb               (default: #2457d6)
  --tax-included true|false    whether prices include the tax                   (default: true)
  --frontend-port PORT         (default: the first free one from $FIRST_FRONTEND_PORT)
  --backend-port PORT          (default: the first free one from $FIRST_BACKEND_PORT)
  --bind ADDRESS               where the ports are published                (default: 127.0.0.1)
  --image-tag TAG              of usualstore/api and usualstore/frontend       (default: latest)

  --yes                        ask nothing: defaults for what the options leave open
  --help
END
}

ANSWERS=(COMPANY DATABASE KEY PLAN ADMIN_USERNAME ADMIN_PASSWORD ADMIN_EMAIL DEVELOPER_USERNAME DEVELOPER_PASSWORD DEVELOPER_EMAIL
  LAYOUT DB_HOST DB_PORT DB_USERNAME DB_PASSWORD CURRENCY LOCALE TIME_ZONE COLOUR TAX_INCLUDED FRONTEND_PORT BACKEND_PORT BIND IMAGE_TAG)
declare -A GIVEN=()     # answers from options
declare -A DEFAULTED=() # answers that nobody gave
PROBLEMS=()
ASK=yes GENERATE=no

main() {
  read_options "$@"
  need terraform 'Install Terraform 1.11 or later: https://developer.hashicorp.com/terraform/install'
  need flock 'It is part of util-linux.'
  open_customers
  lock_customers
  finish_interrupted # first, since the answers are checked against what is there
  unlock_customers
  read_identity
  ask_engine
  note_engine "whether another customers folder has the same key, subnet or ports there is not known."
  ask_customer
  ask_further
  refuse_problems
  lock_customers # not while somebody types
  open_scratch
  finish_interrupted
  ask_engine # again: somebody may have typed for an hour
  settle
  draft_files
  select_workspace
  place_files
  tell_next
}

read_options() {
  local name
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage; exit ;;
      --yes) ASK=no; shift ;;
      --generate-passwords) GENERATE=yes; shift ;;
      --*=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
      *)
        name=$(answer_of "$1")
        [ -n "$name" ] || fail "Option $1 is unknown." 'See ./add-customer.sh --help'
        [ $# -gt 1 ] || fail "Option $1 needs a value." 'See ./add-customer.sh --help'
        if [[ $1 == *-file ]]; then GIVEN[$name]=$(first_line "$2"); else GIVEN[$name]=$2; fi
        shift 2 ;;
    esac
  done
}

answer_of() { # OPTION: the answer that it gives; a password comes from a file only, since arguments show in process lists
  local option=${1#--} answer
  [[ $1 == --* ]] || return 0
  case $option in
    *-password) return 0 ;;
    database-user) option=database-username ;;
    *-password-file) option=${option%-file} ;;
  esac
  option=${option/#database-/db-}
  option=${option//-/_}
  for answer in "${ANSWERS[@]}"; do [ "${option^^}" != "$answer" ] || printf '%s' "$answer"; done
}

first_line() { # FILE
  local line=
  if [ "$1" = - ]; then IFS= read -r line || true
  else
    [ -r "$1" ] || fail "The password file $1 can't be read." 'Name a file whose first line is the password, or - for standard input.'
    IFS= read -r line <"$1" || true
  fi
  printf '%s' "$line"
}

ask() { # ANSWER PROMPT DEFAULT CHECK [SHOWN-DEFAULT]: asked again at a terminal; piped or by option, all that is wrong is told at the end
  local answer=$1 prompt=$2 default=$3 check=$4 text problem
  local shown=${5:-$default}
  while :; do
    text=${GIVEN[$answer]:-}
    [ -n "$text" ] || [ "$ASK" = no ] || text=$(read_answer "$prompt${shown:+ [$shown]}: " "$answer") ||
      ! [ -t 0 ] || fail 'The answers ended.' 'Nothing was written.'
    if [ -z "$text" ]; then text=$default DEFAULTED[$answer]=yes; fi
    printf -v "$answer" '%s' "$text"
    problem=$($check "$text")
    [ -n "$problem" ] || return 0
    if [ "$ASK" = no ] || ! [ -t 0 ]; then PROBLEMS+=("$problem"); return 0; fi
    say "$problem"
    unset "GIVEN[$answer]" "DEFAULTED[$answer]"
  done
}

read_answer() { # PROMPT ANSWER: fails at the end of the input; where that is a pipe, defaults take the place of what is missing
  local text='' status=0
  [ ! -t 0 ] || printf '%s' "$1" >&2
  if [[ $2 != *PASSWORD ]]; then
    read -r text || status=1
  elif [ -t 0 ]; then
    IFS= read -rs text || status=1
    say
  else
    IFS= read -r text || status=1
  fi
  printf '%s' "$text"
  [ -n "$text" ] || return $status
}

ask_customer() { # the seed's questions, in its order and words
  local answer
  if [ $GENERATE = yes ]; then
    for answer in ADMIN_PASSWORD DEVELOPER_PASSWORD; do [ -n "${GIVEN[$answer]:-}" ] || GIVEN[$answer]=$(random_password); done
  fi
  ask COMPANY 'Customer Company Name' '' check_company
  ask DATABASE 'Database Name' "$(name_for "$COMPANY")" check_database
  ask KEY 'Customer Key' "${DATABASE:0:$LONGEST_KEY}" check_key
  ask PLAN 'Plan' starter check_plan
  pause
  ask ADMIN_USERNAME 'Admin Username' "$(role_for admin)" check_admin
  ask ADMIN_PASSWORD 'Admin Password' "$(random_password)" check_admin_password generated
  ask ADMIN_EMAIL 'Admin Email' '' check_admin_email
  pause
  ask DEVELOPER_USERNAME 'Developer Username' "$(role_for dev)" check_developer
  ask DEVELOPER_PASSWORD 'Developer Password' "$(random_password)" check_developer_password generated
  ask DEVELOPER_EMAIL 'Developer Email' "$ADMIN_EMAIL" check_developer_email
}

pause() { [ "$ASK" = no ] || ! [ -t 0 ] || say; }

ask_further() {
  local asked=$ASK
  if [ "$ASK" = yes ] && [ -t 0 ]; then
    pause
    [[ $(read_answer 'Change database server, currency, language, colour or ports? [no]: ' GATE) == [yY]* ]] || ASK=no
  fi
  ask LAYOUT 'Layout, shared or dedicated' shared check_layout
  if [ "$LAYOUT" = dedicated ]; then
    # shellcheck disable=SC2034 # lib/files.sh writes them
    DB_HOST=localhost DB_PORT='' DB_USERNAME=postgres DB_PASSWORD=$(random_password)
  else
    ask DB_HOST 'Database server' localhost check_host
    ask DB_PORT 'Database port' "$(local_server port 5432)" check_server_port
    ask DB_USERNAME 'Database user' postgres check_server_user
    ask_server_password "$asked"
  fi
  ask CURRENCY 'Currency' EUR check_currency
  ask LOCALE 'Locale' en check_locale
  ask TIME_ZONE 'Time zone' "$(local_time_zone)" check_time_zone
  ask COLOUR 'Colour' '#2457d6' check_colour
  ask TAX_INCLUDED 'Tax included in prices' true check_tax_included
  ask FRONTEND_PORT 'Frontend port' "$(first_free_port "$FIRST_FRONTEND_PORT")" check_given_frontend_port
  ask BACKEND_PORT 'Backend port' "$(first_free_port "$FIRST_BACKEND_PORT" "$FRONTEND_PORT")" check_given_backend_port
  ask BIND 'Publish the ports on' 127.0.0.1 check_bind
  ask IMAGE_TAG 'Image tag' latest check_image_tag
}

# A default was free a moment ago, and is chosen anew at the end: whom a process beats to it is not to be refused.
check_given_frontend_port() { [ -n "${DEFAULTED[FRONTEND_PORT]:-}" ] || check_frontend_port "$1"; }
check_given_backend_port() { [ -n "${DEFAULTED[BACKEND_PORT]:-}" ] || check_backend_port "$1"; }

ask_server_password() { # WHETHER-TO-ASK: only where nothing on this machine knows it
  local known; known=$(local_server password "${PGPASSWORD:-}")
  if [ -n "$known" ]; then
    ask DB_PASSWORD 'Database password' "$known" check_server_password known
  else
    ASK=$1 ask DB_PASSWORD 'Database password' '' check_server_password
    [ -n "$DB_PASSWORD" ] || say "Note: no database password is known; put it into db_password in the tfvars unless the server asks for none."
  fi
}

refuse_problems() {
  [ ${#PROBLEMS[@]} -gt 0 ] || return 0
  local problem
  for problem in "${PROBLEMS[@]}"; do say "Error: $problem"; done
  say 'Nothing was written.'
  exit 1
}

settle() { # what another run may have taken since the questions
  local problem check
  PROBLEMS=()
  [ -z "${DEFAULTED[FRONTEND_PORT]:-}" ] || FRONTEND_PORT=$(first_free_port "$FIRST_FRONTEND_PORT")
  [ -z "${DEFAULTED[BACKEND_PORT]:-}" ] || BACKEND_PORT=$(first_free_port "$FIRST_BACKEND_PORT" "$FRONTEND_PORT")
  for check in "check_database $DATABASE" "check_key $KEY" "check_admin $ADMIN_USERNAME" "check_developer $DEVELOPER_USERNAME" \
    "check_given_frontend_port $FRONTEND_PORT" "check_given_backend_port $BACKEND_PORT"; do
    problem=$($check)
    [ -z "$problem" ] || PROBLEMS+=("$problem")
  done
  refuse_problems
  read_identity
  FOLDER=${FOLDER:-$(random_hex 16)}
  SUBNET=$(first_free_subnet)
  if [ "$LAYOUT" = dedicated ]; then DB_PORT=$(first_free_port "$FIRST_SERVER_PORT" "$FRONTEND_PORT" "$BACKEND_PORT"); fi
  ADMIN=$ADMIN_USERNAME
}

draft_files() {
  DRAFTS=$SCRATCH/ready
  mkdir "$DRAFTS" || refused "$DRAFTS"
  ensure_secrets "$DRAFTS"
  write_private "$DRAFTS/$KEY-docker-compose.yml" "$(compose_text)"
  write_private "$DRAFTS/$KEY.tfvars" "$(tfvars_text)"
  write_private "$DRAFTS/$KEY-deploy.sh" "$(deploy_text)"
  chmod 700 "$DRAFTS/$KEY-deploy.sh"
  [ -s "$CUSTOMERS/.identity" ] || write_private "$DRAFTS/.identity" "$FOLDER"
}

select_workspace() { # so that a bare terraform apply works next; before the files, since without Terraform there are none
  enter_terraform
  unset TF_WORKSPACE
  init_terraform
  quiet_terraform workspace select -or-create "$KEY"
}

place_files() { # one rename decides: before it there is nothing, after it the next run completes
  mv -T "$DRAFTS" "$CUSTOMERS/.ready.$KEY" || refused "$CUSTOMERS"
  release "$CUSTOMERS/.ready.$KEY"
}

release() { # FOLDER: the deploy script last, so that where it is, all is
  local file
  [ ! -s "$CUSTOMERS/.identity" ] || rm -f "$1/.identity"
  for file in "$1"/.identity "$1"/*-secrets "$1"/*.yml "$1"/*.tfvars "$1"/*-deploy.sh; do
    [ ! -e "$file" ] || mv -nT "$file" "$CUSTOMERS/${file##*/}" || refused "$CUSTOMERS/${file##*/}"
  done
  rmdir "$1" || fail "$1 holds files whose names are taken in $CUSTOMERS." 'Move one or the other away, then run this again.'
}

finish_interrupted() {
  local ready
  sweep_scratch
  for ready in "$CUSTOMERS"/.ready.*; do
    [ -d "$ready" ] || continue
    release "$ready"
    say "Finished adding ${ready##*/.ready.}, which an interrupted run had begun."
  done
}

tell_next() {
  cat <<END

Added $COMPANY ($KEY), plan $PLAN. The passwords stand in $(shown "$CUSTOMERS/$KEY.tfvars").

Deploy:
  $(shown_command "$CUSTOMERS/$KEY-deploy.sh")
$(tell_start)
END
}

main "$@"
