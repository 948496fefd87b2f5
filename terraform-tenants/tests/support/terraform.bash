# shellcheck shell=bash
# A throw-away copy of terraform-tenants and tenants with names of this run, so that neither the working tree nor a shared server is disturbed.

copy_terraform() { # for setup_file, after start_postgres
  RUN="t${BASHPID}_$RANDOM"
  TERRAFORM_COPY="$BATS_FILE_TMPDIR/terraform tenants" # a path with a space, as an operator's may be
  mkdir -p "$TERRAFORM_COPY/customers"
  cp -r "$BATS_TEST_DIRNAME"/../*.tf "$BATS_TEST_DIRNAME/../modules" "$TERRAFORM_COPY"
  mkdir "$TERRAFORM_COPY/tests"
  cp "$BATS_TEST_DIRNAME"/*.tftest.hcl "$TERRAFORM_COPY/tests"
  export RUN TERRAFORM_COPY TF_IN_AUTOMATION=1 TF_INPUT=0 TF_CLI_ARGS=-no-color
  cd "$TERRAFORM_COPY" && terraform init >/dev/null
}

drop_tenants() { # for teardown_file, before stop_postgres: a server of somebody's own is left as it was
  local name
  [ -z "${POSTGRES_CONTAINER:-}" ] || return 0
  for name in $(server "select datname from pg_database where datname like '$RUN%'"); do server "drop database \"$name\" with (force)"; done
  for name in $(server "select rolname from pg_roles where rolname like '$RUN%' order by rolname like '%\_app'"); do server "drop owned by \"$name\"; drop role \"$name\""; done
}

new_key() { export KEY="${RUN}_$BATS_TEST_NUMBER"; } # names no other test has

user() { printf '{ username = "%s", password = "%s", email = "%s" },' "$1" "$2" "${3:-$1@example.com}"; }

# tfvars KEY [ASSIGNMENT ...]: a tenant in HCL, its parts replaced by the assignments, as plan='"starter"'
tfvars() {
  local key=$1 assignment
  shift
  declare -A part=(
    [database_name]="\"$key\"" [tenant_name]='"Building Shop Inc"' [plan]='"professional"'
    [admins]="[$(user "${key}_admin" SecurePass123!)]" [developers]="[$(user "${key}_dev" DevPass123!)]" [customers]='[]'
  )
  local fingerprint_key='"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"'
  for assignment; do
    case ${assignment%%=*} in
      fingerprint_key) fingerprint_key=${assignment#*=} ;;
      *) part[${assignment%%=*}]=${assignment#*=} ;;
    esac
  done
  {
    printf 'db_host = "%s"\ndb_port = "%s"\ndb_username = "%s"\ndb_password = "%s"\nfingerprint_key = %s\n' \
      "$PGHOST" "$PGPORT" "$PGUSER" "$PGPASSWORD" "$fingerprint_key"
    printf 'tenants = {\n  %s = {\n' "$key"
    for assignment in "${!part[@]}"; do printf '    %s = %s\n' "$assignment" "${part[$assignment]}"; done
    printf '  }\n}\n'
  } >"$TERRAFORM_COPY/customers/$key.tfvars"
}

terraform_for() { # KEY COMMAND [ARGUMENT ...]
  local key=$1 command=$2
  shift 2
  (cd "$TERRAFORM_COPY" && TF_WORKSPACE=$key terraform "$command" -var-file="customers/$key.tfvars" "$@")
}
apply() { terraform_for "$1" apply -auto-approve "${@:2}"; }
plan() { terraform_for "$1" plan -detailed-exitcode "${@:2}"; } # exit 0: nothing to do, 2: something

check() { (cd "$TERRAFORM_COPY" && TF_WORKSPACE=$1 modules/tenant/check.sh "customers/$1.tfvars" | sed '/^Note: /d'; exit "${PIPESTATUS[0]}"); }

server() { psql -X -q -A -t -v ON_ERROR_STOP=1 -d postgres -c "$1"; }
inside() { psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$1" -c "$2"; } # DATABASE SQL, as the superuser
as() { PGPASSWORD=$2 psql -X -q -A -t -v ON_ERROR_STOP=1 -v VERBOSITY=terse -w -U "$1" -d "$3" -c "$4"; } # ROLE PASSWORD DATABASE SQL
refused() { # ROLE PASSWORD DATABASE SQL MESSAGE: it fails, and for this reason
  local said
  if said=$(as "$1" "$2" "$3" "$4" 2>&1) || [[ "$said" != *"$5"* ]]; then
    echo "$1 in $3: $4: $said"
    return 1
  fi
}
# What the next apply would run again, or forget: resources of the module, in order
made() {
  terraform_for "$1" plan | sed -nE 's/^  # module\.tenant\["[^"]*"\]\.terraform_data\.(.*) (will|must|is tainted).*/\1/p' | sort | paste -sd' '
}
