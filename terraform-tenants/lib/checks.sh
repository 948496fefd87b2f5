# shellcheck shell=bash
# Each check prints the sentence that says what is wrong with an answer, and nothing for a good one.

LONGEST_KEY=40 LONGEST_IDENTIFIER=63 SHORTEST_PASSWORD=10 LONGEST_PASSWORD=72 # bytes; bcrypt reads 72 of a password
PLANS="starter professional enterprise"

bytes() { local LC_ALL=C; printf '%s' "${#1}"; }

characters() { # without the continuation bytes of UTF-8, so that the operator's locale doesn't matter
  local LC_ALL=C text=$1; text=${text//[$'\x80'-$'\xbf']/}; printf '%s' "${#text}"; }

check_printable() { # WHAT TEXT
  local LC_ALL=C
  case $2 in
    *[[:cntrl:]]* | *$'\xc2'[$'\x80'-$'\x9f']* | *$'\xe2\x80'[$'\xa8\xa9']*)
      printf '%s holds a control character or a line break: leave it out.' "$1" ;;
    *) iconv -f UTF-8 -t UTF-8 <<<"$2" >/dev/null 2>&1 || printf '%s is not valid UTF-8: type it in a UTF-8 terminal.' "$1" ;;
  esac
}

check_company() {
  if [ -z "${1// /}" ]; then printf 'Customer Company Name is missing: give the name that the shop shows its staff.'
  elif [ "$(bytes "$1")" -gt 200 ]; then printf 'Customer Company Name is longer than 200 bytes: shorten it.'
  else check_printable 'Customer Company Name' "$1"; fi
}

check_identifier() { # WHAT NAME: of a database or a role
  local what=$1 name=$2
  if [ -z "$name" ]; then printf '%s is missing.' "$what"
  elif [[ ! $name =~ ^[a-z][a-z0-9_]*$ ]]; then
    printf '%s "%s" must begin with a letter a-z and hold only a-z, 0-9 and _.' "$what" "$(visible "$name")"
  elif [ "${#name}" -gt $LONGEST_IDENTIFIER ]; then printf '%s "%s" is longer than %s bytes: shorten it.' "$what" "$name" $LONGEST_IDENTIFIER
  else
    case $name in
      pg_* | postgres | template0 | template1 | all | public | none | default | staff | user | sameuser | samerole | samegroup | replication | \
        current_user | session_user | current_role | rdsadmin | azure_superuser | cloudsqlsuperuser)
        printf '%s "%s" is reserved by PostgreSQL: choose another.' "$what" "$name" ;;
    esac
  fi
}

visible() { printf '%s' "${1//[^[:print:]]/?}"; }

check_database() {
  local problem; problem=$(check_identifier 'Database Name' "$1")
  if [ -n "$problem" ]; then printf '%s' "$problem"
  elif taken_databases | grep -qxF -e "$1"; then printf 'Database Name "%s" is taken by another customer: choose another.' "$1"
  elif taken_roles | grep -qxF -e "$1_app"; then printf 'Database Name "%s" needs a role %s_app, which another customer has: choose another.' "$1" "$1"
  fi
}

check_key() {
  local file
  if [[ ! $1 =~ ^[a-z0-9][a-z0-9_]*$ ]]; then
    printf 'Customer Key "%s" must begin with a-z or 0-9 and hold only a-z, 0-9 and _.' "$(visible "$1")"; return
  elif [ "${#1}" -gt $LONGEST_KEY ]; then
    printf 'Customer Key "%s" is longer than %s bytes: shorten it.' "$1" $LONGEST_KEY; return
  elif [ "$1" = default ]; then
    printf 'Customer Key "default" is the name of a Terraform workspace of its own: choose another.'; return
  fi
  for file in "$CUSTOMERS/$1".tfvars "$CUSTOMERS/$1"-{deploy.sh,docker-compose.yml,secrets,db-secrets}; do
    if [ -e "$file" ]; then printf 'Customer Key "%s" is taken: %s is there.' "$1" "$file"; return; fi
  done
  [ -z "${ON_ENGINE[$1]:-}" ] || printf 'Customer Key "%s" is taken on this Docker engine, by %s: choose another.' "$1" "${ON_ENGINE[$1]}"
}

