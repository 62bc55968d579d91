-- What was declared, and how a forecast moved, is history: it is added to, and by nobody changed or removed, not in
-- passing by the owner either.
create function history_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger only_added_to before update or delete on declaration for each row execute function history_refuse_change();
create trigger only_added_to before update or delete on milestone_slip for each row execute function history_refuse_change();
create trigger only_added_to before update or delete on decision for each row execute function history_refuse_change();
create trigger no_truncate before truncate on declaration for each statement execute function history_refuse_change();
create trigger no_truncate before truncate on milestone_slip for each statement execute function history_refuse_change();
create trigger no_truncate before truncate on decision for each statement execute function history_refuse_change();

update weft_schema set level = 12;
