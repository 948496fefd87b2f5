output "connection" {
  description = "How to reach the database, and its users by access level. No passwords."
  value = {
    host             = var.server.host
    port             = var.server.port
    database         = var.database_name
    admin            = local.admin
    application_role = local.application_role
    plan             = var.plan
    pool_size        = local.plan.pool_size
    users            = { for user in var.users : user.username => user.level }
  }
}

output "check_request" {
  description = "What the database should be, for check.sql."
  value       = local.request
}
