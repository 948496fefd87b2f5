-- From here on as the tenant's admin: triggers, checks and functions on a tenant's tables are its admin's to change,
-- and as a superuser they would run with a superuser's rights, which SET ROLE doesn't take from them.
select admin from request \gset
\getenv admin_password USUALSTORE_ADMIN_PASSWORD
\setenv PGPASSWORD :admin_password
\unset admin_password
\connect - :admin
