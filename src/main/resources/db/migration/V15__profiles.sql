-- What the analysis compares of a publication: its measures, a print of its tables, one of each long paragraph. Made of the publication
-- alone, so that it can be made anew at any time; publications of older versions have none until the program has made it.
create table profile (
  report_id bigint not null,
  number    integer not null,
  -- Print of the forms and rules it was made by: what others made counts as none.
  made_by   varchar(64) not null,
  -- A word each in the order of formats/analysis.yaml: a sum, 'part/whole' for a share, '-' where no cell gives one.
  measures  varchar not null,
  -- How many cells hold a figure above 0, and the same print for the same figures in the same cells.
  filled    integer not null,
  tables    varchar(64) not null,
  -- A word for each long paragraph, and its first characters, a line each.
  passages  varchar not null,
  begins    varchar not null,
  primary key (report_id, number),
  foreign key (report_id, number) references publication (report_id, number)
);
