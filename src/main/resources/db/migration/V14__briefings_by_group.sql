-- A briefing is about the agencies it was opened for: those right below, all below, or one kind of them. The key is made anew, in words
-- that both databases know.
create table briefing_by_group (
  agency_id   bigint not null references agency (id),
  report_year integer not null,
  -- As the address of the analysis says it: '' for all right below, 'scope=all', 'kind=township', or both.
  of_group    varchar(100) not null,
  number      integer not null,
  -- As written, with references to figures; then as it read at that moment.
  text        varchar not null,
  words       varchar not null,
  account_id  bigint not null references account (id),
  at          timestamp with time zone not null,
  primary key (agency_id, report_year, of_group, number)
);
insert into briefing_by_group (agency_id, report_year, of_group, number, text, words, account_id, at)
  select agency_id, report_year, '', number, text, words, account_id, at from briefing;
drop table briefing;
alter table briefing_by_group rename to briefing;
