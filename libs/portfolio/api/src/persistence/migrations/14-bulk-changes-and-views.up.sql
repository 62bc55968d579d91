-- A change that was made to many rows at once, with what each of them was before: one step takes all of it back.
create table bulk_change (
  place_id uuid not null references place,
  id uuid not null,
  verb text not null check (verb in ('MOVE_FORECASTS', 'EDIT_PROJECTS', 'MOVE_STAGES', 'DECLARE_RATINGS')),
  summary text not null,
  -- Each with the row's id, its project's, its version afterwards, what it was and what it became.
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  changed_by uuid not null,
  changed_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, changed_by) references membership (place_id, person_id),
  foreign key (place_id, undone_by) references membership (place_id, person_id)
);
create index bulk_change_by_changer on bulk_change (place_id, changed_by);
create index bulk_change_by_undoer on bulk_change (place_id, undone_by);
call weft_protect('bulk_change', 'select, insert');
-- What was done stays as it is; that it was taken back is added.
grant update (undone_by, undone_at, version) on bulk_change to weft_app;
call weft_audit('bulk_change', 'BulkChange', 'id', '');

-- Ways to look at the project table that people keep: the parameters of its address under a name.
create table saved_view (
  place_id uuid not null references place,
  id uuid not null,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  shared boolean not null default false,
  definition text not null check (length(definition) <= 2000),
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, owner_id) references membership (place_id, person_id)
);
create unique index saved_view_by_owner on saved_view (place_id, owner_id, lower(name));
call weft_protect('saved_view', 'select, insert, update, delete');
-- A view that is not shared is its owner's alone, whatever a statement forgets.
create policy own_or_shared on saved_view as restrictive
  using (shared or owner_id = (select weft_actor())) with check (shared or owner_id = (select weft_actor()));
call weft_audit('saved_view', 'SavedView', 'id', '');

update weft_schema set level = greatest(level, 14);
