-- Which step each handover was: 更正 and a return by the 主管部门 both lead from PUBLISHED to DRAFT.
alter table handover add column step varchar;
update handover set step = case
  when to_state = 'REVIEW' then 'HAND_IN'
  when to_state = 'SIGNING' then 'SEND_ON'
  when to_state = 'PUBLISHED' then 'PUBLISH'
  when from_state = 'PUBLISHED' then 'CORRECT'
  when reason is null then 'TAKE_BACK'
  else 'RETURN' end;
alter table handover alter column step set not null;
alter table handover add constraint handover_step
  check (step in ('HAND_IN', 'TAKE_BACK', 'SEND_ON', 'RETURN', 'PUBLISH', 'CORRECT'));
