# shellcheck shell=bash
# What customers/ says of all tenants together: nothing else lists them.

SUBNETS=10.213 # each tenant has a /28 of this /16, which docker/postgres lets in

taken_names() { # lines "database_name x" and "username x" of every customer, whoever wrote the file
  grep -hoE '(database_name|username)[[:space:]]*=[[:space:]]*"[^"]*"' "$CUSTOMERS"/*.tfvars 2>/dev/null |
    sed -E 's/[[:space:]]*=[[:space:]]*"(.*)"/ \1/'
}
taken_databases() { taken_names | sed -n 's/^database_name //p'; }
taken_roles() { # an application role is named after its database
  taken_names | sed -n 's/^username //p; s/^database_name \(.*\)/\1_app/p'; }

taken_ports() {
  grep -hE '^(FRONTEND|BACKEND|SERVER)_PORT=[0-9]+$' "$CUSTOMERS"/*-deploy.sh 2>/dev/null | cut -d= -f2; }

listening_ports() { # on any address of this machine
  local port
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4 == "0A" { sub(/.*:/, "", $2); print $2 }' | sort -u |
    while read -r port; do printf '%d\n' "0x$port"; done
}

# A set in memory rather than a search for each candidate: the thousandth customer waits no longer than the first.
first_free_port() { # FROM [NOT…]
  local port=$1 number
  local -A taken=()
  while read -r number; do [ -z "$number" ] || taken[$number]=yes; done < <(taken_ports; listening_ports; printf '%s\n' "${@:2}")
  while [ -n "${taken[$port]:-}" ]; do port=$((port + 1)); done
  printf '%s' "$port"
}

first_free_subnet() {
  local n subnet
  local -A taken=()
  while read -r subnet; do [ -z "$subnet" ] || taken[$subnet]=yes; done < <(taken_subnets; engine_subnets)
  for ((n = 0; n < 4096; n++)); do
    subnet=$SUBNETS.$((n / 16)).$((n % 16 * 16))/28
    [ -n "${taken[$subnet]:-}" ] || { printf '%s' "$subnet"; return; }
  done
  fail "All 4096 subnets of $SUBNETS.0.0/16 are taken." "Move some tenants to another machine."
}

taken_subnets() {
  grep -hoE "^SUBNET=$SUBNETS\.[0-9.]+/28" "$CUSTOMERS"/*-deploy.sh 2>/dev/null | cut -d= -f2; }

engine_subnets() { # another customers folder may have tenants on the same engine
  local networks
  networks=$(docker network ls -q 2>/dev/null) && [ -n "$networks" ] || return 0
  # shellcheck disable=SC2086
  docker network inspect -f '{{range .IPAM.Config}}{{println .Subnet}}{{end}}' $networks 2>/dev/null || true
}
