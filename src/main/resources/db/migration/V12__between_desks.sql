-- Work between people: remarks on words that are answered and settled, who has a report open, lists in their own order.

-- The words a remark is about, and where in the field's text they began when it was made; null when it is about the whole.
alter table remark add column words varchar;
alter table remark add column begins integer;

-- What the writer answered to a remark, and whether the reviewer or signer took it as settled.
create table remark_answer (
  report_id  bigint not null,
  handover   integer not null,
  number     integer not null,
  -- Blank: done as was said.
  text       varchar not null,
  account_id bigint not null references account (id),
  at         timestamp with time zone not null,
  settled_by bigint references account (id),
  settled_at timestamp with time zone,
  primary key (report_id, handover, number),
  foreign key (report_id, handover, number) references remark (report_id, handover, number)
);

-- Who has a report open, and which of its sections; old rows mean nothing.
create table open_report (
  report_id  bigint not null references report (id),
  account_id bigint not null references account (id),
  section    varchar not null,
  seen_at    timestamp with time zone not null,
  primary key (report_id, account_id)
);

-- The place in the list an agency was last read in from; until now they were made in that order.
alter table agency add column list_place integer;

-- When a report that was read in was made public, as far as its file or whoever kept it says so.
alter table publication add column published_on date;