check_plan() {
  local plan
  for plan in $PLANS; do [ "$1" != "$plan" ] || return 0; done
  printf 'Plan "%s" is unknown: choose starter, professional or enterprise.' "$(visible "$1")"
}

check_role() { # WHAT NAME: Terraform asks the server too, which knows more roles than customers/ does
  local what=$1 name=$2 problem
  problem=$(check_identifier "$what" "$name")
  if [ -n "$problem" ]; then printf '%s' "$problem"
  elif [ "$name" = "${DATABASE:-}_app" ]; then printf '%s "%s" is what the application itself uses: choose another.' "$what" "$name"
  elif taken_roles | grep -qxF -e "$name"; then printf '%s "%s" is taken by another customer: choose another.' "$what" "$name"
  fi
}

check_admin() { check_role 'Admin Username' "$1"; }

check_developer() {
  if [ "$1" = "${ADMIN_USERNAME:-}" ]; then printf 'Developer Username must differ from Admin Username.'
  else check_role 'Developer Username' "$1"; fi
}

check_password() { # WHAT PASSWORD USERNAME
  local what=$1 password=$2 username=$3 problem lower=${2,,}
  problem=$(check_printable "$what" "$password")
  if [ -n "$problem" ]; then printf '%s' "$problem"
  elif [ "$(characters "$password")" -lt $SHORTEST_PASSWORD ]; then
    printf '%s is weak: it needs at least %s characters.' "$what" $SHORTEST_PASSWORD
  elif [ "$(bytes "$password")" -gt $LONGEST_PASSWORD ]; then
    printf '%s is longer than %s bytes: shorten it.' "$what" $LONGEST_PASSWORD
  elif [ "$lower" = "$username" ]; then printf '%s is weak: it is the username.' "$what"
  elif [[ $lower =~ ^[0-9]+$ ]] || [ "$(distinct "$lower")" -lt 5 ] || common_password "$lower"; then
    printf '%s is too simple: use more than digits, a common password or a few repeated characters.' "$what"
  elif holds_name "$lower" "$username"; then printf '%s is weak: it holds the name of the shop or of its user.' "$what"
  fi
}

# modules/tenant/main.tf refuses the same, in tfvars that were written by hand.
common_password() { # LOWER-CASE: as it is, or with digits and signs behind it; never an argument of a program, which lists would show
  local LC_ALL=C stem=$1
  while [[ $stem == *[!a-z] ]]; do stem=${stem%?}; done
  grep -qxF -f <(printf '%s\n' "$1" "${stem:-$1}") "$TENANTS/modules/tenant/common-passwords.txt"
}

