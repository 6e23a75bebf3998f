-- What we told whom: notices to the applicant, signed events to the host, and the audit chain over every move.
create table notice (
  id text primary key,
  -- Two notices of one moment keep their order.
  seq bigint generated always as identity,
  applicant text not null references applicant,
  verification text not null references verification,
  kind text not null,
  findings jsonb not null default '[]',
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz
);
create index notice_by_applicant on notice (applicant, at);

create table webhook_endpoint (
  mode text primary key check (mode in ('sandbox', 'live')),
  url text not null,
  secret bytea not null,
  created_at timestamptz not null
);

create table webhook_event (
  id text primary key,
  mode text not null,
  verification text not null references verification,
  type text not null,
  payload jsonb not null,
  at timestamptz not null,
  delivered_at timestamptz
);

create table webhook_delivery (
  id bigint generated always as identity primary key,
  event text not null references webhook_event,
  number integer not null,
  at timestamptz not null,
  status integer,
  failure text
);
create index webhook_delivery_by_event on webhook_delivery (event);

create table audit (
  seq bigint primary key,
  at timestamptz not null,
  type text not null,
  subject text not null,
  by text not null,
  payload jsonb not null,
  previous text not null,
  hash text not null
);
create index audit_by_subject on audit (subject, seq);
