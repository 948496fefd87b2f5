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
  while read -r number; do [ -z "$number" ] || taken[$number]=yes; done < <(taken_ports; listening_ports; printf '%s\n' "${ENGINE_PORTS:-}" "${@:2}")
  while [ -n "${taken[$port]:-}" ]; do port=$((port + 1)); done
  printf '%s' "$port"
}

first_free_subnet() { # from a place that the folder's identity chooses, so that folders whose shops are down don't choose the same
  local n i subnet length from first=0
  local -A taken=()
  [ -z "$FOLDER" ] || first=$((16#${FOLDER:0:3}))
  while read -r subnet; do
    [[ -n $subnet && $subnet != *:* ]] || continue
    length=${subnet#*/}
    if [ "$length" -lt 16 ]; then # a network that holds all of ours, or none
      ! overlap "$subnet" "$SUBNETS.0.0/16" || fail "A network of this Docker engine, $subnet, holds all of $SUBNETS.0.0/16." 'Give that network another subnet: docker network ls tells its name.'
      continue
    fi
    [[ $subnet == "$SUBNETS".* ]] || continue
    from=$((($(number_of "$subnet") - $(number_of "$SUBNETS.0.0")) / 16))
    for ((i = 0; i < (length >= 28 ? 1 : 1 << (28 - length)); i++)); do taken[$((from + i))]=yes; done
  done < <(taken_subnets; cut -d'|' -f2 <<<"${ENGINE_NETWORKS:-}")
  for ((i = 0; i < 4096; i++)); do
    n=$(((first + i) % 4096))
    [ -n "${taken[$n]:-}" ] || { printf '%s' "$SUBNETS.$((n / 16)).$((n % 16 * 16))/28"; return; }
  done
  fail "All 4096 subnets of $SUBNETS.0.0/16 are taken." "Move some tenants to another machine."
}

taken_subnets() {
  grep -hoE "^SUBNET=$SUBNETS\.[0-9.]+/28" "$CUSTOMERS"/*-deploy.sh 2>/dev/null | cut -d= -f2; }
