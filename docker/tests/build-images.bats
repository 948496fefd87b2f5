#!/usr/bin/env bats
# shellcheck disable=SC2016 # another shell expands it
# build-images.sh, with a small program in place of the native executables.

bats_require_minimum_version 1.5.0

setup() {
  COPY=$BATS_TEST_TMPDIR/top
  TAG=test-${BASHPID}-$RANDOM
  mkdir -p "$COPY/terraform-tenants/modules/tenant" "$COPY/.mvn"
  cp -r "$BATS_TEST_DIRNAME/.." "$COPY/docker"
  local module
  for module in backend frontend; do
    mkdir -p "$COPY/$module/src/main" "$COPY/$module/target"
    touch "$COPY/$module/pom.xml"
  done
  touch "$COPY/pom.xml" "$COPY/terraform-tenants/modules/tenant/database-schema.sql"
  cd "$COPY" || return
}

teardown() { docker rmi -f "usualstore/api:$TAG" "usualstore/frontend:$TAG" >/dev/null 2>&1 || true; }

executable() { # MODULE: says its name, and is healthy
  printf '#!/bin/sh\n[ "$1" = --health ] || echo "%s as $(id -u)"\n' "$1" >"$1/target/usualstore-$1-1.0.0-SNAPSHOT-runner"
  chmod 700 "$1/target/usualstore-$1-1.0.0-SNAPSHOT-runner" # as a umask of 077 leaves it
}

@test "both images hold their executable, run it as nobody, and check its health" {
  executable backend
  executable frontend
  echo library >backend/target/libawt.so # some builders leave libraries, others none
  run docker/build-images.sh --no-build --base postgres:17 --tag "$TAG"
  [ "$status" -eq 0 ]
  [ "$(docker run --rm --read-only --cap-drop ALL "usualstore/api:$TAG")" = 'backend as 65532' ]
  [ "$(docker run --rm --read-only --cap-drop ALL "usualstore/frontend:$TAG")" = 'frontend as 65532' ]
  [ "$(docker run --rm --entrypoint cat "usualstore/api:$TAG" /app/libawt.so)" = library ]
  [ "$(docker image inspect -f '{{json .Config.Healthcheck.Test}}' "usualstore/api:$TAG")" = '["CMD","/app/application","--health"]' ]
  [ "$(docker image inspect -f '{{.Config.User}}' "usualstore/frontend:$TAG")" = 65532:65532 ]
}

@test "a missing executable is named, and nothing is built" {
  executable backend
  IMAGE_BASE=postgres:17 run docker/build-images.sh --no-build --tag "$TAG"
  [ "$status" -eq 1 ]
  [[ $output == *'frontend/target has no native executable'* ]]
  [[ $output == *'without --no-build'* ]]
  run ! docker image inspect "usualstore/api:$TAG"
}

@test "the executables are brought before they are packed, and a build that fails is said" {
  mkdir bin
  printf '#!/bin/sh\nexit 1\n' >bin/mvn
  chmod +x bin/mvn
  PATH=$PWD/bin:$PATH USUALSTORE_CACHE=$PWD/cache run docker/build-images.sh --base postgres:17 --tag "$TAG"
  [ "$status" -eq 1 ]
  [[ $output == *'native build of backend failed'* ]]
}

@test "what it can't use is said in a sentence" {
  run docker/build-images.sh --bogus
  [ "$status" -eq 1 ]
  [[ $output == *'Option --bogus is unknown'* ]]
  run docker/build-images.sh --tag
  [[ $output == *'needs a value'* ]]
  DOCKER_HOST=unix:///nowhere run docker/build-images.sh
  [ "$status" -eq 1 ]
  [[ $output == *'No Docker Engine answers'* ]]
}
