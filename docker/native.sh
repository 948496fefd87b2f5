#!/usr/bin/env bash
# Brings the native executables into backend/target and frontend/target. See --help.
set -euo pipefail
TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${USUALSTORE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/usualstore}/native
KEPT=4 # of each module: as many branches as somebody works on at a time

usage() {
  cat <<'END'
Usage: docker/native.sh [--no-cache] MODULE…

Brings the native executable of each MODULE (backend, frontend) into its target folder, with all that the builder put
beside it. An executable is kept once it is built, under a key made of everything that it is made from: sources, poms,
schema, JDK, builder and its arguments. Only that very key is ever taken; anything else is built, which takes minutes.

  --no-cache  build in any case; what is built is kept
  --key       only print each module's key

The cache is USUALSTORE_CACHE, or usualstore in the user's cache folder. It may be deleted at any time.
Needs GraalVM or Mandrel for JDK 25, found by GRAALVM_HOME or in PATH; without one Quarkus builds in a container.
END
}

say()  { printf '%s\n' "$*" >&2; }
fail() { say "Error: $1"; [ -z "${2:-}" ] || say "$2"; exit 1; }

builder() {
  local program=${GRAALVM_HOME:+$GRAALVM_HOME/bin/native-image}
  [ -x "${program:-/nonexistent}" ] || program=$(command -v native-image) || return 0
  "$program" --version
  sha256sum <"$program"
}

sources() { # MODULE: every file that it is made from
  find "$TOP/pom.xml" "$TOP/.mvn" "$TOP/$1/pom.xml" "$TOP/$1/src/main" \
    "$TOP/terraform-tenants/modules/tenant/database-schema.sql" "$TOP/docker/native.sh" -type f | LC_ALL=C sort; }

key() { # MODULE: empty where the builder isn't known, as it is in a container
  local builder; builder=$(builder)
  [ -n "$builder" ] || return 0
  {
    printf '%s\n' "$1" "$builder" "$(uname -m)" "$(javac -version 2>&1)" "${MAVEN_ARGS:-}"
    env | grep '^QUARKUS_' | LC_ALL=C sort || true
    sources "$1" | while read -r file; do printf '%s %s\n' "${file#"$TOP/"}" "$(sha256sum <"$file")"; done
  } | sha256sum | cut -c1-40
}

built() { # MODULE: what a build leaves that anybody needs afterwards
  (cd "$TOP/$1/target" && find . -maxdepth 1 \( -name '*-runner' -o -name '*.so' -o -name quarkus-artifact.properties \) -type f | LC_ALL=C sort); }

clear_target() { # MODULE: the jar's program goes too: what is tested or packed next is the executable
  [ ! -d "$TOP/$1/target" ] || (cd "$TOP/$1/target" && rm -rf quarkus-app native.key && built "$1" | xargs -r rm -f); }

is_in_target() { # MODULE KEY
  [ "$(cat "$TOP/$1/target/native.key" 2>/dev/null)" = "$2" ] && [ -n "$(find "$TOP/$1/target" -maxdepth 1 -name '*-runner' -type f)" ]; }

take() { # MODULE KEY: false where it isn't there, or isn't what was kept
  local entry=$CACHE/$1-$2
  [ -d "$entry" ] || return 1
  if ! (cd "$entry" && [ "$(find . -type f ! -name SHA256SUMS | LC_ALL=C sort)" = "$(cut -c67- SHA256SUMS)" ] && sha256sum --quiet --strict -c SHA256SUMS) >/dev/null 2>&1; then
    say "The kept executable of $1 is damaged: it is built anew."
    rm -rf "$entry"
    return 1
  fi
  clear_target "$1"
  mkdir -p "$TOP/$1/target"
  find "$entry" -type f ! -name SHA256SUMS -exec cp {} "$TOP/$1/target/" \;
  touch "$entry"
}

keep() { # MODULE KEY: all or nothing
  local draft sums
  mkdir -p "$CACHE"; chmod 700 "$CACHE" # what lies here is run
  draft=$(mktemp -d "$CACHE/draft.XXXXXX")
  (cd "$TOP/$1/target" && built "$1" | xargs cp -t "$draft")
  sums=$(cd "$draft" && find . -type f | LC_ALL=C sort | xargs sha256sum)
  echo "$sums" >"$draft/SHA256SUMS"
  rm -rf "${CACHE:?}/$1-$2"
  mv -T "$draft" "$CACHE/$1-$2"
  find "$CACHE" -maxdepth 1 -name "$1-*" -printf '%T@ %p\n' | sort -rn | tail -n +$((KEPT + 1)) | cut -d' ' -f2- | xargs -r rm -rf
  find "$CACHE" -maxdepth 1 -name 'draft.*' -mmin +60 -exec rm -rf {} + # of builds that were killed
}

build() { # MODULE KEY
  clear_target "$1"
  mvn -B -ntp -f "$TOP" -pl "$1" -Dnative -DskipTests -DskipITs package >&2 ||
    fail "The native build of $1 failed." 'Maven says why above. It needs GraalVM or Mandrel for JDK 25, found by GRAALVM_HOME.'
  if [ -n "$2" ] && [ "$(key "$1")" = "$2" ]; then # else somebody changed a source meanwhile
    keep "$1" "$2"
    echo "$2" >"$TOP/$1/target/native.key"
  fi
}

bring() { # MODULE USE_CACHE
  local module=$1 key
  key=$(key "$module")
  if [ "$2" = yes ] && [ -n "$key" ]; then
    if is_in_target "$module" "$key"; then say "$module: the executable is there."; return; fi
    if take "$module" "$key"; then
      echo "$key" >"$TOP/$module/target/native.key"
      say "$module: the executable was kept from an earlier build."
      return
    fi
  fi
  build "$module" "$key"
}

main() {
  local cache=yes only_key='' modules=() module
  while [ $# -gt 0 ]; do
    case $1 in
      --no-cache) cache=no ;;
      --key) only_key=yes ;;
      --help | -h) usage; exit ;;
      backend | frontend) modules+=("$1") ;;
      *) fail "'$1' is neither an option nor a module." 'See docker/native.sh --help' ;;
    esac
    shift
  done
  [ ${#modules[@]} -gt 0 ] || fail 'Which module? backend, frontend or both.' 'See docker/native.sh --help'
  for module in "${modules[@]}"; do # one after the other, since each takes gigabytes
    if [ -n "$only_key" ]; then key "$module"; else bring "$module" "$cache"; fi
  done
}

main "$@"
