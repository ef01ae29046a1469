-- Figures added up from below, and what anybody may read.

-- Whether anything of a report was ever made public: the public list finds a year's reports by one index, however many
-- are still being written. Publication keeps it.
alter table report add column has_publication boolean default false not null;
update report set has_publication = true where exists (select 1 from publication p where p.report_id = report.id);
create index report_public on report (report_year, has_publication, agency_id);

-- The public list is searched by name, also by one that an agency had before.
create index agency_by_name on agency (name);
create index agency_name_by_name on agency_name (name);

-- Which publications a government's figures were last added up from.
create table summed_part (
  report_id bigint not null references report (id),
  part_id   bigint not null references report (id),
  -- Of the part's publication.
  number    integer not null,
  primary key (report_id, part_id),
  foreign key (part_id, number) references publication (report_id, number)
);
