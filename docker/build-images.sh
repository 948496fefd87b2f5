#!/usr/bin/env bash
# Builds usualstore/api and usualstore/frontend from the native executables. See --help.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=$(dirname "$HERE")

usage() {
  cat <<'END'
Usage: docker/build-images.sh [options]

  --no-build     take backend/target and frontend/target as they are; without it, docker/native.sh brings what the sources have outgrown
  --base IMAGE   what the executables are put on, instead of gcr.io/distroless/java-base-debian12 (environment: IMAGE_BASE)
  --tag TAG      besides which nothing is tagged (default: latest)
  --help
END
}

say()  { printf '%s\n' "$*" >&2; }
fail() { say "Error: $1"; [ -z "${2:-}" ] || say "$2"; exit 1; }

main() {
  local build=yes base=${IMAGE_BASE:-} tag=latest module
  while [ $# -gt 0 ]; do
    case $1 in
      --no-build) build=no; shift ;;
      --base | --tag)
        [ $# -gt 1 ] || fail "Option $1 needs a value." 'See docker/build-images.sh --help'
        if [ "$1" = --base ]; then base=$2; else tag=$2; fi
        shift 2 ;;
      --help | -h) usage; exit ;;
      *) fail "Option $1 is unknown." 'See docker/build-images.sh --help' ;;
    esac
  done
  docker version >/dev/null 2>&1 || fail "No Docker Engine answers." 'Start it, or add yourself to the group that may use it.'
  CONTEXT=$(mktemp -d); trap 'rm -rf "$CONTEXT"' EXIT
  [ $build = no ] || "$HERE/native.sh" backend frontend
  for module in backend frontend; do
    [ -n "$(runner "$module")" ] || fail "$module/target has no native executable." 'Run docker/build-images.sh without --no-build.'
  done
  build_image backend usualstore/api "$tag" "$base"
  build_image frontend usualstore/frontend "$tag" "$base"
}

runner() { # MODULE
  find "$TOP/$1/target" -maxdepth 1 -name '*-runner' -type f 2>/dev/null | head -n 1; }

build_image() { # MODULE NAME TAG BASE
  local context=$CONTEXT/$1 executable arguments=()
  executable=$(runner "$1")
  mkdir -p "$context/application"
  cp "$executable" "$context/application/application"
  find "$TOP/$1/target" -maxdepth 1 -name '*.so' -exec cp {} "$context/application/" \;
  chmod -R a+rX "$context"
  [ -z "$4" ] || arguments=(--build-arg "BASE=$4")
  say "Building $2:$3"
  docker build -q "${arguments[@]}" -t "$2:$3" -f "$HERE/$1/Dockerfile" "$context" >/dev/null
  docker image inspect -f '{{index .RepoTags 0}} {{.Size}} bytes' "$2:$3"
}

main "$@"
