# shellcheck shell=bash disable=SC2016,SC2034,SC2153 # templates are docker's to expand; the other files of lib/ read what is set here, and set the rest
# What the Docker engine says: other customers folders, and other programs, may be on the same one. It names projects by the customer key alone, so
# each folder has an identity of its own, which stands as a label on the containers and networks of its shops.

FOLDER_LABEL=io.usualstore.customers
FOLDER='' # this folder's identity; empty: it has none yet
declare -gA ON_ENGINE=() # empty until the engine is asked

read_identity() { # a folder restored without its hidden file has it in its compose files, too
  FOLDER=$(cat "$CUSTOMERS/.identity" 2>/dev/null ||
    grep -ohE "$FOLDER_LABEL: \"[0-9a-f]{32}\"" "$CUSTOMERS"/*-docker-compose.yml 2>/dev/null | head -n 1 | cut -d'"' -f2) || true
  [[ -z $FOLDER || $FOLDER =~ ^[0-9a-f]{32}$ ]] ||
    fail "$CUSTOMERS/.identity doesn't hold 32 hex digits." "Put it back from a backup; the label $FOLDER_LABEL on this folder's containers holds the same."
}

ensure_identity() { # with customers/ locked; it moves and is restored with the folder
  [ ! -s "$CUSTOMERS/.identity" ] || { read_identity; return 0; }
  read_identity
  FOLDER=${FOLDER:-$(random_hex 16)}
  write_private "$CUSTOMERS/.identity" "$FOLDER"
}

ask_docker() { # ARGUMENTS: for docker, which waits for ever for an engine that is stuck
  timeout 20 docker "$@" 2>/dev/null </dev/null; }

# Sets ENGINE_ANSWERS to yes where an engine answers, ON_ENGINE by project to whose containers, volumes or networks are there, ENGINE_NETWORKS to lines
# "project|subnet|network", and ENGINE_PORTS to what stopped containers will publish again.
ask_engine() {
  local listing project file name stopped
  ENGINE_ANSWERS=no ENGINE_NETWORKS='' ENGINE_PORTS=''
  declare -gA ON_ENGINE=()
  listing=$(ask_docker ps -a --filter label=com.docker.compose.project \
    --format '{{.Label "com.docker.compose.project"}}|{{.Label "com.docker.compose.project.config_files"}}') || return 0
  ENGINE_ANSWERS=yes
  while IFS='|' read -r project file; do
    [ -z "$project" ] || ON_ENGINE[$project]="the containers of ${file:-another program}"
  done <<<"$listing"
  while IFS='|' read -r project name; do
    [ -z "$project" ] || [ -n "${ON_ENGINE[$project]:-}" ] || ON_ENGINE[$project]="the volume $name (docker volume rm $name, if nobody needs its data)"
  done < <(ask_docker volume ls --filter label=com.docker.compose.project --format '{{.Label "com.docker.compose.project"}}|{{.Name}}')
  ENGINE_NETWORKS=$(engine_networks)
  while IFS='|' read -r project _ name; do
    [ -z "$project" ] || [ -n "${ON_ENGINE[$project]:-}" ] || ON_ENGINE[$project]="the network $name (docker network rm $name, if nobody needs it)"
  done <<<"$ENGINE_NETWORKS"
  stopped=$(ask_docker ps -aq --filter status=exited --filter status=created) || true
  # shellcheck disable=SC2086
  [ -z "$stopped" ] || ENGINE_PORTS=$(ask_docker inspect -f '{{range .HostConfig.PortBindings}}{{range .}}{{println .HostPort}}{{end}}{{end}}' $stopped) || true
}

engine_networks() { # lines "project|subnet|network", whoever made them; the project is empty where Compose did not
  local networks
  networks=$(ask_docker network ls -q) && [ -n "$networks" ] || return 0
  # shellcheck disable=SC2086
  ask_docker network inspect -f '{{$n := .}}{{range .IPAM.Config}}{{index $n.Labels "com.docker.compose.project"}}|{{.Subnet}}|{{println $n.Name}}{{end}}' $networks |
    grep -v '^$' || true
}

note_engine() { # WHAT-IT-MEANS
  [ "$ENGINE_ANSWERS" = yes ] || say "Note: no Docker engine answers, or this user may not use it, so $1"; }

# Before anything is written. Containers of a key in this folder are its own by the label; without one, as shops were made before there was a label, by the
# compose file that they were started from, or when that file is gone: then the folder was moved, or is restored elsewhere.
refuse_foreign_shop() {
  local folder file own=no
  read_identity
  ask_engine
  if [ "$ENGINE_ANSWERS" = no ]; then note_engine "whether another customers folder's shop has the key $KEY or the subnet $SUBNET is not known."; return 0; fi
  while IFS='|' read -r folder file; do
    [ -n "$folder$file" ] || continue
    refuse_foreign_container "$folder" "$file"
    own=yes
  done < <(ask_docker ps -a --filter "label=com.docker.compose.project=$KEY" --format "{{.Label \"$FOLDER_LABEL\"}}|{{.Label \"com.docker.compose.project.config_files\"}}")
  while read -r folder; do
    [ "$folder" = "$FOLDER" ] || fail "The network of $KEY on this Docker engine is of the customers folder with the identity $folder, and this one's is ${FOLDER:-not made yet}." \
      "$(other_folder_help "$folder")"
  done < <(ask_docker network ls --filter "label=com.docker.compose.project=$KEY" --filter "label=$FOLDER_LABEL" --format "{{.Label \"$FOLDER_LABEL\"}}")
  [ $own = yes ] || refuse_foreign_volume
  refuse_taken_subnet
  note_taken_ports
}

other_folder_help() { # [IDENTITY]
  printf '%s' "Deploying would replace that shop. Nothing was changed: deploy from that folder, or add this shop anew with another --key."
  [ -z "${1:-}" ] || printf '\n%s' "If it is this folder that has lost its identity: printf '%s\\n' $1 >$(printf '%q' "$CUSTOMERS/.identity")"
}

refuse_foreign_container() { # FOLDER-LABEL COMPOSE-FILES
  local own=$CUSTOMERS/$KEY-docker-compose.yml file files
  IFS=, read -ra files <<<"$2"
  for file in "${files[@]}"; do [ ! "$file" -ef "$own" ] || own=''; done
  if [ -n "$1" ]; then
    [ "$1" = "$FOLDER" ] || fail "The containers of $KEY on this Docker engine are another customers folder's: they were made from ${files[0]:-nowhere}." "$(other_folder_help "$1")"
    [ -z "$own" ] || gone "${files[0]:-}" ||
      fail "$CUSTOMERS is a copy of ${files[0]%/*}: both hold the identity $FOLDER, and the containers of $KEY were made from that one." \
        "Nothing was changed. Move one of the two away. Shops of a copy that is to live beside it are added anew, in a folder without $CUSTOMERS/.identity."
  elif [ -n "$own" ]; then
    { [[ ${files[0]:-} == */"$KEY-docker-compose.yml" ]] && gone "${files[0]}"; } ||
      fail "The containers of $KEY on this Docker engine were made from ${files[0]:-another program}, not from $own." "$(other_folder_help)"
  fi
}

