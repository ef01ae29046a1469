-- First-run steps that are taken once, whichever of several instances is asked to: whoever adds the row takes the step.
create table founding (
  step varchar not null primary key check (step in ('AGENCY', 'SAMPLE')),
  at   timestamp with time zone not null
);
