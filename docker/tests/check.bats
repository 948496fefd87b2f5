#!/usr/bin/env bats
# shellcheck disable=SC2016 # another shell expands it
# How ./check ends, with small programs in place of those that it runs.

bats_require_minimum_version 1.5.0

setup() {
  COPY=$BATS_TEST_TMPDIR/top
  mkdir -p "$COPY"/{bin,backend,frontend,terraform-tenants}
  cp "$BATS_TEST_DIRNAME"/../../{check,.gitignore} "$COPY"
  cd "$COPY" || return
  git init -q
  git add check
  program shellcheck true
  program terraform true
  program mvn true
  program nice 'shift 2; NICED=yes exec "$@"' # whoever runs these tests may be niced already
}

program() { # NAME SCRIPT
  printf '#!/usr/bin/env bash\n%s\n' "$2" >"bin/$1"
  chmod +x "bin/$1"
}

surefire() { # TESTCASES…: what mvn leaves of a run
  mkdir -p backend/target
  printf '<testsuite name="a" tests="3" failures="1" errors="1" skipped="0">%s</testsuite>\n' "$1" >backend/target/report
  program mvn 'mkdir -p backend/target/surefire-reports; cp backend/target/report backend/target/surefire-reports/TEST-a.xml; exit 1'
}

check() { PATH=$COPY/bin:$PATH ./check "$@"; }