gone() { # FILE: whether it is surely not there, rather than in a folder that this user may not look into
  local place=$1
  [ ! -e "$place" ] || return 1
  while [ ! -e "$place" ] && [[ $place == */* ]]; do place=${place%/*}; done
  [ -z "$place" ] || [ -x "$place" ]
}

refuse_foreign_volume() { # the data of a server that is down; Terraform's state tells who deployed to it
  local volume
  [ "$LAYOUT" = dedicated ] && [ ! -e "$(terraform_folder)/terraform.tfstate.d/$KEY/terraform.tfstate" ] || return 0
  volume=$(ask_docker volume ls -q --filter "label=com.docker.compose.project=$KEY" --filter label=com.docker.compose.volume=db) || true
  [ -z "$volume" ] || fail "The volume $volume is on this Docker engine already, and this folder has never deployed $KEY: it holds another shop's data." \
    "$(other_folder_help) If it is this shop's own, say so by starting its server: docker compose -f $(shown "$CUSTOMERS/$KEY-docker-compose.yml") up -d db"
}

refuse_taken_subnet() {
  local project subnet name
  while IFS='|' read -r project subnet name; do
    if [ -z "$subnet" ] || [ "$project" = "$KEY" ] || ! overlap "$SUBNET" "$subnet"; then continue; fi
    fail "The subnet $SUBNET of $KEY is taken on this Docker engine by the network $name ($subnet)." \
      "Nothing was changed. Set SUBNET=$(first_free_subnet) in $(shown "$CUSTOMERS/$KEY-deploy.sh"), then run it again."
  done <<<"$ENGINE_NETWORKS"
}

note_taken_ports() { # nobody's data is in danger: the engine itself refuses a second publisher
  local project name port filters=()
  for port in "$FRONTEND_PORT" "$BACKEND_PORT" ${SERVER_PORT:-}; do filters+=(--filter "publish=$port"); done
  while IFS='|' read -r project name; do
    [ -z "$name" ] || [ "$project" = "$KEY" ] || say "Note: the container $name publishes a port of $KEY already: choose others in $(shown "$CUSTOMERS/$KEY-deploy.sh")."
  done < <(ask_docker ps "${filters[@]}" --format '{{.Label "com.docker.compose.project"}}|{{.Names}}')
}

overlap() { # SUBNET SUBNET: IPv4, as 10.213.0.16/28
  [[ $1 != *:* && $2 != *:* ]] || return 1
  local shorter=${1#*/}
  [ "${2#*/}" -ge "$shorter" ] || shorter=${2#*/}
  [ $(($(number_of "$1") >> (32 - shorter))) -eq $(($(number_of "$2") >> (32 - shorter))) ]
}

number_of() { # ADDRESS[/LENGTH]
  local a b c d
  IFS=. read -r a b c d <<<"${1%/*}"
  printf '%s' $(((a << 24) + (b << 16) + (c << 8) + d))
}
