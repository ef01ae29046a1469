-- The 政府信息公开工作情况分析 of an office's year, every version of it.
create table briefing (
  agency_id   bigint not null references agency (id),
  report_year integer not null,
  number      integer not null,
  -- As written, with references to figures; then as it read at that moment.
  text        varchar not null,
  words       varchar not null,
  account_id  bigint not null references account (id),
  at          timestamp with time zone not null,
  primary key (agency_id, report_year, number)
);
