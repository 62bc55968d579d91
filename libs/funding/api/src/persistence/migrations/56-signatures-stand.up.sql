-- The signatures of a signed return stand as the return does, whoever writes. Before the last one they are given and taken
-- back; what one of them says is never changed.
create function signature_of_an_open_return() returns trigger language plpgsql as $$
declare
  stands text;
  one record;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a signature is given or taken back, never changed' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then
    one := old;
  else
    one := new;
  end if;
  select r.state into stands from funding_return r where r.place_id = one.place_id and r.id = one.return_id for share;
  if stands = 'SIGNED' then
    raise exception 'the signatures of a signed return stand' using errcode = 'check_violation';
  end if;
  return one;
end $$;
create trigger signature_of_an_open_return before insert or update or delete on return_signature
  for each row execute function signature_of_an_open_return();
create trigger no_truncate before truncate on return_signature for each statement execute function history_refuse_change();

-- What the answers of a return say stands from the first signature on; none is removed at any time.
create trigger no_truncate before truncate on return_answer for each statement execute function history_refuse_change();

-- It was needed to hand the function of the ledger's sums over, and gives more than the role has any use for.
revoke create on schema public from weft_bookkeeper;

update weft_schema set level = greatest(level, 56);
