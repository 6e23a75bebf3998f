-- One applicant's road to one level, its attempts and its evidence. `details`, `analysis` are sealed; findings carry codes and places only.
create table policy (
  version text primary key,
  body jsonb not null,
  created_at timestamptz not null
);

create table verification (
  id text primary key,
  receipt text not null unique,
  applicant text not null references applicant,
  level integer not null,
  mode text not null check (mode in ('sandbox', 'live')),
  state text not null,
  policy text not null references policy,
  locale text not null,
  return_url text,
  consent_version text,
  consent_at timestamptz,
  details bytea,
  country text,
  kind text,
  asks jsonb not null default '[]',
  decision jsonb,
  -- Doubts that a person let stand, each with the evidence it was about: they do not come back while that stays.
  accepted jsonb not null default '[]',
  created_at timestamptz not null,
  moved_at timestamptz not null,
  expires_at timestamptz not null
);
-- One road to a level at a time.
create unique index verification_open on verification (applicant, level)
  where state not in ('approved', 'declined', 'withdrawn', 'expired');
create index verification_by_expiry on verification (expires_at)
  where state not in ('approved', 'declined', 'withdrawn', 'expired');

create table client_token (
  hash text primary key,
  verification text not null references verification,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index client_token_by_verification on client_token (verification);

create table attempt (
  id text primary key,
  verification text not null references verification,
  applicant text not null references applicant,
  level integer not null,
  number integer not null,
  submitted_at timestamptz not null,
  counted boolean not null,
  outcome text,
  decided_at timestamptz,
  findings jsonb not null default '[]',
  not_run jsonb not null default '[]',
  evidence jsonb not null default '[]',
  today text not null,
  unique (verification, number)
);
create index attempt_by_applicant on attempt (applicant, level, submitted_at);

create table evidence (
  id text primary key,
  verification text not null references verification,
  applicant text not null references applicant,
  slot text not null,
  status text not null check (status in ('measuring', 'judged', 'measured')),
  provenance text not null,
  blob text not null,
  bytes integer not null,
  sha256 text not null,
  received_at timestamptz not null,
  measured_at timestamptz,
  width integer,
  height integer,
  analysis bytea,
  file_findings jsonb not null default '[]',
  findings jsonb not null default '[]',
  fingerprint text,
  refused boolean not null default false,
  used_anyway boolean not null default false,
  accepted boolean not null default false,
  replaced_at timestamptz
);
-- A slot shows one picture; older ones are history.
create unique index evidence_current on evidence (verification, slot) where replaced_at is null;
create index evidence_by_day on evidence (applicant, slot, received_at);

create table journey_event (
  id bigint generated always as identity primary key,
  verification text not null references verification,
  type text not null,
  payload jsonb not null,
  at timestamptz not null
);
create index journey_event_by_verification on journey_event (verification, id);
