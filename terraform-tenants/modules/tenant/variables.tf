variable "server" {
  description = "The PostgreSQL server as Terraform reaches it, and its superuser."
  type        = object({ host = string, port = number, username = string })
}

variable "server_password" {
  description = "The superuser's password."
  type        = string
  sensitive   = true
}

variable "fingerprint_key" {
  description = "Key of the fingerprints by which changed passwords are noticed; null: they are not."
  type        = string
  default     = null
  sensitive   = true
}

variable "customers_folder" {
  description = "The identity of the customers folder that the tenant belongs to; null: whichever has the database already."
  type        = string
  default     = null

  validation {
    condition     = var.customers_folder == null || can(regex("^[0-9a-f]{32}$", var.customers_folder))
    error_message = "customers_folder must be 32 hex digits, as in customers/.identity."
  }
}

variable "adopt" {
  description = "Whether server.sql may take a database without a mark, which adopt.sql has looked at before."
  type        = bool
  default     = false
}

variable "key" {
  description = "The customer key: workspace, mark on the server, file names, network and cookies."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9_]{0,39}$", var.key))
    error_message = "The customer key \"${var.key}\" must be 1 to 40 of a-z, 0-9 and _, and not begin with _."
  }
}

variable "database_name" {
  description = "The tenant's database. It can't be changed later: the tenant is refused under another name."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9_]{0,62}$", var.database_name)) && !startswith(var.database_name, "pg_") && !contains(local.reserved_names, var.database_name)
    error_message = "database_name \"${var.database_name}\" must be 1 to 63 of a-z, 0-9 and _, begin with a letter, not with pg_, and be none of PostgreSQL's own names."
  }
}

variable "tenant_name" {
  description = "The company's name, as its staff read it."
  type        = string

  validation {
    condition     = can(regex("^[^[:cntrl:]]{1,200}$", var.tenant_name))
    error_message = "tenant_name must be 1 to 200 printable characters."
  }
}

variable "plan" {
  description = "starter, professional or enterprise: limits on connections and time."
  type        = string

  validation {
    condition     = contains(keys(local.plans), var.plan)
    error_message = "plan \"${var.plan}\" is unknown: it must be one of starter, professional, enterprise."
  }
}

variable "users" {
  description = "Everybody with a PostgreSQL role and a first staff account; the first admin owns the tables of a new database."
  type        = list(object({ username = string, email = string, level = string }))

  validation {
    condition     = anytrue([for user in var.users : user.level == "admin"])
    error_message = "admins must hold at least one user: it owns the tenant's tables, and the application signs in with it."
  }
  validation {
    condition     = length(distinct(var.users[*].username)) == length(var.users)
    error_message = "A username stands twice: each user has one access level. Given are ${join(", ", sort(var.users[*].username))}."
  }
  validation {
    condition = alltrue([for user in var.users :
      can(regex("^[a-z][a-z0-9_]{0,62}$", user.username)) && !startswith(user.username, "pg_") && !contains(concat(local.reserved_names, [local.application_role]), user.username)
    ])
    error_message = "A username must be 1 to 63 of a-z, 0-9 and _, begin with a letter, not with pg_, and be none of PostgreSQL's own names nor the application's role ${local.application_role}. Given are ${join(", ", var.users[*].username)}."
  }
  validation {
    condition     = alltrue([for user in var.users : can(regex("^[^@[:space:]]+@[^@[:space:]]+$", user.email)) && length(user.email) <= 254])
    error_message = "An email must read name@host, in at most 254 characters. Given are ${join(", ", var.users[*].email)}."
  }
}

variable "passwords" {
  description = "By username. They get into psql's environment only."
  type        = map(string)
  sensitive   = true
}

variable "profile" {
  description = "The shop's settings that the operator decides; null leaves a setting to the shop's staff."
  type = object({
    currency            = optional(string)
    locale              = optional(string)
    time_zone           = optional(string)
    colour              = optional(string)
    tax_included        = optional(bool)
    default_tax_rate_bp = optional(number)
    sells_found         = optional(bool)
  })
  default = {}

  validation {
    condition     = var.profile.currency == null ? true : contains(local.known.currencies, var.profile.currency)
    error_message = "currency \"${coalesce(var.profile.currency, "null")}\" is no code of ISO 4217 that is in use: give one such as EUR."
  }
  validation {
    condition     = var.profile.locale == null ? true : contains(local.known.locales, var.profile.locale)
    error_message = "locale \"${coalesce(var.profile.locale, "null")}\" is none that the pages are written in: give one of ${join(", ", local.known.locales)}."
  }
  validation {
    condition     = var.profile.time_zone == null || can(regex("^[A-Za-z][A-Za-z0-9_+/-]{0,63}$", var.profile.time_zone))
    error_message = "time_zone must be a name of the tz database, as Europe/Vienna."
  }
  validation {
    condition = var.profile.default_tax_rate_bp == null ? true : (
    floor(var.profile.default_tax_rate_bp) == var.profile.default_tax_rate_bp && var.profile.default_tax_rate_bp >= 0 && var.profile.default_tax_rate_bp <= 10000)
    error_message = "default_tax_rate must be a percentage from 0 to 100 with at most two places, as 20 or 7.5."
  }
  validation {
    condition     = var.profile.colour == null || can(regex("^#[0-9a-f]{6}$", var.profile.colour))
    error_message = "colour must be # and six hex digits in lower case, as #2457d6."
  }
}
