create sequence bare_row_seq start with 1 increment by 50;
create table bare_row (id bigint primary key, text varchar);
