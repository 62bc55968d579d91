-- What changed, as before, and of a part the column that holds it: a part may be called like another column, and like a part of
-- another one. The release before reads the columns that it knows.
drop function trail_changes(jsonb, jsonb);
create function trail_changes(before jsonb, after jsonb) returns table (name text, was jsonb, becomes jsonb, part_of text)
language sql stable as $$
  with changed as (
    select coalesce(b.key, a.key) as name, b.value as was, a.value as becomes,
      coalesce(jsonb_typeof(b.value), 'object') = 'object' and coalesce(jsonb_typeof(a.value), 'object') = 'object' as in_parts
    from jsonb_each(coalesce(before, '{}')) b full join jsonb_each(coalesce(after, '{}')) a on a.key = b.key
    where b.value is distinct from a.value and coalesce(b.key, a.key) <> 'personal_sealed')
  select c.name, c.was, c.becomes, null from changed c where not c.in_parts
  union all
  select p.name, p.was, p.becomes, c.name
  from changed c cross join lateral (
    select coalesce(w.key, b.key) as name, w.value as was, b.value as becomes
    from jsonb_each(coalesce(c.was, '{}')) w full join jsonb_each(coalesce(c.becomes, '{}')) b on b.key = w.key) p
  where c.in_parts and nullif(p.was, 'null') is distinct from nullif(p.becomes, 'null')
  union all
  select p.name, p.was, p.becomes, null from personal_changes(before, after) p
  where before -> 'personal_sealed' is distinct from after -> 'personal_sealed'
$$;

update weft_schema set level = greatest(level, 80);
