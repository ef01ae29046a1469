-- Always empty: whoever sets the program up holds a row of it until that is done, and another instance's must wait.
create table founding (
  step varchar not null primary key,
  constraint founding_step check (step in ('AGENCY', 'SAMPLE'))
);
