-- A tracker that a person brought, as it was read: theirs alone, until it is imported or its day is over. The trail does
-- not keep it, for nothing of it is true yet.
create table tracker_file (
  place_id uuid not null references place,
  id uuid not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null default clock_timestamp() + interval '24 hours',
  name text not null check (length(name) between 1 and 200),
  form text not null check (form in ('WORKBOOK', 'DELIMITED', 'TASKS')),
  -- The workbook of libs/portfolio/domain (TrackerWorkbook) as JSON text: it is read as a whole or not at all.
  cells text not null,
  -- How it is read, what the person mended and what they decided about doubles.
  mapping jsonb not null,
  mends jsonb not null default '[]',
  choices jsonb not null default '{}',
  -- What an import would do, as it was last checked, and the hash of that.
  outcome jsonb not null,
  digest text not null,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, kept_by) references membership (place_id, person_id)
);
-- Megabytes that live for a day, and are written anew with each check: packing them costs more than their room.
alter table tracker_file alter column cells set storage external, alter column outcome set storage external;
create index tracker_file_by_keeper on tracker_file (place_id, kept_by);
call weft_protect('tracker_file', 'select, insert, update, delete');
create policy own_alone on tracker_file as restrictive to weft_app
  using (kept_by = (select weft_actor())) with check (kept_by = (select weft_actor()));

create function forget_tracker_files() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from tracker_file where expires_at < clock_timestamp()
$$;
alter function forget_tracker_files() owner to weft_relay;
revoke all on function forget_tracker_files() from public;
grant execute on function forget_tracker_files() to weft_app;
grant select, delete on tracker_file to weft_relay;
create policy relay_forgets on tracker_file to weft_relay using (true);

-- Which heads a place took for which fields: the next file of these heads is read alike. It holds nobody's name.
create table tracker_memory (
  place_id uuid not null references place,
  id uuid not null,
  remembered jsonb not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id)
);
call weft_protect('tracker_memory', 'select, insert, update');

-- A tracker that was imported, and whether it was taken back.
create table tracker_import (
  place_id uuid not null references place,
  id uuid not null,
  file_name text not null,
  summary text not null,
  -- By kind of record: how many were created, changed and found as they are.
  counts jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, imported_by) references membership (place_id, person_id),
  foreign key (place_id, undone_by) references membership (place_id, person_id)
);
create index tracker_import_by_date on tracker_import (place_id, imported_at desc);
create index tracker_import_by_importer on tracker_import (place_id, imported_by);
create index tracker_import_by_undoer on tracker_import (place_id, undone_by);
call weft_protect('tracker_import', 'select, insert');
grant update (undone_by, undone_at, version) on tracker_import to weft_app;
call weft_audit('tracker_import', 'TrackerImport', 'id', '');

-- Each record that an import created or changed, with the version that it left and what was there before.
create table tracker_import_row (
  place_id uuid not null references place,
  import_id uuid not null,
  number integer not null,
  record text not null check (record in ('PROJECT', 'MILESTONE', 'RISK')),
  action text not null check (action in ('CREATE', 'CHANGE')),
  -- The record's, and its project's. Without a reference: what was created is removed when the import is taken back.
  subject_id uuid not null,
  project_id uuid not null,
  title text not null,
  version integer not null,
  -- Of a project: the version of its overall rating, 0 for none.
  rating_version integer not null default 0,
  was jsonb not null default '{}',
  primary key (place_id, import_id, number),
  foreign key (place_id, import_id) references tracker_import (place_id, id)
);
create index tracker_import_row_by_subject on tracker_import_row (place_id, subject_id);
call weft_protect('tracker_import_row', 'select, insert');

-- Whether an import created this record: the only ones that are ever removed, by taking the import back.
create function came_by_import(kind text, subject uuid) returns boolean language sql stable as $$
  select exists (select from tracker_import_row r
    where r.place_id = weft_place() and r.subject_id = subject and r.record = kind and r.action = 'CREATE')
$$;
create policy only_imported on project as restrictive for delete to weft_app using (came_by_import('PROJECT', id));
create policy only_imported on milestone as restrictive for delete to weft_app using (came_by_import('MILESTONE', id));
create policy only_imported on risk as restrictive for delete to weft_app using (came_by_import('RISK', id));
create policy only_imported on gate as restrictive for delete to weft_app using (came_by_import('PROJECT', project_id));
create policy only_imported on rating as restrictive for delete to weft_app using (came_by_import('PROJECT', project_id));
create policy only_imported on declaration as restrictive for delete to weft_app using (came_by_import('PROJECT', project_id));
create policy only_imported on computed_rating as restrictive for delete to weft_app using (came_by_import('PROJECT', project_id));
grant delete on project, milestone, risk, gate, rating, declaration, computed_rating to weft_app;

-- Declarations stay, but for those of a project that goes with the import that brought it.
create function declaration_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and came_by_import('PROJECT', old.project_id) then
    return old;
  end if;
  raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger only_added_to on declaration;
create trigger only_added_to before update or delete on declaration for each row execute function declaration_refuse_change();

-- What refers to these rows of a table, in whatever table it stands: one that is added later is found like the others.
create function refers_to(target regclass, ids uuid[]) returns table (subject_id uuid, by_table text, by_id uuid) language plpgsql stable as $$
declare
  reference record;
begin
  for reference in
    select c.conrelid::regclass as tab, a.attname as col
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = target and array_length(c.conkey, 1) = 2
  loop
    return query execute format(
      'select t.%1$I, %2$L::text, (to_jsonb(t) ->> ''id'')::uuid from %3$s t where t.place_id = weft_place() and t.%1$I = any ($1)',
      reference.col, reference.tab::text, reference.tab) using ids;
  end loop;
end $$;

update weft_schema set level = greatest(level, 25);
