variable "db_host" {
  description = "The PostgreSQL server as Terraform reaches it: a host name, an address or a socket's folder."
  type        = string
}

variable "db_port" {
  description = "The server's port."
  type        = number
  default     = 5432

  validation {
    condition     = var.db_port >= 1 && var.db_port <= 65535 && floor(var.db_port) == var.db_port
    error_message = "db_port must be a whole number from 1 to 65535."
  }
}

variable "db_username" {
  description = "A superuser of the server: only one can make extensions and take the large-object functions from everybody."
  type        = string
  default     = "postgres"
}

variable "db_password" {
  description = "The superuser's password. It gets into psql's environment only."
  type        = string
  sensitive   = true
}

variable "fingerprint_key" {
  description = "64 random hex digits, made by add-customer.sh. With it a changed password is noticed, and no state tells anything about a password."
  type        = string
  default     = null
  sensitive   = true
}

variable "customers_folder" {
  description = "The identity of the customers folder, made by add-customer.sh: a database of another folder's tenant is refused, also under the same key."
  type        = string
  default     = null
}

variable "adopt" {
  description = "Takes a database that carries no mark, as pg_restore leaves one, as the tenant's, after looking at what is in it. <key>-deploy.sh --adopt sets it for once."
  type        = bool
  default     = false
}

variable "tenants" {
  description = "One tenant, by its customer key: one file and one state for each. Its limits are in modules/tenant/variables.tf, which holds no password."
  type = map(object({
    database_name    = string
    tenant_name      = string
    plan             = string
    admins           = optional(list(object({ username = string, password = string, email = string })), [])
    developers       = optional(list(object({ username = string, password = string, email = string })), [])
    customers        = optional(list(object({ username = string, password = string, email = string })), [])
    currency         = optional(string)
    locale           = optional(string)
    time_zone        = optional(string)
    colour           = optional(string)
    tax_included     = optional(bool)
    default_tax_rate = optional(number) # in percent
    sells_found      = optional(bool)
  }))
  sensitive = true
}

variable "own_workspace" {
  description = "Not to be set. It holds the guard, since a validation on tenants would print their passwords."
  type        = bool
  default     = true

  validation {
    condition     = var.own_workspace && length(var.tenants) == 1
    error_message = "tenants must hold one tenant, and it holds ${length(nonsensitive(keys(var.tenants)))}: give each a tfvars file of its own."
  }
  validation {
    condition     = var.own_workspace && length(var.tenants) != 1 || contains(keys(var.tenants), terraform.workspace)
    error_message = "Workspace ${terraform.workspace} is not this tenant's. Run: terraform workspace select -or-create ${join(" ", nonsensitive(keys(var.tenants)))}"
  }
}