ends_in() { # LINE…
  diff <(printf '%s\n' "$@") <(tail -n $# <<<"$output"); }

@test "what failed is named again before the last line, each once" {
  program shellcheck 'echo "In check line 1: wrong"; exit 1'
  surefire '<testcase name="stockIsTaken" classname="OrderTest"><failure message="expected &lt;1&gt;">at x</failure><system-out><![CDATA[<error of="none">]]></system-out></testcase>
    <testcase name="holds" classname="OrderTest"><system-out><![CDATA[<failure >]]></system-out></testcase>
    <testcase classname="OrderTest" name="it&#39;s &quot;&amp;&quot;"><error/></testcase>'
  run check scripts java
  [ "$status" -eq 1 ]
  ends_in 'FAILED shellcheck of 1 files' 'FAILED java: OrderTest: stockIsTaken' "FAILED java: OrderTest: it's \"&\"" '2 passed, 3 failed'
}

@test "a run that ended badly without naming a test, or ran none, is a failure too" {
  program mvn 'exit 7'
  run check java
  [ "$status" -eq 1 ]
  ends_in 'FAILED java: it ended with code 7, and no test says why: see above' '0 passed, 1 failed'
  program mvn true
  run check java
  [ "$status" -eq 1 ]
  ends_in 'FAILED java: it ran no test' '0 passed, 1 failed'
}

@test "what was skipped is a failure with --all, and is named" {
  printf '<testsuite name="a" tests="2" failures="0" errors="0" skipped="1"><testcase classname="A" name="one"/><testcase classname="A" name="two"><skipped>why</skipped></testcase></testsuite>' >report
  program mvn 'mkdir -p backend/target/surefire-reports; cp report backend/target/surefire-reports/TEST-a.xml'
  run check java
  [ "$status" -eq 0 ]
  ends_in '1 passed, 0 failed, 1 skipped'
  run check --all java
  [ "$status" -eq 1 ]
  ends_in 'FAILED java, skipped: A: two' '1 passed, 1 failed'
}

@test "what runs beside another is counted, and told after it" {
  mkdir -p docker/demo
  program ../docker/demo/embedded-server.sh true
  program psql true
  program jq true
  program bats 'echo "not ok 1 a tenant"; echo "<testsuites><testsuite name=\"a\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\"><testcase classname=\"a.bats\" name=\"a tenant\"><failure/></testcase></testsuite></testsuites>" >"$4/report.xml"; exit 1'
  program terraform '[ "$1" != test ] || echo "<testsuites><testsuite name=\"t\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite></testsuites>" >"${2#*=}"'
  program mvn 'mkdir -p backend/target/surefire-reports; echo "<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>" >backend/target/surefire-reports/TEST-a.xml; sleep 1'
  run check java operator
  [ "$status" -eq 1 ]
  ends_in 'FAILED operator: a.bats: a tenant' '3 passed, 1 failed'
  [[ "$output" == *'java: 1 passed'*'not ok 1 a tenant'* ]]
  program terraform 'exit 1'
  run check java operator
  [ "$status" -eq 1 ]
  [[ "$output" == *'FAILED terraform test: it ended with code 1'* ]]
}

@test "--times tells each class, longest first, and the slowest tests" {
  printf '<testsuite name="io.a.OneTest" time="1.5" tests="1" failures="0" errors="0" skipped="0"><testcase name="quick" classname="io.a.OneTest" time="0.5"/></testsuite>\n' >report1
  printf '<testsuite name="io.a.TwoTest" time="1,020.25" tests="1" failures="0" errors="0" skipped="0"><testcase name="slow" classname="io.a.TwoTest" time="9.0"/></testsuite>\n' >report2
  program mvn 'mkdir -p backend/target/surefire-reports; for i in 1 2; do cp "report$i" "backend/target/surefire-reports/TEST-$i.xml"; done'
  run check --times java
  [ "$status" -eq 0 ]
  [[ "$output" == *'1020.2  java/backend  TwoTest'*'1.5  java/backend  OneTest'*'9.0  java/backend  TwoTest: slow'*'0.5  java/backend  OneTest: quick'* ]]
  ends_in '2 passed, 0 failed'
}

@test "executables that were kept serve the native part, unless they are to be built anew" {
  mkdir docker
  program ../docker/native.sh 'echo "$@" >asked'
  program native-image true
  program mvn '[[ "$*" == *-Dquarkus.build.skip=true* ]] || exit 1; mkdir -p backend/target/failsafe-reports; echo "<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>" >backend/target/failsafe-reports/TEST-a.xml'
  GRAALVM_HOME='' run check native
  ends_in '1 passed, 0 failed'
  [ "$(cat asked)" = 'backend frontend' ]
  GRAALVM_HOME='' run check --no-cache native
  [ "$(cat asked)" = '--no-cache backend frontend' ]
  program ../docker/native.sh 'exit 1'
  GRAALVM_HOME='' run check native
  [ "$status" -eq 1 ]
  ends_in 'FAILED native: an executable was not built: see above' '0 passed, 1 failed'
}

@test "executables are built beside the tests on the JVM, from a copy, and tried again where that failed" {
  mkdir -p docker .mvn {backend,frontend}/src/main terraform-tenants/modules/tenant
  touch pom.xml {backend,frontend}/pom.xml terraform-tenants/modules/tenant/database-schema.sql
  program ../docker/native.sh 'echo "${NICED:-no} $PWD ${0%/docker*} $*" >>"$COPY/asked"'
  program native-image true
  program mvn 'for kind in surefire failsafe; do mkdir -p backend/target/$kind-reports; echo "<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>" >backend/target/$kind-reports/TEST-a.xml; done'
  export COPY
  GRAALVM_HOME='' run check --no-cache native java
  ends_in '2 passed, 0 failed'
  [ "$(sed -n 1p asked)" = "yes $COPY $COPY/target/beside --no-cache backend frontend" ]
  [[ "$(sed -n 2p asked)" == "no $COPY "*' backend frontend' ]] && run ! grep -q no-cache <(sed -n 2p asked)
  program ../docker/native.sh 'echo "$*" >>"$COPY/asked"; [ -z "${NICED:-}" ]'
  rm asked
  GRAALVM_HOME='' run check --no-cache java native
  ends_in '2 passed, 0 failed'
  [ "$(sed -n 2p asked)" = '--no-cache backend frontend' ]
  program mvn 'exit 1'
  GRAALVM_HOME='' run check java native
  [ "$status" -eq 1 ]
}

@test "a class that the executables are tried with as it is has no turn on the JVM before" {
  mkdir -p docker .mvn terraform-tenants/modules/tenant {backend,frontend}/src/{main,test/java/a}
  touch pom.xml {backend,frontend}/pom.xml terraform-tenants/modules/tenant/database-schema.sql
  echo 'class OneIT extends OneTest {}' >backend/src/test/java/a/OneIT.java
  echo 'public class TwoIT extends TwoTest {}' >frontend/src/test/java/a/TwoIT.java
  echo 'class LongIT extends LongTest {
  int steps() { return 1; }
}' >backend/src/test/java/a/LongIT.java
  program ../docker/native.sh true
  program native-image true
  program mvn '
    for given; do [[ $given != -Dsurefire.excludesFile=* ]] || sort "${given#*=}" >twins; done
    for kind in surefire failsafe; do mkdir -p backend/target/$kind-reports; echo "<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>" >backend/target/$kind-reports/TEST-a.xml; done'
  GRAALVM_HOME='' run check java native
  ends_in '2 passed, 0 failed'
  diff twins <(printf '%s\n' a/OneTest.java a/TwoTest.java)
  GRAALVM_HOME='' run check java
  [ ! -s twins ]
  program ../docker/native.sh 'exit 1'
  program mvn '
    for given; do [[ $given != -Dsurefire.includesFile=* ]] || sort "${given#*=}" >instead; done
    mkdir -p backend/target/surefire-reports; echo "<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>" >backend/target/surefire-reports/TEST-a.xml'
  GRAALVM_HOME='' run check java native # what they can't show, the JVM shows after all
  ends_in 'FAILED native: an executable was not built: see above' '2 passed, 1 failed'
  diff instead <(printf '%s\n' a/OneTest.java a/TwoTest.java)
}

@test "containers are tried beside the tests on the JVM, from the copy, once the executables are there" {
  mkdir -p docker/tests .mvn terraform-tenants/modules/tenant {backend,frontend}/src/main
  touch pom.xml {backend,frontend}/pom.xml terraform-tenants/modules/tenant/database-schema.sql
  program ../docker/native.sh 'mkdir -p {backend,frontend}/target; touch {backend,frontend}/target/a-runner; echo built >>"$COPY/asked"'
  program ../docker/build-images.sh 'echo "images in ${PWD#"$COPY"}" >>"$COPY/asked"'
  for name in native-image docker psql jq terraform; do program $name true; done
  program bats 'echo "<testsuites><testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite></testsuites>" >"$4/report.xml"'
  program mvn 'for kind in surefire failsafe; do mkdir -p backend/target/$kind-reports; echo "<testsuite name=\"a\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>" >backend/target/$kind-reports/TEST-a.xml; done; sleep 1'
  export COPY
  GRAALVM_HOME='' run check java native containers
  ends_in '3 passed, 0 failed'
  diff <(sort asked) <(printf '%s\n' built built 'images in /target/beside')
  rm asked
  program ../docker/native.sh 'echo built >>"$COPY/asked"; [ -z "${NICED:-}" ] && mkdir -p {backend,frontend}/target && touch {backend,frontend}/target/a-runner'
  GRAALVM_HOME='' run check java native containers
  ends_in '3 passed, 0 failed'
  diff <(sort asked) <(printf '%s\n' built built 'images in ')
}
