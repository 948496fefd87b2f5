# shellcheck shell=bash disable=SC2016 # what looks like an expansion is what is replaced
# One function for each place that a name or a password is written to.

quote_hcl() { # a tfvars string
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//'${'/'$${'}
  printf '"%s"' "${text//'%{'/'%%{'}"
}

quote_yaml() { # a double-quoted scalar of a compose file, which reads ${x} itself
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "${text//'$'/'$$'}"
}

escape_pgpass() { # a field of libpq's password file
  local text=${1//\\/\\\\}
  printf '%s' "${text//:/\\:}"
}
