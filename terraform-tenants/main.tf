# One state holds one tenant: in one state for all, the second tenant's tfvars would drop the first one's resources.
# A guard that no resource reads speaks only after "… will be destroyed", so for_each reads it.
module "tenant" {
  source   = "./modules/tenant"
  for_each = var.own_workspace ? toset(nonsensitive(keys(var.tenants))) : toset([])

  server          = { host = var.db_host, port = var.db_port, username = var.db_username }
  server_password = var.db_password
  fingerprint_key = var.fingerprint_key

  customers_folder = var.customers_folder
  adopt            = var.adopt

  key           = each.key
  database_name = nonsensitive(var.tenants[each.key].database_name)
  tenant_name   = nonsensitive(var.tenants[each.key].tenant_name)
  plan          = nonsensitive(var.tenants[each.key].plan)
  users = nonsensitive(concat(
    [for user in var.tenants[each.key].admins : { username = user.username, email = user.email, level = "admin" }],
    [for user in var.tenants[each.key].developers : { username = user.username, email = user.email, level = "developer" }],
    [for user in var.tenants[each.key].customers : { username = user.username, email = user.email, level = "customer" }],
  ))
  # Later ones win over a username given twice, which the module refuses.
  passwords = merge([for user in concat(var.tenants[each.key].admins, var.tenants[each.key].developers, var.tenants[each.key].customers) :
    { (user.username) = user.password }
  ]...)
  profile = merge(
    { for setting in ["currency", "locale", "time_zone", "colour", "tax_included", "sells_found"] :
    setting => nonsensitive(var.tenants[each.key][setting]) },
    # 8.1 * 100 is not quite 810 to Terraform; what is finer than basis points stays so, and the module refuses it
    { default_tax_rate_bp = try(floor(nonsensitive(var.tenants[each.key].default_tax_rate) * 100000000 + 0.5) / 1000000, null) },
  )
}

check "changed_passwords_are_noticed" {
  assert {
    condition     = nonsensitive(var.fingerprint_key != null)
    error_message = "No fingerprint_key in the tfvars: passwords are set when a user is made, and a later change of one is not noticed. Add fingerprint_key = \"…\" with the output of: openssl rand -hex 32"
  }
}
