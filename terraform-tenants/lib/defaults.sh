# shellcheck shell=bash
# What Enter takes, where that has to be found out.

local_server() { # FILE DEFAULT: what docker/postgres/start.sh has written
  local file=${USUALSTORE_POSTGRES_SECRETS:-$TENANTS/../docker/postgres/secrets}/$1
  if [ -r "$file" ]; then cat "$file"; else printf '%s' "$2"; fi
}

local_time_zone() {
  local zone; zone=$(readlink /etc/localtime || true)
  zone=${zone#*/zoneinfo/}
  if [ -n "$zone" ] && [ -z "$(check_time_zone "$zone")" ]; then printf '%s' "$zone"; else printf UTC; fi
}

name_for() { # COMPANY: an identifier that no customer has, without the legal form at its end
  local LC_ALL=C name=$1 base n=2
  name=${name//ä/ae} name=${name//Ä/ae} name=${name//ö/oe} name=${name//Ö/oe} name=${name//ü/ue} name=${name//Ü/ue} name=${name//ß/ss}
  name=$(tr -cs 'a-z0-9' _ <<<"${name,,}")
  name=${name#_} name=${name%_}
  while [[ $name =~ ^(.+)_(inc|llc|ltd|limited|plc|corp|corporation|company|co|gmbh|ug|ag|kg|ohg|mbh|sa|sarl|sas|srl|spa|bv|nv|oy|ab|as|aps|tov)$ ]]; do
    name=${BASH_REMATCH[1]}
  done
  [[ $name == [a-z]* ]] || name=shop${name:+_$name}
  name=${name:0:$((LONGEST_KEY - 4))} base=${name:0:$((LONGEST_KEY - 4))}
  until [ -z "$(check_database "$name")" ] && [ -z "$(check_key "$name")" ]; do name=${base}_$n n=$((n + 1)); done
  printf '%s' "$name"
}

role_for() { # admin or dev
  local name=${KEY}_$1
  [[ $name == [a-z]* ]] || name=shop_$name
  printf '%s' "$name"
}