holds_name() { # LOWER-CASE USERNAME
  local LC_ALL=C password=${1//[^a-z0-9]/} name
  for name in "$2" "${KEY:-}" "${DATABASE:-}" "${COMPANY:-}"; do
    name=${name,,} name=${name//[^a-z0-9]/}
    [[ ${#name} -lt 5 || $password != *"$name"* ]] || return 0
  done
  return 1
}

distinct() { fold -b -w1 <<<"$1" | sort -u | wc -l; }

check_admin_password() { check_password 'Admin Password' "$1" "${ADMIN_USERNAME:-}"; }
check_developer_password() { check_password 'Developer Password' "$1" "${DEVELOPER_USERNAME:-}"; }

check_email() { # WHAT EMAIL
  local LC_ALL=C label='[A-Za-z0-9'$'\x80-\xff'']([A-Za-z0-9'$'\x80-\xff''-]*[A-Za-z0-9'$'\x80-\xff''])?'
  if [ "${#2}" -gt 254 ] || [[ $2 == *..* || $2 == .* || $2 == *.@* || $2 =~ \.[0-9]+$ ]] ||
    [[ ! $2 =~ ^[^][:cntrl:][:space:]@\"\<\>\(\)\,\;\:\\[]+@$label(\.$label)+$ ]]; then
    printf '%s "%s" is not an email address.' "$1" "${2//[[:cntrl:]]/?}"
  fi
}
check_admin_email() { check_email 'Admin Email' "$1"; }
check_developer_email() { check_email 'Developer Email' "$1"; }

check_layout() {
  case $1 in shared | dedicated) ;; *) printf 'Layout "%s" is unknown: choose shared or dedicated.' "$(visible "$1")" ;; esac; }

check_host() {
  [[ $1 =~ ^[A-Za-z0-9._:-]+$ ]] || printf 'Database server "%s" is not a host name or an address.' "$(visible "$1")"; }

check_server_port() { check_port_number 'Database port' "$1"; }

check_server_user() {
  local problem
  if [ -z "$1" ]; then printf 'Database user is missing.'
  else problem=$(check_printable 'Database user' "$1"); printf '%s' "$problem"; fi
}

check_server_password() { check_printable 'Database password' "$1"; }

check_port_number() { # WHAT PORT
  [[ $2 =~ ^[1-9][0-9]{0,4}$ ]] && [ "$2" -le 65535 ] || printf '%s "%s" must be a number from 1 to 65535.' "$1" "$(visible "$2")"; }

check_free_port() { # WHAT PORT
  local problem; problem=$(check_port_number "$1" "$2")
  if [ -n "$problem" ]; then printf '%s' "$problem"
  elif taken_ports | grep -qx "$2"; then printf '%s %s is taken by another customer: choose another.' "$1" "$2"
  elif listening_ports | grep -qx "$2"; then printf '%s %s is taken by a process that listens on it: choose another.' "$1" "$2"
  elif grep -qx "$2" <<<"${ENGINE_PORTS:-}"; then printf '%s %s is taken by a stopped container, which will publish it again: choose another.' "$1" "$2"
  fi
}
check_frontend_port() { check_free_port 'Frontend port' "$1"; }
check_backend_port() {
  if [ "$1" = "${FRONTEND_PORT:-}" ]; then printf 'Backend port must differ from Frontend port.'
  else check_free_port 'Backend port' "$1"; fi
}

check_bind() {
  [[ $1 =~ ^([0-9]{1,3}\.){3}[0-9]{1,3}$ ]] || printf 'Address "%s" must be an IPv4 address of this machine, such as 127.0.0.1 or 0.0.0.0.' "$(visible "$1")"; }

known() { # currencies or locales: the database's own list of what exists, one a line
  tr -s '\n ' ' ' <"$TENANTS/modules/tenant/database-schema.sql" | sed -E "s/.*function known_$1\(\)[^']*btrim\(' ?([^']*[^' ]) ?'.*/\1/" | tr ' ' '\n'
}

check_currency() {
  local alike=${1^^}
  ! known currencies | grep -qxF -e "$1" || return 0
  # of three letters one is mistyped
  if [[ ! $1 =~ ^[A-Za-z]{3}$ ]]; then alike=''
  elif ! known currencies | grep -qxF -e "$alike"; then
    alike=$(known currencies | grep -ixE -e "$1|.${1:1}|${1:0:1}.${1:2}|${1:0:2}." | head -n 5 | paste -sd, | sed 's/,/, /g; s/, \([^ ]*\)$/ or \1/')
  fi
  printf 'Currency "%s" is no code of ISO 4217 that is in use: %s.' "$(visible "$1")" "${alike:+did you mean $alike, or }give one such as EUR"
}

check_locale() {
  ! known locales | grep -qxF -e "$1" || return 0
  printf 'Locale "%s" is none that the pages are written in: choose one of %s.' "$(visible "$1")" "$(known locales | paste -sd' ')"
}

check_time_zone() { # deploy asks the database, too, whose list it is in the end
  local LC_ALL=C file=/usr/share/zoneinfo/$1
  case $1 in
    UTC) return ;;
    posix/* | right/* | EST | HST | MST | ROC | Factory | localtime | posixrules) ;; # what Java has under no such name
    *)
      [[ $1 =~ ^[A-Za-z][A-Za-z0-9_+/-]{0,63}$ ]] &&
        { [ ! -d /usr/share/zoneinfo ] || { [ -f "$file" ] && [ "$(head -c 4 "$file")" = TZif ]; }; } && return ;;
  esac
  printf 'Time zone "%s" is unknown: name one such as Europe/Berlin or UTC.' "$(visible "$1")"
}

check_colour() {
  [[ $1 =~ ^#[0-9a-f]{6}$ ]] || printf 'Colour "%s" must look like #2457d6.' "$(visible "$1")"; }

check_tax_included() {
  case $1 in true | false) ;; *) printf 'Tax included "%s" must be true or false.' "$(visible "$1")" ;; esac; }

check_image_tag() {
  [[ $1 =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || printf 'Image tag "%s" must hold letters, digits, dot, _ and - only.' "$(visible "$1")"; }
