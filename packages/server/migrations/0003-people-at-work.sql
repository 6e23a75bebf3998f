-- Reviews, cases and the staff who work on them. What a person wrote in a case is sealed under the applicant's key.
create table operator (
  id text primary key,
  email text not null unique,
  name text not null,
  role text not null check (role in ('reviewer', 'support', 'operator')),
  password_hash text,
  totp_secret text,
  totp_last_step bigint not null default 0,
  active boolean not null default false,
  created_at timestamptz not null
);

create table operator_invite (
  hash text primary key,
  operator text not null references operator,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table console_session (
  hash text primary key,
  operator text not null references operator,
  created_at timestamptz not null,
  seen_at timestamptz not null
);

create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table review (
  id text primary key,
  verification text not null references verification,
  attempt text not null references attempt,
  stage text not null check (stage in ('first', 'second')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  claimed_by text references operator,
  lease_until timestamptz,
  version integer not null default 1,
  first_by text references operator,
  first_reasons jsonb not null default '[]',
  closed_at timestamptz,
  closed_by text references operator,
  verdict text,
  unique (attempt)
);
create index review_open on review (due_at) where closed_at is null;

create table support_case (
  id text primary key,
  verification text not null references verification,
  applicant text not null references applicant,
  opened_at timestamptz not null,
  about bytea not null,
  answer bytea,
  answered_at timestamptz,
  answered_by text references operator
);
create index support_case_open on support_case (opened_at) where answered_at is null;
