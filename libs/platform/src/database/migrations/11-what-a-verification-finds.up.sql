-- Goes through the trail of the place that is set and says what does not hold: rows that were altered, links that are
-- missing or do not fit, rows that never came into the chain, and a chain that does not lead to the heads which were
-- published outside the database (`[{"position": 12, "head": "<hex>"}]`, lines of the heads file).
drop function verify_trail();
create function verify_trail(heads jsonb) returns table (position_at bigint, audit_id uuid, finding text)
language plpgsql stable as $$
declare
  link record;
  expected bytea := sha256(uuid_send(weft_place()));
  expected_position bigint := 0;
begin
  return query
    select null::bigint, a.id, 'A row was altered after it was written: ' || a.subject_type || ' ' || a.subject_id
    from audit a where a.place_id = weft_place() and a.hash is distinct from audit_hash(a);
  return query
    select null::bigint, a.id, 'A row is in the trail that was never sealed: ' || a.subject_type || ' ' || a.subject_id
    from (
      select r.* from audit r
      where r.place_id = weft_place()
        and not exists (select from audit_chain c where c.place_id = r.place_id and c.audit_id = r.id) offset 0) a
    where not audit_waits(a.id);
  for link in
    select c.position, c.audit_id, c.hash, a.id as found, a.hash as row_hash
    from audit_chain c left join audit a on a.place_id = c.place_id and a.id = c.audit_id
    where c.place_id = weft_place() order by c.position
  loop
    expected_position := expected_position + 1;
    if link.position <> expected_position then
      return query select link.position, link.audit_id, 'Links are missing from the chain before position ' || link.position;
      expected_position := link.position;
    end if;
    if link.found is null then
      return query select link.position, link.audit_id, 'A sealed row was removed from the trail at position ' || link.position;
    else
      expected := sha256(expected || uuid_send(link.audit_id) || link.row_hash);
      if expected is distinct from link.hash then
        return query select link.position, link.audit_id, 'The chain does not hold at position ' || link.position;
      end if;
    end if;
    expected := link.hash;
  end loop;
  return query
    select h.position, c.audit_id,
      case when c.position is null then 'The chain ends before the published head at position ' || h.position
        else 'The chain does not lead to the published head at position ' || h.position end
    from jsonb_to_recordset(heads) as h (position bigint, head text)
    left join audit_chain c on c.place_id = weft_place() and c.position = h.position
    where encode(c.hash, 'hex') is distinct from lower(h.head)
    order by h.position;
end $$;
grant execute on function verify_trail(jsonb) to weft_app;

-- Whether a row of the place that is set waits for the sealer.
create function audit_waits(row_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_unsealed u where u.place_id = weft_place() and u.audit_id = row_id)
$$;
alter function audit_waits(uuid) owner to weft_sealer;
revoke all on function audit_waits(uuid) from public;
grant execute on function audit_waits(uuid) to weft_app;

-- A refusal is no constant: the planner must not evaluate it beforehand.
alter function weft_exactly_one(bigint) volatile;

update weft_schema set level = 11;
