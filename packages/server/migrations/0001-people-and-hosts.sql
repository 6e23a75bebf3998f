-- Who is verified and who asks: applicants as the host names them, host keys (hashed), answers kept for repeated requests.
-- E-mail and anti-phishing code lie sealed under the applicant's own key; this database alone cannot open them.
create table host_key (
  id text primary key,
  mode text not null check (mode in ('sandbox', 'live')),
  name text not null,
  hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table applicant (
  id text primary key,
  mode text not null check (mode in ('sandbox', 'live')),
  host_user text not null,
  contact bytea,
  held_at timestamptz,
  lock_lifted_at timestamptz,
  created_at timestamptz not null,
  erased_at timestamptz,
  unique (mode, host_user)
);

create table idempotency (
  scope text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (scope, key)
);

create table level_grant (
  applicant text not null references applicant,
  level integer not null,
  verification text not null,
  granted_at timestamptz not null,
  primary key (applicant, level)
);
