#!/usr/bin/env bats
# What is refused at plan time, before any server is asked.

bats_require_minimum_version 1.5.0
load support/terraform

setup_file() {
  export PGHOST=127.0.0.1 PGPORT=1 PGUSER=nobody PGPASSWORD=Secret-of-the-server
  copy_terraform
}
setup() { new_key; }

@test "the files are formatted and valid" {
  cd "$TERRAFORM_COPY"
  terraform fmt -check -recursive
  terraform validate
}

@test "terraform test holds" {
  cd "$TERRAFORM_COPY"
  terraform test
}

@test "a refusal names the user, and prints no password" {
  refusal() { # SENTENCE ASSIGNMENT ...
    local sentence=$1
    shift
    tfvars "$KEY" developers='[]' "$@"
    run plan "$KEY"
    [ "$status" -eq 1 ]
    [[ "$output" != *Secret* ]]
    [[ "$(tr -d '│' <<<"$output" | tr -s '\n ' ' ')" == *"$sentence"* ]]
  }
  refusal "Given are Postgres!" admins="[$(user Postgres! Secret-of-the-admin)]"
  refusal "Given are bob, bob" admins="[$(user bob Secret-of-the-admin)$(user bob Secret-of-another)]"
  refusal "The password of bob must have at least 8 characters" admins="[$(user bob Secret1)]"
  refusal "The password of bob must not hold control characters" admins="[$(user bob 'Secret-of\tthe-admin')]"
  refusal "admins must hold at least one user" admins='[]' customers="[$(user bob Secret-of-a-customer)]"
  refusal "fingerprint_key must be 64 hex digits" admins="[$(user bob Secret-of-the-admin)]" fingerprint_key='"Secret-key"'
  refusal 'attribute "password" is required' admins='[{ username = "bob", email = "bob@example.com" }]'
}
