-- The cells of the publication's tables, so that thousands of them are added up without a look at the fields of each. Made of the
-- publication, as all of a profile is; null in what an older version of the program made, until this one has made it anew.
alter table profile add column cells varchar;
