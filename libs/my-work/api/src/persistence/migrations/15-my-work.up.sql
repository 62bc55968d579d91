-- What a person has seen, been told and been sent. Of no interest to anybody else, so that the trail does not keep it.

-- When somebody last said that they have seen what changed.
create table my_work_look (
  place_id uuid not null references place,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (place_id, person_id),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
call weft_protect('my_work_look', 'select, insert, update');

-- What happened and concerns a person. Who did it is kept by id, and the sentence names nobody.
create table notification (
  place_id uuid not null references place,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- The request in which it happened: what one request does to one thing is told once.
  request_id text not null,
  subject_type text not null,
  subject_id uuid not null,
  actor_id uuid,
  project_code text,
  sentence text not null,
  path text not null,
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (place_id, id),
  unique (place_id, person_id, kind, subject_id, request_id),
  foreign key (place_id, person_id) references membership (place_id, person_id),
  foreign key (place_id, actor_id) references membership (place_id, person_id)
);
create index notification_by_person on notification (place_id, person_id, at desc);
create index notification_by_actor on notification (place_id, actor_id);
create index notification_unread on notification (place_id, person_id) where read_at is null;
call weft_protect('notification', 'select, insert, update');
-- Nobody reads what others were told. What runs by itself acts for nobody.
create policy own_alone on notification as restrictive using (weft_actor() is null or person_id = weft_actor());

-- Where a person does not want a kind: in the application, or in the daily mail. What has no row is wanted.
create table notification_switch (
  place_id uuid not null references place,
  person_id uuid not null,
  kind text not null,
  in_app boolean not null,
  by_mail boolean not null,
  primary key (place_id, person_id, kind),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
call weft_protect('notification_switch', 'select, insert, update');

-- The daily mail of a person for a day. The row is committed before the mail leaves: whatever breaks then, it leaves once.
create table daily_mail (
  place_id uuid not null references place,
  person_id uuid not null,
  day date not null,
  state text not null check (state in ('LEAVING', 'SENT', 'FAILED', 'EMPTY')),
  tries integer not null default 1,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (place_id, person_id, day),
  foreign key (place_id, person_id) references membership (place_id, person_id)
);
call weft_protect('daily_mail', 'select, insert, update');

-- The places, for what is sent by the clock. Ids alone leave the wall here.
create function every_place() returns setof uuid language sql stable security definer set search_path = public, pg_temp
as $$ select id from place order by id $$;
alter function every_place() owner to weft_relay;
revoke all on function every_place() from public;
grant execute on function every_place() to weft_app;

-- What was read long ago is of no use to anybody.
grant select, delete on notification, daily_mail to weft_relay;
create policy relay_forgets on notification to weft_relay using (true);
create policy relay_forgets on daily_mail to weft_relay using (true);
create function forget_notifications(older_than interval) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from notification where at < clock_timestamp() - older_than;
  delete from daily_mail where changed_at < clock_timestamp() - older_than;
$$;
alter function forget_notifications(interval) owner to weft_relay;
revoke all on function forget_notifications(interval) from public;
grant execute on function forget_notifications(interval) to weft_app;

update weft_schema set level = greatest(level, 15);
