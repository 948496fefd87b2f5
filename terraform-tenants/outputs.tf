output "connection" {
  description = "How to reach the tenant's database, and its users by access level. No passwords: they are in the tfvars."
  value       = one(values(module.tenant)[*].connection)
}
