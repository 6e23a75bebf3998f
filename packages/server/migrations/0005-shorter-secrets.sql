-- Second factors are sealed; whoever joined before is invited again. Client tokens end for good a day after the host issued them.
alter table operator alter column totp_secret type bytea using null;
alter table client_token add column ends_at timestamptz not null default now() + interval '24 hours';
alter table client_token alter column ends_at drop default;
