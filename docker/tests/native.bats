#!/usr/bin/env bats
# shellcheck disable=SC2016 # another shell expands it
# native.sh, with a small program in place of Maven, which counts the builds.

bats_require_minimum_version 1.5.0

setup() {
  COPY=$BATS_TEST_TMPDIR/top
  export USUALSTORE_CACHE=$BATS_TEST_TMPDIR/cache GRAALVM_HOME=$BATS_TEST_TMPDIR/graalvm
  mkdir -p "$COPY"/{docker,bin,.mvn,terraform-tenants/modules/tenant} "$GRAALVM_HOME/bin"
  cp "$BATS_TEST_DIRNAME/../native.sh" "$COPY/docker"
  cd "$COPY" || return
  touch pom.xml .mvn/jvm.config
  echo 'create table widgets ();' >terraform-tenants/modules/tenant/database-schema.sql
  local module
  for module in backend frontend; do
    mkdir -p "$module/src/main/java" "$module/src/test"
    touch "$module/pom.xml"
    echo 'class Main {}' >"$module/src/main/java/Main.java"
  done
  program "$GRAALVM_HOME/bin/native-image" 'echo "native-image 25.0.2"'
  program bin/mvn 'while [ "$1" != -pl ]; do shift; done
    mkdir -p "$2/target"; echo "$2" >>built
    echo "$2 build $(wc -l <built)" >"$2/target/usualstore-$2-1.0.0-SNAPSHOT-runner"; chmod +x "$2"/target/*-runner
    echo library >"$2/target/libawt.so"; echo type=native >"$2/target/quarkus-artifact.properties"'
  : >built
}

program() { # FILE SCRIPT
  printf '#!/usr/bin/env bash\n%s\n' "$2" >"$1"
  chmod +x "$1"
}

native() { PATH=$COPY/bin:$PATH docker/native.sh "$@"; }

builds() { grep -c "${1:-.}" built || true; }

fresh() { rm -rf backend/target frontend/target; } # as another checkout has it

@test "what was built is taken again, whole, also by another checkout" {
  native backend frontend
  [ "$(builds)" = 2 ]
  fresh
  mv "$COPY" "$COPY.elsewhere"; COPY=$COPY.elsewhere; cd "$COPY"
  native backend frontend
  [ "$(builds)" = 2 ]
  [ "$(native --key backend)" = "$(PATH=$COPY/bin:$PATH "$COPY/docker/native.sh" --key backend)" ] # by whatever path it is called
  [ "$(cat backend/target/*-runner)" = 'backend build 1' ]
  [ -x backend/target/usualstore-backend-1.0.0-SNAPSHOT-runner ]
  [ "$(cat backend/target/libawt.so)" = library ]
  [ "$(cat frontend/target/quarkus-artifact.properties)" = type=native ]
}

@test "a changed, a new and a renamed source miss, in the module concerned" {
  native backend frontend
  echo 'class Main { int a; }' >backend/src/main/java/Main.java
  native backend frontend
  [ "$(builds backend)" = 2 ] && [ "$(builds frontend)" = 1 ]
  touch frontend/src/main/java/Later.java
  native frontend
  [ "$(builds frontend)" = 2 ]
  mv frontend/src/main/java/Later.java frontend/src/main/java/Latest.java
  native frontend
  [ "$(builds frontend)" = 3 ]
  echo 'create table orders ();' >>terraform-tenants/modules/tenant/database-schema.sql
  native backend
  [ "$(builds backend)" = 3 ]
  echo '<project/>' >pom.xml
  native backend frontend
  [ "$(builds)" = 8 ]
}

@test "back at what it was, the first executable is taken, not the last" {
  native backend
  echo 'class Main { int a; }' >backend/src/main/java/Main.java
  native backend
  echo 'class Main {}' >backend/src/main/java/Main.java
  native backend
  [ "$(builds)" = 2 ]
  [ "$(cat backend/target/*-runner)" = 'backend build 1' ]
}

@test "a test that changed and a source that was only touched are no reason to build" {
  native backend
  echo 'class MainTest {}' >backend/src/test/MainTest.java
  touch -d '1 hour' backend/src/main/java/Main.java
  native backend
  [ "$(builds)" = 1 ]
}

@test "another argument or builder misses" {
  native backend
  QUARKUS_NATIVE_ADDITIONAL_BUILD_ARGS_APPEND=-Ob native backend
  [ "$(builds)" = 2 ]
  program "$GRAALVM_HOME/bin/native-image" 'echo "native-image 25.0.3"'
  native backend
  [ "$(builds)" = 3 ]
}

damage() { # WHAT ENTRY
  case $1 in
    'a byte more') echo >>"$(echo "$2"/*-runner)" ;;
    'a file less') rm "$2/libawt.so" ;;
    'a file more') echo library >"$2/more.so" ;;
    'no sums') : >"$2/SHA256SUMS" ;;
    'no file of sums') rm "$2/SHA256SUMS" ;;
  esac
}

@test "a damaged entry misses, whatever is damaged, and is kept anew" {
  local what builds=1
  native backend
  for what in 'a byte more' 'a file less' 'a file more' 'no sums' 'no file of sums'; do
    damage "$what" "$(echo "$USUALSTORE_CACHE"/native/backend-*)"
    fresh
    run native backend
    [ "$status" -eq 0 ]
    [[ $output == *damaged* ]]
    builds=$((builds + 1))
    [ "$(builds)" = $builds ]
  done
  fresh
  native backend
  [ "$(builds)" = $builds ]
}

@test "--no-cache builds, and keeps what it built" {
  native backend
  native --no-cache backend
  [ "$(builds)" = 2 ]
  fresh
  native backend
  [ "$(builds)" = 2 ]
  [ "$(cat backend/target/*-runner)" = 'backend build 2' ]
}

@test "a build that fails, or whose sources change under it, keeps nothing" {
  mv bin/mvn bin/real
  program bin/mvn 'exit 1'
  run native backend
  [ "$status" -eq 1 ]
  [[ $output == *'native build of backend failed'* ]]
  program bin/mvn 'bin/real "$@"; echo "class Other {}" >backend/src/main/java/Other.java'
  native backend
  rm backend/src/main/java/Other.java
  fresh
  mv bin/real bin/mvn
  native backend
  [ "$(builds)" = 2 ]
}

@test "it keeps the newest four of a module" {
  local i
  for i in 1 2 3 4 5 6; do echo "class Main { int a$i; }" >backend/src/main/java/Main.java; native backend; done
  [ "$(find "$USUALSTORE_CACHE/native" -name 'backend-*' | wc -l)" = 4 ]
}
