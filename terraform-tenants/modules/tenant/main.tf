locals {
  # per_person: what a developer or a customer may open, so that nobody's tools keep the shop from its database.
  plans = {
    starter      = { pool_size = 3, connections = 8, per_person = 2, statement_timeout = "30s", idle_in_transaction_session_timeout = "30s" }
    professional = { pool_size = 5, connections = 12, per_person = 3, statement_timeout = "60s", idle_in_transaction_session_timeout = "60s" }
    enterprise   = { pool_size = 10, connections = 25, per_person = 6, statement_timeout = "120s", idle_in_transaction_session_timeout = "60s" }
  }
  plan = local.plans[var.plan]

  # PostgreSQL's own names, keywords of pg_hba.conf, and the schema that a role of its name would search first.
  reserved_names = [
    "all", "current_role", "current_user", "default", "none", "postgres", "public", "replication", "samegroup", "samerole", "sameuser",
    "session_user", "staff", "template0", "template1", "user",
  ]

  application_role = (length(var.database_name) <= 59 ? "${var.database_name}_app"
  : "${substr(var.database_name, 0, 50)}_${substr(md5(var.database_name), 0, 8)}_app")

  admin          = [for user in var.users : user.username if user.level == "admin"][0]
  admin_password = nonsensitive(var.passwords[local.admin])

  # What server.sql and database.sql make, and check.sql compares with: it holds no password.
  request = jsonencode({
    key              = var.key
    folder           = var.customers_folder
    database         = var.database_name
    application_role = local.application_role
    plan             = local.plan
    users            = [for user in var.users : { username = user.username, level = user.level }]
    admin            = local.admin
  })

  # Looked up, since what is well formed need not exist: the schema's own lists.
  known = { for what in ["currencies", "locales"] :
    what => compact(split(" ", replace(regex("(?s)function known_${what}\\(\\)[^']*btrim\\('([^']*)'", local.schema)[0], "/\\s+/", " ")))
  }

  # What lib/checks.sh refuses in add-customer.sh. By user, whether a rule is broken: no password.
  common_passwords = "\n${file("${path.module}/common-passwords.txt")}" # a text: a set of so many is slow
  names            = [for name in [var.key, var.database_name, var.tenant_name] : replace(lower(name), "/[^a-z0-9]/", "")]
  too_simple = { for username, password in var.passwords : username => nonsensitive(
    can(regex("^[0-9]+$", password))
    || length(distinct(split("", lower(password)))) < 5
    || strcontains(local.common_passwords, "\n${lower(password)}\n")
    || strcontains(local.common_passwords, "\n${replace(lower(password), "/[^a-z]+$/", "")}\n")
  ) }
  holds_name = { for username, password in var.passwords : username => nonsensitive(anytrue([
    for name in concat(local.names, [replace(lower(username), "/[^a-z0-9]/", "")]) :
    length(name) >= 5 && strcontains(replace(lower(password), "/[^a-z0-9]/", ""), name)
  ])) }

  # What adopt.sql looks for in a restored database
  schema = file("${path.module}/database-schema.sql")
  adoption = jsonencode(merge(jsondecode(local.request), {
    adopt          = var.adopt
    tables         = [for table in regexall("(?m)^create table ([a-z_.]+)", local.schema) : table[0]]
    newest_version = max(1, [for name in fileset("${path.module}/../../../backend/src/main/resources/db/migration", "V*.sql") : tonumber(regex("^V([0-9]+)", name)[0])]...)
  }))

  users = { for user in var.users : user.username => user }
  at    = "${var.server.host}:${var.server.port}/${var.database_name}"

  psql = "psql -X -q -v ON_ERROR_STOP=1 -v VERBOSITY=terse"
  # Terraform mutes a provisioner whose environment is sensitive, and an operator would not see what is being waited for.
  # It prints no environment, and the scripts no password.
  environment = {
    PGHOST            = var.server.host
    PGPORT            = var.server.port
    PGUSER            = var.server.username
    PGPASSWORD        = nonsensitive(var.server_password)
    PGCLIENTENCODING  = "UTF8"
    PGCONNECT_TIMEOUT = 10
    PGAPPNAME         = "usualstore terraform ${var.key}"
  }
}

# Roles and database, on the server. Nothing here, or below, has a destroy provisioner: a resource that goes drops nothing.
resource "terraform_data" "server" {
  triggers_replace = {
    at     = local.at
    plan   = local.plan
    folder = var.customers_folder
    users  = { for user in var.users : user.username => user.level }
    script = sha256(join("", [for script in ["session.sql", "lock.sql", "server.sql"] : file("${path.module}/${script}")]))
  }

  provisioner "local-exec" {
    working_dir = path.module
    command     = var.adopt ? "${local.psql} -f adopt.sql && ${local.psql} -f server.sql" : "${local.psql} -f server.sql"
    environment = merge(local.environment, { PGDATABASE = "postgres", USUALSTORE_REQUEST = local.adoption })
  }
}

