#!/bin/bash
# One database and one role per service, run by the PostgreSQL image when its volume is new. No role sees another's data.
set -euo pipefail

create() {
  local name=$1 password=$2
  # The password goes through the environment, so that neither the process list nor a log shows it.
  PASSWORD=$password psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet -U "$POSTGRES_USER" -d postgres -v name="$name" <<'SQL'
\getenv password PASSWORD
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create trackweave_submission "$SUBMISSION_DB_PASSWORD"
create trackweave_review "$REVIEW_DB_PASSWORD"
create trackweave_scheduler "$SCHEDULER_DB_PASSWORD"
create trackweave_search "$SEARCH_DB_PASSWORD"
create trackweave_gateway "$GATEWAY_DB_PASSWORD"
