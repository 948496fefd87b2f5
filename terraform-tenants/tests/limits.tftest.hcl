# The module's own limits: what add-customer.sh would refuse must be refused in a tfvars file written by hand, too.

variables {
  server          = { host = "localhost", port = 5432, username = "postgres" }
  server_password = "yourpassword"
  key             = "building_shop"
  database_name   = "building_shop"
  tenant_name     = "Building Shop Inc"
  plan            = "professional"
  users           = [{ username = "building_admin", email = "admin@buildingshop.com", level = "admin" }]
  passwords       = { building_admin = "SecurePass123!" }
}

run "a_key_with_other_characters_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    key = "building-shop"
  }
  expect_failures = [var.key]
}

run "a_key_of_41_characters_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    key = "a2345678901234567890123456789012345678901"
  }
  expect_failures = [var.key]
}

run "a_reserved_database_name_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    database_name = "postgres"
  }
  expect_failures = [var.database_name]
}

run "a_database_name_of_postgresql_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    database_name = "pg_shop"
  }
  expect_failures = [var.database_name]
}

run "a_database_name_of_64_characters_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    database_name = "a234567890123456789012345678901234567890123456789012345678901234"
  }
  expect_failures = [var.database_name]
}

run "an_unknown_plan_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    plan = "free"
  }
  expect_failures = [var.plan]
}

run "an_empty_company_name_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    tenant_name = ""
  }
  expect_failures = [var.tenant_name]
}

run "a_company_name_with_a_line_break_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    tenant_name = "Building\nShop"
  }
  expect_failures = [var.tenant_name]
}

run "a_tenant_without_an_admin_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    users     = [{ username = "building_dev", email = "a@b", level = "developer" }]
    passwords = { building_dev = "DevPass123!" }
  }
  expect_failures = [var.users]
}

run "a_username_given_twice_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    users = [{ username = "building_admin", email = "a@b", level = "admin" }, { username = "building_admin", email = "a@b", level = "developer" }]
  }
  expect_failures = [var.users]
}

run "a_reserved_username_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    users     = [{ username = "public", email = "a@b", level = "admin" }]
    passwords = { public = "SecurePass123!" }
  }
  expect_failures = [var.users]
}

run "the_application_roles_name_is_refused_for_a_user" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    users     = [{ username = "building_shop_app", email = "a@b", level = "admin" }]
    passwords = { building_shop_app = "SecurePass123!" }
  }
  expect_failures = [var.users]
}

run "an_impossible_email_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    users = [{ username = "building_admin", email = "admin at shop", level = "admin" }]
  }
  expect_failures = [var.users]
}

run "a_fingerprint_key_that_is_no_key_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    fingerprint_key = "short"
  }
  expect_failures = [terraform_data.login]
}

run "a_short_password_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "1234567" }
  }
  expect_failures = [terraform_data.login]
}

run "a_password_of_73_bytes_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßx" }
  }
  expect_failures = [terraform_data.login]
}

run "a_password_with_a_line_break_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "SecurePass\n123!" }
  }
  expect_failures = [terraform_data.login]
}

run "a_password_that_looks_stored_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "md50123456789abcdef0123456789abcdef" }
  }
  expect_failures = [terraform_data.login]
}

run "a_currency_of_another_form_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { currency = "Euro" }
  }
  expect_failures = [var.profile]
}

run "a_locale_of_another_form_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { locale = "de_AT" }
  }
  expect_failures = [var.profile]
}

run "a_currency_that_does_not_exist_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { currency = "EUX" }
  }
  expect_failures = [var.profile]
}

run "a_locale_that_the_pages_lack_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { locale = "xx" }
  }
  expect_failures = [var.profile]
}

run "a_tax_rate_finer_than_basis_points_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { default_tax_rate_bp = 755.5 }
  }
  expect_failures = [var.profile]
}

run "a_tax_rate_above_the_price_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { default_tax_rate_bp = 10001 }
  }
  expect_failures = [var.profile]
}

run "existing_settings_are_taken" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { currency = "KWD", locale = "de-AT", time_zone = "Europe/Vienna" }
  }
  assert {
    condition     = length(terraform_data.currency) == 1 && keys(terraform_data.shop) == ["locale", "time_zone"]
    error_message = "Each setting is a resource of its own."
  }
}

run "one_of_the_commonest_passwords_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "Sunshine-2026" }
  }
  expect_failures = [terraform_data.login]
}

run "a_repeated_letter_is_refused_as_a_password" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "aaaaaaaaaaaa" }
  }
  expect_failures = [terraform_data.login]
}

run "a_password_with_the_shops_name_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "My-Building-Shop!" }
  }
  expect_failures = [terraform_data.login]
}

run "a_password_with_the_users_name_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "1:building_admin" }
  }
  expect_failures = [terraform_data.login]
}

run "a_time_zone_of_another_form_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { time_zone = "Europe Vienna" }
  }
  expect_failures = [var.profile]
}

run "a_colour_of_another_form_is_refused" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    profile = { colour = "red" }
  }
  expect_failures = [var.profile]
}

run "a_password_of_72_bytes_is_taken" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    passwords = { building_admin = "ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßäöüé" }
  }
}

run "a_long_database_name_keeps_its_application_role_short" {
  command = plan
  module { source = "./modules/tenant" }
  variables {
    database_name = "a23456789012345678901234567890123456789012345678901234567890123"
  }
  assert {
    condition     = output.connection.application_role == "a2345678901234567890123456789012345678901234567890_${substr(md5(var.database_name), 0, 8)}_app"
    error_message = "Not as the backend expects it."
  }
}
