-- A challenge is drawn by the server and used by one run; who cannot move leaves the slot to a person.
create table liveness_challenge (
  nonce text primary key,
  verification text not null references verification,
  steps jsonb not null,
  drawn_at timestamptz not null,
  expires_at timestamptz not null,
  evidence text
);
create index liveness_challenge_by_verification on liveness_challenge (verification);
alter table verification add column by_person jsonb not null default '[]';