# Schema, owner and grants, in the tenant's database.
resource "terraform_data" "database" {
  depends_on = [terraform_data.server, terraform_data.login]

  triggers_replace = {
    at     = local.at
    users  = { for user in var.users : user.username => user.level }
    script = sha256(join("", [for script in ["session.sql", "lock.sql", "rights.sql", "database.sql", "as_admin.sql"] : file("${path.module}/${script}")]))
  }

  provisioner "local-exec" {
    working_dir = path.module
    command     = "${local.psql} -f database.sql"
    environment = merge(local.environment, { PGDATABASE = var.database_name, USUALSTORE_REQUEST = local.adoption, USUALSTORE_ADMIN_PASSWORD = local.admin_password })
  }
}

# A user's password on the server: set when the user comes, and when the fingerprint says that it changed.
resource "terraform_data" "login" {
  for_each   = local.users
  depends_on = [terraform_data.server]

  triggers_replace = {
    at = local.at
    fingerprint = nonsensitive(var.fingerprint_key == null ? null :
    sha256(join(":", [var.fingerprint_key, each.key, var.passwords[each.key]])))
  }

  # Preconditions, since a validation would print the password.
  lifecycle {
    precondition {
      condition     = nonsensitive(var.fingerprint_key == null || can(regex("^[0-9a-f]{64}$", var.fingerprint_key)))
      error_message = "fingerprint_key must be 64 hex digits. Make one with: openssl rand -hex 32"
    }
    precondition {
      condition     = nonsensitive(length(var.passwords[each.key]) >= 8 && length(replace(base64encode(var.passwords[each.key]), "=", "")) <= 96)
      error_message = "The password of ${each.key} must have at least 8 characters and at most 72 bytes: bcrypt reads no more."
    }
    precondition {
      condition     = nonsensitive(!can(regex("[[:cntrl:]]|^md5[0-9a-f]{32}$|^SCRAM-SHA-256\\$", var.passwords[each.key])))
      error_message = "The password of ${each.key} must not hold control characters, nor look like PostgreSQL's stored form of one."
    }
    precondition {
      condition     = !local.too_simple[each.key]
      error_message = "The password of ${each.key} is too simple: use more than digits, a common password or a few repeated characters."
    }
    precondition {
      condition     = !local.holds_name[each.key]
      error_message = "The password of ${each.key} is weak: it holds the name of the shop or of its user."
    }
  }

  provisioner "local-exec" {
    working_dir = path.module
    command     = "${local.psql} -f login.sql"
    environment = merge(local.environment, {
      PGDATABASE         = "postgres"
      USUALSTORE_REQUEST = nonsensitive(jsonencode({ key = var.key, username = each.key, password = var.passwords[each.key] }))
    })
  }
}

# A user's first staff account. A password that stands is left alone: staff change theirs in the shop.
resource "terraform_data" "account" {
  for_each   = local.users
  depends_on = [terraform_data.database]

  triggers_replace = {
    at    = local.at
    email = each.value.email
    level = each.value.level
  }

  provisioner "local-exec" {
    working_dir = path.module
    command     = "${local.psql} -f account.sql"
    environment = merge(local.environment, {
      PGDATABASE                = "postgres"
      USUALSTORE_ADMIN_PASSWORD = local.admin_password
      USUALSTORE_REQUEST = nonsensitive(jsonencode(merge(each.value, {
        key = var.key, database = var.database_name, admin = local.admin, password_hash = bcrypt(var.passwords[each.key], 12)
      })))
    })
  }
}

# Before the other settings: where it is refused, since there are prices or orders in another, nothing else of the profile has changed.
resource "terraform_data" "currency" {
  count      = var.profile.currency == null ? 0 : 1
  depends_on = [terraform_data.database]

  triggers_replace = { at = local.at, value = var.profile.currency }

  provisioner "local-exec" {
    working_dir = path.module
    command     = "${local.psql} -f shop.sql"
    environment = merge(local.environment, {
      PGDATABASE                = "postgres"
      USUALSTORE_ADMIN_PASSWORD = local.admin_password
      USUALSTORE_REQUEST = jsonencode({
        key = var.key, database = var.database_name, admin = local.admin, setting = "currency", value = var.profile.currency
      })
    })
  }
}

# One for each setting, so that a change of one leaves what the staff chose for the others.
resource "terraform_data" "shop" {
  for_each   = { for setting, value in var.profile : setting => tostring(value) if value != null && setting != "currency" }
  depends_on = [terraform_data.database, terraform_data.currency]

  triggers_replace = { at = local.at, value = each.value }

  provisioner "local-exec" {
    working_dir = path.module
    command     = "${local.psql} -f shop.sql"
    environment = merge(local.environment, {
      PGDATABASE                = "postgres"
      USUALSTORE_ADMIN_PASSWORD = local.admin_password
      USUALSTORE_REQUEST = jsonencode({
        key = var.key, database = var.database_name, admin = local.admin, setting = each.key, value = each.value
      })
    })
  }
}
