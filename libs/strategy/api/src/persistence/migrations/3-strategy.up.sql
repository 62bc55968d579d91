create table framework (
  place_id uuid not null references place,
  id uuid not null,
  code text not null,
  name text not null,
  owner text not null,
  description text not null default '',
  position integer not null,
  primary key (place_id, id),
  unique (place_id, code)
);
call weft_protect('framework', 'select');
call weft_audit('framework', 'Framework', 'id', '');

create table edition (
  place_id uuid not null references place,
  id uuid not null,
  framework_id uuid not null,
  code text not null,
  title text not null,
  source text not null default '',
  published_on date,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
  position integer not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, framework_id, code),
  foreign key (place_id, framework_id) references framework (place_id, id)
);
call weft_protect('edition', 'select, insert, update');
call weft_audit('edition', 'Edition', 'id', 'framework_id');

create table statement (
  place_id uuid not null references place,
  id uuid not null,
  edition_id uuid not null,
  kind text not null check (kind in ('MISSION', 'VISION', 'VALUE', 'OBJECTIVE', 'PRIORITY', 'OUTCOME', 'PRINCIPLE', 'AMBITION', 'THEME', 'CLINICAL_AREA')),
  number integer not null check (number > 0),
  text text not null,
  section text,
  awaited boolean not null default false,
  wording text not null check (wording in ('VERBATIM', 'FROM_MEMORY')),
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, edition_id) references edition (place_id, id)
);
create index statement_by_edition on statement (place_id, edition_id, kind, number);
call weft_protect('statement', 'select, insert, update, delete');
call weft_audit('statement', 'Statement', 'id', 'edition_id');

create table supersession (
  place_id uuid not null references place,
  successor_id uuid not null,
  predecessor_id uuid not null,
  primary key (place_id, successor_id, predecessor_id),
  check (successor_id <> predecessor_id),
  foreign key (place_id, successor_id) references statement (place_id, id) on delete cascade,
  foreign key (place_id, predecessor_id) references statement (place_id, id)
);
create index supersession_by_predecessor on supersession (place_id, predecessor_id);
call weft_protect('supersession', 'select, insert, delete');
call weft_audit('supersession', 'Supersession', 'successor_id', 'predecessor_id');
