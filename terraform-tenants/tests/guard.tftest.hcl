# Runs in the workspace "default", so that is the one tenant's key which fits.

variables {
  db_host         = "localhost"
  db_port         = "5432"
  db_username     = "postgres"
  db_password     = "yourpassword"
  fingerprint_key = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
}

run "a_tenant_in_its_own_workspace_is_planned" {
  command = plan
  variables {
    tenants = {
      default = {
        database_name = "building_shop", tenant_name = "Building Shop Inc", plan = "professional"
        admins        = [{ username = "building_admin", password = "SecurePass123!", email = "admin@buildingshop.com" }]
      }
    }
  }
  assert {
    condition = (output.connection.database == "building_shop" && output.connection.application_role == "building_shop_app"
    && output.connection.pool_size == 5 && output.connection.users.building_admin == "admin")
    error_message = "The plan does not hold the tenant."
  }
}

run "another_tenants_workspace_is_refused" {
  command = plan
  variables { tenants = { building_shop = { database_name = "building_shop", tenant_name = "Building Shop Inc", plan = "professional" } } }
  expect_failures = [var.own_workspace]
}

run "two_tenants_in_one_file_are_refused" {
  command = plan
  variables {
    tenants = {
      default        = { database_name = "building_shop", tenant_name = "Building Shop Inc", plan = "professional" }
      hardware_store = { database_name = "hardware_store", tenant_name = "Hardware Store LLC", plan = "starter" }
    }
  }
  expect_failures = [var.own_workspace]
}

run "no_tenant_is_refused" {
  command = plan
  variables { tenants = {} }
  expect_failures = [var.own_workspace]
}

run "a_missing_fingerprint_key_is_said" {
  command = plan
  variables {
    fingerprint_key = null
    tenants = {
      default = {
        database_name = "building_shop", tenant_name = "Building Shop Inc", plan = "professional"
        admins        = [{ username = "building_admin", password = "SecurePass123!", email = "admin@buildingshop.com" }]
      }
    }
  }
  expect_failures = [check.changed_passwords_are_noticed]
}

run "a_port_that_is_none_is_refused" {
  command = plan
  variables {
    db_port = 70000
    tenants = {}
  }
  expect_failures = [var.db_port, var.own_workspace]
}
