-- Wrong passwords are counted by the place they come from, in memory, and shut nobody out.
alter table account drop column failures;
alter table account drop column locked_until;

-- Sessions that were ended before their time, until they would have ended by themselves.
create table ended_session (
  id    varchar primary key,
  until timestamp with time zone not null
);
